"""Before the morning pack is printed every page of it can be looked at."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.printing.paper import Paper, PaperSize
from desktop.views.papers.preview import PreviewDialog

Show = Callable[[QWidget], QWidget]
BREAK = '<p style="page-break-before:always">{0}</p>'


def paper(*pages: str) -> Paper:
    html = "".join(BREAK.format(page) if n else f"<p>{page}</p>" for n, page in enumerate(pages))
    return Paper(title="断网应急单", size=PaperSize.A5, html=html)


def test_page_keys_turn_the_pages(shown: Show) -> None:
    dialog = PreviewDialog(paper("one", "another page"), [])
    shown(dialog)
    first = dialog._page.pixmap().toImage()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert "2" in dialog.page_words.text()
    assert dialog._page.pixmap().toImage() != first
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    QTest.keyClick(dialog, Qt.Key.Key_PageUp)
    assert dialog._page.pixmap().toImage() == first


def test_a_single_page_shows_no_page_keys(shown: Show) -> None:
    dialog = PreviewDialog(paper("甲"), [])
    shown(dialog)
    assert dialog.page_words.isHidden()
    assert all(button.isHidden() for button in dialog.turns)
