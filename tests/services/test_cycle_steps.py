"""Life-cycle on a real file: told by phone, redirect, end, stops, figures, news."""

from datetime import timedelta
from uuid import UUID

import pytest

from desktop.domain.clock_rules import ClockRules, to_file
from desktop.domain.codes import (
    AdmissionDecision,
    BookingKind,
    BookingState,
    CancelReason,
    ClockStop,
    ReferralState,
    RejectReason,
    ServiceNeeded,
    StepKind,
    Urgency,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.organization import Organization
from desktop.domain.referral import Referral
from desktop.domain.referral_clock import Mark
from desktop.domain.referral_legs import NewGoal
from desktop.domain.referral_news import NewsKind
from desktop.domain.referral_rows import Contact
from desktop.domain.referral_states import Folder, Holder
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_told import ToldVisit
from desktop.services.referral_clock import ReferralClocks
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referral_cycle import everything_sent, issue, unit_says
from tests.referrals import PIN, Served, services

S = ReferralState


@pytest.fixture
def served(clinic: Clinic) -> Served:
    return services(clinic)


@pytest.fixture
def clocks(clinic: Clinic) -> ReferralClocks:
    return ReferralClocks(clinic.store, clinic.clock, lambda: clinic.administrator)


@pytest.fixture
def sent(clinic: Clinic) -> UUID:
    made = issue(clinic, green_channel=True, to_dept="骨科")
    everything_sent(clinic)
    return made


def word(clinic: Clinic, result: str = "") -> Contact:
    return Contact(person="刘护士", phone="0537-5550100", at=clinic.clock.now(), result=result)


def refused(broken: "pytest.ExceptionInfo[RuleBroken]") -> dict[str, str]:
    return {name: problem.code for name, problem in broken.value.fields.items()}


def revision(served: Served, referral_id: UUID) -> int:
    found = served.desk.detail(referral_id)
    assert found is not None
    return found.referral.revision


def admitted_by_phone(clinic: Clinic, served: Served, sent: UUID) -> None:
    told = ToldVisit(decision=AdmissionDecision.ADMITTED, ward="骨科二病区", bed="12")
    served.steps.told(sent, S.SEEN, word(clinic), told)


def test_an_admission_told_by_telephone_has_its_own_fields(
    clinic: Clinic, served: Served, sent: UUID
) -> None:
    admitted_by_phone(clinic, served, sent)
    found = served.desk.detail(sent)
    assert found is not None
    said = found.steps[0].record
    assert (said.decision, said.ward, said.bed) == (AdmissionDecision.ADMITTED, "骨科二病区", "12")
    assert found.clock is not None
    assert found.clock.marks[Mark.ADMITTED] == said.at
    assert Mark.ADMITTED in found.clock.by_phone


def test_the_hospitals_own_admission_takes_the_telephones_place(
    clinic: Clinic, served: Served, sent: UUID
) -> None:
    admitted_by_phone(clinic, served, sent)
    own = clinic.clock.now() + timedelta(minutes=7)
    unit_says(
        clinic, sent, S.RECEIVED, S.SEEN, decision=AdmissionDecision.ADMITTED, admitted_at=own
    )
    found = served.desk.detail(sent)
    assert found is not None
    assert found.clock is not None
    assert found.clock.marks[Mark.ADMITTED] == own
    assert Mark.ADMITTED not in found.clock.by_phone


def test_only_of_a_patient_who_was_seen_something_was_decided(
    clinic: Clinic, served: Served, sent: UUID
) -> None:
    told = ToldVisit(decision=AdmissionDecision.ADMITTED)
    with pytest.raises(RuleBroken) as broken:
        served.steps.told(sent, S.ACCEPTED, word(clinic), told)
    assert refused(broken) == {"decision": "referral_step.decision_of_seen"}


def test_a_telephone_word_is_kept_with_who_number_and_time(
    clinic: Clinic, served: Served, sent: UUID
) -> None:
    served.steps.told(sent, S.ACCEPTED, word(clinic, "周一上午来"))
    found = served.desk.detail(sent)
    assert found is not None
    [step] = found.steps
    assert (step.record.kind, step.record.told_state) == (StepKind.TOLD_BY_PHONE, S.ACCEPTED)
    assert (step.record.person, step.record.phone) == ("刘护士", "0537-5550100")
    assert (found.progress.state, found.progress.by_phone) == (S.ACCEPTED, True)
    assert found.progress.county is S.ISSUED


def test_a_telephone_word_that_does_not_follow_is_refused(
    clinic: Clinic, served: Served, sent: UUID
) -> None:
    unit_says(clinic, sent, S.RECEIVED, S.ACCEPTED)
    with pytest.raises(RuleBroken) as broken:
        served.steps.told(sent, S.REJECTED, word(clinic, "没有床了"))
    assert refused(broken) == {"told_state": "referral_step.told_does_not_follow"}


def test_a_telephone_word_needs_a_number_and_a_refusal_its_reason(
    clinic: Clinic, served: Served, sent: UUID
) -> None:
    with pytest.raises(RuleBroken) as broken:
        served.steps.told(sent, S.REJECTED, Contact(person="", at=clinic.clock.now()))
    assert set(refused(broken)) == {"person", "phone", "result"}


def test_a_redirect_is_one_referral_with_two_legs_everywhere(
    clinic: Clinic, served: Served, clocks: ReferralClocks, sent: UUID, clock: StandingClock
) -> None:
    unit_says(clinic, sent, S.REJECTED, reject_code=RejectReason.NO_BED, reject_reason="满床")
    clock.advance(minutes=5)
    after = served.steps.redirect(
        sent, revision(served, sent), NewGoal(to_org_id=clinic.hospital_id, to_dept="外科")
    )
    assert (after.id, after.record.to_dept, after.record.legs[0].reason_text) == (
        sent,
        "外科",
        "满床",
    )
    board = [row for row in served.desk.board() if row.id == sent]
    assert [(row.progress.leg, row.progress.state) for row in board] == [(2, S.ISSUED)]
    assert board[0].progress.folder is Folder.NOT_DELIVERED
    assert [(case.id, case.legs) for case in clocks.today().issued] == [(sent, 2)]
    assert len(served.desk.open_of(after.record.patient_id)) == 1
    with clinic.store.reading() as reading:
        assert len(reading.all_of(Referral)) == 1


def test_only_what_was_declined_is_redirected(clinic: Clinic, served: Served, sent: UUID) -> None:
    goal = NewGoal(to_org_id=clinic.hospital_id, to_dept="外科")
    with pytest.raises(RuleBroken) as broken:
        served.steps.redirect(sent, revision(served, sent), goal)
    assert refused(broken) == {"state": "referral.redirect_only_declined"}
    served.steps.told(sent, S.REJECTED, word(clinic, "满床"))
    assert served.steps.redirect(sent, revision(served, sent), goal).record.legs[0].reason is None


def test_a_redirect_elsewhere_takes_back_what_was_asked_there(
    clinic: Clinic, served: Served, sent: UUID
) -> None:
    other = clinic.save(Organization(name="青山县中医院", kind="county-hospital")).id
    patient = served.desk.detail(sent)
    assert patient is not None
    asked = clinic.save(
        CountyBooking(
            no="YY1",
            dept="骨科",
            kind=BookingKind.COUNTY_BED,
            patient_id=patient.patient.id,
            target_org_id=clinic.hospital_id,
            wish_day=clinic.clock.today(),
            referral_id=sent,
            asked_at=clinic.clock.now(),
        )
    ).id
    unit_says(clinic, sent, S.REJECTED, reject_code=RejectReason.NO_BED)
    served.steps.redirect(sent, revision(served, sent), NewGoal(to_org_id=other))
    with clinic.store.reading() as reading:
        gone = reading.get(CountyBooking, asked)
    assert gone is not None
    assert (gone.record.state, gone.record.cancel_reason) == (
        BookingState.CANCELLED,
        CancelReason.TRANSFERRED,
    )


@pytest.mark.parametrize("way", [S.CLOSED, S.ABANDONED, S.DIED])
def test_nothing_ends_without_a_contact(
    clinic: Clinic, served: Served, sent: UUID, way: ReferralState
) -> None:
    with pytest.raises(RuleBroken) as broken:
        served.steps.end(sent, revision(served, sent), way, "家属不愿再转诊")
    assert refused(broken) == {"state": "referral.close_needs_contact"}
    ended = served.steps.end(
        sent, revision(served, sent), way, "家属不愿再转诊", word(clinic, "不来了")
    )
    assert ended.record.state is way
    found = served.desk.detail(sent)
    assert found is not None
    kinds = [step.record.kind for step in found.steps]
    assert kinds == [StepKind.PHONE_CONTACT, StepKind.CLOSURE]


def test_a_withdrawal_the_county_overtook_waits_for_the_county(
    clinic: Clinic, served: Served, sent: UUID
) -> None:
    served.steps.withdraw(sent, revision(served, sent), "患者好转不再转诊", PIN)
    unit_says(clinic, sent, S.RECEIVED, S.ACCEPTED)
    found = served.desk.detail(sent)
    assert found is not None
    assert (found.progress.state, found.progress.withdrawal_asked) == (S.ACCEPTED, True)
    served.steps.log_call(sent, clinic.clock.now(), "刘护士", "0537-5550100", "同意撤销")


def test_stop_and_go_on_are_steps_with_a_reason(
    clinic: Clinic, served: Served, sent: UUID, clock: StandingClock
) -> None:
    served.steps.stop_clock(sent, clock.now(), ClockStop.WEATHER, "山路塌方")
    clock.advance(minutes=30)
    served.steps.resume_clock(sent)
    found = served.desk.detail(sent)
    assert found is not None
    assert found.clock is not None
    [stop] = found.clock.stops
    assert stop[1] is not None
    assert (stop[1] - stop[0], stop[2]) == (timedelta(minutes=30), ClockStop.WEATHER)


def test_an_answer_waits_until_it_has_left(
    clinic: Clinic, served: Served, sent: UUID, clock: StandingClock
) -> None:
    unit_says(clinic, sent, S.RECEIVED, S.INFO_REQUESTED, question="肌钙蛋白?")
    clock.advance(minutes=2)
    step = served.steps.answer(sent, "0.8 ng/ml")
    [row] = served.desk.board()
    assert (row.progress.answer_waits, row.progress.holder) == (True, Holder.US)
    everything_sent(clinic)
    [row] = served.desk.board()
    assert (row.progress.answer_waits, row.progress.holder) == (False, Holder.HOSPITAL)
    found = served.desk.detail(sent)
    assert found is not None
    assert found.step_delivery[step.id].value == "arrived"


def test_the_hospitals_copies_are_no_referrals_of_ours(
    clinic: Clinic, served: Served, clocks: ReferralClocks
) -> None:
    theirs = clinic.save(Organization(name="桃园镇卫生院", kind="township-centre")).id
    foreign = issue(clinic, green_channel=True, from_org_id=theirs, to_org_id=clinic.org_id)
    unit_says(clinic, foreign, S.REJECTED)
    assert served.desk.board() == ()
    assert clocks.today().issued == ()
    assert clocks.pending() == ()


def test_figures_read_the_hospitals_own_times(
    clinic: Clinic, clocks: ReferralClocks, clock: StandingClock
) -> None:
    seen = issue(clinic, green_channel=True, service_needed=ServiceNeeded.INPATIENT)
    issue(clinic, green_channel=True, service_needed=ServiceNeeded.INPATIENT)
    clock.advance(hours=2)
    now = clock.now()
    unit_says(
        clinic, seen, S.ARRIVED, S.SEEN, arrived_at=now, seen_at=now, admitted_at=now,
        decision=AdmissionDecision.ADMITTED,
    )  # fmt: skip
    found = clocks.today()
    assert [case.id for case in found.admissions.numerator] == [seen]
    assert len(found.admissions.denominator) == len(clocks.month().visits.denominator) == 2


def test_news_waits_until_it_was_acted_upon(
    clinic: Clinic, served: Served, clocks: ReferralClocks, sent: UUID
) -> None:
    unit_says(clinic, sent, S.REJECTED, reject_code=RejectReason.NO_BED)
    [news] = clocks.pending()
    assert (news.kind, news.referral_id, news.sounds) == (NewsKind.DECLINED, sent, True)
    assert clocks.mark_read(sent)
    assert [each.key for each in clocks.pending()] == [news.key]
    served.steps.redirect(
        sent, revision(served, sent), NewGoal(to_org_id=clinic.hospital_id, to_dept="外科")
    )
    assert clocks.pending() == ()


def test_an_acceptance_is_news_until_somebody_looked(
    clinic: Clinic, clocks: ReferralClocks, sent: UUID
) -> None:
    unit_says(clinic, sent, S.RECEIVED, S.ACCEPTED)
    assert [each.kind for each in clocks.pending()] == [NewsKind.ACCEPTED]
    assert clocks.mark_read(sent)
    assert clocks.pending() == ()
    assert not clocks.mark_read(sent)


def test_an_ordinary_acceptance_makes_no_sound(clinic: Clinic, clocks: ReferralClocks) -> None:
    plain = issue(clinic, urgency=Urgency.ROUTINE)
    unit_says(clinic, plain, S.RECEIVED, S.ACCEPTED)
    assert [each.sounds for each in clocks.pending()] == [False]


def test_limits_are_kept_by_an_administrator_and_come_by_file(
    clinic: Clinic, clocks: ReferralClocks
) -> None:
    assert clocks.rules() == ClockRules()
    clocks.take_file(to_file(ClockRules(travel=35, source="青山县卫健局")))
    assert (clocks.rules().travel, clocks.rules().source) == (35, "青山县卫健局")
    with pytest.raises(RuleBroken):
        clocks.keep(ClockRules(travel=0))
    nurse = ReferralClocks(clinic.store, clinic.clock, lambda: clinic.nurse)
    with pytest.raises(NotAllowed):
        nurse.keep(ClockRules())
    assert clocks.rules().travel == 35


def test_the_cut_off_of_six_is_a_setting(clinic: Clinic, clocks: ReferralClocks) -> None:
    assert not clocks.rules().after_six
    clocks.keep(ClockRules(after_six=True))
    assert clocks.rules().after_six


def test_who_was_offline_all_day_still_counts_the_arrival(
    clinic: Clinic, clocks: ReferralClocks, sent: UUID, clock: StandingClock
) -> None:
    arrived = clock.now() + timedelta(minutes=30)
    clock.advance(minutes=300)
    own = {"arrived_at": arrived, "seen_at": arrived + timedelta(minutes=5)}
    unit_says(clinic, sent, S.COMPLETED, **own)
    found = clocks.today()
    assert [case.arrived_at for case in found.arrived] == [arrived]
    assert [case.id for case in found.visits.numerator] == [sent]
    assert clocks.pending() == ()


def test_a_no_to_taking_back_what_is_over_by_now_is_no_news(
    clinic: Clinic, clocks: ReferralClocks, sent: UUID, clock: StandingClock
) -> None:
    unit_says(clinic, sent, S.ACCEPTED)
    clocks.mark_read(sent)
    for kind in (StepKind.WITHDRAWAL, StepKind.WITHDRAWAL_REFUSED):
        clock.advance(minutes=1)
        patient = clinic.patient().id
        said = ReferralStep(referral_id=sent, patient_id=patient, kind=kind, at=clock.now())
        clinic.save(said)
    assert [each.kind for each in clocks.pending()] == [NewsKind.STAYS]
    unit_says(clinic, sent, S.ACCEPTED, S.ARRIVED, S.SEEN, S.COMPLETED)
    assert clocks.pending() == ()
