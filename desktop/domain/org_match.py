"""One organisation under two ids: kept here under one of our own, at the county under its own.

A centre that was set up before codes were asked for, or that did not know the 机构代码, made an id
of its own for the hospital, and the hospital's program does not see what is addressed to that id
(docs/decisions/0016).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from desktop.domain.codes import OrgKind
from desktop.domain.entry.text import without_spaces
from desktop.domain.organization import Organization, organization_id

NEVER = frozenset({OrgKind.VILLAGE_CLINIC})
"""Kinds that no program of this kind stands in."""


class MatchBy(StrEnum):
    """What two entries have in common."""

    CODE = "code"
    NAME = "name"
    TYPED = "typed"  # the code is kept here, and the county's directory tells nobody of it


@dataclass(frozen=True, slots=True)
class Listed:
    """An organisation as the county's directory tells it.

    Attributes:
        writer: id of the organisation whose program wrote the entry; empty where the county did.
    """

    id: UUID
    record: Organization
    writer: str = ""

    @property
    def own_word(self) -> bool:
        """Whether the entry is that organisation's own, or the county's: no ghost of somebody."""
        by_code = self.record.org_code and self.id == organization_id(self.record.org_code)
        return self.writer in {"", str(self.id)} or bool(by_code)


@dataclass(frozen=True, slots=True)
class Match:
    """An organisation kept here that is, or may be, another entry of the county's directory.

    Attributes:
        old_id: the id it has here.
        here: as kept here.
        found: entries it may be, never empty; more than one is for a person to tell apart.
        sure: the national code is equal, one entry has it, and the names agree.
    """

    old_id: UUID
    here: Organization
    found: tuple[Listed, ...]
    by: MatchBy
    sure: bool = False


def matches(
    kept: Sequence[tuple[UUID, Organization]], listed: Sequence[Listed], own: UUID
) -> tuple[Match, ...]:
    """Organisations kept here under an id that is not the county's, with what they may be.

    Args:
        kept: ours, in any order.
        listed: the county's directory.
        own: this organisation's id, which is never another's.
    """
    known = [each for each in listed if each.own_word and each.record.active and each.id != own]
    ids = {each.id for each in known}
    found = []
    for key, record in kept:
        if key == own or key in ids or not record.active or record.kind in NEVER:
            continue
        if one := _match(key, record, known):
            found.append(one)
    return tuple(found)


def _match(key: UUID, record: Organization, known: Sequence[Listed]) -> Match | None:
    code = record.org_code
    by_code = [each for each in known if code and each.record.org_code == code]
    if by_code:
        sure = len(by_code) == 1 and same_name(by_code[0].record, record)
        return Match(key, record, tuple(by_code), MatchBy.CODE, sure)
    by_name = [
        each
        for each in known
        if same_name(each.record, record) and not (code and each.record.org_code)
    ]
    if by_name:
        return Match(key, record, tuple(by_name), MatchBy.NAME)
    if code and key != organization_id(code):
        typed = Listed(organization_id(code), record)
        return Match(key, record, (typed,), MatchBy.TYPED)
    return None


def same_name(one: Organization, other: Organization) -> bool:
    """Whether two entries bear one name; spaces do not count, a part of it is not it."""
    return without_spaces(one.name) == without_spaces(other.name)


def adopted(here: Organization, there: Organization | None) -> Organization:
    """Our telephone book's entry under the county's id: its name and code, our numbers.

    Args:
        here: as it was kept here.
        there: as the county tells it; None where it does not yet.
    """
    if there is None:
        return here
    return Organization(
        name=there.name or here.name,
        kind=here.kind if there.kind is OrgKind.OTHER else there.kind,
        org_code=there.org_code or here.org_code,
        phone=here.phone or there.phone,
        emergency_phone=here.emergency_phone or there.emergency_phone,
        referral_phone=here.referral_phone or there.referral_phone,
        address=here.address or there.address,
        departments=here.departments or there.departments,
    )
