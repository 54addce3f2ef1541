"""AT-05 the expert is absent, AT-06 the wrong button: offline, through a power cut, and sent."""

from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.booking_request import BookingRequest
from desktop.domain.clock import Clock
from desktop.domain.codes import BookingPriority, HalfDay, Sex
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Actor
from desktop.domain.patient import Patient
from desktop.services.booking import BookingDesk
from desktop.services.roster import Roster
from desktop.store.store import Store
from tests.e2e.clinic import NURSE, NURSES_PASSWORD, make_clinic
from tests.e2e.county_eyes import CountyEyes, Resource
from tests.e2e.person import Person
from tests.e2e.work import NOTHING_WAITS, OFFLINE, ONLINE, chinese, exchange_until
from tests.servers import DroppingProxy, start_sekmet

pytestmark = [pytest.mark.window, pytest.mark.county]

PATIENTS = (
    ("张桂芳", "东王村"),
    ("李大山", "柳沟"),
    ("王秀珍", "东王村"),
    ("单国强", "石桥"),
    ("赵铁柱", "柳沟"),
    ("孙小梅", ""),
    ("周玉兰", "石桥"),
)
URGENT = "孙小梅"
WRONG = "单国强"
TO_PLACE = chinese("AbsencePage", "{count} to be placed anew")
ALL_PLACED = chinese("AbsencePage", "Everybody is placed")
LIVE = {"booked", "pending", "arrived", "checked-in", "fulfilled", "noshow"}
NO_SHOW, BOOKED, ARRIVED = (chinese("codes", each) for each in ("No-show", "Booked", "Checked in"))


def book_all(
    store: Store, clock: Clock, actor: Callable[[], Actor], org_id: UUID, expert_id: UUID
) -> None:
    """Seven tomorrow afternoon, one of them urgent; his next visit in a week; one today."""
    today = clock.today()
    days = (today + timedelta(days=1), today + timedelta(days=8), today)
    roster, desk = Roster(store, clock, actor), BookingDesk(store, clock, actor)
    sessions = [
        roster.add(
            DutySession(
                org_id=org_id,
                expert_id=expert_id,
                held_on=day,
                half_day=HalfDay.PM,
                starts=time(14),
                ends=time(18),
                capacity=8,
            )
        )[0]
        for day in days
    ]
    for name, village in PATIENTS:
        with store.unit(actor().staff_id) as unit:
            who = Patient(name=name, sex=Sex.FEMALE, village=village, phone="13800000001")
            patient = unit.save(who)
        urgent = BookingPriority.GREEN if name == URGENT else BookingPriority.NORMAL
        for session in (sessions[0], *sessions[2:] * (name == WRONG)):
            desk.book(BookingRequest(patient_id=patient.id, session_id=session.id, priority=urgent))


def test_the_absent_experts_patients_are_placed_through_a_power_cut(tmp_path: Path) -> None:
    with (
        start_sekmet(tmp_path / "sekmet") as server,
        DroppingProxy(server.url, cut=True) as line,
    ):
        clinic = make_clinic(tmp_path / "data", line.url, book_all)
        left_at = stop_and_ring_until_the_power_cut(clinic.folder.path)
        with Person(clinic.folder.path) as person:
            go_on_at_the_same_row(person, left_at)
            line.restore()
            exchange_until(person, ONLINE, NOTHING_WAITS)
        everybody_has_one_place(CountyEyes(server.url))


def open_session(person: Person, which: str) -> None:
    """Open a session from the card of seats left."""
    person.key("Alt+1")
    person.wait_for_page("today")
    person.key("Right Return")
    person.down_to(which)
    person.key("Return")
    person.wait_for_page("session")


def stop_and_ring_until_the_power_cut(folder: Path) -> str:
    """One action, then the telephone; returns whose row was marked when the power went."""
    person = Person(folder)
    person.sign_in(NURSE, NURSES_PASSWORD)
    open_session(person, chinese("Today", "tomorrow") + "  " + chinese("codes", "Afternoon"))
    person.key("X")
    person.wait_for_question()
    person.key("1 F9")
    person.wait_for_page("absence")
    person.wait_to_see(TO_PLACE.format(count=7))
    assert URGENT in person.row()
    person.key("1")
    person.wait_to_see(TO_PLACE.format(count=6))
    person.key("4")
    person.wait_until(lambda: OFFLINE in person.facts(), "to be offline")
    marked = next(name for name, _village in PATIENTS if name in person.row())
    person.pull_the_plug()
    return marked


def go_on_at_the_same_row(person: Person, marked: str) -> None:
    person.sign_in(NURSE, NURSES_PASSWORD)
    person.wait_to_see(chinese("TodayPage", "To be placed anew"), "6")
    person.key("Right Right Right Right Right Right Return Return")  # the half-written ones
    person.wait_for_page("absence")
    assert marked in person.row()
    for left in range(5, -1, -1):
        person.key("1")
        words = TO_PLACE.format(count=left) if left else ALL_PLACED
        person.wait_to_see(words)


def everybody_has_one_place(eyes: CountyEyes) -> None:
    bookings = eyes.all("Appointment")
    moved = [each for each in bookings if each["status"] == "cancelled"]
    assert len(moved) == 7
    patients = [patient_of(each) for each in bookings if each["status"] in LIVE]
    twice = {who for who in patients if patients.count(who) > 1}
    assert len(set(patients)) == 7
    assert len(twice) == 1  # only he who is booked for today as well
    [off] = [each for each in eyes.all("Schedule") if not each["active"]]
    assert len(eyes.all("Communication")) == 8
    assert off["id"]


def patient_of(booking: Resource) -> str:
    return str(booking["participant"][0]["actor"]["reference"])


def test_the_wrong_button_is_taken_back_after_it_was_acknowledged(tmp_path: Path) -> None:
    with start_sekmet(tmp_path / "sekmet") as server:
        eyes = CountyEyes(server.url)
        clinic = make_clinic(tmp_path / "data", server.url, book_all)
        with Person(clinic.folder.path) as person:
            person.sign_in(NURSE, NURSES_PASSWORD)
            press_no_show(person)
            exchange_until(person, ONLINE, NOTHING_WAITS)
        assert "noshow" in {each["status"] for each in eyes.all("Appointment")}
        with Person(clinic.folder.path) as person:
            person.sign_in(NURSE, NURSES_PASSWORD)
            take_it_back(person)
            exchange_until(person, ONLINE, NOTHING_WAITS)
            assert "noshow" not in {each["status"] for each in eyes.all("Appointment")}
            record_the_arrival(person)
            exchange_until(person, ONLINE, NOTHING_WAITS)
        the_county_shows_the_final_state(eyes)


def open_arrival(person: Person) -> None:
    """Open today's list at the patient's row, from the card of arrivals."""
    person.key("Return")
    person.down_to(WRONG)
    person.key("Return")
    person.wait_for_page("session")


def press_no_show(person: Person) -> None:
    open_arrival(person)
    person.key("N")
    person.wait_to_see(NO_SHOW)


def take_it_back(person: Person) -> None:
    """The undo is still offered after a restart."""
    open_arrival(person)
    assert NO_SHOW in person.row()
    person.key("Ctrl+Z")
    person.wait_until(lambda: BOOKED in person.row(), "to be booked again")


def record_the_arrival(person: Person) -> None:
    person.key("Alt+1")
    person.wait_for_page("today")
    open_arrival(person)
    person.key("F7")
    person.wait_until(lambda: ARRIVED in person.row(), "to have come")


def the_county_shows_the_final_state(eyes: CountyEyes) -> None:
    [came] = [each for each in eyes.all("Appointment") if each["status"] == "arrived"]
    said = [each["status"] for each in eyes.versions("Appointment") if each["id"] == came["id"]]
    assert sorted(said) == sorted(["noshow", "booked", "arrived"])
