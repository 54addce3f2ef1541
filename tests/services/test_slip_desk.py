"""A slip signed at the clinic and scanned at the hospital, with no line between them."""

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain import base45
from desktop.domain.codes import Direction, ReceptionRoute, ReceptionState, Sex
from desktop.domain.errors import Problem
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.domain.slip import SlipCodes
from desktop.domain.slip_keys import RingKey, entry_for, key_pair_of, signed_entry
from desktop.domain.slip_printed import record_hash
from desktop.domain.slip_read import SlipNews, SlipRead
from desktop.services.slip_scan import SlipScanner, slip_seen
from desktop.services.slip_sign import SlipSigner
from desktop.store.open import open_engine
from desktop.store.queries import signing
from desktop.store.store import Store
from tests.conftest import KEY as FILE_KEY
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.slips import (
    NOW,
    ROOT,
    admit_key,
    codes_of,
    heart_attack,
    kept,
    longest,
    own_referral,
    trust,
)


@dataclass
class Both:
    """A clinic and a hospital that has the clinic's key in its ring."""

    clinic: Clinic
    hospital: Clinic
    scanner: SlipScanner

    def issued(self, **said: Any) -> Kept[Referral]:
        return own_referral(self.clinic, **said)

    def codes(self, of: Kept[Referral]) -> SlipCodes:
        made = SlipSigner(self.clinic.store, self.clinic.clock).slip(of.id).codes
        assert made is not None
        return made

    def read(self, text: str) -> SlipRead:
        found = self.scanner.read(text)
        assert isinstance(found, SlipRead), found
        return found

    def entry(self) -> RingKey:
        with self.clinic.store.unit(self.clinic.nurse.staff_id) as unit:
            return entry_for(signing.request_of(unit, signing.own_key(unit)))

    def put_in_ring(self, entry: RingKey) -> None:
        with self.hospital.store.unit(self.hospital.nurse.staff_id) as unit:
            signing.keep_ring(unit, [signed_entry(entry, ROOT)])

    def take_in(self, read: SlipRead) -> None:
        """What the desk keeps of a scan, as far as the scanner asks for it."""
        with self.hospital.store.unit(self.hospital.nurse.staff_id) as unit:
            unit.save(
                Reception(
                    org_id=self.hospital.org_id,
                    direction=Direction.UP,
                    state=ReceptionState.RECEIVED,
                    routes=(ReceptionRoute.SLIP,),
                    referral_id=read.referral_id,
                    slip=slip_seen(read, self.hospital.clock.now()),
                ),
                child_id(read.referral_id, "task"),
            )


@pytest.fixture
def both(clinic: Clinic, empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[Both]:
    clock.advance(hours=2)
    path = tmp_path / "hospital.db"
    shutil.copy(empty_file, path)
    store = Store(open_engine(path, FILE_KEY), clock)
    hospital = Clinic.set_up(store, clock)
    for each in (clinic, hospital):
        trust(each.store, each.nurse.staff_id)
    made = Both(clinic, hospital, SlipScanner(store, clock))
    made.put_in_ring(made.entry())
    yield made
    store.close()


def test_a_scanned_slip_says_who_signed_it_and_what(both: Both) -> None:
    of = both.issued()

    read = both.read(both.codes(of).a)

    assert (read.referral_id, read.patient_id) == (of.id, of.record.patient_id)
    assert (read.clinic, read.clinic_code, read.doctor) == ("霄云镇卫生院", "07", "赵文斌")
    assert read.signed_at == of.saved_at.replace(microsecond=0)
    assert read.record_hash == record_hash(of.record)
    assert read.referral.diagnoses == of.record.diagnoses
    assert (read.patient.name, read.patient.sex, read.patient.age_estimate) == (
        "张桂芳",
        Sex.FEMALE,
        69,
    )
    assert (read.part, read.news, read.leg) == ("A", SlipNews.FIRST, 1)
    assert not read.referral_known
    assert not read.patient_known


@pytest.mark.parametrize("ends", ["\r\n", "\n", "\t", "\r", ""])
def test_what_a_scanner_adds_at_the_end_is_taken_away(both: Both, ends: str) -> None:
    assert both.read(both.codes(both.issued()).a + ends).part == "A"


def test_a_space_is_a_sign_of_the_code(both: Both) -> None:
    assert both.scanner.read(" " + both.codes(both.issued()).a) == Problem("slip.not_a_slip")


def test_b_joins_its_a(both: Both) -> None:
    of = both.issued()
    codes = both.codes(of)
    both.read(codes.a)

    whole = both.read(codes.b)

    assert whole.part == "AB"
    assert whole.in_b == ()
    assert whole.referral.present_illness == of.record.present_illness
    assert whole.referral.vitals == of.record.vitals


def test_b_alone_is_asked_for_its_a(both: Both) -> None:
    assert both.scanner.read(both.codes(both.issued()).b) == Problem("slip.b_without_a")


def test_b_of_another_revision_does_not_join(both: Both) -> None:
    of = both.issued()
    old = both.codes(of)
    both.clinic.save(replace(of.record, past_history="慢性支气管炎20年"), of.id)
    both.read(both.codes(of).a)
    assert both.scanner.read(old.b) == Problem("slip.b_without_a")


def test_a_changed_slip_is_refused(both: Both) -> None:
    text = both.codes(both.issued()).a
    body = bytearray(base45.decode(text))
    body[200] ^= 1
    assert both.scanner.read(base45.encode(bytes(body))) == Problem("slip.changed")


def test_small_letters_are_told_as_such(both: Both) -> None:
    text = both.codes(both.issued()).a.lower()
    assert both.scanner.read(text) == Problem("slip.lower_case")


@pytest.mark.parametrize("text", ["", "6901234567892", "https://example.org/x?y=1", "张桂芳"])
def test_anything_else_is_no_slip(both: Both, text: str) -> None:
    assert both.scanner.read(text) == Problem("slip.not_a_slip")


def test_random_strings_do_no_harm(both: Both) -> None:
    drawn = random.Random(9)
    for _ in range(1000):
        text = "".join(drawn.choices(base45.ALPHABET + "\r\n\t中，～", k=drawn.randint(0, 900)))
        assert isinstance(both.scanner.read(text), Problem)


def test_a_strangers_key_is_unknown(both: Both) -> None:
    made = codes_of(kept(heart_attack()), key=key_pair_of(bytes(32)))
    assert both.scanner.read(made.a) == Problem("slip.unknown_key")


def test_another_countys_slip_is_told_as_such(both: Both) -> None:
    other = key_pair_of(b"x" * 32)
    made = codes_of(kept(heart_attack()), key=key_pair_of(bytes(32)), root=other)
    assert both.scanner.read(made.a) == Problem("slip.another_county")


def test_without_the_countys_root_no_slip_is_believed(both: Both) -> None:
    made = both.codes(both.issued())
    with both.hospital.store.unit(both.hospital.nurse.staff_id) as unit:
        signing.set_root(unit, b"")
    assert both.scanner.read(made.a) == Problem("slip.no_root")


def test_a_revoked_key_is_not_believed_even_for_an_earlier_time(both: Both) -> None:
    made = both.codes(both.issued())
    later = both.clinic.clock.now() + timedelta(days=3)
    both.put_in_ring(replace(both.entry(), revoked_at=later.replace(microsecond=0)))
    assert both.scanner.read(made.a) == Problem("slip.key_revoked", {"clinic": "霄云镇卫生院"})


def test_what_was_signed_before_a_key_ended_is_believed(both: Both) -> None:
    now = both.clinic.clock.now().replace(microsecond=0)
    made = both.codes(both.issued())
    both.put_in_ring(replace(both.entry(), valid_to=now + timedelta(minutes=1)))
    assert both.read(made.a).clinic_code == "07"


def test_what_was_signed_long_after_a_key_ended_is_not(both: Both) -> None:
    now = both.clinic.clock.now().replace(microsecond=0)
    made = both.codes(both.issued())
    both.put_in_ring(replace(both.entry(), valid_to=now - timedelta(days=2)))
    found = both.scanner.read(made.a)
    assert found == Problem("slip.key_not_in_force", {"clinic": "霄云镇卫生院"})


def test_a_key_may_not_sign_for_another_clinic(both: Both) -> None:
    admit_key(both.hospital.store, both.hospital.nurse.staff_id, uuid7())
    made = codes_of(kept(heart_attack()))
    found = both.scanner.read(made.a)
    assert found == Problem("slip.not_the_signers", {"clinic": "沅水镇卫生院"})


def test_a_clock_that_runs_ahead_is_said_and_tolerated(both: Both) -> None:
    made = both.codes(both.issued())
    both.hospital.clock.advance(minutes=-40)  # type: ignore[attr-defined]
    notes = both.read(made.a).notes
    assert Problem("slip.clock_ahead", {"minutes": 40}) in notes


def test_an_old_slip_and_another_addressee_are_said(both: Both) -> None:
    made = both.codes(both.issued())
    both.hospital.clock.advance(days=9)  # type: ignore[attr-defined]
    codes = {each.code for each in both.read(made.a).notes}
    assert codes == {"slip.old", "slip.for_another_unit"}


def test_a_reprint_is_known_again(both: Both) -> None:
    of = both.issued()
    both.take_in(both.read(both.codes(of).a))
    assert both.read(both.codes(of).a).news is SlipNews.REPRINT


def test_a_newer_and_an_older_revision_are_told_apart(both: Both) -> None:
    of = both.issued()
    first = both.codes(of)
    both.take_in(both.read(first.a))
    both.clinic.clock.advance(minutes=5)  # type: ignore[attr-defined]
    both.clinic.save(replace(of.record, precautions="途中吸氧"), of.id)
    second = both.read(both.codes(of).a)
    assert second.news is SlipNews.NEWER

    both.take_in(second)

    assert both.read(first.a).news is SlipNews.OLDER


def test_the_electronic_record_is_known_here(both: Both) -> None:
    of = both.issued()
    with both.hospital.store.unit(both.hospital.nurse.staff_id) as unit:
        patient = both.clinic.patient().record
        unit.take_in(patient, of.record.patient_id, uuid7())
        unit.take_in(of.record, of.id, uuid7())
    read = both.read(both.codes(of).a)
    assert (read.news, read.referral_known, read.patient_known) == (
        SlipNews.ELECTRONIC,
        True,
        True,
    )


def test_nobody_signs_for_another_clinic_or_before_issue(both: Both) -> None:
    signer = SlipSigner(both.clinic.store, both.clinic.clock)
    assert signer.slip(both.issued(issued_at=None)).codes is None
    assert signer.slip(both.issued(from_org_id=both.clinic.hospital_id)).codes is None
    assert signer.slip(uuid7()).codes is None


def test_a_slip_says_whether_the_county_knows_the_key(both: Both) -> None:
    signer = SlipSigner(both.clinic.store, both.clinic.clock)
    of = both.issued()
    assert not signer.slip(of.id).key_known
    entry = signed_entry(both.entry(), ROOT)
    with both.clinic.store.unit(both.clinic.nurse.staff_id) as unit:
        signing.keep_ring(unit, [entry])
    printed = signer.slip(of.id)
    assert printed.key_known
    assert printed.phone_code is not None


def test_the_longest_legal_slip_names_what_is_on_paper(both: Both) -> None:
    texts = longest()
    fields = ("treatment", "medicines", "present_illness", "past_history", "exam_results")
    of = both.issued(**{name: getattr(texts, name) for name in fields})
    codes = both.codes(of)
    both.read(codes.a)
    whole = both.read(codes.b)
    assert whole.on_paper == codes.on_paper != ()
    assert slip_seen(whole, NOW).on_paper == codes.on_paper
