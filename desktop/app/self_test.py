"""`zhudian self-test`: the three jobs and one exchange on this installation, without a window.

A fresh encrypted file in a temporary folder, a county of its own on loopback. Prints each step;
the exit status tells. Needs neither Qt nor a network.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from datetime import time as day_time
from pathlib import Path
from uuid import UUID

from desktop.domain.booking_request import BookingRequest
from desktop.domain.clock import SystemClock
from desktop.domain.codes import (
    AttendanceStatus,
    EmergencyCentre,
    HalfDay,
    Sex,
    SignMode,
    TrainingType,
    Urgency,
)
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Delivery
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.referral import Referral
from desktop.domain.training import Attendance, Lecturer, Training
from desktop.practice.sample import make_sample
from desktop.store.store import Store

LIMIT_S = 60.0


def self_test() -> int:
    """Run every step; 0 when all held."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        run = _Run(Path(folder))
        try:
            for step in run.steps():
                _tell(step, began)
        except Exception as error:  # noqa: BLE001 - the operator must see what failed, whatever it is
            print(f"FAILED  {type(error).__name__}: {error}")  # noqa: T201
            return 1
        finally:
            run.close()
    spent = time.monotonic() - began
    print(f"self-test passed in {spent:.1f} s")  # noqa: T201
    return 0 if spent < LIMIT_S else 1


def _tell(step: Callable[[], str], began: float) -> None:
    said = step()
    print(f"ok  {time.monotonic() - began:5.1f} s  {said}", flush=True)  # noqa: T201


class _Run:
    """The steps, in order; each returns what it proved."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "records.db"
        self.clock = SystemClock()
        self.key = bytes.fromhex(uuid7().hex * 2)
        self.people: tuple[Actor, ...] = ()
        self.kept: dict[type, UUID] = {}
        self._open: list[Callable[[], object]] = []

    def steps(self) -> tuple[Callable[[], str], ...]:
        """Everything that is tried."""
        return (
            self.make_file,
            self.sample,
            self.register,
            self.book,
            self.refer,
            self.train,
            self.exchange,
            self.read_back,
            *([self.window] if getattr(sys, "frozen", False) else []),
        )

    def close(self) -> None:
        """Stop the county and close the file."""
        for done in reversed(self._open):
            done()

    def make_file(self) -> str:
        from desktop.store.migrate import create, version_of
        from desktop.store.open import open_engine

        create(self.file, self.key)
        self.store = Store(open_engine(self.file, self.key), self.clock)
        self._open.append(self.store.close)
        _hold(b"SQLite format" not in self.file.read_bytes(), "the file is not encrypted")
        return f"fresh encrypted file, revision {version_of(self.file, self.key)}"

    def sample(self) -> str:
        self.people = make_sample(self.store, self.clock, app_version="self-test")
        return f"sample county, {self.store.count_ops()} records"

    def register(self) -> str:
        from desktop.services.patients import Patients

        service = Patients(self.store, self.clock, self._nurse)
        kept = service.register(
            Patient(
                name="王小禾",
                sex=Sex.FEMALE,
                birth_date=date(1968, 4, 9),
                phone="13800000009",
                no_id_reason="未带证件",
            )
        )
        self.kept[Patient] = kept.id
        found = [line.id for line in service.search("wxh").lines]
        _hold(kept.id in found, "the patient is not found by initials")
        return "patient registered and found by initials"

    def book(self) -> str:
        from desktop.domain.booking import Booking
        from desktop.services.booking import BookingDesk
        from desktop.services.roster import Roster

        with self.store.reading() as reading:
            expert = reading.all_of(Expert)[0]
        session = Roster(self.store, self.clock, self._administrator).add(
            DutySession(
                org_id=expert.record.org_id,
                expert_id=expert.id,
                held_on=self.clock.today() + timedelta(days=20),
                half_day=HalfDay.AM,
                starts=day_time(8),
                ends=day_time(11),
                capacity=6,
            )
        )[0]
        booked = BookingDesk(self.store, self.clock, self._nurse).book(
            BookingRequest(patient_id=self.kept[Patient], session_id=session.id)
        )
        self.kept[Booking] = booked.id
        return f"seat {booked.record.seat_no} booked, {booked.record.no}"

    def refer(self) -> str:
        from desktop.domain.referral_rows import Signing
        from desktop.services.referral import Referrals

        with self.store.reading() as reading:
            place = reading.place()
            hospital = next(o for o in reading.all_of(Organization) if o.record.referral_phone)
        doctor = self.people[3]
        referral = Referral(
            no="",
            patient_id=self.kept[Patient],
            from_org_id=place.org_id,
            to_org_id=hospital.id,
            urgency=Urgency.STAT,
            green_channel=True,
            emergency_centre=EmergencyCentre.STROKE,
            chief_complaint="突发左侧肢体无力一小时",
            doctor_id=doctor.staff_id,
            doctor_name=doctor.name,
        )
        issued = Referrals(self.store, self.clock, self._nurse, lambda _who, _pin: False).issue(
            referral, uuid7(), 0, Signing(mode=SignMode.VERBAL_ORDER, at=self.clock.now())
        )
        self.kept[Referral] = issued.id
        return f"emergency referral issued, {issued.record.no}"

    def train(self) -> str:
        with self.store.unit(self.people[0].staff_id) as unit:
            training = next(kept for kept in unit.all_of(Training))
            kept = unit.save(
                replace(
                    training.record,
                    type=TrainingType.LECTURE,
                    lecturers=(Lecturer(name="周明远"),),
                    attendance=tuple(
                        Attendance(
                            name=who.name,
                            person_id=who.staff_id,
                            status=AttendanceStatus.PRESENT,
                            signed_in_at=training.record.starts_at,
                        )
                        for who in self.people
                    ),
                ),
                training.id,
            )
        self.kept[Training] = kept.id
        return f"training with {len(self.people)} present"

    def exchange(self) -> str:
        from desktop.practice.county.server import CountyServer
        from desktop.sync.engine import exchange_once
        from desktop.wire.fhir_county import FhirCounty

        county = CountyServer(None)
        county.start()
        self._open.append(county.stop)
        result = exchange_once(self.store, FhirCounty(county.url, loopback_only=True), self.clock)
        return f"exchanged with a loopback county: {result}"

    def read_back(self) -> str:
        from desktop.store.queries.delivery import delivery_of

        with self.store.reading() as reading:
            words = delivery_of(reading, self.kept.values())
            missing = [kind for kind, each in self.kept.items() if reading.get(kind, each) is None]
        _hold(not missing, f"not read back: {missing}")
        late = {kind.__name__: words[each] for kind, each in self.kept.items()}
        _hold(set(late.values()) == {Delivery.ARRIVED}, f"not at the county: {late}")
        return "everything read back, each acknowledged by the county"

    def window(self) -> str:
        """In the packaged program: everything that the window loads by name is in the package."""
        import os

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication

        from desktop.app.build import AREAS, load_areas
        from desktop.printing.paper import Paper, PaperSize, pdf_bytes
        from desktop.printing.pdf_pages import open_pdf
        from desktop.views import language

        app = QApplication([])
        language.install(app)
        load_areas()
        page = Paper(title="", size=PaperSize.A5, html="<p>PDF</p>")
        _hold(not open_pdf(pdf_bytes(page)).picture(0, 100).isNull(), "no PDF can be shown")
        app.quit()
        return f"window and {len(AREAS)} areas load, with Chinese words; PDFs open"

    def _nurse(self) -> Actor:
        return self.people[0]

    def _administrator(self) -> Actor:
        return self.people[7]


def _hold(true: bool, words: str) -> None:  # noqa: FBT001
    if not true:
        raise AssertionError(words)
