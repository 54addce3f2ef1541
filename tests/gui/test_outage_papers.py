"""The lists of the booking desk and the outage pack, as they come out of the printer."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from subprocess import run

import pytest
import zxingcpp
from PIL import Image
from pytestqt.qtbot import QtBot

from desktop.domain.booking_papers import day_key, day_of
from desktop.domain.codes import BookingPriority, SessionStatus, StopReason
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.outage import OutageKind, PackFacts
from desktop.printing import booking_lists as lists
from desktop.printing.outage import pack_paper
from desktop.printing.paper import Paper, page_count, to_pdf
from desktop.services.booking_papers import BookingPapers
from desktop.services.outage import OutageDesk
from desktop.views.resources import resource_dir
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.gui.test_booking_papers import imprint, legible_font, text_of

__all__ = ["legible_font"]
TEMPLATES = resource_dir() / "print"
LONG = "古丽米热·阿卜杜热西提·买买提江"


@pytest.fixture
def read(clinic: Clinic, clock: StandingClock) -> BookingPapers:
    return BookingPapers(clinic.store, clock)


def filled(clinic: Clinic, count: int, name: str = "张桂芳", **said: object) -> Kept[object]:
    session = clinic.session(
        held_on=clinic.clock.today(), capacity=count + 3, slot_minutes=2, **said
    )
    for seat in range(1, count + 1):
        who = clinic.patient(name=name, phone=f"1380000{seat:04d}", village="鱼山街道大义集东村")
        first = BookingPriority.PRIORITY if seat == 1 else BookingPriority.NORMAL
        clinic.booking(session, seat, patient_id=who.id, priority=first)
    return session


def pack(clinic: Clinic, clock: StandingClock, slips: int, forms: int) -> tuple[PackFacts, Paper]:
    session = filled(clinic, 1)
    desk = OutageDesk(clinic.store, clock, lambda: clinic.nurse)
    facts = desk.facts(desk.make({session.id: slips}, forms, uuid7()))
    assert facts is not None
    return facts, pack_paper(facts, desk.day_list(facts.day), imprint(), TEMPLATES)


def test_the_pack_is_one_job_with_every_number_on_it(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, tmp_path: Path
) -> None:
    facts, paper = pack(clinic, clock, 3, 2)
    said = text_of(paper, tmp_path)

    # cover, day, seats, three slips on one page, two forms with consent, telephones
    assert page_count(paper) == 9
    for slip in facts.slips:
        assert said.count(slip.no) >= 2  # stub and slip; form and consent
    for words in ("断网停电应急单", "电脑A1", "本机还有的号", "转诊知情同意书", "应急电话表"):
        assert words in said
    assert "0537-5550120" in said


def test_the_numbers_of_the_slips_are_read_by_a_scanner(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, tmp_path: Path
) -> None:
    facts, paper = pack(clinic, clock, 3, 0)
    to_pdf(paper, tmp_path / "pack.pdf")
    command = ["pdftoppm", "-r", "200", "-f", "4", "-l", "4", "-png"]
    run([*command, tmp_path / "pack.pdf", tmp_path / "page"], check=True)
    [page] = tmp_path.glob("page*.png")

    found = {code.text for code in zxingcpp.read_barcodes(Image.open(page))}

    assert found == {slip.no for slip in facts.of_kind(OutageKind.BOOKING)}


def test_sixty_patients_have_the_heading_on_every_page(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, read: BookingPapers, tmp_path: Path
) -> None:
    filled(clinic, 60, LONG)
    shown, _ = read.day(day_key(clock.today()))
    paper = lists.day_paper(shown, imprint(2), TEMPLATES)
    said = text_of(paper, tmp_path)

    assert page_count(paper) > 2
    assert said.count("状态/备注") == page_count(paper)
    assert said.count("古丽米热") == 60
    assert "补打第1次" in said


def test_the_day_list_masks_numbers_and_leaves_lines_to_write_on(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, read: BookingPapers, tmp_path: Path
) -> None:
    filled(clinic, 1)
    shown, _ = read.day(day_key(clock.today()))
    said = text_of(lists.day_paper(shown, imprint(), TEMPLATES), tmp_path)

    assert "138****0001" in said
    assert "13800000001" not in said
    assert "女69岁" in said
    assert "限号4已约1余号3" in said
    assert [line.no for line in shown.sessions[0].lines if not line.name] == [2, 3, 4]


def test_the_call_list_has_numbers_and_the_keys_of_the_screen(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, read: BookingPapers, tmp_path: Path
) -> None:
    session = filled(clinic, 3)
    said = {"status": SessionStatus.STOPPED, "stop_reason": StopReason.MEETING}
    clinic.save(replace(session.record, **said), session.id)  # type: ignore[type-var]
    clinic.session(held_on=clock.today() + timedelta(days=2))
    shown, _ = read.calls(session.id)
    words = text_of(lists.call_paper(shown, imprint(), TEMPLATES), tmp_path)

    for part in ("13800000001", "【优先】", "11-25上午", "本场停诊"):
        assert part in words
    assert words.count("□1同意") == 3


def test_a_village_is_on_one_sheet(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, read: BookingPapers, tmp_path: Path
) -> None:
    session = clinic.session(held_on=clock.today())
    kept = [
        clinic.booking(session, seat, patient_id=clinic.patient(name=name, village=village).id)
        for seat, (name, village) in enumerate(
            (("张桂芳", "东王村"), ("李秀英", "东王村"), ("王建国", "西李村")), 1
        )
    ]
    shown, _ = read.village(kept[0].id)
    said = text_of(lists.village_paper(shown, imprint(), TEMPLATES), tmp_path)

    assert "东王村共2人次" in said
    assert "李秀英" in said
    assert "王建国" not in said


def test_the_week_says_who_sits_who_does_not_and_who_in_his_place(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, read: BookingPapers, tmp_path: Path
) -> None:
    first, second = clinic.experts
    filled(clinic, 2)
    away = clinic.session(held_on=clock.today() + timedelta(days=1), expert_id=second)
    said = {"status": SessionStatus.STOPPED, "stop_reason": StopReason.MEETING}
    clinic.save(replace(away.record, **said), away.id)
    other = {"status": SessionStatus.SUBSTITUTED, "substitute_expert_id": second}
    day = clock.today() + timedelta(days=3)
    clinic.session(held_on=day, expert_id=first, **other)
    shown, _ = read.week(day_key(day))
    words = text_of(lists.week_paper(shown, imprint(), TEMPLATES), tmp_path)

    for part in ("2/5", "停诊", "替诊", "山县人", "2026年11月23日", "预约电话"):
        assert part in words
    assert "晚间" not in words


def test_a_day_has_a_key_of_its_own(clock: StandingClock) -> None:
    assert day_of(day_key(clock.today())) == clock.today()
    with pytest.raises(ValueError, match="not a day"):
        day_of(uuid7())
