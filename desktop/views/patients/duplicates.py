"""Side by side: who is being registered, and who may be the same person."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.entry.names import mask_phone
from desktop.domain.patient import Patient
from desktop.domain.patient_rows import Duplicate
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.patients.words import age_of, age_words, likeness_words
from desktop.views.pill import KeyButton, StatePill
from desktop.views.tokens import Tone

SHOWN = 3


class DuplicatePanel(QWidget):
    """Asks before a likely duplicate is kept.

    Signals:
        same(patient_id): it is this kept patient; open him.
        other(): it is somebody else; save.
        back(): back to the form, nothing lost.
    """

    same = Signal(object)
    other = Signal()
    back = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.open_buttons: list[KeyButton] = []
        title = QLabel(self.tr("May be registered already. Is it one of these people?"))
        theme.set_look(title, look="heading")
        self._cards = QHBoxLayout()
        self._cards.setSpacing(theme.px(12))
        self.back_button = KeyButton(self.tr("Back to the form"), "Esc")
        self.other_button = KeyButton(self.tr("Somebody else: save"), "Ctrl+Enter")
        self.back_button.clicked.connect(self.back)
        self.other_button.clicked.connect(self.other)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.other_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(title)
        column.addLayout(self._cards)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_people(self, patient: Patient, duplicates: Sequence[Duplicate]) -> None:
        """Show the new one at the left and up to three kept ones beside him."""
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.open_buttons = []
        mine = self._facts_of(patient)
        self._cards.addWidget(self._card([self.tr("Being registered")], mine, mine, None))
        for found in duplicates[:SHOWN]:
            self._cards.addWidget(self._kept(found, mine))
        self._cards.addStretch(1)
        if self.open_buttons:
            self.open_buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self, found: Duplicate, mine: Sequence[str]) -> QFrame:
        button = KeyButton(
            self.tr("It is {name}: open").format(name=found.line.name), look="primary"
        )
        button.clicked.connect(lambda: self.same.emit(found.line.id))
        self.open_buttons.append(button)
        line = found.line
        seen = found.last_seen.isoformat() if found.last_seen else self.tr("never here")
        facts = [
            line.name,
            line.reading,
            label(line.sex),
            line.birth_date.isoformat() if line.birth_date else "–",
            age_of(line, self._now()),
            line.id_tail or "–",
            line.phone or "–",
            line.village or "–",
            seen,
        ]
        return self._card(likeness_words(found.reasons), facts, mine, button)

    def _facts_of(self, patient: Patient) -> list[str]:
        return [
            patient.name,
            patient.reading,
            label(patient.sex),
            patient.birth_date.isoformat() if patient.birth_date else "–",
            age_words(patient.birth_date, patient.born_at, patient.age_estimate, self._now()),
            patient.id_no[-4:] or "–",
            mask_phone(patient.phone) or "–",
            patient.village or "–",
            self.tr("now"),
        ]

    def _card(
        self,
        head: Sequence[str],
        facts: Sequence[str],
        mine: Sequence[str],
        button: KeyButton | None,
    ) -> QFrame:
        card = QFrame()
        theme.set_look(card, look="card")
        card.setFixedWidth(theme.px(290))
        column = QVBoxLayout(card)
        for words_of_head in head:
            pill = StatePill(words_of_head, Tone.AMBER if button else Tone.BLUE)
            column.addWidget(pill, alignment=Qt.AlignmentFlag.AlignLeft)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        words = (
            self.tr("Name"),
            self.tr("Reading"),
            self.tr("Sex"),
            self.tr("Born"),
            self.tr("Age"),
            self.tr("ID, last four"),
            self.tr("Telephone"),
            self.tr("Village"),
            self.tr("Last here"),
        )
        for row, (title, fact, own) in enumerate(zip(words, facts, mine, strict=True)):
            name, value = QLabel(title), QLabel(fact)
            theme.set_look(name, look="label")
            if button is not None and fact == own and fact != "–":
                theme.set_look(value, look="strong")
            value.setWordWrap(True)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        column.addLayout(grid)
        column.addStretch(1)
        if button is not None:
            column.addWidget(button)
        return card
