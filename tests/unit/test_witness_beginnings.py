"""First starts: a clinic set up, the practice clinic, the self-test; what each notes outside."""

import shutil
from pathlib import Path

import pytest

from desktop.app.self_test import self_test
from desktop.domain.clock import SystemClock
from desktop.domain.set_up import SetUpAnswers
from desktop.practice.clinic import PASSWORD, prepare
from desktop.services.set_up import SetUp
from desktop.services.sign_in import SignedIn, SignIn
from desktop.store.place_files import Folder, data_folder
from tests.conftest import StandingClock
from tests.setup_parts import QUICK, SECRET

WORD = "Lushan-1969"
ANSWERS = SetUpAnswers(
    clinic="霄云镇卫生院",
    clinic_code="lx01",
    device="护士站一号机",
    hospital="青山县人民医院",
    hospital_emergency="0537-5550120",
    admin_name="钱院长",
    admin_work_no="001",
    password=WORD,
    departments=("骨科",),
)


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZHUDIAN_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def signed_in(folder: Folder, password: str) -> SignedIn:
    sign_in = SignIn(folder, SystemClock())
    return sign_in.open(sign_in.people()[0].staff_id, password)


def assert_first_epoch(entered: SignedIn) -> None:
    with entered.opened.store.reading() as reading:
        assert (reading.place().epoch, entered.notes) == (1, ())
    entered.opened.store.close()


def test_a_clinic_that_is_set_up_has_a_witness_from_its_first_moment(
    tmp_path: Path, clock: StandingClock, state: Path
) -> None:
    folder = Folder(tmp_path / "data")
    assert_first_epoch(SetUp(folder, clock, QUICK).run(ANSWERS, SECRET))
    assert len(list(state.iterdir())) == 1
    assert_first_epoch(signed_in(folder, WORD))
    shutil.rmtree(state)
    entered = signed_in(folder, WORD)
    assert [note.code for note in entered.notes] == ["witness.missing"]
    entered.opened.store.close()


def test_the_practice_clinic_has_one_of_its_own_and_begins_anew_without_doubt(
    tmp_path: Path, state: Path
) -> None:
    folder = data_folder(tmp_path, practice=True)
    for witnesses in (1, 2):
        prepare(folder, SystemClock())
        assert_first_epoch(signed_in(folder, PASSWORD))
        assert_first_epoch(signed_in(folder, PASSWORD))
        assert len(list(state.iterdir())) == witnesses
        shutil.rmtree(folder.path)  # as starting the practice clinic afresh does


def test_the_self_test_notes_nothing_outside_its_own_folder(state: Path) -> None:
    assert self_test() == 0
    assert not state.exists()
