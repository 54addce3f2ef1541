"""What the scan box takes in: slips and telephone codes, and how they join the electronic one."""

from dataclasses import replace
from uuid import UUID

import pytest

from desktop.domain.codes import AcceptMode, ReceptionRoute, ReceptionState, Sex, Urgency
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Kept
from desktop.domain.phone_code import phone_code
from desktop.domain.reception_rows import ScanKind
from desktop.domain.reception_said import Admission, Arrangement
from desktop.domain.referral import Referral
from desktop.services.reception_join import Joiner
from desktop.services.reception_take import ReceptionIntake
from desktop.services.slip_scan import SlipScanner
from desktop.store import replica
from desktop.store.replica import Known
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.hospital import Hospital
from tests.slips import NOW, admit_key, codes_of, heart_attack, kept, longest, trust

S, R = ReceptionState, ReceptionRoute


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    clock.instant = NOW.replace(hour=5)
    made = Hospital(bare_store, clock)
    trust(made.store, made.nurse.staff_id)
    admit_key(made.store, made.nurse.staff_id, made.centre_id)
    return made


@pytest.fixture
def intake(hospital: Hospital) -> ReceptionIntake:
    scanner = SlipScanner(hospital.store, hospital.clock)
    return ReceptionIntake(hospital.store, hospital.clock, lambda: hospital.actor, scanner.read)


def slip(hospital: Hospital, referral: Referral | None = None) -> Kept[Referral]:
    ours = {"from_org_id": hospital.centre_id, "to_org_id": hospital.org_id}
    return kept(replace(referral or heart_attack(), **ours))


def comes_by_line(hospital: Hospital, sent: Kept[Referral]) -> None:
    """The electronic referral is taken in, as an exchange does."""
    hospital.take(sent.record, sent.id)
    with hospital.store.unit(hospital.nurse.staff_id) as unit:
        row = Known(
            "ServiceRequest", str(sent.id), "1", "2026-11-23T05:00:00Z", "{}", deleted=False
        )
        replica.keep(unit, [row])


def joiner(hospital: Hospital) -> Joiner:
    return Joiner(hospital.store, hospital.clock, lambda: hospital.actor)


def broken(error: pytest.ExceptionInfo[RuleBroken]) -> str:
    return error.value.fields["scan"].code


def test_a_slip_is_taken_in_with_patient_and_referral_and_admitted(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    sent = slip(hospital)
    said = intake.scan(codes_of(sent).a + "\r\n")
    assert (said.kind, said.id, said.name) == (
        ScanKind.SLIP,
        child_id(sent.id, "task"),
        "张桂芳",
    )
    row = hospital.row(said.id)
    assert (row.state, row.urgent, row.routes) == (S.RECEIVED, True, (R.SLIP,))
    after = hospital.desk.admit(said.id, row.revision, Admission(ward="心内", bed="7-03"))
    assert (after.record.slip.signed_at, after.record.state) == (NOW, S.SEEN)


def test_a_reprint_changes_nothing_and_says_so(hospital: Hospital, intake: ReceptionIntake) -> None:
    code = codes_of(slip(hospital)).a
    intake.scan(code)
    ops = hospital.store.count_ops()
    assert intake.scan(code).kind is ScanKind.SLIP_AGAIN
    assert hospital.store.count_ops() == ops


def test_code_b_brings_the_rest_once(hospital: Hospital, intake: ReceptionIntake) -> None:
    sent = slip(hospital, longest())
    codes = codes_of(sent)
    assert codes.b
    first = intake.scan(codes.a)
    told = len(hospital.reads.detail(first.id).referral.record.present_illness)
    second = intake.scan(codes.b)
    assert (second.kind, second.id) == (ScanKind.SECOND_PART, first.id)
    assert len(hospital.reads.detail(first.id).referral.record.present_illness) >= told
    assert set(second.on_paper) <= set(first.on_paper)
    ops = hospital.store.count_ops()
    assert intake.scan(codes.b).kind is ScanKind.SLIP_AGAIN
    assert intake.scan(codes.a).kind is ScanKind.SLIP_AGAIN
    assert hospital.store.count_ops() == ops


def test_a_changed_slip_is_refused_and_leaves_no_trace(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    code = codes_of(slip(hospital)).a
    middle = len(code) // 2
    other = "A" if code[middle] != "A" else "B"
    ops = hospital.store.count_ops()
    with pytest.raises(RuleBroken) as error:
        intake.scan(code[:middle] + other + code[middle + 1 :])
    assert broken(error).startswith("slip.")
    assert hospital.store.count_ops() == ops


def test_a_slip_for_another_unit_is_not_taken_in(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    ours = {"from_org_id": hospital.centre_id, "to_org_id": hospital.centre_id}
    with pytest.raises(RuleBroken) as error:
        intake.scan(codes_of(kept(replace(heart_attack(), **ours))).a)
    assert broken(error) == "reception.not_for_us"
    assert hospital.reads.incoming() == ()


def test_a_slip_to_an_id_nobody_has_is_taken_in_and_told(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    sent = kept(replace(slip(hospital).record, to_org_id=uuid7()))
    said = intake.scan(codes_of(sent).a)
    assert said.strange_id
    assert said.id == hospital.task(sent)
    assert hospital.row(said.id).routes == (R.SLIP,)


def test_who_only_reads_takes_nothing_in(hospital: Hospital, intake: ReceptionIntake) -> None:
    hospital.actor = hospital.auditor
    with pytest.raises(NotAllowed):
        intake.scan(codes_of(slip(hospital)).a)


def test_the_electronic_referral_joins_the_slip_and_both_routes_are_kept(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    sent = slip(hospital)
    said = intake.scan(codes_of(sent).a)
    hospital.desk.arrived(said.id, 1)
    comes_by_line(hospital, sent)
    assert joiner(hospital).settle() == 1
    record = hospital.reception(said.id).record
    assert (record.routes, record.state) == ((R.SLIP, R.NETWORK), S.ARRIVED)
    assert joiner(hospital).settle() == 0
    assert len(hospital.reads.incoming()) == 1


def test_a_slip_after_the_electronic_one_adds_a_route_and_overwrites_nothing(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    sent = slip(hospital, longest())
    comes_by_line(hospital, sent)
    said = intake.scan(codes_of(sent).a)
    assert said.kind is ScanKind.SLIP_JOINED
    detail = hospital.reads.detail(said.id)
    assert detail.referral.record == sent.record
    assert detail.reception.record.routes == (R.NETWORK, R.SLIP)


# --- telephone code ---------------------------------------------------------------------------


def spoken(sent: Kept[Referral]) -> str:
    code = phone_code(sent.record)
    assert code is not None
    return code.lower()


def test_a_telephone_code_keeps_a_place_and_says_what_it_can(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    sent = slip(hospital)
    said = intake.scan(spoken(sent))
    row = hospital.row(said.id)
    assert said.kind is ScanKind.PHONE_CODE
    assert (row.urgency, row.green_channel, row.sex, row.age_band, row.department) == (
        Urgency.STAT,
        True,
        Sex.FEMALE,
        "65-79",
        "心血管内科",
    )
    assert intake.scan(spoken(sent)).kind is ScanKind.CODE_AGAIN
    with pytest.raises(RuleBroken):
        hospital.desk.ask(said.id, row.revision, "血压?")


def test_a_code_with_a_wrong_sign_is_refused(hospital: Hospital, intake: ReceptionIntake) -> None:
    code = spoken(slip(hospital))
    wrong = ("1" if code[0] != "1" else "2") + code[1:]
    with pytest.raises(RuleBroken) as error:
        intake.scan(wrong)
    assert broken(error) == "phone_code.check"
    assert hospital.reads.incoming() == ()


def test_the_full_record_takes_over_what_was_done_on_the_code(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    sent = slip(hospital)
    holder = intake.scan(spoken(sent)).id
    bed = Arrangement(mode=AcceptMode.EMERGENCY, department="心血管内科", ward="心内", bed="3")
    hospital.desk.accept(holder, 1, bed)
    comes_by_line(hospital, sent)
    assert joiner(hospital).settle() == 1
    [row] = hospital.reads.incoming()
    assert (row.id, row.state, row.bed) == (child_id(sent.id, "task"), S.ARRANGED, "3")
    assert row.routes == (R.PHONE_CODE, R.NETWORK)
    gone = hospital.reception(holder).record
    assert (gone.joined_id, gone.state) == (row.id, S.CLOSED)
    assert intake.scan(spoken(sent)).id == row.id


def test_a_slip_joins_its_telephone_code_and_the_further_one_goes_on(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    sent = slip(hospital)
    holder = intake.scan(spoken(sent)).id
    said = intake.scan(codes_of(sent).a)
    [row] = hospital.reads.incoming()
    assert (row.id, set(row.routes)) == (said.id, {R.SLIP, R.PHONE_CODE})
    assert hospital.reception(holder).record.joined_id == said.id


def test_a_code_typed_after_the_record_came_finds_it(
    hospital: Hospital, intake: ReceptionIntake
) -> None:
    sent = slip(hospital)
    comes_by_line(hospital, sent)
    said = intake.scan(spoken(sent))
    assert (said.kind, said.id) == (ScanKind.CODE_JOINED, child_id(sent.id, "task"))
    rows: list[UUID] = [row.id for row in hospital.reads.incoming()]
    assert rows == [said.id]
