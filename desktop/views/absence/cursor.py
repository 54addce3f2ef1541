"""Where the calling was left: the marked row and the places a person chose, kept as a draft."""

from dataclasses import dataclass, field
from uuid import UUID

from desktop.domain.absence_rows import AbsenceList
from desktop.domain.draft import Draft
from desktop.domain.ids import child_id
from desktop.domain.move_plan import OpenPlace
from desktop.views.absence.desk import DRAFT_KIND, AbsenceCalls


@dataclass
class Cursor:
    """What is remembered beside the records.

    Attributes:
        chosen: booking -> session and seat number that a person chose for it.
        row: booking of the marked row.
    """

    calls: AbsenceCalls
    chosen: dict[UUID, tuple[UUID, int]] = field(default_factory=dict)
    row: UUID | None = None

    def resume(self, draft: Draft) -> None:
        """Take up what was kept."""
        self.row = UUID(draft.focus) if draft.focus else None
        self.chosen = {
            UUID(booking): (UUID(session), int(no))
            for booking, (session, no) in draft.values.get("chosen", {}).items()
        }

    def forget(self) -> None:
        """Begin with another session."""
        self.chosen, self.row = {}, None

    def choose(self, booking_id: UUID, place: OpenPlace) -> None:
        """Offer this place to him instead."""
        self.chosen[booking_id] = (place.session_id, place.seat_no)

    def keep(self, board: AbsenceList, row: UUID | None) -> None:
        """Remember the row while somebody waits; forget all when nobody does.

        Raises:
            DesktopError: it could not be kept.
        """
        self.row = row
        draft_id = draft_of(board.session.id)
        if not board.open:
            self.calls.discard_draft(draft_id)
            return
        chosen = {
            str(booking): [str(session), no] for booking, (session, no) in self.chosen.items()
        }
        self.calls.keep_draft(
            Draft(
                id=draft_id,
                kind=DRAFT_KIND,
                title=f"{board.session.record.held_on:%m-%d} {board.expert.name}",
                values={"session_id": str(board.session.id), "chosen": chosen},
                focus=str(row) if row else "",
            )
        )


def draft_of(session_id: UUID) -> UUID:
    """The one draft of a session's calls: the same wherever it is computed."""
    return child_id(session_id, "absence-draft")
