"""Answers whose head came whole.

`http.client` takes the end of a connection for the end of a head: of "HTTP/1.1 200 OK" and half a
line of its fields it makes a 200 without a body, which nobody sent. A head ends with an empty line
(RFC 9112, sections 2.1 and 8: an answer whose head broke off is incomplete).
"""

import http.client
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

_ENDS = (b"\r\n", b"\n")


class _LastLine:
    """A reader that remembers the last line it gave."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.last = b""

    def readline(self, limit: int = -1) -> bytes:
        self.last = self._reader.readline(limit)
        return self.last

    def close(self) -> None:
        self._reader.close()


class WholeHeadResponse(http.client.HTTPResponse):
    """An answer whose head must end."""

    def begin(self) -> None:
        """Read the head.

        Raises:
            http.client.RemoteDisconnected: the connection ended within it.
        """
        if self.headers is not None:
            return
        reader: Any = self.fp
        lines: Any = _LastLine(reader)
        self.fp = lines
        try:
            super().begin()
        finally:
            if self.fp is lines:
                self.fp = reader
        if lines.last not in _ENDS:
            self.close()
            raise http.client.RemoteDisconnected("the answer broke off within its head")


class _Connection(HTTPConnection):
    response_class = WholeHeadResponse


class _TlsConnection(HTTPSConnection):
    response_class = WholeHeadResponse


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


class WholeHeads(HTTPAdapter):
    """For which an answer that broke off within its head is a broken line."""

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        """Every connection of its own reads heads that way."""
        super().init_poolmanager(*args, **more)
        _use(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **more: Any) -> Any:
        """The same behind a proxy."""
        return _use(super().proxy_manager_for(proxy, **more))


def _use(manager: PoolManager) -> PoolManager:
    manager.pool_classes_by_scheme = {"http": _Pool, "https": _TlsPool}
    return manager
