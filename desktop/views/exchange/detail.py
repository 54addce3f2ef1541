"""One held record: why, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import DesktopError
from desktop.domain.exchange import Difference, HeldOp, Pair, Said
from desktop.views import theme
from desktop.views.exchange.desk import ExchangeDesk
from desktop.views.exchange.values import value_words
from desktop.views.exchange.words import (
    county_words,
    field_words,
    kind_words,
    look_at_words,
    reason_words,
    when_words,
)
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText, RecordTable


class HeldDetail(QFrame):
    """Reason, county's own words, the differing fields of a conflict, and the next steps.

    Signals:
        done(): something was decided; the lists are to be read again.
    """

    done = Signal()

    def __init__(self, desk: ExchangeDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._op: HeldOp | None = None
        theme.set_look(self, look="card")
        self.reason, self.details = QLabel(), QLabel()
        self.reason.setWordWrap(True)
        self.details.setWordWrap(True)
        theme.set_look(self.reason, look="strong")
        theme.set_look(self.details, look="small")
        self.pair = RecordTable(
            columns=[
                Column(self.tr("Differs"), lambda row: field_words(row.field), width=112),
                Column(self.tr("Before"), lambda row: value_words(row.base), width=132),
                Column(self.tr("Here"), lambda row: value_words(row.ours), width=150),
                Column(self.tr("County"), lambda row: value_words(row.county), stretch=True),
            ],
            row_id=lambda row: row.field,
            empty=EmptyText(self.tr("Only details differ that the county keeps by itself.")),
        )
        self.pair.setMinimumHeight(theme.px(110))
        self.again = KeyButton(self.tr("Try again"), icon="refresh", look="primary")
        self.ours = KeyButton(self.tr("Keep ours"), look="primary")
        self.theirs = KeyButton(self.tr("Keep the county's"))
        self.open = KeyButton(self.tr("Open the record"))
        self.drop = KeyButton(self.tr("Do not send …"), look="danger")
        self._lay_out()
        self.again.clicked.connect(lambda: self._act(self._desk.try_again))
        self.ours.clicked.connect(lambda: self._act(self._desk.keep_ours))
        self.theirs.clicked.connect(lambda: self._act(self._desk.keep_countys))
        self.open.clicked.connect(self._open)
        self.drop.clicked.connect(self._discard)
        self.show_op(None)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.again, self.ours, self.theirs, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        column.setSpacing(theme.px(8))
        column.addWidget(self.reason)
        column.addWidget(self.details)
        column.addWidget(self.pair, 10)
        column.addStretch(1)
        column.addLayout(buttons)

    def show_op(self, op: HeldOp | None) -> None:
        """Show one op; nothing when None."""
        self._op = op
        self.setVisible(op is not None)
        if op is None:
            return
        conflict = op.state == "CONFLICT"
        pair = self._desk.pair(op.op_id) if conflict else None
        gone = pair is not None and pair.gone
        words = reason_words(op.code)
        if gone:
            words = self.tr("The county has taken this record away. Send it again, or leave it?")
        self.reason.setText(words)
        said = self._who_words(pair) if pair else self._told(op)
        self.details.setText(said)
        self.details.setVisible(bool(said))
        rows: tuple[Difference, ...] = pair.differences if pair else ()
        self.pair.set_rows(rows)
        self.pair.setVisible(conflict and not gone)
        self.again.setVisible(not conflict)
        self.ours.setVisible(conflict)
        self.theirs.setVisible(conflict)

    def _told(self, op: HeldOp) -> str:
        """Where to look, and the county's own words."""
        said = county_words(op.text)
        told = self.tr("The county says: {text}").format(text=said) if said else ""
        return " ".join(part for part in (look_at_words(op.text), told) if part)

    def _who_words(self, pair: Pair) -> str:
        """Who wrote each version and when, and what becomes of the other one."""
        ours = self.tr("Here: {who}").format(who=self._said(pair.ours, self.tr("not known")))
        if pair.gone:
            return ours
        unnamed = self.tr("not known") if pair.county.here else self.tr("the county itself")
        county = self.tr("County: {who}").format(who=self._said(pair.county, unnamed))
        kept = self.tr("What is not chosen stays in the history.")
        return f"{ours} · {county} · {kept}"

    def _said(self, said: Said, unnamed: str) -> str:
        at = when_words(said.at, self._desk.now()) if said.at else ""
        return " ".join(part for part in (said.who or unnamed, at) if part)

    def _act(self, work: Callable[[str], None]) -> None:
        if self._op is None:
            return
        try:
            work(self._op.op_id)
        except DesktopError as error:
            self.details.setText(sentence(error.problem))
            self.details.show()
            return
        self.done.emit()

    def _open(self) -> None:
        if self._op is not None:
            self._desk.open_record(self._op.kind, self._op.record_id)

    def _discard(self) -> None:
        op = self._op
        if op is None:
            return
        title = self.tr("Do not send: {what}").format(what=f"{kind_words(op.kind)} {op.title}")
        asked = self.tr("The record stays here and is never sent. Why?")
        reason, ok = QInputDialog.getText(self, title, asked)
        if ok:
            self._act(lambda op_id: self._desk.discard(op_id, reason))
