"""What the page of a session that is not held is handed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop.domain.absence_rows import AbsenceList
from desktop.domain.booking import Booking
from desktop.domain.codes import ContactOutcome
from desktop.domain.draft import Draft
from desktop.domain.kept import Kept
from desktop.domain.move_plan import OpenPlace
from desktop.views.booking.hold_strip import HoldCalls
from desktop.views.notices import Notices

DRAFT_KIND = "absence"
CALL_LIST = "booking-call-list"


@dataclass(frozen=True, kw_only=True)
class AbsenceCalls:
    """Reading and writing, navigation and messages.

    Attributes:
        board: session -> its patients, or None.
        agreed: booking, revision, place, number that was rung -> the new booking.
        declined: booking, revision, number -> the cancelled booking.
        rang: booking, outcome, place, number -> the call.
        reveal: booking -> written down that its number was shown.
        withdraw: session -> it is held after all.
        undo: booking, revision -> its last step taken back.
        draft_of: session -> where work was left, or None. draft: the same by its own id.
        keep_draft, discard_draft: where work is left.
        print_paper, go: of the house.
        seats: asks the county for a seat of the pool; None where there is no county.
    """

    board: Callable[[UUID], AbsenceList | None]
    agreed: Callable[[UUID, int, OpenPlace, str], Kept[Booking]]
    declined: Callable[[UUID, int, str], Kept[Booking]]
    rang: Callable[[UUID, ContactOutcome, OpenPlace | None, str], object]
    reveal: Callable[[UUID], object]
    withdraw: Callable[[UUID], object]
    undo: Callable[[UUID, int], Kept[Booking]]
    draft_of: Callable[[UUID], Draft | None]
    draft: Callable[[UUID], Draft | None]
    keep_draft: Callable[[Draft], object]
    discard_draft: Callable[[UUID], object]
    print_paper: Callable[[str, UUID], Any]
    go: Callable[..., Any]
    notices: Notices
    offer_undo: Callable[[str, Callable[[], object]], None]
    close_undo: Callable[[], None]
    seats: HoldCalls | None = None
