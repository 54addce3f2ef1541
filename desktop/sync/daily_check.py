"""What the county has open for an organisation: ids and versions, asked as narrowly as news."""

from collections.abc import Iterator
from uuid import UUID

from desktop.domain.daily_check import Group, Key, Side, unlike, word_of
from desktop.domain.errors import Refused
from desktop.domain.kept import Place
from desktop.store.queries import daily_check as queries
from desktop.store.queries.daily_check import OPEN
from desktop.store.store import Store
from desktop.sync.scopes import Scope, in_order
from desktop.wire.county import County, Page

_UNSUPPORTED = {400, 403, 404, 405, 422, 501}
_ONLY = ("_elements", "id,meta,status")


def scopes(system_root: str, org_id: UUID | str) -> tuple[tuple[Group, Scope], ...]:
    """What is asked for each group."""
    org, tag = f"Organization/{org_id}", f"{system_root}/CodeSystem/clinic|{org_id}"
    asked = (
        (Group.ISSUED, "Task", "requester", org),
        (Group.ISSUED, "ServiceRequest", "_tag", tag),
        (Group.BOOKINGS, "Appointment", "_tag", tag),
        (Group.RECEIVED, "Task", "owner", org),
        (Group.RECEIVED, "ServiceRequest", "performer", org),
    )
    return tuple((group, Scope(name, kind, ((name, value),))) for group, kind, name, value in asked)


def county_side(county: County, system_root: str, org_id: UUID | str) -> Side:
    """Everything open at the county that concerns an organisation.

    Raises:
        WireError: the line broke, or the county does not let it be read.
    """
    found: dict[Group, dict[Key, str]] = {group: {} for group in Group}
    for group, scope in scopes(system_root, org_id):
        found[group].update(_open(county, scope))
    return found


def check_today(store: Store, county: County, place: Place) -> None:
    """Compare both ends now, and keep what came of it.

    Raises:
        WireError: the line broke; what was kept before stands.
    """
    there = county_side(county, place.system_root, place.org_id)
    with store.reading() as reading:
        here = queries.here(reading, place)
    with store.unit(place.device_id) as unit:
        queries.keep(unit, county.server_offset_s(), word_of(there), there, unlike(here, there))


def _open(county: County, scope: Scope) -> dict[Key, str]:
    status = ("status", ",".join(OPEN[scope.resource_type]))
    try:
        return dict(_read(scope, in_order(county, scope, None, _ONLY, status)))
    except Refused as error:
        if error.status not in _UNSUPPORTED:
            raise
    return dict(_read(scope, in_order(county, scope, None, _ONLY)))  # then more comes than needed


def _read(scope: Scope, pages: Iterator[Page]) -> Iterator[tuple[Key, str]]:
    kind = scope.resource_type
    for page in pages:
        for each in page.resources:
            if each.get("resourceType") == kind and each.get("status") in OPEN[kind]:
                yield (kind, str(each["id"])), str((each.get("meta") or {}).get("versionId", ""))
