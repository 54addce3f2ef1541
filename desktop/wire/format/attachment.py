"""Attachment -> DocumentReference; its bytes are Binary resources that went before it.

R4 knows one url for a whole content. Parts are named in order by an extension, and a content of
one part by its url as well, so that any software can show it (docs/decisions, attachments).
"""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from desktop.domain.attachment import Attachment
from desktop.domain.codes import AttachmentKind
from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.outgoing import Lookup, OutgoingOp

PART = "attachment-part"
ABOUT = {
    "referral": "ServiceRequest",
    "down_referral": "ServiceRequest",
    "follow_up": "Task",
    "reception": "Task",
    "referral_step": "Communication",
    "booking": "Appointment",
    "training": "Appointment",
}


def part_id(attachment_id: str, number: int) -> str:
    """Id of the Binary that holds a part; counted from 0."""
    return str(child_id(UUID(attachment_id), f"part/{number}"))


class AttachmentFormat(Format):
    """A photo, scan or PDF."""

    kind: ClassVar[str] = "attachment"
    record: ClassVar[type[Any]] = Attachment
    needs_fields: ClassVar[tuple[str, ...]] = ("patient_id", "about_id")
    needs_place: ClassVar[bool] = True

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """One DocumentReference. A void one that was never told names no bytes: none were sent."""
        said = op.payload
        void = bool(said["void_reason"])
        told = known.resource("DocumentReference", op.record_id) is not None
        ids = [] if void and not told else range(said["parts"])
        names = [f"Binary/{part_id(op.record_id, number)}" for number in ids]
        about = ABOUT.get(said["about_kind"])
        related = parts.ref(about, said["about_id"]) if about else None
        return [
            parts.resource(
                place,
                "DocumentReference",
                op.record_id,
                status="entered-in-error" if void else "current",
                type=parts.local(place, "attachment-kind", said["kind"]),
                subject=parts.ref("Patient", said["patient_id"]),
                date=parts.to_wire(op.created),
                author=[parts.ref("Organization", str(place.org_id))],
                description=said["note"],
                content=[{"attachment": _attachment(said, place, names)}],
                context={"related": [related]} if related else None,
            )
        ]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What the resource says; hashes travel as extensions."""
        own = found[0]
        held: Resource = next(iter(own.get("content", ())), {})
        content: Resource = held.get("attachment", {})
        kind = parts.code_in(own.get("type"), "attachment-kind") or ""
        related = next(iter(own.get("context", {}).get("related", ())), None)
        return {
            "patient_id": parts.ref_id(own.get("subject")),
            "about_id": parts.ref_id(related),
            "kind": kind if kind in set(AttachmentKind) else str(AttachmentKind.OTHER),
            "title": content.get("title", ""),
            "content_type": content.get("contentType", ""),
            "size": content.get("size", 0),
            "taken_at": parts.from_wire(content.get("creation")),
            "parts": sum(_is_part(each) for each in content.get("extension", ())),
            "note": own.get("description", ""),
        }


def _attachment(said: Any, place: Place, names: Sequence[str]) -> Resource:
    url = f"{place.system_root}/StructureDefinition/{PART}"
    made: Resource = {
        "extension": [
            parts.plain_extension(url, valueReference={"reference": name}) for name in names
        ],
        "contentType": said["content_type"],
        "url": names[0] if len(names) == 1 else "",
        "title": said["title"],
        "creation": parts.to_wire(said["taken_at"]),
    }
    return {**parts.drop_none(made), "size": said["size"]}


def _is_part(extension: Resource) -> bool:
    return str(extension.get("url", "")).endswith(f"/{PART}")
