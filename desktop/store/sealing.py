"""The locks that key slots are made of. Every box names its algorithm, so that SM4 can follow."""

import base64
import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.domain.errors import FileDamaged, WrongKey

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
AES = "aes-256-gcm"
X25519 = "x25519-hkdf-sha256-aes-256-gcm"
ARGON = "argon2id"
HKDF_SHA256 = "hkdf-sha256"

# A slot that asks for more than this was not written by us; it would only freeze the computer.
_MOST_MEMORY_KIB = 1 << 20
_MOST_ROUNDS = 16
_MOST_LANES = 16

Box = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cost:
    """What deriving a key from a password costs (Argon2id).

    Attributes:
        memory_kib: memory in KiB.
        rounds: passes over it.
        lanes: threads.
    """

    memory_kib: int = 64 * 1024
    rounds: int = 3
    lanes: int = 4


def text_of(data: bytes) -> str:
    """Bytes as the key file holds them."""
    return base64.b64encode(data).decode()


def bytes_of(text: Any) -> bytes:
    """Bytes from the key file.

    Raises:
        FileDamaged: it was not written by `text_of`.
    """
    try:
        return base64.b64decode(text, validate=True)
    except (ValueError, TypeError) as error:
        raise FileDamaged("keys.damaged") from error


def password_kdf(cost: Cost) -> dict[str, Any]:
    """Settings, with a new salt, for a key made from a password."""
    return {
        "name": ARGON,
        "memory_kib": cost.memory_kib,
        "rounds": cost.rounds,
        "lanes": cost.lanes,
        "salt": text_of(os.urandom(SALT_BYTES)),
    }


def random_kdf() -> dict[str, Any]:
    """Settings, with a new salt, for a key made from a random secret that nobody can guess."""
    return {"name": HKDF_SHA256, "salt": text_of(os.urandom(SALT_BYTES))}


def derive(secret: bytes, kdf: Mapping[str, Any]) -> bytes:
    """The wrapping key of a password or recovery secret. With Argon2id about 0.1 s and 64 MiB.

    Raises:
        FileDamaged: the settings are not such as we write.
    """
    salt = bytes_of(kdf.get("salt"))
    if kdf.get("name") == HKDF_SHA256:
        return _hkdf(secret, salt, b"zhudian recovery")
    numbers = [kdf.get(name) for name in ("memory_kib", "rounds", "lanes")]
    limits = (_MOST_MEMORY_KIB, _MOST_ROUNDS, _MOST_LANES)
    sound = all(
        isinstance(number, int) and 0 < number <= most
        for number, most in zip(numbers, limits, strict=True)
    )
    if kdf.get("name") != ARGON or not sound:
        raise FileDamaged("keys.damaged")
    return hash_secret_raw(
        secret,
        salt,
        time_cost=kdf["rounds"],
        memory_cost=kdf["memory_kib"],
        parallelism=kdf["lanes"],
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def wrap(key: bytes, plain: bytes, context: str) -> dict[str, Any]:
    """`plain` locked with `key`; opens only under the same context."""
    nonce = os.urandom(NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, plain, context.encode())
    return {"alg": AES, "nonce": text_of(nonce), "sealed": text_of(sealed)}


def unwrap(key: bytes, box: Box, context: str) -> bytes:
    """What `wrap` locked.

    Raises:
        WrongKey: another key or context, or the box was changed.
        FileDamaged: the box is not such as we write.
    """
    if box.get("alg") not in {AES, X25519}:
        raise FileDamaged("keys.damaged")
    nonce, sealed = bytes_of(box.get("nonce")), bytes_of(box.get("sealed"))
    try:
        return AESGCM(key).decrypt(nonce, sealed, context.encode())
    except InvalidTag as error:
        raise WrongKey from error
    except ValueError as error:
        raise FileDamaged("keys.damaged") from error


def new_pair() -> tuple[bytes, bytes]:
    """A new private and public key (X25519, 32 bytes each)."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def seal(public: bytes, plain: bytes, context: str) -> dict[str, Any]:
    """`plain` locked for whoever holds the private part of `public`; needs no password."""
    once = X25519PrivateKey.generate()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    ephemeral = once.public_key().public_bytes_raw()
    box = wrap(_hkdf(shared, ephemeral + public, b"zhudian seal"), plain, context)
    return box | {"alg": X25519, "ephemeral": text_of(ephemeral)}


def unseal(private: bytes, box: Box, context: str) -> bytes:
    """What `seal` locked.

    Raises:
        WrongKey: sealed for somebody else, or the box was changed.
        FileDamaged: the box is not such as we write.
    """
    ephemeral = bytes_of(box.get("ephemeral"))
    own = X25519PrivateKey.from_private_bytes(private)
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(ephemeral))
    except ValueError as error:
        raise FileDamaged("keys.damaged") from error
    public = own.public_key().public_bytes_raw()
    return unwrap(_hkdf(shared, ephemeral + public, b"zhudian seal"), box, context)


def key_name(data_key: bytes) -> str:
    """A name for a data key that tells nothing about it."""
    return hashlib.sha256(b"zhudian key name" + data_key).hexdigest()[:16]


def vouch(data_key: bytes, said: str) -> str:
    """A mark that only a holder of the data key can put on `said`."""
    mac_key = _hkdf(data_key, b"", b"zhudian vouch")
    return hmac.new(mac_key, said.encode(), hashlib.sha256).hexdigest()


def vouched(data_key: bytes, said: str, mark: Any) -> bool:
    """Tell whether `vouch` made the mark."""
    return isinstance(mark, str) and hmac.compare_digest(vouch(data_key, said), mark)


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=info).derive(secret)
