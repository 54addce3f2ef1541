"""The clinic's holidays and worked weekends: added by hand or from a sheet."""

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.holidays import NAME_MAX, Holiday
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import ChipsField, DateField, Section, TextField
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.files import open_sheet
from desktop.views.roster.list_dialog import ListDialog
from desktop.views.roster.words import day_words
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone


class HolidayDialog(ListDialog):
    """Ins adds a day, Del takes one out, Ctrl+O reads a list; each is kept at once."""

    def __init__(self, calls: RosterCalls, parent: QWidget | None = None) -> None:
        self._calls = calls
        table = RecordTable(
            columns=[
                Column(self.tr("Day"), lambda day: day_words(day.day), width=200),
                Column(
                    self.tr("Kind"),
                    self._kind,
                    width=170,
                    icon=lambda day: "close" if day.off else "ok",
                    tone=lambda day: Tone.AMBER if day.off else Tone.GREEN,
                ),
                Column(self.tr("Name"), lambda day: day.name, stretch=True),
            ],
            row_id=lambda day: day.day,
            name=self.tr("Holidays"),
            empty=EmptyText(
                self.tr("No holiday is known, so plans fall on them unasked."),
                self.tr("Add a day"),
                "Ins",
                self.tr("A list with day, name, and 放假 or 上班 can be read with Ctrl+O."),
            ),
        )
        super().__init__(parent, self.tr("Holidays and worked weekends"), table)
        table.empty_pressed.connect(self._add)
        table.opened.connect(self._change)
        table.add_action(self.tr("Take out"), self._take_out, key="Del")
        self.add_buttons(
            [
                (self.tr("Add a day"), "Ins", "add", "", self._add),
                (self.tr("Take out"), "", "close", "", lambda: self._take_out(table.current())),
                (self.tr("Read a list"), "Ctrl+O", "search", "", self._read),
                (self.tr("Done"), "Esc", "", "primary", self.accept),
            ]
        )
        self._show()

    def take_in(self, rows: Any) -> None:
        """Add the days of a list that was read, and say which lines were no days."""
        good = [row.holiday for row in rows if row.holiday is not None]
        bad = [row for row in rows if row.problem is not None]
        self._keep([*self._calls.holidays().days.values(), *good])
        told = [self.tr("{count} days taken in.").format(count=len(good))]
        told += [
            self.tr("Line {line} is no day: {words}").format(line=row.line, words=row.words)
            for row in bad[:5]
        ]
        self.say("\n".join(told) if bad else "")
        self._calls.notices.tell(told[0])

    # --- inside -----------------------------------------------------------------------

    def _kind(self, day: Holiday) -> str:
        return self.tr("nobody works") if day.off else self.tr("weekend worked")

    def _show(self) -> None:
        self.table.set_rows(list(self._calls.holidays().days.values()))

    def _keep(self, days: list[Holiday]) -> None:
        self._calls.keep_holidays(list({day.day: day for day in days}.values()))
        self._show()

    def _read(self) -> None:
        path = open_sheet(self)
        if path is not None:
            self.take_in(self._calls.read_holidays(path))

    def _take_out(self, day: Holiday | None) -> None:
        if day is not None:
            self._keep([each for each in self.table.rows() if each.day != day.day])

    def _change(self, day: Holiday) -> None:
        self._ask(day)

    def _add(self) -> None:
        self._ask(None)

    def _ask(self, day: Holiday | None) -> None:
        dialog = _DayDialog(self._calls, day, self._save, self)
        dialog.exec()
        dialog.deleteLater()

    def _save(self, day: Holiday, before: Holiday | None) -> None:
        others = [each for each in self.table.rows() if before is None or each.day != before.day]
        self._keep([*others, day])
        self.table.select(day.day)


class _DayDialog(FormDialog):
    def __init__(self, calls: RosterCalls, day: Holiday | None, keep: Any, parent: QWidget) -> None:
        self._keep, self._before = keep, day
        super().__init__(
            parent,
            title=self.tr("Holiday or worked weekend"),
            verb=self.tr("Save"),
            sections=[
                Section(
                    "",
                    [
                        DateField("day", self.tr("Day"), today=calls.today, required=True),
                        TextField("name", self.tr("Name"), max_length=NAME_MAX),
                        ChipsField(
                            "kind",
                            self.tr("Kind"),
                            [
                                ("off", self.tr("nobody works")),
                                ("work", self.tr("weekend worked")),
                            ],
                            required=True,
                            span=2,
                        ),
                    ],
                )
            ],
            run=self._save,
        )
        if day is None:
            self.form.set_values({"kind": "off"})
        else:
            kind = "off" if day.off else "work"
            self.form.set_values({"day": day.day, "name": day.name, "kind": kind})

    def _save(self, said: dict[str, Any]) -> None:
        made = Holiday(day=said["day"], name=said["name"] or "", off=said["kind"] == "off")
        self._keep(made, self._before)
