"""Many GETs in one request: a FHIR `batch` asked ahead, and its answers handed out one by one.

It saves round trips and is never needed: what a batch did not answer beyond doubt is asked alone,
as if there had been none. An answer is used once, and not after a write of ours.
Source: FHIR R4, http.html#transaction (batch: entries are independent, answered in order).
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from urllib.parse import urlencode

from desktop.domain.errors import Busy, NotSignedIn, OutcomeUnknown, Refused
from desktop.wire.answers import as_object, clear_no, entries_of
from desktop.wire.county import Ask, Resource, json_text
from desktop.wire.line import Line, Reply

KEPT_S = 60.0  # an answer that nobody wanted for so long is asked anew
AGAIN_S = 3600.0  # a server that cannot is tried again after so long
MOST_MISSES = 2
_FEW = 2  # one alone needs no batch
_KINDS = ("searchset", "history")
_Shape = tuple[str, frozenset[str]]


class Ahead:
    """What was asked ahead on one line. Worker thread.

    Args:
        line: to the server.
        now: monotonic seconds.
    """

    def __init__(self, line: Line, now: Callable[[], float] = time.monotonic) -> None:
        self._line = line
        self._now = now
        self._kept: dict[Ask, tuple[float, Reply]] = {}
        self._misses = 0
        self._off_until = 0.0
        self._named = True
        self._alone: dict[_Shape, float] = {}

    def named(self, *, batch: bool) -> None:
        """The server's own statement whether it takes a batch."""
        self._named = batch

    def drop(self) -> None:
        """Something is about to be written: what was asked before is no answer after it."""
        self._kept.clear()

    def take(self, ask: Ask) -> Reply | None:
        """The answer to a GET, once; None when it has to be asked."""
        asked_at, reply = self._kept.pop(ask, (0.0, None))
        return reply if reply is not None and self._now() - asked_at <= KEPT_S else None

    def ask(self, asks: Sequence[Ask]) -> None:
        """Ask what is not at hand yet. Afterwards each is asked as ever; most cost nothing then.

        Raises:
            Offline: nothing was sent, so nothing can be asked alone either.
            Busy, NotSignedIn: the server says so to everything.
        """
        began = self._now()
        alone = {shape for shape, until in self._alone.items() if began < until}
        new = (each for each in dict.fromkeys(asks) if each not in self._kept)
        wanted = [each for each in new if _shape(each) not in alone]
        if len(wanted) < _FEW or not self._named or began < self._off_until:
            return
        try:
            reply = self._line.send("POST", "", _bundle(wanted), {"Cache-Control": "no-cache"})
        except OutcomeUnknown:
            self._missed()  # nothing was changed by it: the next GET tells how the line is
            return
        no = clear_no(reply)
        if isinstance(no, (Busy, NotSignedIn)):
            raise no
        if isinstance(no, Refused):
            self._off_until = self._now() + AGAIN_S
            return
        if reply.date is not None:  # its Date is that of the end; cursors want the beginning
            reply = replace(reply, date=reply.date - timedelta(seconds=self._now() - began))
        entries = _entries(reply, len(wanted))
        if entries is None:
            self._missed()
            return
        self._misses = 0
        for ask, entry in zip(wanted, entries, strict=True):
            found = _resource(ask, entry)
            if found is not None:
                self._kept[ask] = (began, Reply(HTTPStatus.OK, {}, found, reply.date))
            elif not _is_read(ask):  # some servers search in a batch and tell no history there
                self._alone[_shape(ask)] = began + AGAIN_S

    def _missed(self) -> None:
        self._misses += 1
        if self._misses >= MOST_MISSES:
            self._misses = 0
            self._off_until = self._now() + AGAIN_S


def _bundle(asks: Sequence[Ask]) -> str:
    entries = [{"request": {"method": "GET", "url": _url(each)}} for each in asks]
    return json_text({"resourceType": "Bundle", "type": "batch", "entry": entries})


def _url(ask: Ask) -> str:
    return f"{ask.path}?{urlencode(ask.params)}" if ask.params else ask.path


def _entries(reply: Reply, count: int) -> list[Resource] | None:
    """The entries of a batch's answer; None when it is no answer to so many questions."""
    bundle = as_object(reply.resource)
    right = bundle.get("resourceType") == "Bundle" and bundle.get("type") == "batch-response"
    entries = entries_of(bundle)
    whole = reply.status == HTTPStatus.OK and right and len(entries) == count
    return entries if whole else None


def _is_read(ask: Ask) -> bool:
    return ask.path.partition("/")[2] not in ("", "_history")


def _shape(ask: Ask) -> _Shape:
    """What servers may know or not: an address and names of parameters."""
    return ask.path, frozenset(name for name, _value in ask.params)


def _resource(ask: Ask, entry: Resource) -> Resource | None:
    """What one entry found; None for anything but a clear yes to what was asked there."""
    if not str(as_object(entry.get("response")).get("status", "")).startswith("200"):
        return None
    found = as_object(entry.get("resource"))
    kind, _, rest = ask.path.partition("/")
    if _is_read(ask):
        right = found.get("resourceType") == kind and found.get("id") == rest
        return found if right else None
    if found.get("resourceType") != "Bundle" or found.get("type") not in _KINDS:
        return None
    rows = [as_object(each.get("resource")) for each in entries_of(found)]
    named = (each.get("resourceType", kind) for each in rows)
    return found if all(each in (kind, "OperationOutcome") for each in named) else None
