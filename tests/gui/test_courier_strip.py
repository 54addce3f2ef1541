"""The courier on the exchange screen: what is out, what was done, what stands in the way."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.domain.errors import Problem, StoreError
from desktop.practice.county.service import CountyService
from desktop.views.exchange.courier_strip import CourierStrip, CourierWork
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.courier_parts import Courier
from tests.sync.shim import ShimCounty


class Bench:
    """A strip over a real file; its jobs are done at once."""

    def __init__(self, courier: Courier, *, administrator: bool = False) -> None:
        self.courier = courier
        self.problem: Problem | None = None
        desk = courier.administrators() if administrator else courier.desk
        self.strip = CourierStrip(
            CourierWork(
                now=courier.clinic.clock.now,
                facts=desk.facts,
                write=lambda folder: self._job(
                    lambda: self.strip.show_written(desk.write(folder, self.strip.show_progress))
                ),
                take=lambda path: self._job(lambda: self.strip.show_taken(desk.take(path))),
                set_key=desk.set_key,
                may_set_key=desk.may_set_key,
                journal_problem=lambda: self.problem,
            )
        )

    def _job(self, work: Callable[[], None]) -> bool:
        self.strip.show_progress(0, 1)
        try:
            work()
        except StoreError as error:
            self.strip.show_failed(error)
        return True


@pytest.fixture
def courier(clinic: Clinic, clock: StandingClock, tmp_path: Path) -> Iterator[Courier]:
    service = CountyService(None, clock.now)
    yield Courier(clinic, ShimCounty(service), tmp_path / "stick")
    service.vault.close()


@pytest.fixture
def bench(courier: Courier, shown: Callable[[Any], Any]) -> Bench:
    made = Bench(courier)
    shown(made.strip)
    return made


def test_a_package_goes_out_and_its_receipt_comes_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    courier = bench.courier
    courier.clinic.patient()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(courier.stick))
    bench.strip.export.click()
    assert "may be pulled out now" in bench.strip.text()
    [path] = courier.stick.iterdir()
    courier.bring(path)
    receipt = str(courier.receipt_of(path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (receipt, ""))
    bench.strip.receipt.click()
    assert "saves are at the county" in bench.strip.text()
    assert bench.strip.receipt.isHidden()


def test_a_stick_that_cannot_be_written_is_told_at_the_place(bench: Bench) -> None:
    bench.courier.clinic.patient()
    bench.strip.write_into(bench.courier.stick / "pulled out")
    assert "write-protected" in bench.strip.text()
    assert bench.strip.export.isEnabled()
    assert bench.strip.receipt.isVisible()  # what was frozen is out as far as anybody knows


def test_without_the_countys_key_an_administrator_can_load_it(
    courier: Courier, shown: Callable[[Any], Any], tmp_path: Path
) -> None:
    with courier.clinic.store.unit(courier.clinic.nurse.staff_id) as unit:
        unit.set_setting("courier_county_key", "")
    nurses, heads = Bench(courier), Bench(courier, administrator=True)
    shown(nurses.strip)
    shown(heads.strip)
    assert nurses.strip.key.isHidden()
    assert nurses.strip.export.isHidden()
    spoilt = tmp_path / "spoilt.txt"
    spoilt.write_text("not a key", encoding="ascii")
    heads.strip.load_key(spoilt)
    assert "no key for sticks" in heads.strip.text()
    heads.strip.load_key(courier.stick.with_suffix(".txt"))
    assert courier.pair.public.fingerprint in heads.strip.text()
    assert heads.strip.export.isVisible()


def test_a_journal_that_is_behind_is_told_in_amber_until_it_is_not(bench: Bench) -> None:
    bench.problem = Problem("rescue.behind")
    bench.strip.refresh()
    assert "second copy" in bench.strip.journal.words.text()
    bench.problem = None
    bench.strip.refresh()
    assert not bench.strip.journal.wanted
