"""The national referral slip, out (forms.md E1)."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QTextDocument

from desktop.domain.codes import (
    AllergyState,
    EmergencyCentre,
    ReferralState,
    SignMode,
    Urgency,
    VisitType,
)
from desktop.domain.ids import uuid7
from desktop.domain.referral import Referral
from desktop.domain.referral_rows import ReferralDetail, Signing
from desktop.printing.paper import Paper, pdf_bytes
from desktop.printing.referral import referral_slip
from desktop.services.papers import Imprint
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referrals import PIN, county_says, services

TEMPLATES = Path(__file__).parents[2] / "resources" / "print"
Slip = Callable[..., Paper]
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def issue(clinic: Clinic) -> Callable[..., ReferralDetail]:
    def issued(mode: SignMode = SignMode.IN_PERSON, **said: Any) -> ReferralDetail:
        four = {
            "no": "",
            "patient_id": clinic.patient(address="青山县霄云镇东王村126号").id,
            "from_org_id": clinic.org_id,
            "urgency": Urgency.STAT,
            "chief_complaint": "突发胸痛半小时",
            "to_org_id": clinic.hospital_id,
            "doctor_id": clinic.doctor.staff_id,
        }
        signing = Signing(mode=mode, at=clinic.clock.now(), pin=PIN)
        kept = services(clinic).referrals.issue(Referral(**four | said), uuid7(), 0, signing)
        return detail_of(clinic, kept.id)

    return issued


Issue = Callable[..., ReferralDetail]


def detail_of(clinic: Clinic, referral_id: Any) -> ReferralDetail:
    found = services(clinic).desk.detail(referral_id)
    assert found is not None
    return found


def slip(detail: ReferralDetail, clock: StandingClock, copy_no: int = 1) -> Paper:
    imprint = Imprint(clock.now(), "李秀兰", detail.referral.revision, copy_no)
    return referral_slip(detail, imprint, TEMPLATES)


def words(paper: Paper) -> str:
    document = QTextDocument()
    document.setHtml(paper.html)
    return document.toPlainText().replace("\N{NO-BREAK SPACE}", " ")


def pages(paper: Paper) -> int:
    return pdf_bytes(paper).count(b"/Type /Page\n")


def test_stub_and_slip_stand_on_one_sheet(issue: Issue, clock: StandingClock) -> None:
    paper = slip(issue(green_channel=True, emergency_centre=EmergencyCentre.CHEST_PAIN), clock)
    said = words(paper)
    assert pages(paper) == 1
    for part in ("青山县医疗机构双向转诊单", "存  ", "✂", "双向转诊（转出）单", "患者须知"):
        assert part in said
    assert said.count("张桂芳") == 2
    assert "绿色通道☑" in said
    assert "胸痛中心" in said
    assert "打印时间 2026-11-23 08:30  打印人 李秀兰  版本 1" in paper.footer


def test_boxes_are_ticked_as_said(issue: Issue, clock: StandingClock) -> None:
    said = words(
        slip(
            issue(
                visit_type=VisitType.EMERGENCY,
                allergy=AllergyState.YES,
                allergy_text="青霉素",
            ),
            clock,
        )
    )
    assert "□普通 □急诊 ☑危重" in said
    assert "□门诊☑急诊□住院" in said
    assert "□无  □不详  ☑有：" in said
    assert "青霉素" in said


def test_an_order_not_yet_confirmed_is_marked(issue: Issue, clock: StandingClock) -> None:
    said = words(slip(issue(SignMode.VERBAL_ORDER), clock))
    assert said.count("待医生补确认，限 11-23 14:30 前") == 2
    assert "待医生补确认" not in words(slip(issue(SignMode.IN_PERSON), clock))


def test_the_pen_line_stays_blank(issue: Issue, clock: StandingClock) -> None:
    for mode in SignMode:
        assert words(slip(issue(mode), clock)).count("转诊医生（签字）____") == 2


def test_it_says_whom_to_ring_until_somebody_looked(
    clinic: Clinic, issue: Issue, clock: StandingClock
) -> None:
    detail = issue()
    said = words(slip(detail, clock))
    assert "医院尚未查看，请立即电话：急诊科 0537-5550120" in said
    assert "转诊中心 0537-5550100" in said
    county_says(clinic, detail.referral.id, ReferralState.RECEIVED)
    assert "尚未查看" not in words(slip(detail_of(clinic, detail.referral.id), clock))


def test_the_arrangement_is_filled_once_known(
    clinic: Clinic, issue: Issue, clock: StandingClock
) -> None:
    detail = issue()
    county_says(
        clinic,
        detail.referral.id,
        ReferralState.ARRANGED,
        department="心血管内科",
        ward="心内一病区",
        bed="7-03",
        booking_code="A739",
    )
    said = words(slip(detail_of(clinic, detail.referral.id), clock))
    for part in ("心血管内科", "心内一病区 7-03", "A739"):
        assert part in said


def test_a_reprint_says_which_it_is(issue: Issue, clock: StandingClock) -> None:
    paper = slip(issue(), clock, copy_no=3)
    assert "【补打第2次】" in words(paper)
    assert "补打第2次" in paper.footer


def test_the_longest_text_flows_to_a_second_page(issue: Issue, clock: StandingClock) -> None:
    paper = slip(issue(present_illness="胸" * 1000, treatment="药" * 500), clock)
    assert pages(paper) == 2
    assert words(paper).count("胸") >= 1000


def test_text_of_the_patient_is_never_markup(issue: Issue, clock: StandingClock) -> None:
    paper = slip(issue(chief_complaint="<b>痛</b> & 压榨样", escort="<i>李</i>"), clock)
    assert "<b>痛</b> & 压榨样" in words(paper)
    assert "<i>李</i>" in words(paper)


def test_the_slip_shows_the_patient_as_frozen(
    clinic: Clinic, issue: Issue, clock: StandingClock
) -> None:
    detail = issue()
    later = replace(
        detail,
        patient=replace(detail.patient, record=replace(detail.patient.record, name="张桂芬")),
    )
    assert "张桂芳" in words(slip(later, clock))
    assert "张桂芬" not in words(slip(later, clock))
