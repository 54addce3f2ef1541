"""Plants each bug of the list and shows that something of the ordinary run finds it.

python -m tests.faults.mutants [--only NAME] [--write]

Each bug is planted in a process of its own, forked from this one after the world was made. It is
looked for by the fault machine, seed by seed, or by a named test. `--write` renews docs/mutants.md.
"""

import argparse
import contextlib
import io
import logging
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from multiprocessing.connection import Connection, wait
from pathlib import Path

import pytest

from desktop.store.migrate import create
from desktop.store.place_files import STATE_VARIABLE
from tests.conftest import KEY
from tests.faults.mutant_list import MUTANTS, Mutant
from tests.faults.runs import MEMORY, Step, breaks, plan
from tests.faults.schedules import SHARP
from tests.faults.world import Template

MOST_SEEDS = 300
MOST_S = 60.0
AT_ONCE = 2
OWN_FAULT = "spoiled() "
"""In a TypeError: what was planted is called with other arguments than it takes."""
ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "mutants.md"


def hunt(mutant: Mutant, template: Template) -> tuple[int, str]:
    """Plant it and look: how many schedules it took, and what was broken; empty when nothing.

    Spoils this process: call it in one of its own.
    """
    mutant.plant()
    if mutant.plugin:
        return 0, _by_plugin(mutant)
    if mutant.test:
        return 0, _by_test(mutant.test)
    tried = 0
    ends = time.monotonic() + MOST_S
    for steps in _schedules(mutant):
        tried += 1
        if broken := breaks(template, steps):
            return tried, broken
        if time.monotonic() > ends:
            break
    return tried, ""


def _schedules(mutant: Mutant) -> list[list[Step]]:
    first = [SHARP[mutant.sharp]] if mutant.sharp else []
    return [*first, *(plan(seed) for seed in range(MOST_SEEDS))]


def _by_test(test: str) -> str:
    """The first words of its failure."""
    said = io.StringIO()
    place = ("-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist", "-p", "no:pytest-qt")
    options = ("-q", "-x", "-W", "ignore::pytest.PytestConfigWarning", "--tb=short")
    with contextlib.redirect_stdout(said), tempfile.TemporaryDirectory(dir=MEMORY) as own:
        ended = pytest.main([*options, *place, "--basetemp", f"{own}/t", str(ROOT / test)])
    if ended != pytest.ExitCode.TESTS_FAILED:
        return ""
    return _first(said.getvalue())


def _by_plugin(mutant: Mutant) -> str:
    """A pytest of its own, spoiled before it collects anything."""
    bare = ("-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist", "-p", "no:pytest-qt")
    options = ("-q", "--tb=short", "-W", "ignore::pytest.PytestConfigWarning", *bare)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", mutant.plugin, *options, mutant.test],
        cwd=ROOT,
        env=os.environ | {"ZHUDIAN_MUTANT": mutant.name.partition("_")[2], "ZHUDIAN_NO_QT": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return _first(done.stdout) if done.returncode == pytest.ExitCode.TESTS_FAILED else ""


def _first(said: str) -> str:
    told = [line[2:] for line in said.splitlines() if line.startswith("E ")]
    words = [each for each in told if "ResourceWarning" not in each]  # what a failure left open
    return (words or ["it fails"])[0].strip()


def _work(mutant: Mutant, template: Template, tell: Connection) -> None:
    logging.disable(logging.CRITICAL)
    with Path(os.devnull).open("w") as nothing, contextlib.redirect_stderr(nothing):
        tell.send(hunt(mutant, template))


def hunt_all(mutants: list[Mutant], template: Template) -> dict[str, tuple[int, str, float]]:
    """Each in a process of its own, some at once."""
    context = multiprocessing.get_context("fork")
    waiting, running = list(mutants), {}
    found: dict[str, tuple[int, str, float]] = {}
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            mutant = waiting.pop(0)
            hear, tell = context.Pipe(duplex=False)
            process = context.Process(target=_work, args=(mutant, template, tell))
            process.start()
            tell.close()
            running[mutant.name] = (process, hear, time.monotonic())
        ready = wait([hear for _, hear, _ in running.values()])[0]
        name = next(each for each, (_, hear, _) in running.items() if hear is ready)
        process, hear, began = running.pop(name)
        try:
            tried, broken = hear.recv()
        except EOFError:
            tried, broken = 0, ""
        process.join()
        if OWN_FAULT in broken:  # the program has changed: nothing was planted, and nothing caught
            broken, unfit = "", broken
        else:
            unfit = ""
        took = time.monotonic() - began
        found[name] = (tried, broken, took)
        word = "caught" if broken else "UNFIT" if unfit else "MISSED"
        said = " ".join((broken or unfit).split())[:90]
        print(f"{word:7}{name:34}{tried:4} {took:6.1f} s  {said}", flush=True)
    return found


def page() -> str:
    """docs/mutants.md."""
    lines = [
        "# Planted bugs that the tests must catch",
        "",
        "Made by `python -m tests.faults.mutants --write` from `tests/faults/mutant_list.py`;",
        "`poe mutants` plants each in a process of its own and shows that it is caught.",
        "",
        "| Bug | What it does | Caught by |",
        "|---|---|---|",
    ]
    lines += [f"| `{each.name}` | {each.words} | {each.caught_by} |" for each in MUTANTS]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Hunt all; the exit status tells whether every one was caught."""
    asked = argparse.ArgumentParser(prog="mutants", description=__doc__)
    asked.add_argument("--only", default="")
    asked.add_argument("--write", action="store_true")
    said = asked.parse_args()
    if said.write:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    chosen = [
        each
        for each in MUTANTS
        if not said.only or any(only in each.name for only in said.only.split(","))
    ]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        os.environ[STATE_VARIABLE] = str(Path(place) / "state")
        create(Path(place) / "empty.db", KEY)
        template = Template.make(Path(place), Path(place) / "empty.db")
        found = hunt_all(chosen, template)
    caught = sum(bool(broken) for _, broken, _ in found.values())
    tries = sorted(tried for tried, broken, _ in found.values() if broken and tried)
    middle = tries[len(tries) // 2] if tries else 0
    took = time.monotonic() - began
    print(
        f"{caught} of {len(found)} caught in {took:.0f} s; schedules to find one: median {middle}"
    )
    return 0 if caught == len(found) else 1


if __name__ == "__main__":
    sys.exit(main())
