"""What a sentence names, its source gives: no nurse reads a brace or the general words instead."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_words import ROOT, SOURCE, TELLERS

PLACE = re.compile(r"\{(\w+)")
REFUSALS = {"Refused", "VersionConflict", "NotSignedIn", "NotPermitted", "TooLarge"}
ERRORS = (TELLERS | REFUSALS) - {"Problem"}


@pytest.fixture(scope="module")
def sentences() -> dict[str, str]:
    from desktop.views import messages

    return messages.sentences()


def told_params() -> Iterator[tuple[str, set[str], str]]:
    """Code, names of the parameters given with it, and where, for every code in the source."""
    for path in SOURCE:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        dicts = named_dicts(tree)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            code = node.args[0]
            if not isinstance(code, ast.Constant) or not isinstance(code.value, str):
                continue
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            if name in {"Problem", "Wrong"}:
                yield code.value, given_to_problem(node, dicts), where
            elif name in ERRORS:
                yield code.value, {each.arg or "" for each in node.keywords}, where


def named_dicts(tree: ast.AST) -> dict[str, set[str]]:
    """Name -> keys of the dict literals that were given this name in a module."""
    return {
        node.targets[0].id: keys_of(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Dict)
        and isinstance(node.targets[0], ast.Name)
    }


def keys_of(literal: ast.Dict) -> set[str]:
    return {str(key.value) for key in literal.keys if isinstance(key, ast.Constant)}


def given_to_problem(call: ast.Call, dicts: dict[str, set[str]]) -> set[str]:
    if len(call.args) == 1:
        return set()
    given = call.args[1]
    return keys_of(given) if isinstance(given, ast.Dict) else dicts[ast.unparse(given)]


def test_what_a_sentence_names_is_given_wherever_its_code_is_told(
    sentences: dict[str, str],
) -> None:
    found = list(told_params())
    assert len(found) > 200
    missing = [
        (code, where, wanted - given)
        for code, given, where in found
        if not (wanted := set(PLACE.findall(sentences.get(code, "")))) <= given
    ]
    assert missing == []


def class_codes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            for each in node.body:
                if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "code":
                    assert isinstance(each.value, ast.Constant)
                    yield str(each.value.value)


def test_an_error_told_by_its_class_alone_needs_no_parameter(sentences: dict[str, str]) -> None:
    codes = [code for path in SOURCE for code in class_codes(path)]
    assert "error.offline" in codes
    assert [code for code in codes if PLACE.search(sentences[code])] == []


def test_what_the_exchange_keeps_by_code_alone_needs_no_parameter(
    sentences: dict[str, str],
) -> None:
    """The end of an exchange and the reason of a held record are kept as a code only."""
    kept = [code for code in sentences if code.startswith(("exchange.", "county."))]
    assert [code for code in kept if PLACE.search(sentences[code])] == []
