"""One start of the practice clinic: prints when it was painted, when ready, and its memory.

`python -m tests.bench._started FOLDER BEGAN`. Signs in as soon as a name can be pressed.
"""

import sys
import time
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.app.window import Program

MB = 1_000_000


class Watch(QObject):
    """Notes the first paint; presses the first name; ends when Today is filled."""

    def __init__(self, program: Program, began: float) -> None:
        super().__init__()
        self.program = program
        self.began = began
        self.painted = 0.0
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        program.app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        paints = event.type() is QEvent.Type.Paint and isinstance(watched, QWidget)
        if paints and not self.painted:
            self.painted = time.time() - self.began
            self.program.app.removeEventFilter(self)
        return False

    def _look(self) -> None:
        program = self.program
        if program._shell is None:
            return
        if program.clinic is None:
            people = getattr(program.shell._cover, "people", None)
            if people is not None:
                people.chosen.emit(program.shell._cover._work.people()[0])
            return
        if not program.shell.covered and program.shell.stack.current_name() == "today":
            ready = time.time() - self.began
            memory = psutil.Process().memory_info().rss / MB
            print(f"painted={self.painted:.3f} ready={ready:.3f} memory={memory:.1f}")
            self._timer.stop()
            program.shell.close()


def main() -> None:
    program = Program(Path(sys.argv[1]), practice=True)
    watch = Watch(program, float(sys.argv[2]))
    program.run()
    del watch


main()
