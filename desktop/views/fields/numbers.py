"""Fields of digits: measurements, ID card, telephone. The input method is off in them."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from desktop.domain.entry import Offer, group_phone, normalise_digits, parse_phone
from desktop.domain.errors import Problem
from desktop.views.fields.typed import ReadField

ID_DIGITS = 18
_NUMBER = re.compile(r"[+-]?\d+(?:\.(?P<fraction>\d+))?")


class NumberField(ReadField):
    """A number that starts blank; value is int (no decimals) or Decimal, None when blank.

    Args (beside the common ones):
        least, most: what cannot be true lies outside; alarming values lie inside.
        decimals: digits after the point that are kept.
        suggest: given a number outside, returns what was probably meant (365 -> 36.5) or None.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        least: float,
        most: float,
        decimals: int = 0,
        suggest: Callable[[Decimal], Decimal | None] | None = None,
        **common: Any,
    ) -> None:
        self._least, self._most = Decimal(str(least)), Decimal(str(most))
        self._decimals, self._suggest = decimals, suggest
        super().__init__(name, label, read=self._number, show=_number_text, **common)

    def _number(self, text: str) -> int | Decimal | Offer[Decimal] | Problem:
        plain = "".join(normalise_digits(text).split()).replace("。", ".").replace(",", ".")
        written = _NUMBER.fullmatch(plain)
        if written is None:
            return Problem("field.number_unreadable")
        number = Decimal(plain)
        if len(written["fraction"] or "") > self._decimals:
            return self._too_fine()
        if self._least <= number <= self._most:
            return number if self._decimals else int(number)
        problem = Problem(
            "field.number_range",
            {"least": _number_text(self._least), "most": _number_text(self._most)},
        )
        meant = self._suggest(number) if self._suggest else None
        return problem if meant is None else Offer(meant, problem)

    def _too_fine(self) -> Problem:
        if self._decimals:
            return Problem("field.number_decimals", {"most": self._decimals})
        return Problem("field.number_whole")


def _number_text(number: Decimal | float) -> str:
    return f"{Decimal(str(number)):f}"


class IdNoField(ReadField):
    """A document number, upper-case without spaces, shown 6-8-4; a counter while typing.

    Args (beside the common ones):
        check: returns what is wrong with the finished number, or None.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        check: Callable[[str], Problem | None] | None = None,
        **common: Any,
    ) -> None:
        self._check = check
        super().__init__(name, label, read=stored_number, show=_grouped_id, **common)

    def own_problem(self) -> Problem | None:
        """Return what the check says, or None."""
        value = self.value()
        return self._check(value) if self._check and value else None

    def _explain(self) -> None:
        count = len(self.value() or "")
        self.set_hint(f"{count}/{ID_DIGITS}" if 0 < count < ID_DIGITS else "")


class PhoneField(ReadField):
    """A telephone number, a mobile one shown in groups; value as it is stored."""

    def __init__(self, name: str, label: str, **common: Any) -> None:
        super().__init__(name, label, read=parse_phone, show=group_phone, **common)


def stored_number(text: str) -> str:
    """Return a document number narrow, upper-case and without spaces."""
    return "".join(normalise_digits(text).split()).upper()


def _grouped_id(text: str) -> str:
    number = stored_number(text)
    if len(number) != ID_DIGITS:
        return number
    return f"{number[:6]} {number[6:14]} {number[14:]}"
