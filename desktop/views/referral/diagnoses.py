"""The field of preliminary impressions: words as one says them, or a code that is found by them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem

from desktop.domain.code_list import CodeEntry
from desktop.domain.errors import Problem
from desktop.domain.referral import Diagnosis
from desktop.views import theme
from desktop.views.fields import Field
from desktop.views.referral.words import translate

Find = Callable[[str], tuple[CodeEntry, ...]]
_WIDE = "\N{FULLWIDTH SEMICOLON}"
_FEWEST = 2
_LINES = 8
SLOW_MS, PAUSE_MS = 25, 150
"""A county's list of 35,000 takes 60 ms and more to search: then one pause of the typing, not each
key, searches it. Our own short list answers each key at once."""


class DiagnosisField(Field):
    """Value: the diagnoses, the first one the main one; parted by semicolons.

    Typing a code, a name or pinyin initials offers entries of the code list: Down goes into them,
    Enter takes one, Esc closes. Words that no list knows are as good.

    Signals:
        coded(entry): one was taken from the list.
    """

    coded = Signal(object)

    def __init__(
        self, name: str, label: str, *, find: Find, max_length: int, **common: Any
    ) -> None:
        super().__init__(name, label, **common)
        self._find, self._most = find, max_length
        self._coded: dict[str, Diagnosis] = {}
        self.line = QLineEdit()
        self.line.setPlaceholderText(
            translate("DiagnosisField", "words, code or initials; several parted by ;")
        )
        self.line.textEdited.connect(self._typed)
        self.list = QListWidget(self)
        self.list.setWindowFlags(Qt.WindowType.ToolTip)
        self.list.setFrameShape(QFrame.Shape.StyledPanel)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(translate("DiagnosisField", "Codes that fit"))
        self.list.itemClicked.connect(lambda item: self.take(item.data(Qt.ItemDataRole.UserRole)))
        self.list.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._slow = False
        self._adopt(self.line)

    # --- as every field -----------------------------------------------------------

    def value(self) -> tuple[Diagnosis, ...]:
        """Return the diagnoses."""
        return tuple(
            replace(self._coded.get(part, Diagnosis(text=part)), main=place == 0)
            for place, part in enumerate(_parts(self.line.text()))
        )

    def set_value(self, value: Sequence[Diagnosis] | None) -> None:
        """Show them."""
        found = value or ()
        self._coded = {each.text: each for each in found if each.code}
        self.line.setText(_joined([each.text for each in found]))
        self._say()
        self._announce()

    def plain(self) -> Any:
        """Return the text and the codes chosen for parts of it."""
        text = self.line.text().strip()
        codes = [
            [each.text, each.code, each.code_system, each.code_version]
            for each in self.value()
            if each.code
        ]
        return {"text": text, "codes": codes} if text else None

    def set_plain(self, plain: Any) -> None:
        """Put back what `plain` returned; a draft of an older release holds the text alone."""
        said: dict[str, Any] = {"text": plain} if isinstance(plain, str) else plain or {}
        self._coded = {
            text: Diagnosis(text=text, code=code, code_system=system, code_version=version)
            for text, code, system, version in said.get("codes", [])
        }
        self.line.setText(str(said.get("text") or ""))
        self._say()
        self._announce()

    def is_blank(self) -> bool:
        """Tell whether nothing stands there."""
        return not _parts(self.line.text())

    def own_problem(self) -> Problem | None:
        """Return that it is too long, or None."""
        count = len(self.line.text().strip())
        if count > self._most:
            return Problem("field.too_long", {"count": count, "most": self._most})
        return None

    def cursor_place(self) -> int:
        """Return the position in characters."""
        return self.line.cursorPosition()

    def set_cursor_place(self, position: int) -> None:
        """Put the cursor there."""
        self.line.setCursorPosition(position)

    # --- the list -----------------------------------------------------------------

    def take(self, entry: CodeEntry) -> None:
        """Put the entry in place of what is being typed, as if by hand."""
        kept = _parts(self.line.text())
        text, at = self.line.text(), self.line.cursorPosition()
        place = _part_at(text, at)
        if place < len(kept):
            kept[place] = entry.name
        else:
            kept.append(entry.name)
        self._coded[entry.name] = Diagnosis(
            text=entry.name,
            code=entry.code,
            code_system=entry.system,
            code_version=entry.version,
        )
        self.line.setText(_joined(kept))
        self.list.hide()
        self._say()
        self._edited(done=True)
        self.coded.emit(entry)

    def _typed(self) -> None:
        self._say()
        self._edited()
        word = self._word()
        if word in self._coded or len(word) < _FEWEST:
            self._pause.stop()
            self.list.hide()
        elif self._slow:
            self._pause.start()
        else:
            self._search()

    def _word(self) -> str:
        """The part that is being typed."""
        text, at = self.line.text(), self.line.cursorPosition()
        return text.replace(_WIDE, ";").split(";")[_commas(text, at)].strip()

    def _search(self) -> None:
        """Offer what fits the word as it stands now."""
        self._pause.stop()
        spent = QElapsedTimer()
        spent.start()
        found = self._find(self._word())
        self._slow = spent.elapsed() > SLOW_MS
        self._offer_codes(found)

    def _offer_codes(self, found: Sequence[CodeEntry]) -> None:
        self.list.clear()
        for each in found[:_LINES]:
            item = QListWidgetItem(f"{each.code}　{each.name}")
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.list.addItem(item)
        self.list.setCurrentRow(-1)
        if not found or not self.line.hasFocus():
            self.list.hide()
            return
        rows = self.list.count()
        height = self.list.sizeHintForRow(0) * rows + 2 * self.list.frameWidth()
        self.list.setFixedSize(max(self.line.width(), theme.px(320)), height)
        self.list.move(self.line.mapToGlobal(self.line.rect().bottomLeft()))
        self.list.show()

    def _say(self) -> None:
        codes = [each.code for each in self.value() if each.code]
        self.set_hint("  ".join(codes))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list with the focus; Esc closes it before it leaves the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.list.isVisible() and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return False
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self._pause.stop()
            self.list.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if self._pause.isActive() and event.key() == Qt.Key.Key_Down:
            self._search()  # who goes into the list wants it now
        if self.list.isVisible():
            key, row = event.key(), self.list.currentRow()
            if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                step = 1 if key == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(-1, min(row + step, self.list.count() - 1)))
                return True
            if key == Qt.Key.Key_Escape:
                self.list.hide()
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
                self.take(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
                return True
        return super()._key(event)


def _parts(text: str) -> list[str]:
    found = (part.strip() for part in text.replace(_WIDE, ";").split(";"))
    return list(dict.fromkeys(part for part in found if part))


def _commas(text: str, at: int) -> int:
    return text[:at].replace(_WIDE, ";").count(";")


def _part_at(text: str, at: int) -> int:
    """Which of the parts that are not blank the cursor is in, or comes after."""
    before = text.replace(_WIDE, ";").split(";")[: _commas(text, at)]
    return sum(bool(part.strip()) for part in before)


def _joined(parts: Sequence[str]) -> str:
    return ";".join(parts)
