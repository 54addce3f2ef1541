"""Looking at resources as the county has them now, before anything is written over them."""

from collections.abc import Callable, Collection, Mapping, Sequence

from desktop.domain.errors import NotSignedIn, Refused
from desktop.domain.kept import Place
from desktop.store import replica
from desktop.store.replica import Known
from desktop.store.store import Store
from desktop.sync.fence import twice
from desktop.sync.flight import known_from
from desktop.sync.take_in import wait_for_row
from desktop.wire.answers import version_of
from desktop.wire.county import County, Resource

Key = tuple[str, str]
AT_ONCE = 50  # ids in one address
GONE = "gone"  # version of a resource that the county says was taken away


def look(store: Store, county: County, place: Place, keys: Collection[Key]) -> bool:
    """Read these and keep what they say; True when any differs from what was known.

    What the county has lost (404) is forgotten, so that it is made again. What was taken away
    there (410) is kept as taken away: only a person's word brings it back.

    Raises:
        WireError: the line broke; nothing was kept.
    """
    with store.reading() as reading:
        known = replica.known(reading, keys)
    found = _in_lots(county, [key for key in sorted(keys) if key not in known])
    seen = {
        key: found.get(key) or twice(lambda key=key: county.read(*key))  # type: ignore[misc]
        for key in sorted(keys)
    }
    absent = [key for key, resource in seen.items() if resource is None]
    taken = {key for key in absent if twice(lambda key=key: county.gone(*key))}  # type: ignore[misc]
    rows = [known_from(resource) for resource in seen.values() if resource is not None]
    with store.unit(place.device_id) as unit:
        before = replica.known(unit, seen)
        replica.keep(unit, rows)
        replica.keep(unit, [Known(*key, GONE, "", "", deleted=True) for key in sorted(taken)])
        replica.forget(unit, [key for key in absent if key not in taken])
        for row in rows:
            key = (row.resource_type, row.resource_id)
            if key not in before or before[key].version != row.version:
                wait_for_row(unit, key)  # the pull will not tell it again
    after = {(each.resource_type, each.resource_id): each.version for each in rows}
    after |= dict.fromkeys(taken, GONE)
    return any(after.get(key, "") != (before[key].version if key in before else "") for key in keys)


def _in_lots(county: County, keys: Sequence[Key]) -> dict[Key, Resource]:
    """What a search by id shows of these; nothing is concluded of what it does not show."""
    found: dict[Key, Resource] = {}
    for kind in sorted({key[0] for key in keys}):
        ids = [key[1] for key in keys if key[0] == kind]
        if len(ids) == 1:
            continue  # a read says as much
        for start in range(0, len(ids), AT_ONCE):
            some = ids[start : start + AT_ONCE]
            asked = [("_id", ",".join(some)), ("_count", str(len(some)))]
            try:
                pages = twice(lambda asked=asked, kind=kind: list(county.search(kind, asked)))  # type: ignore[misc]
            except NotSignedIn:
                raise
            except Refused:
                continue  # one by one, then
            rows = [each for page in pages for each in page.resources]
            found |= {(kind, str(each.get("id"))): each for each in rows if _whole(each, kind)}
    return {key: found[key] for key in keys if key in found}


def _whole(resource: Resource, kind: str) -> bool:
    """Whether a row of a search tells its version, as a read would."""
    return resource.get("resourceType") == kind and bool(version_of(resource).version_id)


def to_blame(
    ask: Callable[[set[Key]], object],
    unread: Mapping[Key, str],
    let: Callable[[Key], bool] = lambda _key: False,
) -> tuple[str, Refused] | None:
    """Look at what must be read first; the first op whose resource is closed to us, and why.

    Args:
        ask: looks at these.
        unread: resources, and the op that needs each.
        let: told of each that is closed; whether it may go out all the same.

    Raises:
        WireError: the line broke, or our whole session is in question.
    """
    if _closed(ask, set(unread)) is None:
        return None
    for key, op_id in sorted(unread.items()):
        refusal = _closed(ask, {key})
        if refusal is not None and not let(key):
            return op_id, refusal
    return None


def _closed(ask: Callable[[set[Key]], object], keys: set[Key]) -> Refused | None:
    try:
        ask(keys)
    except NotSignedIn:
        raise
    except Refused as refusal:
        return refusal
    return None
