"""The morning outage pack: numbers reserved, seats kept for paper, and what became of each."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime, time
from uuid import UUID

from desktop.domain.booking_papers import DayList
from desktop.domain.clock import CLINIC_ZONE, Clock, local_day
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor
from desktop.domain.outage import (
    OutageKind,
    OutageSlip,
    PackFacts,
    SessionOffer,
    SlipState,
    wish_problems,
)
from desktop.domain.payload import instant_text, read_instant
from desktop.services.booking import MAY_BOOK
from desktop.store import outage
from desktop.store.queries import booking_papers
from desktop.store.queries import outage as queries
from desktop.store.store import Store, Unit

_PACKS = "outage_packs"
_PACKS_KEPT = 60


class OutageDesk:
    """Makes packs and settles their papers. GUI thread; nothing here waits for a line."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    # --- making ------------------------------------------------------------------

    def offers(self) -> tuple[SessionOffer, ...]:
        """Sessions whose seats may go on paper, with what is proposed."""
        with self._store.reading() as reading:
            return queries.offers(reading, self._clock.now(), self._clock.today())

    def make(self, wanted: Mapping[UUID, int], referrals: int, pack_id: UUID) -> UUID:
        """Reserve numbers and seats in one transaction; made twice it is one pack.

        Args:
            wanted: session -> how many of its seats go on paper.
            referrals: how many blank 上转单, each with its 知情同意书.
            pack_id: made by the page, so that a second press makes no second pack.

        Raises:
            RuleBroken: more slips than seats of ours, or too many referrals.
            NotAllowed: an auditor only reads.
        """
        with self._unit() as unit:
            if str(pack_id) in _packs(unit):
                return pack_id
            seats = {session_id: queries.seats_for_paper(unit, session_id) for session_id in wanted}
            left = {session_id: len(each) for session_id, each in seats.items()}
            if found := wish_problems(dict(wanted), left, referrals):
                raise RuleBroken(found)
            for session_id, count in wanted.items():
                for seat in reversed(seats[session_id][:count]):
                    place = (seat.id, session_id, seat.no)
                    outage.reserve(unit, OutageKind.BOOKING, pack_id, place)
            for _each in range(referrals):
                outage.reserve(unit, OutageKind.REFERRAL, pack_id)
            self._note_pack(unit, pack_id)
            unit.audit("outage_pack", str(pack_id), slips=sum(wanted.values()))
        return pack_id

    def made_today(self) -> UUID | None:
        """The pack made last, if that was today."""
        with self._store.reading() as reading:
            packs = reading.setting(_PACKS, {})
        today = self._clock.today()
        found = [
            (made, pack) for pack, made in packs.items() if local_day(read_instant(made)) == today
        ]
        return UUID(max(found)[1]) if found else None

    # --- what is printed -----------------------------------------------------------

    def facts(self, pack_id: UUID) -> PackFacts | None:
        """What the pack says, read anew: lists as they stand now, the numbers it was made with."""
        with self._store.reading() as reading:
            made = reading.setting(_PACKS, {}).get(str(pack_id))
            if made is None:
                return None
            made_at = read_instant(made)
            return PackFacts(
                pack_id=pack_id,
                made_at=made_at,
                day=local_day(made_at),
                clinic=reading.setting("org_name", ""),
                device_code=reading.place().device_code,
                own_phone=queries.own_phone(reading),
                slips=outage.slips_of_pack(reading, pack_id),
                phones=queries.phones(reading),
            )

    def day_list(self, day: date) -> DayList:
        """Today's list as the pack has it."""
        with self._store.reading() as reading:
            return booking_papers.day_list(reading, day, self._clock.now())

    # --- what became of the papers ----------------------------------------------------

    def papers(self) -> tuple[OutageSlip, ...]:
        """Papers that are out, and those settled today."""
        midnight = datetime.combine(self._clock.today(), time(), CLINIC_ZONE)
        with self._store.reading() as reading:
            out = outage.slips_out(reading)
            settled = outage.slips_settled_since(reading, instant_text(midnight))
        return (*out, *settled)

    def void(self, no: str) -> None:
        """作废: this paper was not used; its seat may be sold on the screen again.

        Raises:
            RuleBroken: it was entered or made void before, or is not of this computer.
        """
        with self._unit() as unit:
            if not outage.settle(unit, no):
                raise RuleBroken({"no": _why_not_out(outage.slip(unit, no))})
            unit.audit("outage_void", no)

    def void_unused(self, pack_id: UUID) -> int:
        """Make every paper of a pack void that is still out; returns how many there were."""
        with self._unit() as unit:
            out = [
                slip for slip in outage.slips_of_pack(unit, pack_id) if slip.state is SlipState.OUT
            ]
            for slip in out:
                outage.settle(unit, slip.no)
                unit.audit("outage_void", slip.no)
            return len(out)

    # --- inside ------------------------------------------------------------------------

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in MAY_BOOK:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def _note_pack(self, unit: Unit, pack_id: UUID) -> None:
        packs = {**_packs(unit), str(pack_id): instant_text(unit.now)}
        newest = sorted(packs, key=lambda each: str(packs[each]))[-_PACKS_KEPT:]
        unit.set_setting(_PACKS, {each: packs[each] for each in newest})
        unit.touched(outage.KIND)


def _packs(unit: Unit) -> dict[str, str]:
    held: dict[str, str] = unit.setting(_PACKS, {})
    return held


def _why_not_out(slip: OutageSlip | None) -> Problem:
    if slip is None:
        return Problem("late_entry.unknown_number")
    used = slip.state is SlipState.USED
    return Problem("late_entry.used" if used else "late_entry.void")
