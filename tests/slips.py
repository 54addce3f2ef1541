"""Parts for tests of slips: a county root, keys in a ring, issued referrals short and long."""

import itertools
import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from desktop.domain.codes import (
    AllergyState,
    Consciousness,
    ConsentType,
    EmergencyCentre,
    ReferralState,
    Relation,
    SignMode,
    Transport,
    Urgency,
    VisitType,
)
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.referral import (
    CentreFields,
    Diagnosis,
    DrugGiven,
    ExamResult,
    PatientSnapshot,
    Referral,
    Vitals,
)
from desktop.domain.slip import SlipCodes, make_codes
from desktop.domain.slip_keys import KeyPair, county_tag, key_pair_of, signed_entry
from desktop.store.queries import signing
from desktop.store.store import Store
from tests.factory import Clinic

NOW = datetime(2026, 11, 23, 2, 3, tzinfo=UTC)
ROOT = key_pair_of(bytes(range(32)))
KEY = key_pair_of(bytes(range(32, 64)))
DEVICE = uuid7()
_NUMBERS = itertools.count(1)


def heart_attack(**said: object) -> Referral:
    """An ordinary emergency as a township doctor writes it."""
    at = NOW - timedelta(minutes=30)
    whole: dict[str, object] = {
        "no": "ZZ2026112307A1003",
        "patient_id": uuid7(),
        "from_org_id": uuid7(),
        "to_org_id": uuid7(),
        "doctor_id": uuid7(),
        "urgency": Urgency.STAT,
        "green_channel": True,
        "state": ReferralState.ISSUED,
        "emergency_centre": EmergencyCentre.CHEST_PAIN,
        "visit_type": VisitType.EMERGENCY,
        "patient": PatientSnapshot(
            name="张桂芳",
            sex="2",
            age_text="69岁",
            birth_date="1957-03-14",
            address="霄云镇东王村三组",
            phone="13800000001",
        ),
        "to_dept": "心血管内科",
        "chief_complaint": "突发胸骨后压榨性疼痛2小时，伴大汗、恶心",
        "diagnoses": (
            Diagnosis(text="急性下壁心肌梗死", code="I21.1"),
            Diagnosis(text="高血压病3级 极高危", main=False),
        ),
        "present_illness": "今晨在地里劳动时突发胸骨后压榨样疼痛，向左肩背放射，休息后不缓解。",
        "past_history": "高血压病史10年，糖尿病5年",
        "allergy": AllergyState.YES,
        "allergy_text": "青霉素皮试阳性",
        "treatment": "吸氧3L/min，心电监护，建立静脉通路，疼痛稍缓解",
        "medicines": "硝苯地平控释片30mg每日一次，二甲双胍0.5g每日三次",
        "vitals": Vitals(
            temperature_c=Decimal("36.5"),
            pulse=58,
            respiration=20,
            systolic=100,
            diastolic=64,
            spo2=96,
            on_oxygen=True,
            consciousness=Consciousness.ALERT,
            glucose=Decimal("9.8"),
            taken_at=at,
        ),
        "onset_at": NOW - timedelta(hours=2),
        "exam_results": (
            ExamResult(
                name="心电图", result="II、III、aVF ST段抬高", taken_on="2026-11-23", share=True
            ),
        ),
        "precautions": "防跌倒，途中监护",
        "transport": Transport.AMBULANCE_120,
        "escort": "李秀兰",
        "consent_type": ConsentType.WRITTEN,
        "consent_signer": "王建国",
        "consent_relation": Relation.SON,
        "doctor_name": "赵文斌",
        "doctor_phone": "13900000002",
        "sign_mode": SignMode.IN_PERSON,
        "signed_at": NOW,
        "issued_at": NOW,
        "centre": CentreFields(
            first_contact_at=at,
            ecg_done_at=at,
            ecg_sent_at=at,
            drugs_given=(
                DrugGiven(name="阿司匹林", dose="300mg", at=at),
                DrugGiven(name="替格瑞洛", dose="180mg", at=at),
            ),
        ),
    }
    return Referral(**whole | said)  # type: ignore[arg-type]


def longest(seed: int = 1) -> Referral:
    """Every text at its legal limit, in characters that nothing can shorten."""
    drawn = random.Random(seed)

    def han(count: int) -> str:
        return "".join(chr(drawn.randint(0x4E00, 0x9FA5)) for _ in range(count))

    limits = {
        "to_dept": 60,
        "to_doctor": 60,
        "chief_complaint": 200,
        "present_illness": 1000,
        "past_history": 300,
        "allergy_text": 300,
        "treatment": 500,
        "medicines": 500,
        "precautions": 500,
        "escort": 60,
        "consent_signer": 60,
        "doctor_name": 60,
    }
    return heart_attack(
        **{name: han(count) for name, count in limits.items()},
        patient=PatientSnapshot(
            name=han(60), sex="2", age_text="69岁", address=han(120), phone="13800000001"
        ),
        diagnoses=tuple(Diagnosis(text=han(100), code="I21.101") for _ in range(10)),
        exam_results=tuple(
            ExamResult(name=han(60), result=han(500), org=han(60)) for _ in range(10)
        ),
    )


def kept(referral: Referral, *, revision: int = 1, at: datetime = NOW) -> Kept[Referral]:
    """The referral as a file keeps it."""
    author = UUID(int=7)
    return Kept(
        id=uuid7(),
        revision=revision,
        created_at=at,
        created_by=author,
        saved_at=at,
        saved_by=author,
        record=referral,
    )


def codes_of(
    of: Kept[Referral], *, key: KeyPair = KEY, device_id: UUID = DEVICE, root: KeyPair = ROOT
) -> SlipCodes:
    """Codes signed with a key of the ring below."""
    return make_codes(of, device_id=device_id, key=key, made_at=NOW, county=county_tag(root.public))


def trust(store: Store, author: UUID) -> None:
    """Enter the county's root."""
    with store.unit(author) as unit:
        signing.set_root(unit, ROOT.public)


def admit_key(
    store: Store,
    author: UUID,
    org_id: UUID,
    *,
    key: KeyPair = KEY,
    root: KeyPair = ROOT,
    **said: object,
) -> int:
    """Put the test key into a file's ring, as an exchange does; how many entries were kept."""
    from desktop.domain.slip_keys import RingKey, text_of

    whole: dict[str, object] = {
        "key_id": key.key_id,
        "device_id": DEVICE,
        "org_id": org_id,
        "org_name": "沅水镇卫生院",
        "clinic_code": "08",
        "public_key": text_of(key.public),
        "valid_from": NOW - timedelta(days=30),
    }
    entry = signed_entry(RingKey(**whole | said), root)  # type: ignore[arg-type]
    with store.unit(author) as unit:
        return signing.keep_ring(unit, [entry])


def own_referral(clinic: Clinic, **said: object) -> Kept[Referral]:
    """An issued referral of this clinic, as kept."""
    whole: dict[str, object] = {
        "no": f"ZZ2026112307A1{next(_NUMBERS):03d}",
        "patient_id": clinic.patient().id,
        "from_org_id": clinic.org_id,
        "to_org_id": clinic.hospital_id,
        "doctor_id": clinic.doctor.staff_id,
    }
    return clinic.save(heart_attack(**whole | said))
