"""Identity numbers: the public examples, the other cards, and what is refused."""

from datetime import date

import pytest

from desktop.domain.codes import Sex
from desktop.domain.errors import Problem
from desktop.domain.idcard import IdCard, check_character, read_id_card

TODAY = date(2026, 11, 21)


def numbered(body: str) -> str:
    return body + check_character(body)


def code(text: str, today: date = TODAY) -> str:
    found = read_id_card(text, today=today)
    assert isinstance(found, Problem)
    return found.code


@pytest.mark.parametrize(
    ("text", "number", "born", "sex"),
    [
        ("11010519491231002X", "11010519491231002X", date(1949, 12, 31), Sex.FEMALE),
        ("34052419800101001X", "34052419800101001X", date(1980, 1, 1), Sex.MALE),
        ("340524800101001", "34052419800101001X", date(1980, 1, 1), Sex.MALE),
        ("11010519491231002x", "11010519491231002X", date(1949, 12, 31), Sex.FEMALE),
        (
            "１１０１０５１９４９１２３１００２Ｘ",
            "11010519491231002X",
            date(1949, 12, 31),
            Sex.FEMALE,
        ),
        (" 110105 19491231\t002x\u3000", "11010519491231002X", date(1949, 12, 31), Sex.FEMALE),
    ],
)
def test_an_identity_number_tells_birth_and_sex(text, number, born, sex):
    assert read_id_card(text, today=TODAY) == IdCard(number, born, sex)


def test_a_number_of_1880_was_good_in_its_time_and_is_too_old_today():
    card = read_id_card("440524188001010014", today=date(1990, 1, 1))
    assert card == IdCard("440524188001010014", date(1880, 1, 1), Sex.MALE)
    assert code("440524188001010014") == "idcard.birth_too_old"


def test_a_hundred_and_thirty_is_the_limit():
    number = numbered("11010518961121001")
    assert isinstance(read_id_card(number, today=TODAY), IdCard)
    assert code(number, date(2027, 11, 21)) == "idcard.birth_too_old"


@pytest.mark.parametrize("prefix", ["421023", "511002", "371725", "810000", "820000", "830000"])
def test_real_regions_and_residence_permits_read_without_warning(prefix):
    card = read_id_card(numbered(prefix + "19900307" + "123"), today=TODAY)
    assert isinstance(card, IdCard)
    assert card.warnings == ()


def test_a_foreigners_permanent_residence_card_reads_without_warning():
    card = read_id_card(numbered("937156" + "19881230" + "002"), today=TODAY)
    assert isinstance(card, IdCard)
    assert (card.birth_date, card.sex, card.warnings) == (date(1988, 12, 30), Sex.FEMALE, ())


@pytest.mark.parametrize("prefix", ["001234", "171234", "999156", "901000"])
def test_an_unknown_province_is_a_warning_only(prefix):
    card = read_id_card(numbered(prefix + "19900307" + "123"), today=TODAY)
    assert isinstance(card, IdCard)
    assert card.warnings == (Problem("idcard.region_unknown", {"region": prefix}),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("110105194912310021", "idcard.check_character"),
        ("1101051949123100", "idcard.length"),
        ("11010519491231002", "idcard.length"),
        ("34052480010100X", "idcard.length"),
        ("", "idcard.characters"),
        ("1101051949123X002X", "idcard.characters"),
        ("11010519491231002张", "idcard.characters"),
        ("١١٠١٠٥١٩٤٩١٢٣١٠٠٢٣", "idcard.characters"),
        ("11010519491231002-", "idcard.characters"),
        (numbered("11010519900230002"), "idcard.birth_not_real"),
        (numbered("11010519901301002"), "idcard.birth_not_real"),
        (numbered("11010500000101002"), "idcard.birth_not_real"),
        (numbered("11010520261122002"), "idcard.birth_future"),
        ("110105900230002", "idcard.birth_not_real"),
    ],
)
def test_what_cannot_be_an_identity_number_says_why(text, expected):
    assert code(text) == expected


def test_somebody_born_today_may_have_a_number():
    assert isinstance(read_id_card(numbered("11010520261121002"), today=TODAY), IdCard)


def test_a_card_keeps_the_number_out_of_logs():
    assert "1949" not in repr(read_id_card("11010519491231002X", today=TODAY))
