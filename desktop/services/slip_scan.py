"""A slip under the scanner, both networks down: who signed it, is it whole, is it known here?"""

from datetime import datetime, timedelta
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import Sex
from desktop.domain.errors import Problem
from desktop.domain.patient import Patient
from desktop.domain.pinyin import best_reading
from desktop.domain.reception import SlipSeen
from desktop.domain.referral import PatientSnapshot, Referral
from desktop.domain.slip import SlipContent, joined, read_content
from desktop.domain.slip_frame import (
    PART_B,
    SIGNED,
    Frame,
    NewerSlip,
    NotASlip,
    read_frame,
    without_stray_digits,
)
from desktop.domain.slip_keys import KeyStanding, RingKey, bytes_of, county_tag, verifies
from desktop.domain.slip_read import SlipNews, SlipRead
from desktop.domain.slip_text import NotASlipText
from desktop.domain.slip_texts import CUT
from desktop.store.queries.signing import ring_key, root_key
from desktop.store.queries.slip_seen import seen_slips
from desktop.store.store import Reading, Store

CLOCK_NOTED = timedelta(minutes=5)
OLD_AFTER = timedelta(days=7)
_TYPED = str.maketrans("", "", "\r\n\t")
_PAPER = CUT.lstrip("…")


class SlipScanner:
    """Reads what a keyboard-wedge scanner typed. GUI thread; keeps nothing in the file.

    Remembers the last code A of each referral until the program ends, so that B can join it.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._last_a: dict[UUID, SlipContent] = {}

    def read(self, typed: str) -> SlipRead | Problem:
        """What the code says, or why it is refused.

        Carriage return, line feed and tab are taken away, nothing else: a space is a sign of the
        code.
        """
        text = without_stray_digits(typed.translate(_TYPED))
        try:
            frame = read_frame(text)
        except NotASlip:
            return _not_a_slip(text)
        except NewerSlip:
            return Problem("slip.newer")
        with self._store.reading() as reading:
            key = _signer(reading, frame)
            if isinstance(key, Problem):
                return key
            return self._content(reading, frame, key)

    def _content(self, reading: Reading, frame: Frame, key: RingKey) -> SlipRead | Problem:
        try:
            content = read_content(frame)
        except NotASlipText:
            return Problem("slip.newer")
        head, part = content.head, "A"
        if frame.part == PART_B:
            first = self._last_a.get(head.referral_id)
            if first is None or first.head.record_hash != head.record_hash:
                return Problem("slip.b_without_a")
            content, part = joined(first, content), "AB"
        else:
            self._last_a[head.referral_id] = content
        return self._told(reading, content, key, part)

    def _told(
        self, reading: Reading, content: SlipContent, key: RingKey, part: str
    ) -> SlipRead | Problem:
        ids, referral, head = content.ids, content.referral, content.head
        assert ids is not None
        assert referral is not None
        before = reading.get(Referral, head.referral_id)
        strange = before is not None and before.record.from_org_id != key.org_id
        if strange or ids.org_id != key.org_id or ids.device_id != key.device_id:
            return Problem("slip.not_the_signers", {"clinic": key.org_name})
        return SlipRead(
            referral_id=head.referral_id,
            patient_id=ids.patient_id,
            referral=referral,
            patient=_patient(referral),
            leg=ids.leg,
            revision=ids.revision,
            device_id=ids.device_id,
            key_id=key.key_id,
            clinic=key.org_name,
            clinic_code=key.clinic_code,
            doctor=referral.doctor_name,
            signed_at=head.signed_at,
            record_hash=head.record_hash,
            in_b=content.in_b,
            on_paper=content.on_paper,
            part=part,
            news=_news(reading, content),
            referral_known=before is not None,
            patient_known=reading.get(Patient, ids.patient_id) is not None,
            notes=self._notes(reading, content),
        )

    def _notes(self, reading: Reading, content: SlipContent) -> tuple[Problem, ...]:
        assert content.referral is not None
        notes = []
        ahead = content.head.signed_at - self._clock.now()
        if ahead > CLOCK_NOTED:
            notes.append(Problem("slip.clock_ahead", {"minutes": ahead // timedelta(minutes=1)}))
        if -ahead > OLD_AFTER:
            notes.append(Problem("slip.old", {"days": -ahead // timedelta(days=1)}))
        if content.referral.to_org_id not in {None, reading.place().org_id}:
            notes.append(Problem("slip.for_another_unit"))
        return tuple(notes)


def slip_seen(read: SlipRead, scanned_at: datetime) -> SlipSeen:
    """What a reception keeps of a verified slip."""
    return SlipSeen(
        key_id=read.key_id,
        signed_at=read.signed_at,
        record_hash=read.record_hash,
        scanned_at=scanned_at,
        on_paper=(*read.on_paper, *read.in_b),
    )


def _not_a_slip(text: str) -> Problem:
    upper = text.upper()
    if upper != text:
        try:
            read_frame(upper)
        except NewerSlip:
            return Problem("slip.lower_case")
        except NotASlip:
            return Problem("slip.not_a_slip")
        return Problem("slip.lower_case")
    return Problem("slip.not_a_slip")


def _signer(reading: Reading, frame: Frame) -> RingKey | Problem:
    """Whose key has signed it, if it is whole and the key is worth something."""
    root = root_key(reading)
    if not root:
        return Problem("slip.no_root")
    key = ring_key(reading, frame.key_id)
    if key is None:
        strange = frame.head.county not in {county_tag(root), county_tag(b"")}
        return Problem("slip.another_county") if strange else Problem("slip.unknown_key")
    if not verifies(bytes_of(key.public_key), frame.signature, SIGNED + frame.signed):
        return Problem("slip.changed")
    standing = key.standing(frame.head.signed_at)
    if standing is KeyStanding.REVOKED:
        return Problem("slip.key_revoked", {"clinic": key.org_name})
    if standing is not KeyStanding.GOOD:
        return Problem("slip.key_not_in_force", {"clinic": key.org_name})
    return key


def _news(reading: Reading, content: SlipContent) -> SlipNews:
    head = content.head
    seen = seen_slips(reading, head.referral_id)
    if any(each.record_hash == head.record_hash for each in seen):
        return SlipNews.REPRINT
    if seen:
        newest = max(each.signed_at for each in seen)
        return SlipNews.NEWER if head.signed_at >= newest else SlipNews.OLDER
    known = reading.get(Referral, head.referral_id) is not None
    return SlipNews.ELECTRONIC if known else SlipNews.FIRST


def _patient(referral: Referral) -> Patient:
    """The patient as the slip prints him; blank what only the paper has."""
    who = referral.patient or PatientSnapshot(name="")
    name = who.name.removesuffix(CUT).removesuffix(_PAPER)
    digits = "".join(char for char in who.age_text if char.isdecimal())
    years = int(digits) if digits and who.age_text.endswith("岁") else 0 if digits else None
    return Patient(
        name=name,
        reading=best_reading(name),
        sex=Sex(who.sex) if who.sex in set(Sex) else Sex.UNKNOWN,
        age_estimate=years,
        phone=_whole(who.phone),
        address=_whole(who.address),
        health_record_no=_whole(who.health_record_no),
        allergy=referral.allergy,
        allergy_text=referral.allergy_text,
    )


def _whole(text: str) -> str:
    return "" if text.endswith(_PAPER) else text
