"""Which screen shows a record of each kind: one line per record type.

A test holds the kinds equal to `desktop/catalog.py` and `desktop/wire/catalog.py`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a kind is worked on.

    Attributes:
        page: name for `Shell.go`.
        given: name of the id the page is opened with; empty when it opens a list.
        help_topic: page under `resources/help/<language>/`.
    """

    page: str
    given: str
    help_topic: str


SCREENS = {
    "organization": Screen("settings", "", "settings"),
    "station": Screen("settings", "", "settings"),
    "device": Screen("settings", "", "settings"),
    "staff": Screen("settings", "", "settings"),
    "expert": Screen("settings", "", "settings"),
    "patient": Screen("patient", "patient_id", "patients"),
    "duty_session": Screen("session", "session_id", "booking"),
    "booking": Screen("booking", "", "booking"),
    "session_event": Screen("booking", "", "booking"),
    "contact": Screen("booking", "", "booking"),
    "county_booking": Screen("booking", "", "booking"),
    "referral": Screen("referral", "referral_id", "referral"),
    "referral_step": Screen("referral", "referral_id", "referral"),
    "attachment": Screen("referral-board", "", "attachment"),
    "reception": Screen("reception", "reception_id", "reception"),
    "down_referral": Screen("return-care", "", "down_referral"),
    "follow_up": Screen("return-care", "", "follow_up"),
    "training": Screen("training", "training_id", "training"),
}
