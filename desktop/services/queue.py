"""The queue (S8): arrivals, calling, passing over, another room, and taking each of them back.

Each step is one transaction. Who acts on a row that has moved on is refused kindly, with what was
done and when; the board then shows it.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, replace
from uuid import UUID

from desktop.domain.booking import Booking, booking_problems
from desktop.domain.booking_states import BookingAction, Said, step_problems, stepped, undone
from desktop.domain.clock import Clock
from desktop.domain.codes import BookingState
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor, Kept
from desktop.domain.queue import COLUMN_OF, QueueRules, next_of, rules_problems
from desktop.domain.queue_rows import QueueBoard
from desktop.services import booking_seats as seats
from desktop.services.booking import MAY_BOOK
from desktop.store.queries import queue as queries
from desktop.store.queries.booking import live_in_session
from desktop.store.store import Store, Unit

SCREEN_OPEN = "call_screen_open"


@dataclass(frozen=True, slots=True)
class Called:
    """Who was called, and who has therefore been seen."""

    called: Kept[Booking]
    seen: tuple[Kept[Booking], ...] = ()


class QueueDesk:
    """What can be done at the queue. GUI thread; nothing here waits for a line."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        actor: Callable[[], Actor],
        calling: Callable[[], str | None] = lambda: None,
    ) -> None:
        """`calling`: name of the computer that calls in place of this one, maybe empty; or None."""
        self._store = store
        self._clock = clock
        self._actor = actor
        self._calling = calling

    def board(self) -> QueueBoard:
        """The queue of the day; `calling` names another computer where this one may not call."""
        with self._store.reading() as reading:
            shown = queries.board(reading, now=self._clock.now())
        return replace(shown, calling=self._calling())

    # --- steps -------------------------------------------------------------------------

    def arrive(self, booking_id: UUID, expected: int, reason: str = "") -> Kept[Booking]:
        """签到, or 补到 after a no-show; with a reason a day early or late or after a no-show.

        Raises:
            RuleBroken: not its day, or the reason is missing.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        return self._one(booking_id, expected, BookingAction.ARRIVE, Said(reason))

    def call_next(self, session_id: UUID, booking_id: UUID, expected: int) -> Called:
        """叫下一位: whoever was with the expert until now has been seen.

        Args:
            session_id: whose queue.
            booking_id: who stands first on the board that the person sees.
            expected: its revision there.

        Raises:
            RuleBroken: nobody waits; another stands first meanwhile; or another computer calls.
            StaleRecord: somebody changed the booking since.
        """
        self._may_call()
        with self._unit() as unit:
            seats.current(unit, booking_id, expected)
            first = next_of(live_in_session(unit, session_id), queries.rules_of(unit))
            if first is None:
                raise _refused(Problem("queue.nobody_waits"))
            if first.id != booking_id:
                raise _refused(Problem("queue.another_first"))
            return self._call(unit, first)

    def call(self, booking_id: UUID, expected: int) -> Called:
        """叫这一位, out of turn.

        Raises:
            RuleBroken: not open in this state or on this day, or another computer calls.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        self._may_call()
        with self._unit() as unit:
            return self._call(unit, seats.current(unit, booking_id, expected))

    def recall(self, booking_id: UUID, expected: int) -> Kept[Booking]:
        """重呼: called once more.

        Raises:
            RuleBroken: he is not called now, or another computer calls.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        self._may_call()
        return self._one(booking_id, expected, BookingAction.RECALL, Said())

    def skip(self, booking_id: UUID, expected: int) -> Kept[Booking]:
        """过号: he was called and is not there; he waits again, further back.

        Raises:
            RuleBroken: he is not called now, or another computer calls.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        self._may_call()
        return self._one(booking_id, expected, BookingAction.SKIP, Said())

    def to_room(self, booking_id: UUID, expected: int, room: str) -> Kept[Booking]:
        """换诊室; an empty `room` is the session's own again.

        Raises:
            RuleBroken: he neither waits nor is called, or the name is too long.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        return self._one(booking_id, expected, BookingAction.ROOM, Said(room=room))

    def seen(self, booking_id: UUID, expected: int) -> Kept[Booking]:
        """已就诊.

        Raises:
            RuleBroken: not open in this state, or before its day.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        return self._one(booking_id, expected, BookingAction.SEE, Said())

    def undo(self, booking_id: UUID, expected: int) -> Kept[Booking]:
        """Take the row's last step of today back, as a new revision; sent or not.

        Taking a call back brings the one whom that call sent out in again.

        Raises:
            RuleBroken: nothing of today to take back.
            StaleRecord: somebody changed the booking since revision `expected`.
        """
        with self._unit() as unit:
            old = seats.current(unit, booking_id, expected)
            back = self._before(unit, old)
            if back is None:
                raise _refused(Problem("booking.nothing_to_undo"))
            uncalled = (old.record.state, back.state) == (
                BookingState.CHECKED_IN,
                BookingState.ARRIVED,
            )
            if uncalled and old.record.called_at != back.called_at:
                self._bring_in_again(unit, old)
            return self._keep(unit, back, old)

    def can_undo(self, booking_id: UUID) -> bool:
        """Whether a step of today can be taken back in this row."""
        with self._store.reading() as reading:
            revisions = reading.revisions(Booking, booking_id)
        return undone(revisions, today=self._clock.today()) is not None

    # --- how the queue is run -----------------------------------------------------------------

    def keep_rules(self, rules: QueueRules) -> None:
        """Keep thresholds, places, names and sound.

        Raises:
            RuleBroken: a field needs attention; nothing was kept.
            NotAllowed: an auditor only reads.
        """
        if found := rules_problems(rules):
            raise RuleBroken(found)
        with self._unit() as unit:
            unit.set_setting(queries.RULES, asdict(rules))
            unit.audit("setting.queue", **asdict(rules))

    def screen_open(self) -> bool:
        """Whether the call screen was open when the program was closed."""
        with self._store.reading() as reading:
            return reading.setting(SCREEN_OPEN, default=False) is True

    def keep_screen_open(self, *, on: bool) -> None:
        """Remember it for the next start."""
        with self._store.unit(self._actor().staff_id) as unit:
            unit.set_setting(SCREEN_OPEN, on)

    # --- parts ----------------------------------------------------------------------------------

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in MAY_BOOK:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def _may_call(self) -> None:
        device = self._calling()
        if device:
            raise _refused(Problem("queue.called_elsewhere", {"device": device}))
        if device is not None:
            raise _refused(Problem("queue.called_at_other"))

    def _one(
        self, booking_id: UUID, expected: int, action: BookingAction, said: Said
    ) -> Kept[Booking]:
        with self._unit() as unit:
            return self._step(unit, seats.current(unit, booking_id, expected), action, said)

    def _call(self, unit: Unit, old: Kept[Booking]) -> Called:
        inside = [
            each
            for each in live_in_session(unit, old.record.session_id)
            if each.record.state is BookingState.CHECKED_IN and each.id != old.id
        ]
        seen = tuple(self._step(unit, each, BookingAction.SEE, Said()) for each in inside)
        return Called(self._step(unit, old, BookingAction.CALL, Said()), seen)

    def _step(
        self, unit: Unit, old: Kept[Booking], action: BookingAction, said: Said
    ) -> Kept[Booking]:
        if found := step_problems(old.record, action, said, today=self._clock.today()):
            raise RuleBroken(found)
        return self._keep(unit, stepped(old.record, action, said, at=unit.now), old)

    def _keep(self, unit: Unit, booking: Booking, old: Kept[Booking]) -> Kept[Booking]:
        if found := booking_problems(booking, today=self._clock.today()):
            raise RuleBroken(found)
        kept: Kept[Booking] = unit.save(booking, old.id, expected=old.revision)
        return kept

    def _before(self, unit: Unit, old: Kept[Booking]) -> Booking | None:
        back = undone(unit.revisions(Booking, old.id), today=self._clock.today())
        # cancellations and moves are taken back where they were made: seats hang on them
        return back if back and {back.state, old.record.state} <= set(COLUMN_OF) else None

    def _bring_in_again(self, unit: Unit, called: Kept[Booking]) -> None:
        for each in live_in_session(unit, called.record.session_id):
            sent_out = each.record.state is BookingState.FULFILLED
            if sent_out and each.record.seen_at == called.record.called_at:
                back = self._before(unit, each)
                if back is not None and back.state is BookingState.CHECKED_IN:
                    self._keep(unit, back, each)


def _refused(problem: Problem) -> RuleBroken:
    return RuleBroken({"state": problem})
