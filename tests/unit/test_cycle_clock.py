"""The clock of a referral: stretches, holders, limits, stops, and what is not sure."""

from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from desktop.domain.clock_rules import (
    ClockRules,
    Limits,
    Pace,
    clock_rules_problems,
    from_file,
    pace_of,
    rules_from,
    to_file,
)
from desktop.domain.codes import ClockStop, ReferralState, ServiceNeeded, StepKind, Urgency
from desktop.domain.errors import RuleBroken
from desktop.domain.kept import Delivery
from desktop.domain.referral_alarm import Face, Level, deadlines, face_of
from desktop.domain.referral_clock import Goal, Mark, ReferralClock
from desktop.domain.referral_moments import Holder
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.domain.referral_states import progress
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_stretches import clock_of
from tests.unit.test_cycle_legs import of_leg, on_leg_two
from tests.unit.test_referral_states import at, issued, step

S = ReferralState
RULES = ClockRules()


def reply(*told: tuple[S, float], **more: Any) -> ReferralReply:
    referral = issued()
    return ReferralReply(
        referral_id=referral.id,
        task_id=referral.id,
        state=told[-1][0],
        changed_at=at(told[-1][1]),
        history=tuple(ReplyMoment(state=state, at=at(minute)) for state, minute in told),
        **more,
    )


def clock(
    said: ReferralReply | None = None,
    *steps: ReferralStep,
    delivered: float | None = 6,
    sent: bool = True,
    **record: Any,
) -> ReferralClock:
    plain = issued()
    referral = replace(plain, record=replace(plain.record, **record))
    got = () if delivered is None else (at(delivered),)
    stands = progress(
        referral,
        steps,
        said,
        delivery=Delivery.ARRIVED if got else Delivery.WAITING,
        answer_sent=sent,
    )
    made = clock_of(referral.record, stands, steps, said, delivered=got)
    assert made is not None
    return made


def face(made: ReferralClock, minute: float, news: float | None = None) -> Face:
    heard = at(minute if news is None else news)
    return face_of(made, RULES, at(minute), heard)


def told(made: ReferralClock) -> list[tuple[Goal, datetime, datetime | None]]:
    return [(each.goal, each.begins, each.ends) for each in made.stretches]


def test_each_stretch_has_its_holder() -> None:
    way = reply((S.RECEIVED, 10), (S.ACCEPTED, 15), (S.ARRANGED, 20), (S.ARRIVED, 80), (S.SEEN, 90))
    made = clock(way, step(StepKind.DEPARTED, 30))
    assert told(made) == [
        (Goal.DELIVER, at(5), at(6)),
        (Goal.LOOK, at(6), at(10)),
        (Goal.ACCEPT, at(10), at(15)),
        (Goal.ARRANGE, at(15), at(20)),
        (Goal.DEPART, at(20), at(30)),
        (Goal.ARRIVE, at(30), at(80)),
        (Goal.VISIT, at(80), at(90)),
    ]
    assert [each.holder for each in made.stretches][:2] == [Holder.US, Holder.HOSPITAL]
    assert list(made.marks) == [each for each in Mark if each is not Mark.ADMITTED]
    assert made.running is None


def test_for_admission_the_clock_runs_until_the_bed() -> None:
    way = reply((S.ARRIVED, 80), (S.SEEN, 90), seen_at=at(90), admitted_at=at(120))
    made = clock(way, service_needed=ServiceNeeded.INPATIENT)
    assert told(made)[-1] == (Goal.ADMIT, at(90), at(120))
    assert made.marks[Mark.ADMITTED] == at(120)


def test_a_question_and_its_answer_are_charged_to_us() -> None:
    asked = reply((S.RECEIVED, 10), (S.INFO_REQUESTED, 12))
    assert told(clock(asked))[-1] == (Goal.ANSWER, at(12), None)
    answer = step(StepKind.SUPPLEMENT, 20)
    assert told(clock(asked, answer))[-2:] == [
        (Goal.ANSWER, at(12), at(20)),
        (Goal.ACCEPT, at(20), None),
    ]
    assert told(clock(asked, answer, sent=False))[-1] == (Goal.ANSWER, at(12), None)


def test_an_emergency_that_has_left_is_still_asked_after() -> None:
    made = clock(None, step(StepKind.DEPARTED, 7))
    goals = {each.goal for each in deadlines(made, RULES)}
    assert goals == {Goal.LOOK, Goal.ACCEPT, Goal.ARRIVE}


def test_an_arrival_is_late_an_hour_after_it_was_expected() -> None:
    made = clock(reply((S.ACCEPTED, 8)), step(StepKind.DEPARTED, 10))
    due = 10 + RULES.travel + 60
    assert face(made, due - 1).level is Level.SOON
    late = face(made, due)
    assert (late.level, late.deadline and late.deadline.goal) == (Level.LATE, Goal.ARRIVE)
    assert late.deadline is not None
    assert late.deadline.holder is Holder.PATIENT


def test_an_ordinary_patient_comes_for_the_time_that_was_arranged() -> None:
    arranged = reply((S.ACCEPTED, 8), (S.ARRANGED, 9), visit_at=at(600))
    green = clock(
        arranged, step(StepKind.DEPARTED, 10), urgency=Urgency.ROUTINE, green_channel=True
    )
    [arrive] = deadlines(green, RULES)
    assert arrive.due == at(600) + timedelta(minutes=RULES.green.arrive)


def test_what_is_late_lets_go_when_somebody_was_reached_and_comes_back() -> None:
    limit = RULES.stat.look
    assert face(clock(None), 6 + limit).level is Level.LATE
    called = clock(None, step(StepKind.PHONE_CONTACT, 12))
    assert face(called, 12).level is not Level.LATE
    assert face(called, 12 + limit).level is Level.LATE


def test_ringing_does_not_answer_a_question() -> None:
    asked = reply((S.INFO_REQUESTED, 8))
    made = clock(asked, step(StepKind.PHONE_CONTACT, 17))
    assert face(made, 8 + RULES.stat.answer).level is Level.LATE


def test_a_stop_is_charged_to_nobody_and_moves_the_limit() -> None:
    stop = step(StepKind.CLOCK_STOPPED, 8, stop_reason=ClockStop.WEATHER)
    still = clock(None, stop)
    assert face(still, 100).level is Level.STOPPED
    assert face(still, 100).stop is ClockStop.WEATHER
    on = clock(None, stop, step(StepKind.CLOCK_RESUMED, 38))
    assert [each.holder for each in on.stretches[1:]] == [
        Holder.HOSPITAL,
        Holder.NOBODY,
        Holder.HOSPITAL,
    ]
    assert face(on, 38).level is not Level.LATE
    assert face(on, 6 + RULES.stat.look + 30).level is Level.LATE


def test_without_news_a_figure_about_others_is_the_last_known_one() -> None:
    made = clock(reply((S.RECEIVED, 10)))
    fresh = face(made, 14)
    assert (fresh.sure, fresh.lasted) == (True, timedelta(minutes=4))
    old = face(made, 40, news=15)
    assert (old.sure, old.lasted) == (False, timedelta(minutes=5))
    assert (old.news_at, old.no_news) == (at(15), timedelta(minutes=25))
    never = face_of(made, RULES, at(40), None)
    assert (never.sure, never.news_at) == (False, None)


def test_our_own_move_is_sure_without_news() -> None:
    waiting = clock(None, delivered=None)
    assert face(waiting, 30, news=0).sure
    assert face(waiting, 30, news=0).lasted == timedelta(minutes=25)


def test_a_redirect_begins_with_our_sending_it() -> None:
    referral = on_leg_two()
    told_ = of_leg(referral, 1, 20, S.REJECTED)
    stands = progress(referral, (), None, more_replies=(told_,))
    made = clock_of(referral.record, stands, (), None, delivered=(at(6),))
    assert made is not None
    assert [(s.goal, s.leg) for s in made.stretches] == [
        (Goal.DELIVER, 1),
        (Goal.LOOK, 1),
        (Goal.REDIRECT, 1),
        (Goal.DELIVER, 2),
    ]
    assert made.leg_began == at(30)
    assert Mark.DELIVERED not in made.marks


@pytest.mark.parametrize(
    ("urgency", "green", "pace"),
    [
        (Urgency.STAT, True, Pace.STAT),
        (Urgency.URGENT, False, Pace.URGENT),
        (Urgency.ROUTINE, True, Pace.GREEN),
        (Urgency.ROUTINE, False, Pace.ROUTINE),
    ],
)
def test_urgency_chooses_the_limits(urgency: Urgency, green: bool, pace: Pace) -> None:
    assert pace_of(urgency, green=green) is pace


def test_a_countys_file_comes_back_as_it_was() -> None:
    ours = ClockRules(travel=35, after_six=True, source="青山县卫健局")
    assert from_file(to_file(ours)) == ours


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "referral_clock.not_a_file"),
        ("[]", "referral_clock.not_a_file"),
        ('{"kind": "other"}', "referral_clock.not_a_file"),
        ('{"kind": "zhudian-referral-clock", "version": 2}', "referral_clock.other_version"),
        (
            '{"kind": "zhudian-referral-clock", "version": 1, "stat": {"look": 0}}',
            "referral_clock.bad_figure",
        ),
        (
            '{"kind": "zhudian-referral-clock", "version": 1, "stat": {"loook": 5}}',
            "referral_clock.bad_figure",
        ),
        (
            '{"kind": "zhudian-referral-clock", "version": 1, "stat": 5}',
            "referral_clock.bad_figure",
        ),
        (
            '{"kind": "zhudian-referral-clock", "version": 1, "travel": true}',
            "referral_clock.bad_figure",
        ),
    ],
)
def test_a_file_that_cannot_be_is_refused_whole(text: str, code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        from_file(text)
    assert broken.value.fields["file"].code == code


def test_what_is_kept_and_broken_falls_back_to_the_default() -> None:
    found = rules_from({"stat": {"look": -1, "accept": 7}, "travel": "far", "source": 3})
    assert (found.stat.look, found.stat.accept) == (RULES.stat.look, 7)
    assert (found.travel, found.source) == (RULES.travel, "")
    assert rules_from(None) == RULES


def test_a_minute_that_cannot_be_is_named() -> None:
    bad = Limits(**{**asdict(RULES.stat), "visit": 0})
    assert set(clock_rules_problems(ClockRules(stat=bad, news=0))) == {"stat.visit", "news"}
    assert clock_rules_problems(RULES) == {}


def test_looked_at_and_accepted_in_one_exchange_has_the_hospitals_own_time_of_looking() -> None:
    made = clock(reply((S.ACCEPTED, 15), received_at=at(11)))
    assert made.marks[Mark.LOOKED] == at(11)
    assert made.marks[Mark.ACCEPTED] == at(15)
    assert (Goal.LOOK, at(6), at(11)) in told(made)
    assert (Goal.ACCEPT, at(11), at(15)) in told(made)


def test_a_clock_that_runs_ahead_never_looks_after_it_accepted() -> None:
    made = clock(reply((S.ACCEPTED, 15), received_at=at(40)))
    assert made.marks[Mark.LOOKED] == made.marks[Mark.ACCEPTED] == at(15)


def test_who_accepts_has_looked_even_where_the_county_does_not_tell_when() -> None:
    made = clock(reply((S.ACCEPTED, 15)))
    assert made.marks[Mark.LOOKED] == at(15)
    by_phone = step(StepKind.TOLD_BY_PHONE, 12, told_state=S.ACCEPTED)
    assert clock(None, by_phone).by_phone == {Mark.LOOKED, Mark.ACCEPTED}


def test_a_moment_of_looking_that_was_read_stays_as_it_was_read() -> None:
    made = clock(reply((S.RECEIVED, 10), (S.ACCEPTED, 15), received_at=at(8)))
    assert made.marks[Mark.LOOKED] == at(10)
