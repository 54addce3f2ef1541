"""The receiving desk: what a receiving unit does about a referral, one short unit each."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    AdmissionDecision,
    Direction,
    FitRating,
    ReceptionState,
    RejectReason,
    StepKind,
)
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.domain.reception_said import Admission, Arrangement
from desktop.services.reception_undo import undone
from desktop.services.reception_wishes import grant, refuse
from desktop.services.reception_work import Change, DeskWork, moved, need
from desktop.store.queries.reception import bed_taken, one, rows_of
from desktop.store.store import Unit

S = ReceptionState
CODE_HOLDS = timedelta(days=7)
CODE_DAYS_SETTING = "booking_code_days"
NOTE_MAX = 300
_AMENDED = frozenset({S.ARRANGED, S.ARRIVED, S.SEEN})


class Receptions(DeskWork):
    """Acts on referrals that come to us. GUI thread; no line needed.

    Every act takes the reception's id (the Task's) and the revision that was seen, 0 for a
    referral that nobody here has opened: it is then opened in the same unit. Each raises RuleBroken
    for a step that does not follow, StaleRecord when somebody was faster, NotAllowed for roles that
    only read; nothing is kept then.
    """

    def open(self, reception_id: UUID) -> Kept[Reception]:
        """医院已查看: somebody here has looked. A second look changes nothing."""
        with self._unit() as unit:
            begun = unit.get(Reception, reception_id)
            return self._begun(unit, reception_id, begun.revision if begun else 0)

    def ask(self, reception_id: UUID, expected: int, question: str) -> Kept[Reception]:
        """要求补充: the question goes to the sender, and the matter waits for the answer."""
        need("question", question, "reception.question_missing")

        def asked(unit: Unit, kept: Kept[Reception]) -> Reception:
            self._say(unit, kept, StepKind.QUESTION, question)
            return moved(kept.record, S.INFO_REQUESTED, question=question.strip())

        return self._act(reception_id, expected, asked)

    def accept(self, reception_id: UUID, expected: int, said: Arrangement) -> Kept[Reception]:
        """接收, and 已安排 where a time or a bed is named; requests are granted all or not at all.

        A booking code is made that holds for seven days [default].
        """
        need("accept_mode", said.mode, "reception.mode_missing")
        need("department", said.department, "reception.department_missing")

        def taken(_unit: Unit, kept: Kept[Reception]) -> Reception:
            at = kept.record.accepted_at or self._clock.now()
            return moved(kept.record, S.ACCEPTED, accepted_at=at, accept_mode=said.mode)

        changes: list[Change] = [taken, lambda unit, kept: self._arranged(unit, kept, said)]
        return self._act(reception_id, expected, *changes)

    def arrange(self, reception_id: UUID, expected: int, said: Arrangement) -> Kept[Reception]:
        """Name or change department, doctor, time, ward and bed, also of one who is here."""
        return self._act(
            reception_id, expected, lambda unit, kept: self._arranged(unit, kept, said)
        )

    def move(
        self, reception_id: UUID, expected: int, department: str, reason: str
    ) -> Kept[Reception]:
        """转科: another department of ours takes over; the note says from where and why."""
        need("department", department, "reception.department_missing")

        def other(_unit: Unit, kept: Kept[Reception]) -> Reception:
            said, to = kept.record, department.strip()
            if said.department == to:
                raise RuleBroken({"department": Problem("reception.department_same")})
            moment = f"{local_day(self._clock.now()):%m-%d}"
            line = f"{moment} {said.department or '—'} → {to}：{reason.strip() or '—'}"
            note = "\n".join(part for part in (said.note, line) if part)
            return replace(said, department=to, doctor="", doctor_id=None, note=note[-NOTE_MAX:])

        return self._act(reception_id, expected, other)

    def decline(
        self, reception_id: UUID, expected: int, reason: RejectReason | None, note: str = ""
    ) -> Kept[Reception]:
        """拒绝 with a coded reason; what is advised instead stands in the note.

        Numbers and beds asked for with it are refused in the same act.
        """
        need("reject_reason", reason, "reception.reject_reason_missing")
        if reason is RejectReason.OTHER:
            need("reject_note", note, "reception.reject_note_missing")

        def declined(unit: Unit, kept: Kept[Reception]) -> Reception:
            refuse(unit, kept.record, note)
            return moved(kept.record, S.REJECTED, reject_reason=reason, reject_note=note.strip())

        return self._act(reception_id, expected, declined)

    def arrived(
        self, reception_id: UUID, expected: int, at: datetime | None = None
    ) -> Kept[Reception]:
        """到院 / 到站: the patient is here; whoever was not accepted before is so by coming."""
        return self._act(reception_id, expected, lambda _unit, kept: self._here(kept, at))

    def seen(
        self,
        reception_id: UUID,
        expected: int,
        decision: AdmissionDecision | None,
        at: datetime | None = None,
    ) -> Kept[Reception]:
        """已接诊, with what was decided: outpatient, observation, admission, surgery, death.

        Decided anew for who was seen before, the time of the visit stays.
        """

        def was_seen(_unit: Unit, kept: Kept[Reception]) -> Reception:
            first = kept.record.seen_at if kept.record.state is S.SEEN else None
            when = first or at or self._clock.now()
            return moved(kept.record, S.SEEN, decision=decision, seen_at=when)

        return self._act(reception_id, expected, was_seen)

    def admit(self, reception_id: UUID, expected: int, said: Admission) -> Kept[Reception]:
        """住院: from the door or from the clinic; arrival and visit are written if they are not."""

        def here(_unit: Unit, kept: Kept[Reception]) -> Reception:
            return kept.record if self._is_here(kept) else self._here(kept, said.at)

        def admitted(unit: Unit, kept: Kept[Reception]) -> Reception:
            before, at = kept.record, said.at or self._clock.now()
            self._bed_free(unit, kept.id, said.ward, said.bed)
            return moved(
                before,
                S.SEEN,
                decision=AdmissionDecision.ADMITTED,
                seen_at=before.seen_at or at,
                admitted_at=at,
                admission_no=said.number.strip(),
                ward=said.ward.strip(),
                bed=said.bed.strip(),
                department=said.department.strip() or before.department,
                doctor=said.doctor.strip() or before.doctor,
            )

        return self._act(reception_id, expected, here, admitted)

    def discharge(
        self, reception_id: UUID, expected: int, at: datetime | None = None, *, goes_back: bool
    ) -> Kept[Reception]:
        """治疗结束; 待回转 where the township centre goes on with him."""

        def ended(_unit: Unit, kept: Kept[Reception]) -> Reception:
            when = at or self._clock.now()
            return moved(kept.record, S.DISCHARGED, discharged_at=when)

        def back(_unit: Unit, kept: Kept[Reception]) -> Reception:
            return moved(kept.record, S.AWAITING_RETURN)

        changes = (ended, back) if goes_back else (ended,)
        return self._act(reception_id, expected, *changes)

    def complete(
        self, reception_id: UUID, expected: int, rating: FitRating | None = None
    ) -> Kept[Reception]:
        """已完成, with how well the referral fitted (转诊符合性)."""

        def done(_unit: Unit, kept: Kept[Reception]) -> Reception:
            said = kept.record
            return moved(said, S.COMPLETED, fit_rating=rating or said.fit_rating)

        return self._act(reception_id, expected, done)

    def rate(self, reception_id: UUID, expected: int, rating: FitRating | None) -> Kept[Reception]:
        """转诊符合性 of one that is not over yet."""
        need("fit_rating", rating, "reception.rating_missing")
        return self._act(
            reception_id, expected, lambda _unit, kept: replace(kept.record, fit_rating=rating)
        )

    def not_arrived(self, reception_id: UUID, expected: int, contact: str) -> Kept[Reception]:
        """未到院: never by the clock alone, always with whom we rang and what was said."""
        need("close_reason", contact, "reception.contact_missing")
        return self._act(
            reception_id,
            expected,
            lambda _unit, kept: moved(kept.record, S.NOT_ARRIVED, close_reason=contact.strip()),
        )

    def close(self, reception_id: UUID, expected: int, reason: str) -> Kept[Reception]:
        """关闭 with a reason, where nothing more is to come."""
        need("close_reason", reason, "reception.reason_missing")
        return self._act(
            reception_id,
            expected,
            lambda _unit, kept: moved(kept.record, S.CLOSED, close_reason=reason.strip()),
        )

    def agree_to_cancel(self, reception_id: UUID, expected: int) -> Kept[Reception]:
        """The sender takes it back, and we agree; ward and bed are free again."""

        def cancelled(unit: Unit, kept: Kept[Reception]) -> Reception:
            self._cancel_is_asked(unit, kept)
            return moved(kept.record, S.CANCELLED)

        return self._act(reception_id, expected, cancelled)

    def refuse_to_cancel(self, reception_id: UUID, expected: int, reason: str) -> Kept[Reception]:
        """The sender asks to take it back, and we do not agree, with the reason."""
        need("result", reason, "reception.reason_missing")

        def refused(unit: Unit, kept: Kept[Reception]) -> Reception:
            self._cancel_is_asked(unit, kept)
            self._say(unit, kept, StepKind.WITHDRAWAL_REFUSED, reason)
            return kept.record

        return self._act(reception_id, expected, refused)

    def undo(self, reception_id: UUID, expected: int) -> Kept[Reception]:
        """Take the last step of the day back (states.md, "Undo"), as a new, told change."""
        with self._unit() as unit:
            kept = self._begun(unit, reception_id, expected)
            return unit.save(undone(unit, kept, self._clock), kept.id, expected=kept.revision)

    # --- inside ---------------------------------------------------------------------

    def _here(self, kept: Kept[Reception], at: datetime | None) -> Reception:
        said, when = kept.record, at or self._clock.now()
        if said.direction is Direction.DOWN:
            return moved(said, S.ARRIVED, arrived_at=when)
        return moved(said, S.ARRIVED, arrived_at=when, accepted_at=said.accepted_at or when)

    def _is_here(self, kept: Kept[Reception]) -> bool:
        return kept.record.state in {S.ARRIVED, S.SEEN}

    def _arranged(self, unit: Unit, kept: Kept[Reception], said: Arrangement) -> Reception:
        before = kept.record
        self._visit_ahead(before, said)
        self._bed_free(unit, kept.id, said.ward, said.bed)
        named = replace(
            before,
            accept_mode=said.mode or before.accept_mode,
            department=said.department.strip() or before.department,
            doctor_id=said.doctor_id,
            doctor=said.doctor.strip(),
            visit_at=said.visit_at,
            place=said.place.strip(),
            ward=said.ward.strip(),
            bed=said.bed.strip(),
            phone=said.phone.strip(),
            note=said.note.strip(),
        )
        if before.state not in _AMENDED and (named.visit_at or named.bed):
            named = self._with_code(unit, moved(named, S.ARRANGED))
        if said.grant:
            grant(unit, named)
        return named

    def _with_code(self, unit: Unit, said: Reception) -> Reception:
        if said.booking_code:
            return said
        place, today = unit.place(), self._clock.today()
        number = unit.next_number(f"RC{today:%Y%m%d}{place.device_code}")
        days = unit.setting(CODE_DAYS_SETTING)
        holds = timedelta(days=days) if isinstance(days, int) and days > 0 else CODE_HOLDS
        code = f"{today:%d}{place.device_code}{number:02d}"
        return replace(said, booking_code=code, code_valid_to=self._clock.now() + holds)

    def _visit_ahead(self, before: Reception, said: Arrangement) -> None:
        if said.visit_at is None or said.visit_at == before.visit_at:
            return
        if local_day(said.visit_at) < self._clock.today():
            raise RuleBroken({"visit_at": Problem("reception.visit_over")})

    def _bed_free(self, unit: Unit, reception_id: UUID, ward: str, bed: str) -> None:
        if bed.strip() and bed_taken(unit, ward.strip(), bed.strip(), reception_id):
            raise RuleBroken({"bed": Problem("reception.bed_taken")})

    def _cancel_is_asked(self, unit: Unit, kept: Kept[Reception]) -> None:
        found = one(unit, kept.id)
        assert found is not None  # it is being acted on
        if not rows_of(unit, [found])[0].cancel_asked:
            raise RuleBroken({"state": Problem("reception.no_cancel_asked")})
