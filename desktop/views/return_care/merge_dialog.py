"""A slip from paper and an electronic one, side by side: the same stay or two?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.down_referral_twins import Side, Twins
from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.return_care.desk import CareDesk
from desktop.views.return_care.words import day_words
from desktop.views.tokens import Tone


class MergeDialog(QDialog):
    """One pair after the other; what differs is marked. Nothing is merged unless a person says so.

    The safe answer has the focus: two stays.
    """

    def __init__(self, pairs: Sequence[Twins], desk: CareDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._pairs, self._desk, self._place = list(pairs), desk, 0
        self.setWindowTitle(self.tr("The same stay?"))
        self._head, self._grid = QLabel(), QGridLayout()
        theme.set_look(self._head, look="heading")
        self._grid.setHorizontalSpacing(theme.px(18))
        self._grid.setVerticalSpacing(theme.px(8))
        said = QLabel(
            self.tr(
                "The hospital's words stay as they are. What was done about the paper slip goes"
                " on under the electronic one."
            )
        )
        said.setWordWrap(True)
        theme.set_look(said, look="soft")
        self.apart = KeyButton(self.tr("Two stays"), "N", look="primary")
        self.same = KeyButton(self.tr("The same stay: merge"), "Y")
        self.later = KeyButton(self.tr("Go back"), "Esc")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.later, self.same, self.apart):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(14))
        column.setSpacing(theme.px(12))
        column.addWidget(self._head)
        column.addWidget(said)
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(820))
        self.later.clicked.connect(self.reject)
        self.same.clicked.connect(lambda: self._answer(same=True))
        self.apart.clicked.connect(lambda: self._answer(same=False))
        for key, button in (("Y", self.same), ("N", self.apart)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self._show()

    def _answer(self, *, same: bool) -> None:
        pair = self._pairs[self._place]
        work = self._desk.merge if same else self._desk.keep_apart
        try:
            work(pair.paper.down.id, pair.electronic.down.id)
        except DesktopError as error:
            self._desk.problem(error)
        self._place += 1
        if self._place == len(self._pairs):
            self.accept()
        else:
            self._show()

    def _show(self) -> None:
        pair = self._pairs[self._place]
        words = self.tr("Is this the same stay? ({place} of {count})")
        self._head.setText(words.format(place=self._place + 1, count=len(self._pairs)))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._row(0, "", self.tr("Registered here from paper"), self.tr("Sent by the hospital"))
        for row, (name, here, there) in enumerate(self._facts(pair), 1):
            self._row(row, name, here, there)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.apart.setFocus()

    def _row(self, row: int, name: str, here: str, there: str) -> None:
        differs = bool(name and here and there) and here != there  # unknown is no difference
        for column, text in enumerate((name, here, there)):
            label = QLabel(text or "–")
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            if column == 0:
                label.setText(text)
                theme.set_look(label, look="label")
            elif row == 0:
                theme.set_look(label, look="strong")
            elif differs:
                label.setText(f"≠ {text or '–'}")
                theme.set_look(label, look="toned", tone=str(Tone.AMBER))
            self._grid.addWidget(label, row, column)

    def _facts(self, pair: Twins) -> list[tuple[str, str, str]]:
        here, there = pair.paper, pair.electronic
        one, other, today = here.down.record, there.down.record, self._desk.today()
        return [
            (self.tr("Patient"), _name(here), _name(there)),
            (self.tr("Identity card"), _tail(here), _tail(there)),
            (self.tr("Inpatient number"), one.inpatient_no, other.inpatient_no),
            (
                self.tr("Discharged"),
                day_words(one.discharged_on, today),
                day_words(other.discharged_on, today),
            ),
            (self.tr("Diagnosis"), one.diagnosis, other.diagnosis),
            (self.tr("Doctor"), one.from_doctor, other.from_doctor),
        ]


def _name(side: Side) -> str:
    return side.patient.record.name if side.patient else ""


def _tail(side: Side) -> str:
    number = side.patient.record.id_no if side.patient else ""
    return f"…{number[-4:]}" if number else ""
