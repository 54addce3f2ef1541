"""What the receiving desk's page is handed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.domain.codes import AdmissionDecision, FitRating, RejectReason
from desktop.domain.reception_rows import (
    BedLine,
    DeskChoices,
    Incoming,
    ReceptionDetail,
    ScanSaid,
)
from desktop.domain.reception_said import Admission, Arrangement
from desktop.views.ask_drafts import AskDrafts
from desktop.views.banner import PatientLine
from desktop.views.notices import Notices
from desktop.views.reception.requests import RequestCalls


@dataclass(frozen=True, kw_only=True)
class DeskActs:
    """Each act: (reception, revision seen, what is said) -> the kept reception."""

    accept: Callable[[UUID, int, Arrangement], Any]
    arrange: Callable[[UUID, int, Arrangement], Any]
    ask: Callable[[UUID, int, str], Any]
    move: Callable[[UUID, int, str, str], Any]
    decline: Callable[[UUID, int, RejectReason | None, str], Any]
    arrived: Callable[[UUID, int, datetime | None], Any]
    seen: Callable[[UUID, int, AdmissionDecision | None, datetime | None], Any]
    admit: Callable[[UUID, int, Admission], Any]
    discharge: Callable[[UUID, int, datetime | None, bool], Any]
    complete: Callable[[UUID, int, FitRating | None], Any]
    not_arrived: Callable[[UUID, int, str], Any]
    close: Callable[[UUID, int, str], Any]
    agree: Callable[[UUID, int], Any]
    refuse: Callable[[UUID, int, str], Any]
    undo: Callable[[UUID, int], Any]
    send_alone: Callable[[UUID, int], Any]
    say_again: Callable[[UUID, int], Any]
    assign: Callable[[UUID, int, str], Any]
    accept_down: Callable[[UUID, int, str], Any]
    contact: Callable[[UUID, int, str], Any]
    lost: Callable[[UUID, int, str], Any]


@dataclass(frozen=True, kw_only=True)
class DeskCalls:
    """What the page is handed.

    Attributes:
        incoming, beds: the two lists. detail: one row whole.
        open: tells the sender that somebody here has looked.
        choices: departments, doctors, people of ours.
        scan: what came of a scanned or typed text; raises RuleBroken with the reason.
        requests: what is asked for without a referral, and the answers to it.
        banner: patient -> banner line.
        send_back: opens the form of a new down-referral. care: opens return care.
        print_receipt: the arrival receipt.
        questions: keeps what is typed into a question; None keeps nothing.
    """

    incoming: Callable[[], Sequence[Incoming]]
    beds: Callable[[], Sequence[BedLine]]
    detail: Callable[[UUID], ReceptionDetail | None]
    open: Callable[[UUID], Any]
    choices: Callable[[], DeskChoices]
    scan: Callable[[str], ScanSaid]
    requests: RequestCalls
    acts: DeskActs
    banner: Callable[[UUID], PatientLine | None]
    send_back: Callable[[ReceptionDetail], Any]
    care: Callable[[ReceptionDetail], Any]
    print_receipt: Callable[[UUID], Any]
    now: Callable[[], datetime]
    notices: Notices
    attachment_strip: Callable[[], Any] | None = None
    questions: AskDrafts | None = None
