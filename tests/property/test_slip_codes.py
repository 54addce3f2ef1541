"""Whatever is written, codes A and B give it back or name it as on paper."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain import base45
from desktop.domain.kept import Kept
from desktop.domain.referral import Referral
from desktop.domain.slip import SlipContent, joined, read_content
from desktop.domain.slip_frame import MOST_BYTES, SIGNED, read_frame
from desktop.domain.slip_keys import verifies
from desktop.domain.slip_printed import printed, record_hash
from desktop.domain.slip_text import packed, unpacked
from desktop.domain.slip_texts import TEXTS_A, TEXTS_B, texts_of
from desktop.domain.slip_values import CODES, NUMBERS, TIMES, floor, value_of
from tests.slips import KEY, codes_of, kept, longest
from tests.strategies import records

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=400)
_TEXTS = ("chief_complaint", "treatment", "medicines", "present_illness", "past_history")
LONG = st.fixed_dictionaries(dict.fromkeys(_TEXTS, TEXT))
REFERRALS = st.builds(
    lambda record, texts, long: replace(record, **texts) if long else record,
    records(Referral),
    LONG,
    st.booleans(),
)


def whole_of(of: Kept[Referral]) -> tuple[SlipContent, tuple[str, ...]]:
    """Scan A, then B where there is one."""
    made = codes_of(of)
    parts = []
    for text in filter(None, (made.a, made.b)):
        assert len(base45.decode(text)) <= MOST_BYTES
        frame = read_frame(text)
        assert verifies(KEY.public, frame.signature, SIGNED + frame.signed)
        parts.append(read_content(frame))
    assert made.record_hash == record_hash(of.record) == parts[0].head.record_hash
    content = joined(*parts) if len(parts) > 1 else parts[0]
    assert content.on_paper == made.on_paper
    return content, made.on_paper


def to_the_minute(value: Any) -> Any:
    return floor(value) if isinstance(value, datetime) else value


def said(value: Any) -> Any:
    """A part of the record of which nothing is said is as good as none."""
    return value or None


@settings(deadline=None, max_examples=200)
@given(record=REFERRALS)
def test_a_slip_gives_back_what_is_printed(record: Referral) -> None:
    of = kept(record)
    content, on_paper = whole_of(of)
    told, back = printed(record), content.referral
    assert back is not None
    assert content.ids is not None
    assert (content.ids.patient_id, content.ids.to_org_id) == (record.patient_id, record.to_org_id)
    for part, name, *_ in (*CODES, *TIMES, *NUMBERS):
        if (part, name) != ("patient", "sex"):
            sent = to_the_minute(value_of(told, part, name))
            assert said(value_of(back, part, name)) == said(sent), name
    since = content.head.signed_at
    sent_texts, got_texts = (texts_of(each, (*TEXTS_A, *TEXTS_B), since) for each in (told, back))
    for each in (*TEXTS_A, *TEXTS_B):
        if each.path not in on_paper:
            assert got_texts.get(each.tag, "") == sent_texts.get(each.tag, ""), each.path


@settings(deadline=None, max_examples=20)
@given(seed=st.integers(0, 10_000))
def test_the_longest_legal_referral_always_fits(seed: int) -> None:
    _content, on_paper = whole_of(kept(longest(seed)))
    assert "treatment" in on_paper


@settings(deadline=None)
@given(fields=st.dictionaries(st.sampled_from("abcdefgh"), TEXT.filter(bool)))
def test_packed_texts_come_back(fields: dict[str, str]) -> None:
    assert unpacked(*packed(fields)) == fields


@settings(deadline=None)
@given(data=st.binary(max_size=MOST_BYTES + 20))
def test_base45_gives_every_byte_string_back(data: bytes) -> None:
    text = base45.encode(data)
    assert base45.decode(text) == data
    assert set(text) <= set(base45.ALPHABET)


@settings(deadline=None)
@given(text=st.text(base45.ALPHABET, max_size=300))
def test_a_text_that_is_taken_is_the_only_one_of_its_bytes(text: str) -> None:
    try:
        data = base45.decode(text)
    except ValueError:
        return
    assert base45.encode(data) == text


@settings(deadline=None, max_examples=50)
@given(record=records(Referral), other=records(Referral))
def test_two_different_records_have_two_hashes(record: Referral, other: Referral) -> None:
    assert (record_hash(record) == record_hash(other)) == (record == other)
