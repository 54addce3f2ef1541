"""The daily check and the support bundle as a person sees them, on a real file and county."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.codes import ReferralState
from desktop.domain.daily_check import spoken
from desktop.practice.county.service import CountyService
from desktop.services.compare import Compare
from desktop.services.support import SupportBundle
from desktop.sync.daily_check import check_today
from desktop.sync.engine import SyncEngine
from desktop.views.exchange.check_page import CheckDesk, CheckPage
from desktop.views.exchange.check_strip import CheckStrip
from desktop.views.exchange.support_page import SupportDesk, SupportPage
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty


class Bench:
    """The page over a real file; jobs are done at once."""

    def __init__(self, clinic: Clinic, clock: StandingClock) -> None:
        self.clinic = clinic
        self.county = ShimCounty(CountyService(None, clock.now))
        self.service = Compare(clinic.store, lambda: clinic.nurse)
        self.opened: list[tuple[str, str]] = []
        self.page = CheckPage(
            CheckDesk(
                now=clock.now,
                verification=self.service.verification,
                read=lambda: self.page.show_daily(self.service.daily()),
                compare=self.compare,
                verify=self.service.ask,
                open_record=lambda kind, record_id: self.opened.append((kind, record_id)),
            )
        )

    def compare(self) -> bool:
        with self.clinic.store.reading() as reading:
            place = reading.place()
        check_today(self.clinic.store, self.county, place)
        self.page.show_daily(self.service.daily())
        return True

    def exchange(self) -> None:
        engine = SyncEngine(self.clinic.store, self.county, self.clinic.clock)
        engine.run_once(lambda _done, _total: None, lambda: False)


@pytest.fixture
def bench(qtbot: QtBot, clinic: Clinic, clock: StandingClock) -> Bench:
    made = Bench(clinic, clock)
    qtbot.addWidget(made.page)
    clinic.booking(clinic.session())
    made.exchange()
    made.page.show_with()
    return made


def test_the_word_is_shown_and_a_spoken_one_is_judged(bench: Bench) -> None:
    page, word = bench.page, bench.service.daily().word
    assert page.word.text() == spoken(word)
    page.heard.setText(word.lower()[:4] + " " + word.lower()[4:])
    assert "same" in page.same.text()
    page.heard.setText(word[:-1])
    assert "misheard" in page.same.text()
    bench.clinic.referral(state=ReferralState.ISSUED, issued_at=bench.clinic.clock.now())
    page.reload(frozenset())
    page.heard.setText(word)
    assert "Different" in page.same.text()


def test_a_difference_is_named_and_opens_its_record(bench: Bench) -> None:
    referral = bench.clinic.referral(state=ReferralState.ISSUED, issued_at=bench.clinic.clock.now())
    bench.page.compare_button.click()
    [row] = bench.page.table.rows()
    assert (row.no, row.who) == (referral.record.no, "张**")
    bench.page.table.opened.emit(row)
    assert bench.opened == [("referral", str(referral.id))]
    bench.exchange()
    bench.page.submit()
    assert bench.page.table.rows() == []
    assert "both ends have the same" in bench.page.line.text()


def test_verified_is_said_only_of_what_was_compared_and_has_arrived(bench: Bench) -> None:
    strip = CheckStrip()
    when = bench.page._when

    def words() -> str:
        found, fully = bench.service.verification()
        strip.show_verified(found, when, fully=fully)
        return strip.words.text()

    assert words().startswith("Everything has arrived")
    bench.clinic.patient()
    assert not words().startswith("Everything has arrived")
    bench.exchange()
    assert words().startswith("Everything has arrived")
    bench.page.verify_button.click()
    assert "compares anew" in words()
    bench.exchange()
    assert words().startswith("Everything has arrived")
    strip.deleteLater()


def test_the_bundle_is_read_before_it_is_saved(
    qtbot: QtBot, clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = SupportBundle(tmp_path, clinic.store, clinic.clock, "1.0")
    desk = SupportDesk(make=lambda: None, save=bundle.write, proposed=lambda: "s.zip")
    page = SupportPage(desk)
    qtbot.addWidget(page)
    page.show_with()
    assert not page.save_button.isEnabled()
    page.show_parts(bundle.parts())
    page.table.select("ops.json")
    assert "organization" in page.preview.toPlainText()
    target = tmp_path / "kept"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said: (str(target), ""))
    page.submit()
    with zipfile.ZipFile(tmp_path / "kept.zip") as file:
        assert set(file.namelist()) == {each.name for each in page.table.rows()}
