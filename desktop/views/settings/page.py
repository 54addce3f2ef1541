"""S21: the settings, a tab for each matter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.settings.clinic import SavedForm
from desktop.views.settings.printers import PrintersTab


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab.

    Attributes:
        name: opens it, as in `go("settings", tab="backup")`.
        words: on the tab.
        make: builds it on first sight.
        administrators: hidden from everybody else.
        look_only: everybody sees it, and only administrators do anything there.
        group: words of the button that brings it up where there are too many for one line.
    """

    name: str
    words: str
    make: Callable[[], QWidget]
    administrators: bool = False
    look_only: bool = False
    group: str = ""


ON_ONE_LINE = 8  # at 1366 dots; more would scroll, and what is scrolled away is not found


class SettingsPage(Page):
    """Display, printers, backups and one's own password for all; the rest for administrators."""

    help_topic = "settings"
    kinds = frozenset({"staff", "expert", "organization", "setting", "county"})

    def __init__(
        self,
        tabs: Sequence[Tab],
        is_administrator: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Settings"))
        self._all, self._is_administrator = tuple(tabs), is_administrator
        self._made: dict[str, QWidget] = {}
        self._shown: tuple[Tab, ...] = ()
        self.groups: dict[str, KeyButton] = {}
        self._chips = QWidget()
        self._chip_line = QHBoxLayout(self._chips)
        self._chip_line.setContentsMargins(0, 0, 0, 0)
        self._chip_line.setSpacing(theme.px(6))
        self.body.addWidget(self._chips)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.currentChanged.connect(self._on_tab)
        self.body.addWidget(self.tabs, 1)
        self._arrange()

    def show_with(self, *, tab: str = "") -> None:  # type: ignore[override]
        """Open, at a tab if one is named; another person may see other tabs."""
        index = self.tabs.currentIndex()
        before, kept = self._shown, self._shown[index] if index >= 0 else None
        self._arrange()
        names = [shown.name for shown in self._shown]
        # what somebody else had open may be only to look at for whoever came after him
        if not tab and kept is not None and not (before != self._shown and kept.look_only):
            tab = kept.name
        if tab in names:
            self._open(names.index(tab))
        self._on_tab(self.tabs.currentIndex())

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again what a tab shows, unless somebody is typing there."""
        widget = self._current()
        if isinstance(widget, SavedForm) and widget.form.dirty:
            return
        work = getattr(widget, "reload", None)
        if kinds and work is not None and not isinstance(widget, PrintersTab):
            work()

    def save(self) -> bool:
        """Keep the form of the open tab."""
        widget = self._current()
        return widget.save() if isinstance(widget, SavedForm) else False

    def print_paper(self) -> bool:
        """Print a test page on the printers' tab."""
        widget = self._current()
        if isinstance(widget, PrintersTab):
            widget.test()
            return True
        return False

    def first_focus(self) -> QWidget | None:
        """Begin at the tabs: left and right move between them."""
        return self.tabs.tabBar()

    def tab(self, name: str) -> QWidget:
        """Return the tab's widget, built if it was not yet.

        Raises:
            KeyError: no such tab for this person.
        """
        for index, shown in enumerate(self._shown):
            if shown.name == name:
                self._open(index)
                self._on_tab(index)
                return self._made[name]
        raise KeyError(name)

    def _current(self) -> QWidget | None:
        index = self.tabs.currentIndex()
        return self._made.get(self._shown[index].name) if index >= 0 else None

    def _arrange(self) -> None:
        allowed = self._is_administrator()
        wanted = tuple(tab for tab in self._all if allowed or not tab.administrators)
        if wanted == self._shown:
            return
        self._made.clear()
        self._shown = ()
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if old is not None:
                old.deleteLater()
        self._shown = wanted
        for tab in wanted:
            self.tabs.addTab(QWidget(), tab.words)
        self._arrange_groups()
        if wanted:  # at the first where there is something to do
            free = (n for n, tab in enumerate(wanted) if allowed or not tab.look_only)
            self._open(next(free, 0))

    def _arrange_groups(self) -> None:
        """A button for each group, in their order; none where one line holds all tabs."""
        while (item := self._chip_line.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        names = list(dict.fromkeys(tab.group for tab in self._shown))
        self.groups = {}
        if len(self._shown) > ON_ONE_LINE and len(names) > 1:
            for name in names:
                self.groups[name] = chip = KeyButton(name, look="chip")
                chip.setCheckable(True)
                chip.clicked.connect(lambda _on=False, each=name: self._choose_group(each))
                self._chip_line.addWidget(chip)
                QWidget.setTabOrder(chip, self.tabs.tabBar())  # groups first, then what is in one
            self._chip_line.addStretch(1)
        self._chips.setVisible(bool(self.groups))

    def _choose_group(self, name: str) -> None:
        """A group by its button: the next key goes among its tabs."""
        self.show_group(name)
        self.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_group(self, name: str) -> None:
        """Show the tabs of a group, and the first of them unless one is open."""
        index = self.tabs.currentIndex()
        if self._shown[index].group != name:
            index = [tab.group for tab in self._shown].index(name)
        self._open(index)

    def _open(self, index: int) -> None:
        """Bring a tab up, and its group."""
        group = self._shown[index].group
        for name, chip in self.groups.items():
            chip.setChecked(name == group)
        self.tabs.setTabVisible(index, True)
        self.tabs.setCurrentIndex(index)
        for place, tab in enumerate(self._shown):
            self.tabs.setTabVisible(place, not self.groups or tab.group == group)

    def _on_tab(self, index: int) -> None:
        if not 0 <= index < len(self._shown) or self.tabs.count() != len(self._shown):
            return
        tab = self._shown[index]
        if tab.name not in self._made:
            self._made[tab.name] = widget = tab.make()
            empty = self.tabs.widget(index)
            self.tabs.blockSignals(True)
            self.tabs.removeTab(index)
            self.tabs.insertTab(index, _scrolling(widget), tab.words)
            self.tabs.setCurrentIndex(index)
            self.tabs.blockSignals(False)
            if empty is not None:
                empty.deleteLater()
        made = self._made[tab.name]
        if isinstance(made, PrintersTab):
            made.load_once()


class _Room(QWidget):
    """Around a tab with a scroll area of its own, whose full height is no wish of the page's."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt
        """No: what is long scrolls inside."""
        return False


def _scrolling(widget: QWidget) -> QWidget:
    """A long tab scrolls by itself: it would make the page too long for every other one."""
    if widget.findChild(QScrollArea) is not None:
        room = _Room()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)
        return room
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
