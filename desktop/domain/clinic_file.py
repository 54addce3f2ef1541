"""Clinic file: what a further computer of a clinic must know to be one of it. No patient data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from desktop.domain.errors import DesktopError, Problem
from desktop.domain.payload import MALFORMED

FORMAT = "zhudian-clinic"
VERSION = 1


class NotAClinicFile(DesktopError):
    """The chosen file was not written by another computer of a clinic."""

    def __init__(self, code: str = "clinic_file.not_one") -> None:
        super().__init__(code)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRecord:
    """A record both computers have: the clinic, the hospital, its experts, the staff."""

    kind: str
    id: UUID
    payload: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicFile:
    """Written at a computer of the clinic, read at the next one's first start.

    Attributes:
        device_id: the computer that wrote it.
        device_code: the code kept free for the new computer.
        county_url: address of the FHIR server; a token is never in here.
        county_root: the county's public key for slips; empty where it is not known.
        enrolment: the county's enrolment file, whole; empty where there is none.
    """

    org_id: UUID
    hospital_id: UUID
    device_id: UUID
    clinic: str
    clinic_code: str
    device_code: str
    county_url: str = ""
    county_root: str = ""
    system_root: str = ""
    id_card_system: str = ""
    enrolment: str = ""
    records: tuple[SharedRecord, ...] = ()

    def record(self, kind: str, record_id: UUID) -> Mapping[str, Any]:
        """Payload of a record in it; empty when it is not there."""
        found = (each for each in self.records if (each.kind, each.id) == (kind, record_id))
        return next((each.payload for each in found), {})


def clinic_file_text(file: ClinicFile) -> str:
    """The file's content."""
    ids = ("org_id", "hospital_id", "device_id")
    words = ("clinic", "clinic_code", "device_code", "county_url", "system_root", "id_card_system")
    said: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    said |= {name: str(getattr(file, name)) for name in (*ids, *words, "county_root", "enrolment")}
    said["records"] = [
        {"kind": each.kind, "id": str(each.id), "payload": dict(each.payload)}
        for each in file.records
    ]
    return json.dumps(said, ensure_ascii=False, indent=1)


def read_clinic_file(text: str) -> ClinicFile:
    """What the file says.

    Raises:
        NotAClinicFile: another file, or one of a newer program.
    """
    try:
        said = json.loads(text)
        if said["format"] != FORMAT:
            raise NotAClinicFile
        if said["version"] > VERSION:
            raise NotAClinicFile("clinic_file.newer")
        return ClinicFile(
            org_id=UUID(said["org_id"]),
            hospital_id=UUID(said["hospital_id"]),
            device_id=UUID(said["device_id"]),
            records=tuple(
                SharedRecord(kind=each["kind"], id=UUID(each["id"]), payload=dict(each["payload"]))
                for each in said["records"]
            ),
            **{
                name: str(said[name])
                for name in ("clinic", "clinic_code", "device_code", "county_url")
            },
            **{name: str(said[name]) for name in ("system_root", "id_card_system")},
            county_root=str(said.get("county_root", "")),  # files of 0.3 have none
            enrolment=str(said.get("enrolment", "")),
        )
    except MALFORMED as error:
        raise NotAClinicFile from error


def next_device_code(before: str, given: int) -> str | None:
    """The code of the `given`-th further computer; None after the ninth digit.

    The digit tells the computers of a clinic apart, the letter the epochs of one of them.
    """
    digit = int(before[1]) + given
    return f"{before[0]}{digit}" if digit <= 9 else None  # noqa: PLR2004 - one digit


def no_more_computers() -> Problem:
    """Every digit has been given away."""
    return Problem("clinic_file.no_code_left")
