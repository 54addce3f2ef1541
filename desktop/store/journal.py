"""The second journal of an open file: every commit once more, in a file beside it (ADR 0017).

Appended and fsynced after COMMIT and before the save is told: before it, a save that failed would
come back. If the append fails the save stands, and the person is told in amber; what is owed to
the journal goes before the next entry, or is filled from the file at the next opening.
"""

import contextlib
import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from desktop.domain.errors import Problem
from desktop.domain.payload import instant_text
from desktop.store.journal_file import Broken, Entry, JournalFile, NotOurs, OtherKey
from desktop.store.journal_said import (
    births_of,
    filled_from,
    first_to_keep,
    stand_of,
    traces_since,
)
from desktop.store.place_files import WORKING, Folder, dated, free_name, replace, sync_folder

log = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=90)
CONFIRMED = "journal_confirmed"
"""Setting: the newest op that a comparison with the county covered (`Store.confirmed_up_to`)."""
WORTH_CUTTING = 1 << 20
"""Bytes that the journal must have grown before it is written anew without what is confirmed."""

NOT_CAUGHT_UP = "rescue.not_caught_up"
"""Note: the file lacks what its journal holds."""

Head = tuple[int, str]


@dataclass(slots=True)
class Keeping:
    """Whose journal it is.

    Attributes:
        file_id: of the key slots; a journal of another one is refused.
    """

    folder: Folder
    file_id: str
    key: bytes


class Journal:
    """Follows one open file. Any thread; `turn` keeps entries in the order of the commits.

    Attributes:
        turn: held from before a COMMIT until its entry is in.
        problem: what the person should know; None while everything is in.
    """

    def __init__(self, whose: Keeping, file: JournalFile | None) -> None:
        self.turn = threading.Lock()
        self.problem: Problem | None = None if file else Problem("rescue.cannot_keep")
        self._whose = whose
        self._file = file
        self._owed: list[Entry] = []
        self._since: list[Entry] | None = None  # what came in while a new one is being written

    @property
    def base(self) -> int:
        """The op after which it begins."""
        return base_of(self._file)[0] if self._file else 0

    def keep(self, entry: Entry) -> None:
        """Write down a commit. Call with `turn` held; a failure is remembered, never raised."""
        if self._since is not None:
            self._since.append(entry)
        if self._file is None:
            return
        self._owed.append(_with_head(entry, self._owed[-1] if self._owed else self._file.last))
        try:
            while self._owed:
                self._file.append(self._owed[0])
                del self._owed[0]
        except Exception as error:  # noqa: BLE001 - the save stands, whatever becomes of this
            if self.problem is None:
                log.warning("the second journal is behind: %s", type(error).__name__)
            self.problem = Problem("rescue.behind")
        else:
            self.problem = None

    def change_key(self, engine: Engine, key: bytes, now: datetime) -> None:
        """Write it anew under this data key. Call with `turn` held.

        Where that cannot be written nothing more goes into the old one, which the former key
        opens: the next opening makes the new one.
        """
        self._whose.key = key
        try:
            with engine.connect().execution_options(reading=True) as link:
                made = _written(self._whose, link, self.base, now)
            self._take_over(made)
        except (OSError, DBAPIError) as error:
            log.warning("no second journal under the new key: %s", type(error).__name__)
            if self._file is not None:
                self._file.close()
            self.problem, self._file = Problem("rescue.cannot_keep"), None

    def cut(self, engine: Engine, confirmed: int, now: datetime) -> bool:
        """Leave out what is at the county for certain and older than 90 days. True when done.

        Saves go on meanwhile. Never worth a risk: a failure leaves the journal as it is.
        """
        with self.turn:
            if self._file is None or self._file.size < WORTH_CUTTING:
                return False
            self._since = []
        try:
            with engine.connect().execution_options(reading=True) as link:
                young = instant_text(now - KEPT_FOR), instant_text(now)
                after = first_to_keep(link, confirmed, *young)
                if not self._worth(after):
                    return False
                made = _written(self._whose, link, after, now)
            with self.turn, contextlib.closing(made):
                for entry in self._since:
                    made.append(_with_head(entry, made.last))
                try:
                    self._take_over(made)
                except OSError:
                    self._go_on()  # before anybody saves: what came between would be missing
                    raise
        except (OSError, DBAPIError) as error:
            log.warning("the second journal was not cut: %s", type(error).__name__)
            return False
        finally:
            self._since = None
        return True

    def _go_on(self) -> None:
        """Nothing could be put in its place, as while another program looks at it: it stays.

        Call with `turn` held.
        """
        whose = self._whose
        try:
            self._file = JournalFile.open(whose.folder.journal, whose.key, whose.file_id)
        except (OSError, NotOurs, OtherKey, Broken):
            self.problem = Problem("rescue.cannot_keep")

    def _worth(self, after: int) -> bool:
        """Whether leaving out everything up to this op saves enough to write the rest anew."""
        if self._file is None:
            return False
        base, last = self.base, head_of(self._file.last)[0]
        share = (after - base) / max(1, last - base)
        return after > base and share * self._file.size >= WORTH_CUTTING

    def _take_over(self, made: JournalFile) -> None:
        """Put a new journal in the place of the old one. Call with `turn` held."""
        made.close()
        if self._file is not None:
            self._file.close()
        self._file, whose = None, self._whose
        replace(made.path, whose.folder.journal)
        self._file = JournalFile.open(whose.folder.journal, whose.key, whose.file_id)
        self._owed, self.problem = [], None

    def close(self) -> None:
        """Let go of the file, and say in it that nothing is missing."""
        with self.turn:
            if self._file is None:
                return
            if not self._owed and not self._file.last.get("closed"):
                with contextlib.suppress(OSError):
                    self._file.append({"closed": True, "head": self._file.last.get("head")})
            self._file.close()
            self._file = None


def head_of_file(link: Connection) -> Head:
    """Number and hash of a file's newest op."""
    row = link.exec_driver_sql("SELECT seq, hash FROM op ORDER BY seq DESC LIMIT 1").first()
    return (int(row[0]), str(row[1])) if row else (0, "")


def head_of(entry: Entry) -> Head:
    """Number and hash of the newest op that a journal holds, by one of its entries."""
    seq, text = entry.get("head") or (0, "")
    return int(seq), str(text)


def base_of(file: JournalFile) -> Head:
    """Number and hash of the op after which a journal begins."""
    seq, text = next(file.entries()).get("base") or (0, "")
    return int(seq), str(text)


def follow(whose: Keeping, engine: Engine, now: datetime) -> tuple[Journal, tuple[Problem, ...]]:
    """The journal of a file that is being opened; made, or filled from the file, where needed.

    Nobody writes meanwhile. Without a journal the work goes on, and the person is told.
    """
    notes: list[Problem] = []
    try:
        with engine.connect().execution_options(reading=True) as link:
            file = _existing(whose, link, dated(now), notes)
            if file is None:
                file = written_anew(whose, link, now)
            else:
                _fill(file, link, now)
    except OSError as error:
        log.warning("no second journal: %s", type(error).__name__)
        journal = Journal(whose, None)
        return journal, (*notes, Problem("rescue.cannot_keep"))
    return Journal(whose, file), tuple(notes)


def put_aside(folder: Folder, why: str, now: str) -> Path:
    """Move a journal that is not this file's out of the way; it is kept."""
    aside = free_name(folder.path / f"records.{why}-{now}.journal")
    folder.journal.replace(aside)
    sync_folder(folder.path)
    return aside


def written_anew(whose: Keeping, link: Connection, now: datetime) -> JournalFile:
    """A journal made of all that the file holds, in the place of the one before.

    Raises:
        OSError: the one before is still there.
    """
    made = _written(whose, link, 0, now)
    made.close()
    replace(made.path, whose.folder.journal)
    return JournalFile.open(whose.folder.journal, whose.key, whose.file_id)


def _written(whose: Keeping, link: Connection, after: int, now: datetime) -> JournalFile:
    """A journal beside the present one, with everything after this op."""
    working = whose.folder.journal.with_name(whose.folder.journal.name + WORKING)
    base = link.exec_driver_sql("SELECT seq, hash FROM op WHERE seq = ?", (after,)).first()
    head = list(base) if base else [0, ""]
    first = {"base": head, "head": head, "births": births_of(link, after), **stand_of(link)}
    # what is said of later ops must come after them
    stand = {name: first.pop(name) for name in ("runs", "states")}
    file = JournalFile.begin(working, whose.key, whose.file_id, first)
    try:
        for entry in _later(link, after, now):
            file.append(_with_head(entry, file.last))
        file.append(_with_head(stand, file.last))
    except BaseException:
        file.close()
        raise
    return file


def _existing(
    whose: Keeping, link: Connection, now: str, notes: list[Problem]
) -> JournalFile | None:
    """The journal that is there, if it is this file's and can be gone on with."""
    try:
        file = JournalFile.open(whose.folder.journal, whose.key, whose.file_id)
    except FileNotFoundError:
        return None
    except OtherKey:
        return None  # a change of key was stopped half way; the file holds all of it
    except NotOurs:
        name = put_aside(whose.folder, "foreign", now).name
        notes.append(Problem("rescue.foreign", {"name": name}))
        return None
    except Broken:
        name = put_aside(whose.folder, "broken", now).name
        notes.append(Problem("rescue.broken", {"name": name}))
        return None
    seq, text = head_of(file.last)
    there = link.exec_driver_sql("SELECT hash FROM op WHERE seq = ?", (seq,)).scalar() or ""
    if there == text:
        return file
    file.close()  # it holds saves that the file has not, and could not be brought up to
    name = put_aside(whose.folder, "other", now).name
    notes.append(Problem(NOT_CAUGHT_UP, {"name": name}))
    return None


def _fill(file: JournalFile, link: Connection, now: datetime) -> None:
    """Bring in what the file holds and the journal does not."""
    if head_of(file.last) == head_of_file(link) and file.last.get("closed"):
        return
    seq, _ = head_of(file.last)
    for entry in _later(link, seq, now):
        file.append(_with_head(entry, file.last))
    file.append(_with_head(stand_of(link), file.last))


def _later(link: Connection, after: int, now: datetime) -> Iterator[Entry]:
    """What the file holds from after an op on."""
    yield from filled_from(link, after)
    yield from traces_since(link, after, instant_text(now))


def _with_head(entry: Entry, before: Entry) -> Entry:
    if ops := entry.get("ops"):
        return {**entry, "head": [ops[-1]["seq"], ops[-1]["hash"]]}
    return {**entry, "head": before.get("head") or [0, ""]}
