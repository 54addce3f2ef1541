"""Every word a person reads is there in Chinese, and the compiled file holds them all."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests import translations
from tests.translations import Word

WORD = re.compile(r"[A-Za-z]{2,}")
PLACE = re.compile(r"\{[^{}]*\}")
RESOURCES = Path(__file__).parents[2] / "resources"
NOT_READ = re.compile(r"<[^>]*>|&[a-z#0-9]+;|\]\([^)]*\)|\*\*|`[^`]*`")
"""Tags, entities, where a link leads, keys in a help page's own letter."""
NARROW = re.compile(
    "[\u4e00-\u9fff）」”][,:;?!]|[,;?!][\u4e00-\u9fff（「“]"
    "|[\u4e00-\u9fff]\\(|\\([^()]*[\u4e00-\u9fff][^()]*\\)"
)
"""A half-width sign beside a character looks broken off in print."""
SAME_IN_BOTH = {"ABO", "Rh", "USB", "PDF", "ID", "PIN", "mmHg", "kg", "Zhudian"}
"""Abbreviations that a Chinese nurse reads as they are."""


@pytest.fixture(scope="module")
def source() -> list[Word]:
    return translations.found_in_source()


@pytest.fixture(scope="module")
def chinese() -> dict[Path, list[Word]]:
    return translations.translated()


def test_every_word_in_the_source_is_translated(source, chinese) -> None:
    done = {word.key for words in chinese.values() for word in words if word.translation.strip()}
    missing = defaultdict(list)
    for word in source:
        if word.key not in done:
            missing[word.file].append(word.source)
    assert dict(missing) == {}


def test_the_tool_reads_every_word_as_python_does(source) -> None:
    """A word without a context, or with an escape by name, is never found at run time."""
    misread = [
        (word.file, word.source) for word in source if not word.context or "N{" in word.source
    ]
    assert misread == []


def test_no_translation_is_the_english_again(chinese) -> None:
    same = [
        (path.stem, word.source)
        for path, words in chinese.items()
        for word in words
        if word.translation == word.source
        and not set(WORD.findall(PLACE.sub("", word.source))) <= SAME_IN_BOTH
    ]
    assert same == []


def test_a_translation_fills_in_what_the_english_fills_in(chinese) -> None:
    differing = [
        (path.stem, word.source, word.translation)
        for path, words in chinese.items()
        for word in words
        if word.translation
        and set(PLACE.findall(word.source)) != set(PLACE.findall(word.translation))
    ]
    assert differing == []


def test_one_word_is_translated_in_one_way(chinese) -> None:
    ways = defaultdict(set)
    for words in chinese.values():
        for word in words:
            ways[word.key].add(word.translation)
    assert {key: found for key, found in ways.items() if len(found) > 1} == {}


def test_chinese_sentences_have_chinese_punctuation(chinese) -> None:
    narrow = [
        (path.stem, word.translation)
        for path, words in chinese.items()
        for word in words
        if translations.widen(word.translation) != word.translation
    ]
    assert narrow == [], "run: python -m tests.translations --punctuation"


@pytest.mark.parametrize(
    "path",
    sorted(p for folder in ("help/zh_CN", "print") for p in (RESOURCES / folder).rglob("*.*")),
    ids=lambda path: path.name,
)
def test_papers_and_help_have_chinese_punctuation(path: Path) -> None:
    plain = NOT_READ.sub("", path.read_text(encoding="utf-8"))
    assert NARROW.findall(plain) == []


def test_the_compiled_file_is_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translations.compile_to(fresh)
    assert fresh.read_bytes() == translations.COMPILED.read_bytes(), "run: poe translate"
