"""After damage one button brings the records back, and says what came back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app.first_start import FirstStart
from desktop.domain.errors import FileDamaged
from desktop.jobs.jobs import Jobs
from desktop.services.sign_in import SignIn
from desktop.store.backup import make_backup
from desktop.views.set_up.rescue import RescueCard
from tests.conftest import KEY, StandingClock
from tests.journal_parts import Kept, kept_clinic, work
from tests.setup_parts import NURSE, PASSWORDS


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def kept(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[Kept]:
    made = kept_clinic(empty_file, tmp_path / "data", clock)
    work(made.clinic)
    yield made
    made.close()


def spoil(kept: Kept) -> None:
    kept.close()
    with kept.folder.database.open("r+b") as file:
        file.seek(8000)
        file.write(b"\x5a" * 5000)
    with pytest.raises(FileDamaged):
        kept.open()


def card_of(kept: Kept, jobs: Jobs, shown: Callable[[Any], Any]) -> tuple[FirstStart, RescueCard]:
    first = FirstStart(kept.folder, kept.clock, jobs=jobs)
    shown(first)
    first.welcome.buttons["restore"].click()
    card = first.findChild(RescueCard)
    assert isinstance(card, RescueCard)
    return first, card


def test_the_button_brings_everything_back_and_says_so(
    kept: Kept, jobs: Jobs, shown: Callable[[Any], Any], qtbot: QtBot
) -> None:
    before = kept.rows("op")
    spoil(kept)
    first, card = card_of(kept, jobs, shown)
    card.who.set_value(NURSE)
    card.secret.line.setText(PASSWORDS[NURSE])
    with qtbot.waitSignal(jobs.succeeded, timeout=30_000):
        qtbot.keyClick(card.secret.line, Qt.Key.Key_Return)
    qtbot.waitUntil(card.done.isVisible)
    assert f"{len(before)} saves are back" in card.strip.words.text()
    assert "There was no backup" in card.strip.words.text()
    with qtbot.waitSignal(first.restored):
        card.done.click()
    kept.open()
    assert kept.rows("op")[: len(before)] == before


def test_a_backup_under_it_is_named(
    kept: Kept, jobs: Jobs, shown: Callable[[Any], Any], qtbot: QtBot
) -> None:
    make_backup(kept.folder, KEY, kept.clock.now())
    kept.clinic.training()
    spoil(kept)
    _first, card = card_of(kept, jobs, shown)
    card.who.set_value(NURSE)
    card.secret.line.setText(PASSWORDS[NURSE])
    with qtbot.waitSignal(jobs.succeeded, timeout=30_000):
        card.go.click()
    qtbot.waitUntil(card.done.isVisible)
    assert "1 saves are back" in card.strip.words.text()
    assert "the backup of 2026-11-23 08:30" in card.strip.words.text()


def test_a_wrong_password_changes_nothing_and_is_told(
    kept: Kept, jobs: Jobs, shown: Callable[[Any], Any], qtbot: QtBot
) -> None:
    spoil(kept)
    _first, card = card_of(kept, jobs, shown)
    card.secret.line.setText("not this one")
    with qtbot.waitSignal(jobs.failed, timeout=30_000):
        card.go.click()
    qtbot.waitUntil(card.strip.isVisible)
    assert card.go.isEnabled()
    assert not kept.folder.database.exists()


def test_without_damage_there_is_no_card(
    kept: Kept, jobs: Jobs, shown: Callable[[Any], Any]
) -> None:
    kept.close()
    first = FirstStart(kept.folder, kept.clock, jobs=jobs)
    shown(first)
    first.show_restore()
    assert first.findChild(RescueCard) is None
    assert SignIn(kept.folder, kept.clock).people()
