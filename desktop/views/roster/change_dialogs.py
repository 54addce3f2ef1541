"""Changing one kept session: its plan, who comes, or that nobody comes from a day on."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.codes import StopReason
from desktop.domain.duty_session import NOTE_MAX
from desktop.domain.roster_rows import RosterLine
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.booking.words import when
from desktop.views.fields import ChipsField, CodeField, NoteField, Section
from desktop.views.messages.codes import label
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.session_form import (
    SeatSummary,
    day_field,
    said_by,
    session_of,
    session_sections,
)

translate = QCoreApplication.translate


def _named(line: RosterLine) -> str:
    record = line.session.record
    return f"{line.expert} · {line.specialty}  {when(record.held_on, record.half_day)}"


class ChangeDialog(FormDialog):
    """Another plan for a session. What its sold seats stand by is refused with the reason."""

    def __init__(self, calls: RosterCalls, line: RosterLine, parent: QWidget | None = None) -> None:
        self._calls, self._line = calls, line
        summary = SeatSummary()
        day = Section(self.tr("Day"), [day_field("held_on", self.tr("Day"), calls, required=True)])
        words = ""
        if line.sold:
            words = self.tr(
                "{count} seats are booked: times, day and seats stay; the rest can change."
            ).format(count=line.sold)
        super().__init__(
            parent,
            title=self.tr("Change: {session}").format(session=_named(line)),
            verb=self.tr("Save the change"),
            words=words,
            sections=[day, *session_sections(calls, summary)],
            run=self._save,
        )
        self.form.set_values(said_by(line.session.record))
        summary.follow(self.form, calls)
        if line.sold:
            for name in _OF_SEATS:
                self.form.fields[name].setEnabled(False)
        self.setMinimumWidth(780)

    def _save(self, said: dict[str, Any]) -> Any:
        session = self._line.session
        wanted = session_of(said, self._calls, said["held_on"])
        kept = ("org_id", "pattern", "series_id")
        wanted = replace(wanted, **{name: getattr(session.record, name) for name in kept})
        return self._calls.change(session.id, session.revision, wanted)


_OF_SEATS = (
    "expert_id",
    "held_on",
    "half_day",
    "starts",
    "ends",
    "capacity",
    "slot_minutes",
    "shared",
    "reserved",
)


class SubstituteDialog(FormDialog):
    """替诊: who comes instead, and why."""

    def __init__(self, calls: RosterCalls, line: RosterLine, parent: QWidget | None = None) -> None:
        self._calls, self._line = calls, line
        others = [each for each in calls.experts() if each[0] != line.session.record.expert_id]
        super().__init__(
            parent,
            title=self.tr("Substitute: {session}").format(session=_named(line)),
            verb=self.tr("Record the substitute"),
            words=self.tr(
                "{count} booked patients keep their seats; slips and lists name the substitute."
            ).format(count=line.sold),
            sections=[
                Section(
                    "",
                    [
                        CodeField(
                            "substitute_expert_id",
                            self.tr("Who comes instead"),
                            others,
                            required=True,
                            span=2,
                        ),
                        *_reason(),
                    ],
                )
            ],
            run=self._save,
        )

    def _save(self, said: dict[str, Any]) -> Any:
        session = self._line.session
        return self._calls.substitute(
            session.id,
            session.revision,
            said["substitute_expert_id"],
            said["stop_reason"],
            said["stop_note"] or "",
        )


class StopSeriesDialog(FormDialog):
    """Nobody comes from this session on: the whole rest of its series is stopped."""

    def __init__(self, calls: RosterCalls, line: RosterLine, parent: QWidget | None = None) -> None:
        self._calls, self._line = calls, line
        count = calls.later_of_series(line.id)
        super().__init__(
            parent,
            title=self.tr("Stop the series from here on: {session}").format(session=_named(line)),
            verb=self.tr("Stop {count} sessions").format(count=count),
            words=self.tr(
                "{count} sessions of this series, this one and all later ones, are stopped."
                " Booked patients stay on the lists until each has another place."
            ).format(count=count),
            sections=[Section("", _reason())],
            run=self._save,
            danger=True,
        )

    def _save(self, said: dict[str, Any]) -> Any:
        session = self._line.session
        return self._calls.stop_series(
            session.id, session.revision, said["stop_reason"], said["stop_note"] or ""
        )


def _reason() -> list[Any]:
    return [
        ChipsField(
            "stop_reason",
            translate("RosterPage", "Why"),
            StopReason,
            words=label,
            required=True,
            span=2,
        ),
        NoteField(
            "stop_note",
            translate("RosterPage", "In words"),
            max_length=NOTE_MAX,
            rows=2,
            span=2,
        ),
    ]
