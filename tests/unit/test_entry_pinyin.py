"""Readings of names, and the keys a patient is found by."""

import pytest

from desktop.domain.pinyin import best_reading, fold, initials, readings, search_keys


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("单国强", "Shàn Guóqiáng"),
        ("仇小兰", "Qiú Xiǎolán"),
        ("解放", "Xiè Fàng"),
        ("查良", "Zhā Liáng"),
        ("曾玉", "Zēng Yù"),
        ("区大同", "Ōu Dàtóng"),
        ("朴英", "Piáo Yīng"),
        ("盖文", "Gě Wén"),
        ("缪红", "Miào Hóng"),
        ("翟明", "Zhái Míng"),
        ("任华", "Rén Huá"),
        ("华任", "Huà Rèn"),
        ("尉迟恭", "Yùchí Gōng"),
        ("万俟丽", "Mòqí Lì"),
        ("长孙无忌", "Zhǎngsūn Wújì"),
        ("令狐冲", "Línghú Chōng"),
        ("欧阳建安", "Ōuyáng Jiàn'ān"),
        ("欧阳", "Ōu Yáng"),
        ("吕女", "Lǚ Nǚ"),
        ("王", "Wáng"),
        ("阿卜杜·热合曼", "Ābǔdù Rèhémàn"),
        ("John Smith", "John Smith"),
        ("张桂芳之子", "Zhāng Guìfāngzhīzǐ"),
        ("李㐂䶮", "Lǐ Xǐyǎn"),
        ("李𠮷𬱖", "Lǐ Jídí"),
    ],
)
def test_a_name_is_read_as_people_read_it(name, reading):
    assert best_reading(name) == reading


@pytest.mark.parametrize("name", ["", " ", "·", "王\ue003", "王\U0003ffff明"])
def test_a_name_nobody_can_read_has_no_reading_and_no_error(name):
    assert (best_reading(name), readings(name), initials(name)) == ("", (), "")


def test_an_unreadable_name_is_found_by_itself_and_by_its_readable_stretches():
    keys = search_keys("王国\U0003ffff明亮")
    assert {"wangguo", "guo", "wg", "mingliang", "liang", "ml"} <= keys
    assert {"王国\U0003ffff明亮", "明亮"} <= keys


def test_candidates_start_with_the_likely_one_and_include_what_the_eye_reads():
    assert readings("单国强") == ("shanguoqiang", "danguoqiang")
    assert readings("朴乐") == ("piaole", "piaoyue", "pule", "puyue")


def test_candidates_are_few_even_of_a_name_with_many_readings():
    assert len(readings("翟重行乐晟茜")) <= 6


def test_initials_are_those_of_the_likely_reading():
    assert initials("单国强") == "sgq"
    assert initials("欧阳建安") == "oyja"


def test_a_patient_is_found_by_any_stretch_of_name_initials_and_pinyin():
    assert search_keys("单国强") == {
        *("单国强", "国强", "强"),
        *("sgq", "gq", "q", "dgq"),
        *("shanguoqiang", "danguoqiang", "guoqiang", "qiang"),
    }


def test_the_u_of_lv_is_found_by_v_and_by_u():
    assert {"lvxiuying", "luxiuying"} <= search_keys("吕秀英")


def test_each_part_of_a_dotted_or_latin_name_is_found():
    assert {"热合曼", "rhm", "reheman"} <= search_keys("阿卜杜·热合曼")
    assert {"johnsmith", "smith", "js"} <= search_keys("John Smith")


@pytest.mark.parametrize(
    "reading", ["Lǐ Xiānán", "li xian an", "lixianan", "LI XIAN AN", "Lǐ Xiān'ān"]
)
def test_a_reading_corrected_by_a_person_is_found_too(reading):
    assert {"lixianan", "xianan", "an", "lxa", "xa"} <= search_keys("李\U0003ffff安", reading)


def test_a_correction_that_does_not_fit_the_name_still_finds_it():
    assert {"xyz", "x"} <= search_keys("王明", "Xyz")


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Shàn Guóqiáng", "shanguoqiang"),
        ("Lǚ", "lv"),
        ("lü", "lv"),
        ("ＬＧＱ ", "lgq"),
        ("José", "jose"),
        ("阿卜杜·热合曼", "阿卜杜热合曼"),
        ("'", ""),
    ],
)
def test_what_is_typed_into_the_search_is_folded_like_the_keys(typed, folded):
    assert fold(typed) == folded
