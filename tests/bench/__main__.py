"""Run every bench module, or those named: `poe bench`, `python -m tests.bench search`."""

import importlib
import os
import pkgutil
import platform
import sys
import time
import unicodedata
from datetime import date

import tests.bench

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def pace() -> float:
    """Seconds for ten million additions: what a shared machine gives at this moment."""
    began, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - began


def main() -> None:
    asked = set(sys.argv[1:])
    names = sorted(module.name for module in pkgutil.iter_modules(tests.bench.__path__))
    print(
        f"{date.today()}  {platform.machine()}  {os.cpu_count()} cores  "  # noqa: DTZ011
        f"Python {platform.python_version()}"
    )
    for name in names:
        if name.startswith("_") or (asked and name not in asked):
            continue
        print(f"\n{name}  (ten million additions now: {pace():.2f} s)")
        for label, value, unit, aim in importlib.import_module(f"tests.bench.{name}").run():
            pad = " " * max(1, 64 - width(label))
            print(f"  {label}{pad}{value:10.2f} {unit:<10} {aim}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
