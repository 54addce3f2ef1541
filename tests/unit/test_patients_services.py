"""Registering, correcting, telling people apart."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from desktop.domain.codes import AllergyState, IdType, Role, Sex
from desktop.domain.errors import NotAllowed, RuleBroken, StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Delivery
from desktop.domain.patient import Patient
from desktop.domain.patient_rows import Likeness
from desktop.models.house import AuditRow
from desktop.services.patients import Patients
from desktop.store import prints
from tests.conftest import StandingClock
from tests.factory import Clinic, patient


@pytest.fixture
def patients(clinic: Clinic, clock: StandingClock) -> Patients:
    return Patients(clinic.store, clock, lambda: clinic.nurse)


def somebody(**said: Any) -> Patient:
    return patient(**{"no_id_reason": "未带证件"} | said)


def test_a_registered_patient_is_tidy_read_and_owed_to_the_county(
    patients: Patients, clinic: Clinic
) -> None:
    kept = patients.register(somebody(name=" 单国强 ", phone="138-0000-0001"))
    assert (kept.record.name, kept.record.reading) == ("单国强", "Shàn Guóqiáng")
    card = patients.card(kept.id)
    assert card is not None
    assert card.delivery is Delivery.WAITING


def test_a_broken_rule_keeps_nothing(patients: Patients, clinic: Clinic) -> None:
    before = clinic.store.count_ops()
    with pytest.raises(RuleBroken) as caught:
        patients.register(somebody(name=""))
    assert list(caught.value.fields) == ["name"]
    assert clinic.store.count_ops() == before


def test_saving_the_same_form_twice_makes_one_person(patients: Patients) -> None:
    own_id = uuid7()
    patients.register(somebody(), own_id)
    with pytest.raises(StaleRecord):
        patients.register(somebody(), own_id)


def test_a_correction_is_refused_when_a_colleague_was_faster(patients: Patients) -> None:
    kept = patients.register(somebody())
    patients.correct(kept.id, replace(kept.record, village="西李村"), kept.revision)
    with pytest.raises(StaleRecord):
        patients.correct(kept.id, replace(kept.record, village="南庄"), kept.revision)


def test_the_history_says_who_changed_what(patients: Patients, clinic: Clinic) -> None:
    kept = patients.register(somebody())
    patients.correct(kept.id, replace(kept.record, village="西李村"), kept.revision)
    card = patients.card(kept.id)
    assert card is not None
    newest, first = card.history
    assert (newest.revision, newest.by) == (2, clinic.nurse.name)
    assert [(c.name, c.before, c.after) for c in newest.changes] == [
        ("village", "东王村", "西李村")
    ]
    assert {"name", "birth_date"} <= {change.name for change in first.changes}


def test_an_auditor_writes_nothing_and_sees_masks_only(clinic: Clinic, clock: Any) -> None:
    auditor = Actor(clinic.nurse.staff_id, "审计", Role.AUDITOR)
    reading_only = Patients(clinic.store, clock, lambda: auditor)
    with pytest.raises(NotAllowed):
        reading_only.register(somebody())
    with pytest.raises(NotAllowed):
        reading_only.reveal(clinic.patient().id, "phone")


def test_looking_behind_a_mask_is_recorded(patients: Patients, clinic: Clinic) -> None:
    kept = clinic.patient(phone="13800000001")
    assert patients.reveal(kept.id, "phone") == "13800000001"
    with clinic.store.reading() as reading:
        [row] = reading.connection.execute(
            select(AuditRow).where(AuditRow.act == "patient.reveal")
        ).all()
    assert (row.subject, row.author) == (str(kept.id), str(clinic.nurse.staff_id))
    assert row.detail == {"field": "phone"}
    with pytest.raises(ValueError, match="name"):
        patients.reveal(kept.id, "name")


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (
            {"name": "王五", "id_type": IdType.ID_CARD, "id_no": "11010519491231002x"},
            Likeness.ID_NO,
        ),
        ({"name": "张桂芳", "birth_date": date(1949, 12, 31)}, Likeness.NAME_AND_BIRTH),
        ({"name": "张桂芳", "phone": "138 1234 5678"}, Likeness.NAME_AND_PHONE),
        ({"name": "章贵方", "birth_date": date(1949, 12, 31)}, Likeness.READING_AND_BIRTH),
    ],
)
def test_a_likely_duplicate_is_shown_with_its_reason(
    patients: Patients, clinic: Clinic, new: dict[str, Any], reason: Likeness
) -> None:
    kept = clinic.patient(
        name="张桂芳",
        birth_date=date(1949, 12, 31),
        id_type=IdType.ID_CARD,
        id_no="11010519491231002X",
        phone="13812345678",
    )
    clinic.patient(name="刘张桂芳", birth_date=date(1949, 12, 31))
    given = {"birth_date": date(1960, 1, 1), "phone": ""} | new
    [found] = patients.duplicates(patient(**given))
    assert (found.line.id, found.reasons[0]) == (kept.id, reason)


def test_one_s_own_record_is_no_duplicate(patients: Patients) -> None:
    kept = patients.register(somebody())
    assert patients.duplicates(kept.record, kept.id) == ()
    assert len(patients.duplicates(kept.record)) == 1


def test_namesakes_are_warned_of_only_while_they_are_about(
    patients: Patients, clinic: Clinic, clock: StandingClock
) -> None:
    other = clinic.patient(name="王秀英")
    clock.advance(days=3)
    mine = clinic.patient(name="王秀英", birth_date=date(1960, 2, 2))
    assert patients.namesakes_today(mine.id) == ()
    session = clinic.session(held_on=clock.today())
    clinic.booking(session, patient_id=other.id)
    assert [line.id for line in patients.namesakes_today(mine.id)] == [other.id]


def test_a_namesake_booked_for_another_day_but_seen_to_today_counts(
    patients: Patients, clinic: Clinic, clock: StandingClock
) -> None:
    other, mine = clinic.patient(name="王秀英"), clinic.patient(name="王秀英")
    clock.advance(days=3)
    session = clinic.session(held_on=clock.today() + timedelta(days=5))
    clinic.booking(session, patient_id=other.id)
    assert [line.id for line in patients.namesakes_today(mine.id)] == [other.id]


def test_somebody_unknown_is_kept_at_once(patients: Patients) -> None:
    kept = patients.register(patients.somebody_unknown())
    assert kept.record.name == "无名氏20261123-0830"
    assert kept.record.allergy is AllergyState.UNKNOWN
    assert patients.search("无名氏").lines[0].unknown


def test_a_newborn_takes_mother_s_name_guardian_and_address(
    patients: Patients, clinic: Clinic
) -> None:
    mother = clinic.patient(name="张桂芳", address="东王村12号")
    born = datetime(2026, 11, 22, 18, 5, tzinfo=UTC)
    child = patients.newborn_of(mother.id, Sex.FEMALE, born, "小")
    kept = patients.register(child).record
    assert (kept.name, kept.birth_date) == ("张桂芳之小女", date(2026, 11, 23))
    assert (kept.guardian_name, kept.address, kept.mother_id) == (
        "张桂芳",
        "东王村12号",
        mother.id,
    )


def test_the_card_shows_bookings_referrals_and_papers(patients: Patients, clinic: Clinic) -> None:
    owner = clinic.patient()
    booked = clinic.booking(clinic.session(), patient_id=owner.id)
    referred = clinic.referral(patient_id=owner.id)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        prints.log(unit, booked.id, "booking-slip", 1, "pdf", owed=False)
    card = patients.card(owner.id)
    assert card is not None
    assert [line.id for line in card.bookings] == [booked.id]
    assert card.bookings[0].expert == "周明远"
    assert [line.id for line in card.referrals] == [referred.id]
    assert card.referrals[0].to_org == "青山县人民医院"
    assert [(p.template, p.by) for p in card.papers] == [("booking-slip", clinic.nurse.name)]


def test_a_reading_needs_letters(patients: Patients) -> None:
    kept = patients.register(somebody())
    with pytest.raises(RuleBroken) as caught:
        patients.correct_reading(kept.id, "123", kept.revision)
    assert caught.value.fields["reading"].code == "patient.reading_letters"
