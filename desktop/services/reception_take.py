"""What the scan box takes in: a slip that says everything, or a telephone code that keeps a place.

Both work with every line down. Nothing that is typed here changes anything unless it is a verified
slip or a sound telephone code, and the same one again changes nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import Direction, ReceptionRoute, ReceptionState
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.phone_code import LENGTH, PhoneCode, read_phone_code, tidy_phone_code
from desktop.domain.reception import Reception, SlipSeen
from desktop.domain.reception_rows import ScanKind, ScanSaid
from desktop.domain.reception_states import FINISHED, task_role
from desktop.domain.referral import Referral
from desktop.domain.slip_read import SlipNews, SlipRead
from desktop.services.reception_join import join_codes
from desktop.services.reception_work import DeskWork
from desktop.services.slip_scan import slip_seen
from desktop.store import guests
from desktop.store.queries.org_match import may_be_us
from desktop.store.queries.reception_join import electronic, of_phone_code
from desktop.store.store import Store, Unit

_STRIPPED = str.maketrans("", "", "\r\n\t")
_KNOWN = frozenset({SlipNews.REPRINT, SlipNews.OLDER})


class ReceptionIntake(DeskWork):
    """Takes in what is scanned or typed. GUI thread; no line needed."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        actor: Callable[[], Actor],
        read: Callable[[str], SlipRead | Problem],
    ) -> None:
        """Build it.

        Args:
            store: the file.
            clock: the time.
            actor: who is signed in.
            read: verifies a slip; keeps nothing.
        """
        super().__init__(store, clock, actor)
        self._read = read

    def scan(self, typed: str) -> ScanSaid:
        """Take in a slip or a telephone code.

        Raises:
            RuleBroken: it is neither, or it was changed, or nobody known has signed it.
            NotAllowed: this role only reads.
        """
        text = typed.translate(_STRIPPED)
        if _short(text):
            code = read_phone_code(text, today=self._clock.today())
            if isinstance(code, Problem):
                raise RuleBroken({"scan": code})
            return self._take_code(_tidy(text), code)
        read = self._read(text)
        if isinstance(read, Problem):
            raise RuleBroken({"scan": read})
        return self._take_slip(read)

    # --- a slip -----------------------------------------------------------------------

    def _take_slip(self, read: SlipRead) -> ScanSaid:
        reception_id = child_id(read.referral_id, task_role(read.leg))
        with self._unit() as unit:
            strange = self._ours(unit, read)
            by_line = electronic(unit, read.referral_id)
            fuller = self._take_records(unit, read, by_line=by_line)
            known = unit.get(Reception, reception_id)
            if known is None:
                self._begin(unit, read, reception_id, by_line=by_line)
            elif fuller or read.news not in _KNOWN:
                self._add_slip(unit, known, read)
            join_codes(unit)
        return ScanSaid(
            kind=_kind(read, fuller=fuller, by_line=by_line, begun=known is not None),
            id=reception_id,
            name=read.patient.name,
            signer=read.clinic,
            signed_at=read.signed_at,
            on_paper=(*read.on_paper, *read.in_b) if read.part == "A" else read.on_paper,
            strange_id=strange,
        )

    def _ours(self, unit: Unit, read: SlipRead) -> bool:
        """Whether it names us by an id that a centre made itself, so that a person looks.

        Raises:
            RuleBroken: it is for somebody else whom we know.
        """
        to = read.referral.to_org_id
        if to in {None, unit.place().org_id}:
            return False
        if to is not None and may_be_us(unit, to):
            return True
        unit_name = unit.get(Organization, to) if to else None
        name = unit_name.record.name if unit_name else "—"
        raise RuleBroken({"scan": Problem("reception.not_for_us", {"unit": name})})

    def _take_records(self, unit: Unit, read: SlipRead, *, by_line: bool) -> bool:
        """Patient and referral as the signing device said them; True where there was news.

        What came by the line is whole, and nothing on a slip is newer without being signed later:
        it is left alone.
        """
        if not read.patient_known and unit.get(Patient, read.patient_id) is None:
            unit.take_in(read.patient, read.patient_id, read.device_id, at=read.signed_at)
            # his clinic's to change, as if he had come by the line, which brings the rest of him
            guests.remember(unit, str(read.patient_id), str(read.referral.from_org_id))
        if by_line or read.news is SlipNews.OLDER:
            return False
        said = replace(read.referral, patient_id=read.patient_id)
        before = unit.get(Referral, read.referral_id)
        again = read.news is SlipNews.REPRINT and read.part == "A"  # B may have told more since
        if before is not None and (again or before.record == said):
            return False
        unit.take_in(said, read.referral_id, read.device_id, at=read.signed_at)
        return True

    def _begin(
        self, unit: Unit, read: SlipRead, reception_id: UUID, *, by_line: bool
    ) -> Kept[Reception]:
        network = (ReceptionRoute.NETWORK,) if by_line else ()
        fresh = Reception(
            org_id=unit.place().org_id,
            direction=Direction.UP,
            state=ReceptionState.RECEIVED,
            routes=(*network, ReceptionRoute.SLIP),
            referral_id=read.referral_id,
            patient_id=read.patient_id,
            from_org_id=read.referral.from_org_id,
            leg=read.leg,
            received_at=unit.now,
            slip=slip_seen(read, unit.now),
        )
        return self._keep_new(unit, fresh, reception_id)

    def _add_slip(self, unit: Unit, known: Kept[Reception], read: SlipRead) -> None:
        said = known.record
        if said.state in FINISHED:
            return
        first = said.slip.scanned_at if said.slip else unit.now
        seen: SlipSeen = slip_seen(read, first)
        routes = said.routes
        if ReceptionRoute.SLIP not in routes:
            routes = (*routes, ReceptionRoute.SLIP)
        self._keep(unit, known, replace(said, slip=seen, routes=routes))

    # --- a telephone code -----------------------------------------------------------------

    def _take_code(self, text: str, code: PhoneCode) -> ScanSaid:
        with self._unit() as unit:
            known = of_phone_code(unit, text)
            if known is not None:
                shown = known.record.joined_id or known.id
                return ScanSaid(kind=ScanKind.CODE_AGAIN, id=shown, code=text)
            place_holder = Reception(
                org_id=unit.place().org_id,
                direction=Direction.UP,
                state=ReceptionState.RECEIVED,
                routes=(ReceptionRoute.PHONE_CODE,),
                received_at=unit.now,
                department=code.department,
                phone_code=text,
            )
            kept = self._keep_new(unit, place_holder, uuid7())
            joined = join_codes(unit)
        kind = ScanKind.CODE_JOINED if kept.id in joined else ScanKind.PHONE_CODE
        return ScanSaid(kind=kind, id=joined.get(kept.id, kept.id), code=text)


def _tidy(text: str) -> str:
    return tidy_phone_code(text)


def _short(text: str) -> bool:
    """Whether it can only be meant as a telephone code: a slip is many times longer."""
    return len(_tidy(text)) <= LENGTH + 2


def _kind(read: SlipRead, *, fuller: bool, by_line: bool, begun: bool) -> ScanKind:
    if read.part != "A" and begun:
        return ScanKind.SECOND_PART if fuller else ScanKind.SLIP_AGAIN
    if read.news in _KNOWN:
        return ScanKind.SLIP_AGAIN
    return ScanKind.SLIP_JOINED if by_line else ScanKind.SLIP
