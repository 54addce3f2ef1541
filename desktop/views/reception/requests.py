"""Numbers, beds and examinations asked of us without a referral: confirmed or refused here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.codes import BookingKind
from desktop.domain.county_booking_states import standing
from desktop.domain.request_rows import Granted, RequestRow
from desktop.views import theme
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.county_bookings.words import LOOKS, standing_words, wanted_words
from desktop.views.fields import DateTimeField, Field, NoteField, Section, TextField
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.reception.words import age_words, moment, translate
from desktop.views.tables import Column, EmptyText, RecordTable

TEXT_MAX, NOTE_MAX = 60, 200


@dataclass(frozen=True, kw_only=True)
class RequestCalls:
    """What the list is handed; the acts take (request, revision seen, what is said)."""

    rows: Callable[[], Sequence[RequestRow]]
    confirm: Callable[[UUID, int, Granted], Any]
    refuse: Callable[[UUID, int, str], Any]
    now: Callable[[], datetime]


class RequestsView(QWidget):
    """The list, and the two keys G and N.

    Attributes:
        dialog: the question now open, or the last one.

    Signals:
        answered(words): something was kept; words for a notice.
    """

    answered = Signal(str)

    def __init__(self, calls: RequestCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self.dialog: FormDialog | None = None
        self.table: RecordTable = RecordTable(
            request_columns(calls.now),
            row_id=lambda row: row.kept.id,
            empty=EmptyText(
                translate(
                    "Reception",
                    "Nobody asks for a number, a bed or an examination without a referral.",
                )
            ),
            name=translate("Reception", "Asked for without a referral"),
        )
        self.grant = KeyButton(translate("Reception", "Confirm"), "G", icon="ok", look="primary")
        self.refuse = KeyButton(translate("Reception", "Refuse"), "N", icon="close")
        self.about = QLabel()
        self.about.setWordWrap(True)
        theme.set_look(self.about, look="soft")
        self.grant.clicked.connect(self.ask_confirm)
        self.refuse.clicked.connect(self.ask_refuse)
        self.table.keyed.connect(self._keyed)
        self.table.opened.connect(lambda _row: self.ask_confirm())
        self.table.chosen.connect(self._choose)
        keys = QHBoxLayout()
        keys.setSpacing(theme.px(8))
        keys.addWidget(self.grant)
        keys.addWidget(self.refuse)
        keys.addWidget(self.about, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(keys)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def reload(self) -> int:
        """Read anew; how many wait for an answer."""
        rows = list(self._calls.rows())
        self.table.set_rows(rows)
        self._choose(self.table.current())
        return sum(row.is_open for row in rows)

    def ask_confirm(self) -> None:
        """Which time, or which bed."""
        row = self.table.current()
        if row is None or not row.is_open:
            return
        bed = row.kept.record.kind is BookingKind.COUNTY_BED
        self._show(
            FormDialog(
                self,
                title=translate("Reception", "Confirm: {who}").format(who=row.patient_name),
                verb=translate("Reception", "Confirm"),
                words=wanted_words(row.kept.record),
                sections=[Section("", _fields(self._calls.now, row, bed=bed))],
                run=lambda said: self._calls.confirm(row.kept.id, row.kept.revision, _said(said)),
            ),
            row,
        )

    def ask_refuse(self) -> None:
        """Why not, and what the patient should do instead."""
        row = self.table.current()
        if row is None or not row.is_open:
            return
        note = NoteField(
            "cancel_note",
            translate("Reception", "Why not, and what instead"),
            max_length=NOTE_MAX,
            rows=3,
            required=True,
            span=2,
        )
        self._show(
            FormDialog(
                self,
                title=translate("Reception", "Refuse: {who}").format(who=row.patient_name),
                verb=translate("Reception", "Refuse"),
                words=wanted_words(row.kept.record),
                sections=[Section("", [note])],
                run=lambda said: self._calls.refuse(
                    row.kept.id, row.kept.revision, said["cancel_note"] or ""
                ),
            ),
            row,
        )

    # --- inside -----------------------------------------------------------------------------

    def _keyed(self, _row: Any, text: str) -> None:
        act = {"G": self.ask_confirm, "N": self.ask_refuse}.get(text.upper())
        if act is not None:
            act()

    def _choose(self, row: RequestRow | None) -> None:
        waits = row is not None and row.is_open
        self.grant.setEnabled(waits)
        self.refuse.setEnabled(waits)
        self.about.setText(_about(row) if row is not None else "")

    def _show(self, dialog: FormDialog, row: RequestRow) -> None:
        self.dialog = dialog
        if dialog.exec() == QDialog.DialogCode.Accepted:
            words = translate(
                "Reception", "{who}: answered; the clinic sees it when the line allows."
            )
            self.answered.emit(words.format(who=row.patient_name))
        dialog.deleteLater()


def request_columns(now: Callable[[], datetime]) -> list[Column]:
    """Columns of the list."""
    return [
        Column(
            translate("Reception", "Patient"),
            lambda row: _person(row, now()),
            width=150,
            bold=lambda row: row.is_open,
        ),
        Column(
            translate("Reception", "Asked for"),
            lambda row: wanted_words(row.kept.record),
            stretch=True,
        ),
        Column(translate("Reception", "Wished for"), _wish, width=110),
        Column(
            translate("Reception", "Diagnosis"), lambda row: row.kept.record.diagnosis, width=170
        ),
        Column(translate("Reception", "Clinic"), lambda row: row.from_org, width=170),
        Column(
            translate("Reception", "Asked at"),
            lambda row: moment(row.kept.record.asked_at, now()),
            width=100,
        ),
        Column(
            translate("Reception", "State"),
            lambda row: standing_words(standing(row.kept.record)),
            width=110,
            icon=lambda row: LOOKS[standing(row.kept.record)][0],
            tone=lambda row: LOOKS[standing(row.kept.record)][1],
        ),
    ]


def _person(row: RequestRow, now: datetime) -> str:
    facts = (row.patient_name, label(row.sex), age_words(row.birth_date, now))
    return " ".join(fact for fact in facts if fact)


def _wish(row: RequestRow) -> str:
    said = row.kept.record
    return f"{said.wish_day:%m-%d} {label(said.wish_half_day)}"


def _about(row: RequestRow) -> str:
    """Whom to ring about it, and what was answered."""
    said = row.kept.record
    clinic = f"{row.from_org} {row.phone}".strip()
    patient = f"{row.patient_name} {row.patient_phone}".strip()
    parts = (clinic, patient, said.no, said.place, said.cancel_note or said.note)
    return " · ".join(part for part in parts if part)


def _fields(now: Callable[[], datetime], row: RequestRow, *, bed: bool) -> list[Field]:
    time = DateTimeField(
        "visit_at",
        translate("Reception", "When the patient is to come"),
        now=now,
        past=False,
        required=not bed,
    )
    doctor = TextField("doctor", translate("Reception", "Doctor"), max_length=TEXT_MAX)
    doctor.set_value(row.kept.record.doctor or None)
    where: list[Field] = [
        TextField("place", translate("Reception", "Floor and room"), max_length=TEXT_MAX)
    ]
    if bed:
        where = [
            TextField("ward", translate("Reception", "Ward"), max_length=TEXT_MAX, required=True),
            TextField(
                "bed", translate("Reception", "Bed"), max_length=20, ime=False, required=True
            ),
        ]
    note = NoteField(
        "note",
        translate("Reception", "What the patient must know"),
        max_length=NOTE_MAX,
        rows=2,
        span=2,
    )
    return [time, doctor, *where, note]


def _said(said: dict[str, Any]) -> Granted:
    texts = {name: said.get(name) or "" for name in ("place", "doctor", "ward", "bed", "note")}
    return Granted(visit_at=said["visit_at"], **texts)
