"""The receiving desk of a township centre: what is done about a patient who comes back."""

from dataclasses import replace
from uuid import UUID

from desktop.domain.codes import ReceptionState
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.services.reception_work import DeskWork, moved, need
from desktop.store.store import Unit

S = ReceptionState


class DownReceptions(DeskWork):
    """待接收 待确认 已接收 联系中 已到达 随访中 失访; what is shared is in `Receptions`.

    Arguments and errors as there.
    """

    def assign(self, reception_id: UUID, expected: int, to: str) -> Kept[Reception]:
        """分配 to a team or person; of one that was received before, somebody else takes over."""
        need("assigned_to", to, "reception.assignment_missing")

        def given(_unit: Unit, kept: Kept[Reception]) -> Reception:
            said = replace(kept.record, assigned_to=to.strip())
            return moved(said, S.RECEIVED) if said.state is S.WAITING else said

        return self._act(reception_id, expected, given)

    def accept(self, reception_id: UUID, expected: int, to: str = "") -> Kept[Reception]:
        """接收; `to` names who takes care where nobody has been named yet."""

        def taken(_unit: Unit, kept: Kept[Reception]) -> Reception:
            said = replace(kept.record, assigned_to=to.strip() or kept.record.assigned_to)
            return moved(said, S.ACCEPTED, accepted_at=self._clock.now())

        return self._act(reception_id, expected, taken)

    def contact(self, reception_id: UUID, expected: int, contact: str) -> Kept[Reception]:
        """联系中: the patient has not come; whom we rang and what was said."""
        need("close_reason", contact, "reception.contact_missing")
        return self._act(
            reception_id,
            expected,
            lambda _unit, kept: moved(kept.record, S.CONTACTING, close_reason=contact.strip()),
        )

    def lost(self, reception_id: UUID, expected: int, contact: str) -> Kept[Reception]:
        """失访: after looking for him, by whom and how."""
        need("close_reason", contact, "reception.contact_missing")
        return self._act(
            reception_id,
            expected,
            lambda _unit, kept: moved(kept.record, S.LOST, close_reason=contact.strip()),
        )

    def follow(self, reception_id: UUID, expected: int) -> Kept[Reception]:
        """随访中: the plan runs."""
        return self._act(
            reception_id, expected, lambda _unit, kept: moved(kept.record, S.FOLLOWING)
        )

    def complete(self, reception_id: UUID, expected: int) -> Kept[Reception]:
        """已完成: the plan is done."""
        return self._act(
            reception_id, expected, lambda _unit, kept: moved(kept.record, S.COMPLETED)
        )
