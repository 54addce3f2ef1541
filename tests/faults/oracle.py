"""What must be true when all has come to rest: sync.md section 8, looked at from outside.

The file is read with plain SQL, the county by its own history, what the nurse was told from the
world's note. Each check names its invariant; which test holds which stands in docs/faults.md.
"""

from collections import defaultdict
from itertools import pairwise
from typing import Any

from tests.faults.county import POISON
from tests.faults.oracle_moment import CLOSED, OPS, SCOPED, Moment
from tests.faults.oracle_words import of_clinic, phone, revision_of, same_time, same_words
from tests.faults.pc import FaultPc
from tests.faults.world import Broken

CLEAR = {"403", "404", "409", "412", "413", "422"}
STUMBLES = {"500", "applied-500"}  # docs/decisions/0022
SAID = "exchange.said_"  # by the county's own word for it
CLINICAL = (*SCOPED, "Task", "DocumentReference", "Slot", "Schedule")
REASONS = {f"exchange.refused_{status}" for status in CLEAR}


class Eyes(Moment):
    """Looks after each step, and when all has come to rest."""

    def look(self) -> None:
        """After each step; what was just compared is as the county has it."""
        super().look()
        for name in self.world.compared:
            self._complete(self.world.pcs[name])
        self.world.compared.clear()

    def look_unasked(self) -> None:
        """I14: a county that was set back has everything again, before anybody asks for it."""
        for pc in self.world.all() if not self.world.erased else ():
            self._there(pc, pc.rows(OPS), "I14:")

    def look_in_the_end(self, *, decided: bool) -> None:
        """Every line works, all has been exchanged; `decided`: people have looked at all cards."""
        self.look()
        for pc in self.world.all():
            ops = pc.rows(OPS)
            self._visible(pc, ops, decided=decided)
            self._there(pc, ops, "I2:")
            self._complete(pc)
        self._once()
        self._accepted_by_the_rules()

    def _visible(self, pc: FaultPc, ops: list[Any], *, decided: bool) -> None:
        """I2: arrived, or before somebody's eyes, or closed by a named person or a newer word."""
        newest = {op.record_id: op for op in ops}
        for op in ops:
            if op.state in {"ACKED", "TAKEN"} or op.local_only:
                continue
            if op.state in CLOSED and op.decided_by:
                continue
            if op.state == "SUPERSEDED" and op.reason_code:  # done by a colleague before
                continue
            if op.state == "SUPERSEDED" and newest[op.record_id].seq > op.seq:
                continue
            if op.state in {"CONFLICT", "QUARANTINED", "BLOCKED"} and not decided:
                self._reason(pc, op)
                continue
            if op.kind == "attachment" and op.state == "PENDING" and not decided:
                continue  # behind what it is about
            raise Broken(f"I2: {op.kind} {op.record_id}/{op.revision} of {pc.name} is {op.state}")

    def _reason(self, pc: FaultPc, op: Any) -> None:
        """I7: only what was refused is put aside, for a reason that is a refusal of that op."""
        if op.state != "QUARANTINED":
            return
        if op.reason_code not in REASONS and not str(op.reason_code).startswith(SAID):
            raise Broken(f"I7: {op.kind} {op.record_id} is put aside: {op.reason_code}")
        refusals = {str(each.fate) for each in pc.line.log} & (CLEAR | STUMBLES)
        poison = pc.rows("SELECT payload FROM op WHERE op_id = :id", id=op.op_id)[0][0]
        if not refusals and POISON not in poison and len(self.world.pcs) == 1:
            raise Broken(f"I7: {op.kind} {op.record_id} is put aside with the poison")

    def _once(self) -> None:
        """I3, I9: no word of ours is there twice, none before an earlier one."""
        said: dict[tuple[str, str, str], list[tuple[int, dict[str, Any]]]] = defaultdict(list)
        for row in self.server.versions(*SCOPED, "DocumentReference"):
            resource = row.resource()
            written = self.server.of_row(row)
            revision = revision_of(resource)
            if written is None or written.by not in self.world.pcs or revision is None:
                continue
            key = (row.type, row.id, str(resource["meta"].get("source")))
            said[key].append((revision, resource))
        for key, words in said.items():
            numbers = [number for number, _ in words]
            if numbers != sorted(numbers):
                raise Broken(f"I9: {key} was said in the order {numbers}")
            for (one, first), (other, second) in pairwise(words):
                if one == other and same_words(first, second):
                    raise Broken(f"I3: revision {one} of {key} is there twice")
        known = {each.record_id for each in self.world.accepted}
        for row in self.server.living(*SCOPED, "DocumentReference"):
            if row.id not in known:
                self._ours(row.type, row.id)

    def _ours(self, kind: str, resource_id: str) -> None:
        """I3: as many resources as records: this one is a record of some file."""
        sql = "SELECT 1 FROM op WHERE record_id = :id"
        if not self.world.lost and not any(pc.rows(sql, id=resource_id) for pc in self.world.all()):
            raise Broken(f"I3: {kind}/{resource_id} is nobody's record")

    def _complete(self, pc: FaultPc) -> None:
        """I10: what is known here is what the county has, within the scope.

        Other clinics' Slots of long ago may be here or not (decision 0025).
        """
        held = self._replica(pc)
        for row in self.server.living(*SCOPED, "Slot", "Schedule"):
            if not of_clinic(row.body) and row.type in SCOPED:
                continue
            if row.type == "Patient" and pc.name not in self.world.doubted:
                self._row(pc, row.id, row.resource())
            found = held.get((row.type, row.id))
            shown = f"{row.updated[:23]}Z"
            if found is None or found[0] != str(row.number) or not same_time(found[1], shown):
                if row.type == "Slot" and self.world.long_ago(row.id):
                    continue
                raise Broken(f"I10: {row.type}/{row.id} is {row.number} there and {found} here")
        self._nothing_more(held)

    def _nothing_more(self, held: dict[tuple[str, str], tuple[str, str]]) -> None:
        """I10: what the county has not any more is not held for there."""
        there = {(row.type, row.id) for row in self.server.living(*CLINICAL)}
        more = sorted(key for key in held if key[0] in CLINICAL and key not in there)
        more = [key for key in more if key[0] != "Slot" or not self.world.long_ago(key[1])]
        if more:
            raise Broken(f"I10: {more} is known here and not there")

    def look_twice(self, before: list[int]) -> list[int]:
        """I12: when all has come to rest one more exchange changes nothing; what it counts."""
        ours = [each for each in self.server.written if each.by in self.world.pcs]
        told = [each for each in ours if each.type != "Basic"]
        ops = [len(pc.rows("SELECT seq FROM op")) for pc in self.world.all()]
        after = [len(told), *ops]
        if before and before != after:
            raise Broken(f"I12: one more exchange made {before} into {after}")
        return after

    def _row(self, pc: FaultPc, record_id: str, there: dict[str, Any]) -> None:
        """The form shows what the county has, where nothing of ours is on its way."""
        open_ones = pc.rows(
            "SELECT 1 FROM op JOIN op_state USING (op_id) WHERE record_id = :id"
            " AND state NOT IN ('ACKED', 'TAKEN', 'SUPERSEDED', 'DISCARDED')",
            id=record_id,
        )
        shown = pc.rows("SELECT phone FROM patient WHERE id = :id", id=record_id)
        if shown and not open_ones and shown[0][0] != phone(there):
            raise Broken(f"I10: patient {record_id}: {shown[0][0]} here, {phone(there)} there")

    def _accepted_by_the_rules(self) -> None:
        """I8: the strict county refused nothing of ours but what its rules refuse."""
        for pc in self.world.all():
            for refusal in pc.line.refused:
                if "such a name" not in refusal:
                    raise Broken(f"I8: refused by the county itself: {refusal}")
