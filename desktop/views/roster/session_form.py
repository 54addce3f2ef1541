"""The fields of a session, for planning a new one and for changing a kept one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from desktop.domain.codes import FeeType, HalfDay, Purpose, RosterPattern, SessionMode
from desktop.domain.duty_session import (
    MAX_CAPACITY,
    MAX_EXTRA,
    MAX_SLOT_MINUTES,
    NOTE_MAX,
    ROOM_MAX,
    DutySession,
)
from desktop.domain.roster_sheet import USUAL_SEATS, USUAL_TIMES
from desktop.views import theme
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateField,
    DateTimeField,
    Field,
    FormPanel,
    NumberField,
    Section,
    TextField,
    TimeField,
)
from desktop.views.messages.codes import label
from desktop.views.roster.cases_field import CasesField
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.words import even_minutes, seat_summary

translate = QCoreApplication.translate

STARTING: Mapping[str, Any] = {
    "purpose": Purpose.CLINIC,
    "mode": SessionMode.ON_SITE,
    "fee_type": FeeType.EXPERT,
    "pattern": RosterPattern.ONCE,
    "capacity": USUAL_SEATS,
    "slot_minutes": None,
    "shared": 0,
    "reserved": 0,
    "walk_in": 0,
    "extra": 0,
}
"""What a new plan begins with."""

_BLANK = {"room": "", "note": "", "slot_minutes": 0}
_COUNTS = ("shared", "reserved", "walk_in", "extra")


class SeatSummary(QLabel):
    """When the seats begin and for whom they are, told while one types."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_look(self, look="soft")
        self.setWordWrap(True)

    def follow(self, form: FormPanel, calls: RosterCalls) -> None:
        """Show what the form says now, and each time it changes."""

        def show() -> None:
            said = form.values()
            whole = all(said[name] is not None for name in ("starts", "ends", "capacity"))
            if whole and said["half_day"] is not None:
                session = session_of(said, calls, calls.today())
                self.setText(seat_summary(session))
                _hint_minutes(form, even_minutes(session))
            else:
                self.setText(translate("SessionForm", "Half-day, times and seats come first."))
                _hint_minutes(form, None)

        form.changed.connect(show)
        show()


def session_sections(calls: RosterCalls, summary: SeatSummary) -> list[Section]:
    """Who and when, the seats, and what waits besides them."""
    return [
        Section(translate("SessionForm", "Who and where"), _who(calls), columns=4),
        Section(translate("SessionForm", "Seats"), _seats(calls), columns=4, extra=summary),
        Section(translate("SessionForm", "Besides the seats"), _besides(), columns=2),
    ]


def propose_times(form: FormPanel) -> None:
    """Put in the usual times of the half-day."""
    half_day = form.fields["half_day"].value()
    for name, at in zip(("starts", "ends"), USUAL_TIMES.get(half_day, ()), strict=False):
        form.fields[name].set_value(at)


def session_of(said: Mapping[str, Any], calls: RosterCalls, day: date) -> DutySession:
    """The session a form says, on that day; who comes may still be open."""
    values = {name: said[name] for name in _SAID}
    values |= {name: said[name] or blank for name, blank in _BLANK.items()}
    values |= {name: said[name] or 0 for name in _COUNTS}
    values |= {name: said[name] or STARTING[name] for name in ("purpose", "mode", "fee_type")}
    return DutySession(
        org_id=calls.org_id,
        expert_id=said["expert_id"] or calls.org_id,
        held_on=day,
        **values,
    )


_SAID = ("half_day", "starts", "ends", "capacity", "release_at", "planned")


def said_by(session: DutySession) -> dict[str, Any]:
    """What a form shows of a kept session."""
    names = ("expert_id", *_SAID, *_BLANK, *_COUNTS, "purpose", "mode", "fee_type", "held_on")
    said = {name: getattr(session, name) for name in names}
    return said | {"slot_minutes": session.slot_minutes or None}


def _hint_minutes(form: FormPanel, minutes: int | None) -> None:
    """Say in the empty field how long a seat gets when the time is divided evenly."""
    field = form.fields["slot_minutes"]
    assert isinstance(field, NumberField)
    words = translate("SessionForm", "evenly")
    if minutes is not None:
        words = translate("SessionForm", "evenly: {minutes}").format(minutes=minutes)
    field.line.setPlaceholderText(words)


def day_field(name: str, words: str, calls: RosterCalls, **common: Any) -> DateField:
    """A day of the plan."""
    return DateField(name, words, today=calls.today, **common)


def _who(calls: RosterCalls) -> list[Field]:
    return [
        CodeField(
            "expert_id",
            translate("SessionForm", "Expert"),
            list(calls.experts()),
            required=True,
            span=2,
        ),
        TextField(
            "room",
            translate("SessionForm", "Room"),
            max_length=ROOM_MAX,
            wanted=True,
            span=2,
        ),
        ChipsField(
            "half_day",
            translate("SessionForm", "Half-day"),
            HalfDay,
            words=label,
            required=True,
            span=2,
        ),
        TimeField("starts", translate("SessionForm", "Begins"), required=True),
        TimeField("ends", translate("SessionForm", "Ends"), required=True),
    ]


def _seats(calls: RosterCalls) -> list[Field]:
    def count(name: str, words: str, most: int, **common: Any) -> NumberField:
        return NumberField(name, words, least=0, most=most, **common)

    return [
        NumberField(
            "capacity",
            translate("SessionForm", "Seats"),
            least=1,
            most=MAX_CAPACITY,
            required=True,
        ),
        count(
            "slot_minutes",
            translate("SessionForm", "Minutes a seat"),
            MAX_SLOT_MINUTES,
            placeholder=translate("SessionForm", "evenly"),
        ),
        count("walk_in", translate("SessionForm", "Of them walk-in"), MAX_CAPACITY),
        count("reserved", translate("SessionForm", "Of them reserved"), MAX_CAPACITY),
        count("shared", translate("SessionForm", "Of them for the county pool"), MAX_CAPACITY),
        count("extra", translate("SessionForm", "Extra seats at most"), MAX_EXTRA),
        CodeField("fee_type", translate("SessionForm", "Fee"), FeeType, words=label),
        CodeField("mode", translate("SessionForm", "Way"), SessionMode, words=label),
        DateTimeField(
            "release_at",
            translate("SessionForm", "Open for booking from (blank: at once)"),
            now=calls.now,
            past=False,
            span=4,
        ),
    ]


def _besides() -> list[Field]:
    return [
        ChipsField("purpose", translate("SessionForm", "For"), Purpose, words=label, span=2),
        CasesField(
            "planned",
            translate("SessionForm", "Inpatients to see, operations planned"),
            span=2,
        ),
        TextField("note", translate("SessionForm", "Note"), max_length=NOTE_MAX, span=2),
    ]
