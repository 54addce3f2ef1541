"""Words, shapes and columns of return care."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import Direction, FollowUpState, ReceptionState
from desktop.domain.entry.names import group_phone
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_plan import NOT_IN_PLAN, TWICE
from desktop.domain.follow_up_steps import OneKey, overdue
from desktop.domain.return_rows import CaseRow, Fold, SentRow, TaskRow
from desktop.views.booking.words import weekday
from desktop.views.messages.codes import label
from desktop.views.reception.words import state_words
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
S = ReceptionState

STATE_LOOKS: dict[ReceptionState, tuple[str, Tone]] = {
    S.WAITING: ("bell", Tone.RED),
    S.RECEIVED: ("user", Tone.AMBER),
    S.ACCEPTED: ("waiting", Tone.BLUE),
    S.CONTACTING: ("phone", Tone.AMBER),
    S.LOST: ("warning", Tone.RED),
    S.ARRIVED: ("patient", Tone.BLUE),
    S.FOLLOWING: ("return-care", Tone.GREEN),
    S.COMPLETED: ("ok", Tone.GREY),
    S.REJECTED: ("close", Tone.GREY),
    S.CANCELLED: ("undo", Tone.GREY),
    S.CLOSED: ("lock", Tone.GREY),
}
TASK_LOOKS: dict[FollowUpState, tuple[str, Tone]] = {
    FollowUpState.OPEN: ("waiting", Tone.BLUE),
    FollowUpState.DONE: ("ok", Tone.GREEN),
    FollowUpState.MISSED: ("warning", Tone.AMBER),
    FollowUpState.CANCELLED: ("close", Tone.GREY),
}


def fold_words(fold: Fold) -> str:
    """Name of a folder."""
    return {
        Fold.TO_ACKNOWLEDGE: translate("ReturnCare", "To receive"),
        Fold.NOT_ARRIVED: translate("ReturnCare", "Did not come"),
        Fold.OVERDUE: translate("ReturnCare", "Overdue"),
        Fold.TODAY: translate("ReturnCare", "Today's tasks"),
        Fold.WEEK: translate("ReturnCare", "Next 7 days"),
        Fold.LATER: translate("ReturnCare", "Later on"),
        Fold.RUNNING: translate("ReturnCare", "All patients"),
        Fold.CLOSED: translate("ReturnCare", "Ended"),
    }[fold]


def key_words(key: OneKey) -> str:
    """What a number key writes down."""
    return {
        OneKey.STABLE: translate("ReturnCare", "Stable"),
        OneKey.BETTER: translate("ReturnCare", "Better"),
        OneKey.WORSE: translate("ReturnCare", "Worse …"),
        OneKey.NO_ANSWER: translate("ReturnCare", "No answer"),
        OneKey.NUMBER_WRONG: translate("ReturnCare", "Wrong number"),
        OneKey.LATER: translate("ReturnCare", "Ring later …"),
        OneKey.RELATIVE_ANSWERED: translate("ReturnCare", "A relative"),
        OneKey.VILLAGE_DOCTOR_ASKED: translate("ReturnCare", "Village doctor"),
        OneKey.MISSED: translate("ReturnCare", "Missed …"),
    }[key]


def down_state(state: ReceptionState) -> str:
    """The word of states.md."""
    return state_words(Direction.DOWN, state)


def day_words(day: date | None, today: date) -> str:
    """Day and weekday; the year where it is another."""
    if day is None:
        return ""
    shown = f"{day:%m-%d}" if day.year == today.year else f"{day:%Y-%m-%d}"
    return f"{shown} {weekday(day)}"


def due_words(day: date, today: date) -> str:
    """The day, and how late it is."""
    late = (today - day).days
    if late <= 0:
        return day_words(day, today)
    words = translate("ReturnCare", "{day} {days} days late")
    return words.format(day=f"{day:%m-%d}", days=late)


def moment(at: datetime) -> str:
    """Day and time at the clinic."""
    return f"{at.astimezone(CLINIC_ZONE):%m-%d %H:%M}"


def tries_words(task: FollowUp) -> str:
    """What came of the calls so far: the last one, and how many."""
    if not task.attempts:
        return ""
    last = task.attempts[-1]
    words = translate("ReturnCare", "{outcome} {day} ×{count}")
    day = f"{last.at.astimezone(CLINIC_ZONE):%m-%d}"
    return words.format(outcome=label(last.outcome), day=day, count=len(task.attempts))


def reason_words(reason: str) -> str:
    """Why a task was missed or dropped; what the program wrote is said in words."""
    return {
        NOT_IN_PLAN: translate("ReturnCare", "not in the new plan"),
        TWICE: translate("ReturnCare", "merged with another"),
    }.get(reason, reason)


def result_words(task: FollowUp, *, short: bool = False) -> str:
    """What came of a task, in one line; short, for a column: without way and time of day."""
    if task.state is FollowUpState.OPEN:
        return tries_words(task)
    parts = [label(task.result) if task.result else "", reason_words(task.reason)]
    if task.method and task.done_at and not short:
        parts.append(label(task.method))
    if task.done_at:
        at = moment(task.done_at)
        parts.append(at.split()[0] if short else at)
    parts += [task.done_by, task.symptoms, task.note]
    return " · ".join(part for part in parts if part)


def task_columns(today: date) -> list[Column]:
    """Tasks, the oldest day first."""
    return [
        Column(
            translate("ReturnCare", "Day"),
            lambda row: due_words(row.day, today),
            width=156,
            tone=lambda row: Tone.RED if overdue(row.task, today) else None,
        ),
        Column(
            translate("ReturnCare", "Patient"),
            lambda row: row.who.name,
            width=86,
            bold=lambda _row: True,
        ),
        Column(translate("ReturnCare", "Task"), lambda row: label(row.task.kind), width=80),
        Column(
            translate("ReturnCare", "What is to be done"), lambda row: row.task.text, stretch=True
        ),
        Column(
            translate("ReturnCare", "So far"),
            lambda row: result_words(row.task, short=True),
            width=180,
            tooltip=lambda row: result_words(row.task),
        ),
        Column(translate("ReturnCare", "Telephone"), _phone, width=130),
        Column(translate("ReturnCare", "Village"), lambda row: row.who.village, width=84),
        Column(translate("ReturnCare", "Stay"), lambda row: row.about, width=140),
    ]


def _phone(row: TaskRow) -> str:
    return group_phone(row.who.phone)


def case_columns(today: date) -> list[Column]:
    """Patients who come or came back."""
    return [
        Column(
            translate("ReturnCare", "Patient"),
            lambda row: row.who.name,
            width=86,
            bold=lambda _row: True,
        ),
        Column(
            translate("ReturnCare", "State"),
            lambda row: down_state(row.state),
            width=100,
            icon=lambda row: STATE_LOOKS[row.state][0],
            tone=lambda row: STATE_LOOKS[row.state][1],
        ),
        Column(translate("ReturnCare", "Diagnosis"), lambda row: row.down.diagnosis, stretch=True),
        Column(translate("ReturnCare", "Hospital"), hospital_words, width=130),
        Column(
            translate("ReturnCare", "Discharged"),
            lambda row: day_words(row.down.discharged_on, today),
            width=100,
        ),
        Column(translate("ReturnCare", "Until"), until_words, width=120),
        Column(translate("ReturnCare", "Takes care"), lambda row: row.assigned_to, width=100),
        Column(
            translate("ReturnCare", "Tasks"),
            counts_words,
            width=236,
            tone=lambda row: Tone.RED if row.overdue else None,
        ),
        Column(
            translate("ReturnCare", "Next"), lambda row: day_words(row.next_day, today), width=96
        ),
    ]


def hospital_words(row: CaseRow) -> str:
    """The hospital, or that the patient came home without a paper."""
    return row.hospital or translate("ReturnCare", "hospital not said")


def until_words(row: CaseRow) -> str:
    """Until when the present state should be over."""
    return moment(row.due) if row.due else ""


def counts_words(row: CaseRow | SentRow) -> str:
    """Done of all, and what is overdue or was missed."""
    total = row.open + row.done + row.missed
    if not total:
        return ""
    parts = []
    if isinstance(row, CaseRow) and row.plan_waits:
        parts.append(translate("ReturnCare", "plan changed"))
    if row.overdue:
        parts.append(translate("ReturnCare", "{count} overdue").format(count=row.overdue))
    if row.missed:
        parts.append(translate("ReturnCare", "{count} missed").format(count=row.missed))
    words = translate("ReturnCare", "{done} of {total} done")
    parts.append(words.format(done=row.done, total=total))
    return " · ".join(parts)
