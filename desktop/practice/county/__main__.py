"""`python -m desktop.practice.county`: the practice county in a process of its own."""

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from desktop.practice.county.faults import Faults
from desktop.practice.county.server import CountyServer, DeskSettings


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until told to stop; the first line on stdout is the address."""
    parser = argparse.ArgumentParser(prog="python -m desktop.practice.county")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--folder", type=Path, help="where its state lives; memory if not given")
    parser.add_argument("--token", default="", help="bearer token that clients must send")
    parser.add_argument("--desk", type=float, metavar="SECONDS", help="hospital desk's delay")
    parser.add_argument("--drop-every-second-answer", action="store_true")
    parser.add_argument("--ignore-if-match", action="store_true")
    chosen = parser.parse_args(arguments)
    faults = Faults(
        drop_every_second_answer=chosen.drop_every_second_answer,
        ignore_if_match=chosen.ignore_if_match,
    )
    desk = None if chosen.desk is None else DeskSettings(chosen.desk)
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with CountyServer(
        chosen.folder, chosen.port, faults=faults, token=chosen.token, desk=desk
    ) as it:
        sys.stdout.write(f"{it.url}\n")
        sys.stdout.flush()
        stop.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
