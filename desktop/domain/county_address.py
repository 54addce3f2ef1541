"""What the county gives a clinic to type: codes and an address."""

import re
from urllib.parse import urlsplit

from desktop.domain.errors import Problem

CLINIC_CODE = re.compile(r"[A-Z0-9]{1,8}")
DEVICE_CODE = re.compile(r"[A-Z][0-9]")
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def county_problem(url: str) -> Problem | None:
    """Why this cannot be the county's address, or None. Empty is fine: there may be none yet.

    Plain http is for a server on this computer only: names and tokens would be readable on the
    line.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return Problem("set_up.county_url")
    if parts.scheme not in {"http", "https"} or not host or parts.query or parts.fragment:
        return Problem("set_up.county_url")
    if parts.username or parts.password:
        return Problem("set_up.county_url_password")
    if parts.scheme == "http" and host not in _HERE:
        return Problem("set_up.county_https")
    return None
