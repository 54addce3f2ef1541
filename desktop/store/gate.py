"""Lets many units of work through, and closes for the one who replaces the whole file."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Any thread may go in; `closed` waits until all are out and keeps new ones waiting.

    A thread that is in may go in again, so that a reading inside a unit never waits for itself.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._inside = 0
        self._closed = False
        self._own = threading.local()

    @contextmanager
    def inside(self) -> Iterator[None]:
        """Be in; waits while the gate is closed."""
        depth = getattr(self._own, "depth", 0)
        with self._condition:
            if not depth:
                self._condition.wait_for(lambda: not self._closed)
            self._inside += 1
        self._own.depth = depth + 1
        try:
            yield
        finally:
            self._own.depth = depth
            with self._condition:
                self._inside -= 1
                self._condition.notify_all()

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Be alone.

        Raises:
            RuntimeError: this thread is inside itself and would wait for ever.
        """
        if getattr(self._own, "depth", 0):
            raise RuntimeError("gate closed from inside")
        with self._condition:
            self._condition.wait_for(lambda: not self._closed)
            self._closed = True
            self._condition.wait_for(lambda: not self._inside)
        try:
            yield
        finally:
            with self._condition:
                self._closed = False
                self._condition.notify_all()
