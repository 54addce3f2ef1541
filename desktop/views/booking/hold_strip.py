"""The strip of the booking form for a seat that is not this computer's: kept for a while, or not.

The form shows it above its buttons. For a seat of ours it stays hidden and asks nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.domain.errors import Problem
from desktop.domain.seat_rows import SeatLine, SeatStanding
from desktop.views import theme
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone

TICK_MS = 1000
_MINUTE = 60
_SOON_S = 60


@dataclass(frozen=True, slots=True)
class HoldCalls:
    """What the strip may ask.

    Attributes:
        seat: how a seat stands now.
        hold, let_go: ask that it be kept for a form; take back whatever was asked.
        take: ask that seats become ours.
        told: signal(Problem | None): requests have been settled, or why they could not be.
    """

    seat: Callable[[UUID], SeatLine | None]
    hold: Callable[[UUID], None]
    let_go: Callable[[UUID], None]
    take: Callable[[Sequence[UUID]], None]
    told: SignalInstance


class HoldStrip(QFrame):
    """Says until when the chosen seat is kept, or who has it and what can be done instead.

    A form calls `begin(seat_id)` when a seat is chosen and `end()` when it is left. Before saving
    it asks `must_wait`; if so it calls `sell()` and saves on `sellable`. On `failed` it stays a
    draft and says why.

    Signals:
        sellable(seat_id): the seat is this computer's now; save the booking.
        failed(Problem): it could not be had, or nobody knows: nothing was sold.
        changed(): the strip says something else.
    """

    sellable = Signal(object)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, calls: HoldCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="card")
        self._calls = calls
        self._seat: UUID | None = None
        self._line: SeatLine | None = None
        self._selling, self._problem = False, None  # type: tuple[bool, Problem | None]
        self._sign, self.words = QLabel(), QLabel()
        self.words.setWordWrap(True)
        self.again = KeyButton(self.tr("Keep it for me again"), icon="refresh")
        self.again.clicked.connect(self._again)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.again)
        self._read_at = QElapsedTimer()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._count)
        calls.told.connect(self._told)
        self.hide()

    # --- what the form calls --------------------------------------------------------------

    @property
    def must_wait(self) -> bool:
        """Whether saving has to take the seat first and wait for the county's answer."""
        return self._seat is not None and not self._is_ours()

    @property
    def seat_id(self) -> UUID | None:
        """The seat it speaks of."""
        return self._seat

    def begin(self, seat_id: UUID) -> None:
        """A seat was chosen: one of another than ours is kept for this form."""
        if seat_id == self._seat:
            return
        self.end()
        self._seat, self._problem = seat_id, None
        if not self._is_ours():
            self._hold()
        self._show()

    def end(self) -> None:
        """The form is left or another seat chosen: nothing remains of the hold."""
        if self._seat is not None and not self._is_ours():
            self._calls.let_go(self._seat)
        self._seat, self._selling, self._problem = None, False, None
        self._tick.stop()
        self.hide()

    def sell(self) -> None:
        """Take the seat for good; `sellable` or `failed` follows."""
        if self._seat is None:
            return
        if self._is_ours():
            self._sold()
            return
        self._selling, self._problem = True, None
        self._calls.take([self._seat])
        self._show()

    # --- inside ------------------------------------------------------------------------------

    def _is_ours(self) -> bool:
        line = self._calls.seat(self._seat) if self._seat else None
        return line is not None and line.standing is SeatStanding.OURS

    def _hold(self) -> None:
        line = self._calls.seat(self._seat) if self._seat else None
        if self._seat is not None and line is not None and line.may_ask:
            self._calls.hold(self._seat)

    def _again(self) -> None:
        self._problem = None
        self._hold()
        self._show()

    def _sold(self) -> None:
        seat, self._selling = self._seat, False
        self._show()
        self.sellable.emit(seat)

    def _told(self, problem: Problem | None) -> None:
        if self._seat is None:
            return
        line = self._calls.seat(self._seat)
        self._problem = problem
        if self._selling:
            self._settle(line, problem)
        self._show()

    def _settle(self, line: SeatLine | None, problem: Problem | None) -> None:
        if line is not None and line.standing is SeatStanding.OURS:
            self._sold()
            return
        asked = line is not None and line.asked == "take"
        if asked and problem is None:
            return  # still on its way
        self._selling = False
        if asked and self._seat is not None:
            self._calls.let_go(self._seat)  # unknown: what comes of it goes back by itself
        refused = line.refused if line is not None else None
        self.failed.emit(problem or refused or Problem("seats.lost"))

    def _show(self) -> None:
        """Read how the seat stands, and say it."""
        self._line = self._calls.seat(self._seat) if self._seat else None
        self._read_at.start()
        self._say(self._line)

    def _count(self) -> None:
        """A second has gone: seconds are counted by no clock that anybody sets."""
        line = self._line
        if line is None or line.left_s <= 0:
            return
        left = max(line.left_s - self._read_at.elapsed() / TICK_MS, 0.0)
        self._say(replace(line, left_s=left))

    def _say(self, line: SeatLine | None) -> None:
        words, icon, tone = self._said(line)
        self.words.setText(words)
        self._sign.setPixmap(theme.pixmap(icon, 20, tone))
        self.again.setVisible(self._may_again(line))
        shown = bool(words)
        if shown != self._tick.isActive():
            (self._tick.start if shown else self._tick.stop)()
        self.setVisible(shown)
        self.setAccessibleName(words)
        self.changed.emit()

    def _may_again(self, line: SeatLine | None) -> bool:
        if line is None or line.asked or self._selling:
            return False
        return line.may_ask and line.left_s <= 0

    def _said(self, line: SeatLine | None) -> tuple[str, str, Tone]:
        """Words, icon and tone; no words for a seat of ours."""
        if self._seat is None or (line is not None and line.standing is SeatStanding.OURS):
            return "", "ok", Tone.GREEN
        if self._selling:
            return self.tr("The county is asked for this seat …"), "waiting", Tone.BLUE
        kept = line is not None and line.standing is SeatStanding.HELD_HERE and line.left_s > 0
        if self._problem is not None and not kept:
            return self._gone(self._problem), "warning", Tone.AMBER
        if line is None:
            return sentence(Problem("seats.unknown")), "warning", Tone.AMBER
        return self._standing(line)

    def _standing(self, line: SeatLine) -> tuple[str, str, Tone]:
        if line.standing is SeatStanding.HELD_HERE and line.left_s > 0:
            tone = Tone.BLUE if line.left_s > _SOON_S else Tone.AMBER
            left = self.tr("Kept for you {left}").format(left=clock_words(line.left_s))
            return left, "waiting", tone
        if line.asked in {"hold", "take"}:
            return self.tr("The county is asked to keep this seat for you …"), "waiting", Tone.BLUE
        if line.may_ask and line.refused is None:
            over = self.tr("The time is over; others may take the seat.")
            pool = self.tr("A seat of the pool: the county must be asked.")
            held = line.standing is SeatStanding.HELD_HERE
            return over if held else pool, "waiting", Tone.AMBER
        return self._elsewhere(line), "warning", Tone.AMBER

    def _elsewhere(self, line: SeatLine) -> str:
        if line.standing is SeatStanding.HELD and line.left_s > 0:
            minutes = ceil(line.left_s / _MINUTE)
            words = self.tr("Taken ({clinic}, {minutes} min left)")
            return words.format(clinic=self._who(line), minutes=minutes)
        if line.standing is SeatStanding.LENT:
            words = self.tr("This seat is with {clinic}. Please choose another one.")
            return words.format(clinic=self._who(line))
        return sentence(line.refused or Problem("seats.sold"))

    def _who(self, line: SeatLine) -> str:
        return line.holder or self.tr("another clinic")

    def _gone(self, problem: Problem) -> str:
        what = self.tr(
            "Without the county a shared seat cannot be sold. The form is kept as a draft; choose"
            " a seat of ours, the waiting list, or telephone the other clinic."
        )
        return f"{sentence(problem)} {what}"


def clock_words(seconds: float) -> str:
    """Return what is left as 4:32."""
    minutes, rest = divmod(ceil(seconds), _MINUTE)
    return f"{minutes}:{rest:02d}"
