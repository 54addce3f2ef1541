"""A record as it was kept, and who acts."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar
from uuid import UUID

from desktop.domain.codes import Role

T = TypeVar("T")

COUNTY = UUID(int=0)
"""Author and device of what the county itself changed, without a program of this kind."""


class Delivery(StrEnum):
    """How far a record got; computed from its ops, never stored (states.md, "delivery word").

    Listed from best to worst: of several ops the worst one speaks.
    """

    LOCAL = "local"  # not meant to be sent in this state
    ARRIVED = "arrived"  # 已到县平台
    KEPT_HERE = "kept-here"  # the county took it away, and a person left it so
    SENDING = "sending"  # 上传中
    WAITING = "waiting"  # 待上传
    BLOCKED = "blocked"  # waits for another record that was refused
    TAKEN_AWAY = "taken-away"  # 县平台已删除，本机保留: a person says what becomes of it
    REFUSED = "refused"  # 被拒收
    CONFLICT = "conflict"  # 有冲突


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Generic[T]):
    """A record with its envelope.

    Attributes:
        id: made on this computer; also the FHIR id.
        revision: 1 on first save, one more per save.
        created_at, saved_at: UTC.
        created_by, saved_by: staff ids.
    """

    id: UUID
    revision: int
    created_at: datetime
    created_by: UUID
    saved_at: datetime
    saved_by: UUID
    record: T


@dataclass(frozen=True, slots=True)
class Actor:
    """The person signed in at this computer."""

    staff_id: UUID
    name: str = field(repr=False)
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which clinic and device this is, and the county's naming.

    Attributes:
        clinic_code: two digits or letters in human numbers; given by the county.
        device_code: two characters in human numbers; new at each epoch.
        epoch: counted up when the file is found to be a copy.
        system_root: root of the county's own identifier and code systems.
        id_card_system: identifier system of the resident id card in this county.
    """

    org_id: UUID
    org_name: str
    clinic_code: str
    device_id: UUID
    device_code: str
    epoch: int = 1
    system_root: str = "https://zhudian.example/fhir"
    id_card_system: str = "urn:oid:2.16.156.10011.1.3"
    practice: bool = False
