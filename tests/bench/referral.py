"""The green channel: board, form opened, issued, page ready, with 100 and with 10,000 referrals.

The same clinic twice; the large file has ten thousand referrals behind it, most of them over. Both
are measured in turn, so that a busy machine slows both alike. Issuing writes the referral, an
expert's number and a bed in one unit.
"""

import gc
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.domain.codes import (
    BookingKind,
    EmergencyCentre,
    ReferralState,
    SignMode,
    Urgency,
)
from desktop.domain.ids import uuid7
from desktop.domain.referral import CentreFields, Diagnosis, Referral, Vitals
from desktop.domain.referral_rows import Signing
from desktop.domain.referral_wish import Wish
from desktop.services.code_lists import CodeLists
from desktop.services.referral_desk import ReferralDesk
from desktop.store.migrate import create
from desktop.store.open import open_engine
from desktop.store.store import Store
from desktop.views import theme
from desktop.views.resources import resource_dir
from tests.bench.queue import Pile
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic, duty_session, patient
from tests.referral_pages import Desk, open_desk
from tests.referrals import PIN

SMALL, LARGE = 100, 10_000
PEOPLE, OPEN = 2_000, 40
ROUNDS, WARM_UP = 25, 5
AIM = "<= 1.5"
WISHES = (Wish(kind=BookingKind.COUNTY_EXPERT), Wish(kind=BookingKind.COUNTY_BED))
SIGNING = Signing(mode=SignMode.IN_PERSON, pin=PIN)


def run() -> list[tuple[str, float, str, str]]:
    """(label, value, unit, aim) of each figure."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        places = {size: _Place(Path(folder) / f"{size}.db", size) for size in (SMALL, LARGE)}
        took: dict[tuple[str, int], list[float]] = {}
        for round_ in range(WARM_UP + ROUNDS):
            for size, place in places.items():
                for what, ms in place.once(round_):
                    if round_ >= WARM_UP:
                        took.setdefault((what, size), []).append(ms)
        large = places[LARGE]
        found = [
            ("board read the first time, 10,000 referrals", large.board_ms, "ms", "<= 300 ms"),
            ("form opened the first time, 10,000 referrals", large.first_ms, "ms", ""),
            *_figures(took),
        ]
        for place in places.values():
            place.close()
        return found


class _Place:
    """A clinic with so many referrals behind it, and its window."""

    def __init__(self, path: Path, size: int) -> None:
        create(path, KEY)
        self.clock = StandingClock()
        self.store = Store(open_engine(path, KEY), self.clock)
        self.clinic = Clinic.set_up(self.store, self.clock)
        self.people = _fill(self.clinic, size)
        shipped = resource_dir() / "codes" / "diagnosis.tsv"
        lists = CodeLists(self.store, self.clock, lambda: self.clinic.nurse, shipped)
        self.lists = lists
        self.desk: Desk = open_desk(self.clinic, find_code=lists.find, ask_more=lambda *_: 0)
        self.desk.shell.resize(1366, 768)
        self.desk.shell.show()
        lists.find("ngs")  # the shipped list goes into the file once
        # what is over follows once what runs is shown
        desk = ReferralDesk(self.store, self.clock, lambda: self.clinic.nurse)
        self.board_ms = _ms(lambda: desk.board(over_later=True))
        self.first_ms = _ms(lambda: self._open(self.people[0]))

    def once(self, round_: int) -> list[tuple[str, float]]:
        """The three spans once, and a code looked up."""
        who = self.people[(round_ * 37) % len(self.people)]
        record_id, form = uuid7(), self._referral(who)
        gc.collect()
        issue = self.desk.served.referrals.issue
        return [
            ("form opened", _ms(lambda: self._open(who))),
            ("code found", _ms(lambda: self.lists.find("xjgs"))),
            ("issued, with number and bed asked", _ms(lambda: issue(form, record_id, 0, SIGNING))),
            ("page ready", _ms(lambda: self._show(record_id))),
        ]

    def close(self) -> None:
        """Close window and file."""
        self.desk.shell.close()
        self.store.close()

    def _open(self, who: UUID) -> None:
        self.desk.shell.go("referral-form", patient_id=who)
        QApplication.processEvents()

    def _show(self, record_id: UUID) -> None:
        self.desk.shell.go("referral", referral_id=record_id)
        QApplication.processEvents()

    def _referral(self, who: UUID) -> Referral:
        return Referral(
            no="",
            patient_id=who,
            from_org_id=self.clinic.org_id,
            to_org_id=self.clinic.hospital_id,
            urgency=Urgency.STAT,
            green_channel=True,
            emergency_centre=EmergencyCentre.CHEST_PAIN,
            chief_complaint="突发胸痛半小时,伴大汗",
            diagnoses=(Diagnosis(text="急性心肌梗死", code="I21.9"),),
            vitals=Vitals(pulse=112, respiration=22, systolic=98, diastolic=60, spo2=94),
            centre=CentreFields(first_contact_at=self.clock.now()),
            doctor_id=self.clinic.doctor.staff_id,
            wishes=WISHES,
        )


def _fill(clinic: Clinic, size: int) -> list[UUID]:
    issued = clinic.clock.now() - timedelta(days=90)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        pile = Pile(unit)
        people = [pile.lay(patient(name=f"患者{n:05}")).id for n in range(PEOPLE)]
        base = Referral(
            no="",
            patient_id=people[0],
            from_org_id=clinic.org_id,
            to_org_id=clinic.hospital_id,
            urgency=Urgency.ROUTINE,
            chief_complaint="反复胸闷三天",
            doctor_id=clinic.doctor.staff_id,
            doctor_name=clinic.doctor.name,
            sign_mode=SignMode.PAPER,
            signed_at=issued,
            issued_at=issued,
        )
        for number in range(size):
            state = ReferralState.ISSUED if number < OPEN else ReferralState.CLOSED
            who = people[(number * 7) % PEOPLE]
            pile.lay(replace(base, no=f"ZZ20260801A1{number:05}", patient_id=who, state=state))
        day = clinic.clock.today()
        pile.lay(duty_session(org_id=clinic.org_id, expert_id=clinic.experts[0], held_on=day))
        pile.put()
    return people


def _figures(took: dict[tuple[str, int], list[float]]) -> list[tuple[str, float, str, str]]:
    found: list[tuple[str, float, str, str]] = []
    for what in dict.fromkeys(what for what, _size in took):
        small, large = median(took[what, SMALL]), median(took[what, LARGE])
        aim = "<= 200 ms" if what == "form opened" else ""
        found.append((f"{what}, 10,000 referrals, median", large, "ms", aim))
        found.append((f"{what}, 10,000 against 100", large / small, "times", AIM))
    return found


def _ms(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
