"""The clinic's session with the county: SMART Backend Services (HL7 SMART App Launch 2.x).

An assertion signed with this computer's key is exchanged for a short token. Nothing of it is ever
written down, so a computer that was away for a year signs in like one that was away for an hour.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import requests
from joserfc import jwt
from joserfc.jwk import ECKey
from urllib3.exceptions import HTTPError

from desktop.domain.client_key import ALGORITHM, ClientKey
from desktop.domain.enrolment import CountyAccess
from desktop.domain.errors import Busy, NotSignedIn, Offline
from desktop.wire.address import checked_address, is_loopback
from desktop.wire.received import instant_of, json_of, whole
from desktop.wire.tls import tls_problem, trust

WELL_KNOWN = ".well-known/smart-configuration"
ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ASSERTION_S = 240  # SMART: at most five minutes
SURE_S = 30  # so far our idea of the server's time may be off before it is to blame
TOKEN_S = 300
EARLY_S, EARLY_SHARE = 60.0, 0.2
DETAIL_MAX = 200
_NOT_THIS_KEY = frozenset(
    {"invalid_client", "invalid_client_credentials", "unauthorized_client", "invalid_grant"}
)
_BUSY = (requests.codes.too_many_requests, requests.codes.service_unavailable)


class KeyRefused(NotSignedIn):
    """The county knows none of this computer's keys: not registered yet, or revoked."""

    code = "auth.key_refused"


class SignInRefused(NotSignedIn):
    """The county's sign-in says no for another reason, such as a scope it does not give."""

    code = "auth.request_refused"


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    stale_at: float


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    said: Mapping[str, Any]
    date_s: float | None
    retry_after: str | None


class TokenSource:
    """Gives the token for each request. One thread at a time; kept between exchanges.

    Args:
        access: where to sign in, as whom, with which keys.
        answered: told the kid for which the county gave a token.
        offset_s: (server's clock - ours) as last known, or None.
        now, monotonic: this computer's clock, seconds since 1970, and one that only goes on.
    """

    def __init__(
        self,
        access: CountyAccess,
        *,
        answered: Callable[[str], object] = lambda _kid: None,
        offset_s: float | None = None,
        connect_timeout_s: float = 8,
        stall_timeout_s: float = 30,
        now: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.access = access
        self._answered = answered
        self._offset_s = offset_s or 0.0
        self._timeouts = (connect_timeout_s, stall_timeout_s)
        self._now, self._monotonic = now, monotonic
        self._token: _Token | None = None
        self._endpoint = ""

    def bearer(self) -> str | None:
        """The token to send; a new one when the old one is about to end.

        Raises:
            KeyRefused, SignInRefused: the county does not let us in.
            Offline, Busy: the sign-in could not be asked; nothing was sent.
        """
        if not self.access.by_key:
            return self.access.token or None
        if self._token is None or self._monotonic() >= self._token.stale_at:
            self._token = None
            self._token = self._sign_in()
        return self._token.text

    def refused(self) -> bool:
        """The server answered 401: forget the token; True when another one may be had."""
        had, self._token = self._token is not None, None
        return had

    def _sign_in(self) -> _Token:
        session = requests.Session()
        trust(session, self.access.authority)
        try:
            endpoint = self._where(session)
            answer: _Answer | None = None
            for key in self.access.keys:
                answer = self._ask(session, endpoint, key)
                if answer.status == requests.codes.ok:
                    token = self._read(answer)
                    self._answered(key.kid)
                    return token
                if answer.said.get("error") not in _NOT_THIS_KEY:
                    break
            assert answer is not None
            raise _refusal(answer)
        finally:
            session.close()

    def _where(self, session: requests.Session) -> str:
        """The token endpoint: from the enrolment, else as the server tells."""
        if not self._endpoint:
            found = self.access.token_endpoint or self._discovered(session)
            self._endpoint = checked_address(found)
        return self._endpoint

    def _discovered(self, session: requests.Session) -> str:
        url = f"{checked_address(self.access.url)}/{WELL_KNOWN}"
        answer = self._exchange(session, "GET", url)
        found = answer.said.get("token_endpoint")
        if answer.status != requests.codes.ok or not isinstance(found, str):
            raise Offline("auth.no_endpoint")
        return found

    def _ask(self, session: requests.Session, endpoint: str, key: ClientKey) -> _Answer:
        """Ask with this key; once more when the server's clock shows that ours was the fault."""
        assumed = self._offset_s
        answer = self._exchange(session, "POST", endpoint, data=self._form(endpoint, key))
        if answer.status != requests.codes.ok and abs(self._offset_s - assumed) > SURE_S:
            answer = self._exchange(session, "POST", endpoint, data=self._form(endpoint, key))
        return answer

    def _form(self, endpoint: str, key: ClientKey) -> dict[str, str]:
        access, at = self.access, int(self._now() + self._offset_s)
        claims = {
            "iss": access.client_id,
            "sub": access.client_id,
            "aud": access.audience or endpoint,
            "iat": at,
            "exp": at + ASSERTION_S,
            "jti": str(uuid4()),
        }
        header = {"alg": ALGORITHM, "typ": "JWT", "kid": key.kid}
        jwk: dict[str, str | list[str]] = {**key.private_jwk}
        signer = ECKey.import_key(jwk)
        return {
            "grant_type": "client_credentials",
            "scope": access.scope,
            "client_assertion_type": ASSERTION_TYPE,
            "client_assertion": jwt.encode(header, claims, signer, algorithms=[ALGORITHM]),
        }

    def _exchange(
        self,
        session: requests.Session,
        method: str,
        url: str,
        data: Mapping[str, str] | None = None,
    ) -> _Answer:
        session.trust_env = not is_loopback(url)
        session.auth = _nobody  # keeps .netrc out
        began = self._monotonic()
        try:
            response = session.request(
                method,
                url,
                data=data,
                timeout=self._timeouts,
                allow_redirects=False,
                headers={"Accept": "application/json"},
                stream=True,
            )
            found = json_of(whole(response))
        except requests.exceptions.SSLError as error:
            raise tls_problem(error, url, self.access.authority) from error
        except (requests.RequestException, HTTPError, OSError) as error:
            raise Offline from error
        at, took = self._now(), self._monotonic() - began
        date = instant_of(response.headers.get("Date"))
        date_s = date.timestamp() if date else None
        if date_s is not None:
            self._offset_s = date_s - (at - took / 2)
        said = found if isinstance(found, dict) else {}
        return _Answer(response.status_code, said, date_s, response.headers.get("Retry-After"))

    def _read(self, answer: _Answer) -> _Token:
        text, kind = answer.said.get("access_token"), str(answer.said.get("token_type", "bearer"))
        sendable = isinstance(text, str) and text.isascii() and text.isprintable()
        if not text or not sendable or kind.lower() != "bearer":
            raise Offline("auth.no_answer")
        lives = answer.said.get("expires_in")
        seconds = float(lives) if isinstance(lives, int | float) and lives > 0 else TOKEN_S
        return _Token(text, self._monotonic() + seconds - min(EARLY_S, seconds * EARLY_SHARE))


def _refusal(answer: _Answer) -> Exception:
    """What an answer without a token means."""
    if answer.status in _BUSY:
        wait = (answer.retry_after or "").strip()
        return Busy(float(wait) if wait.isdecimal() else None)
    error = answer.said.get("error")
    if not isinstance(error, str) or answer.status >= requests.codes.server_error:
        return Offline("auth.no_answer")
    detail = str(answer.said.get("error_description") or error)[:DETAIL_MAX]
    kind = KeyRefused if error in _NOT_THIS_KEY else SignInRefused
    return kind(answer.status, None, detail)


def _nobody(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
