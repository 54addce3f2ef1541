"""The field of examination results: a small table, or 'none done'."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from desktop.domain.referral import ExamResult
from desktop.domain.referral_rules import RESULT_MOST
from desktop.views import theme
from desktop.views.fields import Field
from desktop.views.fields.text import set_ime
from desktop.views.pill import KeyButton
from desktop.views.referral.words import translate

MOST = 8


class _Row:
    """The editors of one result."""

    def __init__(self) -> None:
        self.name, self.result = QLineEdit(), QLineEdit()
        self.org, self.day = QLineEdit(), QLineEdit()
        self.share = QCheckBox(translate("ExamsField", "Shareable"))
        set_ime(self.day, on=False)
        for line, words in (
            (self.name, translate("ExamsField", "Examination")),
            (self.result, translate("ExamsField", "Result")),
            (self.org, translate("ExamsField", "Done at")),
            (self.day, translate("ExamsField", "Day")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
            line.setMaxLength(RESULT_MOST if line is self.result else 200)

    @property
    def lines(self) -> tuple[QLineEdit, ...]:
        """The four lines, in tab order."""
        return self.name, self.result, self.org, self.day

    @property
    def editors(self) -> tuple[QWidget, ...]:
        """Everything one stops at."""
        return *self.lines, self.share

    def plain(self) -> list[Any]:
        return [*(line.text().strip() for line in self.lines), self.share.isChecked()]

    def set_plain(self, plain: list[Any]) -> None:
        for line, text in zip(self.lines, plain, strict=False):
            line.setText(str(text))
        self.share.setChecked(bool(plain[len(self.lines)]))


class ExamsField(Field):
    """Value: (none done, results). A row counts once it has a name or a result."""

    def __init__(self, name: str, label: str, **common: Any) -> None:
        super().__init__(name, label, **common)
        self.none = QCheckBox(self.tr("None done"))
        self.more = KeyButton(self.tr("Another result"), icon="add")
        self.more.clicked.connect(self._add_by_hand)
        self.rows: list[_Row] = []
        self._host = QWidget()
        self._grid = QGridLayout(self._host)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(4))
        for column, stretch in enumerate((3, 5, 3, 2, 0)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.addWidget(self.none, 0, 0)
        hint = QLabel(self.tr("Shareable: fit for mutual recognition; the receiver decides"))
        theme.set_look(hint, look="small")
        self._grid.addWidget(hint, 0, 1, 1, 2)
        self._grid.addWidget(self.more, 0, 3, 1, 2, Qt.AlignmentFlag.AlignRight)
        self.none.clicked.connect(lambda _on: self._edited(done=True))
        first = self._add()
        self._adopt(self._host, self.none, *first.editors, self.more)

    # --- as every field -----------------------------------------------------------

    def value(self) -> tuple[bool, tuple[ExamResult, ...]]:
        """Return whether none was done, and the results."""
        results = tuple(
            ExamResult(name=name, result=result, org=org, taken_on=day, share=share)
            for name, result, org, day, share in (row.plain() for row in self.rows)
            if name or result
        )
        return self.none.isChecked(), results

    def set_value(self, value: tuple[bool, tuple[ExamResult, ...]] | None) -> None:
        """Show them."""
        none, results = value or (False, ())
        rows = [[each.name, each.result, each.org, each.taken_on, each.share] for each in results]
        self.set_plain({"none": none, "rows": rows})

    def plain(self) -> Any:
        """Return what stands there."""
        rows = [row.plain() for row in self.rows]
        return {"none": self.none.isChecked(), "rows": [row for row in rows if any(row)]}

    def set_plain(self, plain: Any) -> None:
        """Put back what `plain` returned."""
        plain = plain or {"none": False, "rows": []}
        self.none.setChecked(bool(plain["none"]))
        rows = plain["rows"]
        while len(self.rows) < min(len(rows), MOST):
            self._watch(self._add())
        for index, row in enumerate(self.rows):
            row.set_plain(rows[index] if index < len(rows) else ["", "", "", "", False])
        self._announce()

    def is_blank(self) -> bool:
        """Tell whether neither a result nor 'none done' stands there."""
        none, results = self.value()
        return not none and not results

    # --- rows ---------------------------------------------------------------------

    def _add(self) -> _Row:
        row = _Row()
        self.rows.append(row)
        place = len(self.rows)
        for column, editor in enumerate(row.editors):
            self._grid.addWidget(editor, place, column)
        for line in row.lines:
            line.textEdited.connect(lambda _text: self._edited())
        row.share.clicked.connect(lambda _on: self._edited(done=True))
        self.more.setEnabled(len(self.rows) < MOST)
        return row

    def _watch(self, row: _Row) -> None:
        before: QWidget = self.rows[-2].share
        for editor in row.editors:
            self._watched.insert(-1, editor)
            editor.installEventFilter(self)
            self.setTabOrder(before, editor)
            before = editor
        self.setTabOrder(before, self.more)

    def _add_by_hand(self) -> None:
        row = self._add()
        self._watch(row)
        row.name.setFocus()
