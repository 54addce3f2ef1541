"""Two decisions of a named person about our Task: have it go out alone, say our word again."""

from uuid import UUID

from desktop.domain.errors import Problem, RuleBroken, StaleRecord
from desktop.domain.kept import Kept
from desktop.domain.payload import instant_text
from desktop.domain.reception import Reception
from desktop.services.reception_work import DeskWork
from desktop.store.queries.reception_alone import flags, send_alone, unsent
from desktop.store.store import Unit


class TaskWord(DeskWork):
    """Acts on our word at the county. GUI thread; no line needed."""

    def send_alone(self, reception_id: UUID, expected: int) -> Kept[Reception]:
        """The clinic has not sent what its slip says: our word goes out without waiting for it.

        It names patient and referral by words, so that nothing at the county points to what is
        not there; when the clinic sends them, the next word names them by id.

        Raises:
            RuleBroken: it has come meanwhile, or it did not come on a slip.
            NotAllowed, StaleRecord: nothing was kept.
        """
        with self._unit() as unit:
            kept = _seen(unit, reception_id, expected)
            if kept.id not in unsent(unit, [kept]):
                raise RuleBroken({"state": Problem("reception.not_unsent")})
            send_alone(unit, kept.id, instant_text(unit.now))
            unit.audit("reception.send_alone", str(kept.id), by=self._actor().name)
            unit.touched("reception", "exchange")
            return kept

    def say_again(self, reception_id: UUID, expected: int) -> Kept[Reception]:
        """Somebody wrote into our Task what cannot follow: our word is written over it.

        Raises:
            RuleBroken: nothing of the kind stands there any more.
            NotAllowed, StaleRecord: nothing was kept.
        """
        with self._unit() as unit:
            kept = _seen(unit, reception_id, expected)
            if kept.id not in flags(unit, [kept.id]):
                raise RuleBroken({"state": Problem("reception.no_false_claim")})
            unit.audit("reception.say_again", str(kept.id), by=self._actor().name)
            return unit.save(kept.record, kept.id, expected=kept.revision)


def _seen(unit: Unit, reception_id: UUID, expected: int) -> Kept[Reception]:
    kept = unit.get(Reception, reception_id)
    if kept is None:
        raise RuleBroken({"state": Problem("reception.gone")})
    if kept.revision != expected:
        raise StaleRecord
    return kept
