"""Wrong passwords before anybody has opened the file: kept in a side file, merged at unlock.

They slow down the person whose button was used and nobody else, so that a colleague can always
sign in (law-and-desk.md, "Never locked out of an emergency").
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desktop.domain.errors import StoreError
from desktop.domain.payload import instant_text, read_instant
from desktop.store.place_files import Folder, read_json, write_json

log = logging.getLogger(__name__)

FREE_TRIES = 3
FIRST_WAIT_S = 5
LONGEST_WAIT_S = 30 * 60
MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class Try:
    """One wrong try.

    Attributes:
        slot_id: whose button it was.
        at: UTC by this computer's clock.
    """

    slot_id: str
    at: datetime


def wait_s(wrong: int) -> int:
    """Seconds to wait after that many wrong tries in a row: 0, 0, 5, 10, 20 … 1800."""
    over = wrong - FREE_TRIES
    return 0 if over < 0 else min(FIRST_WAIT_S << min(over, 20), LONGEST_WAIT_S)


def seconds_left(folder: Folder, slot_id: str, now: datetime) -> int:
    """How long this person still has to wait; 0 when a try is free."""
    said = _people(folder).get(slot_id)
    if not isinstance(said, dict):
        return 0
    try:
        wait, last = wait_s(int(said["wrong"])), read_instant(said["last"])
    except (KeyError, TypeError, ValueError):
        return 0
    if now < last:  # the clock was put back; the wait is counted from now
        return wait
    left = last + timedelta(seconds=wait) - now
    return max(0, int(-(-left.total_seconds() // 1)))


def note_wrong(folder: Folder, slot_id: str, now: datetime) -> int:
    """Write down a wrong try; returns the seconds this person now has to wait."""
    content = read_json(folder.tries)
    people = _people(folder)
    before = people.get(slot_id)
    wrong = before.get("wrong", 0) if isinstance(before, dict) else 0
    wrong = wrong + 1 if isinstance(wrong, int) else 1
    people[slot_id] = {"wrong": wrong, "last": instant_text(now)}
    log = content.get("log")
    kept = log[-MOST_KEPT + 1 :] if isinstance(log, list) else []
    write_json(folder.tries, {"people": people, "log": [*kept, [slot_id, instant_text(now)]]})
    return wait_s(wrong)


def clear_person(folder: Folder, slot_id: str) -> None:
    """The right password was given: the next wrong try is a first one again."""
    content = read_json(folder.tries)
    people = _people(folder)
    if people.pop(slot_id, None) is None:
        return
    try:
        write_json(folder.tries, content | {"people": people})
    except StoreError as error:  # a full disk must not keep out who knows the password
        log.warning("wrong tries still counted: %s", error.problem.code)


def waiting_tries(folder: Folder) -> tuple[Try, ...]:
    """Wrong tries not yet written into the file's own trace, oldest first."""
    found = []
    log = read_json(folder.tries).get("log")
    for entry in log if isinstance(log, list) else []:
        try:
            slot_id, at = entry
            found.append(Try(str(slot_id), read_instant(at)))
        except (TypeError, ValueError):
            continue
    return tuple(found)


def forget_merged(folder: Folder, count: int) -> None:
    """The oldest `count` tries stand in the trace now; those of other people stay counted."""
    content = read_json(folder.tries)
    log = content.get("log")
    if not isinstance(log, list) or not count:
        return
    try:
        write_json(folder.tries, content | {"log": log[count:]})
    except StoreError:
        return  # they will be merged once more, which tells too much rather than too little


def _people(folder: Folder) -> dict[str, Any]:
    people = read_json(folder.tries).get("people")
    return dict(people) if isinstance(people, dict) else {}
