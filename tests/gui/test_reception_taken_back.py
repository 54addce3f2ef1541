"""At the desk: what its sender wants back, and where it was before us and after us."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.reception import Watch
from desktop.domain.codes import (
    OrgKind,
    ReceptionState,
    ReferralState,
    RejectReason,
    StepKind,
    Urgency,
)
from desktop.domain.errors import RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.organization import Organization
from desktop.domain.reception import Reception
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.referral import Leg, Referral
from desktop.services.reception_join import Joiner
from desktop.store import outbox
from desktop.store.store import Store
from desktop.views.changes import Changes
from desktop.views.shell import Shell
from tests.conftest import StandingClock
from tests.hospital import Hospital
from tests.reception_pages import DeskWindow, open_reception

WHY = "患者家属要求去市里"
ADVICE = "请转中医院针灸科"


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


@pytest.fixture
def desk(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> Iterator[Callable[[UUID], DeskWindow]]:
    made: list[DeskWindow] = []

    def show(reception_id: UUID) -> DeskWindow:
        window = open_reception(hospital)
        qtbot.addWidget(window.shell)
        with qtbot.waitExposed(window.shell):
            window.shell.show()
        window.shell.go("reception", reception_id=reception_id)
        made.append(window)
        return window

    yield show
    for window in made:
        window.shell.close()


def asked_back(hospital: Hospital) -> UUID:
    """An accepted referral that its clinic wants to take back."""
    sent = hospital.referral()
    task = hospital.task(sent)
    hospital.desk.arrived(task, 0)
    hospital.later(minutes=3)
    hospital.step(sent, StepKind.WITHDRAWAL, result=WHY)
    return task


def sent_on(hospital: Hospital, sent: Kept[Referral], before: UUID, after: UUID) -> None:
    """Its clinic redirected it."""
    leg = Leg(
        to_org_id=before,
        issued_at=sent.record.issued_at or hospital.clock.now(),
        ended_at=hospital.later(minutes=4),
        reason=RejectReason.WRONG_DEPARTMENT,
        reason_text=ADVICE,
    )
    hospital.take(replace(sent.record, to_org_id=after, legs=(leg,)), sent.id)


def other_hospital(hospital: Hospital) -> UUID:
    said = Organization(name="青山县中医院", kind=OrgKind.COUNTY_HOSPITAL)
    return hospital.take(said).id


def watched(qtbot: QtBot, hospital: Hospital) -> tuple[Watch, Shell, list[int]]:
    changes = Changes()
    sounds: list[int] = []
    shell = Shell(changes, now=hospital.clock.now)
    qtbot.addWidget(shell)
    house: Any = SimpleNamespace(
        shell=shell, changes=changes, clock=hospital.clock, go=lambda *_, **__: None
    )
    joiner = Joiner(hospital.store, hospital.clock, lambda: hospital.actor)
    watch = Watch(house, hospital.reads, joiner, beep=lambda: sounds.append(1))
    return watch, shell, sounds


def test_what_its_sender_wants_back_rings_and_stays_until_it_is_answered(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> None:
    watch, shell, sounds = watched(qtbot, hospital)
    task = asked_back(hospital)
    watch._house.changes.records_changed.emit(frozenset({"referral_step"}))
    qtbot.waitUntil(lambda: sounds == [1])
    watch.look()
    assert (sounds, len(shell.notices.pinned)) == ([1], 1)
    kept = hospital.reads.detail(task)
    assert kept is not None
    hospital.desk.refuse_to_cancel(task, kept.row.revision, "患者已在院")
    watch.look()
    assert (sounds, len(shell.notices.pinned)) == ([1], 0)


def test_after_a_restart_it_stands_in_the_bell_again(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> None:
    asked_back(hospital)
    _, shell, _ = watched(qtbot, hospital)
    assert len(shell.notices.pinned) == 1


def test_the_desk_says_why_and_by_which_keys_it_is_answered(
    hospital: Hospital, desk: Callable[[UUID], DeskWindow]
) -> None:
    window = desk(asked_back(hospital))
    strip = window.page.panel.notes.cancel
    assert strip.isVisible()
    assert WHY in strip.words.text()
    assert window.page.panel.offer_of("T") == "refuse"


def test_a_second_leg_says_that_we_declined_the_first(
    hospital: Hospital, desk: Callable[[UUID], DeskWindow]
) -> None:
    sent = hospital.referral()
    hospital.desk.decline(hospital.task(sent), 0, RejectReason.WRONG_DEPARTMENT, ADVICE)
    sent_on(hospital, sent, hospital.org_id, hospital.org_id)
    strip = desk(hospital.task(sent, 2)).page.panel.notes.legs
    assert strip.isVisible()
    assert "our own unit" in strip.words.text()
    assert ADVICE in strip.words.text()


def test_a_second_leg_names_the_unit_that_declined_the_first(
    hospital: Hospital, desk: Callable[[UUID], DeskWindow]
) -> None:
    sent = hospital.referral()
    sent_on(hospital, sent, other_hospital(hospital), hospital.org_id)
    strip = desk(hospital.task(sent, 2)).page.panel.notes.legs
    assert "青山县中医院" in strip.words.text()
    assert ADVICE in strip.words.text()


def test_a_first_leg_that_was_sent_on_says_where_to_and_our_no_stands(
    hospital: Hospital, desk: Callable[[UUID], DeskWindow]
) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    said = hospital.desk.decline(task, 0, RejectReason.NO_BED)
    sent_on(hospital, sent, hospital.org_id, other_hospital(hospital))
    window = desk(task)
    assert "青山县中医院" in window.page.panel.notes.legs.words.text()
    assert "undo" not in {offer.name for offer in window.page.panel.shown}
    with pytest.raises(RuleBroken):
        hospital.desk.undo(task, said.revision)


def test_before_us_nobody_had_it_and_nothing_is_said(
    hospital: Hospital, desk: Callable[[UUID], DeskWindow]
) -> None:
    notes = desk(hospital.task(hospital.referral())).page.panel.notes
    assert not notes.isVisible()


def test_what_was_taken_back_before_anybody_looked_is_over_here_and_at_the_county(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> None:
    watch, shell, _ = watched(qtbot, hospital)
    sent = hospital.referral(urgency=Urgency.STAT)
    watch.look()
    withdrawn = replace(sent.record, state=ReferralState.WITHDRAWN, closed_reason=WHY)
    hospital.take(withdrawn, sent.id)
    watch.look()
    row = hospital.row(hospital.task(sent))
    assert (row.state, row.folder) == (ReceptionState.CANCELLED, DeskFolder.OVER)
    assert not shell.notices.pinned
    with hospital.store.reading() as reading:
        kept = reading.get(Reception, row.id)
        assert str(row.id) in {each.record_id for each in outbox.open_ops(reading)}
    assert kept is not None
    assert (kept.record.close_reason, kept.record.received_at) == (WHY, None)


def test_coming_back_to_an_empty_filter_opens_the_one_that_has_somebody(
    hospital: Hospital, desk: Callable[[UUID], DeskWindow]
) -> None:
    task = hospital.task(hospital.referral())
    window = desk(task)
    window.page.show_folder(DeskFolder.COMING)
    window.page.show_with()
    assert window.page.folder == DeskFolder.TO_ANSWER
    assert window.page.table.current() is not None


def test_a_unit_that_declined_and_heard_no_more_is_told_why(
    hospital: Hospital, desk: Callable[[UUID], DeskWindow]
) -> None:
    task = hospital.task(hospital.referral())
    hospital.desk.decline(task, 0, RejectReason.NO_BED)
    strip = desk(task).page.panel.notes.legs
    assert strip.isVisible()
    assert "not ours to read" in strip.words.text()
    assert "0537-5550107" in strip.words.text()
