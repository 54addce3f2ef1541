"""The hospital's news of our referrals: the bell, and one sound; told until acted upon."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.app.house import House
from desktop.domain.referral_news import NewsKind, ReferralNews
from desktop.services.referral_clock import ReferralClocks
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

SOON_MS = 300
BEEP_TWICE_MS = 350
"""One sound of its own: two short ones, where calling a patient is a single one."""
_KINDS = frozenset({"referral", "referral_step", "referral_reply"})


class ReferralNewsDesk(QObject):
    """Keeps the bell in step with what waits in the file. GUI thread.

    What waits is read from the file alone, so it survives the end of the program; the sound comes
    once for each piece of news while the program runs, and once at the start for what is waiting.
    """

    def __init__(
        self, house: House, clocks: ReferralClocks, beep: Callable[[], object] | None = None
    ) -> None:
        super().__init__(house.shell)
        self._house, self._clocks = house, clocks
        self._beep = beep or self._beep_twice
        self._known: dict[str, ReferralNews] = {}
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.look)

    def start(self) -> None:
        """Read what waits, and follow the file from now on."""
        self._house.changes.records_changed.connect(self._on_records)
        QTimer.singleShot(0, self, self.look)

    @Slot()
    def look(self) -> None:
        """Bring the bell up to date; sound once if anything is new."""
        waiting = {each.key: each for each in self._clocks.pending()}
        notices = self._house.shell.notices
        for key in self._known.keys() - waiting.keys():
            notices.settle(key)
        fresh = [each for key, each in waiting.items() if key not in self._known]
        self._known = waiting
        for each in fresh:
            go = partial(self._house.go, "referral", referral_id=each.referral_id)
            notices.pin(
                each.key, news_words(each), news_tone(each), (translate("ReferralNews", "Open"), go)
            )
        if any(each.sounds for each in fresh):
            self._beep()

    def opened(self, referral_id: UUID) -> None:
        """Somebody looks at it: an acceptance needs no more than that."""
        if self._clocks.mark_read(referral_id):
            self.look()

    @Slot(object)
    def _on_records(self, kinds: frozenset[str]) -> None:
        if kinds & _KINDS and not self._soon.isActive():
            self._soon.start()  # an exchange tells of many changes in one moment

    def _beep_twice(self) -> None:
        QApplication.beep()
        QTimer.singleShot(BEEP_TWICE_MS, self, QApplication.beep)


def news_words(news: ReferralNews) -> str:
    """What happened, and what to do."""
    said = {
        NewsKind.DECLINED: translate("ReferralNews", "{patient} {no}: declined. Redirect or end."),
        NewsKind.ASKED: translate("ReferralNews", "{patient} {no}: the hospital asks. Answer."),
        NewsKind.ACCEPTED: translate("ReferralNews", "{patient} {no}: accepted."),
        NewsKind.NOT_ARRIVED: translate(
            "ReferralNews", "{patient} {no}: has not arrived. Ring family and escort."
        ),
        NewsKind.FLAGGED: translate(
            "ReferralNews", "{patient} {no}: the county contradicts itself. Ring."
        ),
        NewsKind.STAYS: translate(
            "ReferralNews", "{patient} {no}: the hospital does not agree to take it back. Look."
        ),
    }[news.kind]
    return said.format(patient=news.patient, no=news.no)


def news_tone(news: ReferralNews) -> Tone:
    """Red where we must act."""
    return Tone.GREEN if news.kind is NewsKind.ACCEPTED else Tone.RED
