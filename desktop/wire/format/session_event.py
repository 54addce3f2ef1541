"""Session event -> Communication about the Schedule."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.kept import Place
from desktop.domain.session_event import SessionEvent
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.outgoing import Lookup, OutgoingOp


class SessionEventFormat(Format):
    """What happened to a session on its day."""

    kind: ClassVar[str] = "session_event"
    record: ClassVar[type[Any]] = SessionEvent
    needs_fields: ClassVar[tuple[str, ...]] = ("session_id",)
    needs_place: ClassVar[bool] = True

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """One Communication."""
        said = op.payload
        return [
            parts.resource(
                place,
                "Communication",
                op.record_id,
                status="entered-in-error" if said["withdrawn"] else "completed",
                category=[parts.local(place, "session-event", said["kind"])],
                about=[parts.ref("Schedule", said["session_id"])],
                sent=parts.to_wire(said["at"]),
                sender=parts.ref("Organization", str(place.org_id)),
                payload=[{"contentString": said["note"]}] if said["note"] else [],
            )
        ]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What a Communication says."""
        own = found[0]
        payload: Resource = next(iter(own.get("payload", ())), {})
        return {
            "session_id": parts.ref_id(next(iter(own.get("about", ())), None)),
            "kind": parts.code_in(own.get("category"), "session-event"),
            "at": parts.from_wire(own.get("sent")),
            "note": payload.get("contentString", ""),
            "withdrawn": own.get("status") == "entered-in-error",
        }
