"""`zhudian county-enrol LIST.json`: the county's operator writes the files that clinics come in by.

One list names the county and its clinics; each clinic gets a file of its own, signed with the same
root key that signs the ring of slip keys. Without a window, without a line, without a data folder.
"""

import json
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.app.county_keys import ask_secret, open_root
from desktop.domain.enrolment import (
    SCOPE,
    Enrolment,
    enrolment_problem,
    enrolment_text,
    signed_enrolment,
)
from desktop.domain.errors import DesktopError
from desktop.domain.organization import organization_id
from desktop.domain.payload import from_payload
from desktop.domain.slip_keys import KeyPair, fingerprint

DONE, NOT_DONE = 0, 2
_ODD = re.compile(r"[^\w.-]+")
_SIGN_IN = ("client_id", "token_endpoint", "audience", "scope")
_COUNTY = ("county", "county_url", "courier_key", "system_root", "id_card_system", *_SIGN_IN)
_CLINIC = ("kind", "clinic", "clinic_code", "org_code", "device_code", *_SIGN_IN)
_HOSPITAL = {
    "name": "hospital",
    "org_code": "hospital_code",
    "emergency_phone": "hospital_emergency",
    "referral_phone": "hospital_referral",
}
_KNOWN = {"county": {*_COUNTY, "authority_file", "hospital", "clinics"}}
_KNOWN |= {"clinic": {*_CLINIC, "org_id"}, "hospital": {*_HOSPITAL, "departments"}}
_WORDS = {
    "slip.root_file": "The file of the county key cannot be read or made.",
    "slip.root_passphrase_short": "The passphrase of a new county key is too short.",
    "slip.root_passphrase_differs": "The two passphrases differ; no key was made.",
    "error.wrong_key": "The passphrase does not open the county key.",
    "enrol.address": "county_url and token_endpoint must begin with https://",
    "enrol.authority": "authority_file holds no certificate in PEM.",
    "enrol.courier": "courier_key is not what `zhudian courier-key` prints.",
    "enrol.clinic": "clinic and county need a name, clinic_code 1-8 letters or digits,"
    " device_code a letter and a digit, kind township-centre or county-hospital.",
    "enrol.systems": "system_root and id_card_system must be addresses or urn:oid:….",
}


class BadList(Exception):
    """The list cannot be followed; the words say where."""


@dataclass(kw_only=True)
class EnrolDesk:
    """Writes the files of one list.

    Args:
        root: the county's key.
        into: folder of the files.
        say: writes a line.
    """

    root: KeyPair
    into: Path
    say: Callable[[str], object] = lambda words: sys.stdout.write(f"{words}\n")
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    written: list[Path] = field(default_factory=list)

    def write_all(self, path: Path) -> None:
        """Write a file for every clinic of the list; none when one of them is wrong.

        Raises:
            BadList: what to put right.
        """
        files = [signed_enrolment(each, self.root) for each in read_list(path, self.now())]
        self.into.mkdir(parents=True, exist_ok=True)
        for each in files:
            safe = _ODD.sub("_", each.clinic)
            target = self.into / f"驻点-入网-{each.clinic_code}-{safe}.json"
            target.write_text(enrolment_text(each), encoding="utf-8")
            self.written.append(target)
            self.say(f"{target.name}\n  {each.clinic}   check word  {each.check_word}")


def read_list(path: Path, now: datetime) -> list[Enrolment]:
    """The clinics of a list, not signed yet.

    Raises:
        BadList: it cannot be read, or an entry cannot be followed.
    """
    try:
        said = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise BadList(f"{path.name} cannot be read as JSON: {error}") from error
    county = _object(said, "county", path.name)
    hospital = _object(county.get("hospital") or {}, "hospital", "hospital")
    shared = {name: county[name] for name in _COUNTY if name in county}
    shared |= {_HOSPITAL[name]: value for name, value in hospital.items() if name in _HOSPITAL}
    shared |= {"departments": list(hospital.get("departments") or ())}
    shared |= {"authority": _authority(path, county.get("authority_file")), "county_root": ""}
    shared.setdefault("scope", SCOPE)
    clinics = county.get("clinics")
    if not isinstance(clinics, list) or not clinics:
        raise BadList("clinics: a list with one entry for each clinic is missing")
    made = [_enrolment(each, shared, now, f"clinics[{at}]") for at, each in enumerate(clinics)]
    for name in ("clinic_code", "org_id"):
        known = [str(getattr(each, name)) for each in made]
        if twice := sorted({each for each in known if known.count(each) > 1}):
            raise BadList(f"{name}: {', '.join(twice)} is given to more than one clinic")
    return made


def _enrolment(entry: object, shared: Mapping[str, Any], now: datetime, where: str) -> Enrolment:
    clinic = _object(entry, "clinic", where)
    code = str(clinic.get("org_code") or "")
    given = clinic.get("org_id")
    if not given and not code:
        raise BadList(f"{where}: org_code is missing (or org_id, of a clinic that works already)")
    own = {name: clinic[name] for name in _CLINIC if name in clinic}
    said = {**shared, **own, "made_at": now.replace(microsecond=0).isoformat()}
    try:
        said["org_id"] = str(UUID(str(given)) if given else organization_id(code))
        made = from_payload(Enrolment, said)
    except (KeyError, ValueError, TypeError) as error:
        raise BadList(f"{where}: {error}") from error
    if problem := enrolment_problem(made):
        raise BadList(f"{where}: {_WORDS[problem]}")
    return made


def _object(said: object, kind: str, where: str) -> Mapping[str, Any]:
    """An object with known names only: a name that is misspelt must not be passed over."""
    if not isinstance(said, dict):
        raise BadList(f"{where}: not an object")
    if odd := sorted(said.keys() - _KNOWN[kind]):
        raise BadList(f"{where}: unknown name {', '.join(odd)}")
    return said


def _authority(path: Path, name: object) -> str:
    if not name:
        return ""
    try:
        return (path.parent / str(name)).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise BadList(f"authority_file: {name} cannot be read") from error


def run_county_enrol(
    listed: Path, root_file: Path, into: Path, ask: Callable[[str], str] = ask_secret
) -> int:
    """The command.

    Returns:
        0 every file was written, 2 none.
    """
    try:
        read_list(listed, datetime.now(UTC))  # before anybody types a passphrase
        root = open_root(root_file, ask)
        EnrolDesk(root=root, into=into).write_all(listed)
    except BadList as error:
        sys.stderr.write(f"{error}\nNothing was written.\n")
        return NOT_DONE
    except DesktopError as error:
        sys.stderr.write(f"{_WORDS.get(error.problem.code, error.problem.code)}\n")
        return NOT_DONE
    except OSError as error:
        sys.stderr.write(f"{into}: {error.strerror}\n")
        return NOT_DONE
    sys.stdout.write(
        f"County key fingerprint:\n  {fingerprint(root.public)}\n"
        "Give each clinic its file; when it rings, read out its check word.\n"
    )
    return DONE
