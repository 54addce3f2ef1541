"""One held record: why, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import DesktopError
from desktop.domain.exchange import TAKEN_AWAY, Difference, HeldOp, Pair, Said
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
from desktop.views.plain import tip
from desktop.views.tables import Column, EmptyText, RecordTable

MOST_WORDS = 240
LEAST_PAIR = 100  # head and two rows
FITS = 9  # characters in the narrowest cell of a pair


class HeldDetail(QFrame):
    """Reason, county's own words, the differing fields of a conflict, and the next steps.

    Signals:
        done(): something was decided; the lists are to be read again.
        left(): Esc; the focus goes back to the list.
        look_at(op_id): the op that this one waits for is to be shown.
    """

    done = Signal()
    left = Signal()
    look_at = Signal(str)

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
        self.pair.setAccessibleName(self.tr("What differs"))
        self.pair.setMinimumHeight(theme.px(LEAST_PAIR))
        self.pair.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.whole = QLabel()
        self.whole.setWordWrap(True)
        self.pair.chosen.connect(self._show_whole)
        self.again = KeyButton(self.tr("Try again"), icon="refresh", look="primary")
        self.ours = KeyButton(self.tr("Keep ours"))
        self.theirs = KeyButton(self.tr("Keep the county's"))
        self.open = KeyButton(self.tr("Open the record"))
        self.drop = KeyButton(self.tr("Do not send…"))
        self.other = KeyButton(self.tr("Show what it waits for"), look="primary")
        self._lay_out()
        self._explain()
        self.again.clicked.connect(lambda: self._act(self._desk.try_again))
        self.ours.clicked.connect(self._keep_ours)
        self.theirs.clicked.connect(self._keep_countys)
        self.open.clicked.connect(self._open)
        self.drop.clicked.connect(self._discard)
        self.other.clicked.connect(self._look_at_other)
        self.pair.opened.connect(lambda _row: self._open())
        self.show_op(None)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [self.pair, self.again, self.other, self.ours, self.theirs, self.open, self.drop]

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window as long as the focus is in here."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; nothing is decided."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _explain(self) -> None:
        for button, words in (
            (self.again, self.tr("Send it once more as it is; open it first to change it.")),
            (self.open, self.tr("Nothing is decided; look at it, change it, save it.")),
            (self.drop, self.tr("It stays here and never goes to the county; asks for a reason.")),
            (self.other, self.tr("Once that one has arrived, this one goes by itself.")),
        ):
            button.setToolTip(words)
            button.setAccessibleDescription(words)

    def _explain_pair(self, *, gone: bool) -> None:
        ours = self.tr("Goes to the county; theirs stays in its history.")
        theirs = self.tr("Taken over here; ours stays in the history.")
        if gone:
            ours = self.tr("Goes with the next exchange, with what belongs to it.")
            theirs = self.tr("Stays here; nobody at the county sees it.")
        for button, words in ((self.ours, ours), (self.theirs, theirs)):
            button.setToolTip(words)
            button.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.again, self.other, self.ours, self.theirs, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self.reason)
        column.addWidget(self.details)
        column.addWidget(self.pair, 10)
        column.addWidget(self.whole)
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
        deleted = op.state == TAKEN_AWAY
        gone = deleted or (pair is not None and pair.gone)
        words = reason_words("exchange.taken_away" if gone else op.code)
        self.reason.setText(words)
        said = self._who_words(pair) if pair else self._told(op)
        self._say(self._outlook(op) if gone else said)
        self.setAccessibleName(f"{kind_words(op.kind)} {op.title} {words}")
        rows: tuple[Difference, ...] = pair.differences if pair else ()
        self.pair.set_rows(rows)
        self.pair.setVisible(conflict and not gone)
        self._show_whole(self.pair.current() if conflict and not gone else None)
        # where the county names a field, looking at it comes before trying once more
        look = not conflict and not gone and bool(look_at_words(op.text))
        self.again.setIcon(theme.icon("refresh", None if look else theme.tokens().on_accent))
        theme.set_look(self.again, look="" if look else "primary")
        theme.set_look(self.open, look="primary" if look else "")
        self.again.setVisible(not conflict and not deleted and op.state != "BLOCKED")
        self.other.setVisible(bool(op.waits_for))
        self.ours.setVisible(conflict or deleted)
        self.theirs.setVisible(conflict or deleted)
        self._explain_pair(gone=gone)
        self.ours.set_words(self.tr("Send it again") if gone else self.tr("Keep ours"))
        self.theirs.set_words(self.tr("Leave it") if gone else self.tr("Keep the county's"))
        self.drop.setVisible(not gone)  # leaving it is the same

    def _told(self, op: HeldOp) -> str:
        """Where to look, and the county's own words; or what it waits for."""
        if op.waits_kind:
            what = f"{kind_words(op.waits_kind)} {op.waits_title}".strip()
            return self.tr("Waits for: {what}").format(what=what)
        said = county_words(op.text)
        told = self.tr("The county says: {text}").format(text=said) if said else ""
        return " ".join(part for part in (look_at_words(op.text), told) if part)

    def _who_words(self, pair: Pair) -> str:
        """Who wrote each version and when, and what becomes of the other one."""
        ours = self.tr("Here: {who}").format(who=self._said(pair.ours, self.tr("not known")))
        unnamed = self.tr("not known") if pair.county.here else self.tr("the county itself")
        county = self.tr("County: {who}").format(who=self._said(pair.county, unnamed))
        kept = self.tr("What is not chosen stays in the history.")
        return f"{ours} · {county} · {kept}"

    def _outlook(self, op: HeldOp) -> str:
        """What each of the two answers brings about."""
        lines = [
            self.tr("“Send it again”: it goes with the next exchange, with what belongs to it."),
            self.tr(
                "“Leave it”: it stays here, nobody at the county sees it; once changed and saved,"
                " you are asked again."
            ),
        ]
        if op.kind in {"referral", "down_referral"}:
            lines.insert(
                0, self.tr("The hospital does not see this referral any more: ring it first.")
            )
        return "\n".join(lines)

    def _said(self, said: Said, unnamed: str) -> str:
        at = when_words(said.at, self._desk.now()) if said.at else ""
        return " ".join(part for part in (said.who or unnamed, at) if part)

    def _keep_ours(self) -> None:
        op = self._op
        if op is not None and op.state == TAKEN_AWAY:
            self._act(lambda _op_id: self._desk.send_again(op.record_id))
        else:
            self._act(self._desk.keep_ours)

    def _keep_countys(self) -> None:
        op = self._op
        if op is not None and op.state == TAKEN_AWAY:
            self._act(lambda _op_id: self._desk.leave(op.record_id))
        else:
            self._act(self._desk.keep_countys)

    def _act(self, work: Callable[[str], object]) -> None:
        if self._op is None:
            return
        try:
            work(self._op.op_id)
        except DesktopError as error:
            self._say(sentence(error.problem))
            return
        self.done.emit()

    def _say(self, words: str) -> None:
        """A county's words may be a page; all of them are in the hint."""
        long = len(words) > MOST_WORDS
        self.details.setText(f"{words[:MOST_WORDS]}…" if long else words)
        self.details.setToolTip(tip(words) if long else "")
        self.details.setVisible(bool(words))

    def _show_whole(self, row: Difference | None) -> None:
        """Both values of the chosen field to their end, where a cell cuts them off."""
        said = (value_words(row.ours), value_words(row.county)) if row else ("", "")
        long = max(sum(1 - each.isascii() / 2 for each in value) for value in said) > FITS
        here = self.tr("Here: {who}").format(who=said[0])
        county = self.tr("County: {who}").format(who=said[1])
        self.whole.setText(f"{here}\n{county}")
        self.whole.setVisible(long)

    def _look_at_other(self) -> None:
        if self._op is not None:
            self.look_at.emit(self._op.waits_for)
            self.left.emit()

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
