"""`zhudian county-client-key FILE --jwks JWKS`: registers the public key of a clinic's computer.

The set is a plain JWK Set (RFC 7517) for the county's sign-in service to read, one for each
clinic; services that keep their own list are given the same JWK by hand.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.app.county_keys import ask_yes
from desktop.domain.client_key import KeyFile, NotAClientKey, read_key_file, word_of_jwk

DONE, LEFT, NOT_DONE = 0, 1, 2


def register_key(
    path: Path, jwks: Path | None, say: Callable[[str], object], confirm: Callable[[str], bool]
) -> int:
    """Show whose key it is, and add it once the operator has compared the check word.

    Returns:
        0 added or shown, 1 not confirmed, 2 nothing could be done.
    """
    try:
        file = read_key_file(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, NotAClientKey):
        say(f"{path.name} holds no public key of a clinic's computer.")
        return NOT_DONE
    say(_told(file))
    if jwks is None:
        say(json.dumps(dict(file.jwk), indent=1))
        return DONE
    try:
        keys = _read(jwks)
    except (OSError, ValueError, KeyError, TypeError):
        say(f"{jwks.name} is no JWK Set; nothing was changed.")
        return NOT_DONE
    if not confirm("Does the clinic read out this check word? Register the key? [y/N] "):
        return LEFT
    _write(jwks, [*(each for each in keys if each.get("kid") != file.jwk["kid"]), dict(file.jwk)])
    say(f"Registered in {jwks.name}.")
    if any(each.get("kid") == file.replaces for each in keys):
        say(f"When the clinic's page says that the new key works, remove {file.replaces}.")
    return DONE


def remove_key(
    kid: str, jwks: Path, say: Callable[[str], object], confirm: Callable[[str], bool]
) -> int:
    """Take a key out of the set: its computer gets no token from then on.

    Returns:
        0 removed, 1 not confirmed, 2 there is none of that name.
    """
    try:
        keys = _read(jwks)
    except (OSError, ValueError, KeyError, TypeError):
        say(f"{jwks.name} is no JWK Set; nothing was changed.")
        return NOT_DONE
    left = [each for each in keys if each.get("kid") != kid]
    if len(left) == len(keys):
        say(f"There is no key {kid} in {jwks.name}.")
        return NOT_DONE
    if not confirm(f"Remove {kid}? Its computer can send nothing from then on. [y/N] "):
        return LEFT
    _write(jwks, left)
    say("Removed. A token it has still works until it ends, some minutes.")
    return DONE


def show_keys(jwks: Path, say: Callable[[str], object]) -> int:
    """Every key of a set with its check word."""
    try:
        keys = _read(jwks)
    except (OSError, ValueError, KeyError, TypeError):
        say(f"{jwks.name} is no JWK Set.")
        return NOT_DONE
    for each in keys:
        word = word_of_jwk(each) if "x" in each and "y" in each else "?"
        say(f"{each.get('kid', '?')}   check word  {word}")
    return DONE


def run_client_key(path: Path | None, jwks: Path | None, remove: str) -> int:
    """The command: add FILE, remove a key, or show the set.

    Returns:
        As the three above.
    """

    def say(words: str) -> None:
        sys.stdout.write(f"{words}\n")

    if path is not None:
        return register_key(path, jwks, say, ask_yes)
    if jwks is None:
        sys.stderr.write("Name the clinic's key file, or the set with --jwks.\n")
        return NOT_DONE
    return remove_key(remove, jwks, say, ask_yes) if remove else show_keys(jwks, say)


def _told(file: KeyFile) -> str:
    return (
        f"{file.clinic} ({file.clinic_code}), computer {file.device_code},"
        f" client {file.client_id}\n"
        f"  key {file.jwk['kid']}\n"
        f"  check word {file.check_word}"
    )


def _read(jwks: Path) -> list[dict[str, Any]]:
    if not jwks.exists():
        return []
    return [dict(each) for each in json.loads(jwks.read_text(encoding="utf-8"))["keys"]]


def _write(jwks: Path, keys: list[dict[str, Any]]) -> None:
    """Whole or not at all: a sign-in service may be reading it."""
    working = jwks.with_name(f"{jwks.name}.new")
    with working.open("w", encoding="utf-8") as file:
        json.dump({"keys": keys}, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    working.replace(jwks)
