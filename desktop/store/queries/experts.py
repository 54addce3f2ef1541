"""Who experts and clinics are: those kept here, and others as the county shows them."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from desktop.domain.booking_rows import GridExpert
from desktop.domain.duty_session import DutySession
from desktop.domain.organization import Organization
from desktop.models.expert import ExpertRow
from desktop.store import replica
from desktop.store.store import Reading


def expert_names(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, GridExpert]:
    """Expert id -> who he is; one whom nobody has told of yet is left out."""
    wanted = {str(each) for each in ids}
    found = {
        UUID(row.id): GridExpert(
            id=UUID(row.id), name=row.name, specialty=row.specialty, title_text=row.title_text
        )
        for row in reading.connection.execute(
            select(ExpertRow.id, ExpertRow.name, ExpertRow.specialty, ExpertRow.title_text).where(
                ExpertRow.id.in_(wanted)
            )
        )
    }
    elsewhere = replica.views(reading, "expert", wanted - {str(each) for each in found})
    for record_id, said in elsewhere.items():
        found[UUID(record_id)] = GridExpert(
            id=UUID(record_id),
            name=str(said.get("name", "")),
            specialty=str(said.get("specialty", "")),
            title_text=str(said.get("title_text", "")),
        )
    return found


def clinic_name(reading: Reading, org_id: UUID) -> str:
    """Name of a clinic, kept here or as the county shows it; empty for one not heard of yet."""
    kept = reading.get(Organization, org_id)
    if kept is not None:
        return kept.record.name
    shown = replica.views(reading, "organization", [str(org_id)])
    return str(shown.get(str(org_id), {}).get("name", ""))


def host_of(reading: Reading, session: DutySession) -> str:
    """The other clinic where a session is held; empty for one that is held here."""
    if str(session.org_id) == reading.setting("org_id"):
        return ""
    return clinic_name(reading, session.org_id) or "?"
