"""An organisation stands here under an id of our own: what it is at the county, and one act."""

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.org_match import Listed, MatchBy
from desktop.domain.org_match_rows import Adoption, OrgOffer
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import CodeField, Section
from desktop.views.referral.strips import NoteStrip
from desktop.views.tokens import Tone

translate = QCoreApplication.translate


class OfferWork(Protocol):
    """What `services.org_adopt.Adoptions` does; see there for promises and errors."""

    def offers(self) -> Sequence[OrgOffer]:
        """Organisations with what they may be."""

    def adopt(self, old_id: UUID, new_id: UUID) -> Adoption:
        """Use the county's id from now on."""


class OfferStrip(NoteStrip):
    """The first offer, with the key to look at it; hidden where there is none.

    Signals:
        adopted(adoption): somebody has decided.
    """

    adopted = Signal(object)

    def __init__(self, work: OfferWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work_of = work
        self.offers: tuple[OrgOffer, ...] = ()

    def reload(self) -> None:
        """Read the offers again."""
        self.offers = tuple(self._work_of.offers())
        if not self.offers:
            self.hide()
            return
        offer = self.offers[0]
        tone = Tone.RED if offer.waiting else Tone.AMBER
        action = translate("OrgOffer", "Use the county's entry…")
        self.say(offer_words(offer), tone, action, self.ask)

    def ask(self) -> FormDialog:
        """Open the question about the first offer."""
        # not of the strip itself: its colours are for what is wrong
        dialog = ask_adoption(self.window(), self.offers[0], self._work_of)
        dialog.accepted.connect(lambda: self.adopted.emit(dialog.result_of))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog


def offer_words(offer: OrgOffer) -> str:
    """What is wrong, and whom to ring meanwhile."""
    here = offer.match.here.name
    said = {
        MatchBy.CODE: translate(
            "OrgOffer", "“{name}” stands here under an id of our own; the county has its code."
        ),
        MatchBy.NAME: translate(
            "OrgOffer", "“{name}” stands here under an id of our own; the county has this name."
        ),
        MatchBy.TYPED: translate(
            "OrgOffer",
            "“{name}” stands here under an id of our own. By its code it has another at the"
            " county.",
        ),
    }[offer.match.by].format(name=here)
    if not offer.waiting:
        return said
    stuck = translate("OrgOffer", "{count} sent there have not reached it: ring {phone}.").format(
        count=offer.waiting, phone=offer.phone or "—"
    )
    return f"{said} {stuck}"


def entry_words(entry: Listed) -> str:
    """One entry of the directory, so that two of one name can be told apart."""
    code = entry.record.org_code or translate("OrgOffer", "no code")
    return f"{entry.record.name}  {code}"


def ask_adoption(parent: QWidget, offer: OrgOffer, work: OfferWork) -> FormDialog:
    """The question: which entry it is, and what will be so afterwards."""
    match = offer.match
    entries = [(each.id, entry_words(each)) for each in match.found]
    field = CodeField("entry", translate("OrgOffer", "It is at the county"), entries, required=True)
    field.span = 2
    if len(entries) == 1:
        field.set_value(entries[0][0])
    words = translate(
        "OrgOffer",
        "Kept here: {name}, {code}.\nFrom now on referrals, experts and lists use the county's"
        " entry. {count} that were sent and nobody has answered are addressed anew, each once."
        " What was answered stays as it is.",
    ).format(
        name=match.here.name,
        code=match.here.org_code or translate("OrgOffer", "no code"),
        count=offer.waiting,
    )

    def run(said: dict[str, Any]) -> Adoption:
        return work.adopt(match.old_id, said["entry"])

    return FormDialog(
        parent,
        title=translate("OrgOffer", "Use the county's entry: {name}").format(name=match.here.name),
        verb=translate("OrgOffer", "Use this entry"),
        words=words,
        sections=[Section("", [field])],
        run=run,
    )


def adoption_words(done: Adoption) -> str:
    """What was done, for a notice."""
    name = done.there if done.there == done.here else f"{done.here} → {done.there}"
    if not done.readdressed:
        return translate(
            "OrgOffer", "{name}: from now on under the county's entry; it sees what we send."
        ).format(name=name)
    return translate(
        "OrgOffer",
        "{name}: from now on under the county's entry. {count} already sent go there anew, with"
        " the next exchange.",
    ).format(name=name, count=done.readdressed)
