"""Tab: which printer takes which paper."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.fields import (
    CodeField,
    Field,
    FormPanel,
    NumberField,
    Section,
    TickField,
    scrolled,
)
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
MOST_MM = 30.0


class PrintersTab(QWidget):
    """A printer for each paper; the change is kept at once.

    The printers are asked for when the tab is first shown: that takes a moment on some systems.
    """

    def __init__(
        self,
        papers: Sequence[tuple[str, str]],
        printers: Callable[[], Sequence[str]],
        chosen: Callable[[], Mapping[str, str]],
        choose: Callable[[str, str], object],
        test: Callable[[str, str], bool],
        place: tuple[Mapping[str, Any], Callable[[Mapping[str, Any]], object]],
        parent: QWidget | None = None,
    ) -> None:
        """Build the tab.

        Args:
            papers: (template, name) of every paper.
            printers: names of this computer's printers.
            chosen: template -> printer.
            choose: keeps (template, printer).
            test: prints a test page of (template, printer); False when it was not taken.
            place: how the referral form is printed (preprinted, right_mm, down_mm), and what
                keeps it.
            parent: Qt's.
        """
        super().__init__(parent)
        self._printers, self._chosen, self._choose, self._test = printers, chosen, choose, test
        self._loaded = False
        self.strip = Strip()
        self.fields = {template: CodeField(template, name, []) for template, name in papers}
        self.place, self._keep_place = _place_fields(place[0]), place[1]
        self.form = FormPanel(
            [
                Section(self.tr("Printer for each paper"), [*self.fields.values()]),
                Section(self.tr("Pre-printed referral form"), [*self.place.values()]),
            ]
        )
        self.tests = KeyButton(self.tr("Test print"), "F8", icon="print")
        self.again = KeyButton(self.tr("Look for printers again"))
        self.tests.clicked.connect(self.test)
        self.again.clicked.connect(self.reload)
        self.form.committed.connect(self._keep)
        note = QLabel(
            self.tr("Where no printer is chosen, the preview asks; without one the paper is a PDF.")
        )
        note.setWordWrap(True)
        theme.set_look(note, look="soft")
        row = QHBoxLayout()
        for button in (self.tests, self.again):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        column.addWidget(note)
        column.addWidget(scrolled(self.form), 1)
        column.addWidget(self.strip)
        column.addLayout(row)

    def reload(self) -> None:
        """Ask the system for its printers and show what is chosen."""
        self._loaded = True
        names, chosen = list(self._printers()), self._chosen()
        for template, field in self.fields.items():
            held = chosen.get(template, "")
            offered = [("", self.tr("ask with a preview")), *((name, name) for name in names)]
            if held and held not in names:
                missing = self.tr("{printer} (not connected)").format(printer=held)
                offered.append((held, missing))
            field.set_options(offered)
            field.set_value(held)
        self.tests.setEnabled(bool(names))
        self.strip.say(
            "" if names else self.tr("This computer has no printer; papers become PDF files."),
            Tone.AMBER,
        )

    def load_once(self) -> None:
        """Load when the tab is shown for the first time."""
        if not self._loaded:
            self.reload()

    def test(self) -> None:
        """Print a test page of the paper the cursor is on."""
        at = self.form.focus_name
        template = at if at in self.fields else next(iter(self.fields))
        printer = self.fields[template].value() or next(iter(self._printers()), "")
        if printer and self._test(template, printer):
            self.strip.say(
                self.tr("Sent to {printer}. Look at the page.").format(printer=printer), Tone.GREEN
            )
        else:
            self.strip.say(self.tr("The printer did not take the page. Is it on?"))

    def _keep(self, template: str) -> None:
        try:
            if template in self.place:
                self._keep_place({name: each.value() for name, each in self.place.items()})
                return
            self._choose(template, self.fields[template].value() or "")
        except DesktopError as error:
            self.strip.say(sentence(error.problem))


def _place_fields(held: Mapping[str, Any]) -> dict[str, Field]:
    """Tick and two distances in millimetres; blank is not moved."""
    fields: tuple[Field, ...] = (
        TickField(
            "preprinted",
            translate("PrintersTab", "Print only the words, on the county's pre-printed form"),
            span=2,
        ),
        _distance("right_mm", translate("PrintersTab", "Move right (mm; left with a minus)")),
        _distance("down_mm", translate("PrintersTab", "Move down (mm; up with a minus)")),
    )
    for each in fields:
        value = held[each.name]
        shown = value if isinstance(value, bool) else Decimal(str(value)).normalize()
        each.set_value(shown or None)
    return {each.name: each for each in fields}


def _distance(name: str, label: str) -> NumberField:
    return NumberField(name, label, least=-MOST_MM, most=MOST_MM, decimals=1)
