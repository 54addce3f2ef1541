"""Which resources of other organisations a referral makes ours to read, and who may write what.

A record is believed only from its one writer: a referral from its clinic, a down-referral from who
issued it, a reception and a follow-up from their owner, a step from who says it. Anything else is
left where it is, in the replica.
"""

from typing import Any
from uuid import UUID

from desktop.domain.attachment import Attachment
from desktop.domain.codes import BookingKind, Direction, DownSource, StepKind
from desktop.domain.county_booking import CountyBooking
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.kept import Place
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.reception_states import FINISHED
from desktop.domain.referral import Referral
from desktop.domain.referral_legs import leg_of
from desktop.domain.referral_step import ReferralStep
from desktop.store import guests, referred
from desktop.store.epoch import own_devices
from desktop.store.queries.return_care import receptions_of
from desktop.store.store import Reading
from desktop.sync.origins import origin_of
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import REVISION
from desktop.wire.format.follow_up import is_follow_up
from desktop.wire.format.task_reply import is_abort, referral_of

KINDS = frozenset(
    {"referral", "down_referral", "referral_step", "reception", "follow_up", "attachment"}
)
_STEPS = frozenset(str(each) for each in StepKind)
_ASKED = frozenset(str(each) for each in BookingKind if each is not BookingKind.SESSION)
AnyReferral = Referral | DownReferral


def referral_kind(reading: Reading, place: Place, resource: Resource) -> str | None:
    """Kind of a resource that a referral may make ours to read; None for every other.

    What it says is looked at by `may_take`, once it is read as a record.
    """
    own = str(place.org_id)
    match resource.get("resourceType"):
        case "ServiceRequest":
            return _request(reading, own, resource)
        case "Task":
            return _task(own, resource)
        case "Communication" | "DocumentReference" | "Appointment":
            return _by_code(resource) if _by_program(resource) else None
        case "Patient":
            foreign = parts.clinic_in(resource) not in ("", own)
            return "patient" if foreign and referred.is_named(reading, resource["id"]) else None
    return None


def wanted_request(reading: Reading, place: Place, resource: Resource) -> str:
    """Id of the referral that a Task of ours is about and that is not here; else empty."""
    if resource.get("resourceType") != "Task":
        return ""
    sides = {parts.ref_id(resource.get(name)) for name in ("owner", "requester")}
    request = referral_of(resource)
    if str(place.org_id) not in sides or not request:
        return ""
    return "" if _any_referral(reading, UUID(request)) else request


def may_take(
    reading: Reading, place: Place, record: Any, resource: Resource, *, merged: bool = False
) -> bool:
    """Whether this record concerns us and comes from who alone may write it.

    `merged`: this computer wrote that version, with another's words in it.
    """
    own, writer = place.org_id, parts.clinic_in(resource)
    before = reading.get(type(record), UUID(resource["id"]))
    match record:
        case Patient():  # a patient of ours is never another's to change
            return before is None or guests.is_guest(reading, resource["id"])
        case Referral() | DownReferral():
            return merged or _referral_fits(reading, place, record, resource, before)
        case Reception() | FollowUp():
            return _task_fits(reading, record, resource, own)
        case ReferralStep():
            return _step_fits(reading, record, resource)
        case Attachment() | CountyBooking():
            return _beside_fits(reading, record, own, writer)
        case _:
            return False


def sides_of(referral: AnyReferral) -> set[UUID]:
    """Every organisation that has a word in a referral: earlier legs' receivers as well."""
    legs = referral.legs if isinstance(referral, Referral) else ()
    found = {referral.from_org_id, referral.to_org_id, *(leg.to_org_id for leg in legs)}
    return {each for each in found if each is not None}


def writer_of(referral: AnyReferral) -> UUID | None:
    """Who alone may write it: paper and self-return are registered by who receives."""
    if isinstance(referral, DownReferral) and referral.source is not DownSource.ELECTRONIC:
        return referral.to_org_id
    return referral.from_org_id


def _by_code(resource: Resource) -> str | None:
    """A step, an attachment, or a number or bed that is asked for."""
    if resource["resourceType"] == "Communication":
        said = parts.code_in(resource.get("category"), "communication-category")
        return "referral_step" if said in _STEPS else None
    if resource["resourceType"] == "DocumentReference":
        said = parts.code_in(resource.get("type"), "attachment-kind")
        return "attachment" if said else None
    said = parts.code_in(resource.get("serviceCategory"), "service-category")
    return "county_booking" if said in _ASKED else None


def _request(reading: Reading, own: str, resource: Resource) -> str | None:
    performers = [parts.ref_id(each) for each in resource.get("performer", ())]
    concerns = (
        own in performers
        or parts.clinic_in(resource) == own
        or referred.receives(reading, resource["id"], own)
    )
    if not concerns:
        return None
    direction = parts.code_in(resource.get("category"), "referral-direction")
    if direction is None:
        return None
    return "down_referral" if direction == str(Direction.DOWN) else "referral"


def _task(own: str, resource: Resource) -> str | None:
    owner, requester = (parts.ref_id(resource.get(name)) for name in ("owner", "requester"))
    if own not in (owner, requester):
        return None
    if is_follow_up(resource):
        return "follow_up" if _by_program(resource) else None
    if is_abort(resource):
        return "referral_step" if _by_program(resource) else None
    moved = resource.get("status") not in ("requested", "draft")
    if owner == own:
        return "reception" if moved or _by_program(resource) else None
    return "reception" if _by_program(resource) else None  # see `_task_fits`


def _by_program(resource: Resource) -> bool:
    return parts.extension_in(resource, REVISION) is not None


def _referral_fits(
    reading: Reading,
    place: Place,
    record: AnyReferral,
    resource: Resource,
    before: Any,
) -> bool:
    own, writer = place.org_id, parts.clinic_in(resource)
    if writer != str(writer_of(record)):
        return False
    if before is not None and before.record.from_org_id != record.from_org_id:
        return False
    if writer == str(own) and before is not None:
        # ours, from another computer; whoever else wrote into it keeps our mark on it
        return str(origin_of(resource).device) not in own_devices(reading)
    return (
        own in sides_of(record)
        or writer == str(own)
        or referred.receives(reading, resource["id"], str(own))
    )


def _task_fits(reading: Reading, record: Reception | FollowUp, task: Resource, own: UUID) -> bool:
    if isinstance(record, FollowUp):
        writer = parts.clinic_in(task)
        return writer == str(record.org_id) and own in {record.org_id, record.requester_id}
    sent_by_us = record.direction is Direction.DOWN and record.from_org_id == own
    return (record.org_id == own or sent_by_us) and not _doubles(reading, record, task)


def _doubles(reading: Reading, record: Reception, task: Resource) -> bool:
    """Whether a Task would be a second reception of a leg: a patient is treated once.

    Programs of this kind name a Task after its referral; other software names it as it likes.
    """
    about = record.referral_id
    if about is None or reading.get(Reception, UUID(task["id"])) is not None:
        return False
    if leg_of(task["id"], about) is not None:
        return False
    running = receptions_of(reading, about)
    others = [each for each in running if each.record.org_id == record.org_id]
    return _by_program(task) or any(each.record.state not in FINISHED for each in others)


def _beside_fits(
    reading: Reading, record: Attachment | CountyBooking, own: UUID, writer: str
) -> bool:
    """A picture from either side; a number or a bed that the referral's clinic asks of us."""
    if isinstance(record, Attachment):
        about = _any_referral(reading, record.about_id)
        return writer in {str(each) for each in (sides_of(about) if about else {own})}
    if record.target_org_id != own:
        return False
    if record.referral_id is None:  # asked by itself: by whose patient it is
        return writer not in ("", str(own))
    found = reading.get(Referral, record.referral_id)
    return found is not None and writer == str(found.record.from_org_id)


def _step_fits(reading: Reading, step: ReferralStep, resource: Resource) -> bool:
    name = "requester" if resource["resourceType"] == "Task" else "sender"
    sender = parts.ref_id(resource.get(name))
    if sender is None or sender != parts.clinic_in(resource):
        return False
    if step.org_id is not None and str(step.org_id) != sender:
        return False
    referral = _any_referral(reading, step.referral_id)
    if referral is None:
        return True  # looked at again when it is here
    if step.org_id is None and sender != str(referral.from_org_id):
        return False
    return sender in {str(each) for each in sides_of(referral)}


def _any_referral(reading: Reading, referral_id: UUID) -> AnyReferral | None:
    up = reading.get(Referral, referral_id)
    down = None if up else reading.get(DownReferral, referral_id)
    return up.record if up else down.record if down else None
