"""The USB courier: bundles on a stick, and the county's receipt for them. Pure.

A package holds frozen bundles in the order in which they may land, each after the one before; the
county's word comes back as a receipt, signed, that names exactly what landed in which version.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.payload import MALFORMED, payload_text
from desktop.domain.slip_keys import (
    KEY_BYTES,
    KeyPair,
    bytes_of,
    fingerprint,
    text_of,
    verifies,
)

PACKAGE, RECEIPT = "zhudian-courier", "zhudian-courier-receipt"
FORMAT = 1
SUFFIX, RECEIPT_SUFFIX = ".zhudian-courier", ".zhudian-receipt"
OF_BUNDLE = "@"
"""Begins an `if_match` that is the version which an earlier bundle of the courier will give."""
MOST_BYTES = 512 << 20
_SIGNED, _RECEIPT = b"zhudian courier 1\x00", b"zhudian courier receipt 1\x00"

Plain = dict[str, Any]


class NotACourierFile(Exception):
    """It cannot be read, or is not such as we write; `code` says which sentence fits."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class CourierKey:
    """The county's public key: what packages are sealed to, and what signs receipts.

    Attributes:
        seal: X25519. sign: Ed25519. 32 bytes each.
    """

    seal: bytes
    sign: bytes

    @property
    def text(self) -> str:
        """The line that goes to the clinics: base64."""
        return text_of(self.seal + self.sign)

    @property
    def fingerprint(self) -> str:
        """What two people compare over the telephone."""
        return fingerprint(self.seal + self.sign)


def read_courier_key(text: str) -> CourierKey | None:
    """The county's public line as pasted or read from a file; None where it is none."""
    held = bytes_of("".join(text.split()))
    if len(held) != 2 * KEY_BYTES:
        return None
    return CourierKey(held[:KEY_BYTES], held[KEY_BYTES:])


@dataclass(frozen=True, slots=True)
class Entry:
    """One PUT of a bundle.

    Attributes:
        text: the resource, JSON.
        if_match: version it was made on; one beginning with `@` is what that bundle will give.
    """

    type: str
    id: str
    text: str = field(repr=False)
    if_match: str | None = None
    create_only: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """One bundle as it travels.

    Attributes:
        after: uuid of the bundle that the ledger must show before this one.
        ledger: the ledger resource that fences it, JSON text.
    """

    number: int
    uuid: str
    after: str
    ledger: str = field(repr=False)
    entries: tuple[Entry, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Package:
    """What is on the stick.

    Attributes:
        made_at: instant text.
        birth: the very first ledger, JSON text; empty where the county has one.
        gaps: its maker understands a ledger that names bundles which were left out.
    """

    id: str
    made_at: str
    org_id: str
    org_name: str
    device_id: str
    system_root: str
    bundles: tuple[Carried, ...]
    birth: str = ""
    gaps: bool = False


@dataclass(frozen=True, slots=True)
class Landed:
    """One bundle as the county has it.

    Attributes:
        ledger: version and lastUpdated of the ledger with this bundle.
        entries: type, id, version, lastUpdated; an empty version is to be read at the county.
    """

    number: int
    uuid: str
    ledger: tuple[str, str]
    entries: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Stayed:
    """One bundle that the county does not have, and will not take from this package.

    Attributes:
        code: why, as a code of the exchange's sentences; empty when only another one keeps it back.
        element: element that the county named, as `Patient.birthDate`; or empty.
    """

    number: int
    uuid: str
    code: str = ""
    element: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The county's word on a package.

    Attributes:
        landed: in order.
        left: how many bundles of the package have not landed.
        stayed: of these, what was refused, and what hangs on it.
    """

    package_id: str
    org_id: str
    device_id: str
    at: str
    landed: tuple[Landed, ...]
    left: int = 0
    stayed: tuple[Stayed, ...] = ()


def package_text(package: Package, pair: KeyPair) -> str:
    """The package with the signature of the computer that made it."""
    said = payload_text(_package_plain(package))
    signed = {
        "body": said,
        "key": text_of(pair.public),
        "signature": text_of(pair.sign(_SIGNED + said.encode())),
    }
    return json.dumps(signed, ensure_ascii=False)


def read_package(text: str) -> tuple[Package, bytes]:
    """The package, and the public key that signed it.

    Raises:
        NotACourierFile: it is not one, or was changed after it was signed.
    """
    try:
        signed = json.loads(text)
        body, key = signed["body"], bytes_of(signed["key"])
        good = verifies(key, bytes_of(signed["signature"]), _SIGNED + body.encode())
        package = _package(json.loads(body))
    except MALFORMED as error:
        raise NotACourierFile("courier.damaged") from error
    if not good:
        raise NotACourierFile("courier.damaged")
    return package, key


def receipt_text(receipt: Receipt, pair: KeyPair) -> str:
    """The receipt with the county's signature."""
    said = payload_text(_receipt_plain(receipt))
    signature = text_of(pair.sign(_RECEIPT + said.encode()))
    return json.dumps({"receipt": RECEIPT, "format": FORMAT, "body": said, "signature": signature})


def read_receipt(text: str, key: CourierKey) -> Receipt:
    """The receipt, if it is this county's.

    Raises:
        NotACourierFile: it is none, was changed, or another county signed it.
    """
    try:
        signed = json.loads(text)
        if (signed["receipt"], signed["format"]) != (RECEIPT, FORMAT):
            raise NotACourierFile("courier.no_receipt")
        body = signed["body"]
        good = verifies(key.sign, bytes_of(signed["signature"]), _RECEIPT + body.encode())
        receipt = _receipt(json.loads(body))
    except MALFORMED as error:
        raise NotACourierFile("courier.no_receipt") from error
    if not good:
        raise NotACourierFile("courier.receipt_not_signed")
    return receipt


# --- plain -------------------------------------------------------------------------------------


def bundle_plain(bundle: Carried) -> Plain:
    """A bundle as JSON values; a clinic keeps what is on a stick in this form too."""
    return {
        "number": bundle.number,
        "uuid": bundle.uuid,
        "after": bundle.after,
        "ledger": bundle.ledger,
        "entries": [
            [each.type, each.id, each.text, each.if_match, each.create_only]
            for each in bundle.entries
        ],
    }


def bundle_of(plain: Mapping[str, Any]) -> Carried:
    """A bundle that `bundle_plain` wrote.

    Raises:
        KeyError, TypeError, ValueError: it did not.
    """
    return Carried(
        int(plain["number"]),
        str(plain["uuid"]),
        str(plain["after"]),
        str(plain["ledger"]),
        tuple(_entry(each) for each in plain["entries"]),
    )


def _entry(plain: Sequence[Any]) -> Entry:
    kind, resource_id, text, if_match, create_only = plain
    said = json.loads(text)
    if (said["resourceType"], said["id"]) != (kind, resource_id):
        raise ValueError(kind)
    return Entry(kind, resource_id, text, if_match, bool(create_only))


def _package_plain(package: Package) -> Plain:
    return {
        "format": FORMAT,
        "id": package.id,
        "made_at": package.made_at,
        "org_id": package.org_id,
        "org_name": package.org_name,
        "device_id": package.device_id,
        "system_root": package.system_root,
        "birth": package.birth,
        "gaps": package.gaps,
        "bundles": [bundle_plain(each) for each in package.bundles],
    }


def _package(plain: Plain) -> Package:
    if plain["format"] != FORMAT:
        raise NotACourierFile("courier.newer")
    return Package(
        id=str(plain["id"]),
        made_at=str(plain["made_at"]),
        org_id=str(plain["org_id"]),
        org_name=str(plain["org_name"]),
        device_id=str(plain["device_id"]),
        system_root=str(plain["system_root"]),
        bundles=tuple(bundle_of(each) for each in plain["bundles"]),
        birth=str(plain["birth"]),
        gaps=plain.get("gaps") is True,
    )


def _receipt_plain(receipt: Receipt) -> Plain:
    return {
        "package_id": receipt.package_id,
        "org_id": receipt.org_id,
        "device_id": receipt.device_id,
        "at": receipt.at,
        "left": receipt.left,
        "landed": [
            [each.number, each.uuid, list(each.ledger), [list(one) for one in each.entries]]
            for each in receipt.landed
        ],
        "stayed": [[each.number, each.uuid, each.code, each.element] for each in receipt.stayed],
    }


def _receipt(plain: Plain) -> Receipt:
    landed = tuple(
        Landed(
            int(number),
            str(uuid),
            (str(ledger[0]), str(ledger[1])),
            tuple((str(a), str(b), str(c), str(d)) for a, b, c, d in entries),
        )
        for number, uuid, ledger, entries in plain["landed"]
    )
    return Receipt(
        package_id=str(plain["package_id"]),
        org_id=str(plain["org_id"]),
        device_id=str(plain["device_id"]),
        at=str(plain["at"]),
        landed=landed,
        left=int(plain["left"]),
        stayed=tuple(
            Stayed(int(number), str(uuid), str(code), str(element))
            for number, uuid, code, element in plain.get("stayed", ())
        ),
    )
