"""Columns of the return-care card: whom to receive, who did not come, what is due."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local_day
from desktop.domain.return_rows import ReturnTask
from desktop.views.messages.codes import label
from desktop.views.return_care.words import down_state, due_words
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate


def return_columns(now: Callable[[], datetime]) -> list[Column]:
    """What has waited longest stands first."""

    def tone(row: ReturnTask) -> Tone | None:
        return Tone.RED if row.presses(local_day(now())) else None

    return [
        Column(
            translate("Today", "Day"),
            lambda row: due_words(row.day, local_day(now())),
            width=170,
            tone=tone,
        ),
        Column(
            translate("Today", "Patient"),
            lambda row: row.patient,
            width=130,
            bold=lambda _row: True,
        ),
        Column(translate("Today", "Task"), _kind, width=120),
        Column(translate("Today", "What is to be done"), lambda row: row.what, stretch=True),
    ]


def _kind(row: ReturnTask) -> str:
    if row.plan_changed:
        return translate("Today", "plan changed")
    if row.arriving is not None:
        return down_state(row.arriving)
    return label(row.kind) if row.kind else ""
