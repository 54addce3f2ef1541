"""`zhudian courier-key` and `courier-import`: the county takes sticks of clinics without a line.

The key is one file with a passphrase, as the county's root key is (docs/courier.md). Without a
window, without a data folder.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop.app.county_keys import LEAST_PASSPHRASE, ask_secret
from desktop.app.operator_line import Reach, reached
from desktop.app.operator_words import WORDS as LINE_WORDS
from desktop.domain.courier import (
    RECEIPT_SUFFIX,
    CourierKey,
    NotACourierFile,
    Receipt,
    read_package,
    receipt_text,
)
from desktop.domain.errors import DesktopError, StoreError, WrongKey
from desktop.domain.slip_keys import KeyPair, key_pair_of, new_key_pair, read_root
from desktop.store.courier_file import read_bytes, unsealed, write_lasting
from desktop.store.sealing import Cost, derive, new_pair, password_kdf, unwrap, wrap
from desktop.sync.courier_desk import CourierDesk
from desktop.wire.county import County
from desktop.wire.probe import check_county

DONE, PARTLY, NOT_DONE = 0, 1, 2
_MARK, _CONTEXT = "zhudian-county-courier", "zhudian county courier 1"
_HALF = 32
Ask = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class CourierPair:
    """The county's key of the courier.

    Attributes:
        seal: private part that opens packages. sign: pair that signs receipts.
    """

    seal: bytes = field(repr=False)
    sign: KeyPair
    public: CourierKey


def make_key(path: Path, ask: Ask = ask_secret, cost: Cost | None = None) -> CourierPair:
    """A new key in a new file.

    Raises:
        WrongKey: the passphrase is too short, or differs the second time.
        StoreError: there is such a file already, or it cannot be written.
    """
    first = ask("Passphrase for the county's courier key: ")
    if len(first) < LEAST_PASSPHRASE:
        raise WrongKey("slip.root_passphrase_short", least=LEAST_PASSPHRASE)
    if ask("The same once more: ") != first:
        raise WrongKey("slip.root_passphrase_differs")
    (seal, public), sign = new_pair(), new_key_pair()
    key, kdf = CourierKey(public, sign.public), password_kdf(cost or Cost())
    said = {
        "format": _MARK,
        "public": key.text,
        "kdf": kdf,
        "key": wrap(derive(first.encode(), kdf), seal + sign.private, _CONTEXT),
    }
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(said, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError("courier.key_file") from error
    return CourierPair(seal, sign, key)


def open_key(path: Path, ask: Ask = ask_secret) -> CourierPair:
    """The county's key from its file.

    Raises:
        WrongKey: the passphrase does not open it. StoreError: there is no such file.
    """
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        kdf, box, public = said["kdf"], said["key"], said["public"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError("courier.key_file") from error
    held = unwrap(derive(ask("Passphrase of the courier key: ").encode(), kdf), box, _CONTEXT)
    sign = key_pair_of(held[_HALF:])
    pair = CourierPair(held[:_HALF], sign, CourierKey(_public_of(held[:_HALF]), sign.public))
    if pair.public.text != public:
        raise StoreError("courier.key_file")
    return pair


def run_courier_key(path: Path, ask: Ask = ask_secret, cost: Cost | None = None) -> int:
    """The command `courier-key`: make the key where there is none, and show its public line."""
    try:
        pair = open_key(path, ask) if path.exists() else make_key(path, ask, cost)
    except DesktopError as error:
        return _not_done(error.problem.code)
    sys.stdout.write(
        f"Courier key, for the enrolment files of clinics:\n  {pair.public.text}\n"
        f"Fingerprint:\n  {pair.public.fingerprint}\n"
    )
    return DONE


@dataclass(frozen=True, slots=True)
class Import:
    """What `courier-import` was asked for.

    Attributes:
        receipt: where the receipt goes; None: beside the package.
        root: public line of the county's ring, by which its entries are proved; or empty.
        trust: the operator answers for the maker of the package.
    """

    package: Path
    key: Path
    receipt: Path | None = None
    root: str = ""
    trust: bool = False


def run_import(asked: Import, county: County, ask: Ask = ask_secret) -> int:
    """The command `courier-import`.

    Returns:
        0 everything is at the county, 1 a part of it is, 2 nothing was done.
    """
    try:
        pair = open_key(asked.key, ask)
        text = unsealed(read_bytes(asked.package), pair.seal, pair.public.seal)
        package, signer = read_package(text)
        root = read_root(asked.root) if asked.root else b""
        if root is None:
            return _not_done("courier.no_root")
        desk = CourierDesk(county, root, trusted=asked.trust)
        sys.stdout.write(
            f"{package.org_name}, computer {package.device_id},"
            f" made {package.made_at[:16].replace('T', ' ')} UTC\n"
        )
        receipt = desk.bring_in(package, signer)
        path = asked.receipt or asked.package.with_suffix(RECEIPT_SUFFIX)
        write_lasting(path, receipt_text(receipt, pair.sign).encode())
    except NotACourierFile as error:
        return _not_done(error.code)
    except DesktopError as error:
        return _not_done(error.problem.code)
    return _told(receipt, path, desk)


def import_to(reach: Reach, asked: Import) -> int:
    """`run_import` at this county, if it is fit to be one: not where a write overwrites."""
    try:
        with reached(reach) as (county, _):
            if not check_county(county).fit:
                return _not_done("courier.unfit_county")
            return run_import(asked, county)
    except DesktopError as error:
        return _not_done(error.problem.code)


def _told(receipt: Receipt, path: Path, desk: CourierDesk) -> int:
    sys.stdout.write(
        f"{len(receipt.landed)} bundles are at the county, {receipt.left} are not.\n"
        f"Receipt for the clinic: {path}\n"
    )
    if not receipt.left:
        return DONE
    for each in receipt.stayed:
        why = f"refused ({each.code} {each.element})".replace(" )", ")") if each.code else "waits"
        sys.stdout.write(f"  bundle {each.number}: {why}\n")
    if desk.refused and not receipt.stayed:
        sys.stdout.write(f"The county refused the next one ({desk.refused.status}).\n")
    sys.stdout.write(
        "The receipt tells the clinic which record is at fault; what waits only hangs on one.\n"
    )
    return PARTLY


def _not_done(code: str) -> int:
    sys.stderr.write(f"{WORDS.get(code) or LINE_WORDS.get(code, code)}\n")
    return NOT_DONE


def _public_of(private: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


WORDS = {
    "slip.root_passphrase_short": f"The passphrase needs {LEAST_PASSPHRASE} characters or more.",
    "slip.root_passphrase_differs": "The two passphrases differ; no key was made.",
    "error.wrong_key": "The passphrase does not open the courier key.",
    "courier.key_file": "The file of the courier key cannot be read or made.",
    "courier.cannot_read": "The package cannot be read.",
    "courier.too_large": "This is no package: it is too large.",
    "courier.stick_full": "There is no room for the receipt; the package itself has come in.",
    "courier.stick_protected": (
        "The receipt cannot be written there; the package itself has come in."
    ),
    "courier.no_package": "This is no package of the courier.",
    "courier.newer": "A newer version of the program wrote this package.",
    "courier.other_county": "This package is sealed to another county's key, or to a former one.",
    "courier.damaged": "The package is damaged; nothing of it was taken. Have it written again.",
    "courier.unknown_maker": (
        "The key that signed this package is not in the county's ring (zhudian county-keys).\n"
        "Nothing was taken. If you have the stick from the clinic's own hand, import with --trust."
    ),
    "courier.wrong_maker": (
        "The key that signed this package is another computer's, or was revoked; nothing was taken."
    ),
    "courier.ledger_gone": (
        "The county does not know this computer any more; was the server restored? Nothing was\n"
        "taken: the clinic must be online once."
    ),
    "courier.overtaken": (
        "The clinic's computer has spoken with the county since this package was written; nothing\n"
        "was taken, and nothing is missing: what was on it has come, or will come, by line."
    ),
    "courier.unfit_county": (
        "This server is not fit to be the county; nothing was taken.\n"
        "zhudian county-check tells why."
    ),
    "courier.no_root": "The county key given is not one that zhudian county-keys prints.",
    "error.offline": "The county cannot be reached. Import the package again later.",
    "error.outcome_unknown": (
        "The county did not answer. Import the package again: what has landed is known by then."
    ),
}
