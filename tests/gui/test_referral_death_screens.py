"""A death as both sides read it, and the name of who must review, on their screens and papers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import (
    AdmissionDecision,
    ConsentType,
    ReceptionState,
    ReferralState,
    Urgency,
)
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.reception_said import Admission
from desktop.printing.referral import referral_slip
from desktop.services.papers import Imprint
from desktop.store.store import Store
from desktop.views.reception.offers import offered
from desktop.views.reception.words import row_words
from desktop.views.reception.words import state_icon as state_icon_here
from desktop.views.referral.board_columns import state_of
from desktop.views.referral.owed import review_words
from desktop.views.referral.words import state_icon
from desktop.views.resources import resource_dir
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.hospital import Hospital
from tests.reception_pages import DeskWindow, press, shown_windows
from tests.referral_cycle import everything_sent, issue, unit_says
from tests.referral_pages import Desk, shown_desk

S = ReferralState
DIED = AdmissionDecision.DIED


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    yield from shown_desk(qtbot, qapp, clinic)


@pytest.fixture
def dead(clinic: Clinic) -> UUID:
    """A green emergency whose consent is still owed, dead at the hospital by its word."""
    waived = {"consent_type": ConsentType.EMERGENCY_WAIVER, "consent_due_at": clinic.clock.now()}
    made = issue(clinic, green_channel=True, urgency=Urgency.STAT, **waived)
    everything_sent(clinic)
    unit_says(clinic, made, S.ARRIVED, S.SEEN, decision=DIED)
    return made


def test_the_page_says_it_in_one_word_and_asks_the_family_for_nothing(
    desk: Desk, dead: UUID
) -> None:
    desk.shell.go("referral", referral_id=dead)
    page = desk.detail
    assert page.state.word.text() == "Died"
    assert page.state.mover.isHidden()
    assert page.debts.died.isVisible()
    assert "not the family" in page.debts.died.words.text()
    assert page.debts.consent.isHidden()
    assert page.debts.contact.isHidden()
    assert page.ring.isHidden()
    assert not page.buttons["call"].isVisible()
    assert "Died" in page.county.text


def test_its_one_key_leads_to_the_patients_other_matters(desk: Desk, dead: UUID) -> None:
    gone: list[tuple[str, dict[str, object]]] = []
    desk.detail._parts = replace(
        desk.detail._parts, go=lambda name, **what: gone.append((name, what))
    )
    desk.detail.debts._parts = desk.detail._parts
    desk.shell.go("referral", referral_id=dead)
    desk.detail.debts.died.button.click()
    shown = desk.detail.detail
    assert shown is not None
    assert gone == [("patient", {"patient_id": shown.patient.id})]


def test_the_board_says_it_without_a_tick(desk: Desk, dead: UUID) -> None:
    desk.shell.go("referral-board", folder="closed")
    (row,) = desk.board.table.rows()
    assert (state_of(row), state_icon(row.progress.state)) == ("Died", "lock")
    model = desk.board.table.model()
    whose = model.index(0, model.columnCount() - 1)
    assert not whose.data()
    assert whose.data(Qt.ItemDataRole.DecorationRole) is None  # no sign without a word


def test_the_reprinted_slip_bears_it(desk: Desk, dead: UUID, clinic: Clinic) -> None:
    said = desk.served.desk.detail(dead)
    assert said is not None
    imprint = Imprint(clinic.clock.now(), "李秀兰", 1, 2)
    paper = referral_slip(said, imprint, resource_dir() / "print")
    assert "【死亡】" in paper.html


def test_a_review_names_who_must_act_and_says_when_nobody_can() -> None:
    assert "钱院长 or 李医生" in review_words("王医生", ("钱院长", "李医生"))
    assert "nobody here may review" in review_words("王医生", ())


# --- the hospital ---------------------------------------------------------------------------


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


@pytest.fixture
def window(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> Iterator[Callable[[], DeskWindow]]:
    yield from shown_windows(qtbot, hospital)


def test_the_ward_tells_a_death_by_the_same_key_and_sends_nobody_back(
    qtbot: QtBot, hospital: Hospital, window: Callable[[], DeskWindow]
) -> None:
    task = hospital.task(hospital.referral())
    hospital.desk.admit(task, 0, Admission(number="88", ward="骨科", bed="12"))
    desk = window()
    desk.page.show_folder(DeskFolder.HERE)
    press(qtbot, desk, "E", decision=DIED)
    (row,) = desk.page.table.rows()
    assert (row_words(row), state_icon_here(row)) == ("Died", "lock")
    detail = hospital.reads.detail(task)
    assert detail is not None
    keys = {each.name for each in offered(detail, hospital.clock.now())}
    assert {"decide", "discharge", "undo"} <= keys
    assert not keys & {"send_back", "admit", "move", "arrange"}
    press(qtbot, desk, "X", discharged_at=hospital.clock.now())
    kept = hospital.reads.detail(task)
    assert kept is not None
    assert kept.row.state is ReceptionState.DISCHARGED
