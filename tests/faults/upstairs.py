"""What people at the county do, and what befalls their server."""

import re
import sqlite3
from typing import Any

from desktop.domain.payload import instant_text
from desktop.practice.county.search import PAGE_MAX
from tests.conftest import StandingClock
from tests.faults.acts import Acts, one_of
from tests.faults.county import Watched
from tests.faults.pc import FaultPc

NEXT = {
    "requested": ("received", "accepted", "rejected"),
    "received": ("accepted", "rejected"),
    "accepted": ("in-progress",),
    "in-progress": ("completed",),
}
ELSEWHERE = "https://county.example/StructureDefinition/remark"
LOOKED_UP_MIN = 61  # software is looked up once an hour
LEAVES = ("Appointment", "Communication", "DocumentReference")
_REFERENCE = re.compile(r'"reference":"([A-Za-z]+/[0-9a-f-]+)"')


class Upstairs(Acts):
    """The county's side.

    Attributes:
        server_clock: the county's time.
        nights: backups of the county.
        foreign: (record id) of whatever its people changed.
        struck: (type, id) of what they deleted.
        doubted: computers that have not met the county since it, or they, went back.
        shaken: when anything last vanished there, by its own clock; empty for never.
        copied: some copy of a file came into use.
        erased: the county lost something, and its ledgers do not tell.
        upgraded: how many writes there had been when other software came to the county.
    """

    def __init__(self, server: Watched, server_clock: StandingClock) -> None:
        super().__init__()
        self.server = server
        self.server_clock = server_clock
        self.pcs: dict[str, FaultPc] = {}
        self.nights: list[sqlite3.Connection] = []
        self.foreign: set[str] = set()
        self.struck: set[tuple[str, str]] = set()
        self.doubted: set[str] = set()
        self.shaken = ""
        self.copied = False
        self.erased = False
        self.upgraded: int | None = None

    def phone(self, _pc: FaultPc, a: int, b: int) -> None:
        """They change a patient's telephone number, or something that only they write."""
        first = [row for row in self.server.versions("Patient") if row.number == 1]
        new = self.server.read("Patient", one_of(first, a).id).resource()
        if b % 2:
            new["telecom"] = [{"system": "phone", "value": f"136000{self._mark()}"}]
        else:
            _remark(new, self._mark())
        self._theirs(new)

    def answer(self, _pc: FaultPc, a: int, b: int) -> None:
        """The hospital goes on with a referral."""
        rows = [e for e in self.server.living("Task") if e.resource()["status"] in NEXT]
        new = one_of(rows, a).resource()
        new["status"] = one_of(list(NEXT[new["status"]]), b)
        _remark(new, self._mark())
        self._theirs(new)

    def remark(self, _pc: FaultPc, a: int, _b: int) -> None:
        """They write beside our words on whatever is ours."""
        kinds = ("ServiceRequest", "Appointment", "Task", "Communication")
        new = one_of(self.server.living(*kinds), a).resource()
        _remark(new, self._mark())
        self._theirs(new)

    def _theirs(self, resource: dict[str, Any]) -> None:
        resource["meta"] = {k: v for k, v in resource["meta"].items() if k != "versionId"}
        self.server.put(resource)
        self.foreign.add(resource["id"])

    def night(self, _pc: FaultPc, a: int, b: int) -> None:
        """The server is backed up; or, later, set back to that night."""
        if not self.nights or b % 2:
            self.nights.append(self.server.vault.snapshot())
            return
        self.server_clock.advance(seconds=3)
        self.server.go_back(one_of(self.nights, a))
        self.doubted = set(self.pcs)
        self._shake()

    def _shake(self) -> None:
        """Something vanished there: only a comparison of everything tells what."""
        self.shaken = instant_text(self.server_clock.now())
        self.server_clock.advance(seconds=2)

    def renew(self, _pc: FaultPc, a: int, _b: int) -> None:
        """Other software at the county: what its answers tell, and how many rows at once."""
        self.server.names_entry = bool(a % 2)
        self.server.page = 2 if a % 3 else PAGE_MAX
        self.server.if_none_match = not self.server.if_none_match

    def upgrade(self, pc: FaultPc, a: int, b: int) -> None:
        """Other software at the county, now and then one that overwrites; then an exchange."""
        for each in self.pcs.values():
            each.line.deliver()
        self._install(fit=bool(a % 3))
        if not pc.owes():
            one_of([self.save, self.edit], a)(pc, a, b)
        pc.exchange()

    def _install(self, *, fit: bool) -> None:
        self.server.version += "1"
        self.server.ignore_if_match = not fit
        self.upgraded = len(self.server.written)
        for clock in (self.server_clock, *(each.clock for each in self.pcs.values())):
            clock.advance(minutes=LOOKED_UP_MIN)

    def strike(self, _pc: FaultPc, a: int, b: int) -> None:
        """They delete something that nothing else names: with a tombstone, or without a trace."""
        named = {each for row in self.server.living() for each in _REFERENCE.findall(row.body)}
        rows = [e for e in self.server.living(*LEAVES) if f"{e.type}/{e.id}" not in named]
        row = one_of(rows, a)
        if b % 3 or self.copied:
            self.server.delete(row.type, row.id)
            self.struck.add((row.type, row.id))
        else:
            self.server.erase(row.type, row.id)
            self.erased = True
        self.foreign.add(row.id)
        self._shake()


def _remark(resource: dict[str, Any], words: str) -> None:
    others = [e for e in resource.get("extension", ()) if e["url"] != ELSEWHERE]
    resource["extension"] = [*others, {"url": ELSEWHERE, "valueString": f"县{words}"}]
