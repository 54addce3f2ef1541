"""S6: one booking. A known patient and a chosen half-day need nothing more than F9."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import BookingPriority, BookingSource
from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError, Problem, RuleBroken, SeatTaken
from desktop.domain.kept import Kept
from desktop.views.booking import form_told as words
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.form_base import BookingFields
from desktop.views.booking.form_call import ReadBackDialog, Told
from desktop.views.booking.form_fields import CALLER_FIELDS, ON_THE_TELEPHONE, request_in
from desktop.views.messages import sentence
from desktop.views.tokens import Tone

SLIP = "booking-slip"
Keep = Callable[[BookingRequest, UUID], Kept[Booking]]


class BookingFormPage(BookingFields):
    """Patient, seat, visit and who asks. F9 saves and prints, Ctrl+S saves for the next patient.

    On the telephone Ctrl+T saves and keeps the caller for the next patient of the same call, and
    F9 ends the call with what is to be read back.

    Attributes:
        told: patients of this call so far.
        read_back: what is read back at the end of a call, while it is open.
    """

    def __init__(self, calls: BookingCalls, parent: QWidget | None = None) -> None:
        super().__init__(calls, parent)
        self._call_id: UUID | None = None
        self._walk_in = False
        self.told: list[Told] = []
        self.read_back: ReadBackDialog | None = None
        self.full.wait.connect(self.wait)
        self._save_button.clicked.connect(self.save_and_next)
        self._next_button.clicked.connect(self.save)
        self._call_button.clicked.connect(self.same_call)
        key = QShortcut(QKeySequence("Ctrl+T"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.same_call)
        self._start(None, None)

    # --- what the shell calls ----------------------------------------------------------

    def show_with(
        self,
        patient_id: UUID | None = None,
        session_id: UUID | None = None,
        seat_no: int | None = None,
        draft_id: UUID | None = None,
        walk_in: bool = False,  # noqa: FBT001, FBT002 - as `go` names it
        **_other: Any,
    ) -> None:
        """Begin a booking, go on with a draft, or take another half-day for the one begun.

        `walk_in` is 现场挂号: who stands at the desk today is booked and has arrived.
        """
        drafts = {draft.id: draft for draft in self._calls.drafts()}
        if draft_id in drafts:
            self._start(None, None)
            self._go_on(drafts[draft_id])
            return
        same = patient_id is None or patient_id == self.who.value()
        begun = self.form.dirty or self.told
        if begun and same and session_id is not None and not walk_in:
            self.where.set_value(session_id)
        else:
            here = session_id or (self._calls.session_now() if walk_in else None)
            self._start(patient_id, here, walk_in=walk_in)
        self.seats.by_hand = seat_no is not None
        self.seats.offer(seat_no)

    def reload(self, kinds: frozenset[str]) -> None:
        """Show the seats that are left now; what was typed stays."""
        del kinds
        kept = self.form.fields["seat_no"].value()
        self.where.refresh()
        self.seats.offer(kept if self.seats.by_hand or self.pool.wanted else None)

    def may_leave(self) -> bool:
        """Leave; what was typed is kept as a draft, and a seat held for it is let go."""
        if not self.keeper.flush():
            return False
        self.pool.drop()
        self.keeper.flush()  # letting go shows the form anew, which would keep it once more later
        if self.keeper.draft_id is not None and self.form.dirty:
            kept = self.tr("Kept as a draft; Today lists it under “Half-written”.")
            self._calls.notices.tell(kept)
        return True

    def first_focus(self) -> QWidget | None:
        """The patient, or the complaint when he is known."""
        name = "chief_complaint" if self.who.value() else "patient_id"
        if self.who.value() and self.where.value() is None:
            return self.where.button
        return self.form.fields[name]

    def save_and_next(self) -> bool:
        """Save, print the slip or read the call back, and go back to the calendar."""
        if self.told and self.who.value() is None:
            self._end_call()  # the last patient of the call is kept already
        else:
            self._save(self._book, self._done)
        return True

    def submit(self) -> bool:
        """Ctrl+Enter: the same as F9, as in every form."""
        return self.save_and_next()

    def save(self) -> bool:
        """Save, and take the next patient of the same half-day."""
        self._save(self._book, lambda _told: self._go_to_next(None))
        return True

    def same_call(self) -> bool:
        """Save, and take the next patient of the same caller."""
        if self.form.fields["source"].value() in ON_THE_TELEPHONE:
            self._call_id = self._call_id or self._calls.new_id()
            caller = {name: self.form.fields[name].value() for name in CALLER_FIELDS}
            self._save(self._book, lambda _told: self._go_to_next(caller))
        return True

    def wait(self) -> None:
        """Put the patient on the waiting list instead of a seat."""
        self.form.fields["seat_no"].set_value(None)
        self._save(self._calls.wait, self._done, without=("seat_no",))

    def key(self, name: str) -> bool:
        """F6 goes to the calendar."""
        if name == "F6":
            self._choose_half_day()
        return name == "F6"

    # --- beginning ----------------------------------------------------------------------

    def _start(
        self, patient_id: UUID | None, session_id: UUID | None, *, walk_in: bool = False
    ) -> None:
        self.keeper.flush()
        self.keeper.finish()
        self.pool.drop()
        self._call_id, self.told, self._walk_in = None, [], walk_in
        self._clear({"patient_id": patient_id, "session_id": session_id})
        self.set_title(self.tr("Walk-in") if walk_in else self.tr("New booking"))

    def _clear(self, values: dict[str, Any]) -> None:
        self._booking_id = self._calls.new_id()
        self.seats.by_hand = False
        self.form.clear()
        normal = {"source": BookingSource.ON_SITE, "priority": BookingPriority.NORMAL}
        self.form.set_values(normal | values)
        self._on_changed()

    def _go_to_next(self, caller: dict[str, Any] | None) -> None:
        told = self.told if caller is not None else []
        if caller is None:
            self._call_id = None
        self._clear({"session_id": self.where.value()} | (caller or {}))
        self.told = told
        self.seats.offer(None)
        if told:
            self.set_title(
                self.tr("New booking"), self.tr("{count} of this call").format(count=len(told))
            )
        self.who.setFocus()
        self.patient_changed.emit()

    def _go_on(self, draft: Draft) -> None:
        # the seats are those of the half-day in the draft, so they can be offered only afterwards
        self._booking_id = draft.id
        self.keeper.restore(draft)
        seat_no = str(draft.values.get("seat_no") or "")
        self.seats.by_hand = seat_no.isdecimal()
        self.seats.offer(int(seat_no) if seat_no.isdecimal() else None)
        self._on_changed()

    # --- saving ---------------------------------------------------------------------------

    def _book(self, asked: BookingRequest, booking_id: UUID) -> Kept[Booking]:
        return self._calls.book(asked, booking_id, come=self._walk_in)

    def _save(
        self, keep: Keep, then: Callable[[Told], object], without: tuple[str, ...] = ()
    ) -> None:
        problems: dict[str, Problem | str] = {
            name: each for name, each in self.form.own_problems().items() if name not in without
        }
        if problems:
            self._show_problems(problems)
        elif not without and self.pool.must_take():
            self.pool.take(lambda: self._save(keep, then))
        else:
            self._try(keep, then)

    def _try(self, keep: Keep, then: Callable[[Told], object]) -> None:
        try:
            kept = keep(request_in(self.form, self._call_id), self._booking_id)
        except RuleBroken as error:
            self._show_problems(dict(error.fields))
        except SeatTaken as error:
            self.reload(self.kinds)
            self._show_problems({"seat_no": error.problem})
        except DesktopError as error:
            self._calls.notices.problem(error)
        else:
            then(self._kept(kept))

    def _kept(self, kept: Kept[Booking]) -> Told:
        if (draft_id := self.keeper.finish()) is not None:
            self._calls.discard_draft(draft_id)
        self.form.take_as_clean()
        self.pool.drop()
        assert self.where.shown is not None
        line = self.patient()
        told = words.told_of(kept, line.name if line else "", self.where.shown)
        self.told.append(told)
        self._calls.notices.tell(words.kept_words(told))
        return told

    def _done(self, told: Told) -> None:
        if self.form.fields["source"].value() in ON_THE_TELEPHONE:
            self._end_call()
            return
        if told.seat_no is not None:
            self._calls.print_paper(SLIP, told.booking_id)
        self._leave_for(told)

    def _end_call(self) -> None:
        self.read_back = ReadBackDialog(
            self.told, lambda booking_id: self._calls.print_paper(SLIP, booking_id), self
        )
        self.read_back.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        last = self.told[-1]
        self.read_back.finished.connect(lambda _how: self._leave_for(last))
        self.read_back.open()

    def _leave_for(self, told: Told) -> None:
        walk_in, session_id = self._walk_in, self.where.value()
        self.read_back = None
        self._start(None, None)
        if walk_in:
            self._calls.go("session", session_id=session_id, booking_id=told.booking_id)
        else:
            self._calls.go("booking", session_id=session_id, on=told.held_on)

    def _show_problems(self, problems: dict[str, Problem | str]) -> None:
        elsewhere = self.form.show_problems(problems)
        QTimer.singleShot(0, self._show_marked)
        for each in elsewhere.values():
            told = sentence(each) if isinstance(each, Problem) else each
            self._calls.notices.tell(told, Tone.AMBER)

    def _show_marked(self) -> None:
        # the message under the field has its place only after the layout
        marked = next((f for f in self.form.fields.values() if f.problem_text()), None)
        if marked is not None:
            self._area.ensureWidgetVisible(marked)
