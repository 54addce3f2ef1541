"""Preview of a paper: what will come out, on which printer, or into which PDF."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.printing.paper import Paper, page_count, picture
from desktop.views import theme
from desktop.views.pill import KeyButton

SCREEN_DPI = 96


class PreviewDialog(QDialog):
    """Shows the real page; Enter prints, and nothing is lost when there is no printer.

    Signals:
        printed(printer): the person asked for this printer.
        saved(path): the person chose where to keep a PDF.
        kept_for_later(): no printer now; remember that the paper is owed.
    """

    printed = Signal(str)
    saved = Signal(Path)
    kept_for_later = Signal()

    def __init__(
        self,
        paper: Paper,
        printers: Sequence[str],
        parent: QWidget | None = None,
        ask_path: Callable[[QWidget, str], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask_path = ask_path or _ask_path
        self._title = paper.title
        self.setWindowTitle(self.tr("Print: {paper}").format(paper=paper.title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.printer = QComboBox()
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.addItems(list(printers))
        self.print_button = KeyButton(self.tr("Print"), "Enter", icon="print", look="primary")
        self.save_button = KeyButton(self.tr("Save as PDF"), "Ctrl+S", icon="save")
        self.later_button = KeyButton(self.tr("Print later"))
        self.close_button = KeyButton(self.tr("Close"), "Esc")
        self.print_button.setEnabled(bool(printers))
        self.print_button.setDefault(True)
        self._lay_out(paper, has_printer=bool(printers))
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save)
        self.later_button.clicked.connect(self._on_later)
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Save, self, self._on_save)
        (self.print_button if printers else self.save_button).setFocus()

    def _lay_out(self, paper: Paper, *, has_printer: bool) -> None:
        self._paper, self._place, self._count = paper, 0, page_count(paper)
        page = self._page = QLabel()
        page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        page.setAccessibleName(paper.title)
        scroll = self._scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        side = QVBoxLayout()
        side.setSpacing(theme.px(10))
        if has_printer:
            side.addWidget(QLabel(self.tr("Printer")))
            side.addWidget(self.printer)
        else:
            none = QLabel(
                self.tr(
                    "No printer was found on this computer. Save the paper as a PDF, or let the"
                    " program remind you on Today until it has been printed."
                )
            )
            none.setWordWrap(True)
            side.addWidget(none)
        warning = QLabel(
            self.tr("A PDF holds the patient's data in the clear. Keep it where only you can read.")
        )
        warning.setWordWrap(True)
        theme.set_look(warning, look="soft")
        side.addLayout(self._pages())
        side.addWidget(self.print_button)
        side.addWidget(self.save_button)
        side.addWidget(warning)
        side.addWidget(self.later_button)
        side.addStretch(1)
        side.addWidget(self.close_button)
        row = QHBoxLayout(self)
        row.setSpacing(theme.px(14))
        row.addWidget(scroll, 1)
        panel = QWidget()
        panel.setFixedWidth(theme.px(230))
        panel.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panel)
        wide = paper.size.value[0] > paper.size.value[1] > 0
        self.resize(theme.px(1240 if wide else 1080), theme.px(640))

    def _pages(self) -> QVBoxLayout:
        """Which page is shown, and the keys to the others; hidden for a single page."""
        self.page_words = QLabel()
        theme.set_look(self.page_words, look="strong")
        column = QVBoxLayout()
        column.addWidget(self.page_words)
        self.turns: list[KeyButton] = []
        for words, shown, icon, key, step in (
            (self.tr("Page before"), "PgUp", "left", Qt.Key.Key_PageUp, -1),
            (self.tr("Next page"), "PgDn", "right", Qt.Key.Key_PageDown, 1),
        ):
            button = KeyButton(words, shown, icon=icon)
            button.clicked.connect(lambda _on=False, by=step: self.turn(by))
            QShortcut(QKeySequence(key), self, lambda by=step: self.turn(by))
            self.turns.append(button)
            column.addWidget(button)
        for widget in (self.page_words, *self.turns):
            widget.setVisible(self._count > 1)
        self.turn(0)
        return column

    def turn(self, by: int) -> None:
        """Show the page so many further on; the first and the last are the ends."""
        self._place = min(max(self._place + by, 0), max(self._count - 1, 0))
        self._page.setPixmap(QPixmap.fromImage(picture(self._paper, self._place, SCREEN_DPI)))
        words = self.tr("Page {page} of {count}")
        self.page_words.setText(words.format(page=self._place + 1, count=self._count))
        self.turns[0].setEnabled(self._place > 0)
        self.turns[1].setEnabled(self._place + 1 < self._count)
        self._scroll.verticalScrollBar().setValue(0)

    def _on_print(self) -> None:
        self.printed.emit(self.printer.currentText())
        self.accept()

    def _on_save(self) -> None:
        if path := self._ask_path(self, self._title):
            self.saved.emit(Path(path))
            self.accept()

    def _on_later(self) -> None:
        self.kept_for_later.emit()
        self.accept()


def _ask_path(parent: QWidget, title: str) -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    path, _ = QFileDialog.getSaveFileName(
        parent, title, str(Path(folder) / f"{title}.pdf"), "PDF (*.pdf)"
    )
    return path
