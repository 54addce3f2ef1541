"""One banner while the county lets us not in, however often it is tried."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Problem
from desktop.sync.result import Outcome, SyncResult
from desktop.views.messages import sentence
from desktop.views.tokens import Tone

if TYPE_CHECKING:
    from desktop.app.house import House

KEY = "county-access"
CLOSED = frozenset(
    {
        "auth.no_endpoint",
        "county.certificate",
        "county.certificate_expired",
        "county.certificate_name",
        "county.certificate_time",
        "county.clock_wrong",
        "county.no_tls",
        "county.unfit",
    }
)
"""Beside 401, what keeps every exchange from beginning until somebody has acted."""


class AccessBanner:
    """Stays in the bell until an exchange went through. GUI thread."""

    def __init__(self, house: "House") -> None:
        self._house = house
        self._said = ""

    def on_page(self, name: str) -> None:
        """The exchange screen tells the same itself, with the same button."""
        if name == "exchange":
            self._house.shell.notices.told_beside(KEY)

    def tell(self, result: SyncResult) -> None:
        """An exchange ended."""
        notices = self._house.shell.notices
        if result.outcome is Outcome.PAUSED or result.code in CLOSED:
            if result.code == self._said:
                return
            self._said = result.code
            notices.settle(KEY)
            words = QCoreApplication.translate("AccessBanner", "County platform")
            look = (words, lambda: self._house.go("settings", tab="county"))
            notices.pin(KEY, sentence(Problem(result.code)), Tone.AMBER, look)
            self.on_page(self._house.shell.stack.current_name())
        elif result.outcome is Outcome.DONE and self._said:  # a broken line says nothing about it
            self._said = ""
            notices.settle(KEY)
