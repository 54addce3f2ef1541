"""Patients whom this hospital sent down: kept and missed steps, and at which clinic."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.codes import Direction, ReceptionState, ReferralState
from desktop.domain.entry.names import group_phone
from desktop.domain.errors import RuleBroken
from desktop.domain.return_rows import SentRow
from desktop.views import theme
from desktop.views.banner import PatientLine
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import CodeField, Section
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.reception.words import state_words
from desktop.views.return_care.calendar import SLIP, print_calendar
from desktop.views.return_care.desk import SentDesk
from desktop.views.return_care.dialogs import WordsDialog
from desktop.views.return_care.words import counts_words, day_words
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone


class ReturnSentPage(Page):
    """Ins writes a new one, Enter shows each step, E changes the plan, R assigns anew, V voids."""

    help_topic = "down_referral"
    kinds = frozenset({"down_referral", "follow_up", "reception", "referral_reply", "delivery"})

    def __init__(self, desk: SentDesk) -> None:
        super().__init__("")
        self._desk = desk
        self.table = RecordTable(
            self._columns(),
            row_id=lambda row: row.id,
            empty=EmptyText(
                self.tr(
                    "Nobody was sent down yet. Kept and missed steps appear here by themselves."
                ),
                self.tr("Write a down-referral"),
                "Ins",
            ),
            name=self.tr("Patients sent down"),
        )
        self.said = QLabel()
        self.said.setWordWrap(True)
        theme.set_look(self.said, look="soft")
        self.new = KeyButton(self.tr("New down-referral"), "Ins", icon="add", look="primary")
        self.buttons: dict[str, KeyButton] = {}
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.said)
        self.body.addWidget(self._bar())
        self.add_to_head(self.new)
        self._connect()

    # --- what the shell calls --------------------------------------------------------

    def show_with(self, down_referral_id: UUID | None = None, **_other: Any) -> None:
        """Show the list; `down_referral_id` marks that one."""
        self._read()
        if down_referral_id is not None:
            self.table.select(down_referral_id)

    def reload(self, kinds: frozenset[str]) -> None:  # noqa: ARG002
        """Read again."""
        self._read()

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def patient(self) -> PatientLine | None:
        """Nobody in particular: it is a list."""
        return None

    def print_paper(self) -> bool:
        """F8 prints the patient's calendar of the row, as at the clinic."""
        if (row := self.table.current()) is not None:
            print_calendar(self, self._desk.case(row.id), self._desk.print_paper)
        return True

    def menu_actions(self) -> list[QAction]:
        """What the buttons offer."""
        found = []
        for button in (self.new, *self.buttons.values()):
            action = QAction(button.accessibleName(), self)
            action.triggered.connect(button.click)
            found.append(action)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters act on the marked row."""
        row = self.table.current()
        if row is None or not self._keyed(row, event.text()):
            super().keyPressEvent(event)

    # --- acts ----------------------------------------------------------------------------

    def _keyed(self, row: SentRow, text: str) -> bool:
        works: dict[str, Callable[[SentRow], Any]] = {
            "E": self._edit,
            "R": self._reassign,
            "V": self._void,
            "P": lambda each: self._desk.print_paper(SLIP, each.id),
        }
        work = works.get(text.upper())
        if work is not None:
            work(row)
        return work is not None

    def _edit(self, row: SentRow) -> None:
        self._desk.go("down-referral-form", down_referral_id=row.id)

    def _reassign(self, row: SentRow) -> None:
        centres = [each for each in self._desk.centres() if each[0] != row.down.to_org_id]
        self._run(
            FormDialog(
                self,
                title=self.tr("Assign {name} anew").format(name=row.who.name),
                verb=self.tr("Assign anew"),
                words=self.tr("The same words go to another centre as a new slip."),
                sections=[
                    Section(
                        "",
                        [
                            CodeField(
                                "centre", self.tr("To which centre"), centres, required=True, span=2
                            )
                        ],
                    )
                ],
                run=lambda said: self._desk.reassign(row.id, row.revision, said["centre"]),
            )
        )

    def _void(self, row: SentRow) -> None:
        self._run(
            WordsDialog(
                self.tr("Void {no}").format(no=row.down.no),
                self.tr("Void the slip of {name}").format(name=row.who.name),
                self.tr("Reason"),
                lambda reason: self._voided(row, reason),
                danger=True,
                parent=self,
            )
        )

    def _voided(self, row: SentRow, reason: str) -> Any:
        try:
            return self._desk.void(row.id, row.revision, reason)
        except RuleBroken as error:
            raise RuleBroken({"text": next(iter(error.fields.values()))}) from error

    def _run(self, dialog: FormDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self._read()

    # --- showing -------------------------------------------------------------------------

    def _read(self) -> None:
        rows = self._desk.sent()
        self.table.set_rows(rows)
        late = sum(bool(row.overdue) for row in rows)
        again = sum(row.to_reassign or row.told == "rejected" for row in rows)
        note = self.tr("{late} with overdue steps, {again} to assign anew")
        self.set_title(self.tr("Patients sent down"), note.format(late=late, again=again))
        self._on_row(self.table.current())

    def _on_row(self, row: SentRow | None) -> None:
        for button in self.buttons.values():
            button.setEnabled(row is not None)
        if row is None:
            self.said.setText("")
            return
        parts = [row.clinic, group_phone(row.clinic_phone), row.reject_note]
        if row.overdue_text:
            parts.append(self.tr("oldest overdue: {what}").format(what=row.overdue_text))
        self.said.setText("  ·  ".join(part for part in parts if part))

    def _columns(self) -> list[Column]:
        today = self._desk.today

        return [
            Column(self.tr("Patient"), lambda row: row.who.name, 90, bold=lambda _row: True),
            Column(self.tr("Centre"), lambda row: row.clinic, 150),
            Column(self.tr("State there"), self._state, 130, tone=_tone),
            Column(self.tr("Diagnosis"), lambda row: row.down.diagnosis, stretch=True),
            Column(
                self.tr("Discharged"), lambda row: day_words(row.down.discharged_on, today()), 100
            ),
            Column(
                self.tr("Steps"),
                counts_words,
                200,
                tone=lambda row: Tone.RED if row.overdue else None,
            ),
            Column(self.tr("Next"), lambda row: day_words(row.next_due, today()), 96),
            Column(
                self.tr("Course"),
                lambda row: self.tr("got worse") if row.worse else "",
                80,
                tone=lambda row: Tone.RED if row.worse else None,
            ),
        ]

    def _state(self, row: SentRow) -> str:
        if row.to_reassign:
            return self.tr("no answer for 48 h")
        if not row.told:
            return self.tr("not yet opened")
        if row.told in {str(each) for each in ReceptionState}:
            return state_words(Direction.DOWN, ReceptionState(row.told))
        return label(ReferralState(row.told))

    def _bar(self) -> QWidget:
        host = flow_host()
        line = FlowLayout(host, theme.px(6))
        for key, words, icon in (
            ("E", self.tr("Put right, change the plan"), "draft"),
            ("R", self.tr("Assign anew …"), "refresh"),
            ("V", self.tr("Void …"), "close"),
            ("P", self.tr("Slip"), "print"),
        ):
            button = KeyButton(words, key, icon=icon)
            button.clicked.connect(lambda _on=False, k=key: self._press(k))
            self.buttons[key] = button
            line.addWidget(button)
        calendar = KeyButton(self.tr("Patient's calendar"), "F8", icon="print")
        calendar.clicked.connect(self.print_paper)
        self.buttons["F8"] = calendar
        line.addWidget(calendar)
        return host

    def _press(self, key: str) -> None:
        if (row := self.table.current()) is not None:
            self._keyed(row, key)

    def _connect(self) -> None:
        self.table.keyed.connect(self._keyed)
        self.table.chosen.connect(self._on_row)
        self.table.opened.connect(lambda row: self._desk.go("return-case", down_referral_id=row.id))
        self.table.empty_pressed.connect(lambda: self._desk.go("down-referral-form"))
        self.new.clicked.connect(lambda: self._desk.go("down-referral-form"))
        self.table.add_action(
            self.tr("New down-referral"),
            lambda _row: self._desk.go("down-referral-form"),
            key="Ins",
            needs_row=False,
        )


def _tone(row: SentRow) -> Tone | None:
    return Tone.RED if row.to_reassign or row.told == "rejected" else None
