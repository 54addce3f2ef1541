"""What reading a typed text gives: a value with warnings, an offer, or a problem."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop.domain.errors import Problem

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Read(Generic[T_co]):
    """A value that may be kept, and what is unusual about it; warnings never block."""

    value: T_co
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer(Generic[T_co]):
    """A guess at what was meant. The typed text stays until a person takes the offer by a key.

    Attributes:
        value: what the field would hold.
        problem: why the text cannot be taken as it is; its parameters name the offered value.
    """

    value: T_co
    problem: Problem
