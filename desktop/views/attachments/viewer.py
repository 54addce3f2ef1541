"""One attachment large: zoom, turn, the next one, all by keyboard; print, save a copy."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.attachment_rows import AttachmentLine
from desktop.domain.errors import DesktopError
from desktop.domain.file_kind import EXTENSIONS
from desktop.views import theme
from desktop.views.attachments import files
from desktop.views.attachments.parts import AttachmentParts
from desktop.views.attachments.pictures import whole
from desktop.views.attachments.words import moment, size_words, state_icon, state_tone, state_words
from desktop.views.messages import told
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton, StatePill

STEP = 1.25
LEAST, MOST = 0.05, 12.0
_SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_FORBIDDEN = '\\/:*?"<>|\r\n\t'


class PictureView(QGraphicsView):
    """A picture that fits, is made larger and smaller, and turned by quarters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene = QGraphicsScene(self)
        self._scene.addItem(self._item)
        self.setScene(self._scene)
        self.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.turned = 0
        self.fitted = True

    def show_picture(self, data: bytes) -> bool:
        """Show it upright and whole; False when it cannot be read."""
        picture = whole(data)
        self._item.setPixmap(picture)
        self._scene.setSceneRect(QRectF(picture.rect()))
        self.turned = 0
        self.fit()
        return not picture.isNull()

    def fit(self) -> None:
        """Show the whole of it."""
        self.fitted = True
        self.resetTransform()
        self.rotate(self.turned)
        if not self._scene.sceneRect().isEmpty():
            self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def zoom(self, by: float) -> None:
        """Larger or smaller, within reason."""
        now = abs(self.transform().m11()) + abs(self.transform().m12())
        if LEAST <= now * by <= MOST:
            self.fitted = False
            self.scale(by, by)

    def turn(self) -> None:
        """A quarter to the right."""
        self.turned = (self.turned + 90) % 360
        if self.fitted:
            self.fit()
        else:
            self.rotate(90)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep it whole while it is shown whole."""
        super().resizeEvent(event)
        if self.fitted:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move what is larger than the window; else they go to the next one."""
        if self.fitted and event.key() in _SIDEWAYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AttachmentViewer(QDialog):
    """Looks at the attachments of one record, one after the other.

    Attributes:
        ask_where: asks for a place for a copy; a test puts its own here.
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
        """Print the picture with the patient's name and whose record it belongs to."""
        if self.print_button.isEnabled():
            self._parts.print_one(self.line.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows sideways: the one before, the next one."""
        if event.key() in _SIDEWAYS:
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
        shown, words = False, ""
        try:
            data = self._parts.content(self.line.id, self.original.isChecked())
        except DesktopError as error:
            words = told(error)
        else:
            if not self.line.is_picture:
                words = self.tr("A PDF is not shown here. Save a copy to read or print it.")
            elif not (shown := self.view.show_picture(data)):
                words = self.tr("This picture cannot be shown on this computer. Save a copy.")
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
            (("PgUp",), lambda: self.step(-1)),
            (("PgDown",), lambda: self.step(1)),
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
