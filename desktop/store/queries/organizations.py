"""Organisations, as kept here or as the county's directory tells them."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from desktop.domain.organization import Organization
from desktop.domain.payload import from_payload
from desktop.models.log import CountyViewRow
from desktop.models.organization import OrganizationRow
from desktop.store import replica
from desktop.store.store import Reading

_KIND = "organization"


def organization(reading: Reading, org_id: UUID) -> Organization | None:
    """As kept here, else as the county tells it; None for one not heard of."""
    own = reading.get(Organization, org_id)
    if own is not None:
        return own.record
    told = replica.views(reading, _KIND, [str(org_id)]).get(str(org_id))
    return from_payload(Organization, told) if told else None


def organizations(reading: Reading, *told_kinds: str) -> list[tuple[UUID, Organization]]:
    """Every one that is kept here or that the county's directory tells of; ours go before.

    Of the county's only these kinds, or all where none is named. Of two with one name the one
    kept here stands: a unit is known under two ids where its national code was not typed.
    """
    kept = {each.id: each.record for each in reading.all_of(Organization)}
    names = {each.name for each in kept.values()}
    rows = reading.connection.execute(
        select(CountyViewRow.record_id, CountyViewRow.payload).where(CountyViewRow.kind == _KIND)
    )
    told = {UUID(record_id): from_payload(Organization, payload) for record_id, payload in rows}
    more = {
        key: each
        for key, each in told.items()
        if key not in kept
        and each.name not in names
        and (not told_kinds or each.kind in told_kinds)
    }
    return list((kept | more).items())


def every_name(reading: Reading) -> dict[UUID, str]:
    """Id -> name of every one that is kept here or that the county tells of."""
    asked = select(CountyViewRow.record_id, CountyViewRow.payload).where(
        CountyViewRow.kind == _KIND
    )
    told = {UUID(key): str(said.get("name", "")) for key, said in reading.connection.execute(asked)}
    return told | {each.id: each.record.name for each in reading.all_of(Organization)}


def organization_names(reading: Reading, ids: Iterable[UUID | None]) -> dict[str, str]:
    """Id -> name; ids not heard of are missing."""
    wanted = {str(each) for each in ids if each is not None}
    asked = select(OrganizationRow.id, OrganizationRow.name).where(OrganizationRow.id.in_(wanted))
    found = {row.id: row.name for row in reading.connection.execute(asked)}
    told = replica.views(reading, _KIND, sorted(wanted - found.keys()))
    return found | {key: str(said.get("name", "")) for key, said in told.items()}


def active_of(reading: Reading, *kinds: str) -> tuple[tuple[UUID, str], ...]:
    """Organisations of these kinds that are in use, by name, without our own."""
    own = reading.place().org_id
    listed = [
        (key, each.name)
        for key, each in organizations(reading, *kinds)
        if each.active and each.kind in kinds and key != own
    ]
    return tuple(sorted(listed, key=lambda each: each[1]))
