"""The list of help topics: every title is read whole."""

from PySide6.QtWidgets import QApplication

from desktop.views import theme
from desktop.views.help import HelpPage


def test_every_title_is_read_whole(chinese: QApplication) -> None:
    page = HelpPage()
    bar = page.list.verticalScrollBar().sizeHint().width()
    words = page.list.fontMetrics()
    titles = [page.list.item(place).text() for place in range(page.list.count())]
    assert titles
    wide = [
        t for t in titles if words.horizontalAdvance(t) > page.list.width() - bar - theme.px(24)
    ]
    page.deleteLater()
    assert wide == []
