"""A county as it stands on the internet: TLS of its own authority, a sign-in service, a door.

    with Gate(server.url) as gate: FhirCounty(gate.url, TokenSource(access), authority=gate.pem)

The door hands every request with a good token on to a FHIR server; the sign-in service verifies
assertions with joserfc. Nothing here is shared with the client but the standards.
"""

import base64
import contextlib
import http.client
import json
import ssl
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

TOKEN, WELL_KNOWN = "/token", "/.well-known/smart-configuration"
LONGEST_S = 300


@dataclass
class Authority:
    """A private certificate authority and the certificates it gives out."""

    key: Any = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    name: str = "清河县卫健委"

    def __post_init__(self) -> None:
        self.subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, self.name)])
        now = datetime.now(UTC)
        self.certificate = (
            x509.CertificateBuilder(
                self.subject, self.subject, self.key.public_key(), x509.random_serial_number()
            )
            .not_valid_before(now - timedelta(days=15_000))
            .not_valid_after(now + timedelta(days=15_000))
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(self.key, hashes.SHA256())
        )
        self.pem = self.certificate.public_bytes(serialization.Encoding.PEM).decode()

    def served(
        self, folder: Path, *, host: str = "127.0.0.1", begins: datetime, ends: datetime
    ) -> Path:
        """Key and certificate of a server, in one file."""
        key = ec.generate_private_key(ec.SECP256R1())
        try:
            san: x509.GeneralName = x509.IPAddress(ip_address(host))
        except ValueError:
            san = x509.DNSName(host)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        made = (
            x509.CertificateBuilder(
                self.subject, name, key.public_key(), x509.random_serial_number()
            )
            .add_extension(x509.SubjectAlternativeName([san]), critical=False)
            .not_valid_before(begins)
            .not_valid_after(ends)
            .sign(self.key, hashes.SHA256())
        )
        pem = serialization.Encoding.PEM
        plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        path = folder / f"{uuid4()}.pem"
        path.write_bytes(key.private_bytes(pem, *plain) + made.public_bytes(pem))
        return path


class Gate:
    """The county's front.

    Args:
        target: FHIR base address behind the door.
        client_id: the only client; `jwks` holds its public keys, as the county has registered them.
        tls: None speaks plain http.

    Attributes:
        now: the county's clock, seconds since 1970.
        lives_s: of a token. asked: assertions seen. tokens: that are good now.
        forget_after: forget every token after so many more requests have been let through.
    """

    def __init__(
        self,
        target: str,
        *,
        client_id: str = "clinic-12",
        authority: Authority | None = None,
        host: str = "127.0.0.1",
        begins: datetime | None = None,
        ends: datetime | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.target, self.client_id, self.now = urlsplit(target), client_id, now
        self.jwks: dict[str, dict[str, Any]] = {}
        self.tokens: dict[str, float] = {}
        self.asked: list[dict[str, Any]] = []
        self.let_in: list[str] = []
        self.turned_away = 0
        self.lives_s = 300
        self.forget_after: int | None = None
        self.answers: dict[str, tuple[int, dict[str, Any]]] = {}
        self.forbidden: Callable[[str, str], bool] = lambda _method, _path: False
        self._jti: set[str] = set()
        self._folder = tempfile.TemporaryDirectory()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _Door)
        self._http.gate = self  # type: ignore[attr-defined]
        self._http.handle_error = lambda *_: None  # type: ignore[method-assign]
        at = datetime.fromtimestamp(now(), UTC)
        if authority is not None:
            begins, ends = begins or at - timedelta(days=1), ends or at + timedelta(days=1)
            path = authority.served(Path(self._folder.name), host=host, begins=begins, ends=ends)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(path)
            self._http.socket = context.wrap_socket(self._http.socket, server_side=True)
        scheme = "https" if authority else "http"
        self.root = f"{scheme}://127.0.0.1:{self._http.server_address[1]}"
        self.url = f"{self.root}{self.target.path}"
        self.token_endpoint = f"{self.root}{TOKEN}"
        self._thread = Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def register(self, jwk: dict[str, Any]) -> None:
        self.jwks[jwk["kid"]] = dict(jwk)

    def sign_in(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """RFC 7523 and SMART Backend Services, strictly."""
        try:
            head = json.loads(_unpacked(form["client_assertion"].split(".")[0]))
            jwk = self.jwks.get(head["kid"])
            if jwk is None:
                return 401, {"error": "invalid_client", "error_description": "unknown key"}
            said = jwt.decode(form["client_assertion"], ECKey.import_key(jwk), algorithms=["ES384"])
            claims = said.claims
            self.asked.append({**claims, "kid": head["kid"]})
            right = (
                form["grant_type"] == "client_credentials"
                and form["client_assertion_type"].endswith("jwt-bearer")
                and claims["iss"] == claims["sub"] == self.client_id
                and claims["aud"] == self.token_endpoint
                and self.now() - 5 < claims["exp"] <= self.now() + LONGEST_S + 5
                and claims["jti"] not in self._jti
            )
            self._jti.add(claims["jti"])
        except (JoseError, KeyError, ValueError):
            right = False
        if not right:
            return 400, {"error": "invalid_client", "error_description": "bad assertion"}
        token = str(uuid4())
        self.tokens[token] = self.now() + self.lives_s
        return 200, {
            "access_token": token,
            "token_type": "bearer",
            "expires_in": self.lives_s,
            "scope": form["scope"],
        }

    def lets_in(self, header: str) -> bool:
        """Whether the token is good; may be the last time."""
        token = header.removeprefix("Bearer ")
        good = self.tokens.get(token, 0) > self.now()
        if good and self.forget_after is not None:
            self.forget_after -= 1
            if self.forget_after < 0:
                self.forget_after = None
                self.tokens.clear()
                return False
        if good:
            self.let_in.append(token)
        else:
            self.turned_away += 1
        return good

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()
        self._folder.cleanup()


class _Door(BaseHTTPRequestHandler):
    """One request, one connection."""

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError, ssl.SSLError):
            super().handle()

    def log_message(self, *_: Any) -> None:
        pass

    def _serve(self) -> None:
        gate: Gate = self.server.gate  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urlsplit(self.path).path
        if path in gate.answers:
            self._say(*gate.answers[path])
        elif path == TOKEN:
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            self._say(*gate.sign_in(form))
        elif path == f"{gate.target.path}{WELL_KNOWN}":
            self._say(200, {"token_endpoint": gate.token_endpoint})
        elif not gate.lets_in(self.headers.get("Authorization", "")):
            self._say(401, {})
        elif gate.forbidden(self.command, path):
            issue = {"severity": "error", "code": "forbidden"}
            self._say(403, {"resourceType": "OperationOutcome", "issue": [issue]})
        else:
            self._forward(gate, body)

    def _forward(self, gate: Gate, body: bytes) -> None:
        left_out = ("connection", "host", "authorization")
        headers = {
            name: each for name, each in self.headers.items() if name.lower() not in left_out
        }
        line = http.client.HTTPConnection(gate.target.netloc, timeout=30)
        try:
            line.request(self.command, self.path, body or None, headers)
            answer = line.getresponse()
            content = answer.read()
        finally:
            line.close()
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "transfer-encoding", "content-length", "date"):
                self.send_header(name, value)
        self._end(content)

    def _say(self, status: int, said: dict[str, Any]) -> None:
        self.send_response_only(status)
        kind = "application/fhir+json" if "resourceType" in said else "application/json"
        self.send_header("Content-Type", kind)
        self._end(json.dumps(said).encode())

    def _end(self, content: bytes) -> None:
        gate: Gate = self.server.gate  # type: ignore[attr-defined]
        at = datetime.fromtimestamp(gate.now(), UTC)
        self.send_header("Date", format_datetime(at, usegmt=True))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _serve  # noqa: N815 - http.server's names


def _unpacked(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
