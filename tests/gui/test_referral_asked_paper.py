"""A number or a bed that is only asked for is never printed as if the hospital had given it."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
import segno
from PySide6.QtGui import QTextDocument

from desktop.domain.codes import (
    BedType,
    BookingKind,
    BookingState,
    CancelBy,
    EmergencyCentre,
    ReferralState,
    Urgency,
)
from desktop.domain.county_booking_states import confirmed
from desktop.domain.ids import uuid7
from desktop.domain.referral import CentreFields, Vitals
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_wish import Wish
from desktop.printing.asked_words import PENDING, asked_for
from desktop.printing.paper import page_count
from desktop.printing.referral_copies import SlipCodes, referral_set
from desktop.services.papers import Imprint
from desktop.services.referral_wishes import ReferralWishes
from desktop.views.resources import resource_dir
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referrals import services

pytestmark = pytest.mark.usefixtures("qapp")
TEMPLATES = resource_dir() / "print"
WISHES = (
    Wish(kind=BookingKind.COUNTY_EXPERT, doctor="钱立新"),
    Wish(kind=BookingKind.COUNTY_BED, bed_type=BedType.MONITORED),
)


@pytest.fixture
def detail(clinic: Clinic) -> ReferralDetail:
    kept = clinic.referral(
        state=ReferralState.ISSUED, issued_at=clinic.clock.now(), to_dept="心内科"
    )
    asks = ReferralWishes(clinic.store, clinic.clock, lambda: clinic.nurse)
    assert asks.ask(kept.id, WISHES) == len(WISHES)
    found = services(clinic).desk.detail(kept.id)
    assert found is not None
    return found


def copies(detail: ReferralDetail, clock: StandingClock) -> list[str]:
    imprint = Imprint(clock.now(), "李秀兰", 1, 1)
    job = referral_set(detail, imprint, TEMPLATES)
    assert page_count(job) == 3
    found = []
    for each in (job, *job.more):
        document = QTextDocument()
        document.setHtml(each.html)
        found.append(document.toPlainText())
    return found


def answered(detail: ReferralDetail, **said: Any) -> ReferralDetail:
    first, *rest = detail.asked
    return replace(detail, asked=(replace(first, record=replace(first.record, **said)), *rest))


def test_every_copy_says_what_waits_for_the_hospital(detail, clock: StandingClock) -> None:
    for text in copies(detail, clock):
        assert text.count(PENDING) == len(WISHES)
        assert "钱立新" in text
        assert "监护" in text


def test_a_confirmed_number_waits_no_more(detail, clock: StandingClock) -> None:
    yes = confirmed(detail.asked[0].record, visit_at=clock.now(), ext_code="K7")
    told = replace(detail, asked=(replace(detail.asked[0], record=yes), *detail.asked[1:]))
    for text in copies(told, clock):
        assert text.count(PENDING) == 1
        assert "已预约 预约码 K7" in text


def test_what_was_refused_is_said_and_what_was_taken_back_is_not(detail) -> None:
    no = answered(detail, state=BookingState.CANCELLED, cancel_by=CancelBy.COUNTY)
    assert asked_for(no)[0][1].endswith("预约未成功")
    back = answered(detail, state=BookingState.CANCELLED, cancel_by=CancelBy.PATIENT)
    assert len(asked_for(back)) == len(WISHES) - 1


def test_a_sheet_to_be_signed_says_what_will_be_asked_for(detail) -> None:
    kept = detail.referral
    draft = replace(kept, record=replace(kept.record, wishes=WISHES))
    said = asked_for(replace(detail, referral=draft, asked=()))
    assert [name for name, _ in said] == ["专家号", "床位"]
    assert all(PENDING in words for _, words in said)


def test_an_emergency_with_number_and_bed_still_takes_one_page_for_each_reader(
    detail, clock: StandingClock
) -> None:
    kept, found = detail.referral, Vitals(pulse=112, systolic=98, diastolic=60, spo2=94)
    full = replace(
        kept.record,
        urgency=Urgency.STAT,
        green_channel=True,
        emergency_centre=EmergencyCentre.CHEST_PAIN,
        centre=CentreFields(first_contact_at=clock.now()),
        present_illness="半小时前突发胸骨后压榨样疼痛，向左肩放射，伴大汗、恶心，含服无缓解。" * 2,
        past_history="高血压10年，最高180/100mmHg，服硝苯地平。",
        treatment="吸氧，阿司匹林300mg嚼服，氯吡格雷300mg口服 08:20",
        vitals=found,
    )
    said = replace(detail, referral=replace(kept, record=full))
    made = segno.make("A" * 1450, error="m", version=25, micro=False)
    buffer = BytesIO()
    made.save(buffer, kind="png", scale=8, border=4)
    codes = SlipCodes(a=buffer.getvalue(), b=buffer.getvalue(), phone_code="7KM Q2D 4XT 9RA")
    job = referral_set(said, Imprint(clock.now(), "李秀兰", 1, 1), TEMPLATES, codes)
    assert said.progress.must_ring
    assert page_count(job) == 3
    assert job.more[0].html.count(PENDING) == len(WISHES)


def test_nothing_asked_for_leaves_no_line(detail, clock: StandingClock) -> None:
    for text in copies(replace(detail, asked=()), clock):
        assert PENDING not in text
        assert "号源床位" not in text


def test_a_seat_of_our_own_is_not_asked_of_the_hospital(detail) -> None:
    own = Wish(kind=BookingKind.SESSION, session_id=uuid7())
    kept = detail.referral
    draft = replace(kept, record=replace(kept.record, wishes=(own,)))
    assert asked_for(replace(detail, referral=draft, asked=())) == ()
