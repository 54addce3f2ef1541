"""A correction that was left half written waits at its own slip, and begins no new one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.ids import uuid7
from desktop.views.return_care.form_page import DownReferralFormPage
from desktop.views.shell import Shell
from tests.factory import Clinic
from tests.return_parts import Care
from tests.return_screens import Screen

Show = Callable[[Shell], Shell]
BETTER = "右股骨颈骨折术后，更正"


@pytest.fixture
def care(clinic: Clinic) -> Care:
    return Care.of(clinic)


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    return Screen(clinic, tmp_path, shown)


def left_half_written(care: Care, screen: Screen) -> UUID:
    """A registered slip whose correction was begun and left."""
    kept = care.downs.register(care.paper(), uuid7(), assigned_to="")
    form_of(screen, down_referral_id=kept.id).form.field("diagnosis").set_plain(BETTER)
    screen.shell.go("return-care")
    return kept.id


def form_of(screen: Screen, **what: UUID) -> DownReferralFormPage:
    screen.shell.go("down-referral-form", **what)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    return page


def test_a_half_written_correction_is_found_again_at_its_slip(care: Care, screen: Screen) -> None:
    down = left_half_written(care, screen)
    page = form_of(screen, down_referral_id=down)
    assert page.form.field("diagnosis").value() == BETTER
    assert page._kept is not None


def test_it_is_not_offered_as_a_new_slip(care: Care, screen: Screen) -> None:
    down = left_half_written(care, screen)
    patient = care.downs.get(down).record.patient_id  # type: ignore[union-attr]
    page = form_of(screen, patient_id=patient)
    assert page._kept is None
    assert not page.form.field("diagnosis").value()


def test_from_the_list_of_what_is_half_written_it_is_still_a_correction(
    care: Care, screen: Screen
) -> None:
    down = left_half_written(care, screen)
    [draft] = screen.house.drafts.all("down_referral")
    assert care.downs.get(down).record.no in draft.title  # type: ignore[union-attr]
    page = form_of(screen, draft_id=draft.id)
    assert page._kept is not None
    assert page._kept.id == down
    assert page.form.field("diagnosis").value() == BETTER


def test_what_was_put_right_meanwhile_is_not_written_over(care: Care, screen: Screen) -> None:
    down = left_half_written(care, screen)
    known = care.downs.get(down)
    assert known is not None
    better = replace(known.record, from_dept="骨二科")
    care.downs.correct(better, down, known.revision, "科室当时写错了")
    page = form_of(screen, down_referral_id=down)
    assert page.form.field("diagnosis").value() == BETTER
    assert page.form.field("from_dept").value() == "骨二科"
