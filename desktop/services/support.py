"""The support bundle: how this installation stands, without anything about anybody.

Nothing that a person wrote goes in, scrubbed or not: each part is made of counts, codes, times and
names that this program gives. Log lines are let through piece by piece (`support_log`). What is in
it can be read before it is saved.
"""

import json
import platform
import re
import shutil
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.clock import Clock
from desktop.domain.errors import StoreError
from desktop.domain.payload import instant_text
from desktop.services.support_log import scrubbed
from desktop.store import outbox, verified
from desktop.store.epoch import LEDGER
from desktop.store.place_files import WORKING
from desktop.store.queries import enrolment
from desktop.store.queries import support as queries
from desktop.store.store import SCHEMA_VER, Reading, Store

_CODE = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,48}")
_OURS = {".db", ".db-wal", ".db-shm", ".json", ".lock", ".journal", ".log", ".zip", ".key", ".bak"}
_HIDDEN = "·"
_MOST_FILES = 400


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the bundle."""

    name: str
    text: str

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.text.encode())


class SupportBundle:
    """Makes it. Any thread; reads only.

    Args:
        folder: of the data file.
        store: the open file; None leaves out what stands in it.
        version: of this program.
    """

    def __init__(self, folder: Path, store: Store | None, clock: Clock, version: str) -> None:
        self._folder = folder
        self._store = store
        self._clock = clock
        self._version = version

    def parts(self) -> tuple[Part, ...]:
        """Everything that would be saved.

        Raises:
            StoreError: the file cannot be read.
        """
        made = [_json("versions.json", self._versions()), _json("sizes.json", self._sizes())]
        if self._store is not None:
            with self._store.reading() as reading:
                made += [
                    _json("exchange.json", self._exchange(reading)),
                    _json("ops.json", [_coded(row) for row in queries.op_states(reading)]),
                    _json("county.json", self._county(reading)),
                    _json("replica.json", queries.replica_counts(reading)),
                    _json("cursors.json", queries.cursors(reading)),
                    _json("settings.json", _keyed(queries.settings(reading))),
                ]
        return (*made, Part("log.jsonl", scrubbed(self._log_lines())))

    @staticmethod
    def write(path: Path, parts: Sequence[Part]) -> None:
        """Save it; the file is there whole or not at all.

        Raises:
            StoreError: it could not be written.
        """
        working = path.with_name(f"{path.name}{WORKING}")
        try:
            with zipfile.ZipFile(working, "w", zipfile.ZIP_DEFLATED) as file:
                for part in parts:
                    file.writestr(zipfile.ZipInfo(part.name), part.text.encode())
            working.replace(path)
        except OSError as error:
            raise StoreError("support.not_written") from error

    # --- parts --------------------------------------------------------------------------------

    def _versions(self) -> dict[str, Any]:
        said = {
            "made_at": instant_text(self._clock.now()),
            "app": self._version,
            "payloads": SCHEMA_VER,
            "python": platform.python_version(),
            "system": platform.system(),
            "release": platform.release(),
            "machine": platform.machine(),
        }
        if self._store is not None:
            with self._store.reading() as reading:
                said["file"] = queries.engine_facts(reading)
        return said

    def _sizes(self) -> dict[str, Any]:
        disk = shutil.disk_usage(self._folder)
        found = sorted(each for each in self._folder.rglob("*") if each.is_file())
        files = [
            {"name": self._shown(each), "bytes": each.stat().st_size}
            for each in found[:_MOST_FILES]
        ]
        free = {"disk_total": disk.total, "disk_free": disk.free}
        return {**free, "file_count": len(found), "files": files}

    def _shown(self, path: Path) -> str:
        """A name that this program gave; of any other only how it ends."""
        inside = path.relative_to(self._folder).parts
        ours = path.suffix in _OURS and all(_NAME.fullmatch(each) for each in inside)
        named = all(each.split(".")[0].split("-")[0] in _GIVEN for each in inside)
        return "/".join(inside) if ours and named else _HIDDEN

    def _exchange(self, reading: Reading) -> dict[str, Any]:
        state = reading.setting("exchange_state", {})
        found = verified.stands(reading)
        place = reading.place()
        return {
            "device": str(place.device_id),
            "epoch": place.epoch,
            "outcome": _code(state.get("outcome")),
            "code": _code(state.get("code")),
            "last_contact": state.get("last_contact"),
            "last_success": state.get("last_success"),
            "counts": outbox.counts(reading),
            "oldest_waiting": outbox.oldest_waiting(reading),
            "bundles": queries.bundles(reading),
            "undecided": queries.undecided(reading),
            "ledger": reading.setting(LEDGER),
            "clock_offset_s": reading.setting("clock_offset_s"),
            "verified_at": found.at and instant_text(found.at),
            "verified": {name: getattr(found, name) for name in _COUNTS},
        }

    @staticmethod
    def _county(reading: Reading) -> dict[str, Any]:
        found = enrolment.profile(reading)
        if found is None:
            return {}
        return {
            "software": _name(found.software),
            "version": _name(found.version),
            "checked_at": instant_text(found.checked_at),
            "tls": found.url.startswith("https:"),
            "lines": {_name(each.code): [each.ok, _code(each.detail)] for each in found.lines},
        }

    def _log_lines(self) -> Iterable[str]:
        folder = self._folder / "log"
        files = sorted(folder.glob("zhudian.log*"), key=lambda each: each.stat().st_mtime)
        for each in files:
            yield from each.read_text(encoding="utf-8", errors="replace").splitlines()


_COUNTS = ("checked", "fetched", "vanished", "owed_again", "unchecked", "due", "done", "total")
_GIVEN = {"records", "keys", "tries", "door", "epoch", "running", "show", "backups", "log"} | {
    "zhudian",
    "witness",
}


def _json(name: str, said: Any) -> Part:
    return Part(name, json.dumps(said, ensure_ascii=True, indent=1, default=str) + "\n")


def _code(said: object) -> str:
    text = str(said or "")
    return text if _CODE.fullmatch(text) else _HIDDEN if text else ""


def _coded(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "code": _code(row["code"])}


def _keyed(said: dict[str, Any]) -> dict[str, Any]:
    return {key if _CODE.fullmatch(key) else _HIDDEN: value for key, value in said.items()}


def _name(text: str) -> str:
    """A name a server gives itself: a few plain letters, else hidden."""
    short = " ".join(text.split()[:4])
    plain = re.fullmatch(r"[A-Za-z0-9 ._()/+-]{0,60}", short)
    return short if plain else _HIDDEN
