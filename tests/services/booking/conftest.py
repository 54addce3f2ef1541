"""The desks of booking on a real clinic."""

import pytest

from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.roster import Roster
from tests.conftest import StandingClock
from tests.factory import Clinic


@pytest.fixture
def desk(clinic: Clinic, clock: StandingClock) -> BookingDesk:
    return BookingDesk(clinic.store, clock, lambda: clinic.nurse)


@pytest.fixture
def board(clinic: Clinic, clock: StandingClock) -> BookingBoard:
    return BookingBoard(clinic.store, clock)


@pytest.fixture
def roster(clinic: Clinic, clock: StandingClock) -> Roster:
    return Roster(clinic.store, clock, lambda: clinic.nurse)
