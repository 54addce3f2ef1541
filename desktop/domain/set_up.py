"""What is asked when a clinic is set up on this computer, and what cannot be true of it."""

import re
from dataclasses import dataclass, field

from desktop.domain.clinic_file import ClinicFile
from desktop.domain.codes import OrgKind, Role, StaffType
from desktop.domain.county_address import CLINIC_CODE, DEVICE_CODE, county_problem
from desktop.domain.enrolment import Enrolment
from desktop.domain.entry import normalise_name, parse_phone
from desktop.domain.entry.text import without_spaces
from desktop.domain.errors import Problem
from desktop.domain.password import password_problem
from desktop.domain.slip_keys import read_root

_ORG_CODE = re.compile(r"[0-9A-Z]{8,22}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpAnswers:
    """Everything the pages of the first start ask.

    Attributes:
        clinic: name of the health centre or hospital this computer stands in.
        kind: a township centre, or the county hospital with its receiving desk.
        clinic_code: given by the county; part of every human number.
        device_code: given by the county, a letter and a digit; new at each epoch.
        hospital, hospital_emergency, hospital_referral: the county hospital and whom to ring there;
            of a hospital, its own numbers, and its name is asked only once.
        admin_*: the first administrator.
        county_url: base address of the FHIR server; empty until there is one.
        county_token: bearer token where the county asks for one.
        county_root: the county's public key for slips, base64; empty until it is known.
        joins: the clinic this computer becomes a further one of; None founds a clinic.
        enrolment: the county's file these answers come from; None where they were typed.
    """

    clinic: str
    kind: OrgKind = OrgKind.TOWNSHIP_CENTRE
    clinic_code: str
    device_code: str = "A1"
    device: str
    org_code: str = ""
    phone: str = ""
    address: str = ""
    station: str = ""
    hospital: str
    hospital_code: str = ""
    hospital_emergency: str = ""
    hospital_referral: str = ""
    departments: tuple[str, ...] = ()
    admin_name: str = field(repr=False)
    admin_work_no: str
    admin_role: Role = Role.ADMINISTRATOR
    admin_type: StaffType = StaffType.MANAGEMENT
    admin_phone: str = field(default="", repr=False)
    password: str = field(repr=False)
    county_url: str = ""
    county_token: str = field(default="", repr=False)
    county_root: str = ""
    joins: ClinicFile | None = None
    enrolment: Enrolment | None = None


def is_hospital(answers: SetUpAnswers) -> bool:
    """Whether this computer stands in the hospital that receives referrals."""
    return answers.kind is OrgKind.COUNTY_HOSPITAL


def set_up_problems(answers: SetUpAnswers, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when the clinic may be set up."""
    found = _text_problems(answers)
    if not CLINIC_CODE.fullmatch(answers.clinic_code):
        found["clinic_code"] = Problem("set_up.clinic_code")
    if not DEVICE_CODE.fullmatch(answers.device_code):
        found["device_code"] = Problem("set_up.device_code")
    found |= _code_problems(answers)
    if not (answers.hospital_emergency or answers.hospital_referral):
        found["hospital_emergency"] = Problem("set_up.hospital_phone")
    if not is_hospital(answers) and answers.hospital and answers.hospital == answers.clinic:
        found["hospital"] = Problem("set_up.hospital_is_clinic")
    if isinstance(name_read := normalise_name(answers.admin_name), Problem):
        found["admin_name"] = name_read
    if easy := password_problem(
        answers.password, answers.admin_name, answers.admin_work_no, answers.admin_phone
    ):
        found["password"] = easy
    if problem := county_problem(answers.county_url):
        found["county_url"] = problem
    if answers.county_root and read_root(answers.county_root) is None:
        found["county_root"] = Problem("slip.root_unreadable")
    return found


def _code_problems(answers: SetUpAnswers) -> dict[str, Problem]:
    """Organisation codes; a hospital needs its own, by which referrals find it."""
    found = {
        name: Problem("set_up.org_code")
        for name in ("org_code", "hospital_code")
        if (code := getattr(answers, name)) and not _ORG_CODE.fullmatch(code)
    }
    if is_hospital(answers) and not answers.org_code:
        found["org_code"] = Problem("set_up.org_code_needed")
    same = bool(answers.hospital_code) and answers.hospital_code == answers.org_code
    if same and not is_hospital(answers):
        found["hospital_code"] = Problem("set_up.hospital_is_clinic")
    return found


def _number_is_anothers(answers: SetUpAnswers, clinic: ClinicFile) -> bool:
    people = (each.payload for each in clinic.records if each.kind == "staff")
    same = (who for who in people if who.get("work_no") == answers.admin_work_no)
    return any(
        (who.get("name"), who.get("role")) != (answers.admin_name, answers.admin_role)
        for who in same
    )


def _text_problems(answers: SetUpAnswers) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    names = ("clinic", "device", "hospital", "admin_work_no")
    for name in names:
        if name == "hospital" and is_hospital(answers):
            continue
        if not getattr(answers, name).strip():
            found[name] = Problem("field.required")
    for name in ("phone", "hospital_emergency", "hospital_referral", "admin_phone"):
        if isinstance(read := parse_phone(getattr(answers, name)), Problem):
            found[name] = read
    if answers.joins is not None and _number_is_anothers(answers, answers.joins):
        found["admin_work_no"] = Problem("staff.work_no_taken")
    return found


def tidy_code(text: str) -> str:
    """A code as it is kept: upper case, no spaces, narrow."""
    return without_spaces(text).upper()
