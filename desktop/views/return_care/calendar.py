"""The patient's calendar; days that a changed plan will move are not printed unawares."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.return_rows import CareCase
from desktop.views.confirm import confirm

CALENDAR, SLIP = "return-calendar", "down-referral"


def print_calendar(
    page: QWidget, case: CareCase | None, print_paper: Callable[[str, UUID], object]
) -> None:
    """Print it; ask first while the hospital's changed plan has not been taken over.

    Args:
        page: what asks.
        case: whose calendar; None prints nothing.
        print_paper: template and id of the down-referral.
    """
    if case is None:
        return
    if case.waiting and not confirm(
        page,
        QCoreApplication.translate("ReturnCare", "Print the old calendar"),
        case.patient.record.name,
        QCoreApplication.translate(
            "ReturnCare",
            "The hospital has changed the plan (version {version}) and it is not taken over yet:"
            " the old days would be printed. Take the plan over first, then print.",
        ).format(version=case.down.record.plan_version),
    ):
        return
    print_paper(CALENDAR, case.down.id)
