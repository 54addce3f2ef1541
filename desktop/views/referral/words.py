"""Words, tones and icons of referrals, the same on every screen."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import ReferralState, StepKind, Urgency
from desktop.domain.kept import Delivery
from desktop.domain.referral_rows import BoardRow, ReferralDetail
from desktop.domain.referral_states import Folder, Holder, Progress
from desktop.views.messages.codes import label
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
S = ReferralState

_TONES = {
    S.DRAFT: Tone.GREY,
    S.AWAITING_SIGNATURE: Tone.AMBER,
    S.AWAITING_REVIEW: Tone.AMBER,
    S.ISSUED: Tone.BLUE,
    S.RECEIVED: Tone.BLUE,
    S.INFO_REQUESTED: Tone.RED,
    S.REJECTED: Tone.RED,
    S.NOT_ARRIVED: Tone.RED,
    S.DEPARTED: Tone.BLUE,
    S.DIED: Tone.GREY,
}
_ENDED = {S.WITHDRAWN, S.ABANDONED, S.CLOSED, S.ENTERED_IN_ERROR}
_ICONS = {
    S.DRAFT: "draft",
    S.AWAITING_SIGNATURE: "user",
    S.AWAITING_REVIEW: "user",
    S.ISSUED: "sending",
    S.RECEIVED: "search",
    S.INFO_REQUESTED: "help",
    S.REJECTED: "close",
    S.ACCEPTED: "ok",
    S.ARRANGED: "bed",
    S.DEPARTED: "right",
    S.ARRIVED: "down",
    S.SEEN: "bed",
    S.NOT_ARRIVED: "warning",
    S.WITHDRAWN: "undo",
    S.DIED: "lock",
}


def beside(name: str, said: str) -> str:
    """A name and what is said of it."""
    return translate("Referral", "{name}: {said}").format(name=name, said=said)


def one_after_another(parts: Iterable[str]) -> str:
    """Sentences, or halves of one; blank ones are left out."""
    return translate("Referral", "; ").join(part for part in parts if part)


def listed(parts: Iterable[str]) -> str:
    """Names in a row."""
    return translate("Referral", ", ").join(parts)


def state_tone(state: ReferralState) -> Tone:
    """Tone of a state; green is reached, grey is over or not begun."""
    return _TONES.get(state, Tone.GREY if state in _ENDED else Tone.GREEN)


def state_icon(state: ReferralState) -> str:
    """Icon shape of a state."""
    return _ICONS.get(state, "lock" if state in _ENDED else "ok")


def state_words(progress: Progress) -> str:
    """The state's word; a request to withdraw and a departure unseen by the state stand beside."""
    words = label(progress.state)
    if progress.leg > 1:
        words += translate("Referral", " · leg {number}").format(number=progress.leg)
    if progress.by_phone:
        words += translate("Referral", " · told by phone")
    if progress.answer_waits:
        words += translate("Referral", " · answer not sent yet")
    if progress.withdrawal_asked:
        words += translate("Referral", " · withdrawal asked")
    if progress.departed and progress.state is S.REJECTED:
        words += translate("Referral", " · patient has left")
    return words


def holder_words(holder: Holder) -> str:
    """Whose move it is."""
    return {
        Holder.US: translate("Referral", "Us"),
        Holder.DOCTOR: translate("Referral", "Doctor"),
        Holder.REVIEWER: translate("Referral", "In-house reviewer"),
        Holder.HOSPITAL: translate("Referral", "Hospital"),
        Holder.PATIENT: translate("Referral", "On the way"),
        Holder.NOBODY: "",
    }[holder]


def holder_tone(holder: Holder) -> Tone | None:
    """Ours is marked; others are quiet."""
    ours = {Holder.US, Holder.DOCTOR, Holder.REVIEWER}
    return Tone.AMBER if holder in ours else {Holder.NOBODY: Tone.GREY}.get(holder)


def folder_words(folder: Folder) -> str:
    """Name of a folder of the board."""
    return {
        Folder.DRAFTS: translate("Referral", "Drafts and to sign"),
        Folder.NOT_DELIVERED: translate("Referral", "Not delivered"),
        Folder.WAITING: translate("Referral", "Waiting for hospital"),
        Folder.ASKED: translate("Referral", "Hospital asks us"),
        Folder.ON_THE_WAY: translate("Referral", "Accepted, on the way"),
        Folder.ADMITTED: translate("Referral", "At the hospital"),
        Folder.DECLINED: translate("Referral", "Declined: act"),
        Folder.CLOSED: translate("Referral", "Closed (30 days)"),
    }[folder]


def delivery_words(delivery: Delivery) -> str:
    """How far our record got (states.md, delivery word)."""
    return {
        Delivery.LOCAL: translate("Referral", "Not sent yet"),
        Delivery.ARRIVED: translate("Referral", "At the county platform"),
        Delivery.SENDING: translate("Referral", "Being sent"),
        Delivery.WAITING: translate("Referral", "Waiting to be sent"),
        Delivery.KEPT_HERE: translate("Referral", "Here only"),
        Delivery.TAKEN_AWAY: translate("Referral", "Deleted at the county"),
        Delivery.BLOCKED: translate("Referral", "Held up by another record"),
        Delivery.REFUSED: translate("Referral", "Refused"),
        Delivery.CONFLICT: translate("Referral", "In conflict"),
    }[delivery]


def delivery_tone(delivery: Delivery) -> Tone:
    """Green means at the county platform and nothing more."""
    return {
        Delivery.LOCAL: Tone.GREY,
        Delivery.ARRIVED: Tone.GREEN,
        Delivery.SENDING: Tone.BLUE,
        Delivery.WAITING: Tone.GREY,
    }.get(delivery, Tone.RED)


def reached_words(delivery: Delivery, progress: Progress) -> str:
    """The delivery word, with what the hospital has done about it where it has."""
    if progress.county in {S.DRAFT, S.ISSUED}:
        return delivery_words(delivery)
    if delivery is not Delivery.ARRIVED:
        return delivery_words(delivery)
    if progress.county is S.RECEIVED:
        return translate("Referral", "Seen by the hospital")
    if progress.answer_waits:
        return delivery_words(Delivery.WAITING)
    return translate("Referral", "Answered by the hospital")


def reached_tone(delivery: Delivery, progress: Progress) -> Tone:
    """Tone of that word; an answer that has not left is not green."""
    return delivery_tone(Delivery.WAITING if progress.answer_waits else delivery)


def urgency_tone(urgency: Urgency) -> Tone | None:
    """Emergencies stand out."""
    return {Urgency.STAT: Tone.RED, Urgency.URGENT: Tone.AMBER}.get(urgency)


def urgency_words(row: BoardRow) -> str:
    """Urgency, and green beside it: the two are independent."""
    words = label(row.urgency)
    return (
        translate("Referral", "{urgency} · green").format(urgency=words)
        if (row.green_channel)
        else words
    )


def short_time(at: datetime, now: datetime) -> str:
    """Time of today, otherwise day and time, at the clinic."""
    local, here = at.astimezone(CLINIC_ZONE), now.astimezone(CLINIC_ZONE)
    return f"{local:%H:%M}" if local.date() == here.date() else f"{local:%m-%d %H:%M}"


def step_words(kind: StepKind) -> str:
    """What our side did."""
    if kind is StepKind.WITHDRAWAL:
        return translate("Referral", "Withdrawal asked")
    return label(kind)


def people_of(detail: ReferralDetail) -> tuple[tuple[str, str], ...]:
    """Whom to ring when somebody has not arrived: (who, number), escort and family first."""
    left = [s.record for s in detail.steps if s.record.kind is StepKind.DEPARTED]
    escort = left[-1].person if left else detail.referral.record.escort
    patient = detail.patient.record
    found = []
    if escort:
        found.append((translate("Referral", "Escort {name}").format(name=escort), ""))
    if patient.contact_phone:
        found.append((translate("Referral", "Family"), patient.contact_phone))
    if patient.phone:
        found.append((translate("Referral", "Patient"), patient.phone))
    return tuple(found)


def phones_of(detail: ReferralDetail) -> tuple[tuple[str, str], ...]:
    """Whom to ring: (who, number), the emergency department first; 120 always last."""
    org = detail.to_org
    found = []
    if org is not None:
        found = [
            (translate("Referral", "Emergency department"), org.emergency_phone),
            (translate("Referral", "Referral centre"), org.referral_phone),
        ]
        if not any(number for _, number in found):
            found.append((org.name, org.phone))
    found.append((translate("Referral", "Ambulance"), "120"))
    return tuple((who, number) for who, number in found if number)
