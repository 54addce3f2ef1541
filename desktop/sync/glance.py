"""A short look at a scope whose overlap is known: the newer rows, and how many there are in all.

The overlap of two readings (`sync.pull`) is read again each time, which after a busy hour is the
same thousand rows each minute. A look asks for the rows from the newest known instant on, and for
the number of all rows of the overlap; where that is not what is known, everything is read as ever.

Nor is there a look while one of those rows stands here without the version that the county gave it.

A look never moves a cursor, so that the next whole reading covers all that looks have covered; it
is due after the overlap's own span, and then once an hour. What a look cannot see – two writes of
one row whose server stamped them in another order than it let them be seen – waits until then.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from desktop.sync.scopes import PAGE, Scope
from desktop.wire.county import Ask, search_ask

LEAST = 8  # fewer rows cost less than a second question
MANY = 50  # the same where each question is a journey of its own
FIRST_S = 300.0  # the overlap's span: whatever was on its way at the first reading is there
LATER_S = 3600.0
AGAIN_S = 3600.0  # a server whose numbers do not agree is read as ever for so long


@dataclass
class _Known:
    """What the last whole reading of a scope found, and looks since."""

    after: str
    newest: str
    ids: set[str] = field(default_factory=set)
    until: float = 0.0
    seen_since: float = 0.0
    barred_until: float = 0.0


class Glances:
    """What is known of each scope. Kept as long as the program runs; worker thread.

    Args:
        now: monotonic seconds.
        least: so many known rows are worth a look.
    """

    def __init__(self, now: Callable[[], float], least: int = LEAST) -> None:
        self._now = now
        self._least = least
        self._known: dict[str, _Known] = {}

    def forget(self) -> None:
        """Read everything once more."""
        self._known.clear()

    def ids(self, scope: Scope) -> Collection[str]:
        """What a look takes for known."""
        known = self._known.get(scope.name)
        return known.ids if known is not None else ()

    def asks(self, scope: Scope, after: str | None) -> tuple[Ask, Ask] | None:
        """The newer rows, and the number of all; None when the scope is to be read as ever."""
        known = self._known.get(scope.name)
        now = self._now()
        if known is None or not after or known.after != after or len(known.ids) < self._least:
            return None
        if now >= known.until or now < known.barred_until:
            return None
        rows = (("_count", str(PAGE)), ("_sort", "_lastUpdated"))
        return (
            search_ask(
                scope.resource_type,
                (*scope.params, *rows, ("_lastUpdated", f"ge{known.newest}")),
            ),
            search_ask(
                scope.resource_type,
                (*scope.params, ("_summary", "count"), ("_lastUpdated", f"ge{after}")),
            ),
        )

    def agrees(self, scope: Scope, newer: Collection[str], total: int | None) -> bool:
        """Whether the county has these ids, what was known, and nothing else."""
        known = self._known[scope.name]
        if total == len(known.ids.union(newer)):
            return True
        known.barred_until = self._now() + AGAIN_S
        return False

    def looked(self, scope: Scope, newer: Collection[str], newest: str) -> None:
        """A look was taken in."""
        known = self._known[scope.name]
        if newest > known.newest or not known.ids.issuperset(newer):
            known.ids.update(newer)
            known.newest = max(known.newest, newest)
            known.seen_since = self._now()
            known.until = min(known.until, known.seen_since + FIRST_S)

    def read(self, scope: Scope, after: str | None, ids: set[str], newest: str) -> None:
        """The scope was read to its end from `after` on; `after` is where it begins next time."""
        now, before = self._now(), self._known.pop(scope.name, None)
        if not after or not newest:
            return
        same = before is not None and (before.after, before.newest) == (after, newest)
        since = before.seen_since if before is not None and same else now
        settled = same and now - since >= FIRST_S
        until = now + (LATER_S if settled else FIRST_S)
        barred = before.barred_until if before is not None else 0.0
        self._known[scope.name] = _Known(after, newest, set(ids), until, since, barred)
