"""What the county has deleted of ours says so itself, and only a person's word brings it back."""

from uuid import UUID

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.domain.errors import StaleRecord
from desktop.domain.kept import Delivery, Kept
from desktop.domain.referral import Referral
from desktop.domain.referral_legs import task_of
from desktop.domain.referral_states import Folder, Holder
from desktop.domain.today_rows import Trouble
from desktop.domain.verification import ASKED
from desktop.services.exchange import Exchange
from desktop.services.taken_away import TakenAway
from desktop.store import verified
from desktop.store.queries import exchange as queries
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.referral import board
from desktop.store.queries.standing_memo import StandingMemo
from desktop.store.queries.today import board as today_board
from desktop.sync.engine import SyncEngine
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty


def exchange(clinic: Clinic, county: ShimCounty) -> None:
    SyncEngine(clinic.store, county, clinic.clock).run_once(lambda *_: None, lambda: False)


def compare(clinic: Clinic, county: ShimCounty) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        verified.ask_for(unit, ASKED)
    exchange(clinic, county)


def word(clinic: Clinic, record_id: UUID) -> Delivery:
    with clinic.store.reading() as reading:
        return delivery_of(reading, [record_id])[record_id]


def at_county(clinic: Clinic, county: ShimCounty) -> Kept[Referral]:
    at = clinic.clock.now()
    kept = clinic.referral(state=ReferralState.ISSUED, issued_at=at, urgency=Urgency.STAT)
    exchange(clinic, county)
    assert word(clinic, kept.id) is Delivery.ARRIVED
    return kept


def deleted(clinic: Clinic, county: ShimCounty) -> Kept[Referral]:
    kept = at_county(clinic, county)
    county.service.delete("ServiceRequest", str(kept.id))
    compare(clinic, county)
    return kept


@pytest.fixture
def acts(clinic: Clinic) -> TakenAway:
    return TakenAway(clinic.store, lambda: clinic.nurse)


def test_a_deleted_referral_says_so_and_is_never_made_again_by_itself(
    clinic: Clinic, county: ShimCounty
) -> None:
    kept = deleted(clinic, county)
    assert word(clinic, kept.id) is Delivery.TAKEN_AWAY
    compare(clinic, county)
    assert word(clinic, kept.id) is Delivery.TAKEN_AWAY
    assert county.all("ServiceRequest") == []


def test_it_stands_among_what_needs_a_person_and_nothing_is_green(
    clinic: Clinic, county: ShimCounty
) -> None:
    kept = deleted(clinic, county)
    service = Exchange(clinic.store, lambda: clinic.nurse)
    [held] = service.held()
    assert (held.record_id, held.state) == (str(kept.id), "TAKEN_AWAY")
    assert service.status().problems == 1
    assert not service.status().all_arrived


def test_it_stands_on_the_board_as_ours_whatever_was_read_before(
    clinic: Clinic, county: ShimCounty
) -> None:
    memo, today = StandingMemo(), clinic.clock.today()
    kept = at_county(clinic, county)
    with clinic.store.reading() as reading:
        [before] = board(reading, today=today, memo=memo)
    assert before.progress.folder is Folder.WAITING
    county.service.delete("ServiceRequest", str(kept.id))
    compare(clinic, county)
    with clinic.store.reading() as reading:
        [after] = board(reading, today=today, memo=memo)
    assert after.progress.folder is Folder.NOT_DELIVERED
    assert after.progress.holder is Holder.US
    assert after.delivery is Delivery.TAKEN_AWAY


def test_it_stands_on_today(clinic: Clinic, county: ShimCounty) -> None:
    kept = deleted(clinic, county)
    with clinic.store.reading() as reading:
        found = today_board(reading, today=clinic.clock.today(), now=clinic.clock.now())
    matters = [row for row in found.attention if row.record_id == kept.id]
    assert [row.trouble for row in matters] == [Trouble.TAKEN_AWAY]


def test_a_referral_whose_task_alone_was_deleted_is_told_too(
    clinic: Clinic, county: ShimCounty, acts: TakenAway
) -> None:
    kept = at_county(clinic, county)
    county.service.delete("Task", str(task_of(kept.id, 1)))
    compare(clinic, county)
    assert word(clinic, kept.id) is Delivery.TAKEN_AWAY
    acts.send_again(kept.id)
    exchange(clinic, county)
    assert word(clinic, kept.id) is Delivery.ARRIVED
    assert len(county.all("Task")) == 1


def test_a_persons_word_sends_it_again_with_what_it_refers_to(
    clinic: Clinic, county: ShimCounty, acts: TakenAway
) -> None:
    kept = at_county(clinic, county)
    for kind in ("ServiceRequest", "Task", "Consent", "Observation", "Condition", "Patient"):
        for each in county.all(kind):
            county.service.delete(kind, each["id"])
    compare(clinic, county)
    assert acts.send_again(kept.id) == 2  # it, and its patient
    assert word(clinic, kept.id) is Delivery.WAITING
    exchange(clinic, county)
    assert word(clinic, kept.id) is Delivery.ARRIVED
    assert word(clinic, kept.record.patient_id) is Delivery.ARRIVED
    assert [each["id"] for each in county.all("ServiceRequest")] == [str(kept.id)]
    assert Exchange(clinic.store, lambda: clinic.nurse).status().all_arrived


def test_left_as_it_is_it_says_so_and_asks_no_more(
    clinic: Clinic, county: ShimCounty, acts: TakenAway
) -> None:
    kept = deleted(clinic, county)
    acts.leave(kept.id)
    compare(clinic, county)
    assert word(clinic, kept.id) is Delivery.KEPT_HERE
    assert Exchange(clinic.store, lambda: clinic.nurse).held() == ()
    assert county.all("ServiceRequest") == []
    with pytest.raises(StaleRecord):
        acts.leave(kept.id)


def test_who_left_it_may_have_it_sent_after_all(
    clinic: Clinic, county: ShimCounty, acts: TakenAway
) -> None:
    kept = deleted(clinic, county)
    acts.leave(kept.id)
    acts.send_again(kept.id)
    exchange(clinic, county)
    assert word(clinic, kept.id) is Delivery.ARRIVED


def test_deleted_a_second_time_it_asks_a_second_time(
    clinic: Clinic, county: ShimCounty, acts: TakenAway
) -> None:
    kept = deleted(clinic, county)
    acts.leave(kept.id)
    acts.send_again(kept.id)
    exchange(clinic, county)
    county.service.delete("ServiceRequest", str(kept.id))
    compare(clinic, county)
    assert word(clinic, kept.id) is Delivery.TAKEN_AWAY


def test_left_at_the_card_of_a_change_it_says_so_and_the_change_can_go_later(
    clinic: Clinic, county: ShimCounty, acts: TakenAway
) -> None:
    patient = clinic.patient(name="张桂芳")
    exchange(clinic, county)
    county.service.delete("Patient", str(patient.id))
    clinic.save(changed(patient, name="张桂芬"), patient.id)
    exchange(clinic, county)
    service = Exchange(clinic.store, lambda: clinic.nurse)
    [held] = service.held()
    service.keep_countys(held.op_id)
    compare(clinic, county)
    assert word(clinic, patient.id) is Delivery.KEPT_HERE
    acts.send_again(patient.id)
    exchange(clinic, county)
    [there] = [each for each in county.all("Patient") if each["id"] == str(patient.id)]
    assert there["name"][0]["text"] == "张桂芬"


@pytest.mark.parametrize("kind", ["Appointment", "Patient"])
def test_every_other_record_of_ours_says_it_as_well(
    clinic: Clinic, county: ShimCounty, acts: TakenAway, kind: str
) -> None:
    training = clinic.training() if kind == "Appointment" else clinic.patient()
    exchange(clinic, county)
    county.service.delete(kind, str(training.id))
    compare(clinic, county)
    assert word(clinic, training.id) is Delivery.TAKEN_AWAY
    acts.send_again(training.id)
    exchange(clinic, county)
    assert word(clinic, training.id) is Delivery.ARRIVED


def test_what_is_at_the_county_cannot_be_sent_again(
    clinic: Clinic, county: ShimCounty, acts: TakenAway
) -> None:
    kept = at_county(clinic, county)
    with pytest.raises(StaleRecord):
        acts.send_again(kept.id)


def test_nothing_deleted_costs_nothing_to_find(clinic: Clinic, county: ShimCounty) -> None:
    at_county(clinic, county)
    with clinic.store.reading() as reading:
        assert queries.held_ops(reading) == ()
