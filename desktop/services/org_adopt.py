"""Taking over the county's id of an organisation that stands here under one of our own.

One act: from then on everything that is to reach it carries the county's id. What was sent and
nobody has answered is addressed anew, with the same record and the same Task, so that nothing is
lost and nothing doubled; what somebody has answered stays as it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.expert import Expert
from desktop.domain.kept import Actor
from desktop.domain.org_match import Match, adopted
from desktop.domain.org_match_rows import Adoption, OrgOffer
from desktop.domain.organization import Organization
from desktop.store.drafts import rewrite
from desktop.store.queries import org_match as queries
from desktop.store.queries.organizations import organization
from desktop.store.store import Reading, Store, Unit

REASON = "接收单位改用其在县平台的机构编号"
"""Reason kept with a referral that is addressed anew; papers and records are in Chinese."""
HOSPITAL = "county_hospital_id"


class Adoptions:
    """Offers, and the act. GUI thread; no line needed."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def offers(self) -> tuple[OrgOffer, ...]:
        """Organisations that stand here under an id of our own, with what they may be."""
        with self._store.reading() as reading:
            return tuple(_offer(reading, each) for each in queries.org_matches(reading))

    def offer(self, old_id: UUID) -> OrgOffer | None:
        """The offer for one of them; None where there is none any more."""
        return next((each for each in self.offers() if each.match.old_id == old_id), None)

    def adopt(self, old_id: UUID, new_id: UUID) -> Adoption:
        """Use the county's id from now on; a named person's act.

        Args:
            old_id: the id it has here.
            new_id: of an entry that its offer names.

        Raises:
            NotAllowed: not an administrator.
            RuleBroken: it was done before, or the entry is no longer offered.
            StoreError: nothing was kept.
        """
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed
        with self._store.unit(self._actor().staff_id) as unit:
            found = [each for each in queries.org_matches(unit) if each.old_id == old_id]
            if not any(one.id == new_id for each in found for one in each.found):
                raise RuleBroken({"found": Problem("organization.no_such_offer")})
            return _adopt(unit, found[0], new_id)

    def settle(self) -> tuple[Adoption, ...]:
        """Do by itself what is sure: equal code, one entry, the same name. Told afterwards.

        It is kept as done by this computer, not by whoever happens to sit there.
        """
        with self._store.reading() as reading:
            if not any(each.sure for each in queries.org_matches(reading)):
                return ()
            device = reading.place().device_id
        with self._store.unit(device) as unit:
            sure = [each for each in queries.org_matches(unit) if each.sure]
            return tuple(_adopt(unit, each, each.found[0].id) for each in sure)


def _offer(reading: Reading, match: Match) -> OrgOffer:
    return OrgOffer(match, queries.waiting_count(reading, match.old_id))


def _adopt(unit: Unit, match: Match, new_id: UUID) -> Adoption:
    old_id, there = match.old_id, organization(unit, new_id)
    _entries(unit, match, new_id, there)
    readdressed = _up(unit, old_id, new_id)
    down = queries.down_sent(unit, old_id)
    _each(unit, down, to_org_id=new_id, correction_reason=REASON)
    _each(unit, queries.down_registered(unit, old_id), from_org_id=new_id)
    _each(unit, queries.receptions_from(unit, old_id), from_org_id=new_id)
    _each(unit, queries.requests_open(unit, old_id), target_org_id=new_id)
    _each(unit, queries.follow_ups_for(unit, old_id), requester_id=new_id)
    experts = [each for each in unit.all_of(Expert) if each.record.home_org_id == old_id]
    _each(unit, experts, home_org_id=new_id)
    if unit.setting(HOSPITAL) == str(old_id):
        unit.set_setting(HOSPITAL, str(new_id))
    rewrite(unit, str(old_id), str(new_id))
    unit.set_setting(queries.ADOPTED, {**queries.adopted_ids(unit), str(old_id): str(new_id)})
    unit.audit("organization.adopt", str(old_id), id=str(new_id), by=str(match.by))
    name = there.name if there else match.here.name
    return Adoption(old_id, new_id, match.here.name, name, readdressed + len(down))


def _entries(unit: Unit, match: Match, new_id: UUID, there: Organization | None) -> None:
    """Our telephone book: the entry under the county's id, the one under ours no more in use."""
    kept = unit.get(Organization, new_id)
    if kept is None:
        unit.save(adopted(match.here, there), new_id)
    elif not kept.record.active:
        unit.save(replace(kept.record, active=True), new_id)
    unit.save(replace(match.here, active=False), match.old_id)


def _up(unit: Unit, old_id: UUID, new_id: UUID) -> int:
    """Address anew what nobody has answered; how many of them had been issued."""
    issued = 0
    for each in queries.unsent_or_unanswered(unit, old_id):
        out = each.record.issued_at is not None
        reason = REASON if out else each.record.correction_reason
        unit.save(replace(each.record, to_org_id=new_id, correction_reason=reason), each.id)
        issued += out
    return issued


def _each(unit: Unit, found: Sequence[Any], **said: Any) -> None:
    for each in found:
        unit.save(replace(each.record, **said), each.id, expected=each.revision)
