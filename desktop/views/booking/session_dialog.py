"""The roster by hand: a new session, the same again by week; and stopping one."""

from datetime import date, time
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.domain.booking_rows import SessionList
from desktop.domain.codes import HalfDay, StopReason
from desktop.domain.duty_session import MAX_CAPACITY, NOTE_MAX, ROOM_MAX, DutySession
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.booking.words import when, who
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateField,
    NoteField,
    NumberField,
    Section,
    TextField,
    TimeField,
)
from desktop.views.messages.codes import label

USUAL = {
    HalfDay.AM: (time(8), time(12)),
    HalfDay.PM: (time(14), time(17, 30)),
    HalfDay.EVENING: (time(18), time(20)),
}
USUAL_SEATS, MOST_WEEKS = 12, 26


class SessionDialog(FormDialog):
    """Adds a session by hand."""

    def __init__(self, calls: BookingCalls, parent: QWidget | None = None) -> None:
        self._calls = calls
        super().__init__(
            parent,
            title=self.tr("Add session"),
            verb=self.tr("Save session"),
            sections=[Section("", self._fields(), columns=2)],
            run=self._save,
        )
        self.form.set_values({"weeks": 1, "capacity": USUAL_SEATS})
        self.form.fields["half_day"].committed.connect(self._propose_times)
        self.form.committed.connect(lambda _name: self._warn())

    def propose(self, expert_id: UUID, day: date, half_day: HalfDay) -> None:
        """Begin with what is marked in the grid."""
        values: dict[str, Any] = {"expert_id": expert_id, "half_day": half_day}
        if day >= self._calls.today():
            values["held_on"] = day
        self.form.set_values(values)
        self._propose_times()

    def _fields(self) -> list[Any]:
        return [
            CodeField(
                "expert_id", self.tr("Expert"), list(self._calls.experts()), required=True, span=2
            ),
            ChipsField(
                "half_day", self.tr("Half-day"), HalfDay, words=label, required=True, span=2
            ),
            DateField("held_on", self.tr("Day"), today=self._calls.today, required=True),
            TextField("room", self.tr("Room"), max_length=ROOM_MAX, wanted=True),
            TimeField("starts", self.tr("Begins"), required=True),
            TimeField("ends", self.tr("Ends"), required=True),
            NumberField("capacity", self.tr("Seats"), least=1, most=MAX_CAPACITY, required=True),
            NumberField(
                "weeks",
                self.tr("The same again, weeks in all"),
                least=1,
                most=MOST_WEEKS,
                required=True,
            ),
        ]

    def _propose_times(self) -> None:
        half_day = self.form.fields["half_day"].value()
        for name, at in zip(("starts", "ends"), USUAL.get(half_day, ()), strict=False):
            self.form.fields[name].set_value(at)

    def _plan(self, said: dict[str, Any]) -> DutySession:
        return DutySession(
            org_id=self._calls.org_id,
            expert_id=said["expert_id"],
            held_on=said["held_on"],
            half_day=said["half_day"],
            starts=said["starts"],
            ends=said["ends"],
            capacity=said["capacity"],
            room=said["room"] or "",
        )

    def _warn(self) -> None:
        said = self.form.values()
        if any(said[name] is None for name in said if name != "room"):
            return
        found = self._calls.warnings(self._plan(said))
        self.form.fields["room"].set_warning(found.get("room"))

    def _save(self, said: dict[str, Any]) -> Any:
        kept = self._calls.add(self._plan(said), said["weeks"])
        first = kept[0].record
        self._calls.notices.tell(
            self.tr("{count} sessions added, the first on {when}.").format(
                count=len(kept), when=when(first.held_on, first.half_day)
            )
        )
        return kept


class StopDialog(FormDialog):
    """Stops a session, with the reason."""

    def __init__(
        self, calls: BookingCalls, shown: SessionList, parent: QWidget | None = None
    ) -> None:
        self._calls, self._shown = calls, shown
        session = shown.session.record
        title = self.tr("Stop: {who}, {when}").format(
            who=who(shown.expert), when=when(session.held_on, session.half_day)
        )
        super().__init__(
            parent,
            title=title,
            verb=self.tr("Stop this session"),
            words=self.tr(
                "{left} free seats are closed. {booked} booked patients stay on the list until each"
                " has another place."
            ).format(left=shown.left, booked=shown.booked),
            sections=[
                Section(
                    "",
                    [
                        ChipsField(
                            "stop_reason",
                            self.tr("Why"),
                            StopReason,
                            words=label,
                            required=True,
                            span=2,
                        ),
                        NoteField(
                            "stop_note",
                            self.tr("In words"),
                            max_length=NOTE_MAX,
                            rows=2,
                            span=2,
                        ),
                    ],
                )
            ],
            run=self._stop,
            danger=True,
        )

    def _stop(self, said: dict[str, Any]) -> Any:
        session = self._shown.session
        return self._calls.stop(
            session.id, session.revision, said["stop_reason"], said["stop_note"] or ""
        )
