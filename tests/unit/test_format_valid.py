"""Whatever goes out is FHIR: structure by the published models, codes by the required bindings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from fhir.resources.R4B import get_fhir_model_class

from desktop.domain.codes import (
    BookingState,
    CancelReason,
    Consciousness,
    ConsentType,
    Direction,
    DownSource,
    FollowUpState,
    IdType,
    ReceptionRoute,
    ReceptionState,
    ReferralState,
    RejectReason,
    StepKind,
    TrainingState,
    Transport,
    Urgency,
)
from desktop.domain.kept import Place
from desktop.domain.payload import to_payload
from desktop.domain.referral import Diagnosis, Vitals
from desktop.domain.referral_step import ReferralStep
from desktop.domain.training import Attendance, Lecturer
from desktop.practice.county.check import check_resource
from desktop.wire.catalog import FORMATS
from desktop.wire.outgoing import NothingKnown, OutgoingOp
from tests.factory import Clinic, changed
from tests.referral_world_parts import (
    PLAN,
    centre,
    down_referral,
    exams,
    follow_up,
    leg,
    reception,
)

AT = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
# HL7 FHIR R4, required bindings of the elements we write
REQUIRED: dict[tuple[str, str], set[str]] = {
    ("Appointment", "status"): {
        "proposed",
        "pending",
        "booked",
        "arrived",
        "fulfilled",
        "cancelled",
        "noshow",
        "entered-in-error",
        "checked-in",
        "waitlist",
    },
    ("Slot", "status"): {"busy", "free", "busy-unavailable", "busy-tentative", "entered-in-error"},
    ("Task", "status"): {
        "draft",
        "requested",
        "received",
        "accepted",
        "rejected",
        "ready",
        "cancelled",
        "in-progress",
        "on-hold",
        "failed",
        "completed",
        "entered-in-error",
    },
    ("Task", "intent"): {
        "unknown",
        "proposal",
        "plan",
        "order",
        "original-order",
        "reflex-order",
        "filler-order",
        "instance-order",
        "option",
    },
    ("ServiceRequest", "status"): {
        "draft",
        "active",
        "on-hold",
        "revoked",
        "completed",
        "entered-in-error",
        "unknown",
    },
    ("ServiceRequest", "intent"): {"proposal", "plan", "directive", "order"},
    ("ServiceRequest", "priority"): {"routine", "urgent", "asap", "stat"},
    ("Communication", "status"): {
        "preparation",
        "in-progress",
        "not-done",
        "on-hold",
        "stopped",
        "completed",
        "entered-in-error",
        "unknown",
    },
    ("Observation", "status"): {"registered", "preliminary", "final", "entered-in-error"},
    ("Consent", "status"): {
        "draft",
        "proposed",
        "active",
        "rejected",
        "inactive",
        "entered-in-error",
    },
    ("CarePlan", "status"): {
        "draft",
        "active",
        "on-hold",
        "revoked",
        "completed",
        "entered-in-error",
        "unknown",
    },
    ("CarePlan", "intent"): {"proposal", "plan", "order", "option"},
    ("Device", "status"): {"active", "inactive", "entered-in-error", "unknown"},
    ("Location", "status"): {"active", "suspended", "inactive"},
    ("Patient", "gender"): {"male", "female", "other", "unknown"},
    ("Practitioner", "gender"): {"male", "female", "other", "unknown"},
}
PARTICIPATION = {"accepted", "declined", "tentative", "needs-action"}


def sent(place: Place, kind: str, record: Any, record_id: Any = None) -> list[dict[str, Any]]:
    op = OutgoingOp(
        str(uuid4()),
        kind,
        str(record_id or uuid4()),
        1,
        to_payload(record),
        "2026-11-23T00:30:00.000000Z",
    )
    return FORMATS[kind].to_resources(op, place, NothingKnown())


def full_referral(clinic: Clinic) -> Any:
    vitals = Vitals(
        temperature_c=Decimal("36.5"),
        pulse=88,
        respiration=20,
        systolic=165,
        diastolic=95,
        spo2=97,
        on_oxygen=False,
        consciousness=Consciousness.ALERT,
        glucose=Decimal("6.1"),
        taken_at=AT,
    )
    return clinic.referral(
        state=ReferralState.ISSUED,
        urgency=Urgency.STAT,
        green_channel=True,
        issued_at=AT,
        transport=Transport.AMBULANCE_120,
        consent_type=ConsentType.WRITTEN,
        consent_at=AT,
        vitals=vitals,
        diagnoses=(Diagnosis(text="不稳定型心绞痛", code="I20.0"), Diagnosis(text="高血压")),
    )


def receiving(clinic: Clinic, referral_id: UUID, patient_id: UUID) -> Iterator[tuple[str, Any]]:
    both = clinic.hospital_id, clinic.org_id
    down = down_referral(*both, patient_id)
    yield from (
        ("down_referral", down),
        ("down_referral", replace(down, discharged_on=None, plan=PLAN[:1])),
        ("down_referral", replace(down, plan=(), source=DownSource.PAPER)),
        ("down_referral", replace(down, void_reason="录错")),
        ("follow_up", follow_up(clinic.org_id, patient_id, requester_id=clinic.hospital_id)),
        (
            "follow_up",
            follow_up(clinic.org_id, patient_id, state=FollowUpState.MISSED, vitals=None),
        ),
    )
    full = reception(clinic.hospital_id, referral_id, patient_id, from_org_id=clinic.org_id)
    for state in ReceptionState:
        yield "reception", replace(full, state=state, reject_reason=RejectReason.NO_BED)
    yield "reception", replace(full, direction=Direction.DOWN, routes=(ReceptionRoute.WALKED_IN,))


def samples(clinic: Clinic) -> Iterator[tuple[str, Any]]:
    session = clinic.session(starts=time(8), note="带心电图")
    booking = clinic.booking(session)
    referral = full_referral(clinic)
    training = clinic.training(
        lecturers=(Lecturer(name="周明远", person_id=clinic.experts[0]), Lecturer(name="外请")),
        attendance=(Attendance(name="李秀兰", person_id=clinic.nurse.staff_id, signed_in_at=AT),),
    )
    patient = clinic.patient(id_type=IdType.ID_CARD, id_no="110101195703140022", contact_name="张")
    gone = changed(booking, state=BookingState.CANCELLED, cancel_reason=CancelReason.OTHER)
    yield from (
        ("duty_session", session.record),
        ("booking", booking.record),
        ("booking", gone),
        ("referral", referral.record),
        ("referral", changed(referral, state=ReferralState.ENTERED_IN_ERROR)),
        (
            "referral",
            changed(referral, legs=(leg(uuid4()),), centre=centre(), exam_results=exams()),
        ),
        ("referral", changed(referral, state=ReferralState.WITHDRAWN, down_referral_id=uuid4())),
        ("training", training.record),
        ("training", changed(training, state=TrainingState.CANCELLED, cancel_reason="停电")),
        ("training", changed(training, lecturers=(), attendance=())),
        ("patient", patient.record),
        ("patient", changed(patient, merged_into=uuid4())),
    )
    yield from receiving(clinic, referral.id, patient.id)
    for step in StepKind:
        step_said = {"referral_id": referral.id, "patient_id": patient.id, "at": AT}
        yield "referral_step", ReferralStep(kind=step, result="已联系急诊", **step_said)


@pytest.fixture
def going(clinic: Clinic) -> list[dict[str, Any]]:
    with clinic.store.reading() as reading:
        place = reading.place()
    return [each for kind, record in samples(clinic) for each in sent(place, kind, record)]


def test_the_published_models_take_every_resource(going: list[dict[str, Any]]) -> None:
    for resource in going:
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)


def test_the_strict_county_takes_every_resource(going: list[dict[str, Any]]) -> None:
    for resource in going:
        check_resource(resource, resource["resourceType"], resource["id"])


def test_codes_are_of_the_required_lists(going: list[dict[str, Any]]) -> None:
    for resource in going:
        for name, value in resource.items():
            wanted = REQUIRED.get((resource["resourceType"], name))
            assert wanted is None or value in wanted, (resource["resourceType"], name, value)
        for each in resource.get("participant", ()):
            assert each["status"] in PARTICIPATION


def test_times_bear_the_zone_and_nothing_is_empty(going: list[dict[str, Any]]) -> None:
    def walk(value: Any) -> Iterator[Any]:
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            if isinstance(inner, dict | list):
                yield from walk(inner)
            else:
                yield inner

    for resource in going:
        assert "text" not in resource
        for value in walk(resource):
            assert value not in ("", [], {}, None), resource
            if isinstance(value, str) and value[10:11] == "T" and value[:2] == "20":
                assert value.endswith("+08:00")


def test_every_resource_bears_clinic_and_device(
    going: list[dict[str, Any]], clinic: Clinic
) -> None:
    for resource in going:
        assert resource["meta"]["tag"][0]["code"] == str(clinic.org_id)
        assert resource["meta"]["source"].startswith("urn:uuid:")
