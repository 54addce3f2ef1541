"""Transaction and batch Bundles of the practice county."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from desktop.practice.county.refusal import Refusal, Resource, outcome
from desktop.practice.county.service import Applied, Change, CountyService
from desktop.practice.county.vault import Row

REASONS = {200: "OK", 201: "Created", 204: "No Content"}


Get = Callable[[str], Resource]


def run_bundle(
    service: CountyService, bundle: Any, base: str, get: Get, *, minimal: bool
) -> Resource:
    """Apply a Bundle and answer it, one entry for each, in order.

    Args:
        service: what keeps the resources.
        bundle: the parsed body.
        base: the server's own address, for `location`.
        get: what a GET of one address below the base finds; raises the Refusal it would have.
        minimal: leave the resources out of the answer.

    Raises:
        Refusal: nothing of a transaction was applied.
    """
    kind, entries = _entries(bundle, service.limits.entries)
    if kind == "batch":
        answers = [_batch_entry(service, entry, base, get, minimal=minimal) for entry in entries]
    else:
        changes = _changes(entries)
        answers = [
            _entry(done, base, minimal=minimal) for done in service.apply(changes, single=False)
        ]
    now = service.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
    answer: Resource = {"resourceType": "Bundle", "type": f"{kind}-response"}
    answer["meta"] = {"lastUpdated": now}
    if answers:
        answer["entry"] = answers
    return answer


def location(base: str, row: Row) -> str:
    """Address of one version."""
    return f"{base}/{row.type}/{row.id}/_history/{row.number}"


def http_date(text: str) -> str:
    """A kept instant as an HTTP date."""
    moment = datetime.fromisoformat(text).astimezone(UTC)
    return moment.strftime("%a, %d %b %Y %H:%M:%S GMT")


def _entries(bundle: Any, most: int) -> tuple[str, list[Any]]:
    if not isinstance(bundle, dict) or bundle.get("resourceType") != "Bundle":
        raise Refusal(400, "structure", "a Bundle is wanted here", "Bundle")
    kind, entries = bundle.get("type"), bundle.get("entry", [])
    if kind not in ("transaction", "batch"):
        raise Refusal(400, "value", f"not a transaction or batch: {kind}", "Bundle.type")
    if not isinstance(entries, list):
        raise Refusal(400, "structure", "Bundle.entry is a list", "Bundle.entry")
    if len(entries) > most:
        raise Refusal(413, "too-costly", f"more than {most} entries", "Bundle.entry")
    return kind, entries


def _changes(entries: Sequence[Any]) -> list[Change]:
    changes, seen, names = [], set(), _full_urls(entries)
    for index, entry in enumerate(entries):
        where = f"Bundle.entry[{index}]"
        change = _change(entry, where)
        if (change.type, change.id) in seen:
            what = f"{change.type}/{change.id} stands in the Bundle twice"
            raise Refusal(400, "invalid", what, where)
        seen.add((change.type, change.id))
        if change.resource is not None and names:
            _rename(change.resource, names)
        changes.append(change)
    return changes


def _change(entry: Any, where: str) -> Change:
    request = entry.get("request") if isinstance(entry, dict) else None
    if not isinstance(request, dict):
        raise Refusal(400, "required", "an entry has a request", f"{where}.request")
    method, url = request.get("method"), str(request.get("url", ""))
    if method not in ("PUT", "DELETE"):
        raise Refusal(400, "not-supported", f"no {method} in a Bundle here", where)
    kind, slash, resource_id = url.partition("/")
    if not slash or not resource_id or "/" in resource_id or "?" in url:
        raise Refusal(400, "value", f"not the address of a resource: {url}", f"{where}.request.url")
    return Change(
        method,
        kind,
        resource_id,
        entry.get("resource"),
        str(request.get("ifMatch", "")),
        str(request.get("ifNoneMatch", "")),
    )


def _full_urls(entries: Sequence[Any]) -> dict[str, str]:
    found = {}
    for entry in entries:
        if isinstance(entry, dict) and str(entry.get("fullUrl", "")).startswith("urn:uuid:"):
            found[entry["fullUrl"]] = str((entry.get("request") or {}).get("url", ""))
    return found


def _rename(value: Any, names: dict[str, str]) -> None:
    if isinstance(value, dict):
        if value.get("reference") in names:
            value["reference"] = names[value["reference"]]
        for inner in value.values():
            _rename(inner, names)
    elif isinstance(value, list):
        for inner in value:
            _rename(inner, names)


def _batch_entry(
    service: CountyService, entry: Any, base: str, get: Get, *, minimal: bool
) -> Resource:
    try:
        request = entry.get("request") if isinstance(entry, dict) else None
        if isinstance(request, dict) and request.get("method") == "GET":
            return _found(get(str(request.get("url", ""))))
        [done] = service.apply([_change(entry, "Bundle.entry")])
        return _entry(done, base, minimal=minimal)
    except Refusal as refusal:
        failed = outcome(refusal.code, refusal.diagnostics, refusal.expression)
        return {"response": {"status": str(refusal.status), "outcome": failed}}


def _found(resource: Resource) -> Resource:
    response = {"status": f"200 {REASONS[200]}"}
    meta = resource.get("meta", {})
    if "versionId" in meta:
        response |= {"etag": f'W/"{meta["versionId"]}"', "lastModified": meta["lastUpdated"]}
    return {"resource": resource, "response": response}


def _entry(done: Applied, base: str, *, minimal: bool) -> Resource:
    if done.row.deleted:
        return {"response": _response(done.row, 204, base)}
    answer: Resource = {"response": _response(done.row, 201 if done.created else 200, base)}
    if not minimal:
        answer["fullUrl"] = f"{base}/{done.row.type}/{done.row.id}"
        answer["resource"] = done.row.resource()
    return answer


def _response(row: Row, status: int, base: str) -> Resource:
    return {
        "status": f"{status} {REASONS[status]}",
        "location": location(base, row),
        "etag": f'W/"{row.number}"',
        "lastModified": f"{row.updated[:23]}Z",
    }
