"""Columns and filters of the referral board (S10), and in which order rows press."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop.domain.codes import Urgency
from desktop.domain.referral_alarm import Face, Level, face_of
from desktop.domain.referral_rows import BoardRow
from desktop.domain.referral_states import Folder
from desktop.views.duration import duration_words
from desktop.views.messages.codes import label
from desktop.views.referral import words
from desktop.views.referral.clock_words import clock_words, level_icon, level_tone
from desktop.views.referral.parts import Clocks
from desktop.views.referral.words import translate
from desktop.views.tables import Column
from desktop.views.tokens import Tone


class Filter(StrEnum):
    """Which rows of a folder are shown; kept from folder to folder."""

    ALL = "all"
    GREEN = "green"
    EMERGENCY = "emergency"
    LATE = "late"


def filter_words(which: Filter) -> str:
    """On its button."""
    return {
        Filter.ALL: translate("ReferralBoard", "All"),
        Filter.GREEN: translate("ReferralBoard", "Green channel"),
        Filter.EMERGENCY: translate("ReferralBoard", "Emergencies"),
        Filter.LATE: translate("ReferralBoard", "Late"),
    }[which]


class Faces:
    """The clocks of the rows at one moment, made when they are first asked for."""

    def __init__(self, clocks: Clocks, now: datetime) -> None:
        self.now = now
        self._rules, self._news_at = clocks.rules(), clocks.news_at()
        self._made: dict[Any, Face | None] = {}

    def of(self, row: BoardRow) -> Face | None:
        """The clock of a row; None for what has none (a draft, an ended one)."""
        if row.id not in self._made:
            clock = None if row.progress.folder is Folder.CLOSED else row.clock
            made = face_of(clock, self._rules, self.now, self._news_at) if clock else None
            self._made[row.id] = made
        return self._made[row.id]

    def late(self, row: BoardRow) -> bool:
        """Whether something about it is overdue, or somebody must ring."""
        face = self.of(row)
        return row.progress.must_ring or (face is not None and face.level is Level.LATE)

    def fits(self, row: BoardRow, which: Filter) -> bool:
        """Whether a filter lets it through."""
        if which is Filter.GREEN:
            return row.green_channel
        if which is Filter.EMERGENCY:
            return row.urgency is not Urgency.ROUTINE
        return which is Filter.ALL or self.late(row)

    def pressing(self, row: BoardRow) -> tuple[Any, ...]:
        """Late ones first and the longest overdue on top; then urgency, green, and who waits."""
        face = self.of(row)
        late = face is not None and face.level is Level.LATE
        over = face.over_due.total_seconds() if late and face and face.over_due else 0.0
        order = {Urgency.STAT: 0, Urgency.URGENT: 1, Urgency.ROUTINE: 2}[row.urgency]
        return (not late, order, not row.green_channel, -over, row.progress.since)


def columns(faces: Callable[[], Faces]) -> Sequence[Column]:
    """Columns of the board; the last says whose move it is, and what the clock says."""
    return [
        Column(
            translate("ReferralBoard", "Urgency"),
            words.urgency_words,
            width=130,
            least=116,
            icon=lambda row: "green-channel" if row.green_channel else None,
            tone=lambda row: words.urgency_tone(row.urgency),
            bold=lambda row: words.urgency_tone(row.urgency) is not None,
        ),
        Column(
            translate("ReferralBoard", "Patient"),
            patient_words,
            width=112,
            least=104,
            bold=lambda row: not row.is_draft,
            tooltip=lambda row: row.complaint,
        ),
        Column(
            translate("ReferralBoard", "To"),
            lambda row: " ".join(part for part in (row.to_dept, row.to_org) if part),
            width=140,
            lesser=1,
        ),
        Column(
            translate("ReferralBoard", "State"),
            state_of,
            stretch=True,
            least=130,
            icon=lambda row: words.state_icon(row.progress.state),
            tone=lambda row: words.state_tone(row.progress.state),
        ),
        Column(
            translate("ReferralBoard", "Sent"),
            lambda row: words.reached_words(row.delivery, row.progress),
            width=122,
            lesser=2,
            tone=lambda row: words.reached_tone(row.delivery, row.progress),
        ),
        Column(
            translate("ReferralBoard", "Whose move · clock"),
            lambda row: mover_words(row, faces()),
            width=316,
            least=270,
            tone=lambda row: _mover_tone(row, faces()),
            icon=lambda row: _mover_icon(row, faces()),
        ),
    ]


def patient_words(row: BoardRow) -> str:
    """Name, and the year of birth that tells two of one name apart."""
    if row.is_draft:
        return row.complaint or "–"
    born = f" {row.birth_date:%Y}" if row.birth_date else ""
    return f"{row.patient_name}{born}" if row.patient_name else "–"


def _told(row: BoardRow) -> bool:
    declined = row.progress.folder is Folder.DECLINED
    return (declined or row.progress.asked) and bool(row.said or row.reject_code)


def matter_words(row: BoardRow) -> str:
    """The complaint; where the hospital declined or asks, its reason and advice instead."""
    if not _told(row):
        return row.complaint
    code = label(row.reject_code) if row.reject_code else ""
    return translate("ReferralBoard", ": ").join(part for part in (code, row.said) if part)


def whole_words(row: BoardRow) -> tuple[str, Tone]:
    """What the narrow columns cut off: complaint, or what the hospital asks or why it declines."""
    if not _told(row):
        return row.complaint, Tone.GREY
    asks = row.progress.asked
    said = (
        translate("ReferralBoard", "It asks: {what}")
        if asks
        else translate("ReferralBoard", "Declined: {what}")
    )
    return said.format(what=matter_words(row)), Tone.RED


def state_of(row: BoardRow) -> str:
    """The state, with what is owed beside it and which leg it is."""
    progress = row.progress
    said = words.state_words(progress)
    if row.reject_code is not None and progress.folder is Folder.DECLINED:
        said += translate("ReferralBoard", ": ") + label(row.reject_code)
    if progress.confirm_due is not None:
        said += translate("ReferralBoard", " · to confirm")
    if progress.flagged is not None:
        said += translate("ReferralBoard", " · county contradicts")
    if row.edited:
        said += translate("ReferralBoard", " · half-written")
    return said


def mover_words(row: BoardRow, faces: Faces) -> str:
    """Whose move, and what the clock says; ringing comes first."""
    face, progress = faces.of(row), row.progress
    if progress.must_ring:
        lasted = duration_words(max(faces.now - progress.since, faces.now - faces.now))
        return translate("ReferralBoard", "Ring now · {lasted}").format(lasted=lasted)
    holder = words.holder_words(progress.holder)
    if face is None or face.level is Level.OVER:
        lasted = duration_words(max(faces.now - progress.since, faces.now - faces.now))
        return f"{holder} · {lasted}" if holder else ""
    if face.level is Level.LATE and face.deadline is not None:
        holder = words.holder_words(face.deadline.holder)
    said = clock_words(face, faces.now)
    if face.stop:
        return said
    return translate("ReferralBoard", "{holder} · {clock}").format(holder=holder, clock=said)


def _mover_tone(row: BoardRow, faces: Faces) -> Tone | None:
    if row.progress.must_ring:
        return Tone.RED
    if not mover_words(row, faces):
        return None
    face = faces.of(row)
    return (face and level_tone(face)) or words.holder_tone(row.progress.holder)


def _mover_icon(row: BoardRow, faces: Faces) -> str:
    if row.progress.must_ring:
        return "phone"
    if not mover_words(row, faces):
        return ""  # nobody's move: no sign without a word
    face = faces.of(row)
    return level_icon(face) if face is not None and face.level is not Level.OVER else "user"
