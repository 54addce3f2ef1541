"""S21: the settings, a tab for each matter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.views.page import Page
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
    """

    name: str
    words: str
    make: Callable[[], QWidget]
    administrators: bool = False


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
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.currentChanged.connect(self._on_tab)
        self.body.addWidget(self.tabs, 1)
        self._arrange()

    def show_with(self, *, tab: str = "") -> None:  # type: ignore[override]
        """Open, at a tab if one is named; another person may see other tabs."""
        index = self.tabs.currentIndex()
        tab = tab or (self._shown[index].name if index >= 0 else "")
        self._arrange()
        names = [shown.name for shown in self._shown]
        if tab in names:
            self.tabs.setCurrentIndex(names.index(tab))
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
                self.tabs.setCurrentIndex(index)
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

    def _on_tab(self, index: int) -> None:
        if not 0 <= index < len(self._shown) or self.tabs.count() != len(self._shown):
            return
        tab = self._shown[index]
        if tab.name not in self._made:
            self._made[tab.name] = widget = tab.make()
            empty = self.tabs.widget(index)
            self.tabs.blockSignals(True)
            self.tabs.removeTab(index)
            self.tabs.insertTab(index, widget, tab.words)
            self.tabs.setCurrentIndex(index)
            self.tabs.blockSignals(False)
            if empty is not None:
                empty.deleteLater()
        made = self._made[tab.name]
        if isinstance(made, PrintersTab):
            made.load_once()
