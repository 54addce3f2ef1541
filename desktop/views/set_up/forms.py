"""The questions of the first start, a form for each page."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.codes import OrgKind, Role, StaffType
from desktop.views.fields import (
    ChipsField,
    CodeField,
    FormPanel,
    NoteField,
    PhoneField,
    Section,
    TextField,
)
from desktop.views.messages.codes import label
from desktop.views.secret import SecretField

translate = QCoreApplication.translate

STEPS = ("clinic", "hospital", "administrator", "county")
TITLES = {
    "clinic": QT_TRANSLATE_NOOP("SetUp", "This place and this computer"),
    "hospital": QT_TRANSLATE_NOOP("SetUp", "The county hospital"),
    "own-hospital": QT_TRANSLATE_NOOP("SetUp", "Departments and telephones of this hospital"),
    "administrator": QT_TRANSLATE_NOOP("SetUp", "The first administrator"),
    "county": QT_TRANSLATE_NOOP("SetUp", "The county server"),
    "recovery": QT_TRANSLATE_NOOP("SetUp", "The recovery key"),
}
NOTES = {
    "clinic": QT_TRANSLATE_NOOP(
        "SetUp", "The county gives the two codes; they are part of every booking number."
    ),
    "hospital": QT_TRANSLATE_NOOP(
        "SetUp", "Whom the screen names when an urgent referral has no answer yet."
    ),
    "own-hospital": QT_TRANSLATE_NOOP(
        "SetUp",
        "Township centres print these numbers and choose among these departments. The centres"
        " themselves come from the county; Settings, Directory adds one by hand.",
    ),
    "administrator": QT_TRANSLATE_NOOP(
        "SetUp", "Adds staff, resets passwords. Others are added in Settings afterwards."
    ),
    "county": QT_TRANSLATE_NOOP(
        "SetUp", "May stay empty: everything works here without it and is sent later."
    ),
    "county-file": QT_TRANSLATE_NOOP("SetUp", "From the county's file."),
    "recovery": QT_TRANSLATE_NOOP(
        "SetUp", "Opens the records when every password is forgotten. Keep it locked away."
    ),
}


def words(text: str) -> str:
    """Return the sentence in the nurse's language."""
    return QCoreApplication.translate("SetUp", text)


def clinic_form() -> FormPanel:
    """Ask for the clinic and the computer."""
    return FormPanel(
        [
            Section(
                "",
                [
                    ChipsField(
                        "kind",
                        translate("SetUp", "This computer stands in"),
                        [
                            (OrgKind.TOWNSHIP_CENTRE, translate("SetUp", "a township centre")),
                            (OrgKind.COUNTY_HOSPITAL, translate("SetUp", "the county hospital")),
                        ],
                        required=True,
                        span=2,
                    ),
                    TextField(
                        "clinic",
                        translate("SetUp", "Name of the centre or hospital"),
                        max_length=60,
                        required=True,
                        span=2,
                    ),
                    TextField(
                        "clinic_code",
                        translate("SetUp", "Clinic code"),
                        max_length=8,
                        required=True,
                        ime=False,
                    ),
                    TextField(
                        "device_code",
                        translate("SetUp", "Computer code"),
                        max_length=2,
                        required=True,
                        ime=False,
                    ),
                    TextField(
                        "device",
                        translate("SetUp", "Name of this computer"),
                        max_length=60,
                        required=True,
                        placeholder=translate("SetUp", "for example: nurses' desk 1"),
                    ),
                    TextField(
                        "org_code",
                        translate("SetUp", "Organisation code"),
                        max_length=22,
                        ime=False,
                    ),
                    PhoneField("phone", translate("SetUp", "Telephone")),
                    TextField(
                        "station", translate("SetUp", "Name of the expert station"), max_length=60
                    ),
                    TextField("address", translate("SetUp", "Address"), max_length=120, span=2),
                ],
            )
        ]
    )


def hospital_form() -> FormPanel:
    """Ask for the hospital that receives referrals."""
    return FormPanel(
        [
            Section(
                "",
                [
                    TextField(
                        "hospital",
                        translate("SetUp", "Name of the hospital"),
                        max_length=60,
                        required=True,
                    ),
                    TextField(
                        "hospital_code",
                        translate("SetUp", "Organisation code"),
                        max_length=22,
                        ime=False,
                        wanted=True,
                        placeholder=translate(
                            "SetUp", "the hospital's own computers are found by it"
                        ),
                    ),
                    PhoneField(
                        "hospital_emergency",
                        translate("SetUp", "Emergency department"),
                        wanted=True,
                    ),
                    PhoneField(
                        "hospital_referral", translate("SetUp", "Referral centre"), wanted=True
                    ),
                    NoteField(
                        "departments",
                        translate("SetUp", "Departments that take referrals, one a line"),
                        max_length=600,
                        rows=5,
                        span=2,
                    ),
                ],
            )
        ]
    )


def administrator_form() -> FormPanel:
    """Ask for the first person who can sign in."""
    return FormPanel(
        [
            Section(
                "",
                [
                    TextField(
                        "admin_name", translate("SetUp", "Name"), max_length=60, required=True
                    ),
                    TextField(
                        "admin_work_no",
                        translate("SetUp", "Work number"),
                        max_length=20,
                        required=True,
                        ime=False,
                    ),
                    CodeField(
                        "admin_type",
                        translate("SetUp", "Profession"),
                        StaffType,
                        words=label,
                        required=True,
                    ),
                    PhoneField("admin_phone", translate("SetUp", "Telephone")),
                    SecretField(
                        "password",
                        translate("SetUp", "Password, 8 characters or more"),
                        required=True,
                    ),
                    SecretField("again", translate("SetUp", "Password again"), required=True),
                ],
            )
        ]
    )


def county_form() -> FormPanel:
    """Ask for the county's server."""
    return FormPanel(
        [
            Section(
                "",
                [
                    TextField(
                        "county_url",
                        translate("SetUp", "Address of the server"),
                        max_length=300,
                        placeholder="https://",
                        ime=False,
                        span=2,
                    ),
                    SecretField(
                        "county_token",
                        translate("SetUp", "Access token, where the county asks for one"),
                        span=2,
                    ),
                    TextField(
                        "county_root",
                        translate("SetUp", "County key for referral slips, if you have it"),
                        max_length=60,
                        ime=False,
                        span=2,
                    ),
                ],
            )
        ]
    )


OWN_ONLY = frozenset({"hospital", "hospital_code"})
"""Fields of the hospital's page that a hospital has answered on the page before."""


FORMS = {
    "clinic": clinic_form,
    "hospital": hospital_form,
    "administrator": administrator_form,
    "county": county_form,
}


def answers_of(values: dict[str, Any]) -> dict[str, Any]:
    """Arguments of `SetUpAnswers` from what stands in the forms."""
    said = {name: value for name, value in values.items() if value is not None}
    said.pop("again", None)
    said.setdefault("kind", OrgKind.TOWNSHIP_CENTRE)
    said["departments"] = tuple(
        line.strip() for line in said.get("departments", "").splitlines() if line.strip()
    )
    required = ("clinic", "clinic_code", "device", "hospital", "admin_name", "admin_work_no")
    return dict.fromkeys((*required, "password"), "") | {"admin_role": Role.ADMINISTRATOR} | said
