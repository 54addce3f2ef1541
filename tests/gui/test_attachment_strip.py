"""The strip and the viewer as a nurse uses them, by keyboard."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.attachments import Preparing
from desktop.domain.attachment_rows import About, AttachmentState, Limits
from desktop.domain.codes import AttachmentKind
from desktop.domain.ids import uuid7
from desktop.services.attachments import Attachments
from desktop.views.attachments.dialogs import AddDialog, VoidDialog
from desktop.views.attachments.parts import AttachmentParts
from desktop.views.attachments.strip import AttachmentStrip
from desktop.views.attachments.viewer import AttachmentViewer
from desktop.views.changes import Changes
from desktop.views.settings.attachments import AttachmentsTab
from tests.factory import Clinic
from tests.sync.attachment_parts import service


def picture(colour: str = "red", size: tuple[int, int] = (400, 300)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


class Desk:
    """A strip on a draft, with what it told."""

    def __init__(self, clinic: Clinic, parent: QWidget) -> None:
        calls = service(clinic)
        self.told: list[str] = []
        self.undo: list[Callable[[], object]] = []
        self.printed: list[object] = []
        self.changes = Changes(parent)
        self.preparing = Preparing(calls.limits, parent)
        parts = AttachmentParts(
            lines=calls.of,
            content=calls.content,
            prepare=self.preparing.prepare,
            add=calls.add,
            describe=calls.describe,
            void=calls.void,
            unvoid=calls.unvoid,
            follow=calls.follow,
            drop=calls.drop,
            save_copy=calls.save_copy,
            print_one=self.printed.append,
            offer_undo=lambda _words, work: self.undo.append(work),
            tell=lambda *_: None,
            problem=lambda error: self.told.append(error.problem.code),
            changed=self.changes.records_changed,
        )
        self.calls = calls
        self.about = About("referral", uuid7(), clinic.patient().id)
        self.strip = AttachmentStrip(parts, parent)
        self.strip.show_about(self.about)

    @property
    def lines(self):
        return self.calls.of(self.about.record_id)


@pytest.fixture
def desk(clinic: Clinic, shown: Callable[[QWidget], QWidget]) -> Iterator[Desk]:
    host = QWidget()
    host.resize(900, 300)
    made = Desk(clinic, host)
    made.strip.resize(900, 200)
    shown(host)
    yield made
    made.preparing.jobs.close()


def asked(qtbot: QtBot, desk: Desk) -> AddDialog:
    """The question that comes when a picture is ready."""
    qtbot.waitUntil(lambda: bool(open_dialogs(desk)))
    return open_dialogs(desk)[0]


def open_dialogs(desk: Desk) -> list[AddDialog]:
    return [each for each in desk.strip.findChildren(AddDialog) if each.isVisible()]


def add(qtbot: QtBot, desk: Desk, path: Path, key: str = "1", data: bytes = b"") -> None:
    path.write_bytes(data or picture())
    desk.strip.ask_files = lambda _parent: [path]
    desk.strip.add_button.click()
    dialog = asked(qtbot, desk)
    qtbot.keyClicks(dialog.focusWidget(), key)
    dialog.submit()
    qtbot.waitUntil(lambda: not open_dialogs(desk))


def test_a_file_is_added_with_one_number_key(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    with qtbot.waitSignal(desk.strip.changed):
        add(qtbot, desk, tmp_path / "whatever.txt", "3")
    [line] = desk.lines
    assert (line.record.kind, line.record.title) == (AttachmentKind.LABORATORY, "Laboratory")
    assert line.state is AttachmentState.WITH_RECORD
    assert (desk.strip.count, desk.strip.kinds) == (1, {AttachmentKind.LABORATORY})


def test_a_picture_in_the_clipboard_is_pasted(qtbot: QtBot, desk: Desk) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(picture("blue")))
    desk.strip.paste(AttachmentKind.ECG)
    dialog = asked(qtbot, desk)
    qtbot.keyClicks(dialog.focusWidget(), "Chest leads")
    dialog.submit()
    [line] = desk.lines
    assert (line.record.kind, line.record.title) == (AttachmentKind.ECG, "Chest leads")


def test_an_empty_clipboard_is_told(qtbot: QtBot, desk: Desk) -> None:
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(desk.strip.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.told == ["attachment.nothing_copied"]


def test_several_files_are_dropped_and_asked_for_one_by_one(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    paths = [tmp_path / "a", tmp_path / "b"]
    for path, colour in zip(paths, ("red", "green"), strict=True):
        path.write_bytes(picture(colour))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    desk.strip.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    for _ in paths:
        dialog = asked(qtbot, desk)
        qtbot.keyClicks(dialog.focusWidget(), "7")
        dialog.submit()
    assert len(desk.lines) == 2


def test_the_same_photo_twice_is_told_in_the_question(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    add(qtbot, desk, tmp_path / "a")
    desk.strip.add_files()
    dialog = asked(qtbot, desk)
    qtbot.keyClicks(dialog.focusWidget(), "1")
    dialog.submit()
    assert dialog.isVisible()
    assert "already" in dialog._trouble.text()
    dialog.reject()
    assert len(desk.lines) == 1


def test_a_file_that_is_no_picture_is_told(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"MZ a program")
    desk.strip.ask_files = lambda _parent: [tmp_path / "photo.jpg", tmp_path / "gone.jpg"]
    desk.strip.add_files()
    qtbot.waitUntil(lambda: len(desk.told) == 2)
    assert desk.told == ["attachment.unknown_file", "attachment.file_unreadable"]


def test_delete_voids_with_a_reason_and_undo_takes_it_back(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    add(qtbot, desk, tmp_path / "a")
    desk.strip.tiles.setFocus()
    qtbot.keyClick(desk.strip.tiles, Qt.Key.Key_Delete)
    [dialog] = desk.strip.findChildren(VoidDialog)
    qtbot.keyClicks(dialog.focusWidget(), "wrong patient")
    dialog.submit()
    assert [each.state for each in desk.lines] == [AttachmentState.VOID]
    desk.undo[0]()
    assert [each.state for each in desk.lines] == [AttachmentState.WITH_RECORD]


def test_without_a_patient_nothing_can_be_added(desk: Desk) -> None:
    desk.strip.show_about(None)
    assert not desk.strip.add_button.isEnabled()
    desk.strip.paste()
    assert desk.told == []


def test_who_only_looks_sees_no_way_to_add(desk: Desk) -> None:
    desk.strip.show_about(desk.about, adding=False)
    assert not desk.strip.add_button.isVisible()
    assert not desk.strip.paste_button.isVisible()


def test_another_patient_in_the_draft_takes_them_along(
    qtbot: QtBot, desk: Desk, tmp_path: Path, clinic: Clinic
) -> None:
    add(qtbot, desk, tmp_path / "a")
    other = clinic.patient(name="李桂兰").id
    desk.strip.show_about(About("referral", desk.about.record_id, other))
    assert [each.record.patient_id for each in desk.lines] == [other]


def viewer(desk: Desk, shown: Callable[[QWidget], QWidget]) -> AttachmentViewer:
    made = AttachmentViewer(desk.strip._parts, desk.lines, desk.lines[0].id)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return shown(made)  # type: ignore[return-value]


def test_the_viewer_zooms_turns_and_goes_on_by_keyboard(
    qtbot: QtBot, desk: Desk, tmp_path: Path, shown: Callable[[QWidget], QWidget]
) -> None:
    add(qtbot, desk, tmp_path / "a", data=picture("red"))
    add(qtbot, desk, tmp_path / "b", data=picture("green"))
    look = viewer(desk, shown)
    fitted = look.view.transform().m11()
    qtbot.keyClick(look, Qt.Key.Key_Plus)
    assert look.view.transform().m11() > fitted
    qtbot.keyClick(look, Qt.Key.Key_0)
    assert look.view.transform().m11() == pytest.approx(fitted)
    qtbot.keyClick(look, Qt.Key.Key_R)
    assert look.view.turned == 90
    qtbot.keyClick(look.view, Qt.Key.Key_Right)
    assert look.line.id == desk.lines[1].id
    qtbot.keyClick(look, Qt.Key.Key_PageUp)
    assert look.line.id == desk.lines[0].id


def test_the_viewer_saves_a_copy_and_prints(
    qtbot: QtBot, desk: Desk, tmp_path: Path, shown: Callable[[QWidget], QWidget]
) -> None:
    add(qtbot, desk, tmp_path / "a")
    look = viewer(desk, shown)
    look.ask_where = lambda _parent, proposed: tmp_path / proposed
    qtbot.keyClick(look, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(look, Qt.Key.Key_F8)
    assert (tmp_path / "ECG.jpg").read_bytes() == desk.calls.content(desk.lines[0].id)
    assert desk.printed == [desk.lines[0].id]


def test_the_original_can_be_looked_at(
    qtbot: QtBot, desk: Desk, tmp_path: Path, shown: Callable[[QWidget], QWidget]
) -> None:
    data = picture(size=(2600, 1200))
    add(qtbot, desk, tmp_path / "a", data=data)
    look = viewer(desk, shown)
    small = look.view.whole.width()
    look.original.setChecked(True)
    assert (small, look.view.whole.width()) == (2000, 2600)


def test_a_damaged_pdf_is_told_plainly_and_can_still_be_saved(
    qtbot: QtBot, desk: Desk, tmp_path: Path, shown: Callable[[QWidget], QWidget]
) -> None:
    add(qtbot, desk, tmp_path / "a", data=b"%PDF-1.7 words")
    look = viewer(desk, shown)
    assert look.instead.isVisible()
    assert "damaged" in look.instead.text()
    assert not look.print_button.isEnabled()
    assert look.save_button.hasFocus()


def test_the_menu_offers_what_can_be_done(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    add(qtbot, desk, tmp_path / "a")
    menu = desk.strip.menu_of(desk.lines[0])
    assert [each.text().split("\t")[0] for each in menu.actions()] == [
        "Look at it",
        "Title and kind …",
        "Void …",
    ]
    menu.deleteLater()


def test_what_comes_from_the_county_shows_by_itself(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    add(qtbot, desk, tmp_path / "a")
    desk.calls.void(desk.lines[0].id, 1, "elsewhere")
    desk.changes.tell("attachment")
    assert desk.strip.count == 0
    assert desk.strip.childAt(QPoint(20, 20)) is not None


def test_the_administrator_sets_the_limits(
    clinic: Clinic, shown: Callable[[QWidget], QWidget]
) -> None:
    chief = Attachments(clinic.store, clinic.clock, lambda: clinic.administrator)
    tab = AttachmentsTab(chief.limits, chief.set_limits)
    shown(tab)
    tab.form.set_values({"photo_kb": 500, "photo_px": 1600, "pdf_kb": 3000})
    assert tab.save()
    assert chief.limits() == Limits(photo_bytes=500_000, photo_px=1600, pdf_bytes=3_000_000)
