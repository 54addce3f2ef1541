"""The slip is the referral (requirements.md, M1): two codes, A to treat and admit, B the rest.

Each stands alone and is signed alone; B joins A by the referral's id and the record's hash. What
does not fit is named in A: what only B brings, and what only the paper says (见纸面). The hash
covers the whole record, also what is on paper alone. Making a code is a pure function of the kept
record and the key, so that a reprint is the same code.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.domain.codes import ReferralState, Urgency
from desktop.domain.kept import Kept
from desktop.domain.referral import Referral
from desktop.domain.slip_frame import (
    PART_A,
    PART_B,
    SIGNED,
    Frame,
    SlipHead,
    SlipIds,
    room_for_words,
    sealed_text,
    to_sign,
)
from desktop.domain.slip_keys import KeyPair
from desktop.domain.slip_printed import printed, record_hash
from desktop.domain.slip_text import NotASlipText, clean, packed, unpacked
from desktop.domain.slip_texts import (
    BY_TAG,
    CUT,
    TEXTS_A,
    TEXTS_B,
    Said,
    read_text,
    shortened,
    texts_of,
)
from desktop.domain.slip_values import (
    Values,
    built,
    codes_text,
    numbers_text,
    read_codes,
    read_numbers,
    read_times,
    times_text,
)

NO, CODES, TIMES, NUMBERS, ELSEWHERE = "#", "!", "@", "%", ":"
"""Tags of what is never cut; the last names what stands elsewhere: `tags in B|tags on paper`."""
MOST_STEPS = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipCodes:
    """What is printed.

    Attributes:
        a, b: texts of the QR codes; b is empty where A says everything.
        on_paper: paths of the fields that neither code has whole.
        record_hash: hex SHA-256 of the whole record.
    """

    a: str
    b: str
    on_paper: tuple[str, ...]
    record_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipContent:
    """What a verified code says.

    Attributes:
        referral: of code A; a cut text ends with 见纸面. None in code B.
        values: of code B: (part, field) -> value, whole or cut.
        in_b, on_paper: paths of fields that only B, only the paper has whole. None where the
            code does not say (B).
    """

    head: SlipHead
    ids: SlipIds | None = None
    referral: Referral | None = None
    values: Values | None = None
    in_b: tuple[str, ...] = ()
    on_paper: tuple[str, ...] = ()


def make_codes(
    kept: Kept[Referral], *, device_id: UUID, key: KeyPair, made_at: datetime, county: bytes
) -> SlipCodes:
    """Codes A and B of an issued referral.

    Args:
        kept: the revision that is printed, with its frozen patient.
        device_id: the device that signs.
        key: its key.
        made_at: when that key was made: nothing is signed with an earlier time.
        county: `county_tag` of the root that the device knows.
    """
    referral = kept.record
    head = SlipHead(
        referral_id=kept.id,
        record_hash=record_hash(referral),
        signed_at=max(kept.saved_at, made_at).replace(microsecond=0),
        county=county,
    )
    ids = SlipIds(
        patient_id=referral.patient_id,
        org_id=referral.from_org_id,
        device_id=device_id,
        to_org_id=referral.to_org_id,
        doctor_id=referral.doctor_id,
        revision=kept.revision,
        leg=len(referral.legs) + 1,
    )
    since, referral = head.signed_at, printed(referral)
    fixed = _fixed(referral, since)
    own, rest = texts_of(referral, TEXTS_A, since), texts_of(referral, TEXTS_B, since)

    def made(steps: int) -> tuple[Frame, Frame | None, Said]:
        return _both(head, ids, key.key_id, (fixed, own, rest), steps)

    frame_a, frame_b, paper = _most(made)
    return SlipCodes(
        a=_sealed(frame_a, key),
        b=_sealed(frame_b, key) if frame_b else "",
        on_paper=tuple(BY_TAG[tag].path for tag in paper),
        record_hash=head.record_hash,
    )


def read_content(frame: Frame) -> SlipContent:
    """What a code says whose signature was verified.

    Raises:
        NotASlipText: it was signed, but not made by this program.
    """
    said = unpacked(frame.charset, frame.words)
    try:
        in_b, _, on_paper = said.get(ELSEWHERE, "|").partition("|")
        values = _texts(said, frame.head.signed_at, in_b + on_paper)
        if frame.part == PART_B:
            return SlipContent(head=frame.head, values=values, on_paper=_paths(on_paper))
        assert frame.ids is not None
        values |= read_codes(said[CODES])
        Urgency(values["", "urgency"])  # never guess how urgent it is
        values |= read_times(said.get(TIMES, ""), frame.head.signed_at)
        values |= read_numbers(said.get(NUMBERS, ""))
        return SlipContent(
            head=frame.head,
            ids=frame.ids,
            referral=built(values, _bare(said.get(NO, ""), frame.ids)),
            in_b=_paths(in_b),
            on_paper=_paths(on_paper),
        )
    except (KeyError, ValueError, ArithmeticError, TypeError, IndexError) as error:
        raise NotASlipText from error


def joined(a: SlipContent, b: SlipContent) -> SlipContent:
    """Code A with what code B brings.

    Raises:
        ValueError: they are not of one record.
    """
    same = (a.head.referral_id, a.head.record_hash) == (b.head.referral_id, b.head.record_hash)
    if not same or a.referral is None or b.values is None:
        raise ValueError("two codes of different records")
    has = _kept_values(a.referral)
    brings = {place: value for place, value in b.values.items() if _more(value, has.get(place))}
    return replace(a, referral=built(has | brings, a.referral), in_b=())


def _more(brought: Any, has: Any) -> bool:
    """Of two texts that were both cut the longer one stands."""
    both = isinstance(brought, str) and isinstance(has, str)
    return not (both and brought.endswith(CUT) and len(has) > len(brought))


def _kept_values(referral: Referral) -> Values:
    parts = {"patient": referral.patient, "vitals": referral.vitals, "centre": referral.centre}
    return {
        (part, name): getattr(holder, name)
        for part, holder in parts.items()
        if holder is not None
        for name in holder.__dataclass_fields__
    }


def _fixed(referral: Referral, since: datetime) -> Said:
    return {
        NO: clean(referral.no),
        CODES: codes_text(referral),
        TIMES: times_text(referral, since),
        NUMBERS: numbers_text(referral),
    }


def _most(made: Callable[[int], tuple[Frame, Frame | None, Said]]) -> Any:
    """The longest texts that fit: everything, else the largest step of all budgets."""

    def fits(steps: int) -> bool:
        return len(made(steps)[0].words) <= room_for_words(PART_A)

    if fits(0xFFFF):
        return made(0xFFFF)
    low, high = 0, MOST_STEPS
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    while not fits(low) and low:  # a longer text may come out shorter: never trust one step
        low -= 1
    return made(low)


def _both(
    head: SlipHead, ids: SlipIds, key_id: str, texts: tuple[Said, Said, Said], steps: int
) -> tuple[Frame, Frame | None, Said]:
    fixed, own, rest = texts
    kept = shortened(own, steps)
    left = {tag: text for tag, text in own.items() if kept.get(tag) != text} | rest
    frame_b, paper = _code_b(head, key_id, left) if left else (None, {})
    in_b = "".join(tag for tag in left if tag not in paper)
    elsewhere = f"{in_b}|{''.join(paper)}" if left else ""
    charset, words = packed({**fixed, ELSEWHERE: elsewhere, **kept})
    frame_a = Frame(part=PART_A, key_id=key_id, head=head, ids=ids, charset=charset, words=words)
    return frame_a, frame_b, paper


def _code_b(head: SlipHead, key_id: str, left: Said) -> tuple[Frame, Said]:
    """Code B, and what it has not whole."""

    def made(steps: int) -> tuple[Frame, None, Said]:
        kept = shortened(left, steps)
        paper = {tag: text for tag, text in left.items() if kept.get(tag) != text}
        charset, words = packed({ELSEWHERE: f"|{''.join(paper)}", **kept})
        frame = Frame(part=PART_B, key_id=key_id, head=head, ids=None, charset=charset, words=words)
        return frame, None, paper

    low, high = 0, MOST_STEPS
    if len(made(0xFFFF)[0].words) <= room_for_words(PART_B):
        low = high = 0xFFFF
    while low < high:
        middle = (low + high + 1) // 2
        fits = len(made(middle)[0].words) <= room_for_words(PART_B)
        low, high = (middle, high) if fits else (low, middle - 1)
    frame, _, paper = made(low)
    return frame, paper


def _sealed(frame: Frame, key: KeyPair) -> str:
    unsigned = to_sign(frame)
    return sealed_text(unsigned, key.sign(SIGNED + unsigned))


def _texts(said: Said, since: datetime, cut: str) -> Values:
    values: Values = {}
    for tag, text in said.items():
        if tag in BY_TAG:  # a later program's further field is not known here
            values |= read_text(tag, text, since, cut=tag in cut)
    for tag in cut:
        if tag in BY_TAG and tag not in said and not BY_TAG[tag].items:
            values |= {(BY_TAG[tag].part, BY_TAG[tag].name): CUT.lstrip("…")}
    return values


def _paths(tags: str) -> tuple[str, ...]:
    return tuple(BY_TAG[tag].path for tag in tags if tag in BY_TAG)


def _bare(no: str, ids: SlipIds) -> Referral:
    return Referral(
        no=no,
        patient_id=ids.patient_id,
        from_org_id=ids.org_id,
        urgency=Urgency.ROUTINE,
        state=ReferralState.ISSUED,
        to_org_id=ids.to_org_id,
        doctor_id=ids.doctor_id,
    )
