"""What the patient's card already says is not asked again: his allergies."""

from desktop.domain.codes import AllergyState
from desktop.domain.patient_rows import PatientLine
from desktop.views.referral.form import ReferralForm

_NOTHING = (None, "")
_SAID = frozenset({AllergyState.NONE, AllergyState.YES})


class KnownAllergy:
    """Puts the card's allergies into a new referral, until a person writes his own there.

    A slip is read where neither our files nor a line are at hand: what is known here must stand
    on it. Whoever chooses another patient gets that one's, never the former's.
    """

    def __init__(self, form: ReferralForm) -> None:
        self._form = form
        self._put: tuple[AllergyState | None, str] = _NOTHING

    def forget(self) -> None:
        """Another referral is shown; what stands there is its own."""
        self._put = _NOTHING

    def put(self, line: PatientLine | None) -> None:
        """Follow the chosen patient."""
        state, text = self._form.field("allergy"), self._form.field("allergy_text")
        if (state.value(), text.value() or "") not in (_NOTHING, self._put):
            return
        said = line is not None and line.allergy in _SAID
        now = (line.allergy, line.allergy_text) if line is not None and said else _NOTHING
        if now != self._put:
            clean, self._put = not self._form.dirty, now
            state.set_value(now[0])
            text.set_value(now[1])
            if clean:  # nobody has written anything yet
                self._form.take_as_clean()
