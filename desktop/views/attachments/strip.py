"""The attachment strip that pages place; see the package's own words for how."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from desktop.domain.attachment_rows import About, AttachmentLine, AttachmentState, Prepared
from desktop.domain.codes import AttachmentKind
from desktop.domain.errors import DesktopError
from desktop.domain.kept import Kept
from desktop.views import theme
from desktop.views.attachments import files
from desktop.views.attachments.dialogs import AddDialog, DescribeDialog, VoidDialog
from desktop.views.attachments.parts import AttachmentParts
from desktop.views.attachments.pictures import within
from desktop.views.attachments.tiles import AttachmentTiles
from desktop.views.attachments.viewer import AttachmentViewer
from desktop.views.pill import KeyButton

# what may change how a strip looks: the attachments, how far ops got, and the record being issued
_KINDS = frozenset({"attachment", "delivery", "exchange", "referral", "down_referral"})


class AttachmentStrip(QFrame):
    """Attachments of one record: add, look at, describe, void. GUI thread.

    Signals:
        changed(): one was added, described, voided or taken back here.
    """

    changed = Signal()

    def __init__(self, parts: AttachmentParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._about: About | None = None
        self._adding = False
        self._lines: tuple[AttachmentLine, ...] = ()
        self._waiting: list[tuple[About, Prepared, AttachmentKind | None]] = []
        self._asking = False
        self.ask_files: Callable[[QWidget], Iterable[Any]] = files.ask_files
        theme.set_look(self, look="card")
        self.setAcceptDrops(True)
        self._build()
        parts.changed.connect(self._on_records)
        self.show_about(None)

    @property
    def count(self) -> int:
        """How many there are, void ones left out."""
        return sum(each.state is not AttachmentState.VOID for each in self._lines)

    @property
    def kinds(self) -> frozenset[AttachmentKind]:
        """Kinds of those that are not void."""
        return frozenset(
            each.record.kind for each in self._lines if each.state is not AttachmentState.VOID
        )

    def show_about(self, about: About | None, *, adding: bool = True) -> None:
        """Show the attachments of this record.

        Args:
            about: the record, or the draft that becomes it; None while it is about nobody.
            adding: whether new ones may be added here.
        """
        self._about, self._adding = about, adding
        if about is not None and adding:
            try:
                self._parts.follow(about)
            except DesktopError as error:
                self._parts.problem(error)
        self.reload()

    def reload(self) -> None:
        """Read them again."""
        self._lines = self._parts.lines(self._about.record_id) if self._about else ()
        self.tiles.show_lines(self._lines)
        self.tiles.setVisible(bool(self._lines))
        self.view_button.setVisible(bool(self._lines))
        for button in (self.add_button, self.paste_button):
            button.setVisible(self._adding)
            button.setEnabled(self._about is not None)
        self._title.setText(
            self.tr("Attachments ({count})").format(count=self.count)
            if self._lines
            else self.tr("Attachments")
        )
        self._hint.setText(self._hint_words())
        self._hint.setVisible(not self._lines)

    # --- adding ---------------------------------------------------------------------------

    def add_files(self, kind: AttachmentKind | None = None) -> None:
        """Ask for files and add them."""
        if self._about is not None and self._adding:
            self._take([files.from_file(path) for path in self.ask_files(self)], kind)

    def paste(self, kind: AttachmentKind | None = None) -> None:
        """Add what is in the clipboard: a picture, or files that were copied."""
        data = QGuiApplication.clipboard().mimeData()
        if self._about is None or not self._adding:
            return
        if not files.holds_any(data):
            self._parts.problem(DesktopError("attachment.nothing_copied"))
            return
        self._take(files.sources_in(data), kind)

    def _take(self, sources: Iterable[files.Source], kind: AttachmentKind | None) -> None:
        about = self._about
        assert about is not None
        for source in sources:
            self._parts.prepare(source, partial(self._ready, about, kind), self._failed)

    def _ready(self, about: About, kind: AttachmentKind | None, prepared: Prepared) -> None:
        if shiboken6.isValid(self):  # its page may have been closed meanwhile
            self._waiting.append((about, prepared, kind))
            self._ask_next()

    def _failed(self, error: DesktopError) -> None:
        if shiboken6.isValid(self):
            self._parts.problem(error)

    def _ask_next(self) -> None:
        """One question after the other, in the order in which the pictures are ready."""
        if self._asking or not self._waiting:
            return
        self._asking = True
        about, prepared, kind = self._waiting.pop(0)

        def add(chosen: AttachmentKind, title: str) -> Kept[Any]:
            return self._parts.add(about, prepared, chosen, title)

        dialog = AddDialog(prepared, kind, add, self)
        dialog.finished.connect(partial(self._asked, dialog))
        dialog.open()

    def _asked(self, dialog: AddDialog, _result: int) -> None:
        self._asking = False
        kept = dialog.result_of
        dialog.deleteLater()
        self.reload()
        if kept is not None:
            self.tiles.choose(kept.id)
            self.changed.emit()
        self._ask_next()

    # --- what is done with one ------------------------------------------------------------

    def view(self, line: AttachmentLine | None = None) -> None:
        """Open the viewer on this one, or on the chosen one."""
        wanted = line or self.tiles.chosen()
        if wanted is not None:
            AttachmentViewer(self._parts, self._lines, wanted.id, self).open()

    def describe(self, line: AttachmentLine) -> None:
        """Another title or kind."""
        if not self._may_change(line):
            return

        def keep(kind: AttachmentKind, title: str) -> Kept[Any]:
            return self._parts.describe(line.id, line.revision, kind, title)

        dialog = DescribeDialog(line, keep, self)
        dialog.accepted.connect(self._done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def void(self, line: AttachmentLine) -> None:
        """作废 with a reason; it can be taken back."""
        if not self._may_change(line):
            return

        def run(reason: str) -> Kept[Any]:
            return self._parts.void(line.id, line.revision, reason)

        dialog = VoidDialog(line, run, self)
        dialog.accepted.connect(partial(self._voided, line))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_back(self, line: AttachmentLine) -> None:
        """It is not void after all."""
        try:
            self._parts.unvoid(line.id)
        except DesktopError as error:
            self._parts.problem(error)
        if shiboken6.isValid(self):
            self._done()

    def _voided(self, line: AttachmentLine) -> None:
        self._done()
        words = self.tr("{title} is void.").format(title=line.record.title)
        self._parts.offer_undo(words, partial(self.take_back, line))

    def _may_change(self, line: AttachmentLine) -> bool:
        return line.ours and line.state is not AttachmentState.VOID

    def _done(self) -> None:
        self.reload()
        self.changed.emit()

    def menu_of(self, line: AttachmentLine) -> QMenu:
        """What can be done with one; the caller shows it."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self._act(menu, self.tr("Look at it\tEnter"), lambda: self.view(line))
        if line.ours and line.state is AttachmentState.VOID:
            self._act(menu, self.tr("Not void after all"), lambda: self.take_back(line))
        elif line.ours:
            self._act(menu, self.tr("Title and kind …"), lambda: self.describe(line))
            self._act(menu, self.tr("Void …\tDel"), lambda: self.void(line))
        return menu

    def _open_menu(self, at: QPoint) -> None:
        line = self.tiles.chosen()
        if line is not None:
            self.menu_of(line).popup(self.tiles.viewport().mapToGlobal(at))

    @staticmethod
    def _act(menu: QMenu, words: str, work: Callable[[], object]) -> None:
        action = QAction(words, menu)
        action.triggered.connect(lambda _on=False: work())
        menu.addAction(action)

    # --- dropped here ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V adds, whichever button of the strip has the focus."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures and files while something may be added."""
        if self._adding and self._about is not None and files.holds_any(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was let go here."""
        event.acceptProposedAction()
        self._take(files.sources_in(event.mimeData()), None)

    # --- inside ---------------------------------------------------------------------------

    def _build(self) -> None:
        self._title, self._hint = QLabel(), QLabel()
        theme.set_look(self._title, look="strong")
        theme.set_look(self._hint, look="soft")
        self._hint.setWordWrap(True)
        self.view_button = KeyButton(self.tr("Look at it"), "Enter", look="quiet")
        self.add_button = KeyButton(self.tr("Photo, scan or PDF"), icon="add")
        self.paste_button = KeyButton(self.tr("Paste"), "Ctrl+V", icon="copy")
        self.view_button.clicked.connect(lambda _on=False: self.view())
        self.add_button.clicked.connect(lambda _on=False: self.add_files())
        self.paste_button.clicked.connect(lambda _on=False: self.paste())
        self.tiles = AttachmentTiles(self._small)
        self.tiles.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tiles.customContextMenuRequested.connect(self._open_menu)
        self.tiles.view_wanted.connect(self.view)
        self.tiles.void_wanted.connect(self.void)
        self.tiles.paste_wanted.connect(self.paste)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        head.addStretch()
        for button in (self.view_button, self.add_button, self.paste_button):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self.tiles)

    def _small(self, line: AttachmentLine, size: QSize) -> QPixmap | None:
        try:
            return within(self._parts.content(line.id, False), size)
        except DesktopError:
            return None  # its state says why

    def _hint_words(self) -> str:
        if not self._adding:
            return self.tr("None.")
        if self._about is None:
            return self.tr("Choose the patient first.")
        return self.tr("Drop photos, scans or PDFs here.")

    def _on_records(self, kinds: frozenset[str]) -> None:
        if self._about is None or not kinds & _KINDS:
            return
        if self._parts.lines(self._about.record_id) != self._lines:  # an exchange ends often
            self.reload()
