"""The key with which this computer signs in at the county: SMART Backend Services, ES384.

The private half is made here and stays inside the encrypted file. The county is given the public
half as a JWK (RFC 7517) in a small file, and compares its check word over the telephone.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec

from desktop.domain.errors import DesktopError
from desktop.domain.payload import MALFORMED

FORMAT, VERSION = "zhudian-client-key", 1
ALGORITHM, CURVE = "ES384", "P-384"
_BYTES = 48  # a coordinate of P-384 (RFC 7518, 6.2.1.2)
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: nothing that sounds or looks alike
_WORD_LETTERS, _GROUP = 16, 4


class NotAClientKey(DesktopError):
    """The file does not hold the public key of a clinic's computer."""

    code = "enrol.not_a_key"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientKey:
    """A key pair of this computer.

    Attributes:
        x, y: the public point, base64url. d: the private number, base64url.
        made_at: by this computer's clock, UTC.
        answered: the county has given a token for it at least once.
    """

    x: str
    y: str
    d: str = field(repr=False)
    made_at: datetime
    answered: bool = False

    @property
    def public_jwk(self) -> dict[str, str]:
        """What the county registers."""
        return public_jwk(self.x, self.y)

    @property
    def private_jwk(self) -> dict[str, str]:
        """What signs; never written outside the encrypted file."""
        return {**self.public_jwk, "d": self.d}

    @property
    def kid(self) -> str:
        """Name of the key: its thumbprint (RFC 7638)."""
        return self.public_jwk["kid"]

    @property
    def check_word(self) -> str:
        """What two people compare over the telephone."""
        return word_of_jwk(self.public_jwk)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What a computer hands to the county.

    Attributes:
        jwk: public key. replaces: the kid before it; the county retires it afterwards.
    """

    client_id: str
    clinic: str
    clinic_code: str
    device_code: str
    jwk: Mapping[str, str]
    replaces: str = ""

    @property
    def check_word(self) -> str:
        """Computed from the key, never taken from the file."""
        return word_of_jwk(self.jwk)


def new_client_key(made_at: datetime) -> ClientKey:
    """A new pair from the system's random numbers."""
    made = ec.generate_private_key(ec.SECP384R1())
    numbers = made.private_numbers()
    point = numbers.public_numbers
    return ClientKey(
        x=_number_text(point.x),
        y=_number_text(point.y),
        d=_number_text(numbers.private_value),
        made_at=made_at,
    )


def public_jwk(x: str, y: str) -> dict[str, str]:
    """A JWK for signatures with its thumbprint as kid."""
    point = {"crv": CURVE, "kty": "EC", "x": x, "y": y}
    canonical = json.dumps(point, sort_keys=True, separators=(",", ":")).encode()
    kid = base64.urlsafe_b64encode(hashlib.sha256(canonical).digest()).decode().rstrip("=")
    return {**point, "kid": kid, "alg": ALGORITHM, "use": "sig"}


def check_word(data: bytes) -> str:
    """Four groups of four letters and digits: 80 bits of SHA-256, to be read out.

    Nobody can make another text with the same word in the lifetime of a key; eight characters
    would fall to a graphics card in an hour.
    """
    number = int.from_bytes(hashlib.sha256(data).digest()[:10], "big")
    letters = [_LETTERS[(number >> 5 * at) & 31] for at in reversed(range(_WORD_LETTERS))]
    groups = ("".join(letters[at : at + _GROUP]) for at in range(0, _WORD_LETTERS, _GROUP))
    return "-".join(groups)


def same_word(typed: str, word: str) -> bool:
    """Whether what was typed is this check word; case, spaces and dashes do not count."""

    def plain(text: str) -> str:
        letters = "".join(each for each in text.upper() if each.isalnum())
        return letters.translate(str.maketrans("OIL", "011"))

    return bool(typed.strip()) and plain(typed) == plain(word)


def word_of_jwk(jwk: Mapping[str, str]) -> str:
    """Check word of a public key."""
    return check_word(b"zhudian client-key 1\x00" + public_jwk(jwk["x"], jwk["y"])["kid"].encode())


def key_file_text(file: KeyFile) -> str:
    """Content of the file for the county; the check word in it is for people."""
    names = ("client_id", "clinic", "clinic_code", "device_code", "replaces")
    said: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    said |= {name: getattr(file, name) for name in names}
    said |= {"check_word": file.check_word, "jwk": dict(file.jwk)}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def read_key_file(text: str) -> KeyFile:
    """What a computer has handed in.

    Raises:
        NotAClientKey: another file, of a newer program, or no point of the curve.
    """
    try:
        said = json.loads(text)
        if said["format"] != FORMAT or said["version"] > VERSION:
            raise NotAClientKey
        x, y = str(said["jwk"]["x"]), str(said["jwk"]["y"])
        ec.EllipticCurvePublicNumbers(_number(x), _number(y), ec.SECP384R1()).public_key()
        names = ("client_id", "clinic", "clinic_code", "device_code", "replaces")
        return KeyFile(jwk=public_jwk(x, y), **{name: str(said[name]) for name in names})
    except MALFORMED as error:
        raise NotAClientKey from error


def _number_text(number: int) -> str:
    return base64.urlsafe_b64encode(number.to_bytes(_BYTES, "big")).decode().rstrip("=")


def _number(text: str) -> int:
    return int.from_bytes(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), "big")
