"""What must be true at any moment: sync.md section 8, looked at from outside the program.

The file is read with plain SQL, the county by its own history, what the nurse was told from the
world's note. Each check names its invariant; which test holds which stands in docs/faults.md.
"""

import hashlib
from collections import Counter
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.ids import child_id
from desktop.practice.county.params import stamp
from tests.faults.acts import TYPES, Accepted
from tests.faults.county import Written
from tests.faults.oracle_sticks import look_at_receipts
from tests.faults.oracle_words import bundle_uuid, of_clinic, phone, remarks, same_words
from tests.faults.pc import FaultPc
from tests.faults.world import Broken, FaultWorld

OPS = (
    "SELECT op.seq, op.op_id, op.kind, op.record_id, op.revision, op.payload_sha256, op.taken,"
    " op.local_only, op_state.state, op_state.decided_by, op_state.reason_code"
    " FROM op JOIN op_state USING (op_id) ORDER BY op.seq"
)
CLOSED = {"SUPERSEDED", "DISCARDED"}
OVERLAP = timedelta(minutes=5)
CHECK = "county-check"
SCOPED = ("Patient", "Appointment", "ServiceRequest", "Communication")


class Moment:
    """Looks at the county and every open file after a step."""

    def __init__(self, world: FaultWorld) -> None:
        self.world = world
        self.server = world.server
        self._checked = 0
        self._shown: dict[tuple[str, str, str], int] = {}
        self._set_back = 0
        self._greeted_at = 0

    def look(self) -> None:
        """After each step."""
        for written in self.server.written[self._checked :]:
            self._derived(written)
            self._greeted(written)
        self._checked = len(self.server.written)
        self._fenced()
        look_at_receipts(self.world)
        for pc in self.world.all():
            ops = pc.rows(OPS)
            self._durable(pc, ops)
            self._cards(pc)
            self._epochs(pc)
            self._monotone(pc)
            self._cursors(pc)
            if pc.name not in self.world.doubted and self._sure(pc) and pc.green():
                self._there(pc, ops, "I5: green, but")
        self._set_back = self.server.set_back

    def _sure(self, pc: FaultPc) -> bool:
        """Whether nothing vanished at the county since it was compared with this file."""
        return not self.world.shaken or pc.compared_since(self.world.shaken)

    def _durable(self, pc: FaultPc, ops: list[Any]) -> None:
        """I1: what she was told is saved is in the file, as she typed it."""
        held = {(op.record_id, op.revision): op.payload_sha256 for op in ops}
        for each in self._of(pc):
            found = held.get((each.record_id, each.revision))
            if found is None:
                raise Broken(
                    f"I1: {each.kind} {each.record_id}/{each.revision} is not in {pc.name}"
                )
            if found != hashlib.sha256(each.payload.encode()).hexdigest():
                raise Broken(f"I1: {each.kind} {each.record_id} is not what she typed")

    def _of(self, pc: FaultPc) -> list[Accepted]:
        """What was accepted here, or at the computer this one was copied from, and not lost."""
        return [
            each
            for each in self.world.accepted
            if each.pc == pc.name
            and (pc.name, each.record_id, each.revision) not in self.world.lost
        ]

    def _derived(self, written: Written) -> None:
        """I4, I8: ours came from its immediate predecessor, which we had been told of."""
        before = written.before
        if written.by not in self.world.pcs or before is None or written.type == "Binary":
            return
        if (
            written.type != "Basic"
            and not (written.if_match or before.deleted)
            and not same_words(before.body, written.body)
        ):
            raise Broken(f"I4: {written.key} was written over without a version")
        if before.deleted and not self._decided(written.id):
            raise Broken(f"I4: {written.key} was taken away and is there again in silence")
        pc = self.world.pcs[written.by]
        key = (written.type, written.id, before.number)
        told = any((*key, at) in pc.line.told for at in (before.updated, ""))
        if before.by not in self.world.pcs and not told and not before.deleted:
            raise Broken(
                f"I4: {written.key} was written over a version never seen: {before.number}"
            )
        self._kept(written, before)

    def _greeted(self, written: Written) -> None:
        """Other software is checked before anything is sent, and an unfit one gets nothing."""
        at = self.world.upgraded
        if at is None or written.order < at or written.late or written.by not in self.world.pcs:
            return
        if CHECK in str(written.body):
            self._greeted_at = written.order + 1
        elif self._greeted_at <= at:
            raise Broken(f"check: {written.key} was sent to other software, unchecked")
        elif self.server.ignore_if_match and written.type != "Binary":
            raise Broken(f"check: {written.key} was sent to a server that overwrites")

    def _kept(self, written: Written, before: Written) -> None:
        """What only the county writes stays; what both write is not overwritten in silence."""
        lost = remarks(before.body) - remarks(written.body)
        if lost:
            raise Broken(f"I4: {written.key} lost the county's {lost}")
        if written.type != "Patient" or before.by in self.world.pcs:
            return
        there, here = phone(before.body), phone(written.body)
        if there == here or (written.id, there) in self.world.seen:
            return
        if not self._decided(written.id):
            raise Broken(f"I4: {written.key}: {there} of the county became {here} in silence")

    def _decided(self, record_id: str) -> bool:
        sql = "SELECT 1 FROM conflict WHERE resource_id = :id AND decision = 'mine'"
        return any(pc.rows(sql, id=record_id) for pc in self.world.all())

    def _fenced(self) -> None:
        """I13, I9: each bundle is in the ledger's history once, and each word in its order."""
        rows = self.server.versions("Basic")
        told = Counter((row.id, uuid) for row in rows if (uuid := bundle_uuid(row.resource())))
        twice = [key for key, count in told.items() if count > 1]
        if twice:
            raise Broken(f"I13: a bundle was applied twice: {twice}")

    def _epochs(self, pc: FaultPc) -> None:
        """No computer becomes another one without a copy of its file about."""
        if self.world.copied or not pc.rows("SELECT 1 FROM setting WHERE key = 'former_devices'"):
            return
        raise Broken(f"I13: {pc.name} took itself for a copy")

    def _cards(self, pc: FaultPc) -> None:
        """I6, I20: a card only where somebody else wrote, and what was decided stays so."""
        cards = pc.rows(
            "SELECT op_id, resource_type, resource_id, theirs, decision, decided_by FROM conflict"
        )
        decided = {(each.op_id, each.resource_id, each.theirs) for each in cards if each.decided_by}
        for each in cards:
            if each.decision is None and (each.op_id, each.resource_id, each.theirs) in decided:
                raise Broken(f"I20: {each.resource_type}/{each.resource_id} is asked again")
            if not self._touched(pc, each.resource_type, each.resource_id):
                raise Broken(f"I6: a card for {each.resource_type}/{each.resource_id}: nobody else")

    def _touched(self, pc: FaultPc, kind: str, resource_id: str) -> bool:
        """Whether anybody but this very computer ever wrote it, or a backup came back somewhere."""
        if self.server.set_back or self.world.lost or len(self.world.pcs) > 1:
            return True
        if pc.rows("SELECT 1 FROM setting WHERE key = 'former_devices'"):
            return True
        return any(
            each.by != pc.name for each in self.server.written if each.key == (kind, resource_id)
        )

    def _monotone(self, pc: FaultPc) -> None:
        """I17: what is known of a Task never goes back to an older version."""
        if pc.name in self.world.doubted:
            self._shown = {key: at for key, at in self._shown.items() if key[0] != pc.name}
        for row in pc.rows(
            "SELECT resource_id, version_id, last_updated FROM replica WHERE resource_type = 'Task'"
        ):
            order = self._order("Task", row.resource_id, row.version_id, row.last_updated)
            key = (pc.name, pc.device, row.resource_id)
            if order is None:
                continue
            if order < self._shown.get(key, -1) and not self.server.set_back:
                raise Broken(f"I17: Task/{row.resource_id} went back to {row.version_id}")
            self._shown[key] = order

    def _order(self, kind: str, resource_id: str, number: str, updated: str) -> int | None:
        found = [
            each.order
            for each in self.server.written
            if (each.key, each.number, each.updated) == ((kind, resource_id), number, updated)
        ]
        return found[-1] if found else None

    def _cursors(self, pc: FaultPc) -> None:
        """I11: nothing older than a cursor, less its overlap, is missing here.

        After the county went back only once it was compared: news do not tell what is gone.
        """
        if not self._sure(pc):
            return
        cursors = {row.scope: row.since for row in pc.rows("SELECT scope, since FROM cursor")}
        held = self._replica(pc)
        for kind in SCOPED:
            since = cursors.get(f"{kind}.clinic")
            if since is None:
                continue
            before = stamp(datetime.fromisoformat(since) - OVERLAP)
            for row in self.server.living(kind):
                if row.updated >= before or not of_clinic(row.body):
                    continue
                number = held.get((kind, row.id), ("none", ""))[0]
                if number not in {"", str(row.number)}:
                    raise Broken(f"I11: {kind}/{row.id} is older than the cursor and {number} here")

    def _there(self, pc: FaultPc, ops: list[Any], why: str) -> None:
        """What counts as arrived is in the county's history."""
        newest = {op.record_id: op for op in ops if not op.taken}
        for each in self._newest(pc):
            op = newest.get(each.record_id)
            if op is None or op.revision != each.revision or op.state in CLOSED:
                continue
            if op.state != "ACKED" and not why.startswith("I5"):
                continue
            rows = [
                row
                for row in self.server.versions(TYPES[each.kind])
                if row.id == each.record_id and each.says(row.resource())
            ]
            if not rows:
                raise Broken(f"{why} {each.kind} {each.record_id}/{each.revision} is not there")
            if each.kind == "referral":
                self._task(each.record_id, why)

    def _task(self, referral_id: str, why: str) -> None:
        """A referral without its Task is one that no hospital sees."""
        task = str(child_id(UUID(referral_id), "task"))
        if not any(row.id == task for row in self.server.living("Task")):
            raise Broken(f"{why} the Task of referral {referral_id} is not there")

    def _newest(self, pc: FaultPc) -> list[Accepted]:
        return list({each.record_id: each for each in self._of(pc)}.values())

    def _replica(self, pc: FaultPc) -> dict[tuple[str, str], tuple[str, str]]:
        rows = pc.rows(
            "SELECT resource_type, resource_id, version_id, last_updated FROM replica"
            " WHERE deleted = 0"
        )
        return {(row[0], row[1]): (row[2], row[3]) for row in rows}
