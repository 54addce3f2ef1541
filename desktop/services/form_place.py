"""Where this computer's printer puts the words on a form, and whether the form is pre-printed."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from desktop.domain.kept import Actor
from desktop.store.store import Store

_KEY = "form_place"


@dataclass(frozen=True, slots=True)
class FormPlace:
    """How the referral form is printed here.

    Attributes:
        preprinted: only the words are printed, on the county's own three-part form (套打).
        right_mm, down_mm: every paper of the form is moved by so much; may be negative.
    """

    preprinted: bool = False
    right_mm: float = 0.0
    down_mm: float = 0.0


class FormPlaces:
    """Keeps it, for this computer. GUI thread."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def get(self) -> FormPlace:
        """As set; nothing moved and plain paper until somebody sets it."""
        with self._store.reading() as reading:
            held = reading.setting(_KEY, {})
        return FormPlace(**held) if isinstance(held, dict) else FormPlace()

    def set(self, place: FormPlace) -> None:
        """Keep it; the next print goes by it."""
        with self._store.unit(self._actor().staff_id) as unit:
            unit.set_setting(_KEY, asdict(place))
