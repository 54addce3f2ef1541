"""Pieces the main window is put together from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QMenu, QVBoxLayout, QWidget

from desktop.views import theme

translate = QCoreApplication.translate


def stacked(*widgets: QWidget, grow: QWidget) -> QVBoxLayout:
    """Return the widgets one under the other without gaps; `grow` takes the room left."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is grow else 0)
    return column


def framed(inside: QLayout, *, practice: bool) -> QFrame:
    """Return the window's inside; the practice clinic has an orange edge and a banner."""
    frame = QFrame()
    theme.set_look(frame, look="practice-edge" if practice else "window-edge")
    outer = QVBoxLayout(frame)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    if practice:
        outer.addWidget(_practice_strip())
    outer.addLayout(inside, 1)
    return frame


def page_menu(parent: QWidget, own: Sequence[QAction], press: Callable[[str], object]) -> QMenu:
    """Return the F10 menu: what the page offers, then what every page has, with its keys."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    if own:
        menu.addActions(own)
        menu.addSeparator()
    for words, key, icon in (
        (translate("Menu", "Find a patient"), "F2", "search"),
        (translate("Menu", "Refresh"), "F5", "exchange"),
        (translate("Menu", "Print"), "F8", "print"),
        (translate("Menu", "Notices"), "Alt+N", "bell"),
        (translate("Menu", "Switch user"), "F12", "user"),
        (translate("Menu", "Help"), "F1", "help"),
    ):
        action = QAction(theme.icon(icon), f"{words}\t{key}", menu)
        action.triggered.connect(lambda _on=False, k=key: press(k))
        menu.addAction(action)
    return menu


def _practice_strip() -> QWidget:
    strip = QFrame()
    theme.set_look(strip, look="practice")
    words = QLabel(
        translate(
            "Menu", "Practice mode – patients are made up, nothing reaches a real county platform"
        )
    )
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row = QHBoxLayout(strip)
    row.setContentsMargins(0, theme.px(1), 0, theme.px(3))
    row.addWidget(words)
    return strip
