"""What the empty lists of Today say, and which screen fills them."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.today_rows import TodayCard
from desktop.views.tables import EmptyText

translate = QCoreApplication.translate


def empty_texts() -> dict[TodayCard, tuple[EmptyText, str]]:
    """Card -> why its list is empty, and the screen that its key opens."""
    return {
        TodayCard.ARRIVALS: (
            EmptyText(
                translate("TodayPage", "Nobody is booked for today."),
                translate("TodayPage", "Book a visit"),
                "F3",
            ),
            "booking",
        ),
        TodayCard.TO_PLACE: (
            EmptyText(
                translate(
                    "TodayPage", "Every patient of a session that is not held has another place."
                ),
                translate("TodayPage", "Open the calendar"),
                "Alt+2",
            ),
            "booking",
        ),
        TodayCard.SEATS: (
            EmptyText(
                translate("TodayPage", "No seat is left today and tomorrow, or no expert comes."),
                translate("TodayPage", "Open the calendar"),
                "Alt+2",
            ),
            "booking",
        ),
        TodayCard.GREEN: (
            EmptyText(
                translate("TodayPage", "No green referral is running."),
                translate("TodayPage", "Write a referral"),
                "F4",
            ),
            "referral-form",
        ),
        TodayCard.TO_FINISH: (
            EmptyText(
                translate(
                    "TodayPage", "Every referral is complete, and every verbal order is confirmed."
                )
            ),
            "",
        ),
        TodayCard.RETURN_CARE: (
            EmptyText(
                translate("TodayPage", "Nobody waits to be received, and no follow-up is due."),
                translate("TodayPage", "Open return care"),
                "Alt+5",
            ),
            "return-care",
        ),
        TodayCard.TRAININGS: (
            EmptyText(
                translate("TodayPage", "No training is planned for today."),
                translate("TodayPage", "Open the trainings"),
                "Alt+7",
            ),
            "training-list",
        ),
        TodayCard.DRAFTS: (
            EmptyText(
                translate("TodayPage", "No form was left half-written. Drafts never expire.")
            ),
            "",
        ),
        TodayCard.ATTENTION: (
            EmptyText(
                translate(
                    "TodayPage",
                    "Nothing was refused, every past session is closed, and no paper is owed.",
                )
            ),
            "",
        ),
    }
