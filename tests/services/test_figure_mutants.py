"""Seeded bugs of figures and receipts: each breaks what a test promises, so that it is caught."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from desktop.domain import same_day
from desktop.domain.same_day import SameDayCase
from desktop.services.referral_clock import ReferralClocks
from desktop.services.referral_steps import ReferralSteps
from desktop.store.queries import referral_news
from desktop.sync import planner
from desktop.sync.attachments import AttachmentExchange
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referral_cycle import everything_sent, issue
from tests.referrals import services
from tests.services import test_cycle_steps as cycle
from tests.sync import test_attachment_exchange as sending
from tests.sync.shim import ShimCounty
from tests.unit import test_cycle_same_day as days

Patch = pytest.MonkeyPatch
county = sending.county


def day_of_utc(patch: Patch) -> None:
    def day(at: datetime) -> date:
        return at.astimezone(UTC).date()

    patch.setattr(same_day, "local_day", day)


def redirect_counts_twice(patch: Patch) -> None:
    cases = referral_news.same_day_cases

    def of_each_leg(*asked: Any, **more: Any) -> Iterator[SameDayCase]:
        for each in cases(*asked, **more):
            yield from (replace(each, legs=leg) for leg in range(1, each.legs + 1))

    patch.setattr(referral_news, "same_day_cases", of_each_leg)


def redirect_is_a_new_referral(patch: Patch) -> None:
    redirect = ReferralSteps.redirect

    def once_more(self: Any, referral_id: UUID, *asked: Any) -> Any:
        after = redirect(self, referral_id, *asked)
        with self._store.unit(self._actor().staff_id) as unit:
            unit.save(replace(after.record, no=f"{after.record.no}-2", legs=()))
        return after

    patch.setattr(ReferralSteps, "redirect", once_more)


def hash_not_compared(patch: Patch) -> None:
    patch.setattr(AttachmentExchange, "_reads_back", lambda *_: True)


def ready_before_its_bytes(patch: Patch) -> None:
    patch.setattr(planner.attachments, "not_ready", lambda *_: frozenset())


def test_a_day_of_utc_is_noticed(monkeypatch: Patch) -> None:
    day_of_utc(monkeypatch)
    with pytest.raises(AssertionError):
        days.test_a_day_is_the_clinics_and_not_that_of_utc()


@pytest.mark.parametrize("bug", [redirect_counts_twice, redirect_is_a_new_referral])
def test_a_redirect_that_counts_twice_is_noticed(
    bug: Any, clinic: Clinic, clock: StandingClock, monkeypatch: Patch
) -> None:
    bug(monkeypatch)
    sent = issue(clinic, green_channel=True, to_dept="骨科")
    everything_sent(clinic)
    clocks = ReferralClocks(clinic.store, clock, lambda: clinic.administrator)
    with pytest.raises((AssertionError, ValueError)):
        cycle.test_a_redirect_is_one_referral_with_two_legs_everywhere(
            clinic, services(clinic), clocks, sent, clock
        )


@pytest.mark.parametrize("bug", [hash_not_compared, ready_before_its_bytes])
def test_an_attachment_shown_as_sent_too_early_is_noticed(
    bug: Any, clinic: Clinic, county: ShimCounty, monkeypatch: Patch
) -> None:
    bug(monkeypatch)
    with pytest.raises(AssertionError):
        sending.test_an_attachment_is_not_shown_as_sent_before_its_hash_was_confirmed(
            clinic, county
        )
