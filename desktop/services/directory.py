"""Experts and hospitals that a clinic needs before the county gives them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import OrgKind, Role
from desktop.domain.entry import normalise_name, parse_phone
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.expert import Expert, expert_problems
from desktop.domain.kept import Actor, Kept
from desktop.domain.organization import (
    Organization,
    organization_id,
    organization_problems,
)
from desktop.domain.set_up import tidy_code
from desktop.store.store import Store, Unit


class Directory:
    """What an administrator does with experts and organisations. Called on the GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def experts(self) -> tuple[Kept[Expert], ...]:
        """Everybody ever stationed here, those at work first."""
        with self._store.reading() as reading:
            found = reading.all_of(Expert)
        return tuple(sorted(found, key=lambda e: (not e.record.active, e.record.specialty)))

    def organizations(self) -> tuple[Kept[Organization], ...]:
        """The clinic, hospitals and other places patients go to, those in use first."""
        with self._store.reading() as reading:
            found = reading.all_of(Organization)
        return tuple(sorted(found, key=lambda o: (not o.record.active, o.record.kind)))

    def own_org_id(self) -> UUID:
        """Id of the clinic itself."""
        with self._store.reading() as reading:
            return reading.place().org_id

    def save_expert(
        self, expert: Expert, expert_id: UUID | None = None, *, expected: int | None = None
    ) -> Kept[Expert]:
        """Add or change an expert; stop one by `active=False`, past sessions stay.

        Raises:
            NotAllowed: not an administrator.
            RuleBroken, StaleRecord, StoreError: nothing was kept.
        """
        name, phone = normalise_name(expert.name), parse_phone(expert.phone)
        tidy = replace(
            expert,
            name=expert.name.strip() if isinstance(name, Problem) else name.value,
            phone=expert.phone if isinstance(phone, Problem) else phone.value,
            specialty=expert.specialty.strip(),
        )
        found = expert_problems(tidy, today=self._clock.today())
        if isinstance(name, Problem):
            found.setdefault("name", name)
        if isinstance(phone, Problem):
            found["phone"] = phone
        with self._writing(found) as unit:
            home = unit.get(Organization, tidy.home_org_id)
            if home is None or home.record.kind is OrgKind.VILLAGE_CLINIC:
                raise RuleBroken({"home_org_id": Problem("expert.home_missing")})
            return unit.save(tidy, expert_id, expected=expected)

    def save_organization(
        self, organization: Organization, org_id: UUID | None = None, *, expected: int | None = None
    ) -> Kept[Organization]:
        """Add or change an organisation; stop one by `active=False`.

        Raises:
            NotAllowed: not an administrator, or the clinic itself would be stopped.
            RuleBroken, StaleRecord, StoreError: nothing was kept.
        """
        tidy = _tidy_organization(organization)
        found = organization_problems(tidy, today=self._clock.today())
        for name in ("phone", "emergency_phone", "referral_phone"):
            if isinstance(read := parse_phone(getattr(organization, name)), Problem):
                found[name] = read
        with self._writing(found) as unit:
            others = [org for org in unit.all_of(Organization) if org.id != org_id]
            if any(org.record.active and org.record.name == tidy.name for org in others):
                raise RuleBroken({"name": Problem("organization.name_taken")})
            if org_id == unit.place().org_id:
                if not tidy.active:
                    raise NotAllowed("organization.is_ours")
                unit.set_setting("org_name", tidy.name)
            new = organization_id(tidy.org_code)
            if org_id is None and unit.get(Organization, new) is not None:
                raise RuleBroken({"org_code": Problem("organization.code_taken")})
            return unit.save(tidy, org_id or new, expected=expected)

    def _writing(self, found: dict[str, Problem]) -> AbstractContextManager[Unit]:
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed
        if found:
            raise RuleBroken(found)
        return self._store.unit(self._actor().staff_id)


def _tidy_organization(organization: Organization) -> Organization:
    departments = tuple(dict.fromkeys(d.strip() for d in organization.departments if d.strip()))
    return replace(
        organization,
        name=organization.name.strip(),
        org_code=tidy_code(organization.org_code),
        departments=departments,
        phone=_phone(organization.phone),
        emergency_phone=_phone(organization.emergency_phone),
        referral_phone=_phone(organization.referral_phone),
    )


def _phone(text: str) -> str:
    read = parse_phone(text)
    return text if isinstance(read, Problem) else read.value
