"""Which page is open, and which ones one came from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.views.page import Page

DEEPEST = 20
"""So many levels are remembered; older ones are forgotten."""


@dataclass(slots=True)
class _Level:
    name: str
    what: dict[str, Any] = field(default_factory=dict)
    focus: QWidget | None = None


class PageStack(QStackedWidget):
    """Pages by name, made when first opened, with the way back.

    A page whose records changed while it was hidden is reloaded when it is shown again.

    Signals:
        page_changed(name): another page is open.
    """

    page_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._shown_with: dict[str, dict[str, Any]] = {}
        self._stale: dict[str, frozenset[str]] = {}
        self._levels: list[_Level] = []

    # --- pages --------------------------------------------------------------------

    def add(self, name: str, make: Callable[[], Page]) -> None:
        """Know a page by name.

        Raises:
            ValueError: the name is taken.
        """
        if name in self._makers:
            raise ValueError(name)
        self._makers[name] = make

    def knows(self, name: str) -> bool:
        """Tell whether there is a page of that name."""
        return name in self._makers

    def page(self, name: str) -> Page:
        """Return the page, made now if it never was.

        Raises:
            KeyError: no page of that name.
        """
        if name not in self._pages:
            page = self._makers[name]()
            self._pages[name] = page
            page.wants_back.connect(self.back)
            area = _roomy()
            self.addWidget(area)
            area.setWidget(page)  # at its place: each step on the way would dress it anew
        return self._pages[name]

    def current(self) -> Page | None:
        """Return the open page."""
        return self._pages.get(self._levels[-1].name) if self._levels else None

    def current_name(self) -> str:
        """Return the open page's name, empty when none is."""
        return self._levels[-1].name if self._levels else ""

    def names(self) -> list[str]:
        """Return the way to the open page, outermost first."""
        return [level.name for level in self._levels]

    # --- moving -------------------------------------------------------------------

    def go(self, name: str, what: dict[str, Any], *, root: bool) -> bool:
        """Open a page; False when the open one does not let go.

        Args:
            name: which.
            what: handed to its `show_with`.
            root: forget the way that led here.
        """
        if not self._may_leave(name, what):
            return False
        page = self.page(name)
        if self._levels:
            self._levels[-1].focus = self._focused_inside()
        level = _Level(name, what)
        if root:
            self._levels = [level]
        elif self.current_name() == name:
            self._levels[-1] = level
        else:
            self._levels = [*self._levels, level][-DEEPEST:]
        self._show_with(page, name, what)
        self._open(page, page.begin())
        return True

    def back(self) -> bool:
        """Go back one level; False when there is none or the page does not let go."""
        page = self.current()
        if len(self._levels) <= 1 or page is None or not page.may_leave():
            return False
        self._levels.pop()
        level = self._levels[-1]
        page = self.page(level.name)
        if self._shown_with.get(level.name) != level.what:
            self._show_with(page, level.name, level.what)
        self._open(page, level.focus or page.begin())
        return True

    def records_changed(self, kinds: frozenset[str]) -> None:
        """Reload the open page if it shows such records; remember it for the others."""
        for name, page in self._pages.items():
            touched = kinds & page.kinds
            if not touched:
                continue
            if page is self.current():
                self._reload(page, touched)
            else:
                self._stale[name] = self._stale.get(name, frozenset()) | touched

    # --- inside -------------------------------------------------------------------

    def _may_leave(self, name: str, what: dict[str, Any]) -> bool:
        page = self.current()
        if page is None or (self.current_name() == name and not what):
            return True
        return page.may_leave()

    def _show_with(self, page: Page, name: str, what: dict[str, Any]) -> None:
        self._stale.pop(name, None)
        self._shown_with[name] = what
        page.show_with(**what)

    def _open(self, page: Page, focus: QWidget | None) -> None:
        self.setCurrentIndex(list(self._pages).index(self.current_name()))
        if stale := self._stale.pop(self.current_name(), None):
            page.reload(stale)
            if focus is not None and not focus.isVisibleTo(page):
                focus = page.begin()
        if focus is not None:
            focus.setFocus()
        self.page_changed.emit(self.current_name())

    def _reload(self, page: Page, kinds: frozenset[str]) -> None:
        """Read it again; where that hid what had the focus, the page's keys go on working."""
        held = self._focused_inside() is not None
        page.reload(kinds)
        after = self._focused_inside()
        if held and (after is None or not after.isVisibleTo(page)):
            focus = page.begin()
            if focus is not None:
                focus.setFocus()

    def _focused_inside(self) -> QWidget | None:
        page, focus = self.current(), self.focusWidget()
        return focus if page is not None and focus and page.isAncestorOf(focus) else None


def _roomy() -> QScrollArea:
    """Return a frame for a page, which scrolls where the window is too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
