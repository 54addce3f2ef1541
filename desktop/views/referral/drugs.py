"""The field of drugs given before departure: name, dose, when; a key for now."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QToolButton, QWidget

from desktop.domain.entry import parse_moment
from desktop.domain.errors import Problem
from desktop.domain.referral import DrugGiven
from desktop.views import theme
from desktop.views.fields import Field
from desktop.views.fields.moment import moment_text
from desktop.views.fields.text import set_ime
from desktop.views.pill import KeyButton
from desktop.views.referral.words import translate

MOST = 8
_TEXT_MAX = 60


class _Row:
    """The editors of one drug; an understood time stays what it was when the day turns."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.name, self.dose, self.time = QLineEdit(), QLineEdit(), QLineEdit()
        self.button = QToolButton()
        self.button.setText(translate("DrugsField", "Now"))
        self.button.setToolTip(translate("DrugsField", "Now (Ctrl+;)"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_look(self.button, look="words")
        self.at: datetime | Problem | None = None
        set_ime(self.time, on=False)
        for line, words in (
            (self.name, translate("DrugsField", "Drug")),
            (self.dose, translate("DrugsField", "Dose and way")),
            (self.time, translate("DrugsField", "Given at, such as 0930")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
            line.setMaxLength(_TEXT_MAX)

    @property
    def lines(self) -> tuple[QLineEdit, ...]:
        """In tab order."""
        return self.name, self.dose, self.time

    def read_time(self) -> None:
        """Understand what was typed."""
        text = self.time.text().strip()
        self.at = parse_moment(text, self._now()) if text else None

    def set_now(self) -> None:
        """It was given this minute."""
        self._show(self._now().replace(second=0, microsecond=0))

    def _show(self, at: datetime | None) -> None:
        self.at = at
        self.time.setText(moment_text(at, self._now()) if at else "")

    def plain(self) -> list[str]:
        """Name, dose, and the instant or what was typed."""
        at = self.at
        when = at.astimezone(UTC).isoformat() if isinstance(at, datetime) else self.time.text()
        return [self.name.text().strip(), self.dose.text().strip(), when.strip()]

    def set_plain(self, plain: list[str]) -> None:
        """Put back what `plain` returned."""
        self.name.setText(plain[0])
        self.dose.setText(plain[1])
        try:
            self._show(datetime.fromisoformat(plain[2]) if plain[2] else None)
        except ValueError:
            self.time.setText(plain[2])
            self.read_time()


class DrugsField(Field):
    """Value: the drugs; a row counts once it has a name."""

    def __init__(
        self, name: str, label: str, *, now: Callable[[], datetime], **common: Any
    ) -> None:
        super().__init__(name, label, **common)
        self._now = now
        self.rows: list[_Row] = []
        self.more = KeyButton(self.tr("Another drug"), icon="add")
        self.more.clicked.connect(self._add_by_hand)
        self._host = QWidget()
        self._grid = QGridLayout(self._host)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(4))
        for column, stretch in enumerate((4, 4, 3, 0, 0)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.addWidget(self.more, 0, 4)
        first = self._add()
        self._adopt(self._host, *first.lines, self.more)

    # --- as every field -----------------------------------------------------------

    def value(self) -> tuple[DrugGiven, ...]:
        """Return the drugs."""
        return tuple(
            DrugGiven(
                name=row.name.text().strip(),
                dose=row.dose.text().strip(),
                at=row.at if isinstance(row.at, datetime) else None,
            )
            for row in self.rows
            if row.name.text().strip()
        )

    def set_value(self, value: tuple[DrugGiven, ...] | None) -> None:
        """Show them."""
        self.set_plain(
            [
                [each.name, each.dose, each.at.astimezone(UTC).isoformat() if each.at else ""]
                for each in value or ()
            ]
        )

    def plain(self) -> list[list[str]]:
        """Return what stands there."""
        return [plain for row in self.rows if any(plain := row.plain())]

    def set_plain(self, plain: Any) -> None:
        """Put back what `plain` returned."""
        rows = list(plain or [])[:MOST]
        while len(self.rows) < len(rows):
            self._watch(self._add())
        for index, row in enumerate(self.rows):
            row.set_plain(rows[index] if index < len(rows) else ["", "", ""])
        self._announce()

    def is_blank(self) -> bool:
        """Tell whether no drug is named."""
        return not self.value()

    def own_problem(self) -> Problem | None:
        """Return what is not understood of a time, or that a drug has no name."""
        for row in self.rows:
            if isinstance(row.at, Problem):
                return row.at
            if any(row.plain()[1:]) and not row.name.text().strip():
                return Problem("referral.drug_without_name")
        return None

    def _tidy(self) -> None:
        for row in self.rows:
            if isinstance(row.at, datetime):
                row.time.setText(moment_text(row.at, self._now()))

    def _key(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Semicolon:
            row = next((r for r in self.rows if any(e.hasFocus() for e in r.lines)), self.rows[0])
            self._now_in(row)
            return True
        return super()._key(event)

    # --- rows ---------------------------------------------------------------------

    def _add(self) -> _Row:
        row = _Row(self._now)
        self.rows.append(row)
        place = len(self.rows) - 1
        for column, editor in enumerate((*row.lines, row.button)):
            self._grid.addWidget(editor, place, column)
        for line in (row.name, row.dose):
            line.textEdited.connect(lambda _text: self._edited())
        row.time.textEdited.connect(lambda _text: self._on_time(row))
        row.button.clicked.connect(lambda _on=False: self._now_in(row))
        self.more.setEnabled(len(self.rows) < MOST)
        return row

    def _on_time(self, row: _Row) -> None:
        row.read_time()
        self._edited()

    def _now_in(self, row: _Row) -> None:
        row.set_now()
        self._edited(done=True)

    def _watch(self, row: _Row) -> None:
        before: QWidget = self.rows[-2].time
        for editor in row.lines:
            self._watched.insert(-1, editor)
            editor.installEventFilter(self)
            self.setTabOrder(before, editor)
            before = editor
        self.setTabOrder(before, self.more)

    def _add_by_hand(self) -> None:
        row = self._add()
        self._watch(row)
        row.name.setFocus()
