"""Which seats the form offers, the first fitting one chosen, and what it says when none is left."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.domain.booking_rows import SeatLine
from desktop.domain.codes import BookingPriority, BookingSource, ConsentBy, SeatKind
from desktop.domain.patient import Patient
from desktop.domain.seat_claim import SeatClaim
from desktop.views.booking.form_fields import seat_words
from desktop.views.booking.form_full import FullStrip
from desktop.views.booking.session_field import SessionField
from desktop.views.fields import CodeField, FormPanel


class SeatChoice:
    """The field `seat_no` of the booking form.

    A seat chosen by hand stays; one that was only proposed follows the patient and who asks.

    Attributes:
        patient: whose seat it is to be, as his record stands; None before he is chosen.
        session_id: half-day whose seats are offered.
    """

    def __init__(
        self,
        form: FormPanel,
        where: SessionField,
        full: FullStrip,
        today: Callable[[], date],
        *,
        pool: bool,
    ) -> None:
        self._form, self._where, self._full, self._today = form, where, full, today
        self._pool = pool
        self.patient: Patient | None = None
        self.by_hand = False
        self._claim: SeatClaim | None = None
        self.session_id: UUID | None = None

    def claim(self) -> SeatClaim:
        """What the patient brings, as far as it was said."""
        return SeatClaim(
            source=self._form.fields["source"].value() or BookingSource.ON_SITE,
            priority=self._form.fields["priority"].value() or BookingPriority.NORMAL,
            groups=self.patient.groups if self.patient else (),
        )

    def follow(self) -> None:
        """Propose again when the half-day, the patient or who asks is another."""
        claim = self.claim()
        self.tell_full()
        if claim != self._claim or self._where.value() != self.session_id:
            field = self._form.fields["seat_no"]
            same = self._where.value() == self.session_id
            self.offer(field.value() if self.by_hand and same else None)

    def offer(self, seat_no: int | None) -> None:
        """Offer the seats that are left now; choose `seat_no` if it is among them."""
        field = self._form.fields["seat_no"]
        assert isinstance(field, CodeField)
        self._claim, self.session_id = self.claim(), self._where.value()
        lines = self._lines()
        dirty = self._form.dirty
        field.set_options([(line.no, seat_words(line)) for line in lines])
        if seat_no in {line.no for line in lines}:
            field.set_value(seat_no)
        else:
            self.by_hand = False
            first = self._first()
            field.set_value(first.no if first else None)
        free = sum(line.in_pool for line in lines)
        words = QCoreApplication.translate("BookingForm", "{count} in the county pool")
        field.set_hint(words.format(count=free) if free else "")
        self.tell_full()
        if not dirty:
            self._form.take_as_clean()

    def chosen(self) -> SeatLine | None:
        """The seat that stands in the field."""
        number = self._form.fields["seat_no"].value()
        return next((line for line in self._lines() if line.no == number), None)

    def extra(self) -> bool:
        """Whether it is one that needs somebody's consent."""
        line = self.chosen()
        return line is not None and line.kind is SeatKind.EXTRA

    def take_extra(self, now: datetime) -> None:
        """Choose the first extra seat; the expert's own word, now, is what is proposed."""
        lines = [line for line in self._lines() if line.kind is SeatKind.EXTRA]
        if not lines:
            return
        self.by_hand = True
        self._form.fields["seat_no"].set_value(lines[0].no)
        self._form.fields["extra_at"].set_value(now)
        self._form.fields["extra_by"].set_value(ConsentBy.EXPERT)
        self.name_consent()
        self.tell_full()

    def name_consent(self) -> None:
        """The expert's name is known; any other is asked for."""
        shown = self._where.shown
        name = self._form.fields["extra_name"]
        expert = shown.expert.name if shown else ""
        if self._form.fields["extra_by"].value() is ConsentBy.EXPERT:
            name.set_value(expert)
        elif name.value() == expert:
            name.set_value(None)

    def is_full(self) -> bool:
        """Whether no seat is left that is for this patient without anybody's consent."""
        return self._where.shown is not None and self._first() is None

    def _first(self) -> SeatLine | None:
        shown = self._where.shown
        return shown.first_for(self.claim(), self._today()) if shown else None

    def _lines(self) -> list[SeatLine]:
        if self._where.shown is None:
            return []
        lines = self._where.shown.seats
        ours = [line for line in lines if line.sellable]
        plain = [line for line in ours if line.kind is not SeatKind.EXTRA]
        extra = [line for line in ours if line.kind is SeatKind.EXTRA]
        # the pool is asked only when none of ours is left for him: it costs the line
        pool = [line for line in lines if line.in_pool] if self._pool and not self._first() else []
        return [*plain, *pool, *extra]

    def tell_full(self) -> None:
        """Show what is open when no seat is left for him; nothing while he has one."""
        shown, chosen = self._where.shown, self.chosen()
        if shown is None or not self.is_full() or (chosen is not None and chosen.in_pool):
            self._full.hide()
            return
        pool = sum(line.in_pool for line in self._lines())
        kept = [line.kind for line in shown.seats if line.sellable]
        self._full.show_full(
            extra_left=shown.extra_left,
            kept=[each for each in kept if each is not SeatKind.EXTRA],
            pool=pool,
        )
