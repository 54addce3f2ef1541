"""The county's file: whole or not at all, and whose it is."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.client_key import (
    KeyFile,
    NotAClientKey,
    check_word,
    key_file_text,
    read_key_file,
    same_word,
)
from desktop.domain.codes import OrgKind
from desktop.domain.enrolment import (
    NotAnEnrolment,
    enrolment_text,
    read_enrolment,
    signed_enrolment,
)
from desktop.domain.payload import from_payload, to_payload
from desktop.domain.slip_keys import new_key_pair
from tests.county_gate import Authority
from tests.enrol_parts import AT, COURIER, ROOT, a_key, an_enrolment


def refused(text: str) -> str:
    with pytest.raises(NotAnEnrolment) as caught:
        read_enrolment(text)
    return caught.value.problem.code


def test_what_was_written_is_read() -> None:
    said = an_enrolment(authority=Authority().pem, departments=("急诊科",), audience="county")
    assert read_enrolment(enrolment_text(said)) == said


def changed(name: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda said: said.__setitem__(name, value)


@pytest.mark.parametrize(
    "name",
    ["county_url", "clinic_code", "org_id", "authority", "client_id", "courier_key", "made_at"],
)
def test_no_field_can_be_changed_on_the_way(name: str) -> None:
    said = json.loads(enrolment_text(an_enrolment(authority=Authority().pem)))
    other = json.loads(
        enrolment_text(
            an_enrolment(
                county_url="https://elsewhere.example/fhir",
                clinic_code="99",
                authority=Authority().pem,
                client_id="clinic-99",
                courier_key=COURIER,
                made_at=AT + timedelta(days=1),
            )
        )
    )
    said[name] = other[name]
    assert refused(json.dumps(said)) == "enrol.damaged"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "enrol.not_one"),
        ("[]", "enrol.not_one"),
        ('{"format": "zhudian-clinic", "version": 1}', "enrol.not_one"),
        ('{"format": "zhudian-enrolment", "version": "new"}', "enrol.not_one"),
        ('{"format": "zhudian-enrolment", "version": 2}', "enrol.newer"),
        ('{"format": "zhudian-enrolment", "version": 1}', "enrol.damaged"),
    ],
)
def test_another_file_is_told_from_a_damaged_one(text: str, code: str) -> None:
    assert refused(text) == code


def test_a_file_that_lost_its_end_is_no_file() -> None:
    text = enrolment_text(an_enrolment())
    for kept in (len(text) // 3, len(text) // 2, len(text) - 3):
        assert refused(text[:kept]) == "enrol.not_one"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"county_url": "http://10.0.0.1/fhir"}, "enrol.address"),
        ({"county_url": ""}, "enrol.address"),
        ({"token_endpoint": "http://login.example/token"}, "enrol.address"),
        ({"authority": "no certificate"}, "enrol.authority"),
        ({"courier_key": "AAAA"}, "enrol.courier"),
        ({"clinic": " "}, "enrol.clinic"),
        ({"clinic_code": "医院"}, "enrol.clinic"),
        ({"device_code": "1"}, "enrol.clinic"),
        ({"kind": OrgKind.CITY_HOSPITAL}, "enrol.clinic"),
        ({"system_root": "here"}, "enrol.systems"),
    ],
)
def test_what_no_program_could_follow_is_refused_though_signed(
    said: dict[str, Any], code: str
) -> None:
    assert refused(enrolment_text(an_enrolment(**said))) == code


def test_a_stranger_makes_a_whole_file_of_another_word() -> None:
    ours = an_enrolment()
    theirs = signed_enrolment(replace(ours, county_url="https://x.example/fhir"), new_key_pair())
    assert read_enrolment(enrolment_text(theirs)).county_root != ours.county_root
    assert theirs.check_word != ours.check_word


def test_a_word_is_read_out_without_dashes_and_with_letters_that_sound_alike() -> None:
    word = check_word(b"a")
    assert same_word(word, word)
    assert same_word(word.replace("-", " ").lower(), word)
    assert same_word("O1IL", "0111")
    assert not same_word("", "")
    assert not same_word(word[:-1], word)


def test_the_word_hangs_on_every_byte() -> None:
    assert check_word(b"a") != check_word(b"b")
    assert an_enrolment().check_word != an_enrolment(client_id="x").check_word


def test_the_public_file_has_no_private_half() -> None:
    key = a_key()
    file = KeyFile(
        client_id="c", clinic="霄云", clinic_code="07", device_code="A1", jwk=key.public_jwk
    )
    text = key_file_text(file)
    assert key.d not in text
    assert read_key_file(text) == file
    assert file.check_word == key.check_word


def test_a_key_off_the_curve_is_none() -> None:
    key = a_key()
    jwk = {**key.public_jwk, "x": key.y}
    file = KeyFile(client_id="c", clinic="x", clinic_code="1", device_code="A1", jwk=jwk)
    with pytest.raises(NotAClientKey):
        read_key_file(key_file_text(file))


def test_a_key_survives_being_kept() -> None:
    key = a_key(answered=True)
    assert from_payload(type(key), to_payload(key)) == key
    assert key.d not in repr(key)
    assert ROOT.private.hex() not in repr(an_enrolment())
