"""The training form under bad input and trouble: told at the field, nothing lost."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.training import Training
from tests.factory import Clinic
from tests.full_disk import full_disk
from tests.training_parts import School, training_window

GOOD = {
    "type": "lecture",
    "topic": "胸痛患者的识别",
    "held_on": "明天",
    "starts": "1430",
    "ends": "1600",
}


@pytest.fixture
def shell(shown: Any, chinese: QApplication, clinic: Clinic, tmp_path: Path) -> Any:
    School.open(clinic)
    window = shown(training_window(clinic, tmp_path))
    window.go("training-form")
    return window


def page(shell: Any, **said: str) -> Any:
    """The form with these texts typed."""
    made = shell.stack.current()
    made.form.set_plain(GOOD | said)
    return made


def kept(clinic: Clinic) -> list[Training]:
    with clinic.store.reading() as reading:
        return [each.record for each in reading.all_of(Training)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ends", "1400"),
        ("last_on", "昨天"),
        ("starts", "2570"),
        ("ends", "晚上12点"),
        ("held_on", "2.30"),
        ("held_on", "哪天"),
        ("topic", "训" * 300),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_stays(
    shell: Any, clinic: Clinic, name: str, text: str
) -> None:
    form = page(shell, **{name: text}).form
    form.window().press("Ctrl+S")
    told = {each for each, field in form.fields.items() if field.problem_text()}
    assert told == {name} or (name, told) == ("last_on", {"ends"})
    assert form.field(name).plain() == text
    assert form.field("topic").plain()
    assert kept(clinic) == []


@pytest.mark.parametrize(("text", "day"), [("11.25", 25), ("1125", 25), ("明天", 24)])
def test_a_day_is_read_as_it_is_said(shell: Any, clinic: Clinic, text: str, day: int) -> None:
    page(shell, held_on=text).save()
    assert [each.starts_at.day for each in kept(clinic)] == [day]


def test_a_full_disk_is_told_and_the_training_goes_on_when_there_is_room(
    shell: Any, clinic: Clinic
) -> None:
    form = page(shell).form
    with full_disk(clinic.store, lambda: clinic.training(topic="别的培训")):
        before, ops = len(kept(clinic)), clinic.store.count_ops()
        shell.stack.current().save()
        assert "磁盘已满" in shell.notices.kept[0].words
        assert form.field("topic").value() == "胸痛患者的识别"
        assert (len(kept(clinic)), clinic.store.count_ops()) == (before, ops)
    shell.stack.current().save()
    assert [each.topic for each in kept(clinic)].count("胸痛患者的识别") == 1
