"""After an outage of a whole county all work arrives and nobody is starved."""

from tests.simulation.clinics import OPS
from tests.simulation.run import every_minute, run
from tests.simulation.server import Machine

CLINICS = 120
SLOW = Machine(workers=2, room=20)


def test_the_queue_drains_and_no_clinic_starves() -> None:
    outcome = run(CLINICS, SLOW)
    done = outcome.times("done_at")
    assert done[-1] < 3600
    assert outcome.owed[-1][1] == 0
    assert max(each.tries for each in outcome.clinics) <= 12
    assert sum(each.refused for each in outcome.clinics) == outcome.refused


def test_the_county_is_not_stormed_when_the_line_returns() -> None:
    ours, naive = run(CLINICS, SLOW), run(CLINICS, SLOW, wait=every_minute)
    # although every clinic has an emergency waiting, and so looks every few seconds
    assert ours.peak * 2 <= naive.peak
    assert ours.refused <= naive.refused * 1.25
    assert ours.times("done_at")[-1] * 1.5 <= naive.times("done_at")[-1]


def test_in_a_usual_county_emergencies_arrive_within_seconds() -> None:
    outcome = run(30, Machine(workers=2, room=40))
    green = outcome.times("green_at")
    assert green[len(green) // 2] <= 5
    assert green[-1] <= 15


def test_green_referrals_go_before_everything_else() -> None:
    for clinic in run(10, Machine(workers=4)).clinics:
        assert clinic.green_at is not None
        assert clinic.done_at is not None
        assert clinic.green_at < clinic.done_at


def test_each_clinic_owes_the_work_of_two_hundred_saves() -> None:
    assert OPS == 200
