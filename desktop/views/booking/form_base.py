"""The booking form's fields: what they offer, raise and say. Saving is `form_page`'s."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Problem
from desktop.views.banner import PatientLine
from desktop.views.booking import form_told as words
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.form_fields import ON_THE_TELEPHONE, ask_what_matters, make_form
from desktop.views.booking.form_full import FullStrip
from desktop.views.booking.form_pool import PoolSeat
from desktop.views.booking.form_seats import SeatChoice
from desktop.views.booking.legend import strip
from desktop.views.booking.session_field import SessionField
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import scrolled
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone


class BookingFields(Page):
    """The form without its saving.

    Attributes:
        form: the fields; `seat_no` offers the free seats, the first fitting one chosen.
        seats, pool, full: which seats are offered; one of the pool; what to do without any.
        keeper: keeps the draft.
    """

    help_topic = "booking"
    kinds = frozenset({"booking", "duty_session", "seat"})

    def __init__(self, calls: BookingCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New booking"), parent)
        self._calls = calls
        self._booking_id = calls.new_id()
        self._asked_about: tuple[UUID | None, UUID | None] = (None, None)
        self.who = calls.patient_field()
        self.who.span = 2
        self.where = SessionField(
            "session_id", self.tr("Half-day"), find=calls.session, span=3, required=True
        )
        self.where.asked.connect(self._choose_half_day)
        self.form = make_form(self.who, self.where, calls.now)
        self.full = FullStrip(self)
        self.seats = SeatChoice(
            self.form, self.where, self.full, calls.today, pool=calls.hold is not None
        )
        self.pool = PoolSeat(self, calls.hold, self.seats, self._pool_refused)
        # draft and booking have one id, so that a draft left behind cannot be saved twice
        new_id, title = (lambda: self._booking_id), self._draft_title
        self.keeper = DraftKeeper(
            self.form, "booking", calls.keep_draft, new_id=new_id, title=title
        )
        self.conflict, self._conflict_words = strip("warning", Tone.AMBER)
        self._build()
        self._connect_fields()

    def _build(self) -> None:
        self._save_button = KeyButton("", "F9", icon="print", look="primary")
        self._next_button = KeyButton(self.tr("Save, next patient"), "Ctrl+S", icon="save")
        self._call_button = KeyButton(self.tr("Same call, next patient"), "Ctrl+T", icon="phone")
        self.add_to_head(self.form.ring, self._call_button, self._next_button, self._save_button)
        self._area = scrolled(self.form)
        for part in (self.conflict, self.full, self.pool.strip):
            if part is not None:
                self.body.addWidget(part)
        self.body.addWidget(self._area, 1)

    def _connect_fields(self) -> None:
        self.keeper.failed.connect(self._calls.notices.problem)
        self.form.changed.connect(self._on_changed)
        self.form.fields["seat_no"].committed.connect(self._on_seat)
        self.form.fields["extra_by"].committed.connect(self.seats.name_consent)
        self.full.extra.connect(self._take_extra)
        self.full.ordinary.connect(self._to_ordinary)

    def _on_changed(self) -> None:
        patient_id = self.who.value()
        if (patient_id, self.where.value()) != self._asked_about:
            self._asked_about = (patient_id, self.where.value())
            self.seats.patient = self._calls.facts(patient_id) if patient_id else None
            self._show_conflicts()
            self.patient_changed.emit()
        self.seats.follow()
        self.pool.follow()
        known = self.seats.patient
        ask_what_matters(
            self.form,
            without_phone=known is not None and not (known.phone or known.contact_phone),
            extra=self.seats.extra(),
            full=self.seats.is_full(),
        )
        on_telephone = self.form.fields["source"].value() in ON_THE_TELEPHONE
        self._call_button.setVisible(on_telephone)
        self._save_button.set_words(
            self.tr("Save and read back") if on_telephone else self.tr("Save and print")
        )

    def _on_seat(self) -> None:
        self.seats.by_hand = True
        self.pool.choose()
        self.seats.name_consent() if self.seats.extra() else None

    def _take_extra(self) -> None:
        self.seats.take_extra(self._calls.now())
        self._on_changed()
        self.form.fields["extra_by"].setFocus()

    def _to_ordinary(self) -> None:
        found = self._calls.ordinary_today()
        if found is not None:
            self.where.set_value(found)
            self.seats.offer(None)
            assert self.where.shown is not None
            self._calls.notices.tell(words.moved_words(self.where.shown))
            return
        line = self.patient()
        self._calls.notices.tell(words.ordinary_words(line.name if line else ""))

    def _show_conflicts(self) -> None:
        patient_id, shown = self.who.value(), self.where.shown
        told = ""
        if patient_id and shown:
            record = shown.session.record
            expert = record.substitute_expert_id or record.expert_id
            told = words.conflict_words(
                self._calls.others(patient_id, record.held_on, None, expert)
            )
        self._conflict_words.setText(told)
        self.conflict.setVisible(bool(told))

    def _draft_title(self) -> str:
        line = self.patient()
        return line.name if line else self.tr("Booking without a patient yet")

    def _choose_half_day(self) -> None:
        patient_id, session_id = self.who.value(), self.where.value()
        whom = {"patient_id": patient_id} if patient_id else {"choose": True}
        self._calls.go("booking", session_id=session_id, **whom)

    def _pool_refused(self, problem: Problem) -> None:
        """The county said no, or nothing: the form stays, and the other ways are open."""
        self.keeper.flush()
        self.form.show_problems({"seat_no": problem})

    def patient(self) -> PatientLine | None:
        """Whom the booking is for."""
        patient_id = self.who.value()
        return self._calls.banner(patient_id) if patient_id else None
