"""A person at the program: starts it, presses keys, reads the screen, pulls the plug."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[2]
SCREEN = f"offscreen:configfile={Path(__file__).parent / 'screen.json'}"
PATIENCE_S = 90.0
"""Longer than anything takes on a slow, busy machine: who waits in vain waits so long."""
MOST_TABS = 60


class Person:
    """Sits at one program in a process of its own. Close or kill it in the end.

    Attributes:
        errors: what the program wrote on stderr.
        pressed: keys pressed so far, each character of what was written counted.
    """

    def __init__(self, folder: Path, *, practice: bool = False, **environment: str) -> None:
        self.errors = folder.parent / f"{folder.name}.stderr.txt"
        self.pressed = 0
        with self.errors.open("a", encoding="utf-8") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.robot", str(folder)]
                + (["--practice"] if practice else []),
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env=os.environ | {"QT_QPA_PLATFORM": SCREEN} | environment,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        self.leave()
        if error is None:
            self._was_calm()

    def _was_calm(self) -> None:
        """The program met nothing it did not foresee."""
        told = self.errors.read_text(encoding="utf-8")
        assert "Traceback" not in told, told[-3000:]

    def __getattr__(self, do: str) -> Callable[..., Any]:
        return lambda *given, **named: self._ask(do, *given, **named)

    def _ask(self, do: str, *given: Any, **named: Any) -> Any:
        words = {
            "key": "keys",
            "write": "text",
            "press": "words",
            "focus": "name",
            "grab": "path",
            "copy": "path",
        }
        asked = {"do": do} | named | ({words[do]: str(given[0])} if given else {})
        if do in {"key", "write"}:
            self.pressed += len(str(given[0]).split() if do == "key" else str(given[0]))
        self._tell(asked)
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE_S)
        line = self._process.stdout.readline() if ready else ""
        if not line:
            raise AssertionError(f"no answer to {asked}\n{self.errors.read_text()[-3000:]}")
        answer = json.loads(line)
        if "error" in answer:
            raise LookupError(f"{answer['error']} ({asked})")
        return answer["ok"]

    def _tell(self, asked: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()

    def sees(self, *words: str) -> bool:
        """Whether all these words are on the screen now."""
        screen = "\n".join(self.texts())
        return all(word in screen for word in words)

    def wait_to_see(self, *words: str) -> None:
        """Look until these words are on the screen."""
        self.wait_until(lambda: self.sees(*words), f"to see {words}")

    def wait_until(self, true: Callable[[], bool], what: str = "") -> None:
        """Look until something is so."""
        end = time.monotonic() + PATIENCE_S
        while not true():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain {what}; screen: {self.texts()}")
            select.select([], [], [], 0.05)

    def tab_to(self, field: str) -> None:
        """Press Tab until that field of the form has the focus."""
        for _ in range(MOST_TABS):
            if self.field() == field:
                return
            self.key("Tab")
        raise AssertionError(f"Tab never came to {field}; screen: {self.texts()}")

    def down_to(self, words: str) -> None:
        """Press Home and Down until the chosen row of the list bears these words."""
        self.key("Home")
        for _ in range(MOST_TABS):
            if words in self.row():
                return
            self.key("Down")
        raise AssertionError(f"no row {words}; screen: {self.texts()}")

    def wait_for_page(self, name: str) -> None:
        """Look until that page is open and nothing is asked over it."""
        self.wait_until(lambda: self.page() == name and not self.asked(), f"for page {name}")

    def wait_for_question(self) -> str:
        """Look until something is asked; return its title."""
        self.wait_until(lambda: bool(self.asked()), "to be asked")
        return str(self.asked())

    def sign_in(self, name: str, password: str) -> None:
        """Choose the name with the arrow keys, give the password, and wait for Today."""
        self.choose_name(name)
        self.write(password)
        self.key("Return")
        self.wait_for_page("today")
        self.wait_until(lambda: not self.covered(), "for the work")

    def choose_name(self, name: str) -> None:
        """Go to the person's button on the sign-in page and press Enter."""
        self.wait_to_see(name)
        for _ in range(MOST_TABS):
            if self.focused().startswith(name):
                break
            self.key("Right")
        self.key("Return")
        self.wait_until(lambda: self.field() in {"password", "pin"}, "to be asked the password")

    def pull_the_plug(self) -> None:
        """SIGKILL, as a power cut would."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(10)
        self._hang_up()
        self._was_calm()

    def leave(self) -> int:
        """Close the window and wait for the program to end; return its exit status."""
        assert self._process.stdin is not None
        if self._process.poll() is None:
            self._process.stdin.close()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(10)
        self._hang_up()
        return self._process.returncode

    def leave_by(self, keys: str) -> int:
        """Press keys that end the program; return its exit status."""
        self._tell({"do": "key", "keys": keys})
        self._process.wait(20)
        self._hang_up()
        return self._process.returncode

    def _hang_up(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
