"""A bad TCP line on loopback: delay, loss, cuts and a slow drip, in a thread of its own (asyncio).

with BadTcp(server_port, seed=1) as line: ... line.url("/fhir") ...; line.mend()
"""

import asyncio
import contextlib
import threading
from collections import Counter
from collections.abc import Awaitable, Callable
from random import Random
from typing import Self

CHUNK = 16_384
DRIP_BYTES, DRIP_S, MOST_DRIPPED = 64, 0.001, 4096
DELAY_S = 0.05


class BadTcp:
    """Carries connections to a port of this computer, each with a fate.

    Attributes:
        port: connect here.
        fates: how many connections met which.
    """

    FATES = ("ok", "ok", "ok", "delay", "refuse", "cut-up", "cut-down", "lose-answer", "drip")

    def __init__(self, target_port: int, seed: int) -> None:
        self._target = target_port
        self._chance = Random(seed)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.fates: Counter[str] = Counter()
        self.mended = False
        self.port = 0

    def url(self, path: str) -> str:
        """An address on this line."""
        return f"http://127.0.0.1:{self.port}{path}"

    def mend(self) -> None:
        """Nothing goes wrong with connections made from now on."""
        self.mended = True

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._listen())
        self._ready.set()
        self._loop.run_forever()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def _stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _accept(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        fate = "ok" if self.mended else self._chance.choice(self.FATES)
        self.fates[fate] += 1
        try:
            await self._carry(near, back, fate)
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            back.close()

    async def _carry(
        self, near: asyncio.StreamReader, back: asyncio.StreamWriter, fate: str
    ) -> None:
        if fate == "refuse":
            return
        far, onward = await asyncio.open_connection("127.0.0.1", self._target)
        up = self._chance.randrange(200, 4000) if fate == "cut-up" else None
        down = {"cut-down": self._chance.randrange(1, 400), "lose-answer": 0}.get(fate)
        try:
            await _both(
                self._pump(near, onward, up, _writing(onward, "ok")),
                self._pump(far, back, down, _writing(back, fate)),
            )
        finally:
            onward.close()

    async def _pump(
        self,
        source: asyncio.StreamReader,
        target: asyncio.StreamWriter,
        most: int | None,
        write: Callable[[bytes], Awaitable[None]],
    ) -> None:
        """Carry bytes one way; after `most` of them the line is cut."""
        while data := await source.read(CHUNK):
            if most is not None and len(data) > most:
                with contextlib.suppress(ConnectionError):
                    await write(data[:most])
                return
            most = None if most is None else most - len(data)
            await write(data)


def _writing(target: asyncio.StreamWriter, fate: str) -> Callable[[bytes], Awaitable[None]]:
    async def write(data: bytes) -> None:
        if fate == "delay":
            await asyncio.sleep(DELAY_S)
        dripped = data[:MOST_DRIPPED] if fate == "drip" else b""
        for start in range(0, len(dripped), DRIP_BYTES):
            target.write(dripped[start : start + DRIP_BYTES])
            await target.drain()
            await asyncio.sleep(DRIP_S)
        target.write(data[len(dripped) :])
        await target.drain()

    return write


async def _both(one: Awaitable[None], other: Awaitable[None]) -> None:
    """Until either way ends: then the line is gone."""
    tasks = [asyncio.ensure_future(each) for each in (one, other)]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
