"""Which addresses a line may be opened to."""

import ipaddress
from urllib.parse import urlsplit

from desktop.domain.errors import WireError


def checked_address(base_url: str, *, loopback_only: bool = False) -> str:
    """The address without its last slash.

    Raises:
        WireError: no address of a server, not over TLS, or not this computer's.
    """
    address = base_url.strip().rstrip("/")
    try:
        url = urlsplit(address)
        usable = url.scheme in ("http", "https") and bool(url.hostname) and url.port != 0
    except ValueError:
        usable = False
    if not usable or url.query or url.fragment or url.username:
        raise WireError("county.bad_address")
    if not is_loopback(address):
        if loopback_only:
            raise WireError("county.practice_only")
        if url.scheme != "https":
            raise WireError("county.needs_tls")
    return address


def is_loopback(address: str) -> bool:
    """Whether an address is this computer."""
    host = urlsplit(address).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
