"""From a parsed HTTP request to an answer. Knows no socket."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from desktop.practice.county.binary import binary_of, bytes_of, is_bytes, wants_bytes
from desktop.practice.county.bundle import http_date, location, run_bundle
from desktop.practice.county.check import TYPES
from desktop.practice.county.params import params_of, span
from desktop.practice.county.refusal import Refusal, Resource
from desktop.practice.county.search import PAGE, Search, page_size, read_cursor, write_cursor
from desktop.practice.county.service import Change, CountyService
from desktop.practice.county.vault import COLUMNS, Row

SOFTWARE = "Zhudian practice county"
VERSION = "1.0"
BASE_PATH = "/fhir"
SUBSETTED = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
    "code": "SUBSETTED",
}


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came. Header names are in lower case; `body` is unpacked."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def prefer(self) -> str:
        """The Prefer header."""
        return self.headers.get("prefer", "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back. No body when `resource` is None and there are no bytes.

    Attributes:
        data: bytes of their own, in the media type `kind`, in place of a resource.
    """

    status: int
    resource: Resource | None = None
    headers: dict[str, str] = field(default_factory=dict)
    data: bytes = b""
    kind: str = ""


class Routes:
    """The addresses of the practice county. Any thread.

    Args:
        service: what keeps the resources.
        base: the server's own address, `http://127.0.0.1:PORT/fhir`.
        token: bearer token that every request but `/metadata` must carry; empty for none.
    """

    def __init__(self, service: CountyService, base: str, token: str = "") -> None:
        self._service = service
        self._base = base
        self._token = token

    def answer(self, request: Request) -> Answer:
        """Answer; never raises for what a client can do wrong."""
        try:
            return self._route(request)
        except Refusal as refusal:
            return Answer(refusal.status, refusal.outcome(), refusal.headers)

    def _route(self, request: Request) -> Answer:
        url = urlsplit(request.target)
        if url.path != BASE_PATH and not url.path.startswith(f"{BASE_PATH}/"):
            raise Refusal(404, "not-found", f"the server's address ends in {BASE_PATH}")
        parts = [part for part in url.path.removeprefix(BASE_PATH).split("/") if part]
        if parts == ["metadata"] and request.method == "GET":
            return Answer(200, self._capability())
        if self._token and request.headers.get("authorization") != f"Bearer {self._token}":
            challenge = {"WWW-Authenticate": 'Bearer realm="county"'}
            raise Refusal(401, "login", "a valid bearer token is wanted", headers=challenge)
        query = parse_qsl(url.query, keep_blank_values=True)
        if not parts and request.method == "POST":
            return self._run_bundle(request)
        if request.method == "GET":
            return self._get(parts, query, request)
        if request.method in ("PUT", "DELETE") and len(parts) == 2:  # noqa: PLR2004 - type and id
            return self._write(parts[0], parts[1], request)
        raise Refusal(405, "not-supported", f"no {request.method} {url.path}")

    def _run_bundle(self, request: Request) -> Answer:
        def get(url: str) -> Resource:
            path, _, words = url.partition("?")
            parts = [unquote(part) for part in path.split("/") if part]
            inner = Request("GET", url, {"prefer": request.prefer})
            answer = self._get(parts, parse_qsl(words, keep_blank_values=True), inner)
            return answer.resource or {}

        minimal = "return=minimal" in request.prefer
        done = run_bundle(self._service, _json(request.body), self._base, get, minimal=minimal)
        return Answer(200, done)

    def _get(self, parts: list[str], query: list[tuple[str, str]], request: Request) -> Answer:
        match parts:
            case [kind, "_history"]:
                return self._history(kind, "", query)
            case [kind]:
                return self._search(kind, query, strict="handling=strict" in request.prefer)
            case ["Binary", resource_id] if wants_bytes(request.headers):
                return _of_bytes(self._service.read("Binary", resource_id))
            case [kind, resource_id]:
                return _of_row(self._service.read(kind, resource_id))
            case [kind, resource_id, "_history"]:
                return self._history(kind, resource_id, query)
            case [kind, resource_id, "_history", number]:
                return self._version(kind, resource_id, number)
        raise Refusal(404, "not-found", f"no such address: {'/'.join(parts)}")

    def _write(self, kind: str, resource_id: str, request: Request) -> Answer:
        body = _body(kind, resource_id, request) if request.method == "PUT" else None
        method = cast("Literal['PUT', 'DELETE']", request.method)
        if_match = request.headers.get("if-match", "")
        if_none_match = request.headers.get("if-none-match", "")
        change = Change(method, kind, resource_id, body, if_match, if_none_match)
        [done] = self._service.apply([change])
        answer = _of_row(done.row)
        headers = {**answer.headers, "Location": location(self._base, done.row)}
        if done.row.deleted:
            return Answer(204, None, headers)
        shown = None if "return=minimal" in request.prefer else answer.resource
        return Answer(201 if done.created else 200, shown, headers)

    def _version(self, kind: str, resource_id: str, number: str) -> Answer:
        self._service.check_type(kind)
        rows = self._service.vault.rows(
            f"SELECT {COLUMNS} FROM version v WHERE v.type = ? AND v.id = ? AND v.number = ?",
            (kind, resource_id, number),
        )
        if not rows:
            raise Refusal(404, "not-found", f"{kind}/{resource_id} has no version {number}")
        if rows[0].deleted:
            raise Refusal(410, "deleted", f"version {number} is the deletion")
        return _of_row(rows[0])

    def _search(self, kind: str, query: list[tuple[str, str]], *, strict: bool) -> Answer:
        search, page = self._service.search(kind, query, strict=strict)
        entries: list[Resource] = [
            {
                "fullUrl": f"{self._base}/{kind}/{row.id}",
                "resource": _shown(row.resource(), search),
                "search": {"mode": "match"},
            }
            for row in page.rows
        ]
        links = self._links(kind, query, "_cursor", page.cursor)
        return Answer(200, self._bundle("searchset", links, entries, page.total))

    def _history(self, kind: str, resource_id: str, query: list[tuple[str, str]]) -> Answer:
        self._service.check_type(kind)
        words = dict(query)
        count = page_size(words) or PAGE
        where, values = "v.type = ?", [kind]
        if resource_id:
            where, values = f"{where} AND v.id = ?", [*values, resource_id]
        if "_since" in words:
            where, values = f"{where} AND v.updated >= ?", [*values, span(words["_since"])[0]]
        vault = self._service.vault
        total = vault.number(f"SELECT count(*) FROM version v WHERE {where}", values)
        if resource_id and not total and "_since" not in words:
            raise Refusal(404, "not-found", f"{kind}/{resource_id} is not known")
        if "_cursor" in words:
            where += f" AND v.seq < {read_cursor(words['_cursor'])[1]}"
        rows = vault.rows(
            f"SELECT {COLUMNS} FROM version v WHERE {where} ORDER BY v.seq DESC LIMIT {count + 1}",
            values,
        )
        more, rows = len(rows) > count, rows[:count]
        path = f"{kind}/{resource_id}/_history" if resource_id else f"{kind}/_history"
        cursor = write_cursor("", rows[-1].seq) if more else ""
        links = self._links(path, query, "_cursor", cursor)
        entries = [self._history_entry(row) for row in rows]
        return Answer(200, self._bundle("history", links, entries, total))

    def _history_entry(self, row: Row) -> Resource:
        entry: Resource = {
            "fullUrl": f"{self._base}/{row.type}/{row.id}",
            "request": {"method": row.method, "url": f"{row.type}/{row.id}"},
            "response": {
                "status": "204" if row.deleted else "201" if row.number == 1 else "200",
                "etag": f'W/"{row.number}"',
                "lastModified": f"{row.updated[:23]}Z",
            },
        }
        return entry if row.deleted else {**entry, "resource": row.resource()}

    def _links(
        self, path: str, query: list[tuple[str, str]], name: str, cursor: str
    ) -> list[Resource]:
        own = [pair for pair in query if pair[0] != name]
        links = [{"relation": "self", "url": f"{self._base}/{path}?{urlencode(query)}"}]
        if cursor:
            words = urlencode([*own, (name, cursor)])
            links.append({"relation": "next", "url": f"{self._base}/{path}?{words}"})
        return links

    def _bundle(
        self, kind: str, links: list[Resource], entries: list[Resource], total: int
    ) -> Resource:
        bundle: Resource = {"resourceType": "Bundle", "type": kind, "total": total, "link": links}
        if entries:
            bundle["entry"] = entries
        return bundle

    def _capability(self) -> Resource:
        interactions = ("read", "vread", "update", "delete", "history-instance", "history-type")
        kinds = [
            {
                "type": kind,
                "interaction": [{"code": code} for code in (*interactions, "search-type")],
                "versioning": "versioned-update",
                "updateCreate": True,
                "conditionalCreate": False,
                "searchParam": [
                    {"name": name, "type": param.kind} for name, param in params_of(kind).items()
                ],
            }
            for kind in sorted(TYPES)
        ]
        return {
            "resourceType": "CapabilityStatement",
            "status": "active",
            "date": self._service.now().isoformat(timespec="seconds"),
            "kind": "instance",
            "software": {"name": SOFTWARE, "version": VERSION},
            "implementation": {"description": SOFTWARE, "url": self._base},
            "fhirVersion": "4.0.1",
            "format": ["application/fhir+json"],
            "rest": [
                {
                    "mode": "server",
                    "resource": kinds,
                    "interaction": [{"code": "transaction"}, {"code": "batch"}],
                }
            ],
        }


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError as error:
        raise Refusal(400, "structure", "the body is not JSON") from error


def _body(kind: str, resource_id: str, request: Request) -> Any:
    if kind == "Binary" and is_bytes(request.headers):
        return binary_of(resource_id, request.headers, request.body)
    body = _json(request.body)
    if kind == "Binary":
        bytes_of(body)  # refuses what is not base64
    return body


def _of_bytes(row: Row) -> Answer:
    found = row.resource()
    headers = _of_row(row).headers
    return Answer(200, None, headers, bytes_of(found), str(found["contentType"]))


def _of_row(row: Row) -> Answer:
    headers = {"ETag": f'W/"{row.number}"', "Last-Modified": http_date(row.updated)}
    return Answer(200, row.resource(), headers)


def _shown(resource: Resource, search: Search) -> Resource:
    if not search.elements:
        return resource
    kept = {"resourceType", "id", "meta", *search.elements}
    shown = {name: value for name, value in resource.items() if name in kept}
    tags = [*shown["meta"].get("tag", ()), SUBSETTED]
    return {**shown, "meta": {**shown["meta"], "tag": tags}}
