"""Steps about an issued referral, and the board that follows from them."""

from datetime import timedelta
from uuid import UUID

import pytest

from desktop.domain.codes import ReferralState, StepKind, Urgency
from desktop.domain.draft import Draft
from desktop.domain.errors import RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Delivery, Kept
from desktop.domain.referral import Referral, Vitals
from desktop.domain.referral_rows import BoardRow
from desktop.domain.referral_states import Folder, Holder
from desktop.services.drafts import Drafts
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referrals import PIN, Served, county_says, services

S = ReferralState


@pytest.fixture
def served(clinic: Clinic) -> Served:
    return services(clinic)


@pytest.fixture
def issued(clinic: Clinic, clock: StandingClock) -> Kept[Referral]:
    return clinic.referral(state=S.ISSUED, urgency=Urgency.STAT, issued_at=clock.now())


def row_of(served: Served, referral_id: UUID) -> BoardRow:
    return next(row for row in served.desk.board() if row.id == referral_id)


def refused(broken: pytest.ExceptionInfo[RuleBroken]) -> dict[str, str]:
    return {name: problem.code for name, problem in broken.value.fields.items()}


def test_departure_may_be_recorded_at_once_and_afterwards(
    served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    left = clock.now() - timedelta(minutes=15)
    served.steps.depart(issued.id, left, "村医王大夫", Vitals(pulse=104, spo2=95))
    detail = served.desk.detail(issued.id)
    assert detail is not None
    step = detail.steps[0].record
    assert (step.kind, step.at, step.person) == (StepKind.DEPARTED, left, "村医王大夫")
    assert step.vitals == Vitals(pulse=104, spo2=95)
    assert detail.progress.state is S.DEPARTED


def test_nobody_departs_in_the_future(
    served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    with pytest.raises(RuleBroken) as broken:
        served.steps.depart(issued.id, clock.now() + timedelta(minutes=2))
    assert refused(broken) == {"at": "referral_step.time_in_future"}


def test_a_logged_call_ends_the_ringing(
    served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    assert row_of(served, issued.id).progress.must_ring
    served.steps.log_call(issued.id, clock.now(), "急诊科刘护士", "0537-5550120", "已备床")
    assert not row_of(served, issued.id).progress.must_ring


def test_a_call_names_whom_one_spoke_to(
    served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    with pytest.raises(RuleBroken) as broken:
        served.steps.log_call(issued.id, clock.now(), " ", "120", "")
    assert refused(broken) == {"person": "referral_step.person_missing"}


def test_an_answer_is_a_message_of_its_own(
    clinic: Clinic, served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    county_says(clinic, issued.id, S.RECEIVED, S.INFO_REQUESTED, question="请补充肌钙蛋白")
    assert row_of(served, issued.id).progress.folder is Folder.ASKED
    clock.advance(minutes=3)
    served.steps.answer(issued.id, "肌钙蛋白 0.8 ng/ml")
    after = row_of(served, issued.id)
    assert (after.progress.folder, after.progress.holder) == (Folder.NOT_DELIVERED, Holder.US)
    assert after.revision == issued.revision


def test_before_acceptance_the_doctor_withdraws(served: Served, issued: Kept[Referral]) -> None:
    with pytest.raises(RuleBroken) as broken:
        served.steps.withdraw(issued.id, issued.revision, "家属要求撤销", "111111")
    assert refused(broken) == {"pin": "referral.pin_wrong"}
    assert served.steps.withdraw(issued.id, issued.revision, "家属要求撤销", PIN)
    assert row_of(served, issued.id).progress.state is S.WITHDRAWN


def test_a_doctor_who_is_signed_in_withdraws_without_a_pin(
    clinic: Clinic, issued: Kept[Referral]
) -> None:
    by_doctor = services(clinic, clinic.doctor)
    assert by_doctor.steps.withdraw(issued.id, issued.revision, "病情好转,留观")


def test_after_acceptance_withdrawal_is_asked_for(
    clinic: Clinic, served: Served, issued: Kept[Referral]
) -> None:
    county_says(clinic, issued.id, S.RECEIVED, S.ACCEPTED)
    assert not served.steps.withdraw(issued.id, issued.revision, "家属要求撤销")
    after = row_of(served, issued.id)
    assert (after.progress.state, after.progress.withdrawal_asked) == (S.ACCEPTED, True)
    assert after.revision == issued.revision


def test_nothing_closes_without_a_contact(
    clinic: Clinic, served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    with pytest.raises(RuleBroken) as broken:
        served.steps.close(issued.id, issued.revision, "患者自行回家")
    assert refused(broken) == {"state": "referral.close_needs_contact"}
    served.steps.log_call(issued.id, clock.now(), "患者儿子", "13800000002", "已回家")
    closed = served.steps.close(issued.id, issued.revision, "患者自行回家")
    assert (closed.record.state, closed.record.closed_reason) == (S.CLOSED, "患者自行回家")


def test_a_declined_one_may_be_closed(
    clinic: Clinic, served: Served, issued: Kept[Referral]
) -> None:
    county_says(clinic, issued.id, S.RECEIVED, S.REJECTED, reject_reason="无床")
    assert row_of(served, issued.id).progress.folder is Folder.DECLINED
    served.steps.close(issued.id, issued.revision, "已改送市医院")
    with pytest.raises(RuleBroken) as broken:
        served.steps.answer(issued.id, "仍想转诊")
    assert refused(broken) == {"state": "referral.not_running"}


def test_each_step_goes_out_as_a_record_of_its_own(
    clinic: Clinic, served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    before = clinic.store.count_ops()
    served.steps.depart(issued.id, clock.now())
    served.steps.log_call(issued.id, clock.now(), "转诊中心", "0537-5550100", "知道了")
    assert clinic.store.count_ops() == before + 2


# --- the board ------------------------------------------------------------------------


def test_the_board_is_one_folder_each_and_the_pressing_first(
    clinic: Clinic, served: Served, clock: StandingClock
) -> None:
    routine = clinic.referral(state=S.ISSUED, issued_at=clock.now() - timedelta(hours=5))
    waiting = clinic.referral(state=S.AWAITING_SIGNATURE)
    green = clinic.referral(state=S.ISSUED, green_channel=True, issued_at=clock.now())
    critical = clinic.referral(state=S.ISSUED, urgency=Urgency.STAT, issued_at=clock.now())
    rows = served.desk.board()
    assert [row.id for row in rows] == [critical.id, green.id, routine.id, waiting.id]
    assert [row.progress.folder for row in rows] == [*[Folder.NOT_DELIVERED] * 3, Folder.DRAFTS]
    assert {row.delivery for row in rows[:3]} == {Delivery.WAITING}


def test_a_half_written_form_lies_among_the_drafts_once(clinic: Clinic, served: Served) -> None:
    drafts = Drafts(clinic.store, lambda: clinic.nurse)
    waiting = clinic.referral(state=S.AWAITING_SIGNATURE)
    drafts.keep(Draft(id=uuid7(), kind="referral", title="王桂英 胸痛"))
    drafts.keep(Draft(id=waiting.id, kind="referral", title="改到一半"))
    drafts.keep(Draft(id=uuid7(), kind="booking", title="别的表"))
    rows = {row.complaint: row for row in served.desk.board()}
    assert set(rows) == {"王桂英 胸痛", waiting.record.chief_complaint}
    assert rows["王桂英 胸痛"].is_draft
    assert rows[waiting.record.chief_complaint].edited


def test_a_half_written_emergency_is_one_on_the_board(clinic: Clinic, served: Served) -> None:
    drafts = Drafts(clinic.store, lambda: clinic.nurse)
    for title, said in (
        ("a", {"urgency": [], "green_channel": None}),
        ("b", {"urgency": ["routine"], "green_channel": True}),
        ("c", {"urgency": ["stat"], "green_channel": False}),
    ):
        drafts.keep(Draft(id=uuid7(), kind="referral", title=title, values=said))
    found = [(row.complaint, row.urgency, row.green_channel) for row in served.desk.board()]
    assert found == [
        ("c", Urgency.STAT, False),
        ("b", Urgency.ROUTINE, True),
        ("a", Urgency.ROUTINE, False),
    ]


def test_what_was_closed_long_ago_leaves_the_board(
    clinic: Clinic, served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    county_says(clinic, issued.id, S.ARRIVED, S.SEEN, S.COMPLETED)
    assert row_of(served, issued.id).progress.folder is Folder.CLOSED
    clock.advance(days=29)
    assert row_of(served, issued.id)
    clock.advance(days=3)
    assert issued.id not in {row.id for row in served.desk.board()}


def test_the_patients_open_referral_is_found(
    clinic: Clinic, served: Served, issued: Kept[Referral]
) -> None:
    patient_id = issued.record.patient_id
    assert [each.no for each in served.desk.open_of(patient_id)] == [issued.record.no]
    assert not served.desk.open_of(patient_id, besides=issued.id)
    county_says(clinic, issued.id, S.ARRIVED, S.SEEN, S.COMPLETED)
    assert not served.desk.open_of(patient_id)


def test_the_form_offers_receivers_and_doctors(clinic: Clinic, served: Served) -> None:
    offered = served.desk.choices()
    assert [each.name for each in offered.receivers] == ["青山县人民医院"]
    assert offered.receivers[0].departments == ("心血管内科", "神经内科", "骨科")
    assert [(each.name, each.has_pin) for each in offered.signers] == [
        ("赵文斌", True),
        ("周明远", False),
        ("孙立新", False),
    ]
    assert (offered.own_org, offered.own_dept) == ("霄云镇卫生院", "全科")


def test_the_detail_names_everybody_and_every_moment(
    clinic: Clinic, served: Served, issued: Kept[Referral], clock: StandingClock
) -> None:
    county_says(clinic, issued.id, S.ACCEPTED, S.ARRANGED, department="急诊科", bed="7-03")
    served.steps.depart(issued.id, clock.now())
    detail = served.desk.detail(issued.id)
    assert detail is not None
    assert detail.reply is not None
    assert (detail.reply.department, detail.reply.bed) == ("急诊科", "7-03")
    assert detail.to_org is not None
    assert detail.names[clinic.nurse.staff_id] == clinic.nurse.name
    assert [m.state for m in detail.progress.moments][-1] is S.DEPARTED
    assert served.desk.detail(uuid7()) is None
