"""A way to a FHIR server on loopback that can be cut, mended, and left to chance.

line = CutLine(server.url); line.cut(); line.mend(); line.storm(Random(7), 0.2); line.calm()
"""

import contextlib
import socket
import threading
from random import Random
from urllib.parse import urlsplit

LOST, TORN = "lost", "torn"


class CutLine:
    """Carries bytes both ways until it is told, or chance has it, that it does not.

    Attributes:
        url: use this in place of the server's.
        drops: how many of the next answers break off before their first byte; the county has
            applied what was asked.
        breaks: how often chance broke it so far.
    """

    def __init__(self, target: str) -> None:
        self._target = urlsplit(target)
        self._listener: socket.socket | None = None
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        self._chance: tuple[Random, float] | None = None
        self.port = 0
        self.drops = 0
        self.breaks = 0
        self.mend()
        self.url = f"http://127.0.0.1:{self.port}{self._target.path}"

    # --- what a test does with it -------------------------------------------------------

    def mend(self) -> None:
        """Let the line return; nothing happens to one that stands."""
        if self._listener is not None:
            return
        listener = socket.create_server(("127.0.0.1", self.port), reuse_port=False)
        self.port = int(listener.getsockname()[1])
        self._listener = listener
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def cut(self) -> None:
        """Nobody answers any more, and what was under way breaks off."""
        if self._listener is not None:
            with contextlib.suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None
        with self._lock:
            gone, self._open = self._open, []
        for each in gone:
            _hang_up(each)
            each.close()

    def storm(self, random: Random, rate: float) -> None:
        """From now on any piece of a request or an answer may be the last of its connection.

        Args:
            random: decides, in the order in which pieces come.
            rate: share of the pieces that are lost or torn.
        """
        with self._lock:
            self._chance = (random, rate)

    def calm(self) -> None:
        """The line stands, and nothing is left to chance."""
        with self._lock:
            self._chance = None
        self.mend()

    # --- inside -----------------------------------------------------------------------------

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                near, _ = listener.accept()
                far = socket.create_connection(("127.0.0.1", self._target.port or 80))
            except OSError:
                return
            with self._lock:
                self._open += [near, far]
            for one, other, answers_come in ((near, far, False), (far, near, True)):
                given = (one, other, answers_come)
                threading.Thread(target=self._carry, args=given, daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, answers_come: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if answers_come and self._drops_this():
                    source.close()
                    break
                if fate := self._fate():
                    if fate == TORN:
                        target.sendall(data[: len(data) // 2])
                    # a request that is lost was never asked; an answer that is lost was given
                    _hang_up(source)
                    _hang_up(target)
                    break
                target.sendall(data)
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_RDWR if answers_come else socket.SHUT_WR)

    def _drops_this(self) -> bool:
        with self._lock:
            dropped = self.drops > 0
            self.drops -= dropped
        return dropped

    def _fate(self) -> str:
        with self._lock:
            if self._chance is None:
                return ""
            random, rate = self._chance
            if random.random() >= rate:
                return ""
            self.breaks += 1
            return random.choice((LOST, TORN))


def _hang_up(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
