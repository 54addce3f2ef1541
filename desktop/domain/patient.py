"""Patient: who comes to the station."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.codes import AllergyState, IdType, Payer, PriorityGroup, Relation, Sex
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """FHIR Patient (records.md, "Patient").

    Attributes:
        reading: pinyin, corrected by the nurse where the proposed one is wrong.
        id_type, id_no: None and empty when there is no document (`no_id_reason` says why).
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
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if not patient.name.strip():
        found["name"] = Problem("patient.name_missing")
    if patient.birth_date and patient.birth_date > today:
        found["birth_date"] = Problem("patient.born_in_future")
    return found
