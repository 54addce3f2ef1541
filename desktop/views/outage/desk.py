"""What the composition root hands to the outage screens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError, Problem
from desktop.domain.kept import Kept
from desktop.domain.late_entry import LateBooking
from desktop.domain.outage import OutageSlip, SessionOffer
from desktop.views.fields import Field

DRAFT_KIND = "late-entry"


@dataclass(frozen=True, kw_only=True)
class OutageCalls:
    """Everything the two pages need.

    Attributes:
        make: session -> slips, referral forms, id -> the pack.
        made_today: the pack made last, if that was today.
        find: typed number -> the paper, or RuleBroken under `no`.
        record_id_of, draft_id_of: ids a paper's record and its half-typed entry bear.
        print_pack: print a pack, made just now or before.
    """

    offers: Callable[[], tuple[SessionOffer, ...]]
    make: Callable[[Mapping[UUID, int], int, UUID], UUID]
    made_today: Callable[[], UUID | None]
    papers: Callable[[], tuple[OutageSlip, ...]]
    void: Callable[[str], None]
    void_unused: Callable[[UUID], int]
    find: Callable[[str], OutageSlip]
    enter: Callable[[str, LateBooking], Kept[Booking]]
    record_id_of: Callable[[OutageSlip], UUID]
    draft_id_of: Callable[[OutageSlip], UUID]
    print_pack: Callable[[UUID], Any]
    patient_field: Callable[[], Field]
    keep_draft: Callable[[Draft], None]
    drafts: Callable[[], tuple[Draft, ...]]
    go: Callable[..., Any]
    tell: Callable[..., Any]
    problem: Callable[[Problem | DesktopError], Any]
    now: Callable[[], datetime]
    today: Callable[[], date]
    new_id: Callable[[], UUID]
