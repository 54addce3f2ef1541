"""A list of diagnosis codes: our own short one, or the sheet a county keeps.

A diagnosis may always be written in words. A code points to an emergency centre by its letter and
digits, which is offered and never set by itself (referral.md 2.4, "A disease table maps ICD prefix
to centre").
"""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import product

from desktop.domain.codes import EmergencyCentre
from desktop.domain.errors import Problem
from desktop.domain.pinyin import fold, letters

DIAGNOSES = "diagnosis"
ICD_10 = "http://hl7.org/fhir/sid/icd-10"
SHIPPED = "shipped"
SHIPPED_VERSION = "2026-11"
"""Edition of the list that comes with the program."""
NAME_MAX, CODE_MAX, VERSION_MAX = 100, 20, 60

# Which category of ICD-10 points to which centre; the first three signs decide.
_RANGES: tuple[tuple[str, str, EmergencyCentre], ...] = (
    ("G45", "G45", EmergencyCentre.STROKE),
    ("I20", "I22", EmergencyCentre.CHEST_PAIN),
    ("I24", "I24", EmergencyCentre.CHEST_PAIN),
    ("I26", "I26", EmergencyCentre.CHEST_PAIN),
    ("I60", "I64", EmergencyCentre.STROKE),
    ("I71", "I71", EmergencyCentre.CHEST_PAIN),
    ("O00", "O99", EmergencyCentre.MATERNAL),
    ("P00", "P96", EmergencyCentre.CHILD_NEWBORN),
    ("S00", "S99", EmergencyCentre.TRAUMA),
    ("T00", "T14", EmergencyCentre.TRAUMA),
    ("T20", "T32", EmergencyCentre.TRAUMA),
)
# Characters of diagnoses that are read in another way than the usual one.
_ALSO = {"卒": "c", "长": "c", "调": "t", "行": "h", "重": "c", "秘": "b"}
_READINGS_MAX = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEntry:
    """One code with its name.

    Attributes:
        system: URI of the code system. version: edition of the list it was taken from.
        source: `shipped`, or the name of the county's sheet.
        centre: what it points to; None for none.
    """

    code: str
    name: str
    system: str = ICD_10
    version: str = ""
    source: str = SHIPPED
    centre: EmergencyCentre | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListInUse:
    """Which list is searched.

    Attributes:
        name: of the county's sheet; empty for our own short list.
        by: who imported it.
    """

    name: str = ""
    version: str = SHIPPED_VERSION
    entries: int = 0
    imported_at: datetime | None = None
    by: str = field(default="", repr=False)


def centre_of(code: str) -> EmergencyCentre | None:
    """The centre that an ICD-10 code points to, or None."""
    category = code.strip().upper()[:3]
    for first, last, centre in _RANGES:
        if first <= category <= last:
            return centre
    return None


def initials_of(name: str) -> str:
    """Pinyin initials it is found by, likely ones first, parted by a space: `ncz nzz`."""
    signs = [each for each in name if letters(each)]
    options = [dict.fromkeys((*letters(each), *_ALSO.get(each, ""))) for each in signs]
    found: list[str] = []
    for each in product(*options):
        found.append("".join(each))
        if len(found) == _READINGS_MAX:
            break
    return " ".join(found)


def typed_key(text: str) -> str:
    """What was typed, as it is looked for among initials and codes."""
    return fold(text)


def list_problem(name: str, version: str) -> dict[str, Problem]:
    """What must be known of a county's sheet before it is taken."""
    found: dict[str, Problem] = {}
    for field_, text, limit in (("name", name, NAME_MAX), ("version", version, VERSION_MAX)):
        if not text.strip():
            found[field_] = Problem("field.required")
        elif len(text.strip()) > limit:
            found[field_] = Problem("referral.text_long", {"limit": limit})
    return found
