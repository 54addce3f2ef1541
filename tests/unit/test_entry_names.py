"""Names, telephones, masks and vital signs as typed and as kept."""

from decimal import Decimal

import pytest

from desktop.domain.entry import (
    BloodPressure,
    Offer,
    Read,
    group_phone,
    mask_id,
    mask_name,
    mask_phone,
    normalise_digits,
    normalise_name,
    parse_bp,
    parse_phone,
    parse_temperature,
)
from desktop.domain.errors import Problem


@pytest.mark.parametrize("dot", [*"·•・･‧⋅∙\u0387.．", " · ", "・ "])
def test_every_look_alike_of_the_middle_dot_becomes_the_one(dot):
    assert normalise_name(f"阿卜杜{dot}热合曼") == Read("阿卜杜·热合曼")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" 张三 ", "张三"),
        ("张 三", "张三"),
        ("张\u3000三", "张三"),
        ("John  Smith", "John Smith"),
        ("Ｊｏｈｎ Smith Jr.", "John Smith Jr."),
        ("Jose\u0301", "José"),
        ("㐂䶮𠮷𬱖", "㐂䶮𠮷𬱖"),
        ("\ufa11", "\ufa11"),
        ("王A 三", "王A 三"),
        ("张桂芳之子", "张桂芳之子"),
        ("无名氏20261121 0830", "无名氏20261121 0830"),
        ("字" * 60, "字" * 60),
    ],
)
def test_a_name_is_kept_clean_and_otherwise_as_typed(typed, kept):
    assert normalise_name(typed) == Read(kept)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "entry.name_empty"),
        ("  \u3000", "entry.name_empty"),
        ("字" * 61, "entry.name_long"),
        ("张\x00三", "entry.name_control"),
        ("张\u200b三", "entry.name_control"),
        ("张\u202e三", "entry.name_control"),
        ("张\t三", "entry.name_control"),
    ],
)
def test_a_name_that_cannot_be_kept_says_why(typed, code):
    found = normalise_name(typed)
    assert isinstance(found, Problem)
    assert found.code == code


def test_digits_and_private_characters_in_a_name_are_warned_of_and_kept():
    assert normalise_name("张3") == Read("张3", (Problem("entry.name_digits"),))
    assert normalise_name("张\ue003") == Read("张\ue003", (Problem("entry.name_private"),))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("13800000000", "13800000000"),
        ("138 0000 0000", "13800000000"),
        ("138-0000-0000", "13800000000"),
        ("１３８００００００００", "13800000000"),
        ("+86 138 0000 0000", "13800000000"),
        ("0086-13800000000", "13800000000"),
        ("8613800000000", "13800000000"),
        ("0533-1234567", "0533-1234567"),
        ("0533—1234567", "0533-1234567"),
        ("(0533) 1234567", "05331234567"),
        ("010-12345678-8001", "010-12345678-8001"),
        ("1234567", "1234567"),
        ("", ""),
    ],
)
def test_a_telephone_number_is_kept_plain(typed, kept):
    assert parse_phone(typed) == Read(kept)


@pytest.mark.parametrize("typed", ["120", "12800000000", "1380000000", "问村医"])
def test_an_unusual_number_is_kept_with_a_warning(typed):
    assert parse_phone(typed) == Read(typed, (Problem("entry.phone_unusual"),))


def test_a_number_that_cannot_be_kept_says_why():
    assert parse_phone("1" * 21) == Problem("entry.phone_long", {"limit": 20})
    assert parse_phone("138\u200b00000000") == Problem("entry.phone_control")


def test_a_mobile_number_is_shown_in_groups_and_any_other_as_it_is():
    assert group_phone("13800000000") == "138 0000 0000"
    assert group_phone("0533-1234567") == "0533-1234567"


def test_masks_leave_what_the_convention_shows():
    assert (mask_name("王秀英"), mask_name("王"), mask_name("")) == ("王**", "王*", "")
    assert mask_id("34052419800101001X") == "340524********001X"
    assert mask_phone("13800001234") == "138****1234"


@pytest.mark.parametrize("number", ["", "1", "1234567", "12345678", "E12345678", "0533-1234567"])
def test_of_a_short_number_four_characters_at_least_stay_hidden(number):
    for masked in (mask_id(number), mask_phone(number)):
        assert len(masked) == len(number)
        assert masked.count("*") >= min(4, len(number))


def test_full_width_signs_become_ascii_and_nothing_else_changes():
    assert normalise_digits("１２Ａｂ：（　。张") == "12Ab:( 。张"


@pytest.mark.parametrize(
    "typed", ["120/80", "120 80", "120-80", "１２０／８０", " 120 / 80 ", "120、80"]
)
def test_a_blood_pressure_is_read(typed):
    assert parse_bp(typed) == BloodPressure(120, 80)


def test_an_exchanged_pressure_is_offered_right_and_not_put_right():
    found = parse_bp("80/120")
    shown = {"systolic": 120, "diastolic": 80}
    assert found == Offer(BloodPressure(120, 80), Problem("entry.bp_swapped", shown))


@pytest.mark.parametrize(("typed", "pressure"), [("12080", (120, 80)), ("180120", (180, 120))])
def test_a_pressure_in_one_run_is_offered_apart(typed, pressure):
    found = parse_bp(typed)
    assert isinstance(found, Offer)
    assert (found.value, found.problem.code) == (pressure, "entry.bp_run")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "entry.bp_unreadable"),
        ("120", "entry.bp_unreadable"),
        ("abc/80", "entry.bp_unreadable"),
        ("301/80", "entry.bp_systolic"),
        ("80/301", "entry.bp_systolic"),
        ("250/210", "entry.bp_diastolic"),
    ],
)
def test_a_pressure_nobody_has_is_a_problem(typed, code):
    found = parse_bp(typed)
    assert isinstance(found, Problem)
    assert found.code == code


@pytest.mark.parametrize(
    "typed", ["36.5", "３６.５", "36。5", "36,5", "36.5℃", "36.50", " 36.5 °C"]
)
def test_a_temperature_is_read(typed):
    assert parse_temperature(typed) == Decimal("36.5")


def test_a_temperature_without_its_point_is_offered_with_it():
    shown = {"value": "36.5"}
    assert parse_temperature("365") == Offer(
        Decimal("36.5"), Problem("entry.temperature_point", shown)
    )


@pytest.mark.parametrize("typed", ["36", "42.1", "20", "45"])
def test_an_alarming_temperature_is_a_fact(typed):
    assert parse_temperature(typed) == Decimal(typed)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "entry.temperature_unreadable"),
        ("热", "entry.temperature_unreadable"),
        ("3", "entry.temperature_range"),
        ("46", "entry.temperature_range"),
        ("999", "entry.temperature_range"),
        ("365.2", "entry.temperature_range"),
    ],
)
def test_a_temperature_nobody_has_is_a_problem(typed, code):
    found = parse_temperature(typed)
    assert isinstance(found, Problem)
    assert found.code == code
