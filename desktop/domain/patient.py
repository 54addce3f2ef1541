"""Patient: who comes to the station, and what may be kept about him."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import AllergyState, IdType, Payer, PriorityGroup, Relation, Sex
from desktop.domain.entry.ages import completed_years
from desktop.domain.entry.names import NAME_MAX, PHONE_MAX, normalise_name, parse_phone
from desktop.domain.entry.results import Read
from desktop.domain.entry.text import without_spaces
from desktop.domain.errors import Problem
from desktop.domain.idcard import OLDEST_YEARS, IdCard, read_id_card

GUARDIAN_UNTIL_YEARS = 14  # PIPL art. 31: under 14 a guardian answers
HEALTH_RECORD_DIGITS = 17  # entry.md 3.1, unverified: so only a warning

# records.md, "Common to every record": limits in characters
LIMITS: Mapping[str, int] = MappingProxyType(
    {
        "name": NAME_MAX,
        "reading": 300,  # six letters a character
        "id_no": 30,
        "no_id_reason": 100,
        "phone": PHONE_MAX,
        "contact_name": NAME_MAX,
        "contact_phone": PHONE_MAX,
        "village": 60,
        "address": 120,
        "insurance_no": 40,
        "health_record_no": 20,
        "allergy_text": 300,
        "past_history": 300,
        "guardian_name": NAME_MAX,
        "guardian_phone": PHONE_MAX,
    }
)
_PHONES = ("phone", "contact_phone", "guardian_phone")
_OTHER_NAMES = ("contact_name", "guardian_name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """FHIR Patient (records.md, "Patient").

    Attributes:
        reading: pinyin, corrected by the nurse where the proposed one is wrong.
        id_type, id_no: None and empty when there is no document (`no_id_reason` says why).
        id_differs: sex or birth date differ from the id card, and a person chose what stands.
        birth_date: local day; None only for someone unknown or with an estimated age.
        age_estimate: years, when the birth date is not known.
        born_at: instant of birth of a newborn; age is then told in hours or days.
        unknown: 无名氏, an emergency patient without a name.
        mother_id: of a newborn named after the mother.
        allergy: None means not asked yet; never assumed.
        village: 村 as said at the desk; groups call lists.
    """

    name: str = field(repr=False)
    sex: Sex
    birth_date: date | None = field(default=None, repr=False)
    reading: str = field(default="", repr=False)
    id_type: IdType | None = None
    id_no: str = field(default="", repr=False)
    id_differs: bool = False
    no_id_reason: str = ""
    age_estimate: int | None = None
    born_at: datetime | None = field(default=None, repr=False)
    unknown: bool = False
    mother_id: UUID | None = None
    phone: str = field(default="", repr=False)
    contact_name: str = field(default="", repr=False)
    contact_relation: Relation | None = None
    contact_phone: str = field(default="", repr=False)
    village: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    payer: Payer | None = None
    insurance_no: str = field(default="", repr=False)
    health_record_no: str = field(default="", repr=False)
    allergy: AllergyState | None = None
    allergy_text: str = field(default="", repr=False)
    past_history: str = field(default="", repr=False)
    groups: tuple[PriorityGroup, ...] = ()
    guardian_name: str = field(default="", repr=False)
    guardian_relation: Relation | None = None
    guardian_phone: str = field(default="", repr=False)
    sensitive: bool = False
    merged_into: UUID | None = None
    active: bool = True


def patient_problems(patient: Patient, *, today: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept.

    Somebody unknown is never held up by what nobody can know: document, birth, guardian.
    """
    found = dict(_too_long(patient))
    found |= _name_problems(patient) | _phone_problems(patient) | _allergy_problems(patient)
    if not patient.unknown:
        birth = _birth_problems(patient, today)
        found |= birth | _document_problems(patient, today)
        if not birth:  # an age that cannot be asks for no guardian
            found |= _guardian_problems(patient, today)
    return found


def patient_warnings(patient: Patient, *, today: date) -> dict[str, Problem]:
    """Field name -> what is unusual or still wanted; never a reason to refuse."""
    found: dict[str, Problem] = {}
    for name in _PHONES:
        read = parse_phone(getattr(patient, name))
        if isinstance(read, Read) and read.warnings:
            found[name] = read.warnings[0]
    if not any(getattr(patient, name) for name in _PHONES):
        found["phone"] = Problem("patient.phone_wanted")
    named = normalise_name(patient.name)
    if isinstance(named, Read) and named.warnings and not patient.unknown:
        found["name"] = named.warnings[0]
    card = id_card_of(patient, today=today)
    if isinstance(card, Problem) and patient.unknown:
        found["id_no"] = card
    elif isinstance(card, IdCard) and card.warnings:
        found["id_no"] = card.warnings[0]
    if patient.allergy is None:
        found["allergy"] = Problem("patient.allergy_wanted")
    record_no = patient.health_record_no
    if record_no and not (record_no.isdigit() and len(record_no) == HEALTH_RECORD_DIGITS):
        found["health_record_no"] = Problem(
            "patient.health_record_unusual", {"count": HEALTH_RECORD_DIGITS}
        )
    return found


def tidied(patient: Patient, *, today: date) -> Patient:
    """The patient in the form in which he is kept; what cannot be read stays as typed.

    Names and phones normalised, the document number in capitals, an old 15-digit number
    upgraded, an estimated age dropped once the birth date is known.
    """
    said: dict[str, Any] = {}
    for name in ("name", *_OTHER_NAMES):
        read = normalise_name(getattr(patient, name))
        said[name] = read.value if isinstance(read, Read) else getattr(patient, name).strip()
    for name in _PHONES:
        phone = parse_phone(getattr(patient, name))
        said[name] = phone.value if isinstance(phone, Read) else getattr(patient, name)
    for name in ("village", "address", "no_id_reason", "allergy_text", "past_history", "reading"):
        said[name] = getattr(patient, name).strip()
    for name in ("insurance_no", "health_record_no"):
        said[name] = without_spaces(getattr(patient, name)).upper()
    card = id_card_of(patient, today=today)
    said["id_no"] = (
        card.number if isinstance(card, IdCard) else without_spaces(patient.id_no).upper()
    )
    if patient.birth_date is not None:
        said["age_estimate"] = None
    return replace(patient, **said)


def id_card_of(patient: Patient, *, today: date) -> IdCard | Problem | None:
    """What the identity number says; None where there is no identity card."""
    if patient.id_type is not IdType.ID_CARD or not patient.id_no:
        return None
    return read_id_card(patient.id_no, today=today)


def id_differences(patient: Patient, *, today: date) -> frozenset[str]:
    """Of `sex` and `birth_date`, those that differ from a readable identity card.

    Blank differs from nothing: the card fills it.
    """
    card = id_card_of(patient, today=today)
    if not isinstance(card, IdCard):
        return frozenset()
    return frozenset(
        name
        for name in ("sex", "birth_date")
        if getattr(patient, name) is not None and getattr(patient, name) != getattr(card, name)
    )


def needs_guardian(patient: Patient, *, today: date) -> bool:
    """Under 14, by birth date or by estimate."""
    if patient.birth_date is not None:
        return completed_years(patient.birth_date, today) < GUARDIAN_UNTIL_YEARS
    return patient.age_estimate is not None and patient.age_estimate < GUARDIAN_UNTIL_YEARS


def newborn_name(mother: str, sex: Sex, order: str = "") -> str:
    """Name of a child without one: 张桂芳之女; of twins 张桂芳之大女, 张桂芳之小女.

    `order` is 大 or 小 where there are several, empty for one child.
    """
    word = {Sex.MALE: "子", Sex.FEMALE: "女"}.get(sex, "婴")
    ending = f"之{order}{word}"
    return mother[: NAME_MAX - len(ending)] + ending


def _too_long(patient: Patient) -> Iterator[tuple[str, Problem]]:
    for name, limit in LIMITS.items():
        if len(getattr(patient, name)) > limit:
            yield name, Problem("patient.too_long", {"limit": limit})


def _name_problems(patient: Patient) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    for name in ("name", *_OTHER_NAMES):
        text = getattr(patient, name)
        read = normalise_name(text)
        if isinstance(read, Problem) and (text.strip() or name == "name"):
            found[name] = read
    return found


def _phone_problems(patient: Patient) -> dict[str, Problem]:
    return {
        name: read
        for name in _PHONES
        if isinstance(read := parse_phone(getattr(patient, name)), Problem)
    }


def _allergy_problems(patient: Patient) -> dict[str, Problem]:
    if patient.allergy is AllergyState.YES and not patient.allergy_text.strip():
        return {"allergy_text": Problem("patient.allergy_text_missing")}
    if patient.allergy is AllergyState.NONE and patient.allergy_text.strip():
        return {"allergy": Problem("patient.allergy_contradicts")}
    return {}


def _birth_problems(patient: Patient, today: date) -> dict[str, Problem]:
    birth, estimate = patient.birth_date, patient.age_estimate
    if birth is None:
        if estimate is None:
            return {"birth_date": Problem("patient.birth_missing")}
        possible = 0 <= estimate <= OLDEST_YEARS
        problem = Problem("patient.age_range", {"limit": OLDEST_YEARS})
        return {} if possible else {"age_estimate": problem}
    found: dict[str, Problem] = {}
    if birth > today:
        found["birth_date"] = Problem("patient.born_in_future")
    elif completed_years(birth, today) > OLDEST_YEARS:
        found["birth_date"] = Problem("patient.born_too_early", {"limit": OLDEST_YEARS})
    elif patient.born_at is not None and local_day(patient.born_at) != birth:
        found["born_at"] = Problem("patient.born_at_other_day")
    return found


def _document_problems(patient: Patient, today: date) -> dict[str, Problem]:
    if patient.id_type is None:
        if patient.id_no.strip():
            return {"id_type": Problem("patient.id_type_missing")}
        reason = patient.no_id_reason.strip()
        return {} if reason else {"no_id_reason": Problem("patient.no_id_reason_missing")}
    if not patient.id_no.strip():
        return {"id_no": Problem("patient.id_no_missing")}
    card = id_card_of(patient, today=today)
    if isinstance(card, Problem):
        return {"id_no": card}
    return {} if card is None else _card_differences(patient, card, today)


def _card_differences(patient: Patient, card: IdCard, today: date) -> dict[str, Problem]:
    if patient.id_differs:
        return {}
    codes = {
        "sex": Problem("patient.sex_differs"),
        "birth_date": Problem("patient.birth_differs", {"birth": card.birth_date.isoformat()}),
    }
    return {name: codes[name] for name in id_differences(patient, today=today)}


def _guardian_problems(patient: Patient, today: date) -> dict[str, Problem]:
    if patient.guardian_relation is Relation.SELF:
        return {"guardian_relation": Problem("patient.guardian_self")}
    if not needs_guardian(patient, today=today):
        return {}
    found: dict[str, Problem] = {}
    if not patient.guardian_name.strip():
        found["guardian_name"] = Problem("patient.guardian_missing", {"age": GUARDIAN_UNTIL_YEARS})
    if patient.guardian_relation is None:
        found["guardian_relation"] = Problem("patient.guardian_relation_missing")
    return found
