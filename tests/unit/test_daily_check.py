"""The check word: equal for equal sets, told on the telephone without a mistake."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.daily_check import (
    ALPHABET,
    UNSENT,
    Differs,
    Group,
    check_word,
    heard,
    is_word,
    spoken,
    unlike,
    word_of,
)

keys = st.tuples(st.sampled_from(["Task", "Appointment"]), st.uuids().map(str))
sets = st.dictionaries(keys, st.integers(1, 99).map(str), max_size=12)


@given(sets, sets)
def test_words_are_equal_exactly_when_the_sets_are(one: dict, other: dict) -> None:
    assert check_word(one) == check_word(dict(reversed(one.items())))
    assert (check_word(one) == check_word(other)) == (one == other)


@given(sets)
def test_a_word_has_eight_letters_that_cannot_be_mistaken(one: dict) -> None:
    word = check_word(one)
    assert len(word) == 8
    assert not set(word) & set("01OIL")
    assert is_word(word)
    assert heard(spoken(word).lower()) == word


@given(sets, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_one_letter_misheard_is_noticed(one: dict, place: int, letter: str) -> None:
    word = check_word(one)
    wrong = word[:place] + letter + word[place + 1 :]
    assert is_word(wrong) == (wrong == word)


@given(sets, st.integers(0, 6))
def test_two_letters_that_changed_places_are_noticed(one: dict, place: int) -> None:
    word = check_word(one)
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    assert is_word(swapped) == (swapped == word)


def test_each_difference_is_named_once_and_an_unsent_word_comes_first() -> None:
    a, b, c, d = (("Task", each) for each in "abcd")
    here = {Group.ISSUED: {a: "1", b: "2", c: UNSENT}, Group.RECEIVED: {a: "1"}}
    there = {Group.ISSUED: {a: "1", b: "3"}, Group.RECEIVED: {a: "1", d: "1"}}
    found = {each.key: each.how for each in unlike(here, there)}
    assert found == {b: Differs.VERSION, c: Differs.UNSENT, d: Differs.THERE_ONLY}
    assert word_of(here) != word_of(there)
    assert unlike(there, there) == ()
