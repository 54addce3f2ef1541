"""Nothing is wrong: all is sent, or waits for the line."""

from datetime import timedelta

from desktop.domain.codes import Sex, Urgency
from desktop.domain.errors import Offline
from desktop.domain.patient import Patient
from tests.exchange_pages import ExchangeWindow, drawn, wait_until
from tests.exchange_scenes.book import NAMES, all_sent, courier_of, issued, people, scene


@scene
def before_the_first_exchange(at: ExchangeWindow) -> None:
    at.settle()


@scene
def waiting_few(at: ExchangeWindow) -> None:
    at.exchange()
    at.county.fault = Offline()
    people(at, 2)
    at.clinic.booking(at.clinic.session())
    at.clock.advance(minutes=12)
    at.exchange()


@scene
def waiting_many(at: ExchangeWindow) -> None:
    at.exchange()
    at.county.fault = Offline()
    for each in range(3):
        session = at.clinic.session(held_on=at.clock.today() + timedelta(days=each))
        for seat in range(1, 5):
            at.clinic.booking(session, seat)
    for _ in range(4):
        issued(at)
        at.clinic.training()
    at.clock.advance(hours=5)
    at.exchange()


@scene
def waiting_a_thousand(at: ExchangeWindow) -> None:
    at.exchange()
    at.county.fault = Offline()
    with at.clinic.store.unit(at.clinic.nurse.staff_id) as unit:
        for number in range(1000):
            unit.save(Patient(name=NAMES[number % 8], sex=Sex.FEMALE, village="东王村"))
    at.clock.advance(days=4)
    at.exchange()


@scene
def line_away_for_hours(at: ExchangeWindow) -> None:
    all_sent(at)
    at.county.fault = Offline()
    people(at, 1)
    at.clock.advance(hours=7)
    at.exchange()


@scene
def line_away_for_days(at: ExchangeWindow) -> None:
    courier_of(at)
    all_sent(at)
    at.county.fault = Offline()
    people(at, 3)
    at.clock.advance(days=9, hours=2)
    at.exchange()


@scene
def emergency_waiting(at: ExchangeWindow) -> None:
    at.exchange()
    at.county.fault = Offline()
    issued(at, urgency=Urgency.STAT, chief_complaint="胸痛两小时")
    people(at, 1)
    at.clock.advance(minutes=6)
    at.exchange()


@scene
def sending(at: ExchangeWindow) -> None:
    at.exchange()
    with at.clinic.store.unit(at.clinic.nurse.staff_id) as unit:
        for number in range(160):
            unit.save(Patient(name=NAMES[number % 8], sex=Sex.FEMALE, village="东王村"))
    sent: list[int] = []
    at.jobs.progressed.connect(lambda *_: at.county.hold.set())
    at.jobs.progressed.connect(lambda _name, done, _total: sent.append(done))
    at.page.now_button.click()
    wait_until(lambda: bool(sent))
    at.page.refresh()
    drawn()


@scene
def outcome_unknown(at: ExchangeWindow) -> None:
    all_sent(at)
    people(at, 2)
    at.county.script = ["dropped"]
    at.county.lost_after = 1
    at.exchange()


@scene
def busy_county(at: ExchangeWindow) -> None:
    all_sent(at)
    people(at, 2)
    at.county.script = ["busy"] * 9
    at.exchange()


@scene
def stopped_by_hand(at: ExchangeWindow) -> None:
    all_sent(at)
    people(at, 2)
    at.page.now_button.click()
    at.desktop.timer.cancel()
    at.settle()
