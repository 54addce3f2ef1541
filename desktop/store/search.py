"""Patient search by key table (stack.md, "Patient search").

A key is what a search may begin with; a search is a range over keys. Numbers stand there twice,
as they are and backwards, so that their last digits are the beginning of a key too.
"""

import re
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, delete, insert

from desktop.domain.entry.text import normalise_digits, without_spaces
from desktop.domain.patient import Patient
from desktop.domain.pinyin import fold, search_keys
from desktop.models.house import PatientKeyRow

REVERSED = "<"  # marks a number written backwards
TAIL_LEAST = 3
HUMAN_NUMBER_LEAST = 5
_AFTER_ALL = "\U0010ffff"
_DIGITS = re.compile(r"[0-9]+[0-9Xx]")
_HUMAN_NUMBER = re.compile(r"[A-Z]{1,4}[0-9][0-9A-Z]*")


def index_patient(connection: Connection, patient_id: UUID, patient: Patient) -> None:
    """Make the search keys of one patient again."""
    connection.execute(delete(PatientKeyRow).where(PatientKeyRow.patient_id == str(patient_id)))
    keys = keys_of(patient)
    if keys:
        connection.execute(
            insert(PatientKeyRow), [{"key": key, "patient_id": str(patient_id)} for key in keys]
        )


def keys_of(patient: Patient) -> set[str]:
    """Every key the patient can be found by; none once he was merged or put out of use."""
    if patient.merged_into is not None or not patient.active:
        return set()
    keys = set(search_keys(patient.name, patient.reading))
    for number in (patient.id_no, patient.phone, patient.contact_phone, patient.guardian_phone):
        if plain := plain_number(number):
            keys |= {plain, REVERSED + plain[::-1]}
    for number in (patient.insurance_no, patient.health_record_no):
        if plain := plain_number(number):
            keys.add(plain)
    return keys


def plain_number(number: str) -> str:
    """A number as a key: narrow, no spaces or hyphens, capitals made small."""
    return without_spaces(number).replace("-", "").casefold()


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as typed, taken apart.

    Attributes:
        text: folded: what a key must begin with.
        tail: digits that a number may end with, empty when fewer than three.
        human_number: beginning of a booking's or referral's number, or empty.
    """

    text: str
    tail: str = ""
    human_number: str = ""

    def ranges(self) -> tuple[tuple[str, str], ...]:
        """Half-open ranges of keys, the better ones first."""
        begins = [self.text] if self.text else []
        if self.tail:
            begins.append(REVERSED + self.tail[::-1])
        return tuple((begin, begin + _AFTER_ALL) for begin in begins)


def asked(typed: str) -> Asked:
    """Understand what was typed; an empty `text` finds nobody."""
    narrow = normalise_digits(typed).strip()
    plain = plain_number(narrow)
    if _DIGITS.fullmatch(plain):
        return Asked(plain, tail=plain if len(plain) >= TAIL_LEAST else "")
    human = plain.upper()
    if len(human) < HUMAN_NUMBER_LEAST or not _HUMAN_NUMBER.fullmatch(human):
        human = ""
    return Asked(fold(narrow), human_number=human)
