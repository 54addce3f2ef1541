"""What the pages of return care are handed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from desktop.domain.codes import CallOutcome, RejectReason
from desktop.domain.down_referral import DownReferral
from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError, Problem
from desktop.domain.follow_up_steps import Done, OneKey
from desktop.domain.kept import Kept
from desktop.domain.plan_template import PlanTemplate
from desktop.domain.return_rows import CareBoard, CareCase, SentRow, UpChoice
from desktop.views.banner import PatientLine
from desktop.views.patients.desk import PatientDesk
from desktop.views.return_care.template_dialog import TemplateCalls


@dataclass(frozen=True, kw_only=True)
class CareDesk:
    """Callables of the work list and of one patient's page.

    Attributes:
        board, case: read. people: whom one can name as taking care.
        by_key, do, try_again, undo_task: about one task; see `services.follow_ups`.
        assign … close: about the patient; see `services.return_care`.
        merge, keep_apart: about a slip from paper and an electronic one.
        banner: patient -> banner line. print_paper: template, record.
        offer_undo: words, what to do to take it back.
    """

    board: Callable[[], CareBoard]
    case: Callable[[UUID], CareCase | None]
    people: Callable[[], Sequence[str]]
    by_key: Callable[[UUID, int, OneKey, str], Any]
    do: Callable[[UUID, int, Done], Any]
    try_again: Callable[[UUID, int, CallOutcome, date | None], Any]
    undo_task: Callable[[UUID], Any]
    assign: Callable[[UUID, int, str], Any]
    acknowledge: Callable[[UUID, int, str], Any]
    refuse: Callable[[UUID, int, RejectReason, str], Any]
    arrived: Callable[[UUID, int, datetime, bool], Any]
    contacted: Callable[[UUID, int, CallOutcome, str], Any]
    lost: Callable[[UUID, int, str], Any]
    take_plan: Callable[[UUID], int]
    complete: Callable[[UUID, int, str], Any]
    close: Callable[[UUID, int, str], Any]
    merge: Callable[[UUID, UUID], Any]
    keep_apart: Callable[[UUID, UUID], Any]
    banner: Callable[[UUID], PatientLine | None]
    today: Callable[[], date]
    now: Callable[[], datetime]
    go: Callable[..., Any]
    print_paper: Callable[[str, UUID], Any]
    calls_key: Callable[[], UUID]
    tell: Callable[[str], Any]
    problem: Callable[[Problem | DesktopError], Any]
    offer_undo: Callable[[str, Callable[[], object]], Any]
    attachment_strip: Callable[[], Any] | None = None


@dataclass(frozen=True, kw_only=True)
class DownFormDesk:
    """Callables of the down-referral form.

    Attributes:
        at_hospital: this side issues them; False registers from paper.
        get: one that is kept. proposal: reception -> what is known of it.
        units: whom it comes from (at a centre) or goes to (at a hospital).
        ups: patient -> up-referrals that it may answer.
        templates: plans offered. plans: what the dialog of the templates does.
        check: what is missing. issue, register, correct: keep it.
        drafts, keep_draft, discard: half-written forms.
    """

    at_hospital: bool
    own_id: UUID
    get: Callable[[UUID], Kept[DownReferral] | None]
    proposal: Callable[[UUID], DownReferral | None]
    units: Callable[[], Sequence[tuple[UUID, str]]]
    ups: Callable[[UUID], Sequence[UpChoice]]
    templates: Callable[[], Sequence[PlanTemplate]]
    plans: TemplateCalls
    issue: Callable[[DownReferral, UUID], Kept[DownReferral]]
    register: Callable[[DownReferral, UUID, str, bool], Kept[DownReferral]]
    correct: Callable[[DownReferral, UUID, int, str], Kept[DownReferral]]
    people: Callable[[], Sequence[str]]
    drafts: Callable[[], Sequence[Draft]]
    keep_draft: Callable[[Draft], object]
    discard: Callable[[UUID], object]
    patients: PatientDesk
    new_id: Callable[[], UUID]
    today: Callable[[], date]
    go: Callable[..., Any]
    print_paper: Callable[[str, UUID], Any]
    tell: Callable[[str], Any]
    problem: Callable[[Problem | DesktopError], Any]


@dataclass(frozen=True, kw_only=True)
class SentDesk:
    """Callables of the hospital's list of patients sent down."""

    sent: Callable[[], Sequence[SentRow]]
    case: Callable[[UUID], CareCase | None]
    reassign: Callable[[UUID, int, UUID], Any]
    void: Callable[[UUID, int, str], Any]
    centres: Callable[[], Sequence[tuple[UUID, str]]]
    banner: Callable[[UUID], PatientLine | None]
    today: Callable[[], date]
    go: Callable[..., Any]
    print_paper: Callable[[str, UUID], Any]
    tell: Callable[[str], Any]
    problem: Callable[[Problem | DesktopError], Any]
