"""Papers of return care: what the patient reads, and what the centre keeps."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.follow_up_steps import OneKey
from desktop.domain.ids import uuid7
from desktop.domain.organization import Organization
from desktop.domain.return_rows import CareCase
from desktop.printing.down_referral import down_slip
from desktop.printing.paper import page_count
from desktop.printing.return_care import call_list, patient_calendar
from desktop.services.papers import Imprint
from desktop.services.return_sent import ReturnSent
from tests.factory import Clinic
from tests.return_parts import Care

TEMPLATES = Path(__file__).parents[2] / "resources" / "print"
LONG = "很长的内容。" * 80
LEAST_PT = 14


@pytest.fixture
def care(clinic: Clinic, dressed: QApplication) -> Care:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        own = unit.get(Organization, clinic.org_id)
        assert own is not None
        unit.save(replace(own.record, phone="0539-5550107"), clinic.org_id)
    return Care.of(clinic)


def imprint(care: Care, copy_no: int = 1) -> Imprint:
    return Imprint(care.clinic.clock.now(), "李秀兰", 1, copy_no)


def case(care: Care, **said: object) -> CareCase:
    found = care.care.case(care.followed(**said).id)
    assert found is not None
    return found


def test_the_calendar_says_days_phone_and_when_to_hurry(care: Care) -> None:
    shown = case(care, warning_signs="小腿突然肿痛")
    paper = patient_calendar(shown, imprint(care), TEMPLATES)
    for words in ("11月23日", "11月25日", "12月4日", "0539-5550107", "小腿突然肿痛", "120"):
        assert words in paper.html
    assert paper.font_pt >= LEAST_PT


def test_a_step_whose_day_is_over_is_to_be_done_soon(care: Care) -> None:
    shown = case(care, discharged_on=care.clinic.clock.today() - timedelta(days=10))
    said = patient_calendar(shown, imprint(care), TEMPLATES).html
    assert said.count("尽快") == said.count("原定") == 2
    assert "原定11月16日" in said
    assert "11月27日" in said


def test_the_calendar_names_the_plan_its_days_come_from(care: Care) -> None:
    shown = case(care)
    newer = replace(shown.down.record, plan_version=2)  # not adopted here yet
    waiting = replace(shown, down=replace(shown.down, record=newer))
    assert "第1版计划" in patient_calendar(waiting, imprint(care), TEMPLATES).footer


def test_the_calendar_leaves_out_what_is_done(care: Care) -> None:
    shown = case(care)
    task = care.tasks_of(shown.down.id)["wound"]
    care.tasks.miss(task.id, task.revision, "患者外出")
    again = care.care.case(shown.down.id)
    assert again is not None
    assert "11月25日" not in patient_calendar(again, imprint(care), TEMPLATES).html


def test_the_received_copy_names_receiver_and_both_times(care: Care) -> None:
    paper = down_slip(case(care), imprint(care), TEMPLATES)
    assert "接收联" in paper.html
    assert paper.html.count("2026-11-23 08:30") == 2
    assert "李秀兰" in paper.html


def test_a_reprint_and_a_paper_registration_are_marked(care: Care) -> None:
    down = care.downs.register(care.paper(), uuid7(), assigned_to="")
    shown = care.care.case(down.id)
    assert shown is not None
    html = down_slip(shown, imprint(care, 3), TEMPLATES).html
    assert "补打第2次" in html
    assert "凭纸质单登记" in html


def test_short_and_long_content_both_find_their_pages(care: Care) -> None:
    short = down_slip(case(care), imprint(care), TEMPLATES)
    assert page_count(short) == 1
    texts = ("main_results", "treatment", "next_plan", "rehab_advice", "precautions")
    shown = case(care, inpatient_no="ZY2", **dict.fromkeys(texts, LONG))
    long = down_slip(shown, imprint(care), TEMPLATES)
    assert long.html.count(LONG) == len(texts)
    assert page_count(long) > 1


def test_words_of_the_hospital_are_never_read_as_markup(care: Care) -> None:
    shown = case(care, medicines="<b>阿司匹林</b> & 他汀")
    for paper in (
        down_slip(shown, imprint(care), TEMPLATES),
        patient_calendar(shown, imprint(care), TEMPLATES),
    ):
        assert "&lt;b&gt;阿司匹林&lt;/b&gt; &amp; 他汀" in paper.html


def test_the_call_list_has_telephone_village_and_tries(care: Care) -> None:
    shown = case(care)
    task = care.tasks_of(shown.down.id)["call"]
    care.tasks.by_key(task.id, task.revision, OneKey.NO_ANSWER)
    sheet = ReturnSent(care.clinic.store, care.clinic.clock).call_sheet()
    html = call_list(sheet, imprint(care), TEMPLATES).html
    for words in ("138 0000 0001", "东王村", "电话随访（已打1次）"):
        assert words in html
