"""Value lists of receiving: up-referrals at a hospital, down-referrals at a centre, return care."""

from enum import StrEnum


class Direction(StrEnum):
    """Which kind of referral is received: an up-referral or a down-referral."""

    UP = "up"
    DOWN = "down"


class ReceptionState(StrEnum):
    """What the receiving unit has done; states.md, both diagrams, read from the receiver's side.

    Up: RECEIVED 医院已查看, INFO_REQUESTED 要求补充, ACCEPTED 已接收, ARRANGED 已安排,
    ARRIVED 已到院, SEEN 已接诊, DISCHARGED 治疗结束, AWAITING_RETURN 待回转, COMPLETED 已完成,
    REJECTED 已拒绝, NOT_ARRIVED 未到院, CANCELLED 已撤销.
    Down: WAITING 待接收, RECEIVED 待确认, ACCEPTED 已接收, ARRIVED 已到达, CONTACTING 联系中,
    FOLLOWING 随访中, COMPLETED 已完成, REJECTED 已拒绝, LOST 失访, CLOSED 已关闭.
    """

    WAITING = "waiting"
    RECEIVED = "received"
    INFO_REQUESTED = "info-requested"
    ACCEPTED = "accepted"
    ARRANGED = "arranged"
    REJECTED = "rejected"
    NOT_ARRIVED = "not-arrived"
    CONTACTING = "contacting"
    ARRIVED = "arrived"
    SEEN = "seen"
    FOLLOWING = "following"
    DISCHARGED = "discharged"
    AWAITING_RETURN = "awaiting-return"
    COMPLETED = "completed"
    LOST = "lost"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class ReceptionRoute(StrEnum):
    """How word of a referral came."""

    NETWORK = "network"
    SLIP = "slip"  # code A of the printed slip was scanned
    PHONE_CODE = "phone-code"
    PAPER = "paper"  # registered by hand from a paper without a code
    WALKED_IN = "walked-in"  # 自行返回


class DownSource(StrEnum):
    """How a down-referral came into being."""

    ELECTRONIC = "electronic"
    PAPER = "paper"  # 凭纸质回转单登记
    SELF_RETURN = "self-return"  # 自行返回


class Outcome(StrEnum):
    """Result of the stay in hospital."""

    CURED = "cured"
    IMPROVED = "improved"
    NOT_CURED = "not-cured"
    OTHER = "other"


class ReturnService(StrEnum):
    """What is asked of the township centre."""

    OUTPATIENT = "outpatient"
    INPATIENT_REHABILITATION = "inpatient-rehabilitation"
    HOME_BED = "home-bed"
    FOLLOW_UP = "follow-up"
    PALLIATIVE = "palliative"
    TCM_REHABILITATION = "tcm-rehabilitation"


class PlanItemKind(StrEnum):
    """What a step of a rehabilitation plan is."""

    VISIT = "visit"
    CALL = "call"
    TEST = "test"
    MEDICINE = "medicine"
    EXERCISE = "exercise"
    WOUND = "wound"
    TEACHING = "teaching"
    REPORT_BACK = "report-back"


class FollowUpState(StrEnum):
    """Where a dated task stands. Nothing becomes MISSED by the clock alone."""

    OPEN = "open"
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"  # the hospital changed the plan, or the matter was closed


class FollowUpMethod(StrEnum):
    """随访方式."""

    VISIT = "visit"
    PHONE = "phone"
    VIDEO = "video"
    HOME = "home"


class Adherence(StrEnum):
    """服药依从性."""

    REGULAR = "regular"
    IRREGULAR = "irregular"
    NOT_TAKING = "not-taking"


class FollowUpResult(StrEnum):
    """随访结果."""

    STABLE = "stable"
    BETTER = "better"
    WORSE = "worse"
    DIED = "died"
    LOST = "lost"


class FollowUpAction(StrEnum):
    """处理."""

    CONTINUE = "continue"
    CHANGE_MEDICINE = "change-medicine"
    COME_AGAIN = "come-again"
    REFER_UP = "refer-up"


class CallOutcome(StrEnum):
    """What came of a call that did not settle the task, by one key."""

    NO_ANSWER = "no-answer"
    NUMBER_WRONG = "number-wrong"
    LATER = "later"
    RELATIVE_ANSWERED = "relative-answered"
    VILLAGE_DOCTOR_ASKED = "village-doctor-asked"
