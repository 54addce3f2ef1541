"""Whom a line trusts, and why it did not: certificates in plain findings."""

import socket
import ssl
import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
from cryptography import x509

from desktop.domain.errors import Offline
from desktop.wire.whole_heads import WholeHeads

_NOT_YET, _EXPIRED, _OTHER_NAME, _OTHER_ADDRESS = 9, 10, 62, 64  # openssl/x509_vfy.h
_OUT_OF_TIME, _OTHER = {_NOT_YET, _EXPIRED}, {_OTHER_NAME, _OTHER_ADDRESS}
_NO_CHECK_TIME = 0x200000  # X509_V_FLAG_NO_CHECK_TIME, of which `ssl` has no name
_NO_TLS = {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNSUPPORTED_PROTOCOL", "NO_PROTOCOLS_AVAILABLE"}
_LOOK_S = 8.0
_HEAD_BYTES = 8192
CLOCK_WRONG = timedelta(minutes=10)


class _Trust(WholeHeads):
    """Leaves certificates to one context; `requests` would add roots of its own."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__()

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        super().init_poolmanager(*args, **more, ssl_context=self._context)

    def proxy_manager_for(self, proxy: str, **more: Any) -> Any:
        """The server behind a proxy is held to the same roots."""
        return super().proxy_manager_for(proxy, **more, ssl_context=self._context)

    def cert_verify(self, conn: Any, *_: Any) -> None:
        """Say only that a certificate is demanded."""
        conn.cert_reqs, conn.ca_certs = "CERT_REQUIRED", None


def trust(session: requests.Session, authority: str) -> None:
    """Let a session believe the county's own authority and nobody else, or what the system does.

    An answer whose head broke off is believed on no line, with or without TLS.

    Args:
        session: of one line.
        authority: certificates in PEM; empty for the system's.

    Raises:
        Offline: the authority cannot be read.
    """
    if not authority:
        context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        try:
            context = _only(authority)
        except (ssl.SSLError, ValueError) as error:
            raise Offline("county.certificate") from error
    session.mount("http://", WholeHeads())
    session.mount("https://", _Trust(context))


def tls_problem(error: BaseException, url: str, authority: str = "") -> Offline:
    """What a failed handshake means to a person; may ask the server for its time.

    Args:
        error: as `requests` raised it.
        url: that was asked.
        authority: as in `trust`.
    """
    found = _cause(error)
    if not isinstance(found, ssl.SSLCertVerificationError):
        other = getattr(found, "reason", "") in _NO_TLS
        return Offline("county.no_tls") if other else Offline()
    if found.verify_code in _OTHER or "match" in (found.verify_message or ""):
        return Offline("county.certificate_name")
    if found.verify_code in _OUT_OF_TIME:
        return _out_of_time(url, authority)
    return Offline("county.certificate")


def _only(authority: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=authority)
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # the county may give no root
    return context


def _cause(error: BaseException) -> ssl.SSLError | None:
    """The cause, however deeply the layers between have wrapped it."""
    seen: set[int] = set()
    waiting: list[Any] = [error]
    while waiting:
        each = waiting.pop()
        if not isinstance(each, BaseException) or id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, ssl.SSLError):
            return each
        waiting += [each.__cause__, each.__context__, getattr(each, "reason", None), *each.args]
    return None


def _out_of_time(url: str, authority: str) -> Offline:
    """Whose time is wrong, the certificate's or this computer's?

    Nothing is sent that anybody may not read, and nothing follows but a sentence: whoever has
    stolen a certificate that has run out could name any date.
    """
    now = datetime.fromtimestamp(time.time(), UTC)
    try:
        served, date = _look(url, authority)
    except (OSError, ValueError):
        return Offline("county.certificate_time")
    held = served.not_valid_before_utc <= date <= served.not_valid_after_utc
    if held and abs(date - now) > CLOCK_WRONG:
        return Offline("county.clock_wrong", here=f"{now:%Y-%m-%d}", there=f"{date:%Y-%m-%d}")
    return Offline("county.certificate_expired", until=f"{served.not_valid_after_utc:%Y-%m-%d}")


def _look(url: str, authority: str) -> tuple[x509.Certificate, datetime]:
    """The server's certificate, vouched for but for its dates, and what time it has."""
    context = _only(authority) if authority else ssl.create_default_context()
    context.verify_flags |= ssl.VerifyFlags(_NO_CHECK_TIME)
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or 443
    asked = f"HEAD {parts.path or '/'} HTTP/1.0\r\nHost: {parts.netloc}\r\n\r\n".encode()
    with (
        socket.create_connection((host, port), _LOOK_S) as raw,
        context.wrap_socket(raw, server_hostname=host) as line,
    ):
        served = x509.load_der_x509_certificate(line.getpeercert(binary_form=True) or b"")
        line.sendall(asked)
        head = b""
        while b"\r\n\r\n" not in head and len(head) < _HEAD_BYTES and (some := line.recv(2048)):
            head += some
    dates = [
        each[5:] for each in head.decode("latin-1").split("\r\n") if each[:5].lower() == "date:"
    ]
    if not dates:
        raise ValueError("no date")
    return served, parsedate_to_datetime(dates[0].strip()).astimezone(UTC)
