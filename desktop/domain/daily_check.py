"""The daily handshake: both ends compare what is open, and a word tells it on the telephone.

The word stands for the ids and versions of everything open. Equal words: both have the same; the
last letter tells a slip of the tongue from a true difference.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 and O, no 1, I and L; 31, a prime
LETTERS = 7
Key = tuple[str, str]  # FHIR type and id
UNSENT = "unsent"  # in place of a version: our newest word is not at the county


class Group(StrEnum):
    """What is compared together, and has a word of its own."""

    ISSUED = "issued"  # referrals, up or down, that this organisation made
    BOOKINGS = "bookings"
    RECEIVED = "received"  # referrals, up or down, that came to it


class Differs(StrEnum):
    """How the two ends differ about one resource."""

    UNSENT = "unsent"
    HERE_ONLY = "here-only"
    THERE_ONLY = "there-only"
    VERSION = "version"


Side = Mapping[Group, Mapping[Key, str]]


@dataclass(frozen=True, slots=True)
class Unlike:
    """One difference."""

    group: Group
    key: Key
    how: Differs


@dataclass(frozen=True, slots=True)
class Named:
    """One difference as a person sees it.

    Attributes:
        kind, record_id: of the record here, empty when there is none.
        no: its human number. who: the patient, masked.
    """

    how: Differs
    group: Group
    key: Key
    kind: str = ""
    record_id: str = ""
    no: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyCheck:
    """How both ends stand.

    Attributes:
        word: of what is open here, now. words, counts: of each group.
        at: when the two ends were last compared over the line, by the county's clock.
        county_word: what the county's side came to then.
        county_counts: of each group there.
        unlike: the differences of that comparison.
    """

    word: str
    words: Mapping[Group, str] = field(default_factory=dict)
    counts: Mapping[Group, int] = field(default_factory=dict)
    at: datetime | None = None
    county_word: str = ""
    county_counts: Mapping[Group, int] = field(default_factory=dict)
    unlike: tuple[Named, ...] = ()

    @property
    def agrees(self) -> bool:
        """Both had the same when they were compared, and it is still so here."""
        return bool(self.county_word) and self.word == self.county_word


def check_word(entries: Mapping[Key, str], group: str = "") -> str:
    """Eight letters for a set of resources and their versions, whatever its order.

    `group`: one group alone; its word is never taken for that of all.
    """
    listed = sorted(f"{kind}/{name} {version}" for (kind, name), version in entries.items())
    lines = [group, *listed]
    number = int.from_bytes(hashlib.sha256("\n".join(lines).encode()).digest())
    letters = []
    for _ in range(LETTERS):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters) + _check(letters)


def word_of(side: Side) -> str:
    """The word for all groups together."""
    return check_word({key: version for group in side.values() for key, version in group.items()})


def spoken(word: str) -> str:
    """In two groups, as it is read aloud."""
    return f"{word[:4]} {word[4:]}" if word else ""


def heard(text: str) -> str:
    """A word as somebody wrote it down: upper case, without gaps."""
    return "".join(each for each in text.upper() if each.isalnum())


def is_word(text: str) -> bool:
    """Whether it can be one: a single wrong letter, or two changed places, never is."""
    word = heard(text)
    known = len(word) == LETTERS + 1 and all(each in ALPHABET for each in word)
    return known and _check(word[:LETTERS]) == word[LETTERS]


def unlike(here: Side, there: Side) -> tuple[Unlike, ...]:
    """Every difference, in the order of the groups; each resource once."""
    found: dict[Key, Unlike] = {}
    for group in Group:
        ours, theirs = here.get(group, {}), there.get(group, {})
        for key in sorted(ours.keys() | theirs.keys()):
            how = _differs(ours.get(key), theirs.get(key))
            if how is not None:
                found.setdefault(key, Unlike(group, key, how))
    return tuple(found.values())


def _differs(ours: str | None, theirs: str | None) -> Differs | None:
    if ours == UNSENT:
        return Differs.UNSENT
    if ours == theirs:
        return None
    if ours is None:
        return Differs.THERE_ONLY
    return Differs.HERE_ONLY if theirs is None else Differs.VERSION


def _check(letters: Iterable[str]) -> str:
    total = sum(place * ALPHABET.index(each) for place, each in enumerate(letters, start=1))
    return ALPHABET[total % len(ALPHABET)]
