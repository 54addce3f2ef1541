"""What another clinic says of a session with our patients rings here until somebody looks."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtCore import QObject

from desktop.app.house import House
from desktop.app.session_news import SessionNewsDesk
from desktop.domain.codes import OrgKind, SessionEventKind
from desktop.domain.kept import Kept
from desktop.domain.organization import Organization
from desktop.domain.session_event import SessionEvent
from desktop.services.session_news import SessionNewsReader
from desktop.views.changes import Changes
from desktop.views.shell import Shell
from tests.conftest import StandingClock
from tests.factory import Clinic, changed

THERE = UUID(int=8)
Event = Callable[..., Kept[SessionEvent]]


@pytest.fixture
def session(clinic: Clinic, clock: StandingClock) -> Kept[Any]:
    """Today's, at another clinic, with one of our patients."""
    clinic.save(Organization(name="桃园镇卫生院", kind=OrgKind.TOWNSHIP_CENTRE), THERE)
    made = clinic.session(held_on=clock.today(), org_id=THERE)
    clinic.booking(made, 1)
    return made


@pytest.fixture
def say(clinic: Clinic, session: Kept[Any]) -> Event:
    def said(kind: SessionEventKind, **more: Any) -> Kept[SessionEvent]:
        event = SessionEvent(session_id=session.id, kind=kind, at=clinic.clock.now(), **more)
        return clinic.save(event)

    return said


@pytest.fixture
def bell(clinic: Clinic, shown: Callable[[Shell], Shell]) -> SimpleNamespace:
    went: list[Any] = []
    changes = Changes()
    shell = shown(Shell(changes, now=clinic.clock.now, practice=False))
    house = SimpleNamespace(
        shell=shell, changes=changes, go=lambda *name, **what: went.append((name, what))
    )
    reader = SessionNewsReader(clinic.store, clinic.clock, lambda: clinic.nurse)
    desk = SessionNewsDesk(cast("House", house), reader)
    assert isinstance(desk, QObject)
    return SimpleNamespace(desk=desk, pinned=shell.notices.pinned, went=went, reader=reader)


def words(bell: SimpleNamespace) -> list[str]:
    bell.desk.look()
    return [notice.words for notice in bell.pinned.values()]


def test_a_delay_told_elsewhere_rings_with_how_many_to_tell(bell, say: Event) -> None:
    say(SessionEventKind.DELAYED, minutes=40)
    [told] = words(bell)
    assert "桃园镇卫生院" in told
    assert "40 min late" in told
    assert "1 of our patients" in told


def test_opening_it_silences_the_bell_for_good(bell, say: Event, session: Kept[Any]) -> None:
    say(SessionEventKind.DELAYED, minutes=40)
    words(bell)
    [notice] = bell.pinned.values()
    notice.action[1]()
    assert bell.went == [(("session",), {"session_id": session.id})]
    assert words(bell) == []
    say(SessionEventKind.DELAYED, minutes=70)
    assert "70 min late" in words(bell)[0]


@pytest.mark.parametrize("kind", [SessionEventKind.OPENED, SessionEventKind.CLOSED])
def test_what_asks_nothing_of_us_is_silent(bell, say: Event, kind: SessionEventKind) -> None:
    say(SessionEventKind.DELAYED, minutes=40)
    assert len(words(bell)) == 1
    bell.reader._clock.advance(minutes=1)
    say(kind)
    assert words(bell) == []


def test_what_was_taken_back_is_silent(bell, say: Event, clinic: Clinic) -> None:
    event = say(SessionEventKind.ENDED_EARLY)
    assert len(words(bell)) == 1
    clinic.save(changed(event, withdrawn=True), event.id)
    assert words(bell) == []


def test_our_own_sessions_and_those_without_our_patients_are_silent(
    bell, clinic: Clinic, clock: StandingClock
) -> None:
    own = clinic.session(held_on=clock.today())
    clinic.booking(own, 1)
    clinic.save(Organization(name="桃园镇卫生院", kind=OrgKind.TOWNSHIP_CENTRE), THERE)
    empty = clinic.session(held_on=clock.today(), org_id=THERE, expert_id=clinic.experts[1])
    for each in (own, empty):
        kind = SessionEventKind.DELAYED
        clinic.save(SessionEvent(session_id=each.id, kind=kind, at=clock.now(), minutes=30))
    assert words(bell) == []
