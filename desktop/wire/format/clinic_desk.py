"""Two small Basic resources: a clinic's computers with a role, and the county's pool of seats.

Fixed ids, so that everybody finds them; each PUT with `ifMatch` in a fenced bundle.
"""

from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from desktop.domain.clinic_desk import ClinicDesk, Pool
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts

LEDGER = "device-ledger"
POOL_SEEN = "pool-seen"
"""Fact of a ledger: the closing of the pool for which that computer has said its seats anew."""


def desk_id(org_id: UUID) -> str:
    """Id of the clinic's Basic."""
    return str(child_id(org_id, "desk"))


def pool_id(place: Place) -> str:
    """Id of the county's Basic."""
    return str(child_id(uuid5(NAMESPACE_URL, place.system_root), "pool"))


def desk_resource(place: Place, desk: ClinicDesk) -> Resource:
    """Who is named."""
    said = {"desk-roster": desk.roster, "desk-calls": desk.calls}
    extensions = [_extension(place, name, valueString=value) for name, value in said.items()]
    return _basic(place, desk_id(place.org_id), "clinic-desk", extensions)


def read_desk(found: Resource | None) -> ClinicDesk | None:
    """Who is named; None when the county has no such resource."""
    if found is None:
        return None
    values = (parts.extension_in(found, name) for name in ("desk-roster", "desk-calls"))
    roster, calls = (value if isinstance(value, str) and value else None for value in values)
    return ClinicDesk(roster, calls)


def pool_resource(place: Place, pool: Pool) -> Resource:
    """How the pool stands."""
    extensions = [
        _extension(place, "pool-closed", valueBoolean=pool.closed),
        _extension(place, "pool-closing", valueString=pool.closing),
        _extension(place, "pool-by", valueString=pool.by),
        _extension(place, "pool-at", valueDateTime=parts.to_wire(pool.at)),
        *(_extension(place, "pool-lost", valueString=device) for device in pool.lost),
    ]
    return _basic(place, pool_id(place), "seat-pool", extensions)


def read_pool(found: Resource | None) -> Pool:
    """How the pool stands; open when the county has no such resource."""
    if found is None:
        return Pool()
    lost = [
        str(each.get("valueString", ""))
        for each in found.get("extension", ())
        if str(each.get("url", "")).endswith("/pool-lost")
    ]
    at = str(parts.extension_in(found, "pool-at") or "")
    return Pool(
        closed=parts.extension_in(found, "pool-closed") is True,
        closing=str(parts.extension_in(found, "pool-closing") or ""),
        by=str(parts.extension_in(found, "pool-by") or ""),
        at=(parts.from_wire(at) or "") if _is_instant(at) else "",
        lost=tuple(each for each in lost if each),
    )


def ledgers_query(place: Place, *, clinic: bool) -> list[tuple[str, str]]:
    """Search parameters for the ledgers of the county's computers, or of this clinic's."""
    system = f"{place.system_root}/CodeSystem"
    asked = [("code", f"{system}/basic|{LEDGER}"), ("_count", "200")]
    return [*asked, ("_tag", f"{system}/clinic|{place.org_id}")] if clinic else asked


def pool_seen(ledger: Resource) -> str:
    """The closing for which a ledger has reported; empty for none."""
    return str(parts.extension_in(ledger, f"ledger-{POOL_SEEN}") or "")


def clinic_of(found: Resource) -> str:
    """The clinic a resource bears as its tag."""
    tags = found.get("meta", {}).get("tag", ())
    named = (each for each in tags if str(each.get("system", "")).endswith("/clinic"))
    return next((str(each.get("code", "")) for each in named), "")


def _basic(place: Place, resource_id: str, code: str, extensions: list[Any]) -> Resource:
    made = parts.resource(place, "Basic", resource_id, code=parts.local(place, "basic", code))
    kept = [each for each in extensions if each is not None]
    return {**made, "extension": kept} if kept else made


def _extension(place: Place, name: str, **value: Any) -> Resource | None:
    if next(iter(value.values())) in (None, ""):
        return None
    return parts.plain_extension(f"{place.system_root}/StructureDefinition/{name}", **value)


def _is_instant(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).astimezone(CLINIC_ZONE) is not None
    except ValueError:
        return False
