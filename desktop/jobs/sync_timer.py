"""Starts exchanges: by the clock, at once when asked, never two at a time."""

import random
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs.jobs import Jobs, Work
from desktop.sync.result import Outcome, SyncResult
from desktop.sync.schedule import Situation, delay_s, probing

EXCHANGE = "exchange"
SOON_MS = 300
_STOPPED = {Outcome.PAUSED, Outcome.CLONE, Outcome.REFUSED, Outcome.CANCELLED}


class SyncTimer(QObject):
    """Decides when the next exchange runs. GUI thread.

    Args:
        work: one exchange.
        probe: a look whether the line is back, which sends only what is urgent.
        owed, stat_open, urgent: asked after each exchange.

    Attributes:
        sending: an exchange is under way. looking: it is only a look at the line, which no screen
            need show.
        follows: somebody asked for one meanwhile; it begins as soon as this one has ended.

    Signals:
        changed(): `sending` or `result` changed.
        finished(result): an exchange ended with this SyncResult.
        broke(error): an exchange raised; the next one is tried later all the same.
    """

    changed = Signal()
    finished = Signal(object)
    broke = Signal(Exception)

    def __init__(
        self,
        jobs: Jobs,
        work: Work,
        owed: Callable[[], bool] = lambda: False,
        stat_open: Callable[[], bool] = lambda: False,
        urgent: Callable[[], bool] = lambda: False,
        probe: Work | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._work = jobs, work
        self._owed, self._stat_open, self._urgent = owed, stat_open, urgent
        self._probe = probe
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self._failures = 0
        self._asking: set[str] = set()
        self.sending = False
        self.looking = False
        self.follows = False
        self._asked = False
        self.result: SyncResult | None = None
        jobs.succeeded.connect(self._on_done)
        jobs.failed.connect(self._on_failed)

    def exchange_now(self) -> bool:
        """Start an exchange; False while one is under way: then another follows at once."""
        if self.sending:
            self.follows = True
            self.changed.emit()
            return False
        return self._start(self._work)

    def _on_time(self) -> None:
        asked, self._asked = self._asked, False
        if self._probe is not None and not asked and probing(self._situation()):
            self.looking = not self.sending  # before anybody is told
            self._start(self._probe)
        else:
            self._start(self._work)

    def _start(self, work: Work) -> bool:
        if self.sending or not self._jobs.start(EXCHANGE, work):
            self.looking = self.looking and self.sending
            return False
        self._timer.stop()
        self.sending = True
        self.changed.emit()
        return True

    def cancel(self) -> None:
        """Stop the running exchange at its next safe point; none follows it."""
        self.follows = False
        self._jobs.cancel(EXCHANGE)

    def soon(self) -> None:
        """Something was saved: go as soon as the line is believed to be there."""
        if not self.sending and not self._failures:
            self._timer.start(SOON_MS)

    def asking(self, who: str, *, wants: bool) -> None:
        """A desk, grid or referral opened or closed that wants the county's news."""
        (self._asking.add if wants else self._asking.discard)(who)
        if wants and not self.sending and not self._failures:
            self._wait()

    def stop(self) -> None:
        """No further exchanges."""
        self.follows = False
        self._timer.stop()
        self._jobs.cancel(EXCHANGE)

    def next_in_s(self) -> float | None:
        """Seconds until the next exchange; None while one is under way or none is planned."""
        left = self._timer.remainingTime()
        return left / 1000 if left >= 0 else None

    def _on_done(self, name: str, result: Any) -> None:
        if name != EXCHANGE:
            return
        self.result = result
        self._ended()
        away = result.outcome in {Outcome.OFFLINE, Outcome.UNKNOWN, Outcome.BUSY}
        self._failures = self._failures + 1 if away else 0
        self._wait()
        self.changed.emit()
        self.finished.emit(result)

    def _on_failed(self, name: str, error: Exception) -> None:
        if name != EXCHANGE:
            return
        self._ended()
        self._failures += 1
        self._wait()
        self.changed.emit()
        self.broke.emit(error)

    def _ended(self) -> None:
        self.sending = self.looking = False

    def _wait(self) -> None:
        if self.follows:
            self.follows, self._asked = False, True  # all of it, though the line was away just now
            self._timer.start(0)
            return
        chance = random.random()  # noqa: S311 - spreads computers, guards nothing
        self._timer.start(int(delay_s(self._situation(), chance) * 1000))

    def _situation(self) -> Situation:
        result = self.result
        outcome = result.outcome if result else None
        stopped = outcome in _STOPPED
        return Situation(
            failures=self._failures,
            retry_after_s=result.retry_after_s if result else None,
            no_line=outcome is Outcome.OFFLINE,
            urgent=self._urgent() and self._probe is not None,
            probed=bool(result and result.probe),
            owed=self._owed() and not stopped,
            stat_open=self._stat_open(),
            asking=bool(self._asking),
            paused=stopped,
        )
