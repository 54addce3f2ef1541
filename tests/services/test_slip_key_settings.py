"""Entering the county's key, handing it to further computers, and a new key when somebody left."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.clinic_file import clinic_file_text, read_clinic_file
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.kept import Actor
from desktop.domain.set_up import SetUpAnswers, set_up_problems
from desktop.domain.slip_keys import fingerprint, read_root, text_of
from desktop.services.computers import Computers, open_clinic_file
from desktop.services.set_up import SetUp
from desktop.services.slip_keys import SlipKeys, fingerprint_of
from desktop.services.slots import Slots
from desktop.store.open import open_engine
from desktop.store.opening import Opened
from desktop.store.place_files import Folder
from desktop.store.queries import signing
from desktop.store.store import Store
from tests.conftest import KEY as FILE_KEY
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.setup_parts import NURSE, QUICK, folder_with
from tests.slips import ROOT, admit_key

LINE = text_of(ROOT.public)
ANSWERS = SetUpAnswers(
    clinic="霄云镇卫生院",
    clinic_code="07",
    device="护士站电脑",
    hospital="青山县人民医院",
    hospital_code="12371500MB00001234",
    hospital_emergency="0537-5550120",
    org_code="12371500MB00004321",
    admin_name="钱院长",
    admin_work_no="001",
    password="Lushan-1969",
)


def keys_of(clinic: Clinic, actor: Actor) -> SlipKeys:
    return SlipKeys(clinic.store, lambda: actor)


def test_the_countys_key_is_entered_by_an_administrator_alone(clinic: Clinic) -> None:
    with pytest.raises(NotAllowed):
        keys_of(clinic, clinic.nurse).set_root(LINE)
    facts = keys_of(clinic, clinic.administrator).set_root(f" {LINE[:20]} {LINE[20:]}\n")
    assert facts.root == fingerprint(ROOT.public)


@pytest.mark.parametrize("text", ["", "abc", LINE[:-2], LINE + "A", "中文", text_of(bytes(31))])
def test_what_is_no_key_is_not_taken(clinic: Clinic, text: str) -> None:
    with pytest.raises(RuleBroken):
        keys_of(clinic, clinic.administrator).set_root(text)
    assert fingerprint_of(text) == ""
    assert keys_of(clinic, clinic.nurse).facts().root == ""


def test_a_key_is_found_in_what_the_command_prints(clinic: Clinic, tmp_path: Path) -> None:
    path = tmp_path / "county.txt"
    path.write_text(f"County key:\n  {LINE}\nFingerprint:\n  {fingerprint(ROOT.public)}\n")
    assert keys_of(clinic, clinic.administrator).root_in(path) == LINE
    path.write_bytes(b"\xff\xfe nothing")
    with pytest.raises(RuleBroken):
        keys_of(clinic, clinic.administrator).root_in(path)


def test_this_computers_key_keeps_its_fingerprint(clinic: Clinic) -> None:
    facts = keys_of(clinic, clinic.nurse).facts()
    assert facts == keys_of(clinic, clinic.nurse).facts()
    assert not facts.signed
    assert len(facts.own) == 39


def test_entering_another_key_forgets_what_the_first_one_signed(clinic: Clinic) -> None:
    desk = keys_of(clinic, clinic.administrator)
    desk.set_root(LINE)
    admit_key(clinic.store, clinic.nurse.staff_id, clinic.org_id)
    assert desk.facts().computers == 1
    other = text_of(signing.new_key_pair().public)
    assert desk.set_root(other).computers == 0


def test_a_further_computer_gets_the_countys_key_with_its_file(
    clinic: Clinic, tmp_path: Path
) -> None:
    keys_of(clinic, clinic.administrator).set_root(LINE)
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        unit.set_setting("county_hospital_id", str(clinic.hospital_id))
    path = Computers(clinic.store, lambda: clinic.administrator).write(tmp_path)
    file = open_clinic_file(path)
    assert file.county_root == LINE
    assert "private" not in path.read_text(encoding="utf-8")
    old = clinic_file_text(file).replace(f'"county_root": "{LINE}"', '"other": ""')
    assert read_clinic_file(old) == replace(file, county_root="")


def test_set_up_takes_the_countys_key_or_says_what_is_wrong(
    tmp_path: Path, clock: StandingClock
) -> None:
    answers = replace(ANSWERS, county_root=f"{LINE[:10]} {LINE[10:]}")
    assert "county_root" in set_up_problems(replace(answers, county_root="nonsense"))
    made = SetUp(Folder(tmp_path), clock, QUICK).run(answers, bytes(16))
    with made.opened.store.reading() as reading:
        assert signing.root_key(reading) == ROOT.public
    made.opened.store.close()


def test_who_leaves_leaves_without_the_key(
    data_file: Path, tmp_path: Path, clock: StandingClock
) -> None:
    folder = folder_with(data_file, tmp_path / "place")
    clinic = Clinic.set_up(Store(open_engine(folder.database, FILE_KEY), clock), clock)
    opened = Opened(folder, clinic.store, FILE_KEY)
    before = keys_of(clinic, clinic.nurse).facts().own

    Slots(opened).remove([UUID(NURSE)])

    assert keys_of(clinic, clinic.nurse).facts().own != before
    clinic.store.close()


def test_a_root_is_one_line_of_base64() -> None:
    assert read_root(LINE) == ROOT.public
