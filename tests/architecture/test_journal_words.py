"""Every act that is kept in the trace has a name in the journal."""

import ast
from collections.abc import Iterator
from pathlib import Path

import desktop
from desktop.views.journal.words import AUDITS

ROOT = Path(desktop.__file__).parent
WRITES = {"audit", "_traced", "_note", "note"}


def acts() -> Iterator[str]:
    """Names handed to what writes into the trace."""
    for path in (*(ROOT / "services").rglob("*.py"), ROOT / "app" / "seats.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr in WRITES:
                    yield from _named(node.args)
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "act":
                yield from _named([node.value])


def _named(given: list[ast.expr]) -> Iterator[str]:
    for one in given[:2]:
        parts = (one.body, one.orelse) if isinstance(one, ast.IfExp) else (one,)
        yield from (
            part.value
            for part in parts
            if isinstance(part, ast.Constant) and isinstance(part.value, str)
        )


SUBJECTS = {"roster", "utilisation"}
"""What was exported."""


def test_no_act_is_a_bare_line_in_the_journal() -> None:
    found = set(acts())
    assert {"sign_in", "outage_void", "exchange.discard", "pin.removed"} <= found
    assert not found - AUDITS.keys() - SUBJECTS
