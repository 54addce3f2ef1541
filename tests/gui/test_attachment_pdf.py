"""An attached PDF is read and printed inside the program; one that cannot be says so plainly."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.attachment_rows import AttachmentFacts, Prepared
from desktop.domain.codes import AttachmentKind
from desktop.domain.errors import DesktopError
from desktop.domain.file_kind import PDF
from desktop.printing.attachment import MOST_PAGES, attachment_paper
from desktop.printing.paper import PaperSize, page_count, picture
from desktop.printing.pdf_pages import open_pdf
from desktop.services.papers import Imprint
from desktop.views.attachments.dialogs import AddDialog
from desktop.views.attachments.parts import AttachmentParts
from desktop.views.attachments.viewer import AttachmentViewer
from desktop.views.resources import resource_dir
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.pdfs import coloured, locked
from tests.sync.attachment_parts import about, issued, service

Look = Callable[..., AttachmentViewer]


def photo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def look(clinic: Clinic, shown: Callable[[QWidget], QWidget]) -> Look:
    def open_on(*contents: bytes, print_one: Callable[..., object] = lambda _id: None):
        calls, to = service(clinic), about(issued(clinic))
        for number, data in enumerate(contents):
            kind = PDF if data.startswith(b"%PDF") else "image/jpeg"
            ready = Prepared(content_type=kind, data=data, original_type=kind, original=data)
            calls.add(to, ready, AttachmentKind.LABORATORY, f"化验{number}")
        lines = calls.of(to.record_id)
        nothing: dict[str, object] = dict.fromkeys(AttachmentParts.__dataclass_fields__)
        said = nothing | {"content": calls.content, "print_one": print_one}
        viewer = AttachmentViewer(AttachmentParts(**said), lines, lines[0].id)  # type: ignore[arg-type]
        shown(viewer)
        return viewer

    return open_on


def middle(image: QImage) -> str:
    return image.pixelColor(image.width() // 2, image.height() // 2).name()


def seen(viewer: AttachmentViewer) -> str:
    return middle(viewer.view.whole.toImage())


def test_its_pages_are_turned_by_keys(qtbot: QtBot, look: Look) -> None:
    viewer = look(coloured("red", "blue"))
    assert (seen(viewer), viewer._page_words.text()) == ("#ff0000", "Page 1 of 2")
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown)
    assert (seen(viewer), viewer._page_words.text()) == ("#0000ff", "Page 2 of 2")
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown)
    assert viewer.page == 1
    viewer.page_back_button.click()
    assert seen(viewer) == "#ff0000"


def test_beside_a_photo_each_has_its_own_pages(qtbot: QtBot, look: Look) -> None:
    viewer = look(coloured("red", "blue"), photo())
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown)
    viewer.step(1)
    assert (viewer.pdf, viewer._pages.isVisible()) == (None, False)
    viewer.step(1)
    assert (viewer.page, seen(viewer)) == (0, "#ff0000")


def test_a_locked_one_says_so_and_is_not_printed(look: Look) -> None:
    viewer = look(locked())
    assert "password" in viewer.instead.text()
    assert not viewer.print_button.isEnabled()
    assert viewer.save_button.isEnabled()


def test_what_stops_the_print_is_said_in_the_viewer(qtbot: QtBot, look: Look) -> None:
    def refuse(_id: object) -> None:
        raise DesktopError("attachment.pdf_many_pages", pages=99, most=MOST_PAGES)

    viewer = look(coloured("red"), print_one=refuse)
    qtbot.keyClick(viewer, Qt.Key.Key_F8)
    assert "99 pages" in viewer._said.text()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.4 rubbish", "attachment.pdf_broken"),
        (b"", "attachment.pdf_broken"),
        (locked(), "attachment.pdf_locked"),
    ],
)
def test_each_trouble_has_its_sentence(data: bytes, code: str) -> None:
    with pytest.raises(DesktopError) as told:
        open_pdf(data)
    assert told.value.problem.code == code


def facts() -> AttachmentFacts:
    return AttachmentFacts(
        title="出院小结",
        kind=AttachmentKind.DISCHARGE_SUMMARY,
        patient="张桂芳",
        about_no="ZZ1",
        clinic="霄云镇卫生院",
        revision=1,
    )


def test_every_page_is_printed_with_whose_it_is(qapp: object, clock: StandingClock) -> None:
    imprint = Imprint(clock.now(), "李秀兰", 1, 1)
    job = attachment_paper(facts(), coloured("red", "blue"), imprint, resource_dir() / "print")
    assert page_count(job) == 2
    for each in (job, *job.more):
        assert "张桂芳" in each.html
    assert [middle(picture(job, page, 40)) for page in (0, 1)] == ["#fe0000", "#0000fe"]


def test_a_lying_pdf_is_printed_lying(qapp: object, clock: StandingClock) -> None:
    imprint = Imprint(clock.now(), "李秀兰", 1, 1)
    data = coloured("green", lying=True)
    job = attachment_paper(facts(), data, imprint, resource_dir() / "print")
    assert (job.size, page_count(job)) == (PaperSize.A4_LANDSCAPE, 1)


def test_a_book_is_not_printed(qapp: object, clock: StandingClock) -> None:
    imprint = Imprint(clock.now(), "李秀兰", 1, 1)
    book = coloured(*["red"] * (MOST_PAGES + 1))
    with pytest.raises(DesktopError) as told:
        attachment_paper(facts(), book, imprint, resource_dir() / "print")
    assert told.value.problem.code == "attachment.pdf_many_pages"


@pytest.mark.parametrize("opens", [True, False])
def test_a_locked_one_is_told_before_it_is_sent(
    opens: bool, shown: Callable[[QWidget], QWidget]
) -> None:
    data = coloured("red") if opens else locked()
    ready = Prepared(content_type=PDF, data=data, original_type=PDF, original=data)
    dialog = AddDialog(ready, None, lambda *_: None)
    shown(dialog)
    told = [each.text() for each in dialog.findChildren(QLabel) if "password" in each.text()]
    pictures = [each for each in dialog.findChildren(QLabel) if not each.pixmap().isNull()]
    assert (bool(told), bool(pictures)) == (not opens, opens)


def test_the_reader_of_pdfs_is_not_loaded_at_the_start() -> None:
    code = "import sys, desktop.views.attachments.viewer; print('pypdfium2' in sys.modules)"
    here = Path(__file__).parents[2]
    found = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, check=True)
    assert found.stdout.split() == [b"False"]
