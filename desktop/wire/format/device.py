"""Device -> FHIR Device."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.device import Device
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.outgoing import Lookup, OutgoingOp


class DeviceFormat(Format):
    """This installation."""

    kind: ClassVar[str] = "device"
    record: ClassVar[type[Any]] = Device
    needs_fields: ClassVar[tuple[str, ...]] = ("org_id",)

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """One Device."""
        said = op.payload
        urn = f"urn:uuid:{op.record_id}"
        return [
            parts.resource(
                place,
                "Device",
                op.record_id,
                identifier=[parts.identifier("urn:ietf:rfc:3986", urn)],
                status="active",
                deviceName=[{"name": said["name"], "type": "user-friendly-name"}],
                version=[{"value": said["app_version"]}] if said["app_version"] else [],
                owner=parts.ref("Organization", said["org_id"]),
            )
        ]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What a Device says."""
        own = found[0]
        return {
            "name": next((each.get("name", "") for each in own.get("deviceName", ())), ""),
            "org_id": parts.ref_id(own.get("owner")),
            "app_version": next((each.get("value", "") for each in own.get("version", ())), ""),
        }
