"""The facts of a patient on his card; full numbers only after a recorded click."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from desktop.domain.entry.names import group_phone, mask_id, mask_phone
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.patients.words import age_words
from desktop.views.pill import KeyButton

COLUMNS = 4


class FactsPanel(QFrame):
    """Label and value pairs in four columns, with a button beside each masked number."""

    def __init__(
        self,
        reveal: Callable[[UUID, str], str],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reveal, self._now = reveal, now
        theme.set_look(self, look="card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(2))
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column * 2 + 1, 1)
        self.reveal_buttons: dict[str, KeyButton] = {}
        self.values: dict[str, QLabel] = {}

    def show_patient(self, kept: Kept[Patient]) -> None:
        """Show this patient, every number masked again."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.reveal_buttons, self.values = {}, {}
        for place, (name, title, value, masked) in enumerate(self._facts(kept.record)):
            row, column = divmod(place, COLUMNS)
            caption = QLabel(title)
            theme.set_look(caption, look="label")
            top = Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(caption, row, column * 2, top)
            cell = self._cell(kept.id, name, value, masked=masked)
            self._grid.addWidget(cell, row, column * 2 + 1, top)

    def _cell(self, patient_id: UUID, name: str, value: str, *, masked: bool) -> QWidget:
        words = QLabel(value or "–")
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.values[name] = words
        if not (masked and value):
            words.setMinimumHeight(theme.px(30))
            return words
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        button = KeyButton(self.tr("Show"), look="quiet")
        button.setAccessibleName(self.tr("Show the full number; this is recorded"))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self._show_full(patient_id, name))
        row.addWidget(words)
        row.addWidget(button)
        row.addStretch(1)
        self.reveal_buttons[name] = button
        return host

    def _show_full(self, patient_id: UUID, name: str) -> None:
        full = self._reveal(patient_id, name)
        if full:
            self.values[name].setText(group_phone(full))
            self.reveal_buttons[name].hide()

    def _facts(self, said: Patient) -> list[tuple[str, str, str, bool]]:
        birth = said.birth_date.isoformat() if said.birth_date else ""
        age = age_words(said.birth_date, said.born_at, said.age_estimate, self._now())
        kind = label(said.id_type) if said.id_type else self.tr("No document")
        number = mask_id(said.id_no) if said.id_type else said.no_id_reason
        both = self.tr("{birth} ({age})").format(birth=birth, age=age) if birth else age
        comma = self.tr(", ")
        facts = [
            ("name", self.tr("Name"), said.name, False),
            ("birth_date", self.tr("Born"), both, False),
            ("id_no", kind, number, said.id_type is not None),
            ("phone", self.tr("Telephone"), mask_phone(said.phone), True),
            ("reading", self.tr("Reading"), said.reading, False),
            ("village", self.tr("Village"), said.village, False),
            ("payer", self.tr("Payer"), label(said.payer) if said.payer else "", False),
            ("contact_phone", self._contact(said), mask_phone(said.contact_phone), True),
            ("address", self.tr("Address"), said.address, False),
            ("insurance_no", self.tr("Insurance"), mask_id(said.insurance_no), True),
            ("groups", self.tr("Groups"), comma.join(label(group) for group in said.groups), False),
            ("past_history", self.tr("Past history"), said.past_history, False),
        ]
        if said.guardian_name:
            relation = label(said.guardian_relation) if said.guardian_relation else ""
            name = self.tr("{name} ({relation})").format(name=said.guardian_name, relation=relation)
            facts.append(("guardian_name", self.tr("Guardian"), name, False))
            facts.append(
                (
                    "guardian_phone",
                    self.tr("Guardian's phone"),
                    mask_phone(said.guardian_phone),
                    True,
                )
            )
        return facts

    def _contact(self, said: Patient) -> str:
        return said.contact_name or self.tr("Relative")
