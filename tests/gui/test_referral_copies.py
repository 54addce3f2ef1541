"""The copies of a referral by reader, the consent, the receipt, the pre-printed form."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import segno
from PIL import Image
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.domain.codes import (
    ConsentType,
    Direction,
    EmergencyCentre,
    ReceptionRoute,
    ReceptionState,
    SignMode,
    Urgency,
)
from desktop.domain.ids import uuid7
from desktop.domain.reception import Reception
from desktop.domain.referral import CentreFields, DrugGiven, Referral
from desktop.domain.referral_rows import ReferralDetail, Signing
from desktop.printing.arrival import Arrival, arrival_receipt
from desktop.printing.consent import consent_form
from desktop.printing.overprint import overprint, overprint_values, places
from desktop.printing.paper import Paper, fill, page_count, picture
from desktop.printing.referral_copies import CODE_MM, SlipCodes, receiver_copy, referral_set
from desktop.services.papers import Imprint
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referrals import PIN, services

TEMPLATES = Path(__file__).parents[2] / "resources" / "print"
DPI = 254  # ten dots to the millimetre
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def detail(clinic: Clinic) -> Callable[..., ReferralDetail]:
    def issued(**said: Any) -> ReferralDetail:
        four: dict[str, Any] = {
            "no": "",
            "patient_id": clinic.patient(address="青山县霄云镇东王村126号").id,
            "from_org_id": clinic.org_id,
            "urgency": Urgency.STAT,
            "chief_complaint": "突发胸痛半小时",
            "to_org_id": clinic.hospital_id,
            "doctor_id": clinic.doctor.staff_id,
        }
        signing = Signing(mode=SignMode.IN_PERSON, at=clinic.clock.now(), pin=PIN)
        kept = services(clinic).referrals.issue(Referral(**four | said), uuid7(), 0, signing)
        found = services(clinic).desk.detail(kept.id)
        assert found is not None
        return found

    return issued


Issue = Callable[..., ReferralDetail]


@pytest.fixture
def imprint(clock: StandingClock) -> Imprint:
    return Imprint(clock.now(), "李秀兰", 1, 1)


def codes(**said: Any) -> SlipCodes:
    buffer = BytesIO()
    made = segno.make("A" * 1450, error="m", version=25, micro=False)
    made.save(buffer, kind="png", scale=8, border=4)
    return SlipCodes(a=buffer.getvalue(), b=buffer.getvalue(), **said)


def words(paper: Paper) -> str:
    document = QTextDocument()
    document.setHtml(paper.html)
    return document.toPlainText().replace("\N{NO-BREAK SPACE}", " ")


def test_each_reader_has_a_copy_of_his_own(detail: Issue, imprint: Imprint) -> None:
    job = referral_set(detail(), imprint, TEMPLATES, codes())
    copies = [words(each) for each in (job, *job.more)]
    assert ["存根联" in copies[0], "接诊联" in copies[1], "患者联" in copies[2]] == [True] * 3
    assert page_count(job) == len(copies)


def test_only_the_receivers_copy_can_be_scanned(detail: Issue, imprint: Imprint) -> None:
    job = referral_set(detail(), imprint, TEMPLATES, codes())
    assert [sorted(each.images) for each in (job, *job.more)] == [[], ["code-a", "code-b"], []]


def test_the_patients_copy_tells_no_diagnosis(detail: Issue, imprint: Imprint) -> None:
    job = referral_set(detail(present_illness="胸骨后压榨样疼痛"), imprint, TEMPLATES, codes())
    assert "胸" not in words(job.more[1])
    assert "青山县人民医院" in words(job.more[1])


def test_a_code_is_sixty_millimetres_on_paper(detail: Issue, imprint: Imprint) -> None:
    paper = receiver_copy(detail(), imprint, TEMPLATES, replace(codes(), b=b""))
    shot = picture(paper, 0, DPI)
    pixels = [
        [shot.pixelColor(x, y).lightness() < 128 for x in range(120, 900)]
        for y in range(200, 1000, 4)
    ]
    dark = [x for x in range(780) if sum(row[x] for row in pixels) > len(pixels) // 5]
    side = (dark[-1] - dark[0] + 1) / DPI * 25.4
    assert side == pytest.approx(CODE_MM, abs=1.5)


def test_what_is_on_paper_alone_is_named_there(detail: Issue, imprint: Imprint) -> None:
    said = codes(on_paper=("现病史", "检查结果"), phone_code="7KM Q2D 4XT 9RA")
    told = words(receiver_copy(detail(), imprint, TEMPLATES, said))
    assert "见纸面（码内放不下，以本页为准）：现病史、检查结果" in told
    assert "7KM Q2D 4XT 9RA" in told


def test_without_issue_there_is_nothing_to_scan(detail: Issue, imprint: Imprint) -> None:
    paper = receiver_copy(detail(), imprint, TEMPLATES, None)
    assert "未签发，不能扫码" in words(paper)
    assert not paper.images


def test_every_copy_of_a_reprint_is_marked(detail: Issue, imprint: Imprint) -> None:
    job = referral_set(detail(), replace(imprint, copy_no=3), TEMPLATES, codes())
    for each in (job, *job.more):
        assert "【补打第2次】" in words(each)
        assert "补打第2次" in each.footer


def test_the_centres_own_fields_stand_on_the_slip(
    detail: Issue, imprint: Imprint, clock: StandingClock
) -> None:
    centre = CentreFields(
        ecg_done_at=clock.now(), drugs_given=(DrugGiven(name="阿司匹林", dose="300mg"),)
    )
    said = detail(emergency_centre=EmergencyCentre.CHEST_PAIN, centre=centre)
    job = referral_set(said, imprint, TEMPLATES, codes())
    for each in (job, job.more[0]):
        assert "心电图完成 11-23 08:30；已用药 阿司匹林 300mg" in words(each)


def test_the_consent_is_filled_but_never_chosen_nor_signed(detail: Issue, imprint: Imprint) -> None:
    said = words(consent_form(detail(), imprint, TEMPLATES))
    for part in ("张桂芳", "青山县人民医院", "☑上转", "赵文斌", "□ 同意转诊", "□ 不同意转诊"):
        assert part in said
    assert "患者或家属（签字）＿" in said


def test_an_emergency_consent_says_until_when(detail: Issue, imprint: Imprint) -> None:
    said = detail(consent_type=ConsentType.EMERGENCY_WAIVER)
    told = words(consent_form(said, imprint, TEMPLATES))
    assert "☑ 情况紧急，先救治后补签：限 11 月 24 日 08:30 前" in told


@pytest.mark.parametrize("centre", [EmergencyCentre.TRAUMA, EmergencyCentre.CHILD_NEWBORN])
def test_an_ordinary_emergency_has_one_page_for_its_receiver(
    dressed: QApplication, detail: Issue, imprint: Imprint, centre: EmergencyCentre
) -> None:
    said = detail(
        emergency_centre=centre,
        centre=CentreFields(mechanism="高处坠落约3米，右侧着地", bleeding="右大腿活动性出血"),
        present_illness="3天前受凉后咳嗽、咳黄痰，半日来气促加重，夜间不能平卧，家属送来就诊。" * 3,
        past_history="高血压病10年，服氨氯地平；2型糖尿病5年",
        treatment="08:40 吸氧3L/分；08:45 建立静脉通路",
        precautions="途中持续吸氧，注意呼吸",
    )
    printed = receiver_copy(said, imprint, TEMPLATES, codes(phone_code="7KM Q2D 4XT 9RA"))
    assert page_count(printed) == 1


def test_the_receipt_says_when_and_how_he_came(imprint: Imprint, clock: StandingClock) -> None:
    came = Reception(
        org_id=uuid7(),
        direction=Direction.UP,
        state=ReceptionState.SEEN,
        routes=(ReceptionRoute.SLIP, ReceptionRoute.NETWORK),
        arrived_at=clock.now(),
        ward="心内一病区",
        bed="7-03",
    )
    facts = Arrival(
        no="ZZ1", reception=came, from_org="霄云镇卫生院", to_org="青山县人民医院", name="张桂芳"
    )
    paper = arrival_receipt(facts, imprint, TEMPLATES)
    for part in ("心内一病区 7-03", "11-23 08:30", "扫接诊联、县平台", "张桂芳"):
        assert part in words(paper)
    assert page_count(paper) == 1


def test_a_preprinted_form_gets_the_words_alone_at_their_places(
    detail: Issue, imprint: Imprint
) -> None:
    paper = overprint(detail(), imprint, TEMPLATES)
    assert not paper.html
    name = next(each for each in paper.marks if each.text == "张桂芳")
    shot = picture(paper, 0, DPI)
    box = [
        (x, y)
        for x in range(round(name.x_mm * 10), round((name.x_mm + name.width_mm) * 10))
        for y in range(round(name.y_mm * 10), round((name.y_mm + name.height_mm) * 10))
        if shot.pixelColor(x, y).lightness() < 128
    ]
    assert box


def test_what_finds_no_room_on_the_form_follows_on_a_sheet_of_its_own(
    detail: Issue, imprint: Imprint
) -> None:
    paper = overprint(detail(present_illness="胸" * 1000), imprint, TEMPLATES)
    (illness,) = (each for each in paper.marks if each.text.startswith("胸"))
    assert illness.text.endswith("（见附页）")
    (rest,) = paper.more
    assert words(rest).count("胸") >= 1000
    assert not overprint(detail(present_illness="胸痛半小时" * 2), imprint, TEMPLATES).more


def test_every_place_of_the_form_has_a_value(detail: Issue, imprint: Imprint) -> None:
    said = overprint_values(detail(), imprint)
    assert {each["name"] for each in places(TEMPLATES)} <= said.keys()


def test_the_printer_may_be_shifted_in_millimetres(detail: Issue, imprint: Imprint) -> None:
    paper = overprint(detail(), imprint, TEMPLATES)
    before = _first_dark_row(picture(paper, 0, DPI))
    after = _first_dark_row(picture(replace(paper, shift_mm=(0.0, 5.0)), 0, DPI))
    assert after - before == pytest.approx(50, abs=1)


def _first_dark_row(shot: Any) -> int:
    picture_of = Image.frombuffer(
        "RGBX", (shot.width(), shot.height()), bytes(shot.constBits()), "raw", "BGRX"
    )
    box = picture_of.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
    assert box is not None
    return int(box[1])


def test_a_countys_own_template_goes_before_ours(tmp_path: Path) -> None:
    folder = tmp_path / "print"
    copytree(TEMPLATES, folder)
    (folder / "county").mkdir()
    own = folder / "county" / "test-page.html"
    shipped = (folder / "test-page.html").read_text(encoding="utf-8")
    own.write_text(f"<p>青山县专用</p>{shipped}", encoding="utf-8")
    assert "青山县专用" in fill(folder, "test-page", _VALUES)


def test_a_broken_template_never_stops_a_paper(tmp_path: Path) -> None:
    folder = tmp_path / "print"
    copytree(TEMPLATES, folder)
    (folder / "county").mkdir()
    (folder / "county" / "test-page.html").write_text("<p>$nobody_knows</p>", encoding="utf-8")
    said = fill(folder, "test-page", _VALUES)
    assert "县里的模板 test-page.html 有误" in said
    assert "nobody_knows" in said


_VALUES = {"paper": "上转单", "printer": "P1", "at": "2026-11-23 08:30"}


def test_the_places_are_plain_json_for_the_county() -> None:
    said = json.loads((TEMPLATES / "overprint" / "referral-slip.json").read_text(encoding="utf-8"))
    assert said["units"] == "mm"
