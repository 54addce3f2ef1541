"""Tab: from when on the receiving desk is late, and how long its booking codes hold."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.reception_clock import DeskLimits
from desktop.views.fields import FormPanel, NumberField, Section
from desktop.views.settings.clinic import Said, SavedForm

translate = QCoreApplication.translate
MINUTES = ("urgent_answer", "routine_answer", "arrange", "urgent_arrival", "slip_unsent")
HOURS = ("routine_arrival", "assign", "answer_down", "arrival_down")
_HOUR = 60


class ReceptionRulesTab(SavedForm):
    """Short waits in minutes, long ones in hours, booking codes in days."""

    def __init__(
        self,
        load: Callable[[], tuple[DeskLimits, int]],
        save: Callable[[DeskLimits, int], object],
        most: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        """Build it.

        Args:
            load: limits in minutes, and days of a booking code, as kept.
            save: keeps both.
            most: the longest limit in minutes, the longest code in days.
            parent: as usual.
        """
        self._kept = load
        self._keep_both = save
        super().__init__(
            _form(*most), self._said, self._keep, translate("ReceptionRulesTab", "Save"), parent
        )

    def _said(self) -> Said:
        limits, days = self._kept()
        said: dict[str, Any] = {name: getattr(limits, name) for name in MINUTES}
        said |= {name: _hours(getattr(limits, name)) for name in HOURS}
        return said | {"code_days": days}

    def _keep(self, said: Mapping[str, Any]) -> None:
        before, _days = self._kept()
        found = {name: said[name] or 0 for name in MINUTES}
        for name in HOURS:  # an hour and a half stays one, unless somebody typed over it
            was = getattr(before, name)
            found[name] = was if said[name] == _hours(was) else (said[name] or 0) * _HOUR
        self._keep_both(DeskLimits(**found), said["code_days"] or 0)


def _hours(minutes: int) -> int:
    return -(-minutes // _HOUR)


def limit_words(name: str) -> str:
    """What a limit is about."""
    return {
        "urgent_answer": translate("ReceptionRulesTab", "Accept a green or urgent one, minutes"),
        "routine_answer": translate("ReceptionRulesTab", "Accept another one, minutes"),
        "arrange": translate("ReceptionRulesTab", "Name time or bed, minutes"),
        "urgent_arrival": translate(
            "ReceptionRulesTab", "A green or urgent one is overdue after, minutes"
        ),
        "routine_arrival": translate("ReceptionRulesTab", "Another one is overdue after, hours"),
        "slip_unsent": translate("ReceptionRulesTab", "Slip whose clinic sent nothing, minutes"),
        "assign": translate("ReceptionRulesTab", "Name who takes it on, hours"),
        "answer_down": translate("ReceptionRulesTab", "Accept it, hours"),
        "arrival_down": translate("ReceptionRulesTab", "Patient came or was reached, hours"),
    }[name]


def _form(longest: int, most_days: int) -> FormPanel:
    def limit(name: str) -> NumberField:
        most = longest // _HOUR if name in HOURS else longest
        return NumberField(name, limit_words(name), least=1, most=most, required=True)

    up = ("urgent_answer", "routine_answer", "arrange")
    there = ("urgent_arrival", "routine_arrival", "slip_unsent")
    return FormPanel(
        [
            Section(
                translate("ReceptionRulesTab", "Who is sent up to us: late after"),
                [limit(name) for name in (*up, *there)],
                columns=3,
            ),
            Section(
                translate("ReceptionRulesTab", "Who comes down to us: late after"),
                [limit(name) for name in ("assign", "answer_down", "arrival_down")],
                columns=3,
            ),
            Section(
                translate("ReceptionRulesTab", "Booking code"),
                [
                    NumberField(
                        "code_days",
                        translate("ReceptionRulesTab", "Holds for, days"),
                        least=1,
                        most=most_days,
                        required=True,
                    )
                ],
                columns=3,
                note=translate("ReceptionRulesTab", "codes that were given keep their day"),
            ),
        ]
    )
