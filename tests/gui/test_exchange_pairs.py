"""A pair of versions reads like a form: words, names and times, never ids or codes."""

from dataclasses import fields
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from desktop.catalog import BY_KIND
from desktop.domain.codes import Sex
from desktop.domain.exchange import Difference, HeldOp, Pair, Said
from desktop.domain.referral import Diagnosis
from desktop.views.exchange.field_words import FIELDS
from desktop.views.exchange.values import value_words
from desktop.views.exchange.words import county_words, look_at_words
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.gui.test_exchange_screen import Bench, bench

__all__ = ["bench"]


def test_every_field_of_every_record_has_a_word() -> None:
    named = {each.name for kind in BY_KIND.values() for each in fields(kind.record)}
    assert named <= FIELDS.keys()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "–"),
        ((), "–"),
        (True, "是"),
        (Sex.FEMALE, "女"),
        (date(2026, 11, 23), "2026-11-23"),
        (datetime(2026, 11, 23, 0, 30, tzinfo=UTC), "2026-11-23 08:30"),
        (time(8, 5), "08:05"),
        (("青霉素", "", "头孢"), "青霉素；头孢"),
    ],
)
def test_a_value_reads_as_a_nurse_would_write_it(chinese: Any, value: object, words: str) -> None:
    assert value_words(value) == words


def test_a_value_of_several_parts_is_read_without_its_empty_ones(chinese: Any) -> None:
    assert value_words((Diagnosis(text="脑梗死"),)).startswith("脑梗死")


def test_the_field_that_the_county_means_is_named(chinese: Any) -> None:
    said = "Patient.birthDate: must not be in the future"
    assert look_at_words(said) == "请核对：出生日期。"
    assert county_words(said) == "must not be in the future"
    assert look_at_words("no element: here") == ""


def test_a_pair_says_who_and_when_and_what_it_was_before(clinic: Clinic, bench: Bench) -> None:
    patient = clinic.patient()
    bench.exchange()
    [there] = bench.county.all("Patient")
    bench.county.service.put({**there, "gender": "male", "name": [{"text": "张桂芬"}]})
    clinic.save(changed(patient, name="张桂方"), patient.id)
    bench.exchange()
    [held] = bench.service.held()

    pair = bench.service.pair(held.op_id)

    assert pair
    lines = {line.field: (line.base, line.ours, line.county) for line in pair.differences}
    assert lines["name"] == (patient.record.name, "张桂方", "张桂芬")
    assert lines["sex"][1:] == (patient.record.sex, Sex.MALE)
    assert pair.ours.here
    assert pair.ours.who
    assert not pair.county.here
    assert pair.county.at


def test_the_card_stands_in_chinese_and_says_that_nothing_is_lost(
    bench: Bench, chinese: Any, clock: StandingClock
) -> None:
    pair = Pair(
        "1",
        "patient",
        (Difference("sex", Sex.FEMALE, Sex.MALE, Sex.FEMALE),),
        ours=Said("李护士", clock.now(), here=True),
        county=Said(at=clock.now()),
        based=True,
    )
    bench.service.pair = lambda _op: pair  # type: ignore[method-assign,assignment]
    card = type(bench.page)(bench.desk(clock)).detail
    card.show_op(
        HeldOp("1", "patient", "2", "张桂方", "CONFLICT", "exchange.conflict", "", clock.now())
    )
    said = "本机：李护士 08:30 · 县平台：县里 08:30 · 未选的一方留在历史记录中。"
    assert card.details.text() == said
