"""The main window: rail, top bar, patient banner, pages, notices, status bar.

shell = Shell(Changes(), now=clock.now, practice=True)
shell.add_screen("today", 1, self.tr("Today"), "today", lambda: TodayPage(...))
shell.add_page("patient", lambda: PatientPage(...))      no number, no rail button
shell.set_search(box)                    F2 goes to it; needs setFocus and selectAll
shell.on_key("F3", lambda: shell.go("booking-form"))     F3 F4 F12 (and F6 F7)
shell.go("patient", patient_id=x)        Page.show_with(patient_id=x)
shell.notices.tell(…) · shell.undo.offer(words, undo) · shell.status.show_facts(facts, now)
shell.show_user(name, role) · shell.show_cover(sign_in_page) · shell.lift_cover()
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.views import theme
from desktop.views.banner import PatientBanner
from desktop.views.changes import Changes
from desktop.views.frame import framed, page_menu, stacked
from desktop.views.keys import ShellKeys
from desktop.views.notices import Notices, NoticeStrip
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.rail import Rail
from desktop.views.stack import PageStack
from desktop.views.statusbar import StatusBar
from desktop.views.topbar import TopBar
from desktop.views.undo import UndoBar

WIDTH, HEIGHT = 1366, 740
LEAST_WIDTH, LEAST_HEIGHT = 1280, 680
"""Fits a 1366x768 screen with its task bar and the window's own title."""


class Shell(QMainWindow):
    """The window everything happens in. See the module's docstring.

    Attributes:
        notices: the funnel of messages.
        undo: the ten-second undo bar.
        status: the four facts.
        stack: the pages.

    Signals:
        closing(): the window was closed and every page let go.
    """

    closing = Signal()

    def __init__(
        self,
        changes: Changes,
        *,
        now: Callable[[], datetime],
        practice: bool = False,
        clinic: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Zhudian"))
        self.setWindowIcon(QIcon(theme.picture("zhudian", 32)))
        self.notices = Notices(now, self)
        self.rail, self.top, self.banner = Rail(), TopBar(), PatientBanner()
        self.stack, self.undo, self.status = PageStack(), UndoBar(), StatusBar()
        self._strip = NoticeStrip(self.notices)
        self._handlers: dict[str, Callable[[], object]] = {}
        self._under: dict[str, str] = {}
        self._on_rail: frozenset[str] | None = None
        self._search: QWidget | None = None
        self._cover: QWidget | None = None
        self._focus_kept: QWidget | None = None
        self.rail.clinic.setText(clinic)
        self._practice = practice
        self._build()
        self._fit_screen()
        self.keys = ShellKeys(self, self.press)
        self._connect(changes)
        self._add_own_pages()

    # --- screens ---------------------------------------------------------------------

    def add_screen(
        self, name: str, number: int, words: str, icon: str, make: Callable[[], Page]
    ) -> None:
        """Add a screen with a place on the rail; its number never changes."""
        self.stack.add(name, make)
        if self._on_rail is None or name in self._on_rail:
            self.rail.add_screen(name, number, words, icon)

    def keep_on_rail(self, names: Collection[str]) -> None:
        """Give only these screens a place on the rail; others are still opened from pages."""
        self._on_rail = frozenset(names)

    def add_page(self, name: str, make: Callable[[], Page], under: str = "") -> None:
        """Add a page that is opened from others; `under` is the screen the rail then marks."""
        self.stack.add(name, make)
        self._under[name] = under

    def has(self, name: str) -> bool:
        """Tell whether a page of that name exists."""
        return self.stack.knows(name)

    def go(self, name: str, **what: Any) -> bool:
        """Open a page; False when the open one does not let go.

        Raises:
            KeyError: no page of that name.
        """
        return self.stack.go(name, what, root=name in self.rail.buttons and not what)

    def back(self) -> bool:
        """Go back one level."""
        return self.stack.back()

    # --- what areas plug in --------------------------------------------------------------

    def set_search(self, search: QWidget) -> None:
        """Place the search box; F2 goes there."""
        self._search = search
        self.top.set_search(search)

    def on_key(self, key: str, work: Callable[[], object]) -> None:
        """Say what F3, F4, F6, F7 or F12 does where the open page has no use for it."""
        self._handlers[key] = work
        button = {"F3": self.top.booking, "F4": self.top.referral}.get(key)
        if button is not None:
            button.show()
            self.top.fit()

    def forget_key(self, key: str) -> None:
        """Let a key do nothing where the open page has no use for it, and hide its button."""
        self._handlers.pop(key, None)
        button = {"F3": self.top.booking, "F4": self.top.referral}.get(key)
        if button is not None:
            button.hide()
            self.top.fit()

    def show_user(self, name: str, role: str = "") -> None:
        """Show who is signed in."""
        self.top.show_user(name, role)

    def show_cover(self, cover: QWidget) -> None:
        """Hide the work behind a sign-in page; forms stay as they are, keys are off."""
        self.lift_cover()
        self._cover, self._focus_kept = cover, self.focusWidget()
        self._layers.addWidget(cover)
        self._layers.setCurrentWidget(cover)
        self.keys.set_enabled(on=False)
        cover.setFocus()

    def lift_cover(self) -> None:
        """Show the work again, at the same field."""
        if self._cover is None:
            return
        self._layers.removeWidget(self._cover)
        self._cover.setParent(None)
        self._cover = None
        self._layers.setCurrentIndex(0)
        self.keys.set_enabled(on=True)
        if self._focus_kept is not None:
            self._focus_kept.setFocus()

    @property
    def covered(self) -> bool:
        """Whether the sign-in page hides the work."""
        return self._cover is not None

    # --- keys --------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """Do what a key of the window does."""
        page = self.stack.current()
        if key.startswith("Alt+") and key[-1].isdecimal():
            if name := self.rail.screen_of(int(key[-1])):
                self.go(name)
        elif own := self._own_keys.get(key):
            own()
        elif page is not None and self._press_page(page, key):
            return
        elif work := self._handlers.get(key):
            work()

    def _press_page(self, page: Page, key: str) -> bool:
        if key == "F5":
            page.reload(page.kinds)
            return True
        works = {
            "F8": page.print_paper,
            "F9": page.save_and_next,
            "Ctrl+S": page.save,
            "Ctrl+Return": page.submit,
            "Ctrl+Enter": page.submit,
        }
        return works[key]() if key in works else page.key(key)

    def _find(self) -> None:
        if self._search is not None:
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(self._search, QLineEdit):
                self._search.selectAll()
        elif work := self._handlers.get("F2"):
            work()

    def _undo(self) -> None:
        page = self.stack.current()
        if not self.undo.undo() and page is not None:
            page.undo()

    def show_help(self) -> None:
        """Open the help page of the open screen."""
        page = self.stack.current()
        topic = page.help_topic if page is not None else "keys"
        if self.stack.current_name() != "help":
            self.go("help", topic=topic)

    def page_menu(self) -> QMenu:
        """Return what can be done now (F10); it deletes itself when left."""
        page = self.stack.current()
        return page_menu(self, page.menu_actions() if page is not None else [], self.press)

    def _open_menu(self) -> None:
        corner = self.stack.mapToGlobal(QPoint(self.stack.width(), 0))
        menu = self.page_menu()
        menu.popup(corner - QPoint(menu.sizeHint().width() + theme.px(16), 0))

    # --- inside --------------------------------------------------------------------------

    def _build(self) -> None:
        right = stacked(self.top, self.banner, self.stack, self._strip, self.undo, grow=self.stack)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        work = QFrame()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self._layers = QStackedLayout()
        # first the place, then the widget: one without a parent would flash as a window of its own
        self.setCentralWidget(framed(self._layers, practice=self._practice))
        self._layers.addWidget(work)

    def _fit_screen(self) -> None:
        room = self.screen().availableGeometry()
        self.setMinimumSize(min(LEAST_WIDTH, room.width()), min(LEAST_HEIGHT, room.height()))
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))

    def _connect(self, changes: Changes) -> None:
        changes.records_changed.connect(self._on_records)
        self.rail.chosen.connect(self.go)
        self.stack.page_changed.connect(self._on_page)
        self.status.pressed.connect(lambda: self.press("Alt+9"))
        self.notices.unread_changed.connect(self.top.show_unread)
        self.notices.pins_changed.connect(self.top.show_pressing)
        for button, key in (
            (self.top.booking, "F3"),
            (self.top.referral, "F4"),
            (self.top.help, "F1"),
            (self.top.bell, "Alt+N"),
            (self.top.user, "F12"),
        ):
            button.clicked.connect(lambda _on=False, k=key: self.press(k))
        hint = KeyButton(self.tr("Menu"), "F10", look="fact")
        hint.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        hint.clicked.connect(self._open_menu)
        self.status.add_right(hint)

    def _add_own_pages(self) -> None:
        self._own_keys: dict[str, Callable[[], object]] = {
            "F1": self.show_help,
            "F2": self._find,
            "F10": self._open_menu,
            "Esc": self.back,
            "Ctrl+Z": self._undo,
            "Alt+N": lambda: self.go("notices"),
        }
        self.add_page("help", _help_page)
        self.add_page("notices", lambda: _notice_page(self.notices))

    def _on_records(self, kinds: frozenset[str]) -> None:
        self.stack.records_changed(kinds)

    def _on_page(self, name: str) -> None:
        came_from = next((n for n in reversed(self.stack.names()) if n in self.rail.buttons), name)
        self.rail.mark_chosen(self._under.get(name) or came_from)
        page = self.stack.page(name)
        page.patient_changed.connect(self._show_patient, Qt.ConnectionType.UniqueConnection)
        self._show_patient()

    def _show_patient(self) -> None:
        page = self.stack.current()
        self.banner.show_patient(page.patient() if page is not None else None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when the open page lets go."""
        page = self.stack.current()
        if page is not None and not page.may_leave():
            event.ignore()
            return
        event.accept()
        self.closing.emit()


def _help_page() -> Page:
    from desktop.views.help import HelpPage

    return HelpPage()


def _notice_page(notices: Notices) -> Page:
    from desktop.views.notice_page import NoticePage

    return NoticePage(notices)
