"""What nobody foresaw: written down without patient data, shown once, never swallowed.

A DesktopError that reaches the event loop is told in the nurse's words. Everything else is a bug:
the log keeps the kind of error and the places in our code, never its message, which may quote a
patient.
"""

import hashlib
import json
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from desktop.domain.errors import DesktopError, StoreClosed

MAX_LOG_BYTES = 1_000_000
KEPT_LOGS = 5

log = logging.getLogger("desktop")


class JsonLines(logging.Formatter):
    """One JSON object a line: when, how bad, where, which code. No free text from records."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line."""
        said = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "where": f"{record.name}:{record.lineno}",
            "said": record.getMessage(),
            "form": str(record.msg),  # as the source has it: what the support bundle shows
            "with": [str(each) for each in record.args] if isinstance(record.args, tuple) else [],
        }
        return json.dumps(said, ensure_ascii=False)


def start_log(folder: Path) -> None:
    """Log into `folder`/log, rotating; call once."""
    (folder / "log").mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "log" / "zhudian.log",
        maxBytes=MAX_LOG_BYTES,
        backupCount=KEPT_LOGS,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(JsonLines())
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def no_core_dumps() -> None:
    """Let no crash write this program's memory to the disk: patients and the data key are in it."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def code_of(error: BaseException) -> str:
    """A short code of where a bug happened: the same bug gives the same code on every PC."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.name}" for frame in frames[-4:]]
    told = "|".join([type(error).__name__, *places])
    return hashlib.sha256(told.encode()).hexdigest()[:8].upper()


def write_down(error: BaseException) -> str:
    """Log a bug without its message; returns its code."""
    code = code_of(error)
    frames = [
        f"{Path(frame.filename).name}:{frame.lineno}:{frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    log.error("bug %s %s at %s", code, type(error).__name__, " < ".join(reversed(frames)))
    return code


def catch_all(
    tell_problem: Callable[[DesktopError], object], tell_bug: Callable[[str], object]
) -> None:
    """Route whatever nobody caught: to the nurse's words, or to the log and a quiet notice."""

    def on_error(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, StoreClosed):
            log.info("asked after closing")  # nobody waits for an answer
        elif isinstance(error, DesktopError):
            log.info("told %s", error.problem.code)
            tell_problem(error)
        else:
            tell_bug(write_down(error))
            traceback.print_tb(trace)
            sys.stderr.write(f"{kind.__name__}\n")

    def on_thread_error(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            write_down(told.exc_value)

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
