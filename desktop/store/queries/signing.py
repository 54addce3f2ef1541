"""The keys of slips: this computer's own, the county's root, and the ring it has signed."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop.domain.payload import from_payload, instant_text, read_instant, to_payload
from desktop.domain.slip_keys import (
    KeyPair,
    KeyRequest,
    RingKey,
    bytes_of,
    entry_holds,
    key_pair_of,
    new_key_pair,
    signed_request,
    text_of,
)
from desktop.models.referral_house import SigningKeyRow
from desktop.store import outbox
from desktop.store.store import Reading, Unit

ROOT = "county_root_key"
"""Setting: the county's root public key, base64, as a person entered it."""
OWN = "slip_key"
"""Setting: this computer's own key, with whose device id it was made."""
PUBLISHED = "slip_key_published"
"""Setting: key id of the request that the county is known to have."""
RING_SEEN = "signing_keys_seen"
"""Setting: how far the ring was read at the county."""
KIND = "signing_key"
"""What `Store.on_change` tells when the ring or the root changed."""

_TABLE = cast("Table", SigningKeyRow.__table__)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """A key of this computer.

    Attributes:
        made_at: UTC, by this computer's clock.
        replaces: id of the key before it; empty for none.
    """

    pair: KeyPair
    made_at: datetime
    replaces: str = ""


def own_key(unit: Unit) -> OwnKey:
    """This computer's newest key; made on first use, and anew for a new epoch.

    A file that came back from a backup, or is a copy, is another computer to the county: its key
    must not be the one that the other copy goes on signing with.
    """
    held = unit.setting(OWN) or {}
    if held.get("device_id") != str(unit.place().device_id):
        held = _made(unit, held, keep_former=False)
    return _own(held)


def renew_own_key(unit: Unit) -> None:
    """A new key in place of the present one, of which somebody who left may have a copy.

    The present one goes on signing until the county has signed the new one and ends its use.
    """
    held = unit.setting(OWN) or {}
    if held:
        _made(unit, held, keep_former=held.get("device_id") == str(unit.place().device_id))


def signing_key(unit: Unit) -> OwnKey:
    """The key to sign with: the newest one that the county has signed, else the newest."""
    own, held = own_key(unit), unit.setting(OWN)
    if ring_key(unit, own.pair.key_id) is None and "former" in held:
        former = _own(held["former"])
        entry = ring_key(unit, former.pair.key_id)
        if entry is not None and entry.revoked_at is None:
            return former
    return own


def request_of(reading: Reading, own: OwnKey) -> KeyRequest:
    """What this computer asks the county to sign."""
    place = reading.place()
    asked = KeyRequest(
        device_id=place.device_id,
        org_id=place.org_id,
        org_name=place.org_name,
        clinic_code=place.clinic_code,
        device_code=place.device_code,
        public_key=text_of(own.pair.public),
        made_at=own.made_at,
        replaces=own.replaces,
    )
    return signed_request(asked, own.pair)


def root_key(reading: Reading) -> bytes:
    """The county's root public key; empty while none was entered."""
    return bytes_of(reading.setting(ROOT) or "")


def set_root(unit: Unit, root: bytes) -> int:
    """Trust this root from now on; returns how many known keys it does not stand for.

    Those are forgotten, and the ring is read anew at the next exchange.
    """
    unit.set_setting(ROOT, text_of(root) if root else "")
    lost = [each.key_id for each in ring(unit) if not entry_holds(each, root)]
    unit.connection.execute(delete(_TABLE).where(_TABLE.c.key_id.in_(lost)))
    outbox.note(unit, RING_SEEN, None)
    unit.touched(KIND)
    return len(lost)


def ring(reading: Reading) -> tuple[RingKey, ...]:
    """Every known key of the county."""
    rows = reading.connection.execute(select(_TABLE).order_by(_TABLE.c.key_id)).mappings()
    return tuple(_entry(row) for row in rows)


def ring_key(reading: Reading, key_id: str) -> RingKey | None:
    """The key of that name, or None when the ring does not have it."""
    asked = select(_TABLE).where(_TABLE.c.key_id == key_id)
    row = reading.connection.execute(asked).mappings().first()
    return _entry(row) if row else None


def keep_ring(unit: Unit, entries: Iterable[RingKey]) -> int:
    """Keep the entries that the county's root has signed; returns how many changed something.

    A revocation is never undone, whatever older entry somebody puts back at the county.
    """
    root, changed = root_key(unit), 0
    for each in entries:
        before = ring_key(unit, each.key_id)
        revived = before is not None and _revoked(before) and not _revoked(each)
        if not entry_holds(each, root) or each == before or revived:
            continue
        write = insert(_TABLE).values(_columns(each))
        unit.connection.execute(
            write.on_conflict_do_update(index_elements=["key_id"], set_=_columns(each))
        )
        changed += 1
    if changed:
        unit.touched(KIND)
    return changed


def _made(unit: Unit, before: dict[str, Any], *, keep_former: bool) -> dict[str, Any]:
    device = str(unit.place().device_id)
    made: dict[str, Any] = {
        "private": text_of(new_key_pair().private),
        "device_id": device,
        "made_at": instant_text(unit.now.replace(microsecond=0)),  # servers round times
        "replaces": _own(before).pair.key_id if before else "",
    }
    if keep_former:
        made["former"] = {name: before[name] for name in ("private", "made_at", "replaces")}
    outbox.note(unit, OWN, made)
    unit.audit("slip_key", device, replaces=made["replaces"])
    return made


def _own(held: dict[str, Any]) -> OwnKey:
    return OwnKey(
        pair=key_pair_of(bytes_of(held["private"])),
        made_at=read_instant(held["made_at"]),
        replaces=held.get("replaces", ""),
    )


def _revoked(entry: RingKey) -> bool:
    return entry.revoked_at is not None


def _columns(entry: RingKey) -> dict[str, Any]:
    return to_payload(entry)


def _entry(row: Any) -> RingKey:
    return from_payload(RingKey, {field.name: row[field.name] for field in fields(RingKey)})
