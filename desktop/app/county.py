"""Settings, tab County platform: wired to its desk and to the safety check."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop.app.exchange import CHECK
from desktop.domain.errors import DesktopError
from desktop.services.enrolment import EnrolmentDesk, read_enrolment
from desktop.sync.handshake import Handshake
from desktop.views.settings.county import CountyCalls, CountyTab

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app.house import House


class CountyCheck(QObject):
    """Runs the safety check as a job for one tab; lives as long as that."""

    def __init__(self, house: "House", tab: CountyTab) -> None:
        super().__init__(tab)
        self._house, self._tab = house, tab
        self._handshake = Handshake(house.store, house.clock)
        self._asked = False
        house.jobs.succeeded.connect(self._on_done)
        house.jobs.failed.connect(self._on_failed)

    def start(self) -> None:
        """Begin, unless a check is under way; its end is told then."""
        self._house.jobs.start(CHECK, self._work)
        self._asked = True

    def _work(
        self, _progress: "Callable[[int, int], None]", _cancelled: "Callable[[], bool]"
    ) -> object:
        from desktop.app.exchange import NoCounty
        from desktop.wire.fhir_county import FhirCounty

        county = self._house.make_county()
        if not isinstance(county, FhirCounty):
            raise NoCounty
        try:
            return self._handshake.check(county)
        finally:
            county.close()

    def _on_done(self, name: str, _result: Any) -> None:
        if name == CHECK and self._asked:
            self._asked = False
            self._tab.check_ended(None)

    def _on_failed(self, name: str, error: Exception) -> None:
        if name == CHECK and self._asked and isinstance(error, DesktopError):
            self._asked = False
            self._tab.check_ended(error)


def county_tab(house: "House") -> CountyTab:
    """The tab for an administrator."""
    desk = EnrolmentDesk(house.store, house.actor)
    tab = CountyTab(
        CountyCalls(
            facts=desk.facts,
            read=read_enrolment,
            offer=desk.offer,
            take=desk.take,
            new_key=desk.new_key,
            write_key=desk.write_key,
        )
    )
    check = CountyCheck(house, tab)
    tab.check_wanted.connect(check.start)
    return tab
