import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.booking_papers import OldPlace, SlipFacts
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import BookingState, HalfDay, SeatKind
from desktop.printing.booking import booking_slip, session_paper
from desktop.printing.paper import Paper, PaperSize, to_pdf
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.papers import Imprint
from desktop.views.resources import resource_dir
from tests.conftest import StandingClock
from tests.factory import Clinic

NO = "YY2026112307A1001"
AT = datetime(2026, 11, 24, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def legible_font(qapp: QApplication) -> Iterator[None]:
    """Qt's PDF of a Noto CJK font keeps no words for some digits; the picture is right."""
    before = qapp.font()
    qapp.setFont(QFont("DejaVu Sans"))
    yield
    qapp.setFont(before)


def imprint(copy_no: int = 1) -> Imprint:
    return Imprint(AT, "李秀兰", 1, copy_no)


def facts(**said: object) -> SlipFacts:
    values: dict[str, object] = {
        "booking_id": uuid4(),
        "revision": 1,
        "no": NO,
        "clinic": "霄云镇卫生院",
        "expert": "周明远",
        "title_text": "主任医师",
        "specialty": "心血管内科",
        "held_on": date(2026, 11, 26),
        "half_day": HalfDay.AM,
        "starts_at": AT,
        "ends_at": AT.replace(minute=30),
        "seat_no": 3,
        "room": "专家诊室1",
        "patient": "张桂芳",
    }
    return SlipFacts(**values | said)  # type: ignore[arg-type]


def text_of(paper: Paper, folder: Path) -> str:
    to_pdf(paper, folder / "paper.pdf")
    done = subprocess.run(
        ["pdftotext", "-layout", folder / "paper.pdf", "-"], check=True, capture_output=True
    )
    # the font names some characters by their look-alikes among the radicals
    said = unicodedata.normalize("NFKC", done.stdout.decode()).replace(
        "\N{FIGURE DASH}", "\N{EN DASH}"
    )
    return "".join(said.split())


@pytest.mark.parametrize("size", [PaperSize.SLIP_80, PaperSize.A5])
def test_the_number_is_read_from_the_printed_slip(
    qapp: object, tmp_path: Path, size: PaperSize
) -> None:
    paper = booking_slip(facts(), imprint(), resource_dir() / "print", size)
    to_pdf(paper, tmp_path / "slip.pdf")
    subprocess.run(
        ["pdftoppm", "-r", "150", "-png", tmp_path / "slip.pdf", tmp_path / "page"], check=True
    )
    pages = sorted(tmp_path.glob("page*.png"))

    [code] = zxingcpp.read_barcodes(Image.open(pages[0]))

    assert len(pages) == 1
    assert code.text == NO


def test_the_slip_says_who_where_and_when(qapp: object, tmp_path: Path) -> None:
    paper = booking_slip(facts(), imprint(), resource_dir() / "print", PaperSize.A5)
    said = text_of(paper, tmp_path)
    for words in (
        "霄云镇卫生院",
        "周明远",
        "主任医师",
        "心血管内科",
        "2026年11月26日",
        "星期四",
        "上午09:00–09:30",
        "专家诊室1",
        "张桂芳",
        NO,
        "打印时间2026-11-2409:00",
        "已登记·待上传",
    ):
        assert words in said
    assert "补打" not in said


@pytest.mark.parametrize(
    ("said", "copy_no", "mark"),
    [
        ({}, 3, "补打第2次"),
        ({"state": BookingState.CANCELLED}, 1, "本预约已取消"),
        ({"state": BookingState.PENDING}, 1, "本场停诊"),
    ],
)
def test_a_reprint_or_a_lost_seat_is_marked(
    qapp: object, tmp_path: Path, said: dict[str, object], copy_no: int, mark: str
) -> None:
    paper = booking_slip(
        facts(**said), imprint(copy_no), resource_dir() / "print", PaperSize.SLIP_80
    )
    assert mark in text_of(paper, tmp_path)


def test_a_slip_says_what_is_out_of_the_ordinary(qapp: object, tmp_path: Path) -> None:
    old = OldPlace(held_on=date(2026, 11, 25), half_day=HalfDay.PM, starts_at=AT, seat_no=12)
    slip = facts(
        kind=SeatKind.EXTRA,
        stood_for="孙立新",
        expected_at=AT,
        late_entry=True,
        old=old,
        call_name="刘村医",
        call_role="village-doctor",
        call_phone="13800000001",
    )
    said = text_of(booking_slip(slip, imprint(), resource_dir() / "print", PaperSize.A5), tmp_path)
    for words in ("加号", "补登", "改约", "替孙立新坐诊", "约09:00叫号", "村医", "原号2026"):
        assert words in said


def test_who_waits_is_not_given_a_seat_by_his_slip(qapp: object, tmp_path: Path) -> None:
    slip = facts(state=BookingState.WAITLIST, seat_no=None, any_session=True)
    said = text_of(
        booking_slip(slip, imprint(), resource_dir() / "print", PaperSize.SLIP_80), tmp_path
    )
    assert "候补凭单" in said
    assert "候补不是预约" in said
    assert "该专家任何一次坐诊均可" in said


def test_the_session_list_has_every_seat(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, tmp_path: Path
) -> None:
    session = clinic.session(capacity=40)
    desk = BookingDesk(clinic.store, clock, lambda: clinic.nurse)
    desk.book(BookingRequest(patient_id=clinic.patient().id, session_id=session.id))
    shown = BookingBoard(clinic.store, clock).session(session.id)
    assert shown is not None

    said = text_of(session_paper(shown, imprint(), resource_dir() / "print"), tmp_path)

    assert "限号40已约1余号39" in said
    assert "张桂芳" in said
    assert "版本1第2" in said  # a second page for the later seats, with the head again
    assert said.count("到诊时间/备注") == 2
