"""Enrolment file: what the county tells a clinic once, signed by the county's root key.

The signature shows that the file is whole and that one hand wrote all of it; whose hand that is
shows the check word, compared over the telephone, or the root key that is trusted here already.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from cryptography import x509

from desktop.domain.client_key import ClientKey, check_word
from desktop.domain.codes import OrgKind
from desktop.domain.county_address import CLINIC_CODE, DEVICE_CODE, county_problem
from desktop.domain.courier import read_courier_key
from desktop.domain.errors import DesktopError
from desktop.domain.kept import Place
from desktop.domain.payload import MALFORMED, from_payload, payload_text, to_payload
from desktop.domain.slip_keys import KeyPair, bytes_of, read_root, text_of, verifies

FORMAT, VERSION = "zhudian-enrolment", 1
SCOPE = "system/*.cruds"
MOST_BYTES = 1 << 20
_PREFIX = b"zhudian enrolment 1\x00"
_PLACE = Place.__dataclass_fields__


class NotAnEnrolment(DesktopError):
    """The file cannot be taken; nothing of it was."""

    code = "enrol.not_one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What the county's file says. No patient data, and nothing secret.

    Attributes:
        county: its name, for people.
        made_at: UTC.
        kind, org_id, clinic, clinic_code, org_code: the clinic or hospital it is for.
        device_code: of the clinic's first computer.
        hospital, hospital_*: where its patients are referred to; empty for a hospital itself.
        county_url: FHIR base address.
        authority: certificates in PEM that alone vouch for the server; empty: what the computer
            trusts anyway.
        client_id: under which the clinic's computers sign in; empty where the county asks for none.
        token_endpoint, audience: empty: as the server's smart-configuration tells.
        county_root: public key of the ring of slip keys, base64.
        courier_key: public key to which a stick's package is sealed, base64; empty for none.
        signature: the root's over all the rest, base64.
    """

    county: str
    made_at: datetime
    org_id: UUID
    clinic: str
    clinic_code: str
    kind: OrgKind = OrgKind.TOWNSHIP_CENTRE
    org_code: str = ""
    device_code: str = "A1"
    hospital: str = ""
    hospital_code: str = ""
    hospital_emergency: str = ""
    hospital_referral: str = ""
    departments: tuple[str, ...] = ()
    county_url: str
    authority: str = ""
    system_root: str = str(_PLACE["system_root"].default)
    id_card_system: str = str(_PLACE["id_card_system"].default)
    client_id: str = ""
    token_endpoint: str = ""
    audience: str = ""
    scope: str = SCOPE
    county_root: str
    courier_key: str = ""
    signature: str = ""

    @property
    def check_word(self) -> str:
        """What the county reads out over the telephone."""
        return check_word(_said(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyAccess:
    """How to reach the county and say who we are.

    Attributes:
        url: empty while no county is known. token: typed by a person; used without a client id.
        authority, client_id, token_endpoint, audience, scope: as in the enrolment.
        keys: newest first; the second goes on until the county answers to the first.
    """

    url: str = ""
    token: str = field(default="", repr=False)
    authority: str = ""
    client_id: str = ""
    token_endpoint: str = ""
    audience: str = ""
    scope: str = SCOPE
    keys: tuple[ClientKey, ...] = ()

    @property
    def by_key(self) -> bool:
        """Whether this computer signs in with a key of its own."""
        return bool(self.client_id and self.keys)


def signed_enrolment(enrolment: Enrolment, root: KeyPair) -> Enrolment:
    """The file's content with the county's signature."""
    said = replace(enrolment, county_root=text_of(root.public), signature="")
    return replace(said, signature=text_of(root.sign(_said(said))))


def enrolment_text(enrolment: Enrolment) -> str:
    """The file."""
    said = {"format": FORMAT, "version": VERSION, **to_payload(enrolment)}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def read_enrolment(text: str) -> Enrolment:
    """What the file says, once all of it is in order.

    Raises:
        NotAnEnrolment: another file, of a newer program, changed on its way, or one that no
            program could follow; the code says which.
    """
    try:
        said = json.loads(text)
        if not isinstance(said, Mapping) or said.get("format") != FORMAT:
            raise NotAnEnrolment
        if int(said["version"]) > VERSION:
            raise NotAnEnrolment("enrol.newer")
    except MALFORMED as error:
        raise NotAnEnrolment from error
    try:
        enrolment = from_payload(Enrolment, dict(said))
    except MALFORMED as error:
        raise NotAnEnrolment("enrol.damaged") from error
    root = read_root(enrolment.county_root)
    if root is None or not verifies(root, bytes_of(enrolment.signature), _said(enrolment)):
        raise NotAnEnrolment("enrol.damaged")
    if code := enrolment_problem(enrolment):
        raise NotAnEnrolment(code)
    return enrolment


def enrolment_problem(enrolment: Enrolment) -> str:
    """Code of what the county has to put right; empty when the file can be followed."""
    addresses = (enrolment.county_url, enrolment.token_endpoint)
    if not enrolment.county_url or any(county_problem(each) for each in addresses):
        return "enrol.address"
    if enrolment.authority and not read_authority(enrolment.authority):
        return "enrol.authority"
    if enrolment.courier_key and read_courier_key(enrolment.courier_key) is None:
        return "enrol.courier"
    named = enrolment.clinic.strip() and enrolment.county.strip()
    codes = CLINIC_CODE.fullmatch(enrolment.clinic_code)
    if not named or not codes or not DEVICE_CODE.fullmatch(enrolment.device_code):
        return "enrol.clinic"
    if enrolment.kind not in {OrgKind.TOWNSHIP_CENTRE, OrgKind.COUNTY_HOSPITAL}:
        return "enrol.clinic"
    systems = (enrolment.system_root, enrolment.id_card_system)
    return "" if all(urlsplit(each).scheme for each in systems) else "enrol.systems"


def read_authority(pem: str) -> list[x509.Certificate]:
    """Its certificates; none where it is no PEM."""
    try:
        return x509.load_pem_x509_certificates(pem.encode())
    except ValueError:
        return []


def _said(enrolment: Enrolment) -> bytes:
    plain = to_payload(enrolment)
    del plain["signature"]
    return _PREFIX + payload_text(plain).encode()
