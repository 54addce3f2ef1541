"""One referral whole: for its screen (S11), for its paper (E1); and what its form offers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import OrgKind, ReferralState, StepKind
from desktop.domain.expert import Expert
from desktop.domain.kept import Delivery, Kept
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.patient_rows import Change, PaperLine, RevisionLine
from desktop.domain.payload import to_payload
from desktop.domain.referral import Referral
from desktop.domain.referral_legs import by_leg
from desktop.domain.referral_review import reviewers_of
from desktop.domain.referral_rows import FormChoices, Receiver, ReferralDetail, Signer
from desktop.domain.referral_states import progress
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_stretches import clock_of
from desktop.domain.staff import DOCTORS, Staff
from desktop.models.referral_step import ReferralStepRow
from desktop.models.staff import StaffRow
from desktop.store import prints
from desktop.store.queries.county_booking import asked_with
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.organizations import organization, organizations
from desktop.store.queries.referral_form import own_seats
from desktop.store.queries.referral_standing import delivered_at, replies_of
from desktop.store.store import Reading
from desktop.store.store import kept as kept_row

_NO_RECEIVERS = {OrgKind.VILLAGE_CLINIC}
_HOSPITALS = (
    OrgKind.COUNTY_HOSPITAL,
    OrgKind.CITY_HOSPITAL,
    OrgKind.PROVINCE_HOSPITAL,
    OrgKind.PRIVATE_TERTIARY,
    OrgKind.REFERRAL_CENTRE,
)
_ORDER = list(OrgKind)
_UNKNOWN = Organization(name="", kind=OrgKind.OTHER)  # of a clinic the county has not told of yet


def detail(reading: Reading, referral_id: UUID) -> ReferralDetail | None:
    """The referral, or None when it is not on this computer."""
    referral = reading.get(Referral, referral_id)
    if referral is None:
        return None
    record = referral.record
    patient = reading.get(Patient, record.patient_id)
    from_org = organization(reading, record.from_org_id) or _UNKNOWN
    to_org = organization(reading, record.to_org_id) if record.to_org_id else None
    assert patient is not None  # a record's references are kept before it
    steps = _steps(reading, referral_id)
    replies = replies_of(reading, [referral_id]).get(referral_id, [])
    reply = by_leg(referral_id, record, replies).present
    reached = delivery_of(reading, [referral_id, *(step.id for step in steps)])
    delivery = reached.get(referral_id, Delivery.LOCAL)
    kept = reading.revisions(Referral, referral_id)
    names = _names(reading, {e.saved_by for e in kept} | {e.saved_by for e in steps})
    handed = (e.saved_at for e in kept if e.record.state is ReferralState.AWAITING_SIGNATURE)
    said = [step.record for step in steps]
    stands = progress(
        referral,
        said,
        None,
        delivery=delivery,
        handed_at=next(handed, None),
        more_replies=replies,
        answer_sent=_answer_sent(steps, reached),
    )
    delivered = delivered_at(reading, [referral_id]).get(referral_id, ())
    return ReferralDetail(
        referral=referral,
        patient=patient,
        from_org=from_org,
        to_org=to_org,
        steps=steps,
        reply=reply,
        progress=stands,
        delivery=delivery,
        revisions=tuple(_revisions(kept, names)),
        papers=_papers(reading, referral),
        names=names,
        clock=clock_of(record, stands, said, reply, delivered=delivered),
        earlier_units=_units(reading, (leg.to_org_id for leg in record.legs)),
        step_delivery=reached,
        offset_s=reading.setting("clock_offset_s"),
        has_conflict=delivery is Delivery.CONFLICT,
        reviewers=_reviewers(reading, record),
        asked=tuple(asked_with(reading, referral_id)),
    )


def _reviewers(reading: Reading, record: Referral) -> tuple[str, ...]:
    if record.state is not ReferralState.AWAITING_REVIEW:
        return ()
    own = reading.place().org_id
    people = (each for each in reading.all_of(Staff) if each.record.org_id == own)
    return reviewers_of(record, people)


def _answer_sent(steps: Sequence[Kept[ReferralStep]], reached: Mapping[UUID, Delivery]) -> bool:
    answers = [each for each in steps if each.record.kind is StepKind.SUPPLEMENT]
    if not answers:
        return True
    last = max(answers, key=lambda each: each.record.at)
    return reached.get(last.id, Delivery.LOCAL) is Delivery.ARRIVED


def _units(reading: Reading, ids: Iterable[UUID]) -> tuple[str, ...]:
    units = (organization(reading, each) for each in ids)
    return tuple(unit.name if unit else "" for unit in units)


def _steps(reading: Reading, referral_id: UUID) -> tuple[Kept[ReferralStep], ...]:
    asked = (
        select(ReferralStepRow.__table__)
        .where(ReferralStepRow.referral_id == str(referral_id))
        .order_by(ReferralStepRow.at, ReferralStepRow.id)
    )
    rows = reading.connection.execute(asked).mappings()
    return tuple(kept_row(ReferralStep, row) for row in rows)


def _revisions(kept: Iterable[Kept[Referral]], names: dict[UUID, str]) -> list[RevisionLine]:
    lines: list[RevisionLine] = []
    before: Kept[Referral] | None = None
    for each in kept:
        changes = _changes(before.record, each.record) if before else ()
        by = names.get(each.saved_by, "")
        lines.append(
            RevisionLine(revision=each.revision, at=each.saved_at, by=by, changes=tuple(changes))
        )
        before = each
    return lines[::-1]


def _changes(before: Referral, after: Referral) -> Iterable[Change]:
    old, new = to_payload(before), to_payload(after)
    for name, value in new.items():
        if value != old[name]:
            yield Change(name=name, before=old[name], after=value)


def _papers(reading: Reading, referral: Kept[Referral]) -> tuple[PaperLine, ...]:
    return tuple(
        PaperLine(
            at=each.at,
            template=each.template,
            record_no=referral.record.no,
            copy_no=each.copy_no,
            by="",
            to=each.to,
            owed=each.owed,
        )
        for each in prints.of_record(reading, referral.id)
    )


def _names(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, str]:
    asked = select(StaffRow.id, StaffRow.name).where(StaffRow.id.in_({str(each) for each in ids}))
    return {UUID(key): name for key, name in reading.connection.execute(asked)}


def choices(reading: Reading, staff_id: UUID, *, today: date) -> FormChoices:
    """What the form offers to this person: receiving units, and who may sign."""
    place = reading.place()
    me = reading.get(Staff, staff_id)
    return FormChoices(
        own_org_id=place.org_id,
        own_org=place.org_name,
        own_dept=me.record.dept if me else "",
        receivers=_receivers(reading, place.org_id),
        signers=signers(reading, today=today),
        seats=own_seats(reading, today),
    )


def _receivers(reading: Reading, own: UUID) -> tuple[Receiver, ...]:
    found = [
        (key, each)
        for key, each in organizations(reading, *_HOSPITALS)
        if key != own and each.active and each.kind not in _NO_RECEIVERS
    ]
    found.sort(key=lambda pair: (_ORDER.index(pair[1].kind) < 1, pair[1].name))
    found.sort(key=lambda pair: pair[1].kind is not OrgKind.COUNTY_HOSPITAL)
    return tuple(
        Receiver(
            id=key,
            name=each.name,
            departments=each.departments,
            emergency_phone=each.emergency_phone,
            referral_phone=each.referral_phone,
            phone=each.phone,
        )
        for key, each in found
    )


def signers(reading: Reading, *, today: date) -> tuple[Signer, ...]:
    """Who may decide on a referral: physicians of this centre, and its station's experts.

    A physician confirms in person where he signs in here; an expert by paper or by order.
    """
    own = reading.place().org_id
    staff = [
        Signer(each.id, each.record.name, each.record.dept, each.record.phone, each.record.signs_in)
        for each in reading.all_of(Staff)
        if each.record.active and each.record.org_id == own and each.record.staff_type in DOCTORS
    ]
    experts = [
        Signer(each.id, each.record.name, each.record.specialty, each.record.phone, has_pin=False)
        for each in reading.all_of(Expert)
        if each.record.active
        and each.record.org_id == own
        and (each.record.assign_end is None or each.record.assign_end >= today)
    ]
    by_name = sorted(staff, key=lambda each: each.name)
    return (*by_name, *sorted(experts, key=lambda each: each.name))
