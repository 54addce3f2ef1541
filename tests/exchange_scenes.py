"""The Exchange screen in each of its states: `python -m tests.exchange_scenes FOLDER [NAME…]`.

Chinese, 1366x768, offscreen. Each scene brings a clinic of its own into the state by what leads
there in life; nothing is drawn for the picture alone. `tests/gui/test_exchange_states.py` walks
through all of them and looks for words that do not fit.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

ROOT = Path(__file__).parents[1]
if __name__ == "__main__":
    screen = ROOT / "tests" / "e2e" / "screen.json"
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"

from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.domain.codes import ReferralState, Sex, Urgency  # noqa: E402
from desktop.domain.errors import (  # noqa: E402
    NotSignedIn,
    Offline,
    Problem,
    Refused,
    WireError,
)
from desktop.domain.ids import uuid7  # noqa: E402
from desktop.domain.kept import Kept  # noqa: E402
from desktop.domain.patient import Patient  # noqa: E402
from desktop.domain.referral import Referral  # noqa: E402
from desktop.domain.verification import RESTORED  # noqa: E402
from desktop.store import verified  # noqa: E402
from desktop.store.epoch import begin_at_once  # noqa: E402
from desktop.store.migrate import create  # noqa: E402
from desktop.store.open import open_engine  # noqa: E402
from desktop.store.store import Store  # noqa: E402
from desktop.sync.handshake import CountyUnfit  # noqa: E402
from desktop.views import language, theme  # noqa: E402
from desktop.views.exchange.test_lines import TestLine  # noqa: E402
from tests.conftest import KEY, StandingClock  # noqa: E402
from tests.exchange_pages import ExchangeWindow, drawn, wait_until  # noqa: E402
from tests.factory import Clinic, changed  # noqa: E402
from tests.sync.courier_parts import Courier  # noqa: E402

SCENES: dict[str, Callable[[ExchangeWindow], None]] = {}
Scene = Callable[[ExchangeWindow], None]
NAMES = ("张桂芳", "李大柱", "王秀英", "欧阳春燕", "赵铁牛", "刘翠花", "陈建国", "孙玉兰")


def scene(made: Scene) -> Scene:
    """Put it into the book under its name."""
    SCENES[made.__name__.replace("_", "-")] = made
    return made


# --- nothing is wrong --------------------------------------------------


@scene
def all_sent(at: ExchangeWindow) -> None:
    _people(at, 6)
    at.exchange()
    at.clock.advance(minutes=3)
    at.exchange()


@scene
def before_the_first_exchange(at: ExchangeWindow) -> None:
    at.settle()


@scene
def waiting_few(at: ExchangeWindow) -> None:
    at.exchange()
    at.county.fault = Offline()
    _people(at, 2)
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
        _issued(at)
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
    _people(at, 1)
    at.clock.advance(hours=7)
    at.exchange()


@scene
def line_away_for_days(at: ExchangeWindow) -> None:
    _courier(at)
    all_sent(at)
    at.county.fault = Offline()
    _people(at, 3)
    at.clock.advance(days=9, hours=2)
    at.exchange()


@scene
def emergency_waiting(at: ExchangeWindow) -> None:
    at.exchange()
    at.county.fault = Offline()
    _issued(at, urgency=Urgency.STAT, chief_complaint="胸痛两小时")
    _people(at, 1)
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
    _people(at, 2)
    at.county.script = ["dropped"]
    at.county.lost_after = 1
    at.exchange()


@scene
def busy_county(at: ExchangeWindow) -> None:
    all_sent(at)
    _people(at, 2)
    at.county.script = ["busy"] * 9
    at.exchange()


@scene
def stopped_by_hand(at: ExchangeWindow) -> None:
    all_sent(at)
    _people(at, 2)
    at.page.now_button.click()
    at.desktop.timer.cancel()
    at.settle()


# --- something needs a person --------------------------------------------------


@scene
def refused_with_field(at: ExchangeWindow) -> None:
    all_sent(at)
    _refuse(at, "Patient", "value", "Patient.birthDate", "Date is in the future: 2062-03-14")
    at.clinic.patient(name="李大柱")
    at.exchange()


@scene
def refused_with_long_words(at: ExchangeWindow) -> None:
    all_sent(at)
    said = "HAPI-0574: Unable to process resource, constraint dom-6 failed. " * 8
    _refuse(at, "Patient", "invariant", "Patient.contact", said)
    at.clinic.patient(name="欧阳春燕")
    at.exchange()


@scene
def quarantined_with_dependants(at: ExchangeWindow) -> None:
    all_sent(at)
    _refuse(at, "Patient", "required", "Patient.identifier", "Identifier missing")
    patient = at.clinic.patient(name="王秀英")
    at.clinic.booking(at.clinic.session(), patient_id=patient.id)
    _issued(at, patient_id=patient.id)
    at.exchange()
    at.page.held.select(at.page.held.rows()[-1].op_id)


@scene
def set_aside_with_dependants(at: ExchangeWindow) -> None:
    quarantined_with_dependants(at)
    first = at.page.held.rows()[0]
    at.desktop.service.discard(first.op_id, "录重了")
    at.exchange()


@scene
def many_problems(at: ExchangeWindow) -> None:
    conflict(at)
    _refuse(at, "Patient", "value", "Patient.telecom", "Not a telephone number")
    for number in range(9):
        patient = at.clinic.patient(name=NAMES[number % 8], phone=f"1380000010{number}")
        _issued(at, patient_id=patient.id)
    at.exchange()


@scene
def server_stumbles(at: ExchangeWindow) -> None:
    all_sent(at)
    at.county.stumbles = lambda each: each["resourceType"] == "Appointment"
    at.clinic.booking(at.clinic.session())
    _people(at, 1)
    for _ in range(4):
        at.exchange()


@scene
def conflict(at: ExchangeWindow) -> None:
    patient = at.clinic.patient(name="张桂芳", phone="13800000001")
    at.exchange()
    _at_county(at, patient.id, name="张桂芬", phone="13800000009")
    at.clock.advance(minutes=20)
    at.clinic.save(changed(patient, name="张桂方", phone="13800000002"), patient.id)
    at.exchange()
    held = next(each for each in at.page.held.rows() if each.state == "CONFLICT")
    at.page.held.select(held.op_id)


@scene
def conflict_long(at: ExchangeWindow) -> None:
    conflict_words = "既往高血压十二年，规律服药，近三天活动后胸闷，休息可缓解，无晕厥。" * 2
    referral = _issued(at, chief_complaint="反复胸闷三天")
    at.exchange()
    [there] = at.county.all("ServiceRequest")
    reason = [{"text": f"{conflict_words}县医院补记"}]
    at.county.service.put({**there, "reasonCode": reason, "priority": "urgent"})
    at.clock.advance(minutes=20)
    at.clinic.save(changed(referral, chief_complaint=conflict_words), referral.id)
    at.exchange()


@scene
def taken_away_by_the_county(at: ExchangeWindow) -> None:
    patient = at.clinic.patient(name="张桂芳")
    at.exchange()
    at.county.service.delete("Patient", str(patient.id))
    at.clinic.save(changed(patient, phone="13800000002"), patient.id)
    at.exchange()


# --- the county as a whole --------------------------------------------------


@scene
def server_restored(at: ExchangeWindow) -> None:
    at.clinic.patient(name="王秀英")
    at.exchange()
    backup = at.county.service.vault.snapshot()
    _people(at, 5)
    at.exchange()
    at.county.service.vault.restore(backup)
    at.county.script = ["busy"] * 4
    at.clock.advance(hours=1)
    at.exchange()


@scene
def clone_found(at: ExchangeWindow) -> None:
    all_sent(at)
    [ledger] = at.county.service.find("Basic", code="device-ledger")
    for each in ledger["extension"]:
        if each["url"].endswith("bundle-uuid"):
            each["valueString"] = str(uuid7())
    at.county.service.put(ledger)
    _people(at, 1)
    at.exchange()


@scene
def rescued_from_the_journal(at: ExchangeWindow) -> None:
    _people(at, 3)
    at.clinic.booking(at.clinic.session())
    begin_at_once(at.clinic.store, "journal")
    at.settle()


def _fault(code: str, kind: type[WireError] = Offline, **said: Any) -> Scene:
    def made(at: ExchangeWindow) -> None:
        all_sent(at)
        _people(at, 2)
        at.county.fault = kind(code, **said)
        at.exchange()

    return made


SCENES |= {
    "county-software-unfit": _fault("", CountyUnfit),
    "authority-unknown": _fault("county.certificate"),
    "certificate-expired": _fault("county.certificate_expired", until="2026-11-20"),
    "certificate-of-another-name": _fault("county.certificate_name"),
    "clock-wrong": _fault("county.clock_wrong", here="2016-01-01", there="2026-11-23"),
    "no-sign-in-address": _fault("auth.no_endpoint"),
}


@scene
def signed_out(at: ExchangeWindow) -> None:
    all_sent(at)
    _people(at, 2)
    at.county.fault = NotSignedIn(401)
    at.exchange()


@scene
def not_enrolled(at: ExchangeWindow) -> None:
    at.enrolled = False
    _people(at, 2)
    at.exchange()


# --- courier, comparison, word --------------------------------------------------


@scene
def courier_written(at: ExchangeWindow) -> None:
    courier = _courier(at)
    _days_without_a_line(at)
    strip = at.desktop.courier.strip
    assert strip is not None
    strip.write_into(courier.stick)
    at.settle()


@scene
def receipt_awaited(at: ExchangeWindow) -> None:
    courier = _courier(at)
    _days_without_a_line(at)
    courier.write()
    at.clock.advance(days=1)
    at.settle()


@scene
def receipt_taken(at: ExchangeWindow) -> None:
    courier = _courier(at)
    _days_without_a_line(at)
    path = courier.write().path
    at.county.fault = None
    courier.bring(path)
    at.county.fault = Offline()
    _take(at, courier.receipt_of(path))


@scene
def receipt_refused(at: ExchangeWindow) -> None:
    courier = _courier(at)
    _days_without_a_line(at)
    path = courier.write().path
    courier.receipt_of(path).write_text("{}", encoding="utf-8")
    _take(at, courier.receipt_of(path))


@scene
def journal_behind(at: ExchangeWindow) -> None:
    all_sent(at)
    _journal_behind(at)
    at.settle()


@scene
def comparing(at: ExchangeWindow) -> None:
    all_sent(at)
    with at.clinic.store.unit(at.clinic.nurse.staff_id) as unit:
        verified.note_run(unit, {"done": ["Patient", "Slot"], "total": 9})
    at.settle()


@scene
def differences_repaired(at: ExchangeWindow) -> None:
    server_restored(at)
    at.county.script = []
    at.clock.advance(days=1)
    at.exchange()
    at.exchange()


@scene
def connection_tested(at: ExchangeWindow) -> None:
    all_sent(at)
    lines = [
        TestLine("整包同成同败", ok=True, found="已保存，没有留下半包"),
        TestLine("不会互相覆盖", ok=False, found="旧版本也被收下：不能使用"),
        TestLine("回答带时间", ok=None, found="没有"),
    ]
    at.page.show_test(lines, fit=False)


@scene
def everything_at_once(at: ExchangeWindow) -> None:
    """Every strip there is, with a conflict open: the page must still fit."""
    _courier(at)
    conflict(at)
    with at.clinic.store.unit(at.clinic.nurse.staff_id) as unit:
        verified.ask_for(unit, RESTORED)
    at.clinic.booking(at.clinic.session())
    begin_at_once(at.clinic.store, "restore")
    _journal_behind(at)
    at.county.fault = Offline("county.certificate")
    at.who = at.clinic.administrator
    at.exchange()
    at.page.held.select(at.page.held.rows()[0].op_id)


# --- what scenes share --------------------------------------------------


def _people(at: ExchangeWindow, count: int) -> None:
    for number in range(count):
        at.clinic.patient(name=NAMES[number % len(NAMES)], phone=f"1380000{number:04d}")
        at.clock.advance(seconds=7)


def _issued(at: ExchangeWindow, **said: Any) -> Kept[Referral]:
    return at.clinic.referral(state=ReferralState.ISSUED, issued_at=at.clock.now(), **said)


def _days_without_a_line(at: ExchangeWindow) -> None:
    all_sent(at)
    at.county.fault = Offline()
    _people(at, 3)
    at.clinic.booking(at.clinic.session())
    at.clock.advance(days=3)
    at.exchange()


def _courier(at: ExchangeWindow) -> Courier:
    return Courier(at.clinic, at.county, at.folder / "stick")


def _take(at: ExchangeWindow, path: Path) -> None:
    strip = at.desktop.courier.strip
    assert strip is not None
    strip.take_from(path)
    wait_until(lambda: not at.jobs.running("courier-take"))
    at.settle()


def _refuse(at: ExchangeWindow, kind: str, issue: str, element: str, said: str) -> None:
    at.county.tells = True
    at.county.refusal = Refused(422, None, said, issue=issue, element=element)
    at.county.fails = lambda each: each["resourceType"] == kind


def _at_county(at: ExchangeWindow, patient_id: UUID, *, name: str, phone: str) -> None:
    """Somebody at the county writes into a patient."""
    there = at.county.service.read("Patient", str(patient_id)).resource()
    telecom = [{"system": "phone", "value": phone}]
    names = [{"use": "official", "text": name}]
    at.county.service.put({**there, "name": names, "telecom": telecom})


def _journal_behind(at: ExchangeWindow) -> None:
    """The second copy cannot be written: its disk is full."""
    strip = at.desktop.courier.strip
    assert strip is not None
    strip._work = replace(strip._work, journal_problem=lambda: Problem("rescue.behind"))
    strip.refresh()


# --- the book --------------------------------------------------


def stage(name: str, empty_file: Path, folder: Path) -> ExchangeWindow:
    """A window in the state of that name; the caller closes it."""
    folder.mkdir(parents=True)
    shutil.copy(empty_file, folder / "records.db")
    clock = StandingClock()
    store = Store(open_engine(folder / "records.db", KEY), clock)
    at = ExchangeWindow(Clinic.set_up(store, clock), clock, folder)
    SCENES[name](at)
    return at


def main(folder: Path, names: Sequence[str]) -> None:
    """Keep a picture of each."""
    app = QApplication([])
    language.install(app, "zh_CN")
    theme.load_bundled_font() if theme.needs_bundled_font() else None
    theme.apply(app)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as spare:
        empty = Path(spare, "empty.db")
        create(empty, KEY)
        for name in names or SCENES:
            at = stage(name, empty, Path(spare, name))
            at.shell.grab().save(str(folder / f"{name}.png"))
            at.close()
            sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
