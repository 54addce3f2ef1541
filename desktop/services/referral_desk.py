"""Read what the referral screens show."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.kept import Actor
from desktop.domain.referral_review import ReferralSettings
from desktop.domain.referral_rows import (
    BoardRow,
    FormChoices,
    OpenReferral,
    ReferralDetail,
    ReturnRunning,
)
from desktop.store.queries import referral, referral_detail, referral_form
from desktop.store.queries.county_booking import county_lines
from desktop.store.queries.referral_settings import referral_settings
from desktop.store.queries.standing_memo import StandingMemo, read_on
from desktop.store.store import Store


class ReferralDesk:
    """Reading for board, detail, form and paper. GUI thread; milliseconds."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._memo = StandingMemo()

    def board(self, *, over_later: bool = False) -> tuple[BoardRow, ...]:
        """Every running referral and draft, and what was closed in the last 30 days.

        `over_later`: where much is over that was never read, without it; see `over_left`.
        """
        with self._store.reading() as reading:
            return referral.board(
                reading, today=self._clock.today(), memo=self._memo, over_later=over_later
            )

    def over_left(self) -> bool:
        """Whether the board that was read last lacks what is over."""
        return bool(self._memo.later)

    def read_on(self) -> bool:
        """Read the next lot of what is over; True while more is left, then read the board."""
        with self._store.reading() as reading:
            return read_on(reading, self._memo)

    def detail(self, referral_id: UUID) -> ReferralDetail | None:
        """One referral whole; None when it is not on this computer (yet)."""
        with self._store.reading() as reading:
            return referral_detail.detail(reading, referral_id)

    def choices(self) -> FormChoices:
        """Receiving units and signers that a form offers to the person signed in."""
        with self._store.reading() as reading:
            offered = referral_detail.choices(
                reading, self._actor().staff_id, today=self._clock.today()
            )
            return replace(offered, review=referral_settings(reading).review)

    def open_of(self, patient_id: UUID, besides: UUID | None = None) -> tuple[OpenReferral, ...]:
        """Referrals of this patient that are not over yet."""
        with self._store.reading() as reading:
            return referral.open_of(reading, patient_id, besides=besides)

    def returned(self, patient_id: UUID) -> ReturnRunning | None:
        """The patient's running down-referral, to which going up again is linked."""
        with self._store.reading() as reading:
            return referral_form.return_running(reading, patient_id)

    def asked_with(self, referral_id: UUID, patient_id: UUID) -> tuple[CountyLine, ...]:
        """What was asked of the county for this referral, and what it answered."""
        with self._store.reading() as reading:
            found = county_lines(reading, since=self._clock.now(), patient_id=patient_id)
        return tuple(each for each in found if each.kept.record.referral_id == referral_id)

    def rules(self) -> ReferralSettings:
        """What the clinic has set about its referrals."""
        with self._store.reading() as reading:
            return referral_settings(reading)
