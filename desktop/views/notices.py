"""One place for messages: a quiet strip, a bell with what was said, no modal storm."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.domain.errors import DesktopError, Problem
from desktop.views import theme
from desktop.views.messages import sentence, told
from desktop.views.pill import KeyButton
from desktop.views.tokens import TONE_ICONS, Tone

KEPT = 200
SHOWN_MS = 8000
STAYING = {Tone.AMBER, Tone.RED}


@dataclass(frozen=True, slots=True)
class Notice:
    """One message.

    Attributes:
        number: counts up while the program runs.
        words: what happened and what to do next.
        tone: amber and red stay until closed, others go by themselves.
        code: for support, copied by a button; no patient data.
        at: aware.
        action: words and work of one button, or None.
        key: of what stays until it is settled; empty for what merely happened.
        support: whether support may want the code; what a rule refuses needs none.
    """

    number: int
    words: str
    tone: Tone
    code: str
    at: datetime
    action: tuple[str, Callable[[], object]] | None = None
    support: bool = True
    key: str = ""

    @property
    def stands_first(self) -> bool:
        """Whether nothing light may push it away; a rule's refusal is over once one has gone on."""
        return self.tone in STAYING and (self.support or bool(self.key) or self.tone is Tone.RED)


class Notices(QObject):
    """The funnel every message to the nurse goes through. GUI thread only.

    Signals:
        told(notice): a new message.
        unread_changed(count): how many wait in the bell; what is pinned counts until settled.
        pins_changed(count): how many of those are pinned and red.
        gave_way(key): what is pinned under this key is told elsewhere on the screen.
        settled(key): what was pinned under this key needs nobody any more.
    """

    told = Signal(object)
    settled = Signal(str)
    gave_way = Signal(str)
    unread_changed = Signal(int)
    pins_changed = Signal(int)

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._numbers = count(1)
        self.kept: deque[Notice] = deque(maxlen=KEPT)
        self.pinned: dict[str, Notice] = {}
        self.unread = 0

    def tell(
        self,
        words: str,
        tone: Tone = Tone.GREEN,
        *,
        code: str = "",
        action: tuple[str, Callable[[], object]] | None = None,
        support: bool = True,
    ) -> Notice:
        """Show a message in the strip and keep it in the bell."""
        notice = Notice(next(self._numbers), words, tone, code, self._now(), action, support)
        self.kept.appendleft(notice)
        self._count(self.unread + (tone in STAYING))
        self.told.emit(notice)
        return notice

    def pin(
        self,
        key: str,
        words: str,
        tone: Tone,
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> Notice:
        """Tell something that stays in the bell until `settle`, read or not."""
        number, at = next(self._numbers), self._now()
        notice = Notice(number, words, tone, "", at, action, support=False, key=key)
        self.pinned[key] = notice
        self._pins_moved()
        self.told.emit(notice)
        return notice

    def settle(self, key: str) -> None:
        """What was pinned has been acted upon."""
        if self.pinned.pop(key, None) is not None:
            self._pins_moved()
            self.settled.emit(key)

    def told_beside(self, key: str) -> None:
        """What is pinned under this key stands on the open page: the strip need not repeat it."""
        self.gave_way.emit(key)

    def waiting(self) -> list[Notice]:
        """What is pinned, newest first, then what merely happened."""
        return [*reversed(self.pinned.values()), *self.kept]

    def problem(self, problem: Problem | DesktopError, tone: Tone = Tone.AMBER) -> Notice:
        """Tell a rule's problem or an error that a nurse may be told."""
        said = problem.problem if isinstance(problem, DesktopError) else problem
        words = told(problem) if isinstance(problem, DesktopError) else sentence(problem)
        return self.tell(words, tone, code=said.code, support=said.code.startswith("error."))

    def bug(self, code: str) -> Notice:
        """Tell that something unexpected happened; `code` finds it in the log."""
        return self.tell(sentence(Problem("error.unexpected")), Tone.RED, code=code)

    def mark_read(self) -> None:
        """Take everything in the bell as read; what is pinned goes on counting."""
        self._count(0)

    def _pins_moved(self) -> None:
        self.pins_changed.emit(sum(each.tone is Tone.RED for each in self.pinned.values()))
        self.unread_changed.emit(self.unread + len(self.pinned))

    def _count(self, unread: int) -> None:
        if unread != self.unread:
            self.unread = unread
            self.unread_changed.emit(unread + len(self.pinned))


class NoticeStrip(QFrame):
    """Shows the newest message at the foot of the page, out of the way of typing."""

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        theme.set_look(self, look="strip")
        self._sign, self.words = QLabel(), QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action_button = KeyButton("")
        self.copy_button = KeyButton(self.tr("Copy code"), icon="copy")
        self.close_button = KeyButton(self.tr("Close"), icon="close")
        self.action_button.clicked.connect(self._act)
        self.copy_button.clicked.connect(self.copy_code)
        self.close_button.clicked.connect(self.close_strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        for button in (self.action_button, self.copy_button, self.close_button):
            row.addWidget(button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.close_strip)
        notices.told.connect(self.show_notice)
        notices.settled.connect(self._on_settled)
        notices.gave_way.connect(self._on_settled)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show it; a grave message gives way only to another staying one."""
        shown = self.notice
        if shown is not None and shown.stands_first and notice.tone not in STAYING:
            return
        self.notice = notice
        theme.set_look(self, look="strip", tone=str(notice.tone))
        self._sign.setPixmap(theme.pixmap(TONE_ICONS[notice.tone], 20, notice.tone))
        self.words.setText(notice.words)
        self.action_button.setVisible(notice.action is not None)
        self.action_button.set_words(notice.action[0] if notice.action else "")
        self.copy_button.setVisible(bool(notice.code) and notice.support)
        self.copy_button.setToolTip(notice.code)
        self.setAccessibleName(notice.words)
        self.show()
        if notice.tone in STAYING:
            self._timer.stop()
        else:
            self._timer.start()

    def copy_code(self) -> None:
        """Put the code on the clipboard, to be sent to support."""
        if self.notice is not None:
            QGuiApplication.clipboard().setText(self.notice.code)

    def close_strip(self) -> None:
        """Take the message away; it stays in the bell."""
        self.notice = None
        self._timer.stop()
        self.hide()

    def _on_settled(self, key: str) -> None:
        if self.notice is not None and self.notice.key == key:
            self.close_strip()

    def _act(self) -> None:
        notice = self.notice
        self.close_strip()
        if notice is not None and notice.action is not None:
            notice.action[1]()
