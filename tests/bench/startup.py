"""From the command to the first paint and to a filled Today, against an empty PySide6 window.

Both are started as whole processes, several times in turn; the medians are compared.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

TURNS = 5
ROOT = Path(__file__).parents[2]
EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def run() -> list[tuple[str, float, str, str]]:
    environment = {key: value for key, value in os.environ.items() if "BYTECODE" not in key}
    environment |= {"QT_QPA_PLATFORM": "offscreen"}
    empty, painted, ready, memory = [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        _start(folder, environment)  # makes the sample and the byte code
        for _ in range(TURNS):
            empty.append(_empty(environment))
            told = _start(folder, environment)
            painted.append(told["painted"])
            ready.append(told["ready"] - told["painted"])
            memory.append(told["memory"])
    floor = statistics.median(empty)
    paint = statistics.median(painted)
    return [
        ("empty PySide6 window painted", floor, "s", "the floor"),
        ("practice clinic painted", paint, "s", ""),
        ("painted, as a multiple of the floor", paint / floor, "x", "aim <= 1.3"),
        ("ready to work after the first paint", statistics.median(ready), "s", "aim <= 1.5"),
        ("memory when ready", statistics.median(memory), "MB", "aim <= 150"),
    ]


def _empty(environment: dict[str, str]) -> float:
    timed = f"import time; began = time.time()\n{EMPTY}\nprint(time.time() - float(sys.argv[1]))"
    return float(_run([sys.executable, "-c", timed], environment))


def _start(folder: str, environment: dict[str, str]) -> dict[str, float]:
    said = _run([sys.executable, "-m", "tests.bench._started", folder], environment)
    return {key: float(value) for key, value in re.findall(r"(\w+)=([\d.]+)", said)}


def _run(command: list[str], environment: dict[str, str]) -> str:
    import time

    done = subprocess.run(
        [*command, str(time.time())],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout
