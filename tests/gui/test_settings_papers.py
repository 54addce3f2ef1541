"""Every paper that an area registers can be given a printer in the settings."""

import ast
from pathlib import Path

from desktop.app.settings import _papers

APP = Path(__file__).parents[2] / "desktop" / "app"


def registered() -> set[str]:
    """Template names that the areas hand to `papers.register`, their constants looked up."""
    found: set[str] = set()
    for file in sorted(APP.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        known = _constants(tree)
        for call in ast.walk(tree):
            if _registers(call):
                [name, *_] = call.args  # type: ignore[attr-defined]
                told = name.value if isinstance(name, ast.Constant) else known.get(name.id, "")
                found.add(str(told))
    return found - {""}


def _registers(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr == "register" and ast.unparse(node.func.value).endswith("papers")


def _constants(tree: ast.Module) -> dict[str, str]:
    known: dict[str, str] = {}
    for node in tree.body:
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            pairs = (
                zip(target.elts, node.value.elts, strict=True)
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                else [(target, node.value)]
            )
            for name, value in pairs:
                if isinstance(name, ast.Name) and isinstance(value, ast.Constant):
                    known[name.id] = str(value.value)
    return known


def test_each_paper_of_the_program_has_its_line_among_the_printers() -> None:
    offered = {name for name, _words, _size in _papers()}
    assert {"return-calendar", "referral-slip", "arrival-receipt"} <= registered()
    assert registered() - offered == set()
