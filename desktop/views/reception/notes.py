"""What does not let go of the chosen reception: never sent by its clinic, or claimed falsely."""

from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.codes import ReceptionState, StepKind
from desktop.domain.reception_rows import ReceptionDetail
from desktop.domain.reception_states import FINISHED
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.reception.words import moment, state_words, translate
from desktop.views.referral.strips import NoteStrip
from desktop.views.tokens import Tone


class DeskNotes(QWidget):
    """Strips over the facts; what can be done stands among the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.cancel, self.legs = NoteStrip(), NoteStrip()
        self.unsent, self.claim = NoteStrip(), NoteStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for strip in (self.cancel, self.legs, self.unsent, self.claim):
            column.addWidget(strip)

    def show_detail(self, detail: ReceptionDetail, now: datetime) -> None:
        """Show what there is about this one."""
        self._show_unsent(detail, now)
        row = detail.row
        asked, legs = cancel_words(detail, now), leg_words(detail, now)
        for strip, words, tone in ((self.cancel, asked, Tone.AMBER), (self.legs, legs, Tone.BLUE)):
            strip.setVisible(bool(words))
            if words:
                strip.say(words, tone)
        self.claim.setVisible(row.flagged is not None)
        if row.flagged is not None:
            words = translate(
                "Reception",
                "At the county it says “{claimed}”; that cannot follow from ours (“{ours}”) and was"
                " not taken over. Ask who wrote it.",
            ).format(
                claimed=state_words(row.direction, row.flagged),
                ours=state_words(row.direction, row.state),
            )
            self.claim.say(words, Tone.RED)
        shown = (asked, legs, row.flagged, row.unsent_since)
        self.setVisible(any(each not in (None, "") for each in shown))

    def _show_unsent(self, detail: ReceptionDetail, now: datetime) -> None:
        row = detail.row
        self.unsent.setVisible(row.unsent_since is not None)
        if row.unsent_since is None or row.unsent_due is None:
            return
        since = moment(row.unsent_since, now)
        if row.alone_at is not None:
            words = translate(
                "Reception",
                "Known from the slip alone. Ours goes out without the clinic's since {time}; ring"
                " {phone}: it still has to send the referral.",
            ).format(time=moment(row.alone_at, now), phone=phone_of(detail))
            self.unsent.say(words, Tone.AMBER)
            return
        if row.unsent_due > now:
            words = translate(
                "Reception",
                "Known from the slip alone, scanned {time}; the clinic has not sent it. Until then"
                " only this computer shows it; another one here must scan the slip as well.",
            ).format(time=since)
            self.unsent.say(words, Tone.BLUE)
            return
        words = translate(
            "Reception",
            "The clinic has not sent it since {time}: ring {phone}. Nobody outside, and no other"
            " computer here, sees our word until then.",
        ).format(time=since, phone=phone_of(detail))
        self.unsent.say(words, Tone.RED)


def cancel_words(detail: ReceptionDetail, now: datetime) -> str:
    """Why the sender takes it back, and with which keys one answers; empty where it does not."""
    row = detail.row
    if not row.cancel_asked:
        return ""
    asked = [each.record for each in detail.steps if each.record.kind is StepKind.WITHDRAWAL]
    if asked:
        words = translate("Reception", "{time} the sender asks to take it back: {why}")
        said = words.format(time=moment(asked[-1].at, now), why=asked[-1].result)
    elif row.went_on:
        said = translate("Reception", "The sender has sent the patient to another unit.")
    else:
        said = translate("Reception", "The sender has ended it.")
    return f"{said}{translate('Reception', ' Y agrees, T does not.')}"


def leg_words(detail: ReceptionDetail, now: datetime) -> str:
    """Where it was before it came to us, and what became of it after us."""
    if detail.referral is None:
        return _code_words(detail)
    record = detail.referral.record
    ours = detail.reception.record.leg if detail.reception else len(record.legs) + 1
    lines = []
    for number, leg in enumerate(record.legs[: ours - 1], 1):
        why = (label(leg.reason) if leg.reason else "", leg.reason_text)
        words = translate("Reception", "Leg {number}, {unit}: not taken {time}. {why}").format(
            number=number,
            unit=_unit(detail, leg.to_org_id, leg.to_dept),
            time=moment(leg.ended_at, now),
            why="；".join(each for each in why if each),
        )
        lines.append(words)
    if ours <= len(record.legs):
        after = record.legs[ours] if ours < len(record.legs) else record
        lines.append(
            translate("Reception", "{time} sent on to {unit}; it is no longer ours.").format(
                time=moment(record.legs[ours - 1].ended_at, now),
                unit=_unit(detail, after.to_org_id, after.to_dept),
            )
        )
    elif detail.row.state is ReceptionState.REJECTED:
        lines.append(
            translate(
                "Reception",
                "Declined here. What is said of the patient from then on is not ours to read, so"
                " it does not show where he was sent; if you must know, ring {phone}.",
            ).format(phone=phone_of(detail))
        )
    return "\n".join(lines)


def _code_words(detail: ReceptionDetail) -> str:
    """A telephone code is kept where it was typed; other computers here do not know of it."""
    if detail.down is not None or not detail.row.phone_code or detail.row.state in FINISHED:
        return ""
    return translate(
        "Reception",
        "Known from the telephone code alone. Only this computer shows it until the record or the"
        " slip comes; tell the others who receive patients.",
    )


def _unit(detail: ReceptionDetail, org_id: UUID | None, dept: str) -> str:
    name = detail.units.get(org_id, "") if org_id else ""
    return f"{name or translate('Reception', 'our own unit')} {dept}".strip()


def phone_of(detail: ReceptionDetail) -> str:
    """Whom to ring at the sender: its own number, else the doctor's; a dash where none is known."""
    org, doctor = detail.from_org, detail.referral.record if detail.referral else None
    numbers = (
        org.phone if org else "",
        org.emergency_phone if org else "",
        doctor.doctor_phone if doctor else "",
    )
    number = next(filter(None, numbers), "—")
    return f"{detail.row.from_org} {number}".strip()
