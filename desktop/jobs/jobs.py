"""One worker thread; everything that may take long runs there, one after the other."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
Work = Callable[[Progress, Callable[[], bool]], Any]
GRACE_S = 4.0


class Jobs(QObject):
    """Named jobs, one at a time, in the order they were started.

    Lives as long as the program, so no signal can outlive its sender. Connect only methods of
    QObjects: Qt then delivers on the GUI thread.

    Signals:
        started(name): the job's turn has come.
        progressed(name, done, total): total is 0 while unknown.
        succeeded(name, result): what the work returned.
        failed(name, error): what it raised; each job sends exactly one of these two.
    """

    started = Signal(str)
    progressed = Signal(str, int, int)
    succeeded = Signal(str, object)
    failed = Signal(str, Exception)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._stops: dict[str, Event] = {}
        self._queued: set[Future[None]] = set()
        self._closed = False

    def start(self, name: str, work: Work) -> bool:
        """Queue `work(progress, cancelled)`; False while a job of that name is under way."""
        if self._closed or name in self._stops:
            return False
        self._stops[name] = Event()
        future = self._pool.submit(self._run, name, work)
        self._queued.add(future)
        future.add_done_callback(self._queued.discard)
        return True

    def running(self, name: str) -> bool:
        """Whether a job of that name waits or works."""
        return name in self._stops

    def cancel(self, name: str) -> None:
        """Ask the job to stop at its next safe point; returns at once."""
        if stop := self._stops.get(name):
            stop.set()

    def close(self, grace_s: float = GRACE_S) -> bool:
        """Cancel everything and give the running job a moment. Call once, on closing.

        A job that hangs on a stalled line is left to end by itself: it says nothing any more, and
        the closed store refuses it, so the window need not stand frozen until the line gives up.

        Returns:
            Whether everything had ended.
        """
        self._closed = True
        for stop in list(self._stops.values()):
            stop.set()
        self._pool.shutdown(wait=False, cancel_futures=True)
        left = wait(self._queued, timeout=grace_s).not_done
        self._stops.clear()
        return not left

    def _run(self, name: str, work: Work) -> None:
        stop = self._stops[name]
        self.started.emit(name)
        try:
            result = work(partial(self.progressed.emit, name), stop.is_set)
        except Exception as error:  # noqa: BLE001 - the GUI thread decides what it means
            log.warning("job %s failed: %s", name, type(error).__name__)
            self._stops.pop(name, None)  # before the signal: a slot may start the next run
            if not self._closed:
                self.failed.emit(name, error)
        else:
            self._stops.pop(name, None)
            if not self._closed:
                self.succeeded.emit(name, result)
