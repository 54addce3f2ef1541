"""Keys that sign slips: the device's own, the county's ring, and the root that signs the ring.

Ed25519 (RFC 8032) throughout; every signature is made over a domain's own prefix, so that none of
them can ever be taken for another. A key is known by the first eight bytes of its SHA-256.
"""

import base64
import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop.domain.payload import payload_text, to_payload

ALGORITHM = "Ed25519"
KEY_BYTES, SIGNATURE_BYTES, KEY_ID_BYTES, COUNTY_BYTES = 32, 64, 8, 4
CLOCK_TOLERANCE = timedelta(days=1)
"""A device's clock may be this wrong before a slip's time speaks against its key."""
_REQUEST, _ENTRY = b"zhudian device-key 1\x00", b"zhudian signing-key 1\x00"


class KeyStanding(StrEnum):
    """What a key of the ring is worth for a slip signed at some time."""

    GOOD = "good"
    REVOKED = "revoked"
    NOT_YET = "not-yet"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPair:
    """A device's own key. The private half never leaves the encrypted file.

    Attributes:
        public, private: 32 raw bytes each.
    """

    public: bytes
    private: bytes = field(repr=False)

    @property
    def key_id(self) -> str:
        """Short name of the key, hex."""
        return key_id_of(self.public)

    def sign(self, data: bytes) -> bytes:
        """64 bytes; the same data always gives the same signature."""
        return Ed25519PrivateKey.from_private_bytes(self.private).sign(data)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRequest:
    """A device asks the county to take its key into the ring.

    Attributes:
        public_key: base64. made_at: when the key was made, by the device's clock; UTC.
        replaces: the device's key before this one, whose use ended then; empty for none.
        proof: made with the key itself over all the rest, so that nobody can ask for a key he
            does not have; base64.
    """

    device_id: UUID
    org_id: UUID
    org_name: str
    clinic_code: str
    device_code: str
    public_key: str
    made_at: datetime
    replaces: str = ""
    algorithm: str = ALGORITHM
    proof: str = ""

    @property
    def key_id(self) -> str:
        """Short name of the key asked for, hex."""
        return key_id_of(bytes_of(self.public_key))


@dataclass(frozen=True, slots=True, kw_only=True)
class RingKey:
    """An entry of the county's ring: whose key this is and for how long.

    Attributes:
        public_key, signature: base64; the signature is the county root's over all the rest.
        valid_from, valid_to: for slips signed then; None open. UTC.
        revoked_at: from when on nothing signed with it is believed, whatever time it claims.
    """

    key_id: str
    device_id: UUID
    org_id: UUID
    org_name: str
    clinic_code: str
    public_key: str
    algorithm: str = ALGORITHM
    valid_from: datetime
    valid_to: datetime | None = None
    revoked_at: datetime | None = None
    signature: str = ""

    def standing(self, signed_at: datetime) -> KeyStanding:
        """What the key is worth for a slip that says it was signed then.

        A revoked key is worth nothing even for an earlier time: whoever has stolen it can write
        any time into a slip.
        """
        if self.revoked_at is not None:
            return KeyStanding.REVOKED
        if signed_at < self.valid_from - CLOCK_TOLERANCE:
            return KeyStanding.NOT_YET
        if self.valid_to is not None and signed_at > self.valid_to + CLOCK_TOLERANCE:
            return KeyStanding.OVER
        return KeyStanding.GOOD


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipKeyFacts:
    """How it stands.

    Attributes:
        own: fingerprint of this computer's key, to be read out to the county.
        signed: the county has signed it, and it is neither revoked nor over.
        revoked: the county has revoked it.
        root: fingerprint of the county's root; empty while none is known.
        computers: how many keys of the county are known here.
    """

    own: str
    signed: bool
    revoked: bool
    root: str
    computers: int


def new_key_pair() -> KeyPair:
    """A new key from the system's random numbers."""
    made = Ed25519PrivateKey.generate()
    return KeyPair(public=made.public_key().public_bytes_raw(), private=made.private_bytes_raw())


def key_pair_of(private: bytes) -> KeyPair:
    """The pair of a private half."""
    made = Ed25519PrivateKey.from_private_bytes(private)
    return KeyPair(public=made.public_key().public_bytes_raw(), private=private)


def verifies(public: bytes, signature: bytes, data: bytes) -> bool:
    """Whether the signature over `data` is this key's."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def key_id_of(public: bytes) -> str:
    """Short name of a public key, 16 hex digits."""
    return hashlib.sha256(public).digest()[:KEY_ID_BYTES].hex()


def fingerprint(public: bytes) -> str:
    """What two people compare over the telephone: 8 groups of 4 hex digits (128 bits)."""
    digits = hashlib.sha256(public).hexdigest()[:32].upper()
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def county_tag(root: bytes) -> bytes:
    """Four bytes that tell one county's slips from another's; zeros while no root is known."""
    return hashlib.sha256(root).digest()[-COUNTY_BYTES:] if root else bytes(COUNTY_BYTES)


def text_of(data: bytes) -> str:
    """Bytes as base64."""
    return base64.b64encode(data).decode()


def bytes_of(text: str) -> bytes:
    """Bytes from base64; empty where it is none, which then verifies nothing."""
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return b""


def read_root(text: str) -> bytes | None:
    """The county's root public key as pasted or read from a file; None where it is none.

    Takes what `zhudian county-keys` prints: base64 of 32 bytes, spaces and line ends do not count.
    """
    found = bytes_of("".join(text.split()))
    if len(found) != KEY_BYTES:
        return None
    try:
        Ed25519PublicKey.from_public_bytes(found)
    except ValueError:
        return None
    return found


def signed_request(request: KeyRequest, pair: KeyPair) -> KeyRequest:
    """The request with the proof that the device has the private half."""
    return replace(request, proof=text_of(pair.sign(_said(_REQUEST, request, "proof"))))


def request_holds(request: KeyRequest) -> bool:
    """Whether the request was made by who has the key."""
    public = bytes_of(request.public_key)
    said = _said(_REQUEST, request, "proof")
    return request.algorithm == ALGORITHM and verifies(public, bytes_of(request.proof), said)


def signed_entry(entry: RingKey, root: KeyPair) -> RingKey:
    """The entry with the county root's signature."""
    return replace(entry, signature=text_of(root.sign(_said(_ENTRY, entry, "signature"))))


def entry_holds(entry: RingKey, root: bytes) -> bool:
    """Whether the county's root has signed this entry, and it names its own key."""
    said = _said(_ENTRY, entry, "signature")
    own = entry.key_id == key_id_of(bytes_of(entry.public_key))
    return own and entry.algorithm == ALGORITHM and verifies(root, bytes_of(entry.signature), said)


def entry_for(request: KeyRequest) -> RingKey:
    """The entry that answers a request, not signed yet."""
    return RingKey(
        key_id=request.key_id,
        device_id=request.device_id,
        org_id=request.org_id,
        org_name=request.org_name,
        clinic_code=request.clinic_code,
        public_key=request.public_key,
        valid_from=request.made_at,
    )


def _said(prefix: bytes, record: KeyRequest | RingKey, without: str) -> bytes:
    plain = to_payload(record)
    del plain[without]
    return prefix + payload_text(plain).encode()
