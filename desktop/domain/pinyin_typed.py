"""Readings as a nurse types them: `shan4 guo2 qiang2`, and the ones she can choose from."""

import re
from itertools import islice, product

from desktop.domain.pinyin import READINGS_MAX, fold, spelt, syllables_of

_NUMBERED = re.compile(r"([A-Za-zÜüv:]+?)([0-5])(?![0-9])")
_MARKS = {
    "a": "āáǎàa",
    "e": "ēéěèe",
    "i": "īíǐìi",
    "o": "ōóǒòo",
    "u": "ūúǔùu",
    "ü": "ǖǘǚǜü",
}
NEUTRAL = 5


def choices(name: str) -> tuple[str, ...]:
    """Every likely reading with tone marks, the likeliest first: Shàn Guóqiáng, Dān Guóqiáng."""
    words = syllables_of(name)
    options = [each for word in words for each in word]
    if not options or not all(options):
        return ()
    found = []
    for chosen in islice(product(*options), READINGS_MAX):
        rest = iter(chosen)
        found.append(" ".join(spelt([next(rest) for _ in word]) for word in words))
    return tuple(dict.fromkeys(found))


def with_marks(typed: str, name: str = "") -> str:
    """A typed reading as it is shown: numbers become tone marks, words as in the name's own.

    `shan4 guo2 qiang2` of 单国强 gives `Shàn Guóqiáng`. What has no numbers stays as typed.
    """
    plain = " ".join(typed.split())
    pieces = [_marked(one, int(tone)) for one, tone in _NUMBERED.findall(plain)]
    if not pieces or fold(plain) != fold("".join(f"{o}{t}" for o, t in _NUMBERED.findall(plain))):
        return plain
    lengths = [len(word) for word in syllables_of(name)]
    if sum(lengths) != len(pieces):
        lengths = [1, len(pieces) - 1] if len(pieces) > 1 else [1]
    rest = iter(pieces)
    return " ".join(spelt([next(rest) for _ in range(length)]) for length in lengths)


def _marked(syllable: str, tone: int) -> str:
    """The mark stands on a or e, on the o of ou, else on the last vowel."""
    plain = syllable.lower().replace("u:", "ü").replace("v", "ü")
    if tone in {0, NEUTRAL}:
        return plain
    for vowel in ("a", "e"):
        if vowel in plain:
            return plain.replace(vowel, _MARKS[vowel][tone - 1], 1)
    if "ou" in plain:
        return plain.replace("o", _MARKS["o"][tone - 1], 1)
    at = max((plain.rfind(vowel) for vowel in _MARKS), default=-1)
    if at < 0:
        return plain
    return plain[:at] + _MARKS[plain[at]][tone - 1] + plain[at + 1 :]
