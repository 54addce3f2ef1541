"""What stands above a referral that the county has deleted: nobody may overlook it."""

from collections.abc import Callable
from typing import Any

from desktop.domain.kept import Delivery
from desktop.domain.referral_rows import ReferralDetail
from desktop.views.referral.strips import NoteStrip
from desktop.views.referral.words import translate
from desktop.views.tokens import Tone


def say_taken_away(strip: NoteStrip, detail: ReferralDetail, go: Callable[..., Any]) -> bool:
    """Tell it in the strip, with the way to decide; False where the county has the referral."""
    if detail.delivery is Delivery.TAKEN_AWAY:
        strip.say(
            translate(
                "TakenAway",
                "The county has deleted this referral; it is kept here. The hospital does not see"
                " it any more: ring it, then send it again or leave it as it is.",
            ),
            Tone.RED,
            translate("TakenAway", "Send again or leave"),
            lambda: go("exchange", record_id=detail.referral.id),
        )
        return True
    if detail.delivery is Delivery.KEPT_HERE:
        strip.say(
            translate(
                "TakenAway",
                "The county has deleted this referral and it was left so: it stands here only. To"
                " send it after all, add to it or correct it; then you are asked again.",
            ),
            Tone.AMBER,
        )
        return True
    return False
