"""The call screen in the waiting room, on a real file."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import queue as area
from desktop.domain.booking import Booking
from desktop.domain.codes import SessionEventKind, SessionStatus, StopReason
from desktop.domain.errors import StoreClosed
from desktop.domain.kept import Kept
from desktop.domain.queue_rows import QueueBoard
from desktop.domain.session_event import SessionEvent
from desktop.services.queue import QueueDesk
from desktop.views.queue.call_screen import CallScreen
from tests.factory import Clinic, changed
from tests.gui.queue_hands import NAMES, Screen, Show, arrive


@pytest.fixture
def session(clinic: Clinic):
    return clinic.session(held_on=clinic.clock.today(), capacity=8)


@pytest.fixture
def booked(clinic: Clinic, session) -> list[Kept[Booking]]:
    people = [clinic.patient(name=name, phone=f"1380000000{at}") for at, name in enumerate(NAMES)]
    return [clinic.booking(session, no, patient_id=who.id) for no, who in enumerate(people, 1)]


@pytest.fixture
def screen(clinic: Clinic, booked, shown: Show) -> Screen:
    return Screen(clinic, shown)


@pytest.fixture
def call_screen(screen: Screen, clinic: Clinic):
    desk = QueueDesk(clinic.store, clinic.clock, lambda: clinic.nurse)
    made = CallScreen(desk.board, screen.shell, lambda: None)
    yield made
    made.leave()
    made.deleteLater()


def test_the_call_screen_masks_names_and_shows_no_numbers(screen, call_screen) -> None:
    arrive(screen, 1, 2, 3, 4)
    screen.press(Qt.Key.Key_F6)
    call_screen.refresh()
    said = call_screen.words()
    assert all(words in said for words in ("1 张*芳", "2 单*强", "3 仇*满"))
    assert "王" not in said
    assert not any(name in said for name in NAMES)
    assert "1380000" not in said


def test_a_department_that_tells_is_a_room_on_the_call_screen(
    clinic: Clinic, screen: Screen, call_screen
) -> None:
    from desktop.domain.expert import Expert

    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        expert = unit.get(Expert, clinic.experts[0])
        unit.save(replace(expert.record, specialty="精神科"), expert.id)
    call_screen.refresh()
    said = call_screen.words()
    assert "精神" not in said
    assert expert.record.name not in said
    assert "专家诊室1" in said


def test_the_call_screen_says_when_the_clinic_opens_late(
    clinic: Clinic, session, screen: Screen, call_screen
) -> None:
    clinic.clock.advance(hours=-1)
    event = SessionEventKind.DELAYED
    clinic.save(SessionEvent(session_id=session.id, kind=event, at=clinic.clock.now(), minutes=20))
    call_screen.refresh()
    assert "20 min late, opens about 08:20" in call_screen.words()


def test_the_call_screen_stays_on_behind_the_lock(screen: Screen) -> None:
    screen.page.screen_button.click()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CallScreen))
    screen.shell.show_cover(QWidget())
    assert window.isVisible()
    screen.shell.lift_cover()
    screen.shell.closing.emit()
    assert not window.isVisible()


def test_the_call_screen_opens_again_with_the_program(screen: Screen, clinic: Clinic) -> None:
    desk = QueueDesk(clinic.store, clinic.clock, lambda: clinic.nurse)
    screen.page.screen_button.click()
    assert desk.screen_open()
    screen.shell.closing.emit()
    assert desk.screen_open()
    again = area.CallScreenKeeper(screen.house, desk)  # type: ignore[arg-type]
    again.open()
    QApplication.sendEvent(again.window, QCloseEvent())
    assert not desk.screen_open()


def test_the_call_screen_fills_another_monitor(
    screen: Screen, call_screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = QApplication.primaryScreen()
    monkeypatch.setattr(call_screen, "other_monitor", lambda: other)
    call_screen.open()
    assert call_screen.isFullScreen()
    assert call_screen.geometry() == other.geometry()
    assert "one monitor" not in call_screen.words()


def test_a_call_screen_of_a_closed_day_goes_by_itself(screen: Screen, call_screen) -> None:
    call_screen.open()
    call_screen._board = closed_day
    call_screen.refresh()
    assert not call_screen.isVisible()


def closed_day() -> QueueBoard:
    raise StoreClosed


def test_a_new_call_blinks(screen: Screen, call_screen) -> None:
    call_screen.open()
    arrive(screen, 1)
    screen.press(Qt.Key.Key_F6)
    call_screen.refresh()
    assert call_screen._flashing
    before = call_screen.grab().toImage()
    call_screen._blink()
    assert call_screen.grab().toImage() != before


def test_the_call_screen_says_that_a_session_is_not_held_never_that_it_has_not_begun(
    clinic: Clinic, session, screen: Screen, call_screen
) -> None:
    event = SessionEventKind.ENDED_EARLY
    clinic.save(SessionEvent(session_id=session.id, kind=event, at=clinic.clock.now()))
    call_screen.refresh()
    assert "Not held today" in call_screen.words()  # he never came
    off = {"status": SessionStatus.STOPPED, "stop_reason": StopReason.EXPERT_LEAVE}
    clinic.save(changed(session, **off), session.id)
    call_screen.refresh()
    assert "Not held today" in call_screen.words()
    assert "Not open yet" not in call_screen.words()
    assert "Please wait for your number" not in call_screen.words()


def test_who_waits_reads_that_the_expert_has_gone_beside_the_one_who_is_there(
    clinic: Clinic, session, screen: Screen, call_screen
) -> None:
    gone = clinic.session(held_on=clinic.clock.today(), expert_id=clinic.experts[1])
    for kind in (SessionEventKind.OPENED, SessionEventKind.ENDED_EARLY):
        clinic.save(SessionEvent(session_id=gone.id, kind=kind, at=clinic.clock.now()))
    call_screen.refresh()
    assert [panel.key for panel in call_screen.panels] == [str(session.id), str(gone.id)]
    assert "Over for today" in call_screen.words()
    clinic.save(
        SessionEvent(session_id=gone.id, kind=SessionEventKind.CLOSED, at=clinic.clock.now())
    )
    call_screen.refresh()
    assert [panel.key for panel in call_screen.panels] == [str(session.id)]
