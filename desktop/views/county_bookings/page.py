"""Requests to the county hospital: what was asked, whose move it is and for how long."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.county_booking_states import CountyStanding, may_cancel
from desktop.views import theme
from desktop.views.banner import PatientLine
from desktop.views.county_bookings.dialogs import (
    AnewDialog,
    AnswerDialog,
    AskDialog,
    TakeBackDialog,
)
from desktop.views.county_bookings.words import answer_words, columns, standing_words
from desktop.views.fields import Field
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.notices import Notices
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tables import EmptyText, RecordTable


@dataclass(frozen=True, kw_only=True)
class CountyCalls:
    """What the page is handed.

    Attributes:
        lines: patient or None -> requests, ours to act on first.
        ask: what the form says -> the kept request.
        confirm, refuse: request, what was said on the telephone -> the kept request.
        cancel: request, what the form says. anew: request, day -> the new one.
        hospitals: whom one can ask, the usual one first.
        patient_field: makes the field in which the patient is chosen.
        banner: patient -> banner line.
        go: opens a screen. slip: prints the slip of a confirmed request.
    """

    lines: Callable[[UUID | None], Sequence[CountyLine]]
    ask: Callable[[dict[str, Any]], Any]
    confirm: Callable[[CountyLine, dict[str, Any]], Any]
    refuse: Callable[[CountyLine, dict[str, Any]], Any]
    cancel: Callable[[CountyLine, dict[str, Any]], Any]
    anew: Callable[[CountyLine, date], Any]
    hospitals: Callable[[], list[tuple[UUID, str]]]
    patient_field: Callable[[], Field]
    banner: Callable[[UUID], PatientLine | None]
    today: Callable[[], date]
    now: Callable[[], datetime]
    go: Callable[..., Any]
    slip: Callable[[UUID], Any]
    notices: Notices


class CountyBookingsPage(Page):
    """The list. Ins asks, Y and N write down what the hospital said, A asks anew, C takes back."""

    help_topic = "booking"
    kinds = frozenset({"county_booking", "patient", "organization", "delivery"})

    def __init__(self, calls: CountyCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("County bookings"), parent)
        self._calls = calls
        self._patient_id: UUID | None = None
        self.table = RecordTable(
            columns(calls.now),
            row_id=lambda row: row.id,
            empty=EmptyText(
                self.tr("Nothing was asked of the county hospital in the last 30 days."),
                self.tr("Ask for a number, a bed or an examination"),
                "Ins",
            ),
            name=self.tr("Requests to the county hospital"),
        )
        self.table.keyed.connect(self._keyed)
        self.table.chosen.connect(self._on_row)
        self.table.opened.connect(
            lambda row: calls.go("patient", patient_id=row.kept.record.patient_id)
        )
        self.table.empty_pressed.connect(self.ask)
        self.table.add_action(
            self.tr("Ask the county hospital"), lambda _row: self.ask(), key="Ins", needs_row=False
        )
        ask = KeyButton(self.tr("Ask the county"), "Ins", icon="add", look="primary")
        ask.clicked.connect(self.ask)
        self.add_to_head(ask)
        self._said = QLabel()
        theme.set_look(self._said, look="soft")
        self._said.setWordWrap(True)
        self.body.addWidget(self.table, 1)
        self.buttons: dict[str, KeyButton] = {}
        self.body.addWidget(self._make_bar())
        self.body.addWidget(self._said)

    # --- what the shell calls ----------------------------------------------------------

    def show_with(
        self,
        patient_id: UUID | None = None,
        ask: bool = False,  # noqa: FBT001, FBT002 - as `go` names it
        record_id: UUID | None = None,
        **_other: Any,
    ) -> None:
        """Show everything, or one patient's; `ask` opens the form for him at once."""
        self._patient_id = patient_id
        self._read()
        if record_id is not None:
            self.table.select(record_id)
        self.patient_changed.emit()
        if ask:
            self.ask()

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its row."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table

    def patient(self) -> PatientLine | None:
        """Whose requests they are, when they are one patient's."""
        return self._calls.banner(self._patient_id) if self._patient_id else None

    # --- what can be done -----------------------------------------------------------------

    def ask(self) -> None:
        """Ask for a number, a bed or an examination."""
        calls = self._calls
        dialog = AskDialog(
            calls.patient_field(), calls.hospitals(), calls.today, calls.ask, parent=self
        )
        dialog.propose(self._patient_id)
        self._run(dialog)

    def _answer(self, line: CountyLine, *, granted: bool) -> None:
        if line.standing is CountyStanding.ASKED:
            run = self._calls.confirm if granted else self._calls.refuse
            self._run(
                AnswerDialog(
                    line,
                    self._calls.now,
                    lambda said: run(line, said),
                    granted=granted,
                    parent=self,
                )
            )

    def _anew(self, line: CountyLine) -> None:
        if line.standing is CountyStanding.NOT_HAD and not line.anew:
            run = self._calls.anew
            self._run(
                AnewDialog(line, self._calls.today, lambda said: run(line, said["wish_day"]), self)
            )

    def _wait(self, line: CountyLine) -> None:
        if line.standing is CountyStanding.NOT_HAD:
            self._calls.go("booking", patient_id=line.kept.record.patient_id)

    def _cancel(self, line: CountyLine) -> None:
        if may_cancel(line.kept.record):
            self._run(TakeBackDialog(line, lambda said: self._calls.cancel(line, said), self))

    def print_paper(self) -> bool:
        """F8 prints the slip of the row; never before the hospital has confirmed."""
        if (line := self.table.current()) is not None:
            self._print(line)
        return True

    def _print(self, line: CountyLine) -> None:
        if line.standing is CountyStanding.BOOKED:
            self._calls.slip(line.id)

    def _run(self, dialog: Any) -> None:
        if dialog.exec() == QDialog.DialogCode.Accepted:
            kept = dialog.result_of
            self._read()
            self.table.select(kept.id)
            row = self.table.current()
            if row is not None:
                words = self.tr("{name}: {state}. Saved on this computer.")
                self._calls.notices.tell(
                    words.format(name=row.patient, state=standing_words(row.standing))
                )
        dialog.deleteLater()
        self.table.setFocus()

    # --- inside -----------------------------------------------------------------------------

    def _make_bar(self) -> QWidget:
        bar = flow_host()
        row = FlowLayout(bar, theme.px(6))
        for name, words, key, icon in (
            ("yes", self.tr("Telephone: confirmed"), "Y", "ok"),
            ("no", self.tr("Telephone: cannot be had"), "N", "close"),
            ("anew", self.tr("Ask anew"), "A", "refresh"),
            ("wait", self.tr("Our own expert or waiting list"), "W", "queue"),
            ("cancel", self.tr("Take back"), "C", "undo"),
            ("slip", self.tr("Print the slip"), "P", "print"),
        ):
            button = KeyButton(words, key, icon=icon)
            button.clicked.connect(lambda _on=False, k=key: self._press(k))
            self.buttons[name] = button
            row.addWidget(button)
        return bar

    def _press(self, key: str) -> None:
        if (line := self.table.current()) is not None:
            self._keyed(line, key)

    def _keyed(self, line: CountyLine, text: str) -> None:
        work: dict[str, Callable[[CountyLine], None]] = {
            "y": lambda row: self._answer(row, granted=True),
            "n": lambda row: self._answer(row, granted=False),
            "a": self._anew,
            "w": self._wait,
            "c": self._cancel,
            "p": self._print,
        }
        if act := work.get(text.lower()):
            act(line)

    def _on_row(self, line: CountyLine | None) -> None:
        asked = line is not None and line.standing is CountyStanding.ASKED
        refused = line is not None and line.standing is CountyStanding.NOT_HAD
        self.buttons["yes"].setEnabled(asked)
        self.buttons["no"].setEnabled(asked)
        self.buttons["anew"].setEnabled(refused and line is not None and not line.anew)
        self.buttons["wait"].setEnabled(refused)
        self.buttons["cancel"].setEnabled(line is not None and may_cancel(line.kept.record))
        booked = line is not None and line.standing is CountyStanding.BOOKED
        self.buttons["slip"].setEnabled(booked)
        # the whole answer, which a column may have to cut
        said = answer_words(line.kept.record) if line is not None else ""
        if asked:
            said = self.tr("Nothing counts as booked before the hospital says so; no slip yet.")
        self._said.setText(said)

    def _read(self) -> None:
        rows = self._calls.lines(self._patient_id)
        self.table.set_rows(rows)
        open_ones = sum(row.standing is CountyStanding.ASKED for row in rows)
        ours = sum(row.standing is CountyStanding.NOT_HAD and not row.anew for row in rows)
        self.set_title(
            self.tr("County bookings"),
            self.tr("{asked} wait for the hospital, {ours} wait for us").format(
                asked=open_ones, ours=ours
            ),
        )
        self._on_row(self.table.current())
