"""Typed text as people type it: full-width digits, odd spaces, Chinese numerals."""

import re

# Full-width forms U+FF01-FF5E mirror ASCII U+0021-007E; the ideographic space stands apart.
_NARROW = {0xFF01 + offset: 0x21 + offset for offset in range(0x5E)} | {0x3000: 0x20}
_CHINESE_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_CHINESE_DIGITS |= {"〇": 0, "两": 2}
_CHINESE_NUMBER = re.compile(r"[零〇一二两三四五六七八九十]+")


# Compared by number: a regular expression over these ranges takes milliseconds to compile.
_IDEOGRAPHS = ((0x3007, 0x3007), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def is_han(char: str) -> bool:
    """Whether one character is an ideograph, rare ones and compatibility forms included."""
    return any(low <= ord(char) <= high for low, high in _IDEOGRAPHS)


def normalise_digits(text: str) -> str:
    """Full-width letters, digits and signs become ASCII; nothing else changes."""
    return text.translate(_NARROW)


def without_spaces(text: str) -> str:
    """Narrow, and free of every kind of space."""
    return "".join(normalise_digits(text).split())


def arabic_numbers(text: str) -> str:
    """Chinese numerals up to 99 become digits: 三点二十 -> 3点20; longer ones digit by digit."""
    return _CHINESE_NUMBER.sub(lambda match: _arabic(match.group()), text)


def _arabic(numeral: str) -> str:
    if "十" not in numeral:
        return "".join(str(_CHINESE_DIGITS[char]) for char in numeral)
    tens, _, units = numeral.partition("十")
    if len(tens) > 1 or len(units) > 1:
        return numeral
    return str(_CHINESE_DIGITS.get(tens, 1) * 10 + _CHINESE_DIGITS.get(units, 0))
