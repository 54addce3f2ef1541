"""What screens show about patients: found people, likely duplicates, the card, its history."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.domain.codes import AllergyState, BookingState, HalfDay, ReferralState, Sex, Urgency
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.kept import Delivery
from desktop.domain.shared_rows import GuestOf, Origin


class Match(StrEnum):
    """Why somebody was found, best reason first; what the row says about it."""

    NAME = "name"
    READING = "reading"
    INITIALS = "initials"
    ID_NO = "id-no"
    PHONE = "phone"
    CONTACT_PHONE = "contact-phone"
    OTHER_NUMBER = "other-number"  # insurance or health record number
    BOOKING_NO = "booking-no"
    REFERRAL_NO = "referral-no"
    TODAY = "today"  # booked for today, nothing typed yet
    RECENT = "recent"  # lately worked with here, nothing typed yet


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientLine:
    """One person in a list; enough to tell two of the same name apart.

    Attributes:
        id_tail: last four of the document number; empty without one.
        phone: masked, first three and last four.
        match: why he stands in the list.
        detail: the part of the record that matched, when it is not shown otherwise.
        booked_today: has a live booking for today.
        guest: whose patient he is, when not ours: he has a seat in a session of ours.
        maternal: pregnant or in childbed, as far as the record says.
    """

    id: UUID
    name: str = field(repr=False)
    reading: str = field(repr=False)
    sex: Sex
    birth_date: date | None = field(repr=False)
    age_estimate: int | None
    born_at: datetime | None = field(repr=False)
    unknown: bool
    id_tail: str = field(repr=False)
    phone: str = field(repr=False)
    village: str = field(repr=False)
    sensitive: bool = False
    allergy: AllergyState | None = None
    allergy_text: str = field(default="", repr=False)
    match: Match = Match.NAME
    maternal: bool = False
    detail: str = field(default="", repr=False)
    booked_today: bool = False
    guest: GuestOf | None = None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some of the people found.

    Attributes:
        more: further people follow; ask again with `skip=len(all rows shown)`.
    """

    lines: tuple[PatientLine, ...] = ()
    more: bool = False


class Likeness(StrEnum):
    """Why a kept patient may be the one being registered, the surest first."""

    ID_NO = "id-no"
    NAME_AND_BIRTH = "name-and-birth"
    NAME_AND_PHONE = "name-and-phone"
    READING_AND_BIRTH = "reading-and-birth"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A kept patient who may be the same person, and why.

    Attributes:
        last_seen: day of the newest booking or referral here; None when there is none.
    """

    line: PatientLine
    reasons: tuple[Likeness, ...]
    address: str = field(default="", repr=False)
    last_seen: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingLine:
    """A booking on the patient's card."""

    id: UUID
    session_id: UUID
    no: str
    held_on: date
    half_day: HalfDay
    starts_at: datetime
    seat_no: int | None
    expert: str
    specialty: str
    state: BookingState
    delivery: Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLine:
    """A referral on the patient's card; the county's state where it has spoken."""

    id: UUID
    no: str
    at: datetime
    urgency: Urgency
    green_channel: bool
    to_org: str
    to_dept: str
    complaint: str = field(repr=False)
    state: ReferralState
    delivery: Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """A printed paper of one of the patient's records."""

    at: datetime
    template: str
    record_no: str
    copy_no: int
    by: str = field(repr=False)
    to: str
    owed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field of one revision: before and after, plain values."""

    name: str
    before: Any = field(repr=False)
    after: Any = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionLine:
    """Who saved what and when; the first revision lists what was given at registration."""

    revision: int
    at: datetime
    by: str = field(repr=False)
    changes: tuple[Change, ...]
    origin: Origin = Origin.HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientCard:
    """Everything the patient's screen shows (S4), read in one view of the file."""

    line: PatientLine
    bookings: tuple[BookingLine, ...] = ()
    county: tuple[CountyLine, ...] = ()
    referrals: tuple[ReferralLine, ...] = ()
    papers: tuple[PaperLine, ...] = ()
    history: tuple[RevisionLine, ...] = ()
    delivery: Delivery = Delivery.LOCAL
    namesakes_today: tuple[PatientLine, ...] = ()
