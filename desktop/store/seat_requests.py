"""Seats asked for at the county: to take, give, hold, drop, release. The only way a holder changes.

A request waits, is frozen with the bundle it goes out in, and is settled with that bundle by the
ledger's word, also after a crash (`store.bundles`). Nothing here is an op.

A seat is unsellable from the moment its give is frozen, and becomes sellable again only when that
bundle can never land any more: it was not sent, the county refused it, or a later one has landed.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, bindparam, case, insert, select, text, update

from desktop.domain.ids import uuid7
from desktop.domain.payload import instant_text
from desktop.domain.seats import SlotStatus
from desktop.models.house import SeatRequestRow, SeatRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.listing import among, as_listed
from desktop.store.store import Reading, Unit

TAKE, GIVE, HOLD, DROP, RELEASE = "take", "give", "hold", "drop", "release"
SUPERSEDED = "seats.superseded"
UNPROVEN = "seats.no_answer"

Carried = Sequence[tuple[int, str]]
"""Requests of a bundle: their numbers, and until when a hold holds (server time), else empty."""


class SeatMoved(Exception):
    """A seat was sold, or its request taken back, between the look and the freezing."""


@dataclass(frozen=True, slots=True)
class SeatRequest:
    """One request (`models.house.SeatRequestRow`)."""

    seq: int
    seat_id: str
    want: str
    hold_s: int
    state: str
    reason: str | None
    batch: str
    asked_by: str


def ask(unit: Unit, want: str, seat_ids: Iterable[str], *, hold_s: int = 0) -> str:
    """Ask for seats; what still waits for them is taken back.

    Args:
        unit: in the name of whoever asks.
        want: take, give, hold, drop or release.
        seat_ids: each once.
        hold_s: seconds a hold is wanted for.

    Returns:
        The batch, by which `of_batch` finds them again.
    """
    wanted, batch = list(seat_ids), str(uuid7())
    unit.connection.execute(_TAKE_BACK, as_listed(wanted, why=SUPERSEDED))
    rows = [
        {
            "seat_id": seat_id,
            "want": want,
            "hold_s": hold_s,
            "state": "WAITING",
            "bundle_no": None,
            "reason": None,
            "batch": batch,
            "asked_at": instant_text(unit.now),
            "asked_by": str(unit.author),
        }
        for seat_id in wanted
    ]
    if rows:
        unit.connection.execute(_ASK, rows)
        unit.touched("seat")
    return batch


def withdraw(unit: Unit, seat_ids: Iterable[str]) -> None:
    """Take back what waits; what is on its way goes on."""
    unit.connection.execute(_TAKE_BACK, as_listed(seat_ids, why=SUPERSEDED))
    unit.touched("seat")


def any_waiting(reading: Reading) -> bool:
    """Whether a request waits."""
    return reading.connection.execute(_ANY_WAITING).first() is not None


def waiting(reading: Reading) -> list[SeatRequest]:
    """What may go out now, oldest first; somebody stands before a hold or a take, so gives last.

    A seat does not go back before the county knows of everything that was booked on it.
    """
    found = [SeatRequest(*row) for row in reading.connection.execute(_WAITING)]
    if any(each.want == GIVE for each in found):
        unsettled = set(reading.connection.execute(_BOOKED_OPEN).scalars())
        found = [each for each in found if each.want != GIVE or each.seat_id not in unsettled]
    return found


def sessions_waiting(reading: Reading) -> list[str]:
    """Sessions of the seats that a person asks for now."""
    return list(reading.connection.execute(_SESSIONS_WAITING).scalars())


def of_batch(reading: Reading, batch: str) -> list[SeatRequest]:
    """Requests that were asked for together."""
    return [SeatRequest(*row) for row in reading.connection.execute(_OF_BATCH, {"batch": batch})]


def open_of(reading: Reading, seat_ids: Iterable[str]) -> dict[str, SeatRequest]:
    """Seat id -> the newest request that is under way."""
    rows = reading.connection.execute(_OPEN_OF, as_listed(seat_ids))
    return {row.seat_id: SeatRequest(*row) for row in rows}


def refuse(unit: Unit, why: Mapping[int, str]) -> None:
    """These cannot be had: request number -> reason code."""
    if why:
        unit.connection.execute(_REFUSE, [{"this": seq, "why": code} for seq, code in why.items()])
        unit.touched("seat")


def have_already(unit: Unit, numbers: Collection[int]) -> None:
    """The county has it so already: nothing is to be sent."""
    if numbers:
        unit.connection.execute(_HAVE, [{"this": seq} for seq in numbers])
        unit.touched("seat")


# --- with a bundle -----------------------------------------------------------------------------


def freeze(unit: Unit, number: int, carried: Carried) -> None:
    """Mark requests as sent, and seats to be given back as unsellable, in the bundle's commit.

    Raises:
        SeatMoved: the bundle is not true any more; nothing was kept.
    """
    if not carried:
        return
    for seq, _until in carried:
        if unit.connection.execute(_SEND, {"this": seq, "number": number}).rowcount != 1:
            raise SeatMoved
    unit.connection.execute(_GIVING, {"number": number})
    if unit.connection.execute(_STILL_SELLABLE, {"number": number}).first() is not None:
        raise SeatMoved
    unit.touched("seat")


def landed(unit: Unit, number: int, carried: Carried) -> None:
    """The county has the bundle: holders are as asked; call for every bundle."""
    for seq, until in carried:
        row = unit.connection.execute(_ONE, {"this": seq}).first()
        if row is None:
            continue
        unit.connection.execute(_LANDED, {"this": seq, "number": number})
        unit.connection.execute(_SET_SEAT, {"seat": row.seat_id, **_after(unit, row.want, until)})
    # what was frozen before this bundle and is not on its way can never land any more
    freed = unit.connection.execute(_NOT_GIVING).rowcount
    if carried or freed:
        unit.touched("seat")


def not_applied(unit: Unit, number: int, carried: Carried, *, never: bool) -> None:
    """The county has not applied the bundle.

    Args:
        unit: to write in.
        number: of the bundle.
        carried: its requests.
        never: it cannot land later either, so a seat that was to be given back is ours again.
    """
    if not carried:
        return
    seats = list(unit.connection.execute(_SEATS_GIVEN, {"number": number}).scalars())
    unit.connection.execute(_OVERTAKEN, {"number": number, "why": SUPERSEDED})
    unit.connection.execute(_WAIT_AGAIN, {"number": number})
    if never:
        unit.connection.execute(_KEEP_THEM, as_listed(seats))
    unit.touched("seat")


def owe_again(unit: Unit, carried: Carried) -> None:
    """The county forgot the bundle with an older backup: what was given back is given again.

    Seats that were taken stay taken: their Slots are said anew (`sync.seats`). So does one that
    was taken again after it was given: the older word must not undo the newer.
    """
    for seq, _until in carried:
        row = unit.connection.execute(_ONE, {"this": seq}).first()
        if row is None or row.want not in (GIVE, RELEASE) or open_of(unit, [row.seat_id]):
            continue
        if unit.connection.execute(_LEASED, {"seat": row.seat_id}).first() is None:
            unit.connection.execute(_AGAIN, {"this": seq})


def _after(unit: Unit, want: str, until: str) -> dict[str, Any]:
    if want in (TAKE, HOLD):
        place = unit.place()
        said = str(SlotStatus.HELD)
        return {
            "holder": str(place.device_id),
            "epoch": place.epoch,
            "hold_until": until or None,
            "said": said,
        }
    return {"holder": None, "epoch": 0, "hold_until": None, "said": str(SlotStatus.FREE)}


# --- statements, built once --------------------------------------------------------------------

_REQUESTS = cast("Table", SeatRequestRow.__table__)
_R = _REQUESTS.c
_SEAT = cast("Table", SeatRow.__table__)
_ROW = (_R.seq, _R.seat_id, _R.want, _R.hold_s, _R.state, _R.reason, _R.batch, _R.asked_by)
_LIVE = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
_OWN = "(SELECT json_extract(value, '$') FROM setting WHERE key = 'device_id')"

_ASK = insert(_REQUESTS)
_TAKE_BACK = (
    update(_REQUESTS)
    .where(among(_R.seat_id), _R.state == "WAITING")
    .values(state="REFUSED", reason=bindparam("why"))
)
_ANY_WAITING = select(_R.seq).where(_R.state == "WAITING").limit(1)
_SENT = _REQUESTS.alias()
_WAITING = (
    select(*_ROW)
    .where(
        _R.state == "WAITING",
        ~select(_SENT.c.seq).where(_SENT.c.seat_id == _R.seat_id, _SENT.c.state == "SENT").exists(),
    )
    .order_by(_R.want == GIVE, _R.seq)
)
_SESSIONS_WAITING = (
    select(_SEAT.c.session_id)
    .join(_REQUESTS, _R.seat_id == _SEAT.c.id)
    .where(_R.state.in_(("WAITING", "SENT")))
    .distinct()
)
_OF_BATCH = select(*_ROW).where(_R.batch == bindparam("batch")).order_by(_R.seq)
_OPEN_OF = (
    select(*_ROW).where(among(_R.seat_id), _R.state.in_(("WAITING", "SENT"))).order_by(_R.seq)
)
_ONE = select(_R.seat_id, _R.want).where(_R.seq == bindparam("this"))
_REFUSE = (
    update(_REQUESTS)
    .where(_R.seq == bindparam("this"), _R.state == "WAITING")
    .values(state="REFUSED", reason=bindparam("why"))
)
_HAVE = (
    update(_REQUESTS)
    .where(_R.seq == bindparam("this"), _R.state == "WAITING")
    .values(state="LANDED")
)
_SEND = (
    update(_REQUESTS)
    .where(_R.seq == bindparam("this"), _R.state == "WAITING")
    .values(
        state="SENT",
        bundle_no=bindparam("number"),
        # an earlier bundle that gives it back may still land: remembered with the request
        reason=case(
            (
                select(_SEAT.c.id).where(_SEAT.c.id == _R.seat_id, _SEAT.c.giving).exists(),
                UNPROVEN,
            ),
            else_=None,
        ),
    )
)
_LANDED = (
    update(_REQUESTS)
    .where(_R.seq == bindparam("this"))
    .values(state="LANDED", bundle_no=bindparam("number"), reason=None)
)
_SET_SEAT = (
    update(_SEAT)
    .where(_SEAT.c.id == bindparam("seat"))
    .values(
        giving=False,
        **{name: bindparam(name) for name in ("holder", "epoch", "hold_until", "said")},
    )
)
_LEASED = text(f"SELECT 1 FROM seat WHERE id = :seat AND holder = {_OWN} AND hold_until IS NULL")
_OF_BUNDLE = "SELECT seat_id FROM seat_request WHERE bundle_no = :number AND state = 'SENT'"
_GIVING = text(
    f"""
    UPDATE seat SET giving = 1
    WHERE id IN ({_OF_BUNDLE} AND want = 'give') AND holder = {_OWN} AND hold_until IS NULL
      AND giving = 0
      AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.session_id = seat.session_id
        AND b.seat_no = seat.no AND b.seat_no IS NOT NULL AND b.state IN ({_LIVE}))
      AND NOT EXISTS (SELECT 1 FROM outage_slip slip
        WHERE slip.seat_id = seat.id AND slip.state = 'OUT')
    """
)
_STILL_SELLABLE = text(
    f"SELECT 1 FROM seat WHERE id IN ({_OF_BUNDLE} AND want = 'give') AND holder = {_OWN}"
    " AND giving = 0 LIMIT 1"
)
_NOT_GIVING = text(
    "UPDATE seat SET giving = 0 WHERE giving = 1 AND id NOT IN"
    " (SELECT seat_id FROM seat_request WHERE want = 'give' AND state = 'SENT')"
)
_OVERTAKEN = text(
    "UPDATE seat_request SET state = 'REFUSED', reason = :why WHERE bundle_no = :number"
    " AND state = 'SENT' AND EXISTS (SELECT 1 FROM seat_request AS later"
    " WHERE later.seat_id = seat_request.seat_id AND later.state = 'WAITING')"
)
_SEATS_GIVEN = text(
    "SELECT seat_id FROM seat_request WHERE bundle_no = :number AND want = 'give'"
    f" AND state = 'SENT' AND reason IS NOT '{UNPROVEN}'"
)
_WAIT_AGAIN = (
    update(_REQUESTS)
    .where(_R.bundle_no == bindparam("number"), _R.state == "SENT")
    .values(state="WAITING", bundle_no=None)
)
_KEEP_THEM = update(_SEAT).where(among(_SEAT.c.id)).values(giving=False)
_AGAIN = (
    update(_REQUESTS)
    .where(_R.seq == bindparam("this"))
    .values(state="WAITING", bundle_no=None, reason=None)
)
# seats that an op speaks of which the county has not acknowledged, now or in an earlier revision
_BOOKED_OPEN = text(
    """
    SELECT DISTINCT json_extract(said.payload, '$.seat_id')
    FROM op_state JOIN op ON op.op_id = op_state.op_id
    JOIN op AS said ON said.record_id = op.record_id
    WHERE op_state.state IN ('PENDING', 'SENT', 'BLOCKED', 'QUARANTINED', 'CONFLICT')
      AND op.kind = 'booking' AND json_extract(said.payload, '$.seat_id') IS NOT NULL
    """
)
