"""The texts of a referral in a slip: which code carries which, and how much of each at most.

Each field has a budget in characters. While everything fits, nothing is cut; then all budgets are
scaled down together until the code fits its paper. A telephone number or a time is never cut in
two: it stands there whole, or on the paper alone.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.referral import Diagnosis, DrugGiven, ExamResult, Referral
from desktop.domain.slip_text import ITEM, PART, clean
from desktop.domain.slip_values import Values, minutes, read_minutes, value_of

STEPS = 64
"""A budget of one step is a 64th of the field's own; up to 255 steps are tried."""
CUT = "……（见纸面）"
_YES, _NO = "1", "0"


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a slip.

    Attributes:
        tag: its letter in the code; never used for another field.
        part, name: where it stands in the record; the part is empty for the referral itself.
        budget: characters, as against those of the others.
        whole: not to be cut.
        items: a list; cut between two items.
    """

    tag: str
    part: str
    name: str
    budget: int
    whole: bool = False
    items: bool = False

    @property
    def path(self) -> str:
        """Name by which it is told as 见纸面."""
        return f"{self.part}.{self.name}" if self.part else self.name


TEXTS_A: tuple[Text, ...] = (
    Text("n", "patient", "name", 60),
    Text("a", "patient", "age_text", 12, whole=True),
    Text("r", "patient", "health_record_no", 20, whole=True),
    Text("p", "patient", "phone", 20, whole=True),
    Text("l", "patient", "address", 40),
    Text("c", "", "chief_complaint", 100),
    Text("g", "", "diagnoses", 120, items=True),
    Text("y", "", "allergy_text", 120),
    Text("t", "", "treatment", 150),
    Text("u", "centre", "drugs_given", 100, items=True),
    Text("m", "", "medicines", 100),
    Text("i", "", "precautions", 60),
    Text("w", "", "to_dept", 30),
    Text("x", "", "to_doctor", 20),
    Text("d", "", "doctor_name", 40),
    Text("q", "", "doctor_phone", 20, whole=True),
    Text("s", "", "consent_signer", 20),
    Text("e", "", "escort", 20),
    Text("M", "centre", "mechanism", 40),
    Text("B", "centre", "bleeding", 40),
    Text("T", "centre", "anticoagulant_text", 40),
    Text("C", "centre", "contractions", 30),
    Text("O", "centre", "mother", 40),
)
TEXTS_B: tuple[Text, ...] = (
    Text("h", "", "present_illness", 300),
    Text("o", "", "past_history", 150),
    Text("z", "", "exam_results", 250, items=True),
)
BY_TAG: Mapping[str, Text] = {each.tag: each for each in (*TEXTS_A, *TEXTS_B)}
Said = dict[str, str]
"""Tag -> text."""


def texts_of(referral: Referral, texts: Iterable[Text], since: datetime) -> Said:
    """What the record says in these fields; those that say nothing are left out."""
    said: Said = {}
    for each in texts:
        value = value_of(referral, each.part, each.name)
        if not value:
            continue
        text = _WRITE[each.name](value, since) if each.name in _WRITE else clean(value)
        if text:
            said[each.tag] = text
    return said


def shortened(said: Said, steps: int) -> Said:
    """The texts, none longer than its scaled budget; what would be cut in two is left out."""
    kept = {tag: _cut(BY_TAG[tag], text, steps) for tag, text in said.items()}
    return {tag: text for tag, text in kept.items() if text}


def read_text(tag: str, text: str, since: datetime, *, cut: bool) -> Values:
    """A field's value from its text; a cut one says so in its own words.

    Raises:
        KeyError, ValueError, OverflowError: not made by `texts_of`.
    """
    field = BY_TAG[tag]
    if field.name in _READ:
        value = _READ[field.name](text, since)
        return {(field.part, field.name): (*value, _READ_CUT[field.name]) if cut else value}
    return {(field.part, field.name): f"{text}{CUT}" if cut else text}


def _cut(field: Text, text: str, steps: int) -> str:
    # what may not be cut is short, and of no use by halves: it goes last
    most = field.budget if field.whole and steps else field.budget * steps // STEPS
    if len(text) <= most:
        return text
    if field.whole:
        return ""
    if not field.items:
        return text[:most]
    at = text.rfind(ITEM, 0, most + 1)
    if at > 0:
        return text[:at]
    first = text[:most]  # a beginning of the first name; nothing that could be misread
    return "" if PART in text[: most + 1] or field.name != "diagnoses" else first


def _diagnoses(found: tuple[Diagnosis, ...], _since: datetime) -> str:
    return _items((each.text, each.code, _NO if not each.main else "") for each in found)


def _drugs(found: tuple[DrugGiven, ...], since: datetime) -> str:
    return _items((each.name, each.dose, minutes(each.at, since)) for each in found)


def _exams(found: tuple[ExamResult, ...], _since: datetime) -> str:
    return _items(
        (each.name, each.result, each.org, each.taken_on, _YES if each.share else "")
        for each in found
    )


def _items(items: Iterable[tuple[str, ...]]) -> str:
    written = (PART.join(clean(part) for part in item).rstrip(PART) for item in items)
    return ITEM.join(each for each in written if each)


def _parts(text: str, count: int) -> Iterable[list[str]]:
    for item in text.split(ITEM):
        parts = item.split(PART)[:count]
        yield parts + [""] * (count - len(parts))


def _read_diagnoses(text: str, _since: datetime) -> tuple[Diagnosis, ...]:
    return tuple(
        Diagnosis(text=words, code=code, main=main != _NO) for words, code, main in _parts(text, 3)
    )


def _read_drugs(text: str, since: datetime) -> tuple[DrugGiven, ...]:
    return tuple(
        DrugGiven(name=name, dose=dose, at=read_minutes(at, since))
        for name, dose, at in _parts(text, 3)
    )


def _read_exams(text: str, _since: datetime) -> tuple[ExamResult, ...]:
    return tuple(
        ExamResult(name=name, result=result, org=org, taken_on=day, share=share == _YES)
        for name, result, org, day, share in _parts(text, 5)
    )


_WRITE: Mapping[str, Callable[[Any, datetime], str]] = {
    "diagnoses": _diagnoses,
    "drugs_given": _drugs,
    "exam_results": _exams,
}
_READ: Mapping[str, Callable[[str, datetime], tuple[Any, ...]]] = {
    "diagnoses": _read_diagnoses,
    "drugs_given": _read_drugs,
    "exam_results": _read_exams,
}
_READ_CUT: Mapping[str, Any] = {
    "diagnoses": Diagnosis(text=CUT, main=False),
    "drugs_given": DrugGiven(name=CUT),
    "exam_results": ExamResult(name=CUT, result=""),
}
