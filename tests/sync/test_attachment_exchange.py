"""Bytes reach the county behind the text, and count as sent only when they were read back."""

from uuid import UUID

import pytest

from desktop.domain.attachment_rows import About, AttachmentState
from desktop.domain.exchange import HeldOp
from desktop.domain.ids import uuid7
from desktop.practice.county.service import CountyService
from desktop.services.exchange import Exchange
from desktop.store import attachments, outbox
from desktop.sync import attachments as sync_attachments
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome
from tests.factory import Clinic, changed
from tests.sync.attachment_parts import about, attach, exchange, issued, line, photo, service
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clinic: Clinic) -> ShimCounty:
    service_ = CountyService(None, clinic.clock.now)
    return ShimCounty(service_)


def parts_there(county: ShimCounty) -> int:
    return len(county.all("Binary"))


def told(county: ShimCounty) -> list[str]:
    return [each["id"] for each in county.all("DocumentReference")]


def test_an_attachment_arrives_with_its_referral(clinic: Clinic, county: ShimCounty) -> None:
    referral = issued(clinic)
    added = attach(clinic, about(referral), photo(3))

    result = exchange(clinic, county)

    assert result.outcome is Outcome.DONE
    assert (parts_there(county), told(county)) == (3, [str(added)])
    assert line(clinic, added).state is AttachmentState.ARRIVED
    [reference] = county.all("DocumentReference")
    assert reference["context"]["related"] == [{"reference": f"ServiceRequest/{referral.id}"}]


def test_an_attachment_is_not_shown_as_sent_before_its_hash_was_confirmed(
    clinic: Clinic, county: ShimCounty
) -> None:
    added = attach(clinic, about(issued(clinic)), photo(1))
    county.bytes_back = ["damaged", "damaged"]

    exchange(clinic, county)

    assert parts_there(county) == 1
    assert told(county) == []
    assert line(clinic, added).state is AttachmentState.WAITING
    assert line(clinic, added).done_parts == 0


def test_text_goes_before_any_bytes(clinic: Clinic, county: ShimCounty) -> None:
    referral = issued(clinic)
    attach(clinic, about(referral))
    county.bytes_script = ["lost"]

    result = exchange(clinic, county)

    assert result.outcome is Outcome.OFFLINE
    assert [each["id"] for each in county.all("ServiceRequest")] == [str(referral.id)]
    assert parts_there(county) == 0


def test_after_a_cut_it_goes_on_with_the_first_part_that_is_not_confirmed(
    clinic: Clinic, county: ShimCounty
) -> None:
    added = attach(clinic, about(issued(clinic)), photo(4))
    county.bytes_script = ["ok", "ok", "lost"]
    exchange(clinic, county)
    cut = line(clinic, added)

    exchange(clinic, county)

    assert (cut.state, cut.done_parts) == (AttachmentState.SENDING, 2)
    assert county.asked["put_binary"] == 3 + 2
    assert line(clinic, added).state is AttachmentState.ARRIVED


def test_a_part_whose_reading_back_was_cut_is_not_uploaded_again(
    clinic: Clinic, county: ShimCounty
) -> None:
    added = attach(clinic, about(issued(clinic)), photo(2))
    county.bytes_back = ["lost", "lost"]
    exchange(clinic, county)

    exchange(clinic, county)

    assert county.asked["put_binary"] == 2
    assert line(clinic, added).state is AttachmentState.ARRIVED


def test_an_upload_whose_answer_was_dropped_is_asked_for_and_not_repeated(
    clinic: Clinic, county: ShimCounty
) -> None:
    added = attach(clinic, about(issued(clinic)), photo(1))
    county.bytes_script = ["dropped"]

    exchange(clinic, county)

    assert county.asked["put_binary"] == 1
    assert line(clinic, added).state is AttachmentState.ARRIVED


def test_a_part_damaged_on_its_way_is_sent_again(clinic: Clinic, county: ShimCounty) -> None:
    data = photo(1)
    added = attach(clinic, about(issued(clinic)), data)
    county.bytes_script = ["damaged"]

    exchange(clinic, county)

    assert county.asked["put_binary"] == 2
    assert line(clinic, added).state is AttachmentState.ARRIVED


def test_one_odd_answer_to_reading_back_asks_nobody(clinic: Clinic, county: ShimCounty) -> None:
    added = attach(clinic, about(issued(clinic)), photo(1))
    county.bytes_back = ["damaged"] * 2  # in both forms

    first = exchange(clinic, county)
    assert (first.refused, line(clinic, added).state) == (0, AttachmentState.WAITING)

    exchange(clinic, county)
    assert line(clinic, added).state is AttachmentState.ARRIVED


def test_one_odd_answer_to_each_part_asks_nobody(clinic: Clinic, county: ShimCounty) -> None:
    added = attach(clinic, about(issued(clinic)), photo(4))
    engine = SyncEngine(clinic.store, county, clinic.clock)
    for done in range(4):
        county.bytes_back = [*["ok"] * (done > 0), "damaged", "damaged"]  # in both forms
        assert engine.run_once(lambda *_: None, lambda: False).refused == 0
        assert line(clinic, added).done_parts == done
    engine.run_once(lambda *_: None, lambda: False)
    assert line(clinic, added).state is AttachmentState.ARRIVED


def test_what_never_reads_back_as_it_went_asks_a_person(clinic: Clinic, county: ShimCounty) -> None:
    added = attach(clinic, about(issued(clinic)), photo(1))
    county.bytes_back = ["damaged"] * 100

    refused = [exchange(clinic, county).refused for _ in range(4)]  # the program anew each time

    assert refused == [0, 0, 1, 0]
    assert line(clinic, added).state is AttachmentState.REFUSED


def test_a_server_that_wants_a_resource_is_remembered(clinic: Clinic, county: ShimCounty) -> None:
    county.wants_json = True
    attach(clinic, about(issued(clinic)), photo(1))
    exchange(clinic, county)

    with clinic.store.reading() as reading:
        assert reading.setting(sync_attachments.AS_JSON) == sync_attachments.SURELY


def test_one_odd_answer_is_no_wish_for_a_resource(clinic: Clinic, county: ShimCounty) -> None:
    learned = []
    for odd in (["damaged"], []):
        attach(clinic, about(issued(clinic)), photo(1))
        county.bytes_back = list(odd)
        exchange(clinic, county)
        with clinic.store.reading() as reading:
            learned.append(reading.setting(sync_attachments.AS_JSON))
    assert learned == [sync_attachments.PERHAPS, 0]


def test_a_clear_no_waits_for_a_person(clinic: Clinic, county: ShimCounty) -> None:
    added = attach(clinic, about(issued(clinic)), photo(2))
    county.bytes_script = ["413"]

    result = exchange(clinic, county)

    assert result.refused == 1
    assert line(clinic, added).state is AttachmentState.REFUSED
    assert told(county) == []


def test_an_attachment_of_a_draft_stays_here_and_is_not_counted_as_waiting(
    clinic: Clinic, county: ShimCounty
) -> None:
    draft = About("referral", uuid7(), clinic.patient().id)
    added = attach(clinic, draft)

    result = exchange(clinic, county)

    assert line(clinic, added).state is AttachmentState.WITH_RECORD
    assert (parts_there(county), told(county), result.waiting) == (0, [], 0)
    with clinic.store.reading() as reading:
        assert outbox.oldest_waiting(reading) is None


def test_it_follows_when_the_draft_is_issued(clinic: Clinic, county: ShimCounty) -> None:
    patient = clinic.patient()
    draft = About("referral", uuid7(), patient.id)
    added = attach(clinic, draft)
    exchange(clinic, county)
    like = issued(clinic, patient_id=patient.id)
    clinic.save(changed(like, no="ZZ20261123077777"), draft.record_id)

    exchange(clinic, county)

    assert line(clinic, added).state is AttachmentState.ARRIVED


def test_a_voided_one_is_never_uploaded_and_told_as_an_error(
    clinic: Clinic, county: ShimCounty
) -> None:
    added = attach(clinic, about(issued(clinic)))
    service(clinic).void(added, 1, "选错了人")

    exchange(clinic, county)

    [reference] = county.all("DocumentReference")
    assert (reference["id"], reference["status"]) == (str(added), "entered-in-error")
    assert parts_there(county) == 0


def test_an_undone_void_is_uploaded_after_all(clinic: Clinic, county: ShimCounty) -> None:
    added = attach(clinic, about(issued(clinic)))
    service(clinic).void(added, 1, "选错了人")
    exchange(clinic, county)
    service(clinic).unvoid(added)

    exchange(clinic, county)

    [reference] = county.all("DocumentReference")
    assert reference["status"] == "current"
    assert line(clinic, added).state is AttachmentState.ARRIVED


def test_text_saved_while_parts_travel_goes_before_the_next_part(
    clinic: Clinic, county: ShimCounty
) -> None:
    attach(clinic, about(issued(clinic)), photo(5))
    seen: list[int] = []
    made: list[object] = []

    def failpoint(name: str) -> None:
        if name == "part uploaded" and not made:
            made.append(issued(clinic))
        if name == "part uploaded":
            seen.append(len(county.all("ServiceRequest")))

    engine = SyncEngine(clinic.store, county, clinic.clock, failpoint=failpoint)
    engine.run_once(lambda _done, _total: None, lambda: False)

    assert seen == [1, 2, 2, 2, 2]


def test_one_exchange_ends_within_its_budget_and_the_next_goes_on(
    clinic: Clinic, county: ShimCounty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_attachments, "BUDGET_BYTES", 4 * 65_536)
    added = attach(clinic, about(issued(clinic)), photo(5))

    first = exchange(clinic, county)
    half = line(clinic, added)
    while line(clinic, added).state is not AttachmentState.ARRIVED:
        assert exchange(clinic, county).outcome is Outcome.DONE

    assert (first.waiting, half.done_parts) == (1, 2)
    assert county.asked["put_binary"] == 5


def test_what_is_damaged_here_is_never_sent_as_whole(clinic: Clinic, county: ShimCounty) -> None:
    added = attach(clinic, about(issued(clinic)), photo(1))
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        attachments.keep(unit, added, attachments.SENT, b"something else")

    exchange(clinic, county)

    assert parts_there(county) == 0
    assert line(clinic, added).state is AttachmentState.REFUSED


def test_after_the_county_lost_its_bytes_they_are_uploaded_again(
    clinic: Clinic, county: ShimCounty
) -> None:
    exchange(clinic, county)
    referral = issued(clinic)
    exchange(clinic, county)
    backup = county.service.vault.snapshot()
    added = attach(clinic, about(referral), photo(2))
    exchange(clinic, county)
    assert line(clinic, added).state is AttachmentState.ARRIVED

    county.service.vault.restore(backup)
    backup.close()
    for _ in range(3):
        exchange(clinic, county)

    assert (parts_there(county), told(county)) == (2, [str(added)])
    assert line(clinic, added).state is AttachmentState.ARRIVED


def refused_with_its_photo(clinic: Clinic, county: ShimCounty) -> tuple[str, UUID]:
    """The county refuses a referral; the op that is held for it, and its attachment."""
    exchange(clinic, county)
    county.fails = lambda each: each["resourceType"] == "ServiceRequest"
    photo_id = attach(clinic, about(issued(clinic)))
    exchange(clinic, county)
    county.fails = lambda _each: False
    return next(each.op_id for each in held(clinic) if each.kind == "referral"), photo_id


def held(clinic: Clinic) -> tuple[HeldOp, ...]:
    return Exchange(clinic.store, lambda: clinic.nurse).held()


def test_an_attachment_of_a_refused_referral_is_held_and_says_what_it_waits_for(
    clinic: Clinic, county: ShimCounty
) -> None:
    referral_op, _ = refused_with_its_photo(clinic, county)
    [photo_op] = [each for each in held(clinic) if each.kind == "attachment"]
    assert (photo_op.state, photo_op.code) == ("BLOCKED", "exchange.waits_for_other")
    assert (photo_op.waits_for, photo_op.waits_kind) == (referral_op, "referral")
    assert county.asked["put_binary"] == 0


def test_it_goes_on_once_the_referral_is_sent_after_all(clinic: Clinic, county: ShimCounty) -> None:
    referral_op, photo_id = refused_with_its_photo(clinic, county)
    Exchange(clinic.store, lambda: clinic.nurse).try_again(referral_op)
    exchange(clinic, county)
    assert held(clinic) == ()
    assert told(county) == [str(photo_id)]
    assert parts_there(county) == line(clinic, photo_id).done_parts > 0


def test_behind_a_referral_that_is_never_sent_it_waits_and_says_so(
    clinic: Clinic, county: ShimCounty
) -> None:
    referral_op, _ = refused_with_its_photo(clinic, county)
    Exchange(clinic.store, lambda: clinic.nurse).discard(referral_op, "录重了")
    exchange(clinic, county)
    [photo_op] = [each for each in held(clinic) if each.kind == "attachment"]
    assert (photo_op.state, photo_op.code) == ("BLOCKED", "exchange.waits_for_dropped")
    assert county.asked["put_binary"] == 0
