"""A hospital's Today, the sound for an urgent referral, and the first start as a hospital."""

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.reception import Watch
from desktop.domain.codes import OrgKind, Urgency
from desktop.domain.set_up import set_up_problems
from desktop.services.reception_join import Joiner
from desktop.store.store import Store
from desktop.views.changes import Changes
from desktop.views.reception.today_page import LATE, HospitalToday, HospitalTodayPage
from desktop.views.set_up.wizard import SetUpWizard
from desktop.views.shell import Shell
from tests.conftest import StandingClock
from tests.hospital import Hospital


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


def test_every_count_of_the_day_opens_its_rows(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> None:
    late = hospital.referral(urgency=Urgency.STAT)
    hospital.later(minutes=40)
    hospital.referral()
    gone: list[tuple[str, Any]] = []
    page = HospitalTodayPage(
        HospitalToday(
            incoming=hospital.reads.incoming,
            attention=tuple,
            attend=lambda _row: None,
            now=hospital.clock.now,
            go=lambda name, **what: gone.append((name, what)),
        )
    )
    qtbot.addWidget(page)
    page.show_with()
    assert (page.cards[LATE].number.text(), page.cards["to-answer"].number.text()) == ("1", "2")
    assert [row.referral_id for row in page.table.rows()] == [late.id]
    page.show_card("to-answer")
    assert len(page.table.rows()) == 2
    page.table.opened.emit(page.table.rows()[0])
    assert gone == [("reception", {"reception_id": hospital.task(late)})]
    page.may_leave()


def test_an_urgent_referral_sounds_once_and_a_usual_one_not_at_all(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> None:
    changes, sounds = Changes(), []
    shell = Shell(changes, now=hospital.clock.now)
    qtbot.addWidget(shell)
    house: Any = SimpleNamespace(
        shell=shell, changes=changes, clock=hospital.clock, go=lambda *_, **__: None
    )
    joiner = Joiner(hospital.store, hospital.clock, lambda: hospital.actor)
    watch = Watch(house, hospital.reads, joiner, beep=lambda: sounds.append(1))
    hospital.referral()
    watch.look()
    assert (sounds, shell.notices.unread) == ([], 0)
    hospital.referral(green_channel=True)
    watch.look()
    watch.look()
    assert (sounds, len(shell.notices.pinned)) == ([1], 1)


def test_what_was_told_of_an_urgent_one_goes_when_it_is_opened(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> None:
    changes = Changes()
    shell = Shell(changes, now=hospital.clock.now)
    qtbot.addWidget(shell)
    house: Any = SimpleNamespace(
        shell=shell, changes=changes, clock=hospital.clock, go=lambda *_, **__: None
    )
    joiner = Joiner(hospital.store, hospital.clock, lambda: hospital.actor)
    watch = Watch(house, hospital.reads, joiner, beep=lambda: None)
    referral = hospital.referral(green_channel=True)
    watch.look()
    assert shell._strip.notice is not None
    hospital.desk.open(hospital.task(referral))
    watch.look()
    assert shell._strip.notice is None
    assert not shell.notices.pinned


def test_the_rail_shows_only_what_is_kept_and_pages_still_open(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> None:
    from desktop.views.page import Page

    shell = Shell(Changes(), now=hospital.clock.now)
    qtbot.addWidget(shell)
    shell.keep_on_rail(("reception",))
    shell.add_screen("booking", 2, "Booking", "booking", lambda: Page("b"))
    shell.add_screen("reception", 2, "Desk", "down", lambda: Page("r"))
    shell.on_key("F3", lambda: shell.go("booking"))
    shell.forget_key("F3")
    assert list(shell.rail.buttons) == ["reception"]
    assert not shell.top.booking.isVisibleTo(shell.top)
    assert shell.go("booking")


def test_a_hospital_is_not_asked_for_its_hospital(qtbot: QtBot, dressed: QApplication) -> None:
    page = SetUpWizard(set_up_problems, lambda *_: None, lambda *_: None)  # type: ignore[arg-type,return-value]
    qtbot.addWidget(page)
    page.show()
    clinic, hospital = page.forms["clinic"], page.forms["hospital"]
    assert hospital.field("hospital").isVisibleTo(hospital)
    clinic.field("kind").set_value(OrgKind.COUNTY_HOSPITAL)
    assert page.hospital
    assert not hospital.field("hospital").isVisibleTo(hospital)
    assert not clinic.field("station").isVisibleTo(clinic)
