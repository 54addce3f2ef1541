"""The list of diagnoses: found by code, name and initials; the county's own sheet taken over."""

from pathlib import Path

import pytest

from desktop.domain.code_list import SHIPPED_VERSION
from desktop.domain.codes import EmergencyCentre
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.services.code_lists import CodeLists
from desktop.services.sheets import write_sheet
from desktop.views.resources import resource_dir
from tests.factory import Clinic

SHIPPED = resource_dir() / "codes" / "diagnosis.tsv"


@pytest.fixture
def lists(clinic: Clinic) -> CodeLists:
    return CodeLists(clinic.store, clinic.clock, lambda: clinic.administrator, SHIPPED)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "县编码.xlsx"
    rows = [
        ["I21.900", "急性心肌梗死", ""],
        ["R07.400", "胸痛待查", "胸痛中心"],
        ["坏行", "没有编码", ""],
    ]
    write_sheet(path, ["编码", "名称", "中心"], rows)
    return path


@pytest.mark.parametrize("typed", ["I21.9", "i21.9", "急性心肌梗死", "心肌梗死", "jxxjgs"])
def test_it_is_found_however_it_is_typed(lists: CodeLists, typed: str) -> None:
    found = [(each.code, each.name) for each in lists.find(typed)]
    assert ("I21.9", "急性心肌梗死") in found


def test_what_begins_so_comes_first_and_carries_its_edition(lists: CodeLists) -> None:
    best = lists.find("ngs")[0]
    assert (best.code, best.name) == ("I63.9", "脑梗死")
    assert (best.version, best.centre) == (SHIPPED_VERSION, EmergencyCentre.STROKE)


def test_nothing_typed_and_signs_of_a_pattern_find_nothing(lists: CodeLists) -> None:
    for typed in ("", "  ", "_", "'"):
        assert lists.find(typed) == ()
    assert [each.name for each in lists.find("%")] == ["烧伤面积20%-29%"]


def test_the_county_s_sheet_takes_over_after_a_dry_run(lists: CodeLists, sheet: Path) -> None:
    read = lists.read(sheet)
    assert (len(read.entries), len(read.faults)) == (2, 1)
    assert lists.in_use().name == ""
    used = lists.take(read, " 青山县 ", "2026版")
    assert (used.name, used.version, used.entries) == ("青山县", "2026版", 2)
    [found] = lists.find("胸痛待查")
    assert (found.version, found.centre) == ("2026版", EmergencyCentre.CHEST_PAIN)
    assert lists.find("脑梗死") == ()


def test_our_own_list_can_always_be_had_back(lists: CodeLists, sheet: Path, clinic: Clinic) -> None:
    lists.take(lists.read(sheet), "青山县", "1")
    back = lists.use_shipped()
    assert back.name == ""
    assert back.entries >= 300
    anew = CodeLists(clinic.store, clinic.clock, lambda: clinic.nurse, SHIPPED)
    assert anew.find("胸痛待查") == ()
    assert anew.find("I21.9")


def test_only_an_administrator_with_an_edition_takes_one(
    lists: CodeLists, sheet: Path, clinic: Clinic
) -> None:
    read = lists.read(sheet)
    with pytest.raises(RuleBroken) as broken:
        lists.take(read, "青山县", "")
    assert set(broken.value.fields) == {"version"}
    nurse = CodeLists(clinic.store, clinic.clock, lambda: clinic.nurse, SHIPPED)
    for work in (lambda: nurse.take(read, "青山县", "1"), nurse.use_shipped):
        with pytest.raises(NotAllowed):
            work()


def test_what_was_left_out_can_be_written(lists: CodeLists, sheet: Path, tmp_path: Path) -> None:
    faults = lists.read(sheet).faults
    out = tmp_path / "未导入.xlsx"
    lists.write_faults(out, faults, ["不是编码"])
    lists.write_empty(tmp_path / "空.xlsx")
    assert "坏行" in str(lists.read(out).rows)
    assert out.exists()


def test_a_long_sheet_is_read_to_its_end(lists: CodeLists, tmp_path: Path) -> None:
    path = tmp_path / "长.csv"
    lines = ["编码,名称", *(f"A00.{n:04d},病{n}" for n in range(4000))]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert len(lists.read(path).entries) == 4000
