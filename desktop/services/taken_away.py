"""What a person says about a record that the county has taken away: send it again, or leave it."""

from collections.abc import Callable
from uuid import UUID

from desktop.domain.errors import StaleRecord
from desktop.domain.kept import Actor, Delivery
from desktop.services.exchange import deciding
from desktop.store import taken_away
from desktop.store.queries.delivery import delivery_of
from desktop.store.store import Store, Unit


class TakenAway:
    """Two acts; each is one transaction, and none of an auditor's (NotAllowed). GUI thread."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def send_again(self, record_id: UUID) -> int:
        """Have it sent again, with what it refers to and its own parts; how many records go.

        Raises:
            StaleRecord: the county has it, or it is on its way already.
        """
        with deciding(self._store, self._actor()) as unit:
            _still_gone(unit, record_id, {Delivery.TAKEN_AWAY, Delivery.KEPT_HERE})
            going = taken_away.whole(unit, str(record_id))
            sent = sum(taken_away.send_again(unit, each) for each in going)
            unit.audit("exchange.send_again", str(record_id), records=sent)
        return sent

    def leave(self, record_id: UUID) -> None:
        """Leave it as the county has it: it stands here alone, and says so.

        Raises:
            StaleRecord: somebody has said something else already.
        """
        with deciding(self._store, self._actor()) as unit:
            _still_gone(unit, record_id, {Delivery.TAKEN_AWAY})
            if not taken_away.leave(unit, str(record_id)):
                raise StaleRecord
            unit.audit("exchange.leave", str(record_id))


def _still_gone(unit: Unit, record_id: UUID, words: set[Delivery]) -> None:
    if delivery_of(unit, [record_id]).get(record_id) not in words:
        raise StaleRecord
