"""What an answer of the county means. Source: sync.md section 3; pure, no network.

Only an answer that cannot be anything else counts as landed. A clear no is a 4xx with an
OperationOutcome; 401, 413 and 429 are clear from anybody, since a gateway in front of the
server gives them before it has seen the request. Everything else is unknown.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from desktop.domain.errors import (
    Busy,
    NotPermitted,
    NotSignedIn,
    Offline,
    OutcomeUnknown,
    Refused,
    Stumbled,
    TooLarge,
    VersionConflict,
    WireError,
)
from desktop.wire.county import Put, Resource, Version
from desktop.wire.line import Reply
from desktop.wire.received import instant_of

DETAIL_MAX = 500
ENTRY = re.compile(r"Bundle\.entry\[(\d+)\]")
RESOURCE = re.compile(
    r"^Bundle\.entry\[\d+\]\.resource(?:/\*(?P<type>\w+)[^*]*\*/|\.ofType\((?P<of>\w+)\))?\.?"
)
ELEMENT = re.compile(r"[A-Za-z]+(?:\.[A-Za-z]+)*")
ETAG = re.compile(r'(?:W/)?"(.*)"')
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
REFUSALS: dict[int, type[Refused]] = {
    HTTPStatus.UNAUTHORIZED: NotSignedIn,
    HTTPStatus.FORBIDDEN: NotPermitted,
    HTTPStatus.CONFLICT: VersionConflict,
    HTTPStatus.PRECONDITION_FAILED: VersionConflict,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: TooLarge,
}
# nobody is there for the moment: no record is to blame for that
AWAY = (HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT)
ANYBODYS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def clear_no(reply: Reply) -> WireError | None:
    """The error that a reply is for certain, or None."""
    status = reply.status
    retry_after = reply.headers.get("Retry-After")
    if status == HTTPStatus.TOO_MANY_REQUESTS or (
        status == HTTPStatus.SERVICE_UNAVAILABLE and retry_after
    ):
        return Busy(_seconds(retry_after, reply.date))
    said = reply.resource if _is(reply.resource, "OperationOutcome") else None
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR and (
        said or status in ANYBODYS
    ):
        return _refusal(status, said or {})
    return None


def _refusal(status: int, said: Resource) -> Refused:
    kind = REFUSALS.get(status, Refused)
    issue, element = _issue_named(said), _element_named(said)
    return kind(status, _entry_named(said), _detail(said), issue=issue, element=element)


def landed_versions(reply: Reply, puts: Sequence[Put]) -> list[Version | None]:
    """Versions of a transaction that landed, in order; None where the server did not say.

    Raises:
        Refused, Busy: a clear no; nothing was applied.
        Stumbled: the server says that it failed; OutcomeUnknown: neither.
    """
    if no := clear_no(reply):
        raise no
    bundle = reply.resource
    failed = reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR and reply.status not in AWAY
    if failed and _is(bundle, "OperationOutcome"):
        raise Stumbled(_refusal(reply.status, bundle or {}))
    if reply.status != HTTPStatus.OK or bundle is None or not _is(bundle, "Bundle"):
        raise OutcomeUnknown
    entries = entries_of(bundle)
    if bundle.get("type") != "transaction-response" or len(entries) != len(puts):
        raise OutcomeUnknown
    return [_entry_version(entry, put) for entry, put in zip(entries, puts, strict=True)]


def put_version(reply: Reply) -> Version | None:
    """Version of a single PUT that landed; None where the server did not say.

    Raises:
        Refused, Busy: a clear no; nothing was applied.
        OutcomeUnknown: neither.
    """
    if no := clear_no(reply):
        raise no
    etag = bare_etag(reply.headers.get("ETag"))
    # A network's sign-in page has a body that is no resource, and may well have an ETag.
    trusted = reply.resource is not None or (reply.empty and etag is not None)
    if reply.status not in (HTTPStatus.OK, HTTPStatus.CREATED) or not trusted:
        raise OutcomeUnknown
    meta = as_object(as_object(reply.resource).get("meta"))
    version = etag or meta.get("versionId")
    return Version(str(version), str(meta.get("lastUpdated", ""))) if version else None


def read_resource(reply: Reply, resource_type: str) -> Resource:
    """The resource that a read found.

    Raises:
        Refused, Busy: the server said no.
        Offline: what came is no answer of a FHIR server.
    """
    if no := clear_no(reply):
        raise no
    found = reply.resource
    if reply.status == HTTPStatus.OK and found is not None and _is(found, resource_type):
        clean = _WITHOUT_SLIPS.get(resource_type)
        return clean(found) if clean else found
    if reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise Offline("county.server_error", status=reply.status)
    raise Offline("county.not_fhir")


def _page(bundle: Resource) -> Resource:
    """A page without what is no resource: one odd entry must not keep the others away."""
    total = bundle.get("total")
    return {
        **bundle,
        "entry": [each for each in entries_of(bundle) if _is_sound(each)],
        "link": _list(bundle.get("link")),
        "total": total if isinstance(total, int) else None,
    }


def _is_sound(entry: Resource) -> bool:
    if "resource" not in entry:
        return True
    said = as_object(entry["resource"])
    named = isinstance(said.get("id"), str) and isinstance(said.get("resourceType"), str)
    return named or _is(said, "OperationOutcome")


def _statement(found: Resource) -> Resource:
    rest = as_object(next(iter(_list(found.get("rest"))), None))
    types = map(as_object, _list(rest.get("resource")))
    named = [each for each in types if isinstance(each.get("type"), str)]
    return {
        **found,
        "software": as_object(found.get("software")),
        "rest": [{**rest, "resource": named}],
    }


_WITHOUT_SLIPS: Mapping[str, Callable[[Resource], Resource]] = {
    "Bundle": _page,
    "CapabilityStatement": _statement,
}


def version_of(resource: Resource) -> Version:
    """The version that a read resource bears; empty when the server keeps none."""
    meta = as_object(resource.get("meta"))
    return Version(str(meta.get("versionId", "")), str(meta.get("lastUpdated", "")))


def bare_etag(etag: Any) -> str | None:
    """`W/"3"` as `3`."""
    found = ETAG.fullmatch(str(etag).strip()) if etag else None
    return found[1] if found and found[1] else None


def next_link(bundle: Resource) -> str | None:
    """Where the server says the next page is."""
    for link in map(as_object, _list(bundle.get("link"))):
        if link.get("relation") == "next" and link.get("url"):
            return str(link["url"])
    return None


def entries_of(bundle: Resource) -> list[Resource]:
    """The entries of a Bundle; what is no object counts as an empty one."""
    return [as_object(each) for each in _list(bundle.get("entry"))]


def as_object(value: Any) -> Resource:
    """A JSON object, empty when it is something else: a server's slip is no bug of ours."""
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _entry_version(entry: Resource, put: Put) -> Version | None:
    response = as_object(entry.get("response"))
    if not str(response.get("status", "")).startswith("2"):
        raise OutcomeUnknown
    location = response.get("location")
    own = f"{put.resource['resourceType']}/{put.resource['id']}"
    if location and f"/{own}/" not in f"/{location}/":
        raise OutcomeUnknown  # an answer to something else
    meta = as_object(as_object(entry.get("resource")).get("meta"))
    version = bare_etag(response.get("etag")) or meta.get("versionId")
    updated = response.get("lastModified") or meta.get("lastUpdated") or ""
    return Version(str(version), str(updated)) if version else None


def _is(resource: Resource | None, resource_type: str) -> bool:
    return resource is not None and resource.get("resourceType") == resource_type


def _issues(outcome: Resource) -> Iterator[Resource]:
    yield from map(as_object, _list(outcome.get("issue")))


def _places(issue: Resource) -> list[str]:
    return [str(each) for name in ("expression", "location") for each in _list(issue.get(name))]


def _entry_named(outcome: Resource) -> int | None:
    for issue in _issues(outcome):
        for where in _places(issue):
            if found := ENTRY.match(where):
                return int(found[1])
    return None


def _errors(outcome: Resource) -> list[Resource]:
    """The issues that refuse; warnings and hints beside them are left out."""
    found = list(_issues(outcome))
    return [each for each in found if each.get("severity") in ("fatal", "error")] or found


def _issue_named(outcome: Resource) -> str:
    return next((str(each["code"]) for each in _errors(outcome) if each.get("code")), "")


def _element_named(outcome: Resource) -> str:
    """The first element that an issue names, without the bundle around it and without indexes."""
    for issue in _errors(outcome):
        for where in _places(issue):
            path = re.sub(r"\[\d+\]", "", RESOURCE.sub(_type_of, where))
            if ELEMENT.fullmatch(path):
                return path
    return ""


def _type_of(found: re.Match[str]) -> str:
    kind = found["type"] or found["of"]
    return f"{kind}." if kind else ""


def _detail(outcome: Resource) -> str:
    words = [
        issue.get("diagnostics")
        or as_object(issue.get("details")).get("text")
        or issue.get("code", "")
        for issue in _issues(outcome)
    ]
    return "; ".join(map(str, words))[:DETAIL_MAX]


def _seconds(retry_after: str | None, date: datetime | None) -> float | None:
    if not retry_after:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after)
    until = instant_of(retry_after)
    return max(0.0, (until - (date or datetime.now(UTC))).total_seconds()) if until else None
