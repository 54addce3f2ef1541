"""Help that works offline: one page per topic in the language of the program."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser

from desktop.views import language, theme
from desktop.views.page import Page
from desktop.views.resources import resource_dir

FIRST = ("keys", "today", "patients", "booking", "referral", "training", "exchange", "outage")
"""Order of the list; topics not named here follow by title."""


def topics(spoken: str) -> dict[str, str]:
    """Return topic -> title (the page's first heading) of every help page in that language."""
    found = {}
    for path in sorted(_folder(spoken).glob("*.md")):
        with path.open(encoding="utf-8") as page:
            found[path.stem] = page.readline().lstrip("#").strip()
    ordered = [topic for topic in FIRST if topic in found]
    ordered += sorted((t for t in found if t not in FIRST), key=found.__getitem__)
    return {topic: found[topic] for topic in ordered}


class HelpPage(Page):
    """A list of topics and the page of the chosen one."""

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Help"))
        self.list = QListWidget()
        self.list.setFixedWidth(theme.px(300))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Topics"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Help page"))
        self.text.document().setDocumentMargin(theme.px(16))
        self.text.anchorClicked.connect(self._follow)
        for topic, title in topics(language.current()).items():
            item = QListWidgetItem(title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, topic)
        self.list.currentItemChanged.connect(self._on_chosen)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.body.addLayout(row)

    def show_with(self, **what: Any) -> None:
        """Show the page of `topic`; an unknown one shows the keys."""
        if not self.open_topic(str(what.get("topic", FIRST[0]))):
            self.open_topic(FIRST[0])

    def first_focus(self) -> QTextBrowser:
        """Begin in the text: arrows and Page Down scroll it."""
        return self.text

    def topic(self) -> str:
        """Return the topic shown."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else ""

    def open_topic(self, topic: str) -> bool:
        """Show a topic; False when there is no such page."""
        for place in range(self.list.count()):
            if self.list.item(place).data(Qt.ItemDataRole.UserRole) == topic:
                self.list.setCurrentRow(place)
                return True
        return False

    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        path = _folder(language.current()) / f"{item.data(Qt.ItemDataRole.UserRole)}.md"
        self.text.setSource(
            QUrl.fromLocalFile(str(path)), QTextDocument.ResourceType.MarkdownResource
        )

    def _follow(self, link: QUrl) -> None:
        self.open_topic(Path(link.path()).stem)


def _folder(spoken: str) -> Path:
    return resource_dir() / "help" / spoken
