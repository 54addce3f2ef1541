"""What is asked of the county together with a referral, kept until the referral is issued.

On issue each wish becomes a booking of its own in the same unit; an issued referral has none left.
"""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from desktop.domain.codes import BedType, BookingKind, HalfDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """An expert's number, a bed, an examination, or a green seat of our own expert.

    Attributes:
        kind: `SESSION` takes a seat of our own and nothing is asked of the county.
        dept: whom it is asked of; the referral's own department where it is empty.
        day, half_day: local calendar wish; None is today, and the half-day of the hour.
        note: what is asked in words, such as a remote ECG.
        session_id: our own session, for `SESSION` only.
    """

    kind: BookingKind
    dept: str = ""
    doctor: str = ""
    day: date | None = None
    half_day: HalfDay | None = None
    bed_type: BedType | None = None
    isolation: bool = False
    oxygen: bool = False
    note: str = field(default="", repr=False)
    session_id: UUID | None = None
