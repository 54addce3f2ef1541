"""The recovery key on paper, and the two secrets people choose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Problem
from desktop.domain.password import password_problem, pin_problem
from desktop.domain.recovery_key import new_recovery_secret, read_recovery, recovery_text

secrets_16 = st.binary(min_size=16, max_size=16)


@given(secret=secrets_16)
def test_what_is_printed_reads_back(secret: bytes) -> None:
    assert read_recovery(recovery_text(secret)) == secret
    assert read_recovery(recovery_text(secret).replace("-", " ")) == secret


@given(secret=secrets_16, at=st.integers(0, 47), digit=st.integers(0, 9))
def test_one_wrong_digit_is_told_with_its_group(secret: bytes, at: int, digit: int) -> None:
    digits = recovery_text(secret).replace("-", "")
    typed = digits[:at] + str(digit) + digits[at + 1 :]
    read = read_recovery(typed)
    wrong = Problem("recovery.group_wrong", {"group": at // 6 + 1})
    assert read == (secret if typed == digits else wrong)


@given(secret=secrets_16, at=st.integers(0, 46).filter(lambda n: n % 6 != 5))
def test_two_swapped_neighbours_are_told(secret: bytes, at: int) -> None:
    digits = recovery_text(secret).replace("-", "")
    typed = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assert typed == digits or isinstance(read_recovery(typed), Problem)


def test_full_width_digits_are_read() -> None:
    secret = new_recovery_secret()
    wide = recovery_text(secret).translate({ord("0") + n: 0xFF10 + n for n in range(10)})
    assert read_recovery(wide) == secret


@pytest.mark.parametrize(
    ("typed", "code"),
    [("", "recovery.digits_only"), ("12a", "recovery.digits_only"), ("123", "recovery.length")],
)
def test_what_is_no_key_is_told(typed: str, code: str) -> None:
    read = read_recovery(typed)
    assert isinstance(read, Problem)
    assert read.code == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("kurz123", "password.short"),
        ("x" * 129, "password.long"),
        ("11111111", "password.easy"),
        ("12345678", "password.easy"),
        ("qwertyui", "password.easy"),
        ("admin123", "password.easy"),
        ("lixiulan", "password.known"),
    ],
)
def test_an_easy_password_is_refused(typed: str, code: str) -> None:
    found = password_problem(typed, "lixiulan")
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("typed", ["Lushan-1969", "蓝色的自行车七七", "13a8f0c2"])
def test_a_fair_password_passes(typed: str) -> None:
    assert password_problem(typed, "李秀兰") is None


@pytest.mark.parametrize("typed", ["123", "1234567", "12a4", "1111", "3456", "9876", "１３７９"])
def test_an_easy_pin_is_refused(typed: str) -> None:
    assert pin_problem(typed) is not None


@pytest.mark.parametrize("typed", ["1379", "260817"])
def test_a_fair_pin_passes(typed: str) -> None:
    assert pin_problem(typed) is None
