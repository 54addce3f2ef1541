"""A thin, slow line: a TCP relay on loopback with a rate and a delay.

with Line(server_port, bits_s=256_000, delay_s=0.08) as line: ... line.port
"""

import contextlib
import socket
import threading
import time
from typing import Self

CHUNK = 4096


class Line:
    """Relays bytes both ways; each direction has the rate, and each chunk arrives late."""

    def __init__(self, target_port: int, *, bits_s: float, delay_s: float) -> None:
        self._target = target_port
        self._bytes_s = bits_s / 8
        self._delay_s = delay_s
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.bytes = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._target))
            for one, other in ((near, far), (far, near)):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        """Carry one direction: bytes leave at the rate, and arrive `delay_s` / 2 later."""
        free_at = 0.0
        queue: list[tuple[float, bytes]] = []
        ready = threading.Condition()
        threading.Thread(target=self._deliver, args=(queue, ready, target), daemon=True).start()
        while True:
            try:
                data = source.recv(CHUNK)
            except OSError:
                data = b""
            now = time.monotonic()
            free_at = max(free_at, now) + len(data) / self._bytes_s
            self.bytes += len(data)
            with ready:
                queue.append((free_at + self._delay_s / 2, data))
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
