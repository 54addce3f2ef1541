"""The questions about a patient, quick ones first, rarer ones folded away."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.codes import (
    PAYERS_OFFERED,
    AllergyState,
    IdType,
    PriorityGroup,
    Relation,
    Sex,
)
from desktop.domain.patient import LIMITS
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateField,
    DateTimeField,
    Field,
    IdNoField,
    NoteField,
    NumberField,
    PhoneField,
    Section,
    TextField,
    TickField,
)
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton

NO_DOCUMENT = "none"
MEMOS = ("patient_id", "revision", "mother_id", "unknown")


class Memo(Field):
    """Something the form must not forget and nobody is asked; kept in drafts like a field."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self._kept = ""
        self.hide()

    def value(self) -> str | None:
        """Return the text, None when empty."""
        return self._kept or None

    def set_value(self, value: Any) -> None:
        """Keep the value as text."""
        self._kept = "" if value is None else str(value)

    def plain(self) -> str:
        """Return the text."""
        return self._kept

    def set_plain(self, plain: Any) -> None:
        """Keep the text."""
        self._kept = str(plain or "")


def reasons() -> list[tuple[str, str]]:
    """Kept in Chinese like everything that goes to the county; shown in the nurse's language."""
    translate = QCoreApplication.translate
    return [
        ("未带证件", translate("PatientFields", "Not brought")),
        ("尚未办理", translate("PatientFields", "Not issued yet")),
        ("证件遗失", translate("PatientFields", "Lost")),
        ("不愿出示", translate("PatientFields", "Not willing to show it")),
        ("新生儿", translate("PatientFields", "Newborn")),
        ("无名氏", translate("PatientFields", "Somebody unknown")),
    ]


def offer_reason(field: Field, kept: str) -> None:
    """Offer the usual reasons, and the kept one where it is none of them."""
    offered = reasons()
    if kept and kept not in dict(offered):
        offered.append((kept, kept))
    assert isinstance(field, CodeField)
    field.set_options(offered)


class PatientFields(QObject):
    """Builds the sections of the form."""

    def __init__(self, today: Callable[[], date], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._today, self._now = today, now
        self.more_button = KeyButton(self.tr("More details"), icon="down", look="quiet")

    def sections(self) -> list[Section]:
        """Every section in the order shown."""
        return [
            Section(self.tr("Who"), self._who(), columns=4),
            Section(
                self.tr("How to reach, what to beware of"),
                self._reach(),
                columns=4,
                extra=_left(self.more_button),
            ),
            Section(self.tr("Guardian and birth"), self._guardian(), columns=4),
            Section(self.tr("More details"), self._more(), columns=4),
        ]

    def _who(self) -> list[Field]:
        sexes = [(sex, label(sex)) for sex in (Sex.MALE, Sex.FEMALE, Sex.UNKNOWN)]
        kinds: list[tuple[Any, str]] = [
            (kind, label(kind)) for kind in IdType if kind is not IdType.OTHER
        ]
        kinds += [(NO_DOCUMENT, self.tr("No document")), (IdType.OTHER, self.tr("Other document"))]
        return [
            _text("name", self.tr("Name"), required=True),
            _text("reading", self.tr("Reading"), ime=False),
            ChipsField("sex", self.tr("Sex"), sexes, required=True, span=2),
            CodeField("id_type", self.tr("Document"), kinds),
            IdNoField("id_no", self.tr("Document number")),
            CodeField("no_id_reason", self.tr("Why no document"), reasons(), instead=True),
            DateField(
                "birth_date",
                self.tr("Birth date"),
                today=self._today,
                past=True,
                placeholder=self.tr("such as 19520307"),
            ),
            NumberField(
                "age_estimate",
                self.tr("or age, estimated"),
                least=0,
                most=130,
                unit=self.tr("years"),
            ),
            TickField(
                "id_differs", self.tr("What is typed is right; the card says otherwise"), span=4
            ),
            *(Memo(name) for name in MEMOS),
        ]

    def _reach(self) -> list[Field]:
        payers = [(payer, label(payer)) for payer in PAYERS_OFFERED]
        return [
            PhoneField("phone", self.tr("Telephone"), wanted=True),
            _text("village", self.tr("Village"), wanted=True),
            CodeField("payer", self.tr("Payer"), payers, wanted=True, span=2),
            _text("contact_name", self.tr("Relative to ring")),
            CodeField(
                "contact_relation", self.tr("Relation to the patient"), Relation, words=label
            ),
            PhoneField("contact_phone", self.tr("Telephone of the relative"), span=2),
            ChipsField(
                "allergy", self.tr("Allergies"), AllergyState, words=label, wanted=True, span=2
            ),
            _text("allergy_text", self.tr("Allergic to"), span=2),
        ]

    def _guardian(self) -> list[Field]:
        return [
            _text("guardian_name", self.tr("Guardian")),
            CodeField(
                "guardian_relation", self.tr("Guardian is the child's"), Relation, words=label
            ),
            PhoneField("guardian_phone", self.tr("Telephone of the guardian")),
            DateTimeField("born_at", self.tr("Time of birth"), now=self._now),
        ]

    def _more(self) -> list[Field]:
        limit = LIMITS["past_history"]
        return [
            _text("address", self.tr("Address"), span=2),
            _text("insurance_no", self.tr("Insurance number"), ime=False),
            _text("health_record_no", self.tr("Health record number"), ime=False),
            ChipsField("groups", self.tr("Groups"), PriorityGroup, words=label, multi=True, span=4),
            NoteField("past_history", self.tr("Past history"), max_length=limit, rows=2, span=3),
            TickField("sensitive", self.tr("Keep specially confidential")),
        ]


def _text(name: str, words: str, **common: Any) -> TextField:
    return TextField(name, words, max_length=LIMITS[name], **common)


def _left(button: QWidget) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
    return host
