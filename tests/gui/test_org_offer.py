"""An organisation under an id of our own, on the screen: what is offered, what one act does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.codes import OrgKind
from desktop.domain.organization import Organization
from desktop.domain.today_rows import Trouble
from desktop.services.directory import Directory
from desktop.services.org_adopt import Adoptions
from desktop.services.today import Today
from desktop.views.settings.directory import DirectoryTab
from desktop.views.settings.org_offer import OfferStrip, adoption_words
from tests.conftest import StandingClock
from tests.sync.referral_acts import refer, save
from tests.sync.test_org_adopt_world import GHOST, NAME
from tests.world import HOSPITAL, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("B1", "H1")) as made:
        made.h1.exchange()
        here = Organization(name=NAME, kind=OrgKind.COUNTY_HOSPITAL, emergency_phone="0537-5550120")
        save(made.b1, here, GHOST)
        refer(made.b1, to_org_id=GHOST)
        made.b1.exchange()
        yield made


@pytest.fixture
def tab(world: World, shown: Callable[[DirectoryTab], DirectoryTab]) -> DirectoryTab:
    store, who = world.b1.store, lambda: world.b1.clinic.administrator
    strip = OfferStrip(Adoptions(store, who))
    made = DirectoryTab(Directory(store, world.clock, who), world.clock, strip)
    made.resize(1180, 590)
    return shown(made)


def test_the_offer_names_what_waits_and_whom_to_ring(tab: DirectoryTab) -> None:
    assert tab.offers is not None
    assert tab.offers.isVisible()
    assert "0537-5550120" in tab.offers.words.text()
    assert "1" in tab.offers.words.text()


def test_one_act_takes_the_countys_entry_over(qtbot: QtBot, tab: DirectoryTab) -> None:
    assert tab.offers is not None
    dialog = tab.offers.ask()
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(tab.offers.adopted) as told:
        dialog.submit()
    assert told.args is not None
    assert told.args[0].new_id == HOSPITAL
    assert "1" in adoption_words(told.args[0])
    assert tab.offers.isHidden()
    standing = {row.id: row.record.active for row in tab.orgs.rows()}
    assert (standing[GHOST], standing[HOSPITAL]) == (False, True)


def test_today_does_not_let_go_until_it_is_settled(world: World) -> None:
    today = Today(world.b1.store, world.clock)
    [row] = [r for r in today.board().attention if r.trouble is Trouble.ORG_TWO_IDS]
    assert "0537-5550120" in row.title
    Adoptions(world.b1.store, lambda: world.b1.clinic.administrator).adopt(GHOST, HOSPITAL)
    assert not [r for r in today.board().attention if r.trouble is Trouble.ORG_TWO_IDS]
