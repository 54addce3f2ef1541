"""Reading for the hospital's list, the form's choices, the call sheet and the Today card."""

from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import OrgKind
from desktop.domain.return_rows import CallSheet, ReturnTask, SentRow, UpChoice
from desktop.domain.staff import Staff
from desktop.store.queries import return_case, return_lists, return_sent
from desktop.store.queries.organizations import active_of
from desktop.store.store import Store


class ReturnSent:
    """Reads only. GUI thread; milliseconds, no line needed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(self) -> tuple[SentRow, ...]:
        """Patients whom this hospital sent down; those that need somebody first."""
        with self._store.reading() as reading:
            return return_sent.sent(reading, today=self._clock.today(), now=self._clock.now())

    def call_sheet(self) -> CallSheet:
        """Whom to ring or visit, for paper."""
        with self._store.reading() as reading:
            return return_lists.call_sheet(
                reading, today=self._clock.today(), now=self._clock.now()
            )

    def for_today(self) -> tuple[ReturnTask, ...]:
        """The Today card."""
        with self._store.reading() as reading:
            return return_lists.for_today(reading, today=self._clock.today(), now=self._clock.now())

    def ups(self, patient_id: UUID) -> tuple[UpChoice, ...]:
        """Up-referrals of a patient that a down-referral may answer."""
        with self._store.reading() as reading:
            return return_case.up_choices(reading, patient_id)

    def units(self, *kinds: OrgKind) -> tuple[tuple[UUID, str], ...]:
        """Organizations of these kinds, by name."""
        with self._store.reading() as reading:
            return active_of(reading, *kinds)

    def people(self) -> tuple[str, ...]:
        """Whom one can name as taking care: our own staff, village doctors too."""
        with self._store.reading() as reading:
            own = reading.place().org_id
            found = [
                each.record.name
                for each in reading.all_of(Staff)
                if each.record.active and each.record.org_id == own
            ]
        return tuple(sorted(found))
