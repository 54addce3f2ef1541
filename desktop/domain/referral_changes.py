"""What may still change on an issued referral (states.md, "补充 / 更正").

Whom it is about, where it went and who decided stay as they were signed. From acceptance on the
hospital works with our words: then they are only added to.
"""

from dataclasses import fields
from typing import Any

from desktop.domain.codes import InsuranceFiling, ReferralState
from desktop.domain.errors import Problem
from desktop.domain.referral import Referral
from desktop.domain.referral_county import RANK
from desktop.domain.referral_states import Progress

FIXED = ("patient_id", "from_org_id", "to_org_id", "doctor_id", "direction", "booking_id")
SET_BY_ACTS = (
    "no",
    "state",
    "patient",
    "sign_mode",
    "signed_at",
    "confirmed_at",
    "issued_at",
    "doctor_name",
    "closed_reason",
    "late_entry",
    "legs",
    "approver_id",
    "approver_name",
    "approve_opinion",
    "approved_at",
    "down_referral_id",
    "counter",
    "wishes",
)
"""What signing, issuing and closing write; a correction of the words leaves it as it is."""
# Besides those: what may be put right at any time without touching the doctor's words.
_FREE = frozenset(
    {
        *SET_BY_ACTS,
        "doctor_phone",
        "correction_reason",
        "consent_type",
        "consent_signer",
        "consent_relation",
        "consent_at",
        "consent_due_at",
        "insurance_filing",
        "insurance_no",
        "insurance_due_at",
        "exam_none",
        *FIXED,
    }
)


def accepted(progress: Progress) -> bool:
    """Tell whether the hospital has accepted, by telephone too: then words are only added to."""
    return RANK.get(progress.hospital, 0) >= RANK[ReferralState.ACCEPTED]


def change_problems(before: Referral, after: Referral, progress: Progress) -> dict[str, Problem]:
    """Field name -> why it may not change like this; empty when the revision may be kept."""
    found = {
        name: Problem("referral.fixed_by_signing")
        for name in FIXED
        if getattr(before, name) != getattr(after, name)
    }
    if not accepted(progress):
        return found
    for each in fields(Referral):
        if each.name in _FREE:
            continue
        old, new = getattr(before, each.name), getattr(after, each.name)
        if not _added(old, new):
            found[each.name] = Problem("referral.only_additions")
    return found


def _added(old: Any, new: Any) -> bool:
    """Tell whether nothing that was said is gone."""
    if old == new or old in (None, "", (), False, InsuranceFiling.UNCONFIRMED):
        return True
    if isinstance(old, str) and isinstance(new, str):
        return new.startswith(old)
    if isinstance(old, tuple) and isinstance(new, tuple):
        return new[: len(old)] == old
    if type(old) is type(new) and hasattr(old, "__dataclass_fields__"):
        return all(_added(getattr(old, part.name), getattr(new, part.name)) for part in fields(old))
    return False
