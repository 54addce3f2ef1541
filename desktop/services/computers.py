"""Further computers of the clinic: the file that makes one, written here and read there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.catalog import BY_KIND
from desktop.domain.clinic_file import (
    ClinicFile,
    NotAClinicFile,
    SharedRecord,
    clinic_file_text,
    next_device_code,
    no_more_computers,
    read_clinic_file,
)
from desktop.domain.codes import Role
from desktop.domain.enrolment import enrolment_text, read_enrolment
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.expert import Expert
from desktop.domain.file_names import in_name
from desktop.domain.kept import Actor
from desktop.domain.organization import Organization
from desktop.domain.payload import from_payload, to_payload
from desktop.domain.staff import Staff
from desktop.domain.station import Station
from desktop.store.place_files import free_name, telling
from desktop.store.queries.enrolment import enrolment, keep_enrolment
from desktop.store.queries.signing import ROOT
from desktop.store.store import Reading, Store, Unit

GIVEN = "device_codes_given"
MOST_BYTES = 4 << 20
_SHARED = (
    ("organization", Organization),
    ("station", Station),
    ("staff", Staff),
    ("expert", Expert),
)


class Computers:
    """Writes the clinic file. GUI thread."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def write(self, folder: Path) -> Path:
        """Write the file for one further computer into a folder; each has a code of its own.

        Raises:
            NotAllowed: not an administrator.
            RuleBroken: the clinic has no code left to give.
            StoreError: the folder cannot be written.
        """
        actor = self._actor()
        if actor.role is not Role.ADMINISTRATOR:
            raise NotAllowed
        with self._store.unit(actor.staff_id) as unit:
            given = int(unit.setting(GIVEN, 0)) + 1
            code = next_device_code(unit.place().device_code, given)
            if code is None:
                raise RuleBroken({"device_code": no_more_computers()})
            file = _file_of(unit, code)
            unit.set_setting(GIVEN, given)
            unit.audit("clinic_file", str(unit.place().device_id), code=code)
        path = free_name(folder / f"驻点-{in_name(file.clinic)}-{code}.json")
        with telling():
            path.write_text(clinic_file_text(file), encoding="utf-8")
        return path


def _file_of(reading: Reading, code: str) -> ClinicFile:
    place, enrolled = reading.place(), enrolment(reading)
    return ClinicFile(
        org_id=place.org_id,
        hospital_id=UUID(reading.setting("county_hospital_id")),
        device_id=place.device_id,
        clinic=place.org_name,
        clinic_code=place.clinic_code,
        device_code=code,
        county_url=reading.setting("county_url") or "",
        county_root=reading.setting(ROOT) or "",
        system_root=place.system_root,
        id_card_system=place.id_card_system,
        enrolment=enrolment_text(enrolled) if enrolled else "",
        records=tuple(
            SharedRecord(kind=kind, id=kept.id, payload=to_payload(kept.record))
            for kind, record in _SHARED
            for kept in reading.all_of(record)
        ),
    )


def open_clinic_file(path: Path) -> ClinicFile:
    """Read the file that another computer of the clinic wrote.

    Raises:
        NotAClinicFile: it cannot be read or is another file.
        NotAnEnrolment: the county's file in it was changed on the way.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotAClinicFile
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotAClinicFile from error
    file = read_clinic_file(text)
    if file.enrolment:
        read_enrolment(file.enrolment)
    for each in file.records:
        _record(each)
    return file


def join(unit: Unit, file: ClinicFile) -> None:
    """Take the clinic's records in; they are the other computer's words and owed to nobody."""
    for each in file.records:
        unit.take_in(_record(each), each.id, file.device_id)
    for name in ("system_root", "id_card_system"):
        unit.set_setting(name, getattr(file, name))
    if file.enrolment:
        keep_enrolment(unit, read_enrolment(file.enrolment))


def _record(shared: SharedRecord) -> Any:
    if shared.kind not in {kind for kind, _record_type in _SHARED}:
        raise NotAClinicFile
    try:
        return from_payload(BY_KIND[shared.kind].record, dict(shared.payload))
    except (KeyError, ValueError, TypeError) as error:
        raise NotAClinicFile from error
