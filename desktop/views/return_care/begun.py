"""A half-written slip is found again at its patient: the hospital has no list of such."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.domain.down_referral import DownReferral
from desktop.domain.draft import Draft
from desktop.domain.kept import Kept
from desktop.domain.patient_rows import PatientLine
from desktop.views.return_care.desk import DownFormDesk

translate = QCoreApplication.translate
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def begun(desk: DownFormDesk, said: DownReferral | None, patient_id: UUID | None) -> UUID | None:
    """The newest half-written slip that is meant; told, so that nobody takes it for a new one.

    Args:
        desk: where half-written slips lie.
        said: what a reception proposes; then only a slip of the same patient and way up is meant.
        patient_id: whose; at a hospital, where none is named, anybody's.
    """
    wanted: dict[str, Any] = {"patient_id": patient_id}
    if said is not None:
        wanted = {"patient_id": said.patient_id, "up_referral_id": said.up_referral_id}
    elif patient_id is None and not desk.at_hospital:
        return None  # the clinic has a list of all
    texts = {name: str(value) for name, value in wanted.items() if value is not None}
    drafts = [
        draft
        for draft in desk.drafts()
        if desk.get(draft.id) is None  # else it puts one right that is issued, and stands there
        and all(str(draft.values.get(name) or "") == text for name, text in texts.items())
    ]
    newest = max(drafts, key=lambda each: each.updated_at or _LONG_AGO, default=None)
    if newest is None:
        return None
    tell_going_on(desk, newest)
    return newest.id


def tell_going_on(desk: DownFormDesk, draft: Draft) -> None:
    """So that nobody takes it for what is kept."""
    words = translate("ReturnCare", "Going on with what was half written: {title}")
    desk.tell(words.format(title=draft.title))


def draft_title(kept: Kept[DownReferral] | None, patient: PatientLine | None) -> str:
    """By which it is found again: the number of what is put right, else whose it is."""
    if kept is not None:
        words = translate("DownReferralFormPage", "Put right: {no}")
        return words.format(no=kept.record.no)
    name = patient.name if patient else translate("DownReferralFormPage", "somebody")
    return translate("DownReferralFormPage", "Return of {name}").format(name=name)
