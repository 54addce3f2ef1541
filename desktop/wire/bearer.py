"""Bearer tokens on a line, wherever they come from."""

from typing import Protocol, runtime_checkable

import requests
from requests.auth import AuthBase


@runtime_checkable
class Tokens(Protocol):
    """Where the bearer token of each request comes from."""

    def bearer(self) -> str | None:
        """The token to send, or None.

        Raises:
            WireError: there is none now; nothing was sent.
        """
        ...

    def refused(self) -> bool:
        """The server does not take it; True when it is worth asking for another one."""
        ...


class OneToken:
    """A token somebody typed: there is no other one to be had."""

    def __init__(self, token: str | None) -> None:
        self._token = token

    def bearer(self) -> str | None:
        """The token, or None."""
        return self._token

    def refused(self) -> bool:
        """No other one."""
        return False


class Bearer(AuthBase):
    """Puts the token of the moment on each request."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Sign a request."""
        if token := self._tokens.bearer():
            request.headers["Authorization"] = f"Bearer {token}"
        return request
