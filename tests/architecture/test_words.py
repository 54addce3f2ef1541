"""Every code has a sentence, every sentence a code, every screen its help page."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = sorted((ROOT / "desktop").rglob("*.py"))
CODE = re.compile(r"^[a-z_]+\.[a-z0-9_]+$")
TELLERS = {
    "Problem",
    "DesktopError",
    "RuleBroken",
    "NotAllowed",
    "StaleRecord",
    "SeatTaken",
    "StoreError",
    "StoreBusy",
    "DiskFull",
    "WrongKey",
    "FileDamaged",
    "FileNewer",
    "FileInUse",
    "WireError",
    "Offline",
    "OutcomeUnknown",
    "Busy",
}


def told_codes() -> Iterator[tuple[str, Path]]:
    """Codes that the source makes: first argument of Problem or an error, and `code = …`."""
    for path in SOURCE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0] if node.args else None
                if name in TELLERS and isinstance(first, ast.Constant):
                    yield str(first.value), path
            elif isinstance(node, ast.ClassDef):
                for each in node.body:
                    if isinstance(each, ast.Assign) and each.targets[0].id == "code":  # type: ignore[attr-defined]
                        yield str(each.value.value), path  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def sentences() -> dict[str, str]:
    from desktop.views import messages

    return messages.sentences()


def test_every_code_has_a_sentence(sentences: dict[str, str]) -> None:
    without = {code: path.name for code, path in told_codes() if code not in sentences}
    assert without == {}


def test_every_sentence_is_told_by_somebody(sentences: dict[str, str]) -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in SOURCE if "messages" not in path.parts
    )
    assert [code for code in sentences if f'"{code}"' not in source] == []


def test_codes_look_like_codes(sentences: dict[str, str]) -> None:
    assert [code for code in sentences if not CODE.match(code)] == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_screen_has_its_help_page(language: str) -> None:
    topics = set()
    for path in (ROOT / "desktop" / "views").rglob("*.py"):
        topics |= set(re.findall(r'help_topic = "(\w+)"', path.read_text(encoding="utf-8")))
    pages = {path.stem for path in (ROOT / "resources" / "help" / language).glob("*.md")}
    assert topics - pages == set()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_help_pages_are_the_same_in_both_languages(language: str) -> None:
    folder = ROOT / "resources" / "help"
    both = {path.name for path in folder.rglob("*.md")}
    assert {path.name for path in (folder / language).glob("*.md")} == both
