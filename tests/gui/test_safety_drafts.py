"""Killed between a save and the end of its draft: it is offered, and cannot be saved twice."""

from pathlib import Path
from typing import Any

import pytest

from desktop.domain.training import Training
from tests.factory import Clinic
from tests.training_parts import School, training_window


@pytest.fixture
def shell(shown: Any, clinic: Clinic, tmp_path: Path) -> Any:
    return shown(training_window(clinic, tmp_path))


def test_a_training_draft_left_behind_cannot_be_saved_twice(clinic: Clinic, shell: Any) -> None:
    school = School.open(clinic)
    planned = school.desk.plan(school.request(topic="样张"))
    shell.go("training-form")
    page = shell.stack.current()
    page.form.show_training(planned.record)
    page.form.field("topic").set_plain("急性胸痛")
    page.keeper.flush()
    [draft] = page._work.drafts("training")
    assert page.save()

    page._work.keep_draft(draft)  # as if its end had not been reached
    shell.go("training-form", draft_id=draft.id)
    shell.stack.current().save()

    with clinic.store.reading() as reading:
        topics = [each.record.topic for each in reading.all_of(Training)]
    assert sorted(topics) == ["急性胸痛", "样张"]
