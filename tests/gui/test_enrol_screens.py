"""Getting in, by keyboard on real windows: the file, its word, the key, the safety check."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.county import CountyCheck
from desktop.app.county_banner import KEY, AccessBanner
from desktop.app.first_start import FirstStart
from desktop.domain.county_profile import CountyProfile, ProfileLine
from desktop.domain.enrolment import Enrolment, enrolment_text
from desktop.domain.set_up import SetUpAnswers, set_up_problems
from desktop.jobs.jobs import Jobs
from desktop.practice.county import CountyServer
from desktop.practice.county.faults import Faults
from desktop.services.enrolment import EnrolmentDesk, read_enrolment
from desktop.store.place_files import Folder
from desktop.store.queries import enrolment as kept
from desktop.sync.result import Outcome, SyncResult
from desktop.views.notices import Notices
from desktop.views.set_up.wizard import SetUpWizard
from desktop.views.settings.county import CountyCalls, CountyTab
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import StandingClock
from tests.enrol_parts import AT, an_enrolment
from tests.factory import Clinic

Shown = Callable[[Any], Any]


def county_tab(clinic: Clinic) -> CountyTab:
    desk = EnrolmentDesk(clinic.store, lambda: clinic.administrator)
    return CountyTab(
        CountyCalls(
            facts=desk.facts,
            read=read_enrolment,
            offer=desk.offer,
            take=desk.take,
            new_key=desk.new_key,
            write_key=desk.write_key,
        )
    )


@pytest.fixture
def tab(clinic: Clinic, shown: Shown) -> CountyTab:
    return shown(county_tab(clinic))


@pytest.fixture
def ours(clinic: Clinic) -> Enrolment:
    return an_enrolment(org_id=clinic.org_id, clinic_code="07")


@pytest.fixture
def file(ours: Enrolment, tmp_path: Path) -> Path:
    path = tmp_path / "入网.json"
    path.write_text(enrolment_text(ours), encoding="utf-8")
    return path


def test_a_file_is_taken_by_typing_the_word_and_enter(
    qtbot: QtBot, tab: CountyTab, file: Path, ours: Enrolment
) -> None:
    tab.read_file(file)
    panel = tab.panel
    assert panel.isVisible()
    assert not panel.take_button.isEnabled()
    qtbot.keyClicks(panel.word, ours.check_word.replace("-", " ").lower())
    qtbot.keyClick(panel.word, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert ours.county_url in tab.said["platform"].text()
    assert tab.key_button.isVisible()
    assert "does not know it yet" in tab.said["key"].text()


def test_a_wrong_word_is_said_and_esc_leaves_all_as_it_was(
    qtbot: QtBot, tab: CountyTab, file: Path
) -> None:
    tab.read_file(file)
    qtbot.keyClicks(tab.panel.word, "0000000000000000")
    qtbot.keyClick(tab.panel.word, Qt.Key.Key_Return)
    assert "not the check word" in tab.panel.strip.words.text()
    qtbot.keyClick(tab.panel, Qt.Key.Key_Escape)
    assert not tab.panel.isVisible()
    assert "none is set up" in tab.said["platform"].text()


def test_a_damaged_file_says_what_to_do(tab: CountyTab, file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("qinghe", "pinghe"), encoding="utf-8")
    tab.read_file(file)
    assert "have the county send it again" in tab.strip.words.text()
    assert not tab.panel.isVisible()


def test_the_public_key_goes_onto_a_stick(
    tab: CountyTab, file: Path, ours: Enrolment, tmp_path: Path
) -> None:
    tab.read_file(file)
    tab.panel.word.setText(ours.check_word)
    tab.panel.take()
    tab.write_into(tmp_path)
    [path] = tmp_path.glob("驻点-公钥-*.json")
    assert path.name in tab.strip.words.text()


def test_what_the_server_lacks_is_said_in_words(tab: CountyTab, clinic: Clinic) -> None:
    lines = [ProfileLine(code=f"P{n}", ok=n != 2, detail="x") for n in range(6)]
    url = "https://fhir.qinghe.example/fhir"
    found = CountyProfile(url=url, software="X", version="1", checked_at=AT, lines=tuple(lines))
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        unit.set_setting("county_url", url)
        kept.keep_profile(unit, found)
    tab.reload()
    assert "overwritten unseen" in tab.said["lacks"].text()
    assert "P2" not in tab.said["lacks"].text()
    assert "Nothing is sent" in tab.said["check"].text()


def test_the_check_runs_beside_the_window(qtbot: QtBot, tab: CountyTab, clinic: Clinic) -> None:
    with CountyServer(None, faults=Faults(ignore_if_match=True)) as server:
        with clinic.store.unit(clinic.administrator.staff_id) as unit:
            unit.set_setting("county_url", server.url)
        jobs, beats = Jobs(), []
        house: Any = SimpleNamespace(
            jobs=jobs,
            store=clinic.store,
            clock=clinic.clock,
            make_county=lambda: FhirCounty(server.url),
        )
        check = CountyCheck(house, tab)
        pulse = QTimer(interval=5)
        pulse.timeout.connect(lambda: beats.append(1))
        pulse.start()
        with qtbot.waitSignal(jobs.succeeded, timeout=20_000):
            check.start()
        jobs.close()
    assert len(beats) > 3
    assert "overwritten unseen" in tab.said["lacks"].text()


def test_every_row_stands_whole_in_chinese(
    chinese: QApplication, clinic: Clinic, shown: Shown, file: Path, ours: Enrolment
) -> None:
    tab = shown(county_tab(clinic))
    tab.resize(1120, 540)
    tab.read_file(file)
    tab.panel.word.setText(ours.check_word)
    tab.panel.take()
    assert tab.sizeHint().height() <= 540
    assert tab.minimumSizeHint().width() <= 1120


@pytest.fixture
def wizard(shown: Shown) -> SetUpWizard:
    return shown(SetUpWizard(set_up_problems, lambda _answers, _secret: None, lambda _k, _c: None))


def test_the_wizard_asks_only_what_the_file_does_not_say(wizard: SetUpWizard) -> None:
    said = an_enrolment()
    wizard.enrol(said)
    clinic, county = wizard.forms["clinic"], wizard.forms["county"]
    for name in ("clinic", "clinic_code", "device_code", "org_code", "kind"):
        assert not clinic.field(name).isEnabled()
    assert clinic.field("device").isEnabled()
    assert county.field("county_url").value() == said.county_url
    assert not county.field("county_token").isVisibleTo(county)
    answers: SetUpAnswers = wizard._answers()
    assert answers.enrolment == said
    assert answers.hospital == said.hospital


def test_a_hospitals_file_sets_up_a_hospital(wizard: SetUpWizard) -> None:
    said = an_enrolment(kind="county-hospital", hospital="", hospital_code="")
    wizard.enrol(replace(said))
    assert wizard.hospital


def test_the_first_start_refuses_a_bad_file_and_takes_a_good_one(
    qtbot: QtBot, shown: Shown, tmp_path: Path, clock: StandingClock
) -> None:
    said, path = an_enrolment(), tmp_path / "file.json"
    start = shown(FirstStart(Folder(tmp_path / "data"), clock))
    path.write_text("{}", encoding="utf-8")
    start.enrol(path)
    assert "not an enrolment file" in start.welcome.strip.words.text()
    path.write_text(enrolment_text(said), encoding="utf-8")
    start.enrol(path)
    page = start._pages.currentWidget()
    qtbot.keyClicks(page.panel.word, said.check_word)
    qtbot.keyClick(page.panel.word, Qt.Key.Key_Return)
    assert start.wizard is not None
    assert start.wizard.isVisible()
    assert start.wizard.forms["clinic"].field("clinic").value() == said.clinic


def test_one_banner_until_an_exchange_went_through(qtbot: QtBot, clock: StandingClock) -> None:
    notices = Notices(clock.now)
    page = SimpleNamespace(current_name=lambda: "exchange")  # which tells the same itself
    shell = SimpleNamespace(notices=notices, stack=page)
    beside: list[str] = []
    notices.gave_way.connect(beside.append)
    banner = AccessBanner(cast("Any", SimpleNamespace(shell=shell, go=lambda *_a, **_k: None)))
    refused = SyncResult(outcome=Outcome.PAUSED, code="auth.key_refused")
    for result in (refused, SyncResult(outcome=Outcome.OFFLINE, code="error.offline"), refused):
        banner.tell(result)
        assert list(notices.pinned) == [KEY]
    assert (notices.pinned[KEY].number, beside) == (1, [KEY])
    banner.tell(SyncResult(outcome=Outcome.DONE))
    assert notices.pinned == {}
