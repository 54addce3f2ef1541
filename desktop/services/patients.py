"""Find, register and correct patients."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE, Clock
from desktop.domain.codes import AllergyState, IdType, Relation, Role, Sex
from desktop.domain.entry.names import UNKNOWN_PERSON
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor, Kept
from desktop.domain.patient import Patient, newborn_name, patient_problems, tidied
from desktop.domain.patient_rows import Duplicate, PatientCard, PatientLine, SearchPage
from desktop.domain.pinyin import best_reading, fold
from desktop.store.guests import only_ours
from desktop.store.queries import patient_card, patient_likeness, patients
from desktop.store.store import Store

PAGE = patients.PAGE
WRITERS = frozenset(Role) - {Role.AUDITOR}
REVEALED = ("id_no", "phone", "contact_phone", "guardian_phone", "insurance_no")


class Patients:
    """What can be done about patients. GUI thread; nothing here waits for a line."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    # --- finding ----------------------------------------------------------------

    def search(self, typed: str, skip: int = 0, limit: int = PAGE) -> SearchPage:
        """People found by what stands in the search box; `skip` rows were shown already."""
        with self._store.reading() as reading:
            return patients.search(
                reading, typed, today=self._clock.today(), skip=skip, limit=limit
            )

    def at_hand(self, limit: int = PAGE) -> tuple[PatientLine, ...]:
        """Today's and recent people, before anything is typed."""
        with self._store.reading() as reading:
            return patients.at_hand(reading, today=self._clock.today(), limit=limit)

    def line(self, patient_id: UUID) -> PatientLine | None:
        """What banner and lists show of one patient; None when not on this computer."""
        with self._store.reading() as reading:
            found = patients.lines_of(reading, [patient_id], today=self._clock.today())
        return found.get(patient_id)

    def get(self, patient_id: UUID) -> Kept[Patient] | None:
        """The record itself."""
        with self._store.reading() as reading:
            return reading.get(Patient, patient_id)

    def card(self, patient_id: UUID) -> PatientCard | None:
        """Bookings, referrals, papers and history of one patient."""
        with self._store.reading() as reading:
            return patient_card.card(reading, patient_id, today=self._clock.today())

    def namesakes_today(self, patient_id: UUID) -> tuple[PatientLine, ...]:
        """Others of the same name who are about today (今日有同名)."""
        with self._store.reading() as reading:
            return patient_likeness.namesakes_today(reading, patient_id, today=self._clock.today())

    def duplicates(self, patient: Patient, own_id: UUID | None = None) -> tuple[Duplicate, ...]:
        """Kept patients who may be the same person; asked before a new one is saved."""
        today = self._clock.today()
        with self._store.reading() as reading:
            return patient_likeness.duplicates(
                reading, tidied(patient, today=today), own_id, today=today
            )

    def problems(self, patient: Patient) -> dict[str, Problem]:
        """What `register` and `correct` would refuse, by field."""
        today = self._clock.today()
        return patient_problems(tidied(patient, today=today), today=today)

    # --- writing ------------------------------------------------------------------

    def register(self, patient: Patient, patient_id: UUID | None = None) -> Kept[Patient]:
        """Keep a new patient.

        A form hands the `patient_id` it made, so that saving twice cannot make two people.

        Raises:
            RuleBroken: a field needs attention; nothing was kept.
            NotAllowed: an auditor only reads.
            StaleRecord: the id is taken already.
        """
        ready = self._ready(patient)
        with self._store.unit(self._actor().staff_id) as unit:
            return unit.save(ready, patient_id, expected=0)

    def correct(self, patient_id: UUID, patient: Patient, expected: int) -> Kept[Patient]:
        """Keep a new revision; the older ones stay in the history.

        Raises:
            RuleBroken: a field needs attention, or he is another clinic's; nothing was kept.
            NotAllowed: an auditor only reads.
            StaleRecord: somebody changed the record since revision `expected`.
        """
        self._ours(patient_id, "name")
        ready = self._ready(patient)
        with self._store.unit(self._actor().staff_id) as unit:
            return unit.save(ready, patient_id, expected=expected)

    def correct_reading(self, patient_id: UUID, reading: str, expected: int) -> Kept[Patient]:
        """Say how the name is read; empty takes the proposed reading again.

        What else is still missing of the patient does not hold it up: he is being called.

        Raises:
            RuleBroken: the reading has no letters or is too long, or the patient is not here.
            NotAllowed: an auditor only reads.
            StaleRecord: somebody changed the record since revision `expected`.
        """
        found = self.get(patient_id)
        if found is None:
            raise RuleBroken({"reading": Problem("patient.not_found")})
        self._may_write()
        self._ours(patient_id, "reading")
        said = replace(found.record, reading=reading.strip())
        problems = patient_problems(said, today=self._clock.today())
        problem = _reading_problem(said) or problems.get("reading")
        if problem is not None:
            raise RuleBroken({"reading": problem})
        read = replace(said, reading=said.reading or best_reading(said.name))
        with self._store.unit(self._actor().staff_id) as unit:
            return unit.save(read, patient_id, expected=expected)

    def reveal(self, patient_id: UUID, field: str) -> str:
        """The full number behind a mask. Who looked at which number of whom is recorded.

        Raises:
            NotAllowed: an auditor sees masks only.
            ValueError: not a masked field; a bug of ours.
        """
        if field not in REVEALED:
            raise ValueError(field)
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            found = unit.get(Patient, patient_id)
            unit.audit("patient.reveal", str(patient_id), field=field)
        return str(getattr(found.record, field)) if found else ""

    # --- quick ways ---------------------------------------------------------------

    def somebody_unknown(self, sex: Sex = Sex.UNKNOWN) -> Patient:
        """无名氏 with day and time as a name, to be kept as it is; allergies 不详."""
        at = self._clock.now().astimezone(CLINIC_ZONE)
        return Patient(
            name=f"{UNKNOWN_PERSON}{at:%Y%m%d-%H%M}",
            sex=sex,
            unknown=True,
            no_id_reason="无名氏",
            allergy=AllergyState.UNKNOWN,
        )

    def newborn_of(self, mother_id: UUID, sex: Sex, born_at: datetime, order: str = "") -> Patient:
        """A child named after its mother, she its guardian; to be completed in the form.

        `born_at` is the instant of birth; `order` is 大 or 小 of several, empty for one child.

        Raises:
            RuleBroken: the mother is not on this computer, or is a man.
        """
        mother = self.get(mother_id)
        if mother is None:
            raise RuleBroken({"mother": Problem("patient.not_found")})
        said = mother.record
        if said.sex is Sex.MALE:
            raise RuleBroken({"mother": Problem("patient.mother_male")})
        return Patient(
            name=newborn_name(said.name, sex, order),
            sex=sex,
            birth_date=born_at.astimezone(CLINIC_ZONE).date(),
            born_at=born_at,
            mother_id=mother_id,
            no_id_reason="新生儿",
            guardian_name=said.name,
            guardian_relation=Relation.PARENT,
            guardian_phone=said.phone,
            village=said.village,
            address=said.address,
            payer=said.payer,
        )

    def _ours(self, patient_id: UUID, field: str) -> None:
        # once a guest always a guest: nothing changes between this and the write
        with self._store.reading() as reading:
            only_ours(reading, patient_id, "patient.guest", field)

    def _may_write(self) -> None:
        if self._actor().role not in WRITERS:
            raise NotAllowed

    def _ready(self, patient: Patient) -> Patient:
        """Tidied, read, without leftovers of another choice, and within the rules."""
        self._may_write()
        today = self._clock.today()
        ready = tidied(patient, today=today)
        found = patient_problems(ready, today=today)
        if (problem := _reading_problem(ready)) is not None:
            found["reading"] = problem
        if found:
            raise RuleBroken(found)
        if not ready.reading:
            ready = replace(ready, reading=best_reading(ready.name))
        if ready.id_type is not IdType.ID_CARD and ready.id_differs:
            ready = replace(ready, id_differs=False)
        return ready


def _reading_problem(patient: Patient) -> Problem | None:
    if patient.reading and not any(letter.isalpha() for letter in fold(patient.reading)):
        return Problem("patient.reading_letters")
    return None
