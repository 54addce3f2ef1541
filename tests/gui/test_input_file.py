"""The record file locked, of another key, newer, damaged, or without room: told, nothing lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import window
from desktop.app.first_start import FirstStart
from desktop.app.trouble import code_of
from desktop.app.window import Program
from desktop.domain.errors import StoreError
from desktop.domain.set_up import SetUpAnswers
from desktop.services.door import read_door
from desktop.services.set_up import SetUp
from desktop.services.sign_in import SignIn
from desktop.store.lock import FolderLock, ask_to_show
from desktop.store.open import connect
from desktop.store.place_files import Folder, FolderState
from desktop.views.messages import sentence
from desktop.views.shell import Shell
from desktop.views.sign_in.page import SignInPage, SignInWork
from tests.conftest import StandingClock
from tests.setup_parts import QUICK, SECRET

PASSWORD = "Lushan-1969"
ANSWERS = SetUpAnswers(
    clinic="霄云镇卫生院",
    clinic_code="lx01",
    device="护士站一号机",
    hospital="青山县人民医院",
    hospital_emergency="0537-5550120",
    admin_name="钱院长",
    admin_work_no="001",
    password=PASSWORD,
)


class Door:
    """A clinic that was set up and closed, and its sign-in page."""

    def __init__(self, folder: Folder, clock: StandingClock, qtbot: QtBot) -> None:
        self.folder, self.clock, self.qtbot = folder, clock, qtbot
        self.first = SetUp(folder, clock, QUICK).run(ANSWERS, SECRET)
        self.first.opened.store.close()

    def page(self) -> SignInPage:
        sign_in = SignIn(self.folder, self.clock, QUICK)
        page = SignInPage(
            SignInWork(people=sign_in.people, by_password=sign_in.open), read_door(self.folder)
        )
        self.qtbot.addWidget(page)
        page.show()
        page.choose(sign_in.people()[0])
        return page

    def sign_in(self, page: SignInPage, password: str = PASSWORD) -> str:
        """Give the password; what the page says."""
        page.entry.given.emit(password, False)
        return page.entry.strip.words.text()


@pytest.fixture
def door(tmp_path: Path, clock: StandingClock, qtbot: QtBot, chinese: QApplication) -> Door:
    return Door(Folder(tmp_path / "data"), clock, qtbot)


def close(signed_in: Any) -> None:
    signed_in.opened.store.close()


def test_a_wrong_password_is_told_and_the_right_one_still_opens(door: Door) -> None:
    page = door.page()
    assert "密码" in door.sign_in(page, "falsch-1234")
    with door.qtbot.waitSignal(page.entered) as entered:
        door.sign_in(page)
    close(entered.args[0])


def test_a_newer_file_is_told_and_left_as_it_is(door: Door) -> None:
    connection = connect(door.folder.database, door.first.opened.key)
    connection.execute("UPDATE alembic_version SET version_num = '0400'")
    connection.close()
    before = door.folder.database.read_bytes()
    assert "新版" in door.sign_in(door.page())
    assert door.folder.database.read_bytes() == before
    assert door.folder.state() is FolderState.READY


def test_a_damaged_file_is_moved_aside_told_and_a_backup_is_offered(door: Door) -> None:
    with door.folder.database.open("r+b") as file:
        file.write(b"\x5a" * 64)
    spoilt = door.folder.database.read_bytes()
    page = door.page()
    with door.qtbot.waitSignal(page.failed) as failed:
        door.sign_in(page)
    name = failed.args[0].params["name"]
    assert (door.folder.path / name).read_bytes() == spoilt
    words = sentence(failed.args[0])
    first = FirstStart(door.folder, door.clock, words)
    door.qtbot.addWidget(first)
    assert name in first.welcome.strip.words.text()
    assert first.welcome.focusProxy() is first.welcome.buttons["restore"]


def test_a_click_that_cannot_sign_in_is_told_among_the_people(door: Door) -> None:
    def damaged() -> None:
        raise StoreError("place.no_file")

    page = door.page()
    page.show_people()
    page.attempt(damaged)
    assert page.strip.words.text() == sentence(StoreError("place.no_file").problem)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Folder]:
    """A folder that another program holds."""
    folder = Folder(tmp_path)
    folder.make()
    lock = FolderLock(folder)
    yield folder
    lock.release()


def test_a_second_start_says_so_and_asks_the_first_to_come(
    held: Folder,
    chinese: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(window, "TOLD_MS", 0)
    before = held.show.read_text()
    assert Program(held.path, practice=False).run() == 1
    assert "已经" in capsys.readouterr().err
    assert held.show.read_text() != before


def test_the_first_comes_to_the_front(held: Folder, qtbot: QtBot, chinese: QApplication) -> None:
    from desktop.views.changes import Changes

    program = Program(held.path, practice=False)
    program._shell = shell = Shell(Changes(), now=program.clock.now, practice=False)
    qtbot.addWidget(shell)
    shell.showMinimized()
    program._watch_for_second_start()
    ask_to_show(held)
    qtbot.waitUntil(lambda: not shell.isMinimized())


def test_a_start_that_fails_says_so_and_what_to_do(
    tmp_path: Path, qtbot: QtBot, chinese: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.jobs.jobs import Jobs

    program = Program(tmp_path, practice=True)
    program._opening_cover = cover = window.Opening(program._opening_words())
    qtbot.addWidget(cover)
    assert "第一次" in cover.words.text()  # patience is asked for where it takes long
    monkeypatch.setattr(program, "_load", lambda *_given: 1 // 0)
    program.jobs = Jobs()
    with qtbot.captureExceptions() as caught:
        program._warm_up()
        qtbot.waitUntil(lambda: bool(caught))
    program.jobs.close()
    assert caught[0][0] is ZeroDivisionError  # still told to the log, under the same code
    assert code_of(caught[0][1]) in cover.words.text()
    assert "重新启动" in cover.words.text()
