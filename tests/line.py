"""A thin, slow, lossy line: a TCP relay on loopback with a rate, a delay and lost packets.

with Line(server_port, bits_s=256_000, delay_s=0.08) as line: ... line.port

A lost packet comes late, as TCP makes it: all behind it waits for its second journey.
"""

import contextlib
import random
import socket
import threading
import time
from typing import Self

CHUNK = 4096
PACKET = 1400


class Line:
    """Relays bytes both ways; each direction has the rate, and each chunk arrives late.

    Args:
        delay_s: there and back. loss: share of packets that come only the second time.

    Attributes:
        bytes, bytes_up: both ways, and to the server.
    """

    def __init__(
        self, target_port: int, *, bits_s: float, delay_s: float, loss: float = 0, seed: int = 1
    ) -> None:
        self._target = target_port
        self._bytes_s = bits_s / 8
        self._delay_s = delay_s
        self._loss, self._chance = loss, random.Random(seed)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.bytes = self.bytes_up = 0
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Nobody can connect any more, and what is connected breaks."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes who waits in accept
        self._listener.close()
        for each in list(self._open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        """The line is back, on the same port."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def _accept(self) -> None:
        listener = self._listener
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._target))
            self._open |= {near, far}
            for one, other in ((near, far), (far, near)):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(
                    target=self._carry, args=(one, other), kwargs={"up": one is near}, daemon=True
                ).start()

    def _carry(self, source: socket.socket, target: socket.socket, *, up: bool) -> None:
        """Carry one direction: bytes leave at the rate, and arrive `delay_s` / 2 later."""
        free_at = 0.0
        queue: list[tuple[float, bytes]] = []
        ready = threading.Condition()
        threading.Thread(target=self._deliver, args=(queue, ready, target), daemon=True).start()
        while True:
            try:
                data = source.recv(PACKET if self._loss else CHUNK)
            except OSError:
                data = b""
            now = time.monotonic()
            free_at = max(free_at, now) + len(data) / self._bytes_s
            self.bytes += len(data)
            self.bytes_up += len(data) if up else 0
            lost = self._delay_s if self._loss and self._chance.random() < self._loss else 0.0
            with ready:
                queue.append((free_at + self._delay_s / 2 + lost, data))
                ready.notify()
            if not data:
                return
            if free_at > now:
                time.sleep(free_at - now)  # a full sender has to wait, as on the real line

    @staticmethod
    def _deliver(
        queue: list[tuple[float, bytes]], ready: threading.Condition, target: socket.socket
    ) -> None:
        while True:
            with ready:
                ready.wait_for(lambda: queue)
                at, data = queue.pop(0)
            time.sleep(max(0.0, at - time.monotonic()))
            with contextlib.suppress(OSError):
                if not data:
                    target.shutdown(socket.SHUT_WR)
                    return
                target.sendall(data)
