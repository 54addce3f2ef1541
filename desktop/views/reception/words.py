"""Words, tones and icons of the receiving desk, the same in the list and in the panel."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE, local_day
from desktop.domain.codes import AdmissionDecision, Direction, ReceptionRoute, ReceptionState
from desktop.domain.reception_clock import Late
from desktop.domain.reception_rows import BedLine, DeskFolder, Incoming
from desktop.domain.reception_states import DeskHolder
from desktop.views.duration import duration_words
from desktop.views.messages.codes import label
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
Now = Callable[[], datetime]
S = ReceptionState

_TONES = {
    S.WAITING: Tone.AMBER,
    S.RECEIVED: Tone.AMBER,
    S.INFO_REQUESTED: Tone.BLUE,
    S.REJECTED: Tone.GREY,
    S.NOT_ARRIVED: Tone.RED,
    S.CONTACTING: Tone.AMBER,
    S.LOST: Tone.RED,
    S.ACCEPTED: Tone.BLUE,
    S.ARRANGED: Tone.BLUE,
    S.CANCELLED: Tone.GREY,
    S.CLOSED: Tone.GREY,
    S.COMPLETED: Tone.GREY,
}
_ICONS = {
    S.WAITING: "bell",
    S.RECEIVED: "search",
    S.INFO_REQUESTED: "help",
    S.REJECTED: "close",
    S.ACCEPTED: "ok",
    S.ARRANGED: "booking",
    S.NOT_ARRIVED: "warning",
    S.CONTACTING: "phone",
    S.LOST: "warning",
    S.ARRIVED: "down",
    S.SEEN: "bed",
    S.FOLLOWING: "return-care",
    S.DISCHARGED: "right",
    S.AWAITING_RETURN: "return-care",
    S.CANCELLED: "undo",
}


def state_words(direction: Direction, state: ReceptionState) -> str:
    """The word of states.md for this direction."""
    words = {
        S.WAITING: translate("Reception", "To be received"),
        S.RECEIVED: translate("Reception", "Opened"),
        S.INFO_REQUESTED: translate("Reception", "More asked for"),
        S.ACCEPTED: translate("Reception", "Accepted"),
        S.ARRANGED: translate("Reception", "Arranged"),
        S.REJECTED: translate("Reception", "Declined"),
        S.NOT_ARRIVED: translate("Reception", "Not arrived"),
        S.CONTACTING: translate("Reception", "Being contacted"),
        S.ARRIVED: translate("Reception", "Arrived"),
        S.SEEN: translate("Reception", "Seen"),
        S.FOLLOWING: translate("Reception", "In follow-up"),
        S.DISCHARGED: translate("Reception", "Treatment ended"),
        S.AWAITING_RETURN: translate("Reception", "To go back"),
        S.COMPLETED: translate("Reception", "Completed"),
        S.LOST: translate("Reception", "Lost to follow-up"),
        S.CANCELLED: translate("Reception", "Taken back"),
        S.CLOSED: translate("Reception", "Closed"),
    }
    if direction is Direction.DOWN:
        words[S.RECEIVED] = translate("Reception", "To be confirmed")
        words[S.ARRIVED] = translate("Reception", "Has come home")
    return words[state]


def row_words(row: Incoming) -> str:
    """The state, and what is most pressing about it."""
    words = label(AdmissionDecision.DIED) if row.died else state_words(row.direction, row.state)
    if row.cancel_asked and row.went_on:
        return translate("Reception", "Sent on elsewhere?")
    if row.cancel_asked:
        return translate("Reception", "Sender takes it back?")
    if row.answered:
        return translate("Reception", "Answer is here")
    if row.referral_id is None:
        if row.state is S.RECEIVED:
            return translate("Reception", "Code only")
        return translate("Reception", "{state} · code only").format(state=words)
    return words


def state_tone(row: Incoming) -> Tone:
    """Tone of a row's state; what waits for us stands out."""
    if row.cancel_asked or row.answered:
        return Tone.AMBER
    if row.is_new and row.urgent:
        return Tone.RED
    if row.died:
        return Tone.GREY
    return _TONES.get(row.state, Tone.GREEN)


def state_icon(row: Incoming) -> str:
    """Icon shape of a row's state."""
    if row.cancel_asked:
        return "undo"
    if row.died:
        return "lock"
    return _ICONS.get(row.state, "ok")


def holder_words(holder: DeskHolder) -> str:
    """Whose move it is."""
    return {
        DeskHolder.US: translate("Reception", "us"),
        DeskHolder.SENDER: translate("Reception", "sender"),
        DeskHolder.PATIENT: translate("Reception", "patient"),
        DeskHolder.NOBODY: "–",
    }[holder]


def empty_words(folder: DeskFolder) -> str:
    """Why nobody stands in a folder."""
    return {
        DeskFolder.TO_ANSWER: translate(
            "Reception",
            "Nobody waits for an answer. What is sent to us appears here by itself, with a"
            " sound when it is urgent.",
        ),
        DeskFolder.COMING: translate(
            "Reception", "Nobody is expected. Who was accepted stands here until he arrives."
        ),
        DeskFolder.HERE: translate("Reception", "Nobody is here by a referral."),
        DeskFolder.TO_RETURN: translate(
            "Reception", "Nobody goes back. After the end of treatment R writes the slip."
        ),
        DeskFolder.OVER: translate("Reception", "Nothing ended in the last 30 days."),
    }[folder]


def scan_a_slip() -> str:
    """What can be done at an empty desk."""
    return translate("Reception", "Scan a slip")


def folder_words(folder: DeskFolder, *, hospital: bool) -> str:
    """Name of a filter."""
    return {
        DeskFolder.TO_ANSWER: translate("Reception", "To answer"),
        DeskFolder.COMING: translate("Reception", "Expected"),
        DeskFolder.HERE: translate("Reception", "In the house")
        if hospital
        else translate("Reception", "In our care"),
        DeskFolder.TO_RETURN: translate("Reception", "Going back"),
        DeskFolder.OVER: translate("Reception", "Over (30 days)"),
    }[folder]


def urgency_words(row: Incoming) -> str:
    """Urgency and green channel; of what comes down, that it does."""
    if row.direction is Direction.DOWN:
        return label(row.direction)
    words = label(row.urgency)
    if row.green_channel:
        return translate("Reception", "{urgency} · green").format(urgency=words)
    return words


def late_tone(late: Late) -> Tone | None:
    """Tone of a wait; its word and shape stand beside."""
    return {Late.SOON: Tone.AMBER, Late.LATE: Tone.RED, Late.LONG_LATE: Tone.RED}.get(late)


def late_icon(late: Late) -> str | None:
    """Shape of a wait."""
    return {Late.SOON: "waiting", Late.LATE: "warning", Late.LONG_LATE: "error"}.get(late)


def held_words(row: Incoming, now: datetime) -> str:
    """Who has it and for how long; of what is over only when it ended."""
    waits = wait_words(row, now)
    return waits if row.folder is DeskFolder.OVER else f"{holder_words(row.holder)} {waits}"


def wait_words(row: Incoming, now: datetime) -> str:
    """How long, and what is said about it; since when, of what is over."""
    if row.folder is DeskFolder.OVER:
        return moment(row.wait.since, now)
    words = duration_words(max(now - row.wait.since, now - now))
    late = row.wait.late(now)
    if late is Late.LATE:
        return translate("Reception", "{time} late").format(time=words)
    if late is Late.LONG_LATE:
        return translate("Reception", "{time} far too late").format(time=words)
    return words


def moment(at: datetime, now: datetime) -> str:
    """Time of today, otherwise day and time."""
    local = at.astimezone(CLINIC_ZONE)
    return f"{local:%H:%M}" if local_day(at) == local_day(now) else f"{local:%m-%d %H:%M}"


def age_words(born: date | None, now: datetime) -> str:
    """Age in years; empty when the day of birth is not known."""
    if born is None:
        return ""
    today = local_day(now)
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return translate("Reception", "{years} y").format(years=years)


def person_words(row: Incoming | BedLine, now: datetime) -> str:
    """Name, sex and age; of a telephone code that there is no name yet."""
    if not row.patient_name:
        facts = (translate("Reception", "no name yet"), label(row.sex), _band_words(row))
        return " ".join(fact for fact in facts if fact)
    facts = (row.patient_name, label(row.sex), age_words(row.birth_date, now))
    return " ".join(fact for fact in facts if fact)


def _band_words(row: Incoming | BedLine) -> str:
    """The age band of a telephone code."""
    band = getattr(row, "age_band", "")
    if not band:
        return ""
    if band == "0-28d":
        return translate("Reception", "newborn")
    return translate("Reception", "{years} y").format(years=band)


def routes_words(routes: tuple[ReceptionRoute, ...]) -> str:
    """Every way word of it came."""
    return translate("Reception", ", ").join(label(route) for route in routes)


def columns(now: Now) -> list[Column]:
    """Columns of the incoming list; the last tells whose move it is and how long already."""
    return [
        Column(
            translate("Reception", "Urgency"),
            urgency_words,
            width=108,
            icon=lambda row: "green-channel" if row.green_channel else None,
            tone=lambda row: Tone.RED if row.urgent else None,
            bold=lambda row: row.urgent,
        ),
        Column(
            translate("Reception", "Patient"),
            lambda row: person_words(row, now()),
            width=156,
            least=108,
            bold=lambda row: row.is_new,
            tooltip=_from,
        ),
        Column(translate("Reception", "Why, and from where"), _from, stretch=True, lesser=1),
        Column(
            translate("Reception", "State"),
            row_words,
            width=118,
            least=100,
            lesser=2,
            icon=state_icon,
            tone=state_tone,
        ),
        Column(
            translate("Reception", "Waits for"),
            lambda row: held_words(row, now()),
            width=224,
            icon=lambda row: late_icon(row.wait.late(now())),
            tone=lambda row: late_tone(row.wait.late(now())),
        ),
    ]


def _from(row: Incoming) -> str:
    return " · ".join(part for part in (row.what, row.from_org) if part)


def bed_columns(now: Now) -> list[Column]:
    """Columns of the bed list."""
    return [
        Column(translate("Reception", "Ward"), lambda line: line.ward or "–", width=130),
        Column(
            translate("Reception", "Bed"), lambda line: line.bed, width=80, bold=lambda _line: True
        ),
        Column(
            translate("Reception", "State"),
            lambda line: (
                translate("Reception", "lies here")
                if line.lies
                else translate("Reception", "kept for")
            ),
            width=100,
            icon=lambda line: "bed" if line.lies else "waiting",
            tone=lambda line: Tone.GREEN if line.lies else Tone.BLUE,
        ),
        Column(
            translate("Reception", "Patient"), lambda line: person_words(line, now()), width=150
        ),
        Column(translate("Reception", "Why, and from where"), _from, stretch=True),
        Column(translate("Reception", "Doctor"), lambda line: line.doctor or "–", width=100),
        Column(
            translate("Reception", "Admission no."),
            lambda line: line.admission_no or "–",
            width=150,
        ),
        Column(translate("Reception", "Since"), lambda line: moment(line.since, now()), width=110),
    ]
