"""A form: sections of fields in columns, read and written as one dict."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import Problem
from desktop.views import theme
from desktop.views.fields.base import Field
from desktop.views.fields.choice import TickField
from desktop.views.fields.ring import CompletenessRing


@dataclass(frozen=True, slots=True)
class Section:
    """Some fields under one heading, in the order of the paper form.

    Attributes:
        title: heading; empty shows none.
        fields: the fields; `Field.span` says how many columns each takes.
        columns: 1 to 4 columns of equal width.
        note: quiet words beside the heading.
        extra: a widget shown under the fields (a list, a picture), not a field.
    """

    title: str
    fields: Sequence[Field]
    columns: int = 2
    note: str = ""
    extra: QWidget | None = None


class FormPanel(QWidget):
    """Fields on cards. Tab and Enter go through them in the order given.

    Attributes:
        ring: a CompletenessRing for the screen to place where it wants.
        cards: one for each section, in their order; a screen may hide one.

    Signals:
        changed(): a value is another.
        committed(name): the person has finished with that field.
        focused(name): the person went into that field.
    """

    changed = Signal()
    committed = Signal(str)
    focused = Signal(str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="plain")
        self.fields: dict[str, Field] = {}
        self.ring = CompletenessRing()
        self.focus_name = ""
        self._quiet = False
        self._rows: dict[tuple[int, int], list[Field]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self.cards = [self._card(section) for section in sections]
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        self.tidy_ticks()
        self._baseline = self.plain()
        self._show_ring()

    # --- values ---------------------------------------------------------------

    def field(self, name: str) -> Field:
        """Return the field of that name.

        Raises:
            KeyError: there is none.
        """
        return self.fields[name]

    def values(self) -> dict[str, Any]:
        """Return name -> what is meant (None when blank or not understood)."""
        return {name: field.value() for name, field in self.fields.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show the values of the names given and take the form as clean."""
        with self._one_change():
            for name, value in values.items():
                self.fields[name].set_value(value)
        self._baseline = self.plain()

    def plain(self) -> dict[str, Any]:
        """Return name -> what stands there as plain JSON."""
        return {name: field.plain() for name, field in self.fields.items()}

    def set_plain(self, plain: Mapping[str, Any]) -> None:
        """Put back what `plain` returned; names that no longer exist are passed over.

        The form then counts as dirty where it differs from before.
        """
        with self._one_change():
            for name, field in self.fields.items():
                if name in plain:
                    field.set_plain(plain[name])

    def clear(self) -> None:
        """Empty every field and take the form as clean."""
        with self._one_change():
            for field in self.fields.values():
                field.set_value(None)
        self.focus_name = ""
        self.show_problems({}, focus=False)
        self._baseline = self.plain()

    @property
    def dirty(self) -> bool:
        """Whether something else stands there than was last set or cleared."""
        return self.plain() != self._baseline

    def began(self) -> dict[str, Any]:
        """Return name -> what was last set or cleared, as `plain` tells it."""
        return dict(self._baseline)

    def take_as_clean(self) -> None:
        """Take what stands there as saved, the last field too though it was not left yet."""
        with self._one_change():
            for field in self.fields.values():
                field.settle()
        self._baseline = self.plain()

    # --- problems ---------------------------------------------------------------

    def own_problems(self) -> dict[str, Problem]:
        """Return name -> why it cannot be understood or is missing, in form order."""
        found: dict[str, Problem] = {}
        for name, field in self.fields.items():
            if problem := field.own_problem():
                found[name] = problem
            elif field.required and field.is_blank() and field.isEnabled():
                found[name] = Problem("field.required")
        return found

    def show_problems(
        self, problems: Mapping[str, Problem | str], *, focus: bool = True
    ) -> dict[str, Problem | str]:
        """Show each message under its field, take the others away, go to the first.

        Returns:
            Those whose name is no field here: the screen shows them as a notice.
        """
        first: Field | None = None
        for name, field in self.fields.items():
            problem = problems.get(name)
            field.set_problem(problem)
            if problem and first is None:
                first = field
        if first is not None and focus:
            first.setFocus()
        return {name: words for name, words in problems.items() if name not in self.fields}

    def missing(self) -> list[str]:
        """Return the labels of required fields that are blank."""
        return [f.label for f in self.fields.values() if f.required and f.is_blank()]

    # --- inside -----------------------------------------------------------------

    def _card(self, section: Section) -> QWidget:
        card = QFrame()
        theme.set_look(card, look="card")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(12))
        column.setSpacing(theme.px(8))
        if section.title or section.note:
            column.addLayout(_heading(section))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(8))
        self._place(section, grid)
        column.addLayout(grid)
        if section.extra is not None:
            column.addWidget(section.extra)
        return card

    def _place(self, section: Section, grid: QGridLayout) -> None:
        row = at = 0
        for field in section.fields:
            span = min(field.span, section.columns)
            at -= span if field.instead else 0
            if at + span > section.columns:
                row, at = row + 1, 0
            grid.addWidget(field, row, at, 1, span)
            at += span
            self._rows.setdefault((id(grid), row), []).append(field)
            self._take_in(field)
        for index in range(section.columns):
            grid.setColumnStretch(index, 1)
            grid.setColumnMinimumWidth(index, 0)

    def tidy_ticks(self) -> None:
        """Leave no blank caption line over a row that shows ticks alone."""
        for row in self._rows.values():
            shown = [field for field in row if not field.isHidden()]
            ticks = [field for field in shown if isinstance(field, TickField)]
            for field in ticks:
                field.set_among_ticks(len(ticks) == len(shown))

    def _take_in(self, field: Field) -> None:
        if field.name in self.fields:
            raise ValueError(field.name)
        self.fields[field.name] = field
        field.changed.connect(self._on_changed)
        field.committed.connect(lambda name=field.name: self.committed.emit(name))
        field.focused.connect(self._on_focused)

    def _on_focused(self, name: str) -> None:
        self.focus_name = name
        self.focused.emit(name)

    def _on_changed(self) -> None:
        if not self._quiet:
            self._show_ring()
            self.changed.emit()

    @contextmanager
    def _one_change(self) -> Iterator[None]:
        """Tell one `changed` for many values."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False
        self._on_changed()

    def recount(self) -> None:
        """Count anew how much is filled in, after another field became required or wanted."""
        self._show_ring()

    def unfit(self) -> set[str]:
        """Return the names of fields where something stands that saving would refuse."""
        fields = self.fields.items()
        return {name for name, f in fields if not f.is_blank() and f.own_problem()}

    def _show_ring(self) -> None:
        unfit = self.unfit()
        asked = [f for f in self.fields.values() if f.required]
        useful = [f for f in self.fields.values() if f.wanted and not f.required]

        def filled(of: list[Field]) -> tuple[int, int]:
            return sum(not f.is_blank() and f.name not in unfit for f in of), len(of)

        wrong = len(unfit - {f.name for f in asked})
        self.ring.show_counts(required=filled(asked), wanted=filled(useful), wrong=wrong)


def scrolled(widget: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """Return a scroll area around a form; it follows the focus.

    Args:
        widget: the form.
        parent: on what it will lie, where that is there: else all of it is dressed twice.
    """
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    if isinstance(widget, FormPanel):
        form = widget
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else Tab would stop at nothing one can see
        form.focused.connect(lambda name: _show_focused(area, form, name))
    return area


def _show_focused(area: QScrollArea, form: FormPanel, name: str) -> None:
    """Bring a field into sight now, and again when what was just filled in has its height."""

    def still() -> None:
        if form.focus_name == name:
            _reveal(area, form, name)

    still()
    QTimer.singleShot(0, area, still)


def _reveal(area: QScrollArea, form: FormPanel, name: str) -> None:
    """Bring a field into sight, and the heading of its card where both have room."""
    field, gap = form.field(name), theme.px(10)
    area.ensureWidgetVisible(field)
    card = next((each for each in form.cards if each.isAncestorOf(field)), None)
    if card is None or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return  # what is being pressed does not move away under the mouse
    top = max(0, card.mapTo(form, QPoint()).y() - gap)
    bottom = field.mapTo(form, QPoint(0, field.height())).y() + gap
    if bottom - top <= area.viewport().height() and area.verticalScrollBar().value() > top:
        area.verticalScrollBar().setValue(top)


def _heading(section: Section) -> QHBoxLayout:
    row = QHBoxLayout()
    title = QLabel(section.title)
    theme.set_look(title, look="heading")
    row.addWidget(title)
    if section.note:
        note = QLabel(section.note)
        theme.set_look(note, look="small")
        row.addWidget(note)
    row.addStretch(1)
    return row
