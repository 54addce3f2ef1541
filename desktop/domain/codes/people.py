"""Value lists of persons and organisations."""

from enum import StrEnum


class Sex(StrEnum):
    """GB/T 2261.1."""

    UNKNOWN = "0"
    MALE = "1"
    FEMALE = "2"
    UNSTATED = "9"


class IdType(StrEnum):
    """Kind of identity document, CV02.01.101; `OTHER` also stands for "no document"."""

    ID_CARD = "01"
    HOUSEHOLD_BOOK = "02"
    PASSPORT = "03"
    OFFICER = "04"
    DRIVING_LICENCE = "05"
    HONG_KONG_MACAO_PERMIT = "06"
    TAIWAN_PERMIT = "07"
    OTHER = "99"


class Relation(StrEnum):
    """What somebody is to the patient, GB/T 4761 (one digit)."""

    SELF = "0"
    SPOUSE = "1"
    SON = "2"
    DAUGHTER = "3"
    GRANDCHILD = "4"
    PARENT = "5"
    GRANDPARENT = "6"
    SIBLING = "7"
    OTHER = "8"


class Payer(StrEnum):
    """Who pays, CV07.10.005.

    `RESIDENT` and `RURAL` were merged into one scheme; only the first is offered for new
    records, the second is understood when the county sends it.
    """

    EMPLOYEE = "1"
    RESIDENT = "2"
    RURAL = "3"
    RELIEF = "4"
    COMMERCIAL = "5"
    PUBLIC = "6"
    SELF = "7"
    OTHER_INSURANCE = "8"
    OTHER = "99"


PAYERS_OFFERED = (
    Payer.RESIDENT,
    Payer.EMPLOYEE,
    Payer.PUBLIC,
    Payer.COMMERCIAL,
    Payer.SELF,
    Payer.RELIEF,
    Payer.OTHER,
)


class AllergyState(StrEnum):
    """Allergies: known none, known some, or nobody could say. A form starts with none of these."""

    NONE = "none"
    YES = "yes"
    UNKNOWN = "unknown"


class PriorityGroup(StrEnum):
    """Groups of public health care; a patient may be in several."""

    ELDERLY = "elderly"
    HYPERTENSION = "hypertension"
    DIABETES = "diabetes"
    MATERNAL = "maternal"
    CHILD = "child"
    DISABLED = "disabled"
    SEVERE_MENTAL = "severe-mental"
    POVERTY_WATCH = "poverty-watch"
    VETERAN = "veteran"


class StaffType(StrEnum):
    """National list of health personnel categories."""

    PHYSICIAN = "11"
    ASSISTANT_PHYSICIAN = "12"
    NURSE = "21"
    MIDWIFE = "22"
    PHARMACIST = "31"
    TCM_PHARMACIST = "32"
    LABORATORY = "41"
    IMAGING = "42"
    REHABILITATION = "43"
    VILLAGE_DOCTOR = "60"
    OTHER_TECHNICAL = "69"
    MANAGEMENT = "80"
    WORKER = "90"


class TitleLevel(StrEnum):
    """Level of a professional title."""

    NONE = "none"
    JUNIOR = "junior"
    MIDDLE = "middle"
    ASSOCIATE_SENIOR = "associate-senior"
    SENIOR = "senior"


class Role(StrEnum):
    """What a signed-in person may do."""

    NURSE = "nurse"
    DOCTOR = "doctor"
    STATION_EXPERT = "station-expert"
    LIAISON = "liaison"
    TRAINING_OFFICER = "training-officer"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class OrgKind(StrEnum):
    """Kind of organisation."""

    TOWNSHIP_CENTRE = "township-centre"
    VILLAGE_CLINIC = "village-clinic"
    COUNTY_HOSPITAL = "county-hospital"
    CITY_HOSPITAL = "city-hospital"
    PROVINCE_HOSPITAL = "province-hospital"
    PRIVATE_TERTIARY = "private-tertiary"
    REFERRAL_CENTRE = "referral-centre"
    OTHER = "other"


class ExpertRole(StrEnum):
    """专家派驻身份 (records.md, "Expert")."""

    LEAD = "lead"  # 领衔专家
    MEMBER = "member"  # 团队成员
    FIRST_DIRECTOR = "first-director"  # 第一主任
    FIRST_HEAD_NURSE = "first-head-nurse"  # 第一护士长
    ASSISTANCE = "assistance"  # 帮扶专家
    TOURING = "touring"  # 巡回专家
    INVITED = "invited"  # 特邀专家
