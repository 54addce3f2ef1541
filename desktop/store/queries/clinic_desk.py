"""Which computer of the clinic keeps the roster and which one calls, as last heard of the county.

One Basic for each clinic says so; this is the last known copy of it, kept as a setting. The first
computer that comes names itself; afterwards each is moved by hand, with the county's answer.
"""

from typing import Any
from uuid import UUID

from desktop.domain.clinic_desk import ClinicDesk, Pool
from desktop.domain.duty_session import DutySession
from desktop.store import outbox
from desktop.store.epoch import former_devices
from desktop.store.store import Reading, Unit

DESK, POOL, COMPUTERS = "clinic_desk", "county_pool", "clinic_computers"
"""Settings: roles of the clinic's computers; how the pool stands; ids of those with a ledger."""

CLOSE_DUE = "county_pool_close_due"
"""Setting: this computer has noticed that the county is restored; the pool is to be closed."""


SEEN = "county_pool_seen"
"""Setting: the closing of the pool that this computer's ledger has reported for."""


def clinic_desk(reading: Reading) -> ClinicDesk:
    """Who is named."""
    return ClinicDesk(**(reading.setting(DESK) or {}))


def pool(reading: Reading) -> Pool:
    """How the pool stands; closed as well while this computer still has to say so."""
    said: dict[str, Any] = dict(reading.setting(POOL) or {})
    said["lost"] = tuple(said.get("lost", ()))
    if reading.setting(CLOSE_DUE):
        said["closed"] = True
    return Pool(**said)


def computers(reading: Reading) -> int:
    """How many computers this clinic has, this one among them; a former self does not count."""
    own = str(reading.place().device_id)
    return len({own, *reading.setting(COMPUTERS, ())} - former_devices(reading))


def keeps_roster(reading: Reading) -> bool:
    """Whether this computer may create and change sessions: it is named, or nobody is."""
    return clinic_desk(reading).roster in (None, reading.setting("device_id"))


def keeps_session(reading: Reading, session_id: UUID) -> bool:
    """Whether this computer may change a session: its own clinic's, and it keeps the roster."""
    session = reading.get(DutySession, session_id)
    own = session is not None and session.record.org_id == reading.place().org_id
    return own and keeps_roster(reading)


def keeps_calls(reading: Reading) -> bool:
    """Whether this computer calls without a line: it is named, or nobody is."""
    return clinic_desk(reading).calls in (None, reading.setting("device_id"))


def note_desk(unit: Unit, desk: ClinicDesk) -> None:
    """Remember who is named."""
    if desk != clinic_desk(unit):
        outbox.note(unit, DESK, {"roster": desk.roster, "calls": desk.calls})
        unit.touched("setting", "seat", "duty_session")


def note_pool(unit: Unit, now: Pool) -> None:
    """Remember how the pool stands."""
    plain = {
        "closed": now.closed,
        "closing": now.closing,
        "by": now.by,
        "at": now.at,
        "lost": list(now.lost),
    }
    if plain != unit.setting(POOL):
        outbox.note(unit, POOL, plain)
        unit.touched("setting", "seat")
