"""Who experts are: those kept here, and those of other clinics as the county shows them."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from desktop.domain.booking_rows import GridExpert
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
