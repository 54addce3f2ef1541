"""Organisations under two ids, wired: what is sure is done and told, the rest is offered."""

from PySide6.QtCore import QObject, QTimer

from desktop.app.house import House
from desktop.domain.errors import DesktopError
from desktop.domain.org_match_rows import Adoption
from desktop.services.org_adopt import Adoptions
from desktop.views.settings.org_offer import OfferStrip, adoption_words

_BRINGS = frozenset({"organization"})
FIRST_MS = 900  # after the first paint


class OrgWatch(QObject):
    """Settles what is sure whenever the directory has changed, and says so. GUI thread."""

    def __init__(self, house: House) -> None:
        super().__init__(house.shell)
        self._house = house
        self.service = Adoptions(house.store, house.actor)
        house.changes.records_changed.connect(self._on_records)
        QTimer.singleShot(FIRST_MS, self, self.look)

    def _on_records(self, kinds: frozenset[str]) -> None:
        if kinds & _BRINGS:
            QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Do what is sure; tell each."""
        try:
            done = self.service.settle()
        except DesktopError as error:
            self._house.shell.notices.problem(error)
            return
        for each in done:
            self.tell(each)

    def tell(self, done: Adoption) -> None:
        """A notice of what was done, by whomever."""
        self._house.shell.notices.tell(adoption_words(done))


def offer_strip(watch: OrgWatch) -> OfferStrip:
    """The strip above the directory; what was decided there is told."""
    strip = OfferStrip(watch.service)
    strip.adopted.connect(watch.tell)
    return strip
