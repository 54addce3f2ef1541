"""转诊知情同意书 (forms.md E3): filled from a referral, or empty for an outage."""

from pathlib import Path
from typing import Any

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import ConsentType, IdType
from desktop.domain.referral import Referral
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_snapshot import snapshot
from desktop.printing import referral_words as words
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.printing.referral_words import line, tick
from desktop.services.papers import Imprint

TEMPLATE = "referral-consent"
_BY_HAND = "＿＿＿年＿＿月＿＿日＿＿时＿＿分"


def consent_form(detail: ReferralDetail, imprint: Imprint, templates: Path) -> Paper:
    """Filled with what the referral says. Choice and signatures are for the pen alone."""
    record = detail.referral.record
    who = record.patient or snapshot(detail.patient.record, imprint.at)
    person = detail.patient.record
    carded = person.id_type is IdType.ID_CARD
    again = f"【补打第{imprint.copy_no - 1}次】　" if imprint.copy_no > 1 else ""
    relation = words.RELATIONS[record.consent_relation] if record.consent_relation else ""
    values: dict[str, Any] = {
        "no": record.no,
        "copy_mark": Html(f"<b>{again}</b>"),
        "name": line(who.name, 12),
        "sex": words.SEXES.get(who.sex, ""),
        "age": who.age_text,
        "id_no": line(person.id_no if carded else "", 24),
        "address": line(who.address, 34),
        "phone": line(who.phone, 20),
        "clinic": detail.from_org.name,
        "to_org": line(detail.to_org.name if detail.to_org else "", 28),
        "direction": Html(words.boxes(words.DIRECTIONS, record.direction, " ")),
        "reason": line(_reason(record), 60),
        "doctor": line(record.doctor_name, 16),
        "told_at": _BY_HAND,
        "urgent_box": tick(record.consent_type is ConsentType.EMERGENCY_WAIVER),
        "due": _due(record),
        "relation": line(relation, 8),
        "late_note": "",
    }
    return _paper(record.no, values, imprint, templates)


def blank_consent(no: str, clinic: str, imprint: Imprint, templates: Path) -> Paper:
    """Empty, under the number of its blank referral."""
    values: dict[str, Any] = {
        "no": no,
        "copy_mark": Html(""),
        "name": "＿＿＿＿＿＿＿＿",
        "sex": "□男 □女",
        "age": "＿＿＿",
        "id_no": "＿" * 12,
        "address": "＿" * 17,
        "phone": "＿" * 10,
        "clinic": clinic,
        "to_org": "＿" * 14,
        "direction": "□上转 □外转 □平转",
        "reason": "＿" * 32,
        "doctor": "＿＿＿＿＿＿＿＿",
        "told_at": _BY_HAND,
        "urgent_box": "□",
        "due": "＿＿月＿＿日＿＿时",
        "relation": "＿＿＿＿",
        "late_note": "电脑恢复后随同一单号的上转单补登。",
    }
    return _paper(no, values, imprint, templates)


def _paper(no: str, values: dict[str, Any], imprint: Imprint, templates: Path) -> Paper:
    return Paper(
        title=f"转诊知情同意书 {no}",
        size=PaperSize.A4,
        html=fill(templates, TEMPLATE, values),
        footer=f"{no}  {imprint.footer}",
    )


def _reason(record: Referral) -> str:
    said = words.REASONS[record.reason] if record.reason else ""
    return "：".join(part for part in (said, record.chief_complaint) if part)


def _due(record: Referral) -> str:
    if record.consent_due_at is None:
        return "＿＿月＿＿日＿＿时"
    return f"{record.consent_due_at.astimezone(CLINIC_ZONE):%m 月 %d 日 %H:%M}"
