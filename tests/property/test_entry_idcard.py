"""What the check character promises, for every number."""

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain.codes import Sex
from desktop.domain.errors import Problem
from desktop.domain.idcard import IdCard, check_character, read_id_card, upgraded

TODAY = date(2026, 11, 21)
born = st.dates(date(1900, 1, 1), TODAY)
region = st.integers(110000, 659999).map(str)


@st.composite
def numbers(draw):
    body = f"{draw(region)}{draw(born):%Y%m%d}{draw(st.integers(0, 999)):03}"
    return body + check_character(body)


@given(numbers())
def test_every_well_formed_number_is_read_back(number):
    card = read_id_card(number, today=TODAY)
    assert isinstance(card, IdCard)
    assert card.number == number
    assert f"{card.birth_date:%Y%m%d}" == number[6:14]
    assert (card.sex is Sex.MALE) == (int(number[16]) % 2 == 1)


@given(numbers(), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_caught(number, at, shift):
    wrong = number[:at] + str((int(number[at]) + shift) % 10) + number[at + 1 :]
    found = read_id_card(wrong, today=TODAY)
    assert isinstance(found, Problem)
    assert found.code == "idcard.check_character"


@given(numbers(), st.sampled_from("0123456789X"))
def test_a_wrong_check_character_is_always_caught(number, last):
    assume(last != number[-1])
    assert read_id_card(number[:-1] + last, today=TODAY) == Problem("idcard.check_character")


@given(numbers(), st.integers(0, 15), st.integers(1, 16))
def test_two_exchanged_digits_are_always_caught(number, first, apart):
    second = min(first + apart, 16)
    assume(number[first] != number[second])
    digits = list(number)
    digits[first], digits[second] = digits[second], digits[first]
    # 2 has order 10 modulo 11, so places ten apart weigh the same: the checksum cannot tell.
    caught = (second - first) % 10 != 0
    found = read_id_card("".join(digits), today=TODAY)
    assert (found == Problem("idcard.check_character")) == caught


@given(region, st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 999))
def test_an_old_number_means_its_new_one(region, birth_date, sequence):
    old = f"{region}{birth_date:%y%m%d}{sequence:03}"
    assert read_id_card(old, today=TODAY) == read_id_card(upgraded(old), today=TODAY)


@given(st.text(max_size=30))
def test_no_text_is_an_error(text):
    assert isinstance(read_id_card(text, today=TODAY), IdCard | Problem)
