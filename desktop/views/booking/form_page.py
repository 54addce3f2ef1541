"""S6: one booking. A known patient and a chosen half-day need nothing more than F9."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.booking import COMPLAINT_MAX, ON_BEHALF
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import BookingPriority, BookingSource, Relation
from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError, Problem, RuleBroken, SeatTaken
from desktop.views.banner import PatientLine
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.legend import strip
from desktop.views.booking.session_field import SessionField
from desktop.views.booking.words import clock_time, state_words, when
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import (
    ChipsField,
    CodeField,
    FormPanel,
    NoteField,
    PhoneField,
    Section,
    TextField,
    scrolled,
)
from desktop.views.messages import sentence
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone

SLIP = "booking-slip"
_SOURCES = tuple(source for source in BookingSource if source is not BookingSource.COUNTY)
_RELATIONS = tuple(relation for relation in Relation if relation is not Relation.SELF)
_PROXY = ("proxy_name", "proxy_relation", "proxy_phone")


class BookingFormPage(Page):
    """Patient, seat, visit and who asks. F9 saves and prints, Ctrl+S saves for the next patient.

    Attributes:
        form: the fields; `seat_no` offers the free seats, the first one chosen.
        keeper: keeps the draft.
    """

    help_topic = "booking"
    kinds = frozenset({"booking", "duty_session"})

    def __init__(self, calls: BookingCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New booking"), parent)
        self._calls = calls
        self._booking_id = calls.new_id()
        self.who = calls.patient_field()
        self.who.span = 2
        self.where = SessionField(
            "session_id", self.tr("Half-day"), find=calls.session, span=3, required=True
        )
        self.where.asked.connect(self._choose_half_day)
        self.form = self._make_form()
        self.form.changed.connect(self._on_changed)
        # draft and booking have one id, so that a draft left behind cannot be saved twice
        new_id, title = (lambda: self._booking_id), self._draft_title
        self.keeper = DraftKeeper(
            self.form, "booking", calls.keep_draft, new_id=new_id, title=title
        )
        self.keeper.failed.connect(calls.notices.problem)
        self.conflict, self._conflict_words = strip("warning", Tone.AMBER)
        save = KeyButton(self.tr("Save and print"), "F9", icon="print", look="primary")
        following = KeyButton(self.tr("Save, next patient"), "Ctrl+S", icon="save")
        save.clicked.connect(self.save_and_next)
        following.clicked.connect(self.save)
        self.add_to_head(self.form.ring, following, save)
        self.body.addWidget(self.conflict)
        self._area = scrolled(self.form)
        self.body.addWidget(self._area, 1)
        self._start(None, None)

    # --- what the shell calls ----------------------------------------------------------

    def show_with(
        self,
        patient_id: UUID | None = None,
        session_id: UUID | None = None,
        seat_no: int | None = None,
        draft_id: UUID | None = None,
        **_other: Any,
    ) -> None:
        """Begin a booking, go on with a draft, or take another half-day for the one begun."""
        drafts = {draft.id: draft for draft in self._calls.drafts()}
        if draft_id in drafts:
            self._start(None, None)
            self._go_on(drafts[draft_id])
            return
        same = patient_id is None or patient_id == self.who.value()
        if self.form.dirty and same and session_id is not None:
            self.where.set_value(session_id)
        else:
            self._start(patient_id, session_id)
        self._offer_seats(seat_no)

    def reload(self, kinds: frozenset[str]) -> None:
        """Show the seats that are left now; what was typed stays."""
        del kinds
        kept = self.form.fields["seat_no"].value()
        self.where.refresh()
        self._offer_seats(kept)

    def may_leave(self) -> bool:
        """Leave; what was typed is kept as a draft."""
        if not self.keeper.flush():
            return False
        if self.keeper.draft_id is not None and self.form.dirty:
            words = self.tr("Kept as a draft; Today lists it under “Half-written”.")
            self._calls.notices.tell(words)
        return True

    def first_focus(self) -> QWidget | None:
        """The patient, or the complaint when he is known."""
        name = "chief_complaint" if self.who.value() else "patient_id"
        if self.who.value() and self.where.value() is None:
            return self.where.button
        return self.form.fields[name]

    def patient(self) -> PatientLine | None:
        """Whom the booking is for."""
        patient_id = self.who.value()
        return self._calls.banner(patient_id) if patient_id else None

    def save_and_next(self) -> bool:
        """Save, print the slip, and go back to the calendar."""
        if (booking_id := self._save()) is not None:
            self._calls.print_paper(SLIP, booking_id)
            self._start(None, None)
            self._calls.go("booking")
        return True

    def save(self) -> bool:
        """Save, and take the next patient of the same half-day."""
        if self._save() is not None:
            self._start(None, self.where.value())
            self._offer_seats(None)
            self.who.setFocus()
            self.patient_changed.emit()
        return True

    def key(self, name: str) -> bool:
        """F6 goes to the calendar."""
        if name == "F6":
            self._choose_half_day()
        return name == "F6"

    # --- inside -----------------------------------------------------------------------

    def _make_form(self) -> FormPanel:
        visits = [(True, self.tr("First visit")), (False, self.tr("Follow-up visit"))]
        return FormPanel(
            [
                Section(
                    self.tr("Who and when"),
                    [
                        self.who,
                        CodeField("seat_no", self.tr("Seat"), [], required=True),
                        self.where,
                    ],
                    columns=3,
                ),
                Section(
                    self.tr("Visit"),
                    [
                        NoteField(
                            "chief_complaint",
                            self.tr("Complaint"),
                            max_length=COMPLAINT_MAX,
                            rows=2,
                            span=3,
                            wanted=True,
                        ),
                        ChipsField("first_visit", self.tr("First or not"), visits, wanted=True),
                        ChipsField(
                            "priority", self.tr("Priority"), BookingPriority, words=label, span=2
                        ),
                        ChipsField(
                            "source",
                            self.tr("Who asks"),
                            [(source, label(source)) for source in _SOURCES],
                            span=3,
                        ),
                        TextField("proxy_name", self.tr("Caller's name"), max_length=60),
                        CodeField(
                            "proxy_relation",
                            self.tr("Caller is the patient's"),
                            [(relation, label(relation)) for relation in _RELATIONS],
                        ),
                        PhoneField("proxy_phone", self.tr("Caller's telephone"), wanted=True),
                    ],
                    columns=3,
                ),
            ]
        )

    def _start(self, patient_id: UUID | None, session_id: UUID | None) -> None:
        self.keeper.flush()
        self.keeper.finish()
        self._booking_id = self._calls.new_id()
        self.form.clear()
        self.form.set_values(
            {
                "patient_id": patient_id,
                "session_id": session_id,
                "source": BookingSource.ON_SITE,
                "priority": BookingPriority.NORMAL,
            }
        )
        self._on_changed()

    def _go_on(self, draft: Draft) -> None:
        # the seats are those of the half-day in the draft, so they can be offered only afterwards
        self._booking_id = draft.id
        self.keeper.restore(draft)
        seat_no = str(draft.values.get("seat_no") or "")
        self._offer_seats(int(seat_no) if seat_no.isdecimal() else None)
        self._on_changed()

    def _offer_seats(self, seat_no: int | None) -> None:
        seats = self.form.fields["seat_no"]
        assert isinstance(seats, CodeField)
        free = (
            [line for line in self.where.shown.seats if line.sellable] if self.where.shown else []
        )
        dirty = self.form.dirty
        seats.set_options(
            [
                (line.no, f"{self._seat_words(line.no)}  {clock_time(line.starts_at)}")
                for line in free
            ]
        )
        numbers = [line.no for line in free]
        seats.set_value(seat_no if seat_no in numbers else next(iter(numbers), None))
        if not dirty:
            self.form.take_as_clean()

    def _seat_words(self, number: int) -> str:
        return self.tr("No. {number}").format(number=number)

    def _on_changed(self) -> None:
        source = self.form.fields["source"].value()
        for name in _PROXY:
            field = self.form.fields[name]
            field.setVisible(source in ON_BEHALF)
            field.setEnabled(source in ON_BEHALF)
        self.form.fields["proxy_name"].set_required(source in ON_BEHALF)
        family = source is BookingSource.FAMILY
        self.form.fields["proxy_relation"].set_required(family)
        self.form.fields["proxy_relation"].setVisible(family)
        self.form.fields["proxy_relation"].setEnabled(family)
        self._show_conflicts()
        self.patient_changed.emit()

    def _show_conflicts(self) -> None:
        patient_id, shown = self.who.value(), self.where.shown
        others = (
            self._calls.others(patient_id, shown.session.record.held_on, None)
            if patient_id and shown
            else ()
        )
        words = [
            f"{other.expert} {other.specialty} {when(other.held_on, other.half_day)}"
            f" {clock_time(other.starts_at)} {state_words(other.state)}"
            for other in others
        ]
        self._conflict_words.setText(
            self.tr("Already booked on this day: {list}").format(list=self.tr("; ").join(words))
        )
        self.conflict.setVisible(bool(words))

    def _draft_title(self) -> str:
        line = self.patient()
        return line.name if line else self.tr("Booking without a patient yet")

    def _choose_half_day(self) -> None:
        patient_id = self.who.value()
        self._calls.go(
            "booking", **({"patient_id": patient_id} if patient_id else {"choose": True})
        )

    def _save(self) -> UUID | None:
        problems: dict[str, Problem | str] = dict(self.form.own_problems())
        if not problems:
            try:
                kept = self._calls.book(self._request(), self._booking_id)
            except RuleBroken as error:
                problems |= error.fields
            except SeatTaken as error:
                self.reload(self.kinds)
                problems["seat_no"] = error.problem
            except DesktopError as error:
                self._calls.notices.problem(error)
                return None
            else:
                self._told(kept.record.seat_no, kept.record.no)
                return kept.id
        elsewhere = self.form.show_problems(problems)
        QTimer.singleShot(0, self._show_marked)
        for words in elsewhere.values():
            told = sentence(words) if isinstance(words, Problem) else words
            self._calls.notices.tell(told, Tone.AMBER)
        return None

    def _show_marked(self) -> None:
        # the message under the field has its place only after the layout
        marked = next((f for f in self.form.fields.values() if f.problem_text()), None)
        if marked is not None:
            self._area.ensureWidgetVisible(marked)

    def _told(self, seat_no: int | None, number: str) -> None:
        if (draft_id := self.keeper.finish()) is not None:
            self._calls.discard_draft(draft_id)
        self.form.take_as_clean()
        assert self.where.shown is not None
        session, line = self.where.shown.session.record, self.patient()
        self._calls.notices.tell(
            self.tr("{name}: {when}, seat {seat}, number {number}. Saved on this computer.").format(
                name=line.name if line else "",
                when=when(session.held_on, session.half_day),
                seat=seat_no,
                number=number,
            )
        )

    def _request(self) -> BookingRequest:
        said = self.form.values()
        behalf = said["source"] in ON_BEHALF
        relation = said["proxy_relation"] if said["source"] is BookingSource.FAMILY else None
        return BookingRequest(
            patient_id=said["patient_id"],
            session_id=said["session_id"],
            seat_no=said["seat_no"],
            source=said["source"] or BookingSource.ON_SITE,
            priority=said["priority"] or BookingPriority.NORMAL,
            first_visit=said["first_visit"],
            chief_complaint=said["chief_complaint"] or "",
            proxy_name=(said["proxy_name"] or "") if behalf else "",
            proxy_relation=str(relation.value) if relation else "",
            proxy_phone=(said["proxy_phone"] or "") if behalf else "",
        )
