"""What is asked at the queue: another room, how a name is read, how the queue is run."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.duty_session import ROOM_MAX
from desktop.domain.patient import LIMITS
from desktop.domain.pinyin_typed import choices, with_marks
from desktop.domain.queue import MAX_SKIP_BACK, MAX_WAIT_MINUTES, QueueRules
from desktop.domain.queue_rows import QueueBoard, QueueRow
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import ChipsField, Field, NumberField, Section, TextField, TickField
from desktop.views.queue.desk import QueueCalls


class RoomDialog(FormDialog):
    """Where the patient is sent; a room of today by its digit, or another in words."""

    def __init__(
        self, calls: QueueCalls, row: QueueRow, board: QueueBoard, parent: QWidget | None = None
    ) -> None:
        self._calls, self._row = calls, row
        rooms = sorted({each.room for each in board.sessions if each.room})
        fields: list[Field] = []
        if rooms:
            fields.append(
                ChipsField("known", self.tr("Rooms of today"), [(each, each) for each in rooms])
            )
        fields.append(TextField("room", self.tr("Or another room"), max_length=ROOM_MAX))
        super().__init__(
            parent,
            title=self.tr("Send {name} to another room").format(name=row.name),
            verb=self.tr("Send there"),
            words=self.tr("Empty sends him to the expert's own room again."),
            sections=[Section("", fields, columns=1)],
            run=self._send,
        )

    def _send(self, said: dict[str, Any]) -> Any:
        room = said["room"] or said.get("known") or ""
        return self._calls.to_room(self._row.id, self._row.booking.revision, room)


class ReadingDialog(FormDialog):
    """How a name is read: the likely readings by their digits, or another one in letters."""

    def __init__(self, calls: QueueCalls, row: QueueRow, parent: QWidget | None = None) -> None:
        self._calls, self._row = calls, row
        likely = choices(row.name)
        fields: list[Field] = []
        if likely:
            fields.append(
                ChipsField("likely", self.tr("Likely readings"), [(each, each) for each in likely])
            )
        fields.append(
            TextField(
                "typed",
                self.tr("Or as it is said"),
                max_length=LIMITS["reading"],
                placeholder="shan4 guo2 qiang2",
                ime=False,
            )
        )
        super().__init__(
            parent,
            title=self.tr("How is {name} read?").format(name=row.name),
            verb=self.tr("Keep this reading"),
            words=self.tr(
                "It is shown wherever the name is called, on every computer. Digits 1 to 4 after"
                " a syllable become tone marks. Every reading goes on finding the patient."
            ),
            sections=[Section("", fields, columns=1)],
            run=self._keep,
        )
        if row.reading in likely:
            self.form.set_values({"likely": row.reading, "typed": ""})
        else:
            self.form.set_values({"likely": None, "typed": row.reading})

    def _keep(self, said: dict[str, Any]) -> Any:
        typed = with_marks(said["typed"] or "", self._row.name)
        patient = self._row.booking.record.patient_id
        return self._calls.correct_reading(
            patient, typed or said.get("likely") or "", self._row.patient_revision
        )


class RulesDialog(FormDialog):
    """Thresholds, places, names and sound."""

    def __init__(self, calls: QueueCalls, rules: QueueRules, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        minutes: dict[str, Any] = {"least": 1, "most": MAX_WAIT_MINUTES, "required": True}
        super().__init__(
            parent,
            title=translate("Queue", "How the queue is run"),
            verb=translate("Queue", "Keep"),
            sections=[
                Section(
                    "",
                    [
                        NumberField(
                            "long_minutes",
                            translate("Queue", "A wait is rather long from (minutes)"),
                            **minutes,
                        ),
                        NumberField(
                            "too_long_minutes",
                            translate("Queue", "A wait is too long from (minutes)"),
                            **minutes,
                        ),
                        NumberField(
                            "skip_back",
                            translate("Queue", "Passed over: so many others first"),
                            least=1,
                            most=MAX_SKIP_BACK,
                            required=True,
                        ),
                        TickField(
                            "masked", translate("Queue", "The call screen shows masked names")
                        ),
                        TickField("sound", translate("Queue", "A quiet sound when calling")),
                    ],
                    columns=2,
                )
            ],
            run=lambda said: calls.keep_rules(QueueRules(**said)),
        )
        self.form.set_values(
            {name: getattr(rules, name) for name in QueueRules.__dataclass_fields__}
        )
