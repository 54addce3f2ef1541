"""A referral that the county has deleted cannot be overlooked on its own page and on the board."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import ReferralState
from desktop.domain.kept import Delivery, Kept
from desktop.domain.referral import Referral
from desktop.practice.county.service import CountyService
from desktop.services.taken_away import TakenAway
from desktop.store import verified
from desktop.sync.engine import exchange_once
from desktop.views import theme
from desktop.views.booking import words as booking_words
from desktop.views.exchange.words import STATES
from desktop.views.patients.card_tabs import delivery_words
from desktop.views.referral import words
from desktop.views.tokens import Tone
from desktop.views.training import words as training_words
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referral_pages import Desk, open_desk
from tests.sync.shim import ShimCounty


@pytest.fixture
def deleted(clinic: Clinic, clock: StandingClock) -> Iterator[Kept[Referral]]:
    service = CountyService(None, clock.now)
    county = ShimCounty(service)
    kept = clinic.referral(state=ReferralState.ISSUED, issued_at=clock.now())
    exchange_once(clinic.store, county, clock)
    service.delete("ServiceRequest", str(kept.id))
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        verified.ask_for(unit, "asked")
    exchange_once(clinic.store, county, clock)
    yield kept
    service.vault.close()


@pytest.fixture
def desk(qtbot: QtBot, chinese: QApplication, clinic: Clinic) -> Desk:
    theme.apply(chinese)
    made = open_desk(clinic)
    qtbot.addWidget(made.shell)
    made.shell.show()
    return made


def test_its_page_says_so_in_red_and_leads_to_the_decision(
    desk: Desk, deleted: Kept[Referral]
) -> None:
    led: list[UUID] = []
    desk.shell.go("referral", referral_id=deleted.id)
    object.__setattr__(desk.parts, "go", lambda _page, **what: led.append(what["record_id"]))
    page = desk.detail
    page.reload(page.kinds)
    assert page.pair.isVisible()
    assert page.pair.tone is Tone.RED
    assert "医院已看不到" in page.pair.words.text()
    page.pair.button.click()
    assert led == [deleted.id]


def test_left_as_it_is_its_page_still_says_so(
    desk: Desk, clinic: Clinic, deleted: Kept[Referral]
) -> None:
    TakenAway(clinic.store, lambda: clinic.nurse).leave(deleted.id)
    desk.shell.go("referral", referral_id=deleted.id)
    assert desk.detail.pair.tone is Tone.AMBER
    assert "仅存本机" in desk.detail.pair.words.text()


def test_the_board_has_it_among_what_is_not_delivered(desk: Desk, deleted: Kept[Referral]) -> None:
    [row] = desk.parts.reads.board()
    assert row.id == deleted.id
    assert words.reached_words(row.delivery, row.progress) == "县里已删除"
    assert words.reached_tone(row.delivery, row.progress) is Tone.RED


@pytest.mark.parametrize("delivery", list(Delivery))
def test_every_delivery_has_its_word_wherever_it_is_shown(
    chinese: QApplication, delivery: Delivery
) -> None:
    said = [
        words.delivery_words(delivery),
        training_words.delivery_word(delivery),
        delivery_words(delivery),
    ]
    assert all(said)
    assert training_words.DELIVERY_LOOKS[delivery]
    assert booking_words.delivery_words(delivery)[1] is not None
    assert "TAKEN_AWAY" in STATES
