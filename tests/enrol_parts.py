"""Enrolments, keys and access for tests."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from desktop.domain.client_key import ClientKey, new_client_key
from desktop.domain.enrolment import CountyAccess, Enrolment, signed_enrolment
from desktop.domain.ids import uuid7
from desktop.domain.slip_keys import KeyPair, new_key_pair, text_of
from tests.county_gate import Gate

AT = datetime(2026, 11, 20, 2, tzinfo=UTC)
ROOT = new_key_pair()
COURIER = text_of(bytes(range(64)))


def a_key(**more: Any) -> ClientKey:
    return replace(new_client_key(AT), **more)


def access_to(gate: Gate, *keys: ClientKey, register: bool = True, **more: Any) -> CountyAccess:
    """Access by keys that the county has registered already."""
    known = keys or (a_key(),)
    for each in known if register else ():
        gate.register(each.public_jwk)
    said = {"token_endpoint": gate.token_endpoint, **more}
    return CountyAccess(url=gate.url, client_id=gate.client_id, keys=known, **said)


def an_enrolment(root: KeyPair = ROOT, **said: Any) -> Enrolment:
    usual: dict[str, Any] = {
        "county": "清河县",
        "made_at": AT,
        "org_id": uuid7(),
        "clinic": "霄云镇卫生院",
        "clinic_code": "12",
        "org_code": "12430521445678901X",
        "hospital": "清河县人民医院",
        "hospital_code": "12430521400000001A",
        "hospital_emergency": "07391234567",
        "departments": ("急诊科", "心内科"),
        "county_url": "https://fhir.qinghe.example/fhir",
        "client_id": "clinic-12",
        "county_root": "",
    }
    return signed_enrolment(Enrolment(**{**usual, **said}), root)
