"""Fields of codes: drop-down, chips, tick."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, StrEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QListView, QPushButton, QWidget

from desktop.domain.pinyin import fold, search_keys
from desktop.views import theme
from desktop.views.fields.base import Field
from desktop.views.flow import FlowLayout, flow_host

type_options = Sequence[tuple[Any, str]] | type[StrEnum]
"""(value, label) pairs, or an enumeration (then `words` turns a member into its label)."""

NUMBERED = 9
"""So many choices can be picked by number keys."""


def pairs(options: type_options, words: Callable[[Any], str] | None) -> list[tuple[Any, str]]:
    """Return (value, label) pairs of either shape of options."""
    if isinstance(options, type):
        label = words or str
        return [(member, label(member)) for member in options]
    return list(options)


def as_plain(value: Any) -> str:
    """Return a code, id or enumeration member as JSON text."""
    return str(value.value) if isinstance(value, Enum) else str(value)


TYPING_MS = 1000
"""Letters that follow each other within so long are one word."""


@lru_cache(maxsize=1024)
def _keys(words: str) -> tuple[str, frozenset[str]]:
    """The choice as it is typed: its words, and the pinyin of what stands first in them."""
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    return fold(words), frozenset(search_keys(first))


def typed_choice(choices: Sequence[str], typed: str) -> int:
    """Place of the first choice meant by letters, pinyin or initials; -1 when none is."""
    asked = fold(typed)
    for place, words in enumerate(choices):
        if asked and _keys(words)[0].startswith(asked):
            return place
    for place, words in enumerate(choices):
        if asked and any(key.startswith(asked) for key in _keys(words)[1]):
            return place
    return -1


class _List(QListView):
    """The choices; Qt asks it where typed letters lead, also while the list is closed."""

    def __init__(self, choices: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._choices, self._typed, self._since = choices, "", QElapsedTimer()
        self.numbered = 0

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Go to the choice of that number, or to the one meant by what was typed in one go."""
        if search.isdecimal() and 0 < int(search) <= self.numbered:
            self.setCurrentIndex(self.model().index(int(search) - 1, 0))
            return
        fresh = not self._since.isValid() or self._since.elapsed() > TYPING_MS
        self._since.start()
        choices = self._choices()
        for typed in ("" if fresh else self._typed) + search, search:
            place = typed_choice(choices, typed)
            if place >= 0:
                self._typed = typed
                self.setCurrentIndex(self.model().index(place, 0))
                return


class _Box(QComboBox):
    """A drop-down that the wheel does not change while a long form is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class CodeField(Field):
    """A drop-down; value is the chosen option's value or None.

    Number keys pick the first nine, letters, pinyin and its initials jump, Delete clears. Where
    there are more than nine and one begins with a digit itself (13:00), digits are letters there.
    """

    def __init__(
        self,
        name: str,
        label: str,
        options: type_options,
        *,
        words: Callable[[Any], str] | None = None,
        placeholder: str = "",
        **common: Any,
    ) -> None:
        super().__init__(name, label, **common)
        self.box = _Box()
        self._list = _List(lambda: [words for _value, words in self._pairs])
        self.box.setView(self._list)
        self._placeholder = placeholder
        self.box.setMaxVisibleItems(14)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(6)
        self._pairs: list[tuple[Any, str]] = []
        self._fill(pairs(options, words))
        self.box.activated.connect(lambda _index: self._edited(done=True))
        self._adopt(self.box)

    def set_options(self, options: type_options, words: Callable[[Any], str] | None = None) -> None:
        """Offer other choices; the chosen one stays if it is among them."""
        kept = self.plain()
        self._fill(pairs(options, words))
        self.set_plain(kept)

    def value(self) -> Any:
        """Return the chosen option's value or None."""
        index = self.box.currentIndex()
        return self._pairs[index][0] if index >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose the option; None or an unknown value chooses nothing."""
        self.set_plain(None if value is None else as_plain(value))

    def plain(self) -> str | None:
        """Return the value as text."""
        value = self.value()
        return None if value is None else as_plain(value)

    def set_plain(self, plain: Any) -> None:
        """Choose the option of that text."""
        found = [i for i, (value, _) in enumerate(self._pairs) if as_plain(value) == plain]
        self.box.setCurrentIndex(found[0] if found else -1)
        self._announce()

    def pick(self, index: int) -> None:
        """Choose the option at the index as if by hand."""
        if 0 <= index < len(self._pairs):
            self.box.setCurrentIndex(index)
            self._edited(done=True)

    def _fill(self, options: list[tuple[Any, str]]) -> None:
        self._pairs = options
        self.box.clear()
        many = len(options) > NUMBERED
        own_digits = many and any(words[:1].isdecimal() for _value, words in options)
        self._list.numbered = 0 if own_digits else min(len(options), NUMBERED)
        for number, (_value, words) in enumerate(options, 1):
            self.box.addItem(f"{number}  {words}" if number <= self._list.numbered else words)
        self.box.setCurrentIndex(-1)
        choose = self.tr("choose, or type initials") if many else self.tr("choose …")
        self.box.setPlaceholderText(self._placeholder or choose)

    def _key(self, event: QKeyEvent) -> bool:
        number = event.text()
        if self._list.numbered and number.isdecimal() and number != "0":
            self.pick(int(number) - 1)
            return True
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.value() is not None:
            self.box.setCurrentIndex(-1)
            self._edited(done=True)
            return True
        return super()._key(event)


class ChipsField(Field):
    """All choices side by side as buttons; one tab stop, arrows move, 1-9 and Space pick.

    Value is the chosen value or None; with `multi` a tuple of the chosen in listed order.
    Pressing a chosen chip again takes it back, unless an answer is required.
    """

    def __init__(
        self,
        name: str,
        label: str,
        options: type_options,
        *,
        words: Callable[[Any], str] | None = None,
        multi: bool = False,
        **common: Any,
    ) -> None:
        super().__init__(name, label, **common)
        self.multi = multi
        self._host = flow_host()
        FlowLayout(self._host, theme.px(6))
        self._values: list[Any] = []
        self.chips: list[QPushButton] = []
        self._build(pairs(options, words))
        self._adopt(self._host, *self.chips)

    def value(self) -> Any:
        """Return what is chosen."""
        chosen = tuple(v for v, c in zip(self._values, self.chips, strict=True) if c.isChecked())
        if self.multi:
            return chosen
        return chosen[0] if chosen else None

    def set_value(self, value: Any) -> None:
        """Choose the value, or each of the values with `multi`."""
        many: Iterable[Any] = (value or ()) if self.multi else () if value is None else (value,)
        self._check({as_plain(each) for each in many})

    def plain(self) -> list[str]:
        """Return the chosen as texts."""
        return [as_plain(v) for v, c in zip(self._values, self.chips, strict=True) if c.isChecked()]

    def set_plain(self, plain: Any) -> None:
        """Choose those of these texts."""
        self._check(set(plain or ()))

    def pick(self, index: int) -> None:
        """Press the chip at the index as if by hand."""
        if 0 <= index < len(self.chips):
            self.chips[index].click()

    def _build(self, options: list[tuple[Any, str]]) -> None:
        layout = self._host.layout()
        assert layout is not None
        for number, (value, words) in enumerate(options, 1):
            chip = QPushButton(f"{number}  {words}" if number <= NUMBERED else words, self._host)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            theme.set_look(chip, look="chip")
            chip.clicked.connect(lambda _on=False, c=chip: self._pressed(c))
            layout.addWidget(chip)
            self._values.append(value)
            self.chips.append(chip)
        self._rove()

    def _adopt(self, widget: QWidget, *watched: QWidget) -> None:
        super()._adopt(widget, *watched)
        for chip in self.chips:
            chip.setAccessibleName(f"{self.label}: {chip.text()}")

    def _pressed(self, chip: QPushButton) -> None:
        if not self.multi:
            for other in self.chips:
                if other is not chip:
                    other.setChecked(False)
            if self.required:
                chip.setChecked(True)  # who confirms what is chosen already must not lose it
        self._rove()
        if chip.isChecked() and any(each.hasFocus() for each in self.chips):
            chip.setFocus(Qt.FocusReason.OtherFocusReason)  # Tab goes on from what was picked
        self._edited(done=True)

    def _check(self, texts: set[str]) -> None:
        for value, chip in zip(self._values, self.chips, strict=True):
            chip.setChecked(as_plain(value) in texts)
        self._rove()
        self._announce()

    def _rove(self) -> None:
        """Leave one chip in the tab order: the chosen one, else the first."""
        stop = next((c for c in self.chips if c.isChecked()), self.chips[0] if self.chips else None)
        for chip in self.chips:
            strong = chip is stop
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)
        if stop is not None:
            self.setFocusProxy(stop)

    def _key(self, event: QKeyEvent) -> bool:
        step = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }.get(Qt.Key(event.key()), 0)
        if step:
            here = next((i for i, c in enumerate(self.chips) if c.hasFocus()), 0)
            self.chips[(here + step) % len(self.chips)].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.text().isdecimal() and event.text() != "0":
            self.pick(int(event.text()) - 1)
            return True
        return super()._key(event)


class TickField(Field):
    """A tick; the words stand beside the box. Value is bool."""

    def __init__(self, name: str, label: str, **common: Any) -> None:
        super().__init__(name, label, **common)
        self.box = QCheckBox(label)
        self._caption.setText("")
        self.box.clicked.connect(lambda _on: self._edited(done=True))
        self._adopt(self.box)

    def set_among_ticks(self, among: bool) -> None:  # noqa: FBT001 - a setter as Qt has them
        """Beside fields with a caption keep its height free; in a row of ticks, do not."""
        self._caption.setVisible(not among)

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def set_value(self, value: bool | None) -> None:  # noqa: FBT001 - the value itself
        """Tick or untick; None unticks."""
        self.box.setChecked(bool(value))
        self._announce()

    def plain(self) -> bool:
        """Return whether it is ticked."""
        return self.value()

    def set_plain(self, plain: Any) -> None:
        """Tick or untick."""
        self.set_value(bool(plain))

    def is_blank(self) -> bool:
        """An empty box is an answer only when nobody asks for a tick."""
        return not self.value()
