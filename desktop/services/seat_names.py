"""Names of computers and clinics of the county, as far as they are known here."""

import json
from uuid import UUID

from desktop.domain.device import Device
from desktop.domain.organization import Organization
from desktop.store import replica
from desktop.store.store import Reading
from desktop.wire.catalog import FORMATS


class Names:
    """Looks names up inside one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._clinics: dict[str, str] = {}

    def clinic(self, org_id: str) -> str:
        """Name of a clinic; empty when it is not known here."""
        if org_id not in self._clinics:
            self._clinics[org_id] = self._organization(org_id)
        return self._clinics[org_id]

    def clinic_of(self, device_id: str, org_id: str = "") -> str:
        """Name of the clinic a computer belongs to.

        Args:
            device_id: the computer.
            org_id: its clinic, where the seat says so; else its own record does.
        """
        place = self._reading.place()
        if device_id == str(place.device_id):
            return place.org_name
        return self.clinic(org_id or self._owner(device_id))

    def device(self, device_id: str) -> str:
        """Name of a computer; nothing when it has not come."""
        found = self._device(device_id)
        return found.name if found is not None else ""

    def label(self, device_id: str, org_id: str = "") -> str:
        """Computer and clinic for a sentence; the end of the id when neither is known."""
        known = (self.device(device_id), self.clinic_of(device_id, org_id))
        return " ".join(filter(None, known)) or f"…{device_id[-6:]}"

    def _owner(self, device_id: str) -> str:
        found = self._device(device_id)
        return str(found.org_id) if found is not None else ""

    def _device(self, device_id: str) -> Device | None:
        kept = self._reading.get(Device, UUID(device_id))
        if kept is not None:
            return kept.record
        rows = replica.known(self._reading, [("Device", device_id)])
        row = rows.get(("Device", device_id))
        if row is None or row.deleted:
            return None
        said = FORMATS["device"].payload_from([json.loads(row.json)])
        if not said.get("org_id"):
            return None
        return Device(name=said.get("name", ""), org_id=UUID(said["org_id"]), app_version="")

    def _organization(self, org_id: str) -> str:
        if not org_id:
            return ""
        kept = self._reading.get(Organization, UUID(org_id))
        if kept is not None:
            return kept.record.name
        seen = replica.views(self._reading, "organization", [org_id])
        return str(seen.get(org_id, {}).get("name", ""))
