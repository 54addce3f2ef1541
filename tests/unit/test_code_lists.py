"""Diagnosis codes: where they point, how they are found, and the county's own sheet."""

import re

import pytest

from desktop.domain.code_list import centre_of, initials_of, list_problem
from desktop.domain.code_sheet import read_codes
from desktop.domain.codes import EmergencyCentre
from desktop.views.resources import resource_dir

SHIPPED = resource_dir() / "codes" / "diagnosis.tsv"
HEAD = ["编码", "名称", "中心"]


def lines() -> list[tuple[str, str]]:
    rows = SHIPPED.read_text(encoding="utf-8").splitlines()[1:]
    return [(row.split("\t")[0], row.split("\t")[1]) for row in rows]


@pytest.mark.parametrize(
    ("code", "centre"),
    [
        ("I21.9", EmergencyCentre.CHEST_PAIN),
        ("I63.9", EmergencyCentre.STROKE),
        ("I64", EmergencyCentre.STROKE),
        ("G45.9", EmergencyCentre.STROKE),
        ("S72.0", EmergencyCentre.TRAUMA),
        ("O72.1", EmergencyCentre.MATERNAL),
        ("P21.0", EmergencyCentre.CHILD_NEWBORN),
        ("I10", None),
        ("I69.3", None),
        ("T78.2", None),
    ],
)
def test_a_code_points_to_its_centre(code: str, centre: EmergencyCentre | None) -> None:
    assert centre_of(code) is centre


def test_our_own_list_is_whole() -> None:
    found = lines()
    assert len(found) >= 300
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"[A-Z]\d\d(\.\d)?", code) for code, _name in found)
    pointed = {centre_of(code) for code, _name in found}
    assert pointed == {None, *EmergencyCentre} - {EmergencyCentre.NONE}


def test_every_name_of_ours_is_found_by_initials() -> None:
    for _code, name in lines():
        assert initials_of(name), name
        assert all(key.isascii() for key in initials_of(name).split()), name


def test_common_words_are_read_without_the_rules_of_names() -> None:
    assert initials_of("单纯性阑尾炎").startswith("dcx")
    assert set(initials_of("脑卒中").split()) == {"nzz", "ncz"}
    assert initials_of("2型糖尿病") == "2xtnb"


def test_a_county_s_sheet_is_read_with_every_fault_named() -> None:
    sheet = read_codes(
        [
            ["青山县诊断编码"],
            HEAD,
            ["I21.900x001", "急性心肌梗死", None],
            ["i63.900", "脑梗死", "卒中中心"],
            ["", "无编码", ""],
            ["J18.9", "", ""],
            ["心梗", "心肌梗死", ""],
            ["R51", "头痛", "头痛中心"],
            [None, None, None],
            ["I63.900", "脑梗死", ""],
            ["I10", "高血压", "无"],
        ]
    )
    assert [(row.line, row.problem.code if row.problem else "") for row in sheet.rows] == [
        (3, ""),
        (4, ""),
        (5, "code_list.code_missing"),
        (6, "code_list.name_missing"),
        (7, "code_list.code_unreadable"),
        (8, "code_list.centre_unknown"),
        (10, "code_list.twice"),
        (11, ""),
    ]
    assert [(entry.code, entry.centre) for entry in sheet.entries] == [
        ("I21.900x001", EmergencyCentre.CHEST_PAIN),
        ("I63.900", EmergencyCentre.STROKE),
        ("I10", None),
    ]
    assert len(sheet.faults) == 5


def test_a_sheet_that_is_none_says_why() -> None:
    wrong = read_codes([["姓名", "电话"], ["张", "1"]]).problem
    empty = read_codes([HEAD]).problem
    assert (wrong and wrong.code, empty and empty.code) == (
        "code_list.sheet_columns",
        "code_list.sheet_empty",
    )


def test_whose_list_and_which_edition_must_be_said() -> None:
    assert set(list_problem("", " ")) == {"name", "version"}
    assert list_problem("青山县", "2026版") == {}
    assert set(list_problem("字" * 101, "2")) == {"name"}
