"""Comparing with the county, and the support bundle: pages and jobs wired to the exchange."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtCore import QObject

from desktop import __version__
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.daily_check import DailyCheck
from desktop.domain.errors import DesktopError
from desktop.services.compare import Compare
from desktop.services.support import Part, SupportBundle
from desktop.sync.daily_check import check_today
from desktop.views.catalog import SCREENS
from desktop.views.exchange.check_page import CheckDesk, CheckPage
from desktop.views.exchange.support_page import Piece, SupportDesk, SupportPage

if TYPE_CHECKING:
    from desktop.app.house import House
    from desktop.wire.county import County

CHECK_PAGE, SUPPORT_PAGE = "exchange-check", "support"
WORD, COMPARE, BUNDLE = "daily-word", "daily-compare", "support-bundle"
Progress = Callable[[int, int], None]


class CompareDesktop(QObject):
    """Keeps the two pages and the strip of the exchange screen in step. GUI thread.

    Args:
        county: makes the county to speak to, on the worker thread.
        exchange_now: starts an exchange.
        daily_came: told each new check word, for the exchange screen.
    """

    def __init__(
        self,
        house: "House",
        county: "Callable[[], County]",
        exchange_now: Callable[[], object],
        daily_came: Callable[[DailyCheck], object],
    ) -> None:
        super().__init__(house.shell)
        self._house = house
        self._county = county
        self._exchange_now = exchange_now
        self._daily_came = daily_came
        self.service = Compare(house.store, house.actor)
        self._check: CheckPage | None = None
        self._support: SupportPage | None = None
        house.jobs.succeeded.connect(self._on_done)
        house.jobs.failed.connect(self._on_failed)
        house.shell.add_page(CHECK_PAGE, self._make_check, under="exchange")
        house.shell.add_page(SUPPORT_PAGE, self._make_support, under="exchange")

    def read_word(self) -> bool:
        """Have the check word made, away from the GUI thread: it reads much."""
        return self._house.jobs.start(WORD, lambda _progress, _cancelled: self.service.daily())

    def _make_check(self) -> CheckPage:
        house = self._house
        self._check = CheckPage(
            CheckDesk(
                now=house.clock.now,
                verification=self.service.verification,
                read=self.read_word,
                compare=lambda: house.jobs.start(COMPARE, self._compare),
                verify=self._verify,
                open_record=self._open,
            )
        )
        return self._check

    def _make_support(self) -> SupportPage:
        house = self._house
        bundle = SupportBundle(house.data_dir, house.store, house.clock, __version__)

        def save(path: Path, parts: Sequence[Piece]) -> None:
            bundle.write(path, cast("Sequence[Part]", parts))
            self.service.saved_bundle(len(parts))

        self._support = SupportPage(
            SupportDesk(
                make=lambda: house.jobs.start(BUNDLE, lambda _p, _c: bundle.parts()),
                save=save,
                proposed=self._proposed,
            )
        )
        return self._support

    def _proposed(self) -> str:
        now = self._house.clock.now().astimezone(CLINIC_ZONE)
        return f"zhudian-support-{self._house.place.device_code}-{now:%Y%m%d-%H%M}.zip"

    def _compare(self, _progress: Progress, _cancelled: Callable[[], bool]) -> DailyCheck:
        county = self._county()
        try:
            check_today(self._house.store, county, self._house.place)
            return self.service.daily()
        finally:
            close = getattr(county, "close", None)
            if close is not None:
                close()

    def _verify(self) -> None:
        self.service.ask()
        self._exchange_now()

    def _open(self, kind: str, record_id: str) -> None:
        screen = SCREENS[kind]
        self._house.go(screen.page, **({screen.given: UUID(record_id)} if screen.given else {}))

    def _on_done(self, name: str, result: Any) -> None:
        if name in {WORD, COMPARE}:
            self._daily_came(result)
            if self._check is not None:
                self._check.show_daily(result)
        elif name == BUNDLE and self._support is not None:
            self._support.show_parts(result)

    def _on_failed(self, name: str, error: Exception) -> None:
        page = {COMPARE: self._check, BUNDLE: self._support, WORD: self._check}.get(name)
        if name not in {WORD, COMPARE, BUNDLE}:
            return
        if not isinstance(error, DesktopError):
            raise error
        if page is not None:
            page.show_error(error)
