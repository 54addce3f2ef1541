"""A field for the moment something was done: one line, and a key for now."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.domain.clock import CLINIC_ZONE, local_day
from desktop.domain.entry import parse_moment
from desktop.domain.errors import Problem
from desktop.views import theme
from desktop.views.fields.base import Field
from desktop.views.fields.dates import day_words
from desktop.views.fields.typed import typed_line

translate = QCoreApplication.translate


def moment_text(at: datetime, now: datetime) -> str:
    """The time; with its day where that is not today."""
    local = at.astimezone(CLINIC_ZONE)
    same = local.date() == local_day(now)
    return f"{local:%H:%M}" if same else f"{local:%Y-%m-%d %H:%M}"


class MomentField(Field):
    """A moment of the past; value is an aware UTC datetime or None.

    0930 is the latest half past nine; 昨天 2215, 3.5 0930 and 10分钟前 are understood; Ctrl+; or
    the button puts in now. What was understood stays, also when the day turns meanwhile.

    Args (beside the common ones):
        now: returns the present instant (aware).
    """

    def __init__(
        self, name: str, label: str, *, now: Callable[[], datetime], **common: Any
    ) -> None:
        super().__init__(name, label, **common)
        self._now = now
        self._at: datetime | Problem | None = None
        self.line = typed_line(translate("Dates", "such as 0930"))
        self.line.textEdited.connect(self._typed)
        self.now_button = QToolButton()
        self.now_button.setText(translate("Dates", "Now"))
        self.now_button.setToolTip(translate("Dates", "Now (Ctrl+;)"))
        self.now_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.now_button.clicked.connect(self.set_now)
        theme.set_look(self.now_button, look="words")
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.line, 1)
        row.addWidget(self.now_button)
        self._adopt(host, self.line)

    def set_now(self) -> None:
        """Put in the present instant, as if typed."""
        self._show(self._now().replace(second=0, microsecond=0))
        self._edited(done=True)

    def value(self) -> datetime | None:
        """Return the instant in UTC, None when blank or not understood."""
        return self._at if isinstance(self._at, datetime) else None

    def set_value(self, value: datetime | None) -> None:
        """Show the instant in local time."""
        self._show(value)
        self._announce()

    def plain(self) -> str:
        """Return the instant, or the text that is not understood."""
        if isinstance(self._at, datetime):
            return self._at.astimezone(UTC).isoformat()
        return self.line.text().strip()

    def set_plain(self, plain: Any) -> None:
        """Put back what `plain` returned."""
        try:
            found = datetime.fromisoformat(str(plain or ""))
        except ValueError:
            found = None
        if found is not None and found.tzinfo is not None:
            self._show(found)
        else:
            self.line.setText(str(plain or ""))
            self._understand()
        self._announce()

    def is_blank(self) -> bool:
        """Tell whether nothing stands there."""
        return not self.line.text().strip()

    def own_problem(self) -> Problem | None:
        """Return why it is not understood, or None."""
        return self._at if isinstance(self._at, Problem) else None

    def _show(self, at: datetime | None) -> None:
        self._at = at
        self.line.setText(moment_text(at, self._now()) if at else "")
        self._say()

    def _typed(self) -> None:
        self._understand()
        self._edited()

    def _understand(self) -> None:
        text = self.line.text().strip()
        self._at = parse_moment(text, self._now()) if text else None
        self._say()

    def _say(self) -> None:
        at = self.value()
        today = local_day(self._now())
        other = at is not None and local_day(at) != today
        self.set_hint(day_words(local_day(at), today) if at is not None and other else "")

    def _tidy(self) -> None:
        if isinstance(self._at, datetime):
            self.line.setText(moment_text(self._at, self._now()))

    def _key(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Semicolon:
            self.set_now()
            return True
        return super()._key(event)
