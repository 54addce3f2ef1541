"""The codes on the receiver's copy: QR pictures, and in words what they leave to the paper."""

from io import BytesIO

import segno

from desktop.printing.referral_copies import SlipCodes
from desktop.services.slip_sign import SlipPrint

MOST_VERSION = 25
QUIET_MODULES = 4  # ISO/IEC 18004, section 9.1
_DOTS = 8  # of a module; the painter scales to millimetres
_NAMES = {
    "patient.name": "姓名",
    "patient.age_text": "年龄",
    "patient.health_record_no": "档案编号",
    "patient.phone": "联系电话",
    "patient.address": "住址",
    "chief_complaint": "主诉",
    "diagnoses": "初步印象",
    "allergy_text": "过敏史",
    "treatment": "治疗经过",
    "centre.drugs_given": "已用药物",
    "medicines": "目前用药",
    "precautions": "注意事项",
    "to_dept": "转入科室",
    "to_doctor": "接诊医生",
    "doctor_name": "转诊医生",
    "doctor_phone": "医生电话",
    "consent_signer": "知情同意签字人",
    "escort": "护送人",
    "centre.mechanism": "致伤原因",
    "centre.bleeding": "出血",
    "centre.anticoagulant_text": "抗凝药",
    "centre.contractions": "宫缩",
    "centre.mother": "母亲情况",
    "present_illness": "现病史",
    "past_history": "既往史",
    "exam_results": "检查检验结果",
}


def slip_codes(made: SlipPrint) -> SlipCodes | None:
    """What the receiver's copy carries; None before the referral was issued."""
    if made.codes is None:
        return None
    return SlipCodes(
        a=qr_code(made.codes.a),
        b=qr_code(made.codes.b) if made.codes.b else b"",
        on_paper=tuple(_NAMES[path] for path in made.codes.on_paper),
        phone_code=made.phone_code or "",
        key_known=made.key_known,
    )


def qr_code(text: str) -> bytes:
    """PNG of a code with its quiet zone, in the densest text mode, error correction M.

    Raises:
        ValueError: it does not fit into version 25.
    """
    made = segno.make_qr(text, error="m", mode="alphanumeric", boost_error=False)
    if int(made.version) > MOST_VERSION:
        raise ValueError(f"QR version {made.version}")
    buffer = BytesIO()
    made.save(buffer, kind="png", scale=_DOTS, border=QUIET_MODULES)
    return buffer.getvalue()
