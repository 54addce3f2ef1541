"""Value lists of the records: stable short codes, kept in the file and sent to the county.

A value is never renamed or re-used. Where a national list exists its own codes are the values
(named at each list); the other values are short English words. What a person reads stands in
`views/messages/codes`.
"""

from desktop.domain.codes.booking import (
    BookingKind,
    BookingPriority,
    BookingSource,
    BookingState,
    CancelBy,
    CancelReason,
    HalfDay,
    Purpose,
    SessionStatus,
    StopReason,
    VisitType,
)
from desktop.domain.codes.people import (
    PAYERS_OFFERED,
    AllergyState,
    IdType,
    OrgKind,
    Payer,
    PriorityGroup,
    Relation,
    Role,
    Sex,
    StaffType,
    TitleLevel,
)
from desktop.domain.codes.referral import (
    AdmissionDecision,
    ConsentType,
    EmergencyCentre,
    InsuranceFiling,
    ReferralDirection,
    ReferralReason,
    ReferralState,
    ServiceNeeded,
    SignMode,
    Transport,
    Urgency,
)
from desktop.domain.codes.training import (
    AttendanceStatus,
    CmeClass,
    TrainingMode,
    TrainingState,
    TrainingType,
)

__all__ = [
    "PAYERS_OFFERED",
    "AdmissionDecision",
    "AllergyState",
    "AttendanceStatus",
    "BookingKind",
    "BookingPriority",
    "BookingSource",
    "BookingState",
    "CancelBy",
    "CancelReason",
    "CmeClass",
    "ConsentType",
    "EmergencyCentre",
    "HalfDay",
    "IdType",
    "InsuranceFiling",
    "OrgKind",
    "Payer",
    "PriorityGroup",
    "Purpose",
    "ReferralDirection",
    "ReferralReason",
    "ReferralState",
    "Relation",
    "Role",
    "ServiceNeeded",
    "SessionStatus",
    "Sex",
    "SignMode",
    "StaffType",
    "StopReason",
    "TitleLevel",
    "TrainingMode",
    "TrainingState",
    "TrainingType",
    "Transport",
    "Urgency",
    "VisitType",
]
