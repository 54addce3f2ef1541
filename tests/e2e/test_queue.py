"""AT-06 and AT-08 with the real program: the wrong button, and the name that is said right."""

from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.clock import SystemClock
from desktop.domain.codes import HalfDay, Sex
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.kept import Actor
from desktop.domain.patient import Patient
from desktop.services.booking import BookingDesk
from desktop.services.patients import Patients
from desktop.services.roster import Roster
from desktop.services.sign_in import SignedIn, SignIn
from desktop.store.place_files import Folder
from tests.e2e.clinic import NURSE, NURSES_PASSWORD, QUICK, make_clinic
from tests.e2e.county_eyes import CountyEyes
from tests.e2e.person import Person
from tests.e2e.work import NOTHING_WAITS, ONLINE, chinese, exchange_until
from tests.servers import start_sekmet

pytestmark = pytest.mark.window

NAME, OTHER = "单国强", "张桂芳"
NOT_HERE = chinese("Queue", "Not here yet")
WAITING = chinese("Queue", "Waiting")
CALLED = chinese("Queue", "Called, with the expert")
MISSED = chinese("codes", "No-show")


@dataclass(frozen=True)
class Morning:
    """A clinic whose expert sits today, with two people booked."""

    folder: Folder

    def opened(self) -> SignedIn:
        sign_in = SignIn(self.folder, SystemClock(), QUICK)
        nurse = next(face for face in sign_in.people() if face.name == NURSE)
        return sign_in.open(nurse.staff_id, NURSES_PASSWORD)

    def states(self, name: str) -> list[str]:
        """Every state the person's booking went through, as the file keeps it."""
        signed_in = self.opened()
        try:
            with signed_in.opened.store.reading() as reading:
                [who] = [each for each in reading.all_of(Patient) if each.record.name == name]
                bookings = reading.all_of(Booking)
                [own] = [each for each in bookings if each.record.patient_id == who.id]
                return [str(each.record.state) for each in reading.revisions(Booking, own.id)]
        finally:
            signed_in.opened.store.close()


def morning(path: Path, county_url: str = "") -> Morning:
    """The clinic, closed again."""
    made = Morning(make_clinic(path, county_url).folder)
    signed_in, clock = made.opened(), SystemClock()
    store = signed_in.opened.store

    def actor() -> Actor:
        return signed_in.actor

    try:
        with store.reading() as reading:
            expert = next(e for e in reading.all_of(Expert) if e.record.name == "孙立新")
            org_id = reading.place().org_id
        [session] = Roster(store, clock, actor).add(today(org_id, expert.id, clock.today()))
        patients, desk = Patients(store, clock, actor), BookingDesk(store, clock, actor)
        for name, sex in ((OTHER, Sex.FEMALE), (NAME, Sex.MALE)):
            who = Patient(name=name, sex=sex, birth_date=date(1961, 7, 2), no_id_reason="未带")
            asked = BookingRequest(patient_id=patients.register(who).id, session_id=session.id)
            desk.book(asked)
    finally:
        store.close()
    return made


def today(org_id: object, expert_id: object, day: date) -> DutySession:
    return DutySession(
        org_id=org_id,  # type: ignore[arg-type]
        expert_id=expert_id,  # type: ignore[arg-type]
        held_on=day,
        half_day=HalfDay.AM,
        starts=time(8),
        ends=time(11),
        capacity=6,
        room="专家诊室2",
    )


def to_the_queue(person: Person) -> None:
    person.sign_in(NURSE, NURSES_PASSWORD)
    person.key("Alt+3")
    person.wait_for_page("queue")
    person.wait_to_see(NAME)


def is_here(person: Person, typed: str) -> None:
    person.key("F7")
    person.wait_for_question()
    person.write(typed)
    person.key("Return Esc")
    person.wait_for_page("queue")


def to_column(person: Person, name: str) -> None:
    """Go with the arrows to the column of that name."""
    person.key("Left Left Left")
    for _ in range(4):
        if person.focused() == name:
            return
        person.key("Right")
    raise AssertionError(f"no column {name}; {person.texts()}")


def test_the_name_is_said_right(tmp_path: Path) -> None:
    clinic = morning(tmp_path / "data")
    person = Person(clinic.folder.path)
    to_the_queue(person)
    is_here(person, "dgq")
    person.key("F6")
    to_column(person, CALLED)
    assert all(words in person.row() for words in (NAME, "Shàn Guóqiáng"))
    person.key("B")
    said = person.call_screen()
    assert "2 单*强" in said
    assert NAME not in said
    for letters in ("sgq", "dgq"):
        person.key("F2")
        person.write(letters)
        person.wait_to_see(NAME)
        person.key("Esc Esc")
    person.pull_the_plug()


def test_a_corrected_reading_lasts_and_reaches_the_county_once(tmp_path: Path) -> None:
    with start_sekmet(tmp_path / "sekmet") as server:
        clinic, eyes = morning(tmp_path / "data", server.url), CountyEyes(server.url)
        person = Person(clinic.folder.path)
        to_the_queue(person)
        to_column(person, NOT_HERE)
        person.down_to(NAME)
        person.key("Y")
        person.wait_for_question()
        person.key("2 F9")
        person.wait_for_page("queue")
        assert "Dān Guóqiáng" in person.row()
        person.key("B")
        person.pull_the_plug()

        with Person(clinic.folder.path) as again:
            to_the_queue(again)
            assert "霄云镇卫生院" in again.call_screen()
            to_column(again, NOT_HERE)
            again.down_to(NAME)
            assert "Dān Guóqiáng" in again.row()
            exchange_until(again, ONLINE, NOTHING_WAITS)
        [said] = [str(each) for each in eyes.all("Patient") if NAME in str(each)]
        assert "Dān Guóqiáng" in said
        versions = [str(each) for each in eyes.versions("Patient")]
        assert sum("Dān Guóqiáng" in each for each in versions) == 1


def test_the_wrong_button_is_taken_back_also_after_a_restart(tmp_path: Path) -> None:
    with start_sekmet(tmp_path / "sekmet") as server:
        clinic, eyes = morning(tmp_path / "data", server.url), CountyEyes(server.url)
        person = Person(clinic.folder.path)
        person.sign_in(NURSE, NURSES_PASSWORD)
        mark_missed(person)
        exchange_until(person, ONLINE, NOTHING_WAITS)
        assert sorted(each["status"] for each in eyes.all("Appointment")) == ["booked", "noshow"]
        person.pull_the_plug()

        with Person(clinic.folder.path) as again:
            to_the_queue(again)
            to_column(again, NOT_HERE)
            again.down_to(NAME)
            again.key("Z")
            again.wait_until(lambda: MISSED not in again.row(), "to be taken back")
            is_here(again, "sgq")
            to_column(again, WAITING)
            assert NAME in again.row()
            exchange_until(again, ONLINE, NOTHING_WAITS)
        assert sorted(each["status"] for each in eyes.all("Appointment")) == ["arrived", "booked"]
    assert clinic.states(NAME) == ["booked", "noshow", "booked", "arrived"]


def mark_missed(person: Person) -> None:
    """Mark the patient as not come in the list of today's session, opened from Today."""
    person.key("Return")
    person.wait_to_see(NAME)
    person.down_to(NAME)
    person.key("Return")
    person.wait_for_page("session")
    person.down_to(NAME)
    person.key("N")
    person.wait_to_see(MISSED)
