"""Receptions that a slip began, whose clinic has not sent the referral; and false claims."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import text

from desktop.domain.codes import ReceptionRoute, ReceptionState
from desktop.domain.kept import Kept
from desktop.domain.payload import read_instant
from desktop.domain.reception import Reception
from desktop.domain.reception_clock import SETTING, limits_of
from desktop.domain.today_rows import Attention, Trouble
from desktop.store import replica
from desktop.store.queries.organizations import organization
from desktop.store.queries.reception_join import electronic, of_slips_alone
from desktop.store.store import Reading, Unit

ALONE = "slips_sent_alone"
"""Setting: reception -> when a named person had our word go out without the clinic's.

It holds until the word is there; from then on the Task itself says so, to every computer of ours.
"""
FLAG = "reception_flag"
"""County view: a state that somebody claims in our Task and that cannot follow."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A slip whose clinic has not sent the referral.

    Attributes:
        since: when it was scanned. due: from when on that is too long.
        alone: when somebody had our word go out without it; None while it waits.
    """

    since: datetime
    due: datetime
    alone: datetime | None = None


def sent_alone(reading: Reading) -> dict[str, datetime]:
    """Receptions whose word goes out without the clinic's Task, and since when.

    Decided here, or at another computer of ours: then the Task names its referral by words.
    """
    said = reading.setting(ALONE, {})
    told = {row[0]: _moment(row[1], row[2]) for row in reading.connection.execute(_BY_WORDS)}
    return told | {key: read_instant(at) for key, at in said.items()}


def send_alone(unit: Unit, reception_id: UUID, at: str) -> None:
    """From now on our word about this one does not wait for the clinic's."""
    unit.set_setting(ALONE, {**unit.setting(ALONE, {}), str(reception_id): at})


def unsent(reading: Reading, receptions: Iterable[Kept[Reception]]) -> dict[UUID, Unsent]:
    """Those of these that stand on a slip alone."""
    allowed = timedelta(minutes=limits_of(reading.setting(SETTING)).slip_unsent)
    alone = sent_alone(reading)
    found = {}
    for each in receptions:
        said = each.record
        if said.slip is None or ReceptionRoute.NETWORK in said.routes or said.referral_id is None:
            continue
        if not electronic(reading, said.referral_id):
            since = said.slip.scanned_at
            found[each.id] = Unsent(since, since + allowed, alone.get(str(each.id)))
    return found


def flags(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, ReceptionState]:
    """What the county's Task claims of these, where it cannot follow and nobody wrote since."""
    views = replica.views(reading, FLAG, [str(each) for each in ids])
    if not views:
        return {}
    rows = replica.known(reading, [("Task", key) for key in views])
    found = {}
    for key, said in views.items():
        row = rows.get(("Task", key))
        if row is not None and said.get("version") in (None, row.version):
            found[UUID(key)] = ReceptionState(said["state"])
    return found


def desk_matters(reading: Reading, now: datetime) -> list[Attention]:
    """What waits for a person at the desk: slips never sent, and claims that cannot follow."""
    slips = {each.id: each for each in of_slips_alone(reading)}
    found = []
    for key, each in unsent(reading, slips.values()).items():
        if each.due <= now and each.alone is None:
            title = _sender(reading, slips[key].record)
            found.append(_matter(Trouble.SLIP_UNSENT, key, title, each.since))
    for key in flags(reading, _flagged(reading)):
        kept = reading.get(Reception, key)
        if kept is not None:
            title = _sender(reading, kept.record)
            found.append(_matter(Trouble.CLAIM_FLAGGED, key, title, None))
    return found


def _flagged(reading: Reading) -> list[UUID]:
    return [UUID(each) for each in replica.view_ids(reading, FLAG)]


def _matter(trouble: Trouble, key: UUID, title: str, since: datetime | None) -> Attention:
    return Attention(
        key=f"{trouble}:{key}",
        trouble=trouble,
        record_id=key,
        kind="reception",
        title=title,
        since=since,
    )


def _sender(reading: Reading, said: Reception) -> str:
    """Whose patient, and on which number that clinic is rung."""
    org = organization(reading, said.from_org_id) if said.from_org_id else None
    if org is None:
        return ""
    return f"{org.name} {org.phone or org.referral_phone}".strip()


def _moment(told: str, received: str) -> datetime:
    """A county need not tell the time of what we wrote ourselves, or tells what is none."""
    try:
        at = datetime.fromisoformat(told)
    except ValueError:
        return read_instant(received)
    return at.astimezone(UTC) if at.tzinfo else read_instant(received)


_BY_WORDS = text(
    """
    SELECT c.id, t.last_updated, t.received_at FROM reception c
    JOIN replica t ON t.resource_type = 'Task' AND t.resource_id = c.id
    WHERE c.slip IS NOT NULL AND NOT t.deleted
      AND json_extract(t.json, '$.focus.reference') IS NULL
    """
)
