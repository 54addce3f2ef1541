"""The bell rings where another clinic says that our patients' session is late or over."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from desktop.app.house import House
from desktop.domain.session_news import SessionNews
from desktop.services.session_news import SessionNewsReader
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

SOON_MS = 300
_KINDS = frozenset({"session_event", "duty_session", "booking"})


class SessionNewsDesk(QObject):
    """Keeps the bell in step with the file, so that what waits outlives the program. GUI thread."""

    def __init__(self, house: House, news: SessionNewsReader) -> None:
        super().__init__(house.shell)
        self._house, self._news = house, news
        self._known: frozenset[str] = frozenset()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.look)

    def start(self) -> None:
        """Read what waits, and follow the file from now on."""
        self._house.changes.records_changed.connect(self._on_records)
        self._soon.start()

    @Slot()
    def look(self) -> None:
        """Bring the bell up to date."""
        waiting = {each.key: each for each in self._news.pending()}
        notices = self._house.shell.notices
        for key in self._known - waiting.keys():
            notices.settle(key)
        for key in waiting.keys() - self._known:
            act = (translate("SessionNews", "Open"), partial(self._open, waiting[key]))
            notices.pin(key, news_words(waiting[key]), Tone.AMBER, act)
        self._known = frozenset(waiting)

    def _open(self, news: SessionNews) -> None:
        self._news.mark_read(news.event.id)
        self.look()
        self._house.go("session", session_id=news.session_id)

    @Slot(object)
    def _on_records(self, kinds: frozenset[str]) -> None:
        if kinds & _KINDS and not self._soon.isActive():
            self._soon.start()  # an exchange tells of many changes in one moment


def news_words(news: SessionNews) -> str:
    """Who, when, what, and how many are to be told."""
    from desktop.views.booking.session_words import event_words
    from desktop.views.booking.words import when

    said = translate(
        "SessionNews",
        "{clinic}, {expert} {when}: {what}. {count} of our patients are booked there: tell them.",
    )
    return said.format(
        clinic=news.clinic,
        expert=news.expert,
        when=when(news.held_on, news.half_day),
        what=event_words(news.event),
        count=news.ours,
    )
