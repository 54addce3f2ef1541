"""What a clinic has set about its referrals."""

from desktop.domain.referral_review import INSURANCE_DAYS, ReferralSettings
from desktop.store.store import Reading

SETTING = "referral.rules"


def referral_settings(reading: Reading) -> ReferralSettings:
    """As this clinic has set them; whatever was kept wrong is as shipped."""
    held = reading.setting(SETTING, {})
    said = held if isinstance(held, dict) else {}
    shipped = ReferralSettings()
    days = said.get("insurance_days", shipped.insurance_days)
    return ReferralSettings(
        review=said.get("review") is True,
        insurance_days=days if days in INSURANCE_DAYS else shipped.insurance_days,
        insurance_phone=str(said.get("insurance_phone") or ""),
    )
