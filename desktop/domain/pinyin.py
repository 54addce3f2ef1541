"""How a name is read: for display, for sorting, and for finding a patient by a few letters.

A name may be read in several ways. All likely ones find it; the first is shown, and a nurse may
correct it. A name with a character that nobody here can read has no reading, and no error.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby, islice, product

from desktop.domain.entry.text import is_han
from desktop.domain.pinyin_names import DOUBLE_SURNAMES, GIVEN, SURNAMES
from desktop.domain.pinyin_table import TABLE

READINGS_MAX = 6
_WORD_BREAK = re.compile(r"[\s\N{MIDDLE DOT}]+")
_DIAERESIS = "\N{COMBINING DIAERESIS}"

_Syllables = tuple[str, ...]


def best_reading(name: str) -> str:
    """The likely reading with tone marks, `Shàn Guóqiáng`; empty when a character is unknown.

    Source: GB/T 28039-2011: surname apart, given name joined, each with a capital; an apostrophe
    before a, e, o inside a word.
    """
    words = syllables_of(name)
    if not words or not all(options for word in words for options in word):
        return ""
    return " ".join(spelt([options[0] for options in word]) for word in words)


def readings(name: str) -> tuple[str, ...]:
    """Toneless candidates, likely ones first, ü as v: 单国强 -> shanguoqiang, danguoqiang."""
    return tuple(dict.fromkeys("".join(syllables) for syllables in _candidates(name)))


def initials(name: str) -> str:
    """First letters of the best reading, `sgq`; empty when a character is unknown."""
    return "".join(syllable[0] for syllables in _candidates(name)[:1] for syllable in syllables)


def letters(words: str) -> tuple[str, ...]:
    """Of each character of common words the first letters it may be found by; other signs none.

    No name rules here: 单纯 begins with d. Digits and Latin letters stand for themselves.
    """
    found = (_letters_of(char) for char in words)
    return tuple(each for each in found if each)


def _letters_of(char: str) -> str:
    if not is_han(char):
        return fold(char)[:1]
    return fold(_usual(char))[:1]


def fold(text: str) -> str:
    """What is typed or kept, in the form of search keys: lower case, no tones, spaces or dots."""
    # Decomposed, a tone is a mark after its vowel: neither it nor a space is a letter. The
    # newest ideographs are none to this Python's tables either, but to ours.
    # Taken apart before and after: of one sign may come a capital, and of that one more mark.
    plain = unicodedata.normalize("NFKD", text).casefold()
    parts = unicodedata.normalize("NFKD", plain).replace("u" + _DIAERESIS, "v")
    return "".join(char for char in parts if char.isalnum() or is_han(char))


def search_keys(name: str, reading: str = "") -> set[str]:
    """Every key a patient is found by; a search is a range over what begins with `fold(query)`.

    The name from each of its characters on; and of each reading, the initials and the full
    pinyin from each syllable on. Of a name that is not wholly readable, the readable stretches.

    Args:
        name: as kept.
        reading: pinyin corrected by a person, with or without tones; empty when not corrected.
    """
    keys = _from_each(tuple(fold(name)))
    for syllables in [*_candidates(name), *_corrected(name, reading), *_stretches(name)]:
        for each in {syllables, tuple(syllable.replace("v", "u") for syllable in syllables)}:
            keys |= _from_each(each)
            keys |= _from_each(tuple(syllable[0] for syllable in each))
    return keys


def _from_each(parts: _Syllables) -> set[str]:
    return {"".join(parts[start:]) for start in range(len(parts))}


def spelt(syllables: list[str]) -> str:
    """One word of a name from its syllables."""
    word = syllables[0]
    for syllable in syllables[1:]:
        word += "'" * (fold(syllable)[:1] in {"a", "e", "o"}) + syllable
    return word[:1].upper() + word[1:]


def syllables_of(name: str) -> list[list[_Syllables]]:
    """Words of the name, each a list of the readings of its characters; no reading: empty."""
    parts = [part for part in _WORD_BREAK.split(name.strip()) if part]
    if len(parts) == 1 and is_han(parts[0][0]):
        return _chinese_name(parts[0])
    return [[_options(token) for token in _tokens(part)] for part in parts]


def _chinese_name(name: str) -> list[list[_Syllables]]:
    double = DOUBLE_SURNAMES.get(name[:2])
    if double and len(name) > len(double):
        surname: list[_Syllables] = [(syllable,) for syllable in double]
    else:
        surname = [_with_usual(SURNAMES.get(name[0], ()), name[0])]
    given = [_options(token) for token in _tokens(name[len(surname) :])]
    return [surname, given] if given else [surname]


def _tokens(word: str) -> list[str]:
    """Each ideograph by itself, anything else in stretches."""
    found: list[str] = []
    for han, chars in groupby(word, key=is_han):
        stretch = "".join(chars)
        found += stretch if han else [stretch]
    return found


def _options(token: str) -> _Syllables:
    if not is_han(token[0]):
        return (token,) if fold(token) else ()
    return _with_usual(GIVEN.get(token, ()), token)


def _with_usual(special: _Syllables, char: str) -> _Syllables:
    usual = _usual(char)
    return special if not usual or usual in special else (*special, usual)


@cache
def _usual(char: str) -> str:
    at = TABLE.find(char)
    if at < 0:
        return ""
    return TABLE[TABLE.rfind(";", 0, at) + 1 : TABLE.rfind(" ", 0, at)]


def _candidates(name: str) -> list[_Syllables]:
    """Toneless readings, the likely one first; none when a character is unknown."""
    options = [_folded(options) for word in syllables_of(name) for options in word]
    if not options or not all(options):
        return []
    return list(islice(product(*options), READINGS_MAX))


def _folded(options: _Syllables) -> _Syllables:
    return tuple(dict.fromkeys(fold(syllable) for syllable in options))


def _stretches(name: str) -> Iterator[_Syllables]:
    """Readable stretches of a name that has an unreadable character."""
    options = [_folded(options) for word in syllables_of(name) for options in word]
    if all(options):
        return
    stretch: list[str] = []
    for found in [*options, ()]:
        if found:
            stretch.append(found[0])
        elif stretch:
            yield tuple(stretch)
            stretch = []


def _corrected(name: str, reading: str) -> list[_Syllables]:
    """A person's reading cut into as many syllables as the name has characters, if it can be."""
    pieces = tuple(piece for word in re.split(r"[\s'’]+", reading) if (piece := fold(word)))
    count = sum(len(_tokens(part)) for part in _WORD_BREAK.split(name))
    if not pieces or len(pieces) == count:
        return [pieces] if pieces else []
    return list(islice(_cuts("".join(pieces), count), READINGS_MAX)) or [pieces]


def _cuts(letters: str, count: int) -> Iterator[_Syllables]:
    if count <= 1:
        if count == 1 and letters in _syllables():
            yield (letters,)
        return
    for end in range(min(6, len(letters) - count + 1), 0, -1):
        if letters[:end] in _syllables():
            for rest in _cuts(letters[end:], count - 1):
                yield (letters[:end], *rest)


@cache
def _syllables() -> frozenset[str]:
    found = {fold(match) for match in re.findall(r";([^; ]+) ", TABLE)}
    return frozenset(found | {syllable.replace("v", "u") for syllable in found})
