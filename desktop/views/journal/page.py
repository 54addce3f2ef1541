"""今天做过的事: every act of this computer, and what changed meanwhile (M15)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.domain.journal_rows import JournalLine, SinceLeft
from desktop.views.journal.words import act_words, columns
from desktop.views.notices import Notices
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tables import EmptyText, RecordTable


@dataclass(frozen=True, kw_only=True)
class JournalCalls:
    """Reading and taking back.

    Attributes:
        today: acts of this computer, the newest first.
        away: what changed since the person left.
        undo: line -> taken back.
    """

    today: Callable[[], Sequence[JournalLine]]
    away: Callable[[], SinceLeft]
    undo: Callable[[JournalLine], object]
    go: Callable[..., Any]
    notices: Notices


class JournalPage(Page):
    """Two lists, one at a time; A shows the other."""

    help_topic = "booking"
    kinds = frozenset(
        {"booking", "duty_session", "session_event", "contact", "patient", "referral"}
        | {"training", "print", "referral_reply", "staff", "expert"}
    )

    def __init__(self, calls: JournalCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Done today"), parent)
        self._calls = calls
        self._away = False
        self.table = RecordTable(columns(), row_id=lambda row: row.key, name=self.tr("Done today"))
        self.table.keyed.connect(self._keyed)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._on_row)
        self.other = KeyButton(self.tr("What changed since I left"), "A", icon="refresh")
        self.other.clicked.connect(lambda: self._show_list(away=not self._away))
        self.take_back = KeyButton(self.tr("Take back"), "U", icon="undo")
        self.take_back.clicked.connect(lambda: self._take_back(self.table.current()))
        self.add_to_head(self.other, self.take_back)
        self.body.addWidget(self.table, 1)

    def show_with(self, *, away: bool = False, **_other: Any) -> None:
        """Show what was done here, or with `away` what changed meanwhile."""
        self._show_list(away=away)

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its row."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table

    def undo(self) -> bool:
        """Ctrl+Z takes the marked act back."""
        return self._take_back(self.table.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A works in an empty list too."""
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self._show_list(away=not self._away)
        else:
            super().keyPressEvent(event)

    def _show_list(self, *, away: bool) -> None:
        self._away = away
        words = self.tr("Done today") if away else self.tr("What changed since I left")
        self.other.set_words(words)
        self._read()
        self.table.setFocus()

    def _read(self) -> None:
        if self._away:
            since = self._calls.away()
            at = f"{since.since.astimezone(CLINIC_ZONE):%m-%d %H:%M}" if since.since else ""
            head = self.tr("since {at}").format(at=at) if at else ""
            self.set_title(self.tr("What changed since I left"), head)
            nothing = self.tr("Nothing was changed by others since you left.")
            never = self.tr("You have not locked the screen or closed the day here yet.")
            self.table.set_empty(EmptyText(nothing if at else never))
            self.table.set_rows(since.lines)
        else:
            self.set_title(self.tr("Done today"), self.tr("on this computer"))
            self.table.set_empty(EmptyText(self.tr("Nothing was done on this computer today.")))
            self.table.set_rows(self._calls.today())
        self._on_row(self.table.current())

    def _on_row(self, line: JournalLine | None) -> None:
        self.take_back.setEnabled(bool(line and line.undo))

    def _keyed(self, line: JournalLine, text: str) -> None:
        key = text.upper()
        if key == "U":
            self._take_back(line)
        elif key == "A":
            self._show_list(away=not self._away)

    def _take_back(self, line: JournalLine | None) -> bool:
        if line is None or not line.undo:
            return False
        try:
            self._calls.undo(line)
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
        except DesktopError as error:
            self._calls.notices.problem(error)
        else:
            told = self.tr("Taken back: {title}, {what}. Both steps stay in the history.")
            self._calls.notices.tell(told.format(title=line.title, what=act_words(line)))
        self._read()
        return True

    def _open(self, line: JournalLine) -> None:
        opens = {"referral": "referral", "training": "training", "patient": "patient"}
        if line.kind in opens and line.record_id is not None:
            name = opens[line.kind]
            self._calls.go(name, **{f"{name}_id": line.record_id})
