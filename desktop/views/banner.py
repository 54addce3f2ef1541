"""Whom the page is about: one patient at a time, named."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.views import theme
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.pill import StatePill
from desktop.views.plain import tip
from desktop.views.tokens import Tone

LISTED = 4
"""So many allergies are named; with more, their number is said and the tooltip has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientLine:
    """What the banner shows, in words ready to read.

    Attributes:
        name: full name.
        reading: pinyin with the surname's right reading; empty when unknown.
        sex: word.
        age: number with unit.
        id_tail: last four of the document number; empty without a document.
        allergies: words of each; () is "none known", None is "nobody has asked".
        same_name_today: another patient of this name has business today.
    """

    name: str = field(repr=False)
    reading: str = field(default="", repr=False)
    sex: str = ""
    age: str = ""
    id_tail: str = field(default="", repr=False)
    allergies: tuple[str, ...] | None = field(default=None, repr=False)
    same_name_today: bool = False


class PatientBanner(QFrame):
    """Name, reading, sex, age, last four of the ID, allergies. Hidden without a patient."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="bar")
        self._name, self._facts, self._tail = QLabel(), QLabel(), QLabel()
        self._allergies, self._same = StatePill(), StatePill()
        theme.set_look(self._name, look="heading")
        theme.set_look(self._facts, look="soft")
        sign = QLabel()
        sign.setPixmap(theme.pixmap("patient", 20, theme.tokens().accent))
        host = flow_host()
        row = FlowLayout(host, theme.px(10))
        for widget in (self._name, self._facts, self._tail, self._allergies, self._same):
            row.addWidget(widget)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        line.setSpacing(theme.px(10))
        line.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(host, 1)
        self.show_patient(None)

    def show_patient(self, patient: PatientLine | None) -> None:
        """Show this patient; None hides the banner."""
        self.setVisible(patient is not None)
        if patient is None:
            for label in (self._name, self._facts, self._tail):
                label.clear()
            return
        self._name.setText(patient.name)
        facts = (patient.reading, patient.sex or self.tr("sex unknown"), patient.age)
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        self._tail.setText(
            self.tr("ID …{tail}").format(tail=patient.id_tail)
            if patient.id_tail
            else self.tr("no document")
        )
        self._same.show_state(self.tr("Same name today: compare birth date and ID"), Tone.AMBER)
        self._same.setVisible(patient.same_name_today)
        self._show_allergies(patient.allergies)
        self.setAccessibleName(f"{patient.name} {self._facts.text()} {self._tail.text()}")

    def _show_allergies(self, allergies: tuple[str, ...] | None) -> None:
        if allergies is None:
            words, tone = self.tr("Allergies not asked yet"), Tone.AMBER
        elif not allergies:
            words, tone = self.tr("No known allergies"), Tone.GREY
        else:
            words, tone = self._list(allergies), Tone.RED
        self._allergies.show_state(words, tone, "ok" if allergies == () else "")
        self._allergies.setToolTip(tip("\n".join(allergies or ())))

    def _list(self, allergies: tuple[str, ...]) -> str:
        listed = self.tr(", ").join(allergies[:LISTED])
        if len(allergies) <= LISTED:
            return self.tr("Allergic to: {list}").format(list=listed)
        return self.tr("Allergic to {count} things: {list} …").format(
            count=len(allergies), list=listed
        )
