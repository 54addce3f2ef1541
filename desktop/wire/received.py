"""What somebody else's server sent, as far as a program can keep it."""

import json
import math
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests

MOST_BYTES = 64 << 20
"""Of an answer, unpacked: far more than the longest page that we ask for."""
_CHUNK = 1 << 16


def whole(response: requests.Response) -> bytes:
    """Read an answer to its end, unless it has none: a few packed bytes may become gigabytes.

    Raises:
        requests.RequestException: the line broke, or the answer is larger than any for us.
    """
    found, ended = bytearray(), False
    try:
        for some in response.iter_content(_CHUNK):
            found += some
            if len(found) > MOST_BYTES:
                raise requests.exceptions.ContentDecodingError
        ended = True
    finally:
        if not ended:
            response.close()
    return bytes(found)


def json_of(data: bytes) -> Any:
    """What JSON of somebody else says, fit to be kept and sent on; None where it is none.

    Half a character, as programs make that cut a text by UTF-16 units, becomes a question mark:
    it can be neither kept nor sent. What is no number is none.
    """
    try:
        found = _DECODER.decode(data.decode("utf-8-sig", "surrogatepass"))
        if _HALF.search(data):
            text = json.dumps(found, ensure_ascii=False)
            return _DECODER.decode(text.encode("utf-8", "replace").decode())
    except (ValueError, RecursionError):  # nested as no resource is
        return None
    return found


def _finite(text: str) -> float | None:
    number = float(text)
    return number if math.isfinite(number) else None


_DECODER = json.JSONDecoder(parse_float=_finite, parse_constant=lambda _name: None)
_HALF = re.compile(rb"\\u[dD][89a-fA-F]|\xed[\xa0-\xbf]")


def instant_of(text: str | None) -> datetime | None:
    """A header's date, UTC; None where it says none."""
    try:
        return parsedate_to_datetime(text).astimezone(UTC) if text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
