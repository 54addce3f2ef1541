"""One reception whole: who is it, what was sent, what was done by whom and by which route."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import and_, select

from desktop.domain.attachment import Attachment
from desktop.domain.codes import BookingState, StepKind
from desktop.domain.county_booking import CountyBooking
from desktop.domain.kept import Kept
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.reception_rows import DeskEvent, ReceptionDetail
from desktop.domain.referral_step import ReferralStep
from desktop.models.attachment import AttachmentRow
from desktop.models.county_booking import CountyBookingRow
from desktop.models.log import OpRow
from desktop.models.referral_step import ReferralStepRow
from desktop.models.staff import StaffRow
from desktop.store.queries.organizations import organization, organization_names
from desktop.store.queries.reception import last_acts, one, rows_of
from desktop.store.queries.reception_row import Found
from desktop.store.store import Reading, kept

_ACTS = (
    StepKind.SUPPLEMENT,
    StepKind.WITHDRAWAL,
    StepKind.DEPARTED,
)
AMENDED = "amended"


def detail(reading: Reading, reception_id: UUID) -> ReceptionDetail | None:
    """The reception, or the referral that has none yet; None when neither is here."""
    found = one(reading, reception_id)
    if found is None:
        return None
    about = found.referral_id
    patient_id, from_id = found.patient_id, found.from_org_id
    steps = _steps(reading, about) if about else ()
    revisions = reading.revisions(Reception, found.id) if found.reception else ()
    from_org = organization(reading, from_id) if from_id else None
    sent = _attachments(reading, about) if about else ()
    names = _names(reading, [*revisions, *steps])
    return ReceptionDetail(
        row=rows_of(reading, [found])[0],
        reception=found.reception,
        patient=reading.get(Patient, patient_id) if patient_id else None,
        referral=found.referral,
        down=found.down,
        from_org=from_org,
        steps=steps,
        attachments=tuple(each for each in sent if not each.record.void_reason),
        voided=tuple(each for each in reversed(sent) if each.record.void_reason),
        asked_for=asked_for(reading, about) if about else (),
        history=_history(found, revisions, steps, names, from_org),
        names=names,
        units=_units(reading, found),
    )


def asked_for(reading: Reading, referral_id: UUID) -> tuple[Kept[CountyBooking], ...]:
    """Numbers and beds asked of us with a referral, open ones first."""
    asked = select(CountyBookingRow.__table__).where(
        CountyBookingRow.referral_id == str(referral_id),
        CountyBookingRow.target_org_id == str(reading.place().org_id),
    )
    found = [kept(CountyBooking, row) for row in reading.connection.execute(asked).mappings()]
    found.sort(key=lambda each: (each.record.state is not BookingState.PENDING, each.id))
    return tuple(found)


def said_since(reading: Reading, kept: Kept[Reception]) -> bool:
    """Whether the sender has acted on it since we last did; in the order it came here."""
    about = kept.record.referral_id
    if about is None:
        return False
    acted = last_acts(reading, [kept.id]).get(kept.id, 0)
    asked = (
        select(ReferralStepRow.id)
        .join(OpRow, and_(OpRow.record_id == ReferralStepRow.id, OpRow.revision == 1))
        .where(
            ReferralStepRow.referral_id == str(about),
            ReferralStepRow.kind.in_([str(kind) for kind in _ACTS]),
            OpRow.seq > acted,
        )
    )
    return reading.connection.execute(asked.limit(1)).first() is not None


# --- inside ---------------------------------------------------------------------------


def _units(reading: Reading, found: Found) -> dict[UUID, str]:
    """Names of the other units that this referral went to."""
    if found.referral is None:
        return {}
    said, own = found.referral.record, reading.place().org_id
    ids = {said.to_org_id, *(leg.to_org_id for leg in said.legs)} - {own, None}
    return {UUID(key): name for key, name in organization_names(reading, ids).items()}


def _steps(reading: Reading, referral_id: UUID) -> tuple[Kept[ReferralStep], ...]:
    asked = (
        select(ReferralStepRow.__table__)
        .where(ReferralStepRow.referral_id == str(referral_id))
        .order_by(ReferralStepRow.at, ReferralStepRow.id)
    )
    rows = reading.connection.execute(asked).mappings()
    return tuple(kept(ReferralStep, row) for row in rows)


def _attachments(reading: Reading, about: UUID) -> tuple[Kept[Attachment], ...]:
    asked = (
        select(AttachmentRow.__table__)
        .where(AttachmentRow.about_id == str(about))
        .order_by(AttachmentRow.created_at, AttachmentRow.id)
    )
    rows = reading.connection.execute(asked).mappings()
    return tuple(kept(Attachment, row) for row in rows)


def _names(
    reading: Reading, written: Iterable[Kept[Reception] | Kept[ReferralStep]]
) -> dict[UUID, str]:
    ids = {str(each.saved_by) for each in written}
    asked = select(StaffRow.id, StaffRow.name).where(StaffRow.id.in_(ids))
    return {UUID(key): name for key, name in reading.connection.execute(asked)}


def _history(
    found: Found,
    revisions: Sequence[Kept[Reception]],
    steps: Sequence[Kept[ReferralStep]],
    names: dict[UUID, str],
    from_org: Organization | None,
) -> tuple[DeskEvent, ...]:
    """Oldest first: what the sender did, what we did, by whom and by which route."""
    sender = from_org.name if from_org else ""
    events = [DeskEvent(at=found.began, what="issued", org=sender)]
    before: Kept[Reception] | None = None
    for each in revisions:
        events.append(_own(each, before, names))
        before = each
    for step in steps:
        said = step.record
        if said.kind is StepKind.QUESTION:
            continue  # it stands with the state that was told with it
        ours = found.reception is not None and said.org_id == found.reception.record.org_id
        who = names.get(step.saved_by, said.person if ours else "")
        org = "" if ours else sender
        text = said.result or said.person
        events.append(DeskEvent(at=said.at, what=str(said.kind), who=who, org=org, text=text))
    return tuple(sorted(events, key=lambda event: event.at))


def _own(
    each: Kept[Reception], before: Kept[Reception] | None, names: dict[UUID, str]
) -> DeskEvent:
    said = each.record
    fresh = [route for route in said.routes if before is None or route not in before.record.routes]
    same = before is not None and before.record.state is said.state
    return DeskEvent(
        at=each.saved_at,
        what=AMENDED if same else str(said.state),
        who=names.get(each.saved_by, ""),
        route=fresh[-1] if fresh else None,
        text=_told(said, before.record if before else None),
    )


def _told(said: Reception, before: Reception | None) -> str:
    """What was written with this step and not before."""
    names = ("question", "reject_note", "close_reason", "department", "ward", "bed", "doctor")
    parts = [
        str(getattr(said, name))
        for name in names
        if getattr(said, name) and (before is None or getattr(before, name) != getattr(said, name))
    ]
    return " ".join(parts)
