"""Code A and B: what goes in comes out, what does not fit is named, nothing can be changed."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from desktop.domain import base45, codes
from desktop.domain.ids import uuid7
from desktop.domain.referral import Referral
from desktop.domain.slip import SlipContent, joined, read_content
from desktop.domain.slip_frame import (
    MOST_BYTES,
    SIGNED,
    NewerSlip,
    NotASlip,
    read_frame,
)
from desktop.domain.slip_keys import verifies
from desktop.domain.slip_printed import record_hash
from desktop.domain.slip_text import MOST_BYTES as MOST_TEXT
from desktop.domain.slip_text import NotASlipText, _deflated, packed, unpacked
from desktop.domain.slip_texts import CUT, TEXTS_A, TEXTS_B
from desktop.domain.slip_values import CODES, NUMBERS, TIMES, value_of
from tests.slips import KEY, codes_of, heart_attack, kept, longest


def opened(text: str) -> SlipContent:
    frame = read_frame(text)
    assert verifies(KEY.public, frame.signature, SIGNED + frame.signed)
    return read_content(frame)


def same_values(one: Referral, other: Referral) -> bool:
    places = [(part, name) for part, name, *_ in (*CODES, *TIMES, *NUMBERS)]
    return all(value_of(one, *place) == value_of(other, *place) for place in places)


@pytest.mark.parametrize("data", [b"", b"\x00", b"AB", b"Hello!!", bytes(range(256))])
def test_base45_gives_the_bytes_back(data: bytes) -> None:
    assert base45.decode(base45.encode(data)) == data


def test_base45_of_the_standard() -> None:
    """RFC 9285, section 4.3 and 4.4."""
    assert base45.encode(b"Hello!!") == "%69 VD92EX0"
    assert base45.encode(b"base-45") == "UJCLQE7W581"
    assert base45.decode("QED8WEX0") == b"ietf!"


@pytest.mark.parametrize("text", ["GGW", ":::", "::", "A", "AAAA", "a00", "V5", "中文。"])
def test_base45_that_is_not_canonical_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="base45"):
        base45.decode(text)


def test_code_a_holds_all_that_is_needed_to_treat_and_admit() -> None:
    of = kept(heart_attack())
    made = codes_of(of)

    a = opened(made.a)

    assert a.referral is not None
    assert a.ids is not None
    assert same_values(a.referral, of.record)
    for name in ("diagnoses", "allergy_text", "treatment", "medicines", "precautions", "centre"):
        assert getattr(a.referral, name) == getattr(of.record, name)
    assert a.referral.patient == replace(of.record.patient, birth_date="")
    assert (a.head.referral_id, a.ids.patient_id) == (of.id, of.record.patient_id)
    assert made.on_paper == ()


def test_code_b_brings_the_rest() -> None:
    of = kept(heart_attack())
    made = codes_of(of)
    a = opened(made.a)

    whole = joined(a, opened(made.b)).referral

    assert set(a.in_b) == {"present_illness", "past_history", "exam_results"}
    assert whole is not None
    assert whole.present_illness == of.record.present_illness
    assert whole.exam_results == of.record.exam_results
    assert whole.vitals == of.record.vitals


def test_what_is_empty_comes_back_empty() -> None:
    bare = opened(codes_of(kept(Referral(no="ZZ2026112307A1003", **FOUR_FIELDS))).a)
    assert bare.referral is not None
    assert (bare.referral.diagnoses, bare.referral.exam_results) == ((), ())
    assert (bare.referral.centre, bare.referral.vitals) == (None, None)
    assert bare.in_b == bare.on_paper == ()


def test_a_birth_date_is_in_no_code_since_it_is_not_printed() -> None:
    made = codes_of(kept(heart_attack()))
    whole = joined(opened(made.a), opened(made.b)).referral
    assert whole is not None
    assert whole.patient is not None
    assert whole.patient.birth_date == ""


def test_the_longest_legal_referral_fits_and_names_what_is_on_paper() -> None:
    of = kept(longest())
    made = codes_of(of)

    whole = joined(opened(made.a), opened(made.b)).referral

    assert len(base45.decode(made.a)) <= MOST_BYTES
    assert len(base45.decode(made.b)) <= MOST_BYTES
    assert {"treatment", "present_illness", "exam_results"} <= set(made.on_paper)
    assert whole is not None
    assert same_values(whole, of.record)
    assert whole.doctor_phone == of.record.doctor_phone
    assert whole.treatment.endswith(CUT)
    assert of.record.treatment.startswith(whole.treatment.removesuffix(CUT))
    assert made.record_hash == record_hash(of.record)


def test_what_is_whole_in_no_code_is_named_and_nothing_else() -> None:
    of = kept(longest())
    made = codes_of(of)
    whole = joined(opened(made.a), opened(made.b)).referral
    assert whole is not None
    for each in (*TEXTS_A, *TEXTS_B):
        same = value_of(whole, each.part, each.name) == value_of(of.record, each.part, each.name)
        assert same == (each.path not in made.on_paper), each.path


def test_a_reprint_is_the_very_same_code() -> None:
    of = kept(heart_attack())
    assert codes_of(of) == codes_of(of)


def test_the_hash_covers_what_is_in_no_code() -> None:
    one = heart_attack(visit_no="12")
    assert record_hash(one) != record_hash(replace(one, visit_no="13"))


def test_two_parts_of_different_revisions_do_not_join() -> None:
    of = kept(heart_attack())
    other = replace(of, record=replace(of.record, chief_complaint="胸痛"))
    with pytest.raises(ValueError, match="different"):
        joined(opened(codes_of(of).a), opened(codes_of(other).b))


def changes(text: str) -> Iterator[str]:
    for at, char in enumerate(text):
        for other in base45.ALPHABET:
            if other != char:
                yield text[:at] + other + text[at + 1 :]


def test_every_single_character_change_is_refused() -> None:
    short = kept(Referral(no="ZZ2026112307A1003", **FOUR_FIELDS))
    for text in (codes_of(short).a, codes_of(kept(heart_attack())).b):
        assert not any(accepted(each) for each in changes(text))


def test_single_character_changes_of_the_longest_slip_are_refused() -> None:
    made, drawn = codes_of(kept(longest())), random.Random(5)
    for text in (made.a, made.b):
        assert accepted(text)
        assert not any(accepted(each) for each in drawn.sample(list(changes(text)), 2000))


def accepted(text: str) -> bool:
    try:
        frame = read_frame(text)
    except (NotASlip, NewerSlip):
        return False
    known = frame.key_id == KEY.key_id
    return known and verifies(KEY.public, frame.signature, SIGNED + frame.signed)


def test_a_thousand_random_strings_are_no_slips() -> None:
    drawn = random.Random(4)
    for _ in range(1000):
        size = drawn.randint(0, 1600)
        text = "".join(drawn.choices(base45.ALPHABET + "中a，", k=size))
        assert not accepted(text)


def test_a_bomb_is_not_unpacked() -> None:
    bomb = _deflated(b"n" + b"0" * (MOST_TEXT * 8), "utf-8")
    assert len(bomb) < MOST_BYTES
    with pytest.raises(NotASlipText):
        unpacked(1, bomb)


@pytest.mark.parametrize("tail", [b"x", b"\x00" * 20])
def test_nothing_may_follow_the_text(tail: bytes) -> None:
    charset, data = packed({"n": "张桂芳"})
    with pytest.raises(NotASlipText):
        unpacked(charset, data + tail)


def test_a_text_cut_in_two_is_no_text() -> None:
    charset, data = packed({"n": "张桂芳，急性下壁心肌梗死"})
    for size in range(len(data)):
        with pytest.raises(NotASlipText):
            unpacked(charset, data[:size])


def test_the_order_of_codes_never_changes() -> None:
    """Members may be added at the end alone: a slip holds the place, not the word."""
    began = {
        codes.Urgency: "routine urgent stat",
        codes.EmergencyCentre: "chest-pain stroke trauma maternal child-newborn none",
        codes.ReferralDirection: "up outside level",
        codes.Transport: "self family ambulance-120 own-ambulance village-doctor",
        codes.SignMode: "in-person paper verbal-order",
        codes.ConsentType: "written verbal guardian emergency-waiver",
        codes.AllergyState: "none yes unknown",
        codes.Sex: "0 1 2 9",
        codes.Consciousness: "A C V P U",
        codes.Membranes: "intact ruptured",
        codes.RiskColour: "green yellow orange red purple",
        codes.BeFast: "balance eyes face arm speech",
        codes.VisitType: "1 2 3 9",
        codes.Relation: "0 1 2 3 4 5 6 7 8",
        codes.ServiceNeeded: "outpatient emergency inpatient exam surgery after-consultation",
        codes.ReferralReason: (
            "unclear-diagnosis poor-response emergency needs-exam needs-surgery"
            " lacking-equipment patient-wish chronic-uncontrolled other"
        ),
    }
    assert {kind for _p, _n, kind in CODES if kind} | {codes.BeFast} == set(began)
    for kind, words in began.items():
        expected = words.split(" ")
        assert [str(each) for each in kind][: len(expected)] == expected


def test_the_words_of_the_dictionary_never_change() -> None:
    import hashlib

    from desktop.domain.slip_words import WORDS_1

    assert hashlib.sha256(WORDS_1.encode()).hexdigest() == WORDS_HASH


FOUR_FIELDS: dict[str, Any] = {
    "patient_id": uuid7(),
    "from_org_id": uuid7(),
    "urgency": codes.Urgency.STAT,
    "chief_complaint": "胸痛2小时",
}
WORDS_HASH = "8d9784c007e5d8fdb2fd46d12066a44844463451db33f8beb49d36ae6037633e"
