"""Days that pass, and what other clinics have on theirs: here the window for Slots is played."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.ids import child_id
from tests.faults.acts import one_of
from tests.faults.pc import FaultPc
from tests.faults.upstairs import Upstairs
from tests.world import EXPERTS, ROOT_ID

AWAY = (-400, -90, -45, -10, 5, 40, 200)  # days from today
KEPT = timedelta(days=30)


class Calendar(Upstairs):
    """The county's days, and its other clinics' sessions."""

    def elsewhere(self, _pc: FaultPc, a: int, b: int) -> None:
        """Another clinic has a session, long ago or still to come; or a seat of one changes."""
        theirs = [e for e in self.server.living("Slot") if e.id in self.foreign]
        if theirs and b % 3 == 0:
            slot = one_of(theirs, a).resource()
            slot["comment"] = self._mark()
            self._theirs(slot)
            return
        mark = self._mark()
        begins = self.server_clock.now() + timedelta(days=AWAY[a % len(AWAY)])
        session = str(child_id(ROOT_ID, f"elsewhere-{mark}"))
        span = {"start": _text(begins), "end": _text(begins + timedelta(hours=1))}
        actor = [{"reference": f"Practitioner/{EXPERTS[0]}"}]
        self._new("Schedule", session, actor=actor, planningHorizon=span)
        for number in range(2):
            seat = str(child_id(ROOT_ID, f"elsewhere-{mark}-{number}"))
            where = {"reference": f"Schedule/{session}"}
            self._new("Slot", seat, schedule=where, status="free", **span)

    def _new(self, kind: str, resource_id: str, **said: Any) -> None:
        self.server.put({"resourceType": kind, "id": resource_id, **said})
        self.foreign.add(resource_id)

    def later(self, pc: FaultPc, a: int, _b: int) -> None:
        """Weeks later, and the two days after: on each of them an exchange."""
        for days in (61 if a % 2 else 20, 1, 1):
            for clock in (self.server_clock, *(each.clock for each in self.pcs.values())):
                clock.advance(days=days)
            pc.exchange()

    def long_ago(self, slot_id: str) -> bool:
        """Whether a Slot is another clinic's, untouched by ours, and of more than 30 days ago."""
        said = [each for each in self.server.written if each.key == ("Slot", slot_id)]
        if not said or any(each.by in self.pcs for each in said):
            return False
        today = self.server_clock.now().astimezone(CLINIC_ZONE).date()
        edge = datetime.combine(today, time(), CLINIC_ZONE) - KEPT
        return all(datetime.fromisoformat(each.body["start"]) < edge for each in said)


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")
