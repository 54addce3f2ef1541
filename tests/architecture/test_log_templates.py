"""A log call's sentence is a constant of the source: the support bundle shows it as it is."""

import ast
from pathlib import Path

import desktop

ROOT = Path(desktop.__file__).parent
CALLS = {"debug", "info", "warning", "error", "critical", "exception"}


def test_every_log_sentence_is_a_constant_in_plain_letters() -> None:
    found = [
        f"{path.name}:{node.lineno}"
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _is_log(node) and not _is_constant(node.args[0])
    ]
    assert found == []


def _is_log(node: ast.Call) -> bool:
    if not isinstance(node.func, ast.Attribute):
        return False
    owner = node.func.value
    return node.func.attr in CALLS and isinstance(owner, ast.Name) and owner.id == "log"


def _is_constant(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isascii()
