"""Keys of slips: what a device asks for, and what the county has signed; a Basic each.

The request is the device's resource and the entry the county's, so that each has one writer and no
clinic can write another's key: what the county's root has not signed is never kept.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar
from uuid import UUID

from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.domain.payload import from_payload, to_payload
from desktop.domain.slip_keys import KeyRequest, RingKey
from desktop.wire.county import Resource
from desktop.wire.format import parts

T = TypeVar("T")
REQUEST, ENTRY = "device-key", "signing-key"
"""Codes of the two kinds of Basic."""

_NAMES: Mapping[str, str] = {
    "key_id": "key-id",
    "device_id": "key-device",
    "org_id": "key-clinic",
    "org_name": "key-clinic-name",
    "clinic_code": "key-clinic-code",
    "device_code": "key-device-code",
    "public_key": "key-public",
    "algorithm": "key-algorithm",
    "replaces": "key-replaces",
    "proof": "key-proof",
    "signature": "key-signature",
}
_TIMES: Mapping[str, str] = {
    "made_at": "key-made",
    "valid_from": "key-from",
    "valid_to": "key-to",
    "revoked_at": "key-revoked",
}


def request_id(device_id: UUID, key_id: str) -> str:
    """Id of the Basic in which a device asks for a key."""
    return str(child_id(device_id, f"{REQUEST}/{key_id}"))


def entry_id(device_id: UUID, key_id: str) -> str:
    """Id of the county's Basic about a key."""
    return str(child_id(device_id, f"{ENTRY}/{key_id}"))


def request_resource(place: Place, asked: KeyRequest) -> Resource:
    """What the device says."""
    made = parts.resource(
        place,
        "Basic",
        request_id(asked.device_id, asked.key_id),
        code=parts.local(place, "basic", REQUEST),
    )
    return {**made, "extension": _extensions(place.system_root, to_payload(asked))}


def entry_resource(system_root: str, entry: RingKey) -> Resource:
    """What the county says; it belongs to no clinic, so it bears no clinic's tag."""
    return {
        "resourceType": "Basic",
        "id": entry_id(entry.device_id, entry.key_id),
        "code": parts.concept(f"{system_root}/CodeSystem/basic", ENTRY),
        "extension": _extensions(system_root, to_payload(entry)),
    }


def read_request(found: Resource) -> KeyRequest | None:
    """The request; None where the resource is not one that can be read."""
    return _read(KeyRequest, found)


def read_entry(found: Resource) -> RingKey | None:
    """The entry, not verified yet; None where the resource is not one that can be read."""
    return _read(RingKey, found)


def query(system_root: str, code: str) -> list[tuple[str, str]]:
    """Search parameters of all Basics of one of the two codes."""
    return [("code", f"{system_root}/CodeSystem/basic|{code}"), ("_count", "200")]


def _extensions(system_root: str, plain: Mapping[str, Any]) -> list[Resource]:
    root = f"{system_root}/StructureDefinition"
    made = [
        parts.plain_extension(f"{root}/{name}", valueString=plain[field])
        for field, name in _NAMES.items()
        if plain.get(field)
    ]
    made += [
        parts.plain_extension(f"{root}/{name}", valueDateTime=parts.to_wire(plain[field]))
        for field, name in _TIMES.items()
        if plain.get(field)
    ]
    return made


def _read(kind: type[T], found: Resource) -> T | None:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    try:
        said: dict[str, Any] = {}
        for field, name in _NAMES.items():
            if field in known and (value := parts.extension_in(found, name)) is not None:
                said[field] = str(value)
        for field, name in _TIMES.items():
            if field in known and (value := parts.extension_in(found, name)) is not None:
                said[field] = parts.from_wire(str(value))
        return from_payload(kind, said)
    except (KeyError, ValueError, TypeError, AttributeError):
        return None
