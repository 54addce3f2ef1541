"""One HTTP line to the county: what was sent, what came back, and nothing about its meaning."""

import gzip
import io
import json
import statistics
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError

from desktop.domain.errors import Offline, OutcomeUnknown, WireError
from desktop.wire.address import checked_address, is_loopback
from desktop.wire.bearer import Bearer, OneToken, Tokens
from desktop.wire.county import Params, Resource
from desktop.wire.received import instant_of, json_of, whole
from desktop.wire.tls import tls_problem, trust

FHIR_JSON = "application/fhir+json"
JSON_TYPES = (FHIR_JSON, "application/json")
GZIP_FROM = 1024
# A Date header has whole seconds: on average it is half a second behind.
DATE_TRUNCATION_S = 0.5
RTT_MAX_S = 5.0
OFFSETS_KEPT = 15

# short: they go with every request. HTTP/1.1 keeps a connection without being told.
_HEADERS: dict[str, Any] = {
    "Accept": FHIR_JSON,
    "Accept-Encoding": "gzip",
    "User-Agent": "zhudian",
    "Connection": None,
}


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer.

    Attributes:
        headers: names in any case.
        resource: the body when it is a FHIR resource in JSON, else None.
        date: the server's Date header, UTC, or None.
        empty: there was no body at all.
        body: its bytes; `kind` is their media type, lower case, without parameters.
    """

    status: int
    headers: Mapping[str, str]
    resource: Resource | None
    date: datetime | None
    empty: bool = False
    body: bytes = field(default=b"", repr=False)
    kind: str = ""


class Line:
    """A kept-alive connection to one server. One thread at a time; never retries by itself.

    Args:
        base_url: the FHIR base; TLS is demanded of all but loopback.
        token: bearer token, where tokens come from, or None.
        connect_timeout_s: seconds for the connection.
        stall_timeout_s: seconds without a byte, not in all.
        authority: certificates in PEM that alone vouch for the server; empty: the system's.
        loopback_only: refuse every other computer (the practice clinic).
        now: this computer's clock, seconds since 1970.

    Attributes:
        tries: how often a GET is asked before the line counts as broken.

    Raises:
        WireError: the address cannot be used.
    """

    tries = 1

    def __init__(
        self,
        base_url: str,
        token: str | Tokens | None,
        connect_timeout_s: float,
        stall_timeout_s: float,
        *,
        authority: str = "",
        loopback_only: bool,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.base_url = checked_address(base_url, loopback_only=loopback_only)
        self._timeouts = (connect_timeout_s, stall_timeout_s)
        self._now = now
        self._offsets: deque[float] = deque(maxlen=OFFSETS_KEPT)
        self._gzip = _Packing()
        self._session = requests.Session()
        # A proxy set for the internet must not stand between us and this computer.
        self._session.trust_env = not is_loopback(self.base_url)
        self._tokens = token if isinstance(token, Tokens) else OneToken(token)
        self._session.auth = Bearer(self._tokens)  # also keeps .netrc out
        self._session.headers.update(_HEADERS)
        self._authority = authority
        trust(self._session, authority)

    def close(self) -> None:
        """Hang up. The line may be used again."""
        self._session.close()

    def offset_s(self) -> float | None:
        """Median of (server's clock - ours), seconds; None before the first answer."""
        return statistics.median(self._offsets) if self._offsets else None

    def get(self, url: str, params: Params = (), *, accept: str = FHIR_JSON) -> Reply:
        """GET an address below the base, or a whole one of the same server.

        Raises:
            Offline: no whole answer came; nothing was changed.
        """
        # HAPI answers the same search from memory for a minute unless it is told not to
        headers = {"Accept": accept, "Cache-Control": "no-cache"}
        left = self.tries
        while True:
            left -= 1
            try:
                return self._exchange(
                    "GET", self._absolute(url), params=list(params), headers=headers
                )
            except (requests.RequestException, HTTPError, OSError) as error:
                if left <= 0:
                    raise self._offline(error) from error

    def send(self, method: str, path: str, text: str, headers: Mapping[str, str]) -> Reply:
        """Write a resource's JSON. It is packed when it is long and the server takes that.

        Raises:
            Offline: nothing of the body was sent.
            OutcomeUnknown: some of it was, and no whole answer came.
        """
        body = text.encode()
        packed = len(body) >= GZIP_FROM and self._takes_gzip()
        reply = self._write(method, path, body, headers, packed=packed)
        if packed and self._gzip.refused(reply.status):
            reply = self._write(method, path, body, headers, packed=False)
        return reply

    def send_bytes(
        self, method: str, path: str, body: bytes, kind: str, headers: Mapping[str, str]
    ) -> Reply:
        """Write bytes as they are, under a media type of their own; pictures are packed already.

        Raises:
            Offline: nothing of the body was sent.
            OutcomeUnknown: some of it was, and no whole answer came.
        """
        return self._write(method, path, body, {**headers, "Content-Type": kind}, packed=False)

    def _write(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], *, packed: bool
    ) -> Reply:
        extra = {"Content-Type": f"{FHIR_JSON}; charset=utf-8", **headers}
        if packed:
            body = gzip.compress(body, 9, mtime=0)
            extra["Content-Encoding"] = "gzip"
        watched = _Body(body)
        try:
            return self._exchange(method, self._absolute(path), data=watched, headers=extra)
        except (requests.RequestException, HTTPError, OSError) as error:
            if watched.begun:
                raise OutcomeUnknown from error
            raise self._offline(error) from error

    def _takes_gzip(self) -> bool:
        """Ask once, with a Bundle that changes nothing; some servers answer 500 to a packed one."""
        if self._gzip.taken is None:
            empty = json.dumps({"resourceType": "Bundle", "type": "batch"}).encode()
            try:
                reply = self._write("POST", "", empty, {}, packed=True)
            except WireError:
                return False  # a bad moment says nothing about the server
            if reply.resource is not None:
                self._gzip.taken = reply.status == requests.codes.ok
                self._gzip.proven = self._gzip.taken
        return bool(self._gzip.taken)

    def _exchange(self, method: str, url: str, **more: Any) -> Reply:
        began, at, response, body = self._ask(method, url, **more)
        if response.status_code == requests.codes.unauthorized and self._tokens.refused():
            if "data" in more:
                more["data"].seek(0)
            began, at, response, body = self._ask(method, url, **more)
        took = time.monotonic() - began
        date = instant_of(response.headers.get("Date"))
        if date is not None and took <= RTT_MAX_S:
            self._offsets.append(date.timestamp() + DATE_TRUNCATION_S - (at + took / 2))
        kind = _kind(response)
        resource = _resource(body) if kind in JSON_TYPES else None
        if resource and "gzip" in response.headers.get("Accept-Encoding", ""):
            self._gzip.advertised()  # RFC 7694
        status, headers = response.status_code, response.headers
        return Reply(status, headers, resource, date, not body, body, kind)

    def _ask(
        self, method: str, url: str, **more: Any
    ) -> tuple[float, float, requests.Response, bytes]:
        began, at = time.monotonic(), self._now()
        more |= {"timeout": self._timeouts, "allow_redirects": False, "stream": True}
        response = self._session.request(method, url, **more)
        return began, at, response, whole(response)

    def _offline(self, error: Exception) -> Offline:
        if isinstance(error, requests.exceptions.ContentDecodingError):
            return Offline("county.not_fhir")
        if isinstance(error, requests.exceptions.SSLError):
            return tls_problem(error, self.base_url, self._authority)
        return Offline()

    def _absolute(self, url: str) -> str:
        if "://" not in url:
            return f"{self.base_url}/{url}" if url else self.base_url
        # A server behind a proxy names itself otherwise; the token must never leave for there.
        own, other = urlsplit(self.base_url), urlsplit(url)
        return other._replace(scheme=own.scheme, netloc=own.netloc).geturl()


class _Body(io.BytesIO):
    """A body that knows whether any of it was asked for, that is, may have left."""

    begun = False

    def read(self, size: int | None = -1, /) -> bytes:
        self.begun = True
        return super().read(size)


class _Packing:
    """What is known of the server and packed bodies; None: nothing yet."""

    taken: bool | None = None
    proven = False

    def advertised(self) -> None:
        """The server says that it takes them."""
        if self.taken is None:
            self.taken = True

    def refused(self, status: int) -> bool:
        """Learn from the answer to a packed body; True when it should go again unpacked."""
        unsupported = status == requests.codes.unsupported_media_type
        if unsupported or (status == requests.codes.bad_request and not self.proven):
            self.taken = False
            return True
        self.proven = self.proven or requests.codes.ok <= status < requests.codes.multiple_choices
        return False


def _resource(body: bytes) -> Resource | None:
    found = json_of(body)
    return found if isinstance(found, dict) and "resourceType" in found else None


def _kind(response: requests.Response) -> str:
    return response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
