"""The house's structure, held by tests."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOP = {
    "desktop",
    "migrations",
    "resources",
    "tests",
    "docs",
    "pyproject.toml",
    "build.spec",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "requirements.lock",
    ".ci",
    ".github",
    ".gitignore",
}


def test_import_contracts_hold() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_nothing_else_stands_at_the_top() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    assert {name.split("/")[0] for name in listed if name} <= TOP


def test_files_stay_short_enough_to_read() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "desktop").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350
        and path.name != "pinyin_table.py"
    }
    assert long == {}


def test_no_code_path_deletes_a_database_file() -> None:
    found = []
    for path in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            text = ast.unparse(node)
            deletes = node.func.attr in {"unlink", "remove", "rmtree"}
            if deletes and any(word in text for word in (".db", "data_file", "records")):
                found.append(f"{path.name}: {text}")
    assert found == []
