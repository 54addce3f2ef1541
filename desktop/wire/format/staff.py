"""Staff -> FHIR Practitioner."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.codes import TitleLevel
from desktop.domain.kept import Place
from desktop.domain.staff import Staff
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.outgoing import Lookup, OutgoingOp


class StaffFormat(Format):
    """A person who works at this centre."""

    kind: ClassVar[str] = "staff"
    record: ClassVar[type[Any]] = Staff

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """One Practitioner."""
        said = op.payload
        number = parts.identifier(f"{place.system_root}/staff-no", said["work_no"])
        title = None if said["title"] == TitleLevel.NONE else said["title"]
        qualification = parts.local(place, "title-level", title)
        return [
            parts.resource(
                place,
                "Practitioner",
                op.record_id,
                identifier=parts.listed(number),
                active=said["active"],
                name=[{"text": said["name"]}] if said["name"] else [],
                telecom=parts.listed(parts.phone(said["phone"])),
                qualification=[{"code": qualification}] if qualification else [],
            )
        ]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What a Practitioner says."""
        own = found[0]
        held = [each.get("code") for each in own.get("qualification", ())]
        return {
            "work_no": parts.number_in(own, "/staff-no"),
            "active": own.get("active", True),
            "name": parts.text_of(own.get("name")),
            "phone": parts.phone_in(own.get("telecom")),
            "title": parts.code_in(parts.listed(*held), "title-level") or str(TitleLevel.NONE),
        }
