"""One attachment large: zoom, turn, pages, the next one, by keyboard; print, save a copy."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.attachment_rows import AttachmentLine
from desktop.domain.errors import DesktopError
from desktop.domain.file_kind import EXTENSIONS
from desktop.printing.pdf_pages import PdfPages, open_pdf
from desktop.views import theme
from desktop.views.attachments import files
from desktop.views.attachments.parts import AttachmentParts
from desktop.views.attachments.picture_view import SIDEWAYS, STEP, PictureView
from desktop.views.attachments.pictures import whole
from desktop.views.attachments.words import moment, size_words, state_icon, state_tone, state_words
from desktop.views.messages import told
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton, StatePill

PDF_PX = 2400
"""Longer side of a page on the screen: letters stay sharp at three times the window."""
_FORBIDDEN = '\\/:*?"<>|\r\n\t'


class AttachmentViewer(QDialog):
    """Looks at the attachments of one record, one after the other.

    Attributes:
        ask_where: asks for a place for a copy; a test puts its own here.
        pdf, page: the PDF that is shown, and which page of it, from 0; None for a picture.
    """

    def __init__(
        self,
        parts: AttachmentParts,
        lines: Sequence[AttachmentLine],
        first: UUID,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._parts = parts
        self._lines = list(lines)
        self._at = next(i for i, each in enumerate(self._lines) if each.id == first)
        self.ask_where: Callable[[QWidget, str], Path | None] = files.ask_where
        self.pdf: PdfPages | None = None
        self.page = 0
        self.view = PictureView()
        self.instead = QLabel()
        self.instead.setWordWrap(True)
        self.instead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._listen()
        self.resize(theme.px(1180), theme.px(640))
        self._show()

    @property
    def line(self) -> AttachmentLine:
        """The one that is shown."""
        return self._lines[self._at]

    def step(self, by: int) -> None:
        """Show the next or the one before; after the last comes the first."""
        self._at = (self._at + by) % len(self._lines)
        self.original.setChecked(False)
        self._show()

    def turn_page(self, by: int) -> None:
        """Another page of a PDF; of pictures, another attachment."""
        if self.pdf is None:
            self.step(by)
        elif 0 <= self.page + by < self.pdf.count:
            self.page += by
            self._show_page()

    def save_copy(self) -> None:
        """Write a copy where the person chooses."""
        record, original = self.line.record, self.original.isChecked()
        kind = record.original_type if original else record.content_type
        name = "".join("_" if each in _FORBIDDEN else each for each in record.title)
        path = self.ask_where(self, name + EXTENSIONS.get(kind, ""))
        if path is None:
            return
        try:
            self._parts.save_copy(self.line.id, path, original)
        except DesktopError as error:
            self._say(told(error))
        else:
            self._say(self.tr("Saved as {file}.").format(file=path.name))

    def print_it(self) -> None:
        """Print it with the patient's name and whose record it belongs to on every page."""
        if not self.print_button.isEnabled():
            return
        try:
            self._parts.print_one(self.line.id)
        except DesktopError as error:
            self._say(told(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows sideways: the one before, the next one."""
        if event.key() in SIDEWAYS:
            self.step(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    # --- inside ---------------------------------------------------------------------------

    def _show(self) -> None:
        line, record = self.line, self.line.record
        self.setWindowTitle(record.title)
        self._title.setText(record.title)
        self._facts.setText("\n".join(self._fact_lines()))
        self._pill.show_state(state_words(line), state_tone(line), state_icon(line))
        self._place.setText(f"{self._at + 1} / {len(self._lines)}")
        self._said.hide()
        several = len(self._lines) > 1
        self.before_button.setEnabled(several)
        self.next_button.setEnabled(several)
        self.original.setVisible(line.ours and record.original_sha256 != record.sha256)
        self._show_content()

    def _show_content(self) -> None:
        self.pdf, self.page = None, 0
        shown, words = False, ""
        try:
            data = self._parts.content(self.line.id, self.original.isChecked())
            if self.line.is_picture:
                shown = self.view.show_picture(whole(data))
            else:
                self.pdf = open_pdf(data)
                shown = True
        except DesktopError as error:
            words = told(error)
        else:
            if not shown:
                words = self.tr("This picture cannot be shown on this computer. Save a copy.")
        self._pages.setVisible(self.pdf is not None)
        if self.pdf is not None:
            self._show_page()
        self.instead.setText(words)
        self.instead.setVisible(not shown)
        self.view.setVisible(shown)
        for button in (
            self.larger_button,
            self.smaller_button,
            self.turn_button,
            self.print_button,
        ):
            button.setEnabled(shown)
        self.save_button.setEnabled(self.line.whole)
        (self.view if shown else self.save_button).setFocus()

    def _show_page(self) -> None:
        pdf = self.pdf
        assert pdf is not None  # else the keys mean something else
        self._said.hide()
        try:
            shown = QPixmap.fromImage(pdf.picture(self.page, PDF_PX))
        except DesktopError as error:
            shown = QPixmap()
            self._say(told(error))
        self.view.show_picture(shown)
        words = self.tr("Page {page} of {count}").format(page=self.page + 1, count=pdf.count)
        self._page_words.setText(words)
        self.page_back_button.setEnabled(self.page > 0)
        self.page_on_button.setEnabled(self.page + 1 < pdf.count)

    def _fact_lines(self) -> list[str]:
        line, record = self.line, self.line.record
        facts = [label(record.kind)]
        if record.taken_at is not None:
            facts.append(self.tr("taken {at}").format(at=moment(record.taken_at)))
        if line.author:
            facts.append(
                self.tr("added {at} by {name}").format(at=moment(line.created_at), name=line.author)
            )
        else:
            facts.append(self.tr("added {at}").format(at=moment(line.created_at)))
        size = size_words(record.size)
        facts.append(self.tr("{size} are sent").format(size=size))
        if record.void_reason:
            facts.append(self.tr("void: {reason}").format(reason=record.void_reason))
        return facts

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()

    def _lay_out(self) -> None:
        self._title, self._facts, self._place, self._said = (QLabel() for _ in range(4))
        theme.set_look(self._title, look="heading")
        theme.set_look(self._facts, look="soft")
        for each in (self._title, self._facts, self._said):
            each.setWordWrap(True)
        self._pill = StatePill()
        self.before_button = KeyButton(self.tr("Before"), "←")
        self.next_button = KeyButton(self.tr("Next"), "→")
        self.larger_button = KeyButton(self.tr("Larger"), "+")
        self.smaller_button = KeyButton(self.tr("Smaller"), "−")
        self.turn_button = KeyButton(self.tr("Turn"), "R")
        self.page_back_button = KeyButton(self.tr("Page back"), "PgUp")
        self.page_on_button = KeyButton(self.tr("Page on"), "PgDn")
        self._page_words = QLabel()
        self._pages = QWidget()
        pages = QVBoxLayout(self._pages)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.addLayout(_pair(self.page_back_button, self.page_on_button))
        pages.addWidget(self._page_words, 0, Qt.AlignmentFlag.AlignHCenter)
        self.original = QCheckBox(self.tr("The original, as it was handed in"))
        self.print_button = KeyButton(self.tr("Print"), "F8", icon="print")
        self.save_button = KeyButton(self.tr("Save a copy"), "Ctrl+S", icon="save")
        self.close_button = KeyButton(self.tr("Close"), "Esc")
        warning = QLabel(
            self.tr("A copy holds the patient's data in the clear; who saved it is recorded.")
        )
        warning.setWordWrap(True)
        theme.set_look(warning, look="soft")
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.px(10))
        for widget in (self._title, self._pill, self._facts, self.original):
            side.addWidget(widget)
        side.addLayout(_pair(self.larger_button, self.smaller_button))
        side.addWidget(self.turn_button)
        side.addWidget(self._pages)
        side.addLayout(_pair(self.before_button, self.next_button))
        side.addWidget(self._place, 0, Qt.AlignmentFlag.AlignHCenter)
        for below in (self.print_button, self.save_button, warning, self._said):
            side.addWidget(below)
        side.addStretch(1)
        side.addWidget(self.close_button)
        panel = QWidget()
        panel.setFixedWidth(theme.px(240))
        panel.setLayout(side)
        row = QHBoxLayout(self)
        row.setSpacing(theme.px(14))
        row.addWidget(self.view, 1)
        row.addWidget(self.instead, 1)
        row.addWidget(panel)

    def _listen(self) -> None:
        self.before_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.page_back_button.clicked.connect(lambda: self.turn_page(-1))
        self.page_on_button.clicked.connect(lambda: self.turn_page(1))
        self.larger_button.clicked.connect(lambda: self.view.zoom(STEP))
        self.smaller_button.clicked.connect(lambda: self.view.zoom(1 / STEP))
        self.turn_button.clicked.connect(self.view.turn)
        self.original.toggled.connect(lambda _on: self._show_content())
        self.print_button.clicked.connect(self.print_it)
        self.save_button.clicked.connect(self.save_copy)
        self.close_button.clicked.connect(self.reject)
        for keys, work in (
            (("+", "="), lambda: self.view.zoom(STEP)),
            (("-",), lambda: self.view.zoom(1 / STEP)),
            (("0",), self.view.fit),
            (("R",), self.view.turn),
            (("PgUp",), lambda: self.turn_page(-1)),
            (("PgDown",), lambda: self.turn_page(1)),
            (("F8", "Ctrl+P"), self.print_it),
            (("Ctrl+S",), self.save_copy),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(work)


def _pair(one: QWidget, other: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    row.addWidget(one)
    row.addWidget(other)
    return row
