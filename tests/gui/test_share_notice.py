"""Whoever was second is told once, quietly, and with the time."""

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app.exchange import ExchangeDesktop
from desktop.domain.errors import Problem
from desktop.domain.ids import uuid7
from desktop.services.exchange import Exchange
from desktop.sync.result import SyncResult
from desktop.views.notices import Notices
from tests.conftest import MORNING
from tests.factory import Clinic


@pytest.mark.parametrize("count", [0, 1, 3])
def test_however_many_gave_way_there_is_one_notice(
    qapp: QApplication, clinic: Clinic, count: int
) -> None:
    notices = Notices(lambda: MORNING, qapp)
    booking = clinic.booking(clinic.session())
    what = Problem("booking.meanwhile_called", {"at": "09:10"})
    records = [str(booking.id), *(str(uuid7()) for _ in range(2))][:count]
    desk: Any = SimpleNamespace(
        _house=SimpleNamespace(shell=SimpleNamespace(notices=notices)),
        service=Exchange(clinic.store, lambda: clinic.nurse),
    )

    ExchangeDesktop._tell_who_was_first(desk, SyncResult(lost=dict.fromkeys(records, what)))

    assert len(notices.kept) == min(count, 1)
    if count == 1:
        assert "09:10" in notices.kept[0].words
        assert booking.record.no in notices.kept[0].words
