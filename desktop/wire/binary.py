"""Bytes to the county and back: FHIR R4 Binary, raw or as a resource.

A Binary may be written and read in its own media type or as JSON with base64 (FHIR R4, Binary,
"Serving Binary Resources using the RESTful API"). Which of the two a server can do is found out by
trying; whether it kept them whole, only by reading back and comparing.
"""

import base64
import binascii
from http import HTTPStatus
from urllib.parse import quote

from desktop.domain.errors import Busy, NotPermitted, NotSignedIn, Offline, OutcomeUnknown, TooLarge
from desktop.wire.answers import GONE, clear_no, put_version
from desktop.wire.county import Binary, Resource, json_text
from desktop.wire.line import Line, Reply

_LANDED = (HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.NO_CONTENT)
# what a server says that wants a resource; 500 from one that stumbles over the bytes
_WRONG_FORM = (
    *(HTTPStatus.BAD_REQUEST, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_ACCEPTABLE),
    *(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.UNPROCESSABLE_ENTITY),
    *(HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.NOT_IMPLEMENTED),
)
_FINAL = (NotSignedIn, NotPermitted, TooLarge, Busy)


def put_binary(line: Line, binary: Binary, *, raw: bool) -> bool:
    """Upload; True when the server took the bytes raw.

    Raises:
        Refused, Busy, Offline, OutcomeUnknown: as `County.put_binary` says.
    """
    if raw and _put_raw(line, binary):
        return True
    put_version(
        line.send("PUT", _path(binary.resource_id), json_text(_resource(binary)), _minimal())
    )
    return False


def get_binary(line: Line, resource_id: str) -> bytes | None:
    """Download; None when the server has none.

    Raises:
        Refused, Busy, Offline: as `County.get_binary` says.
    """
    reply = line.get(_path(resource_id), accept="*/*")
    if no := clear_no(reply):
        if reply.status in GONE:
            return None
        raise no
    if reply.status != HTTPStatus.OK:
        failed = reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        if failed:
            raise Offline("county.server_error", status=reply.status)
        raise Offline("county.not_fhir")
    if reply.resource is None:
        return reply.body
    try:
        return base64.b64decode(str(reply.resource.get("data", "")), validate=True)
    except (binascii.Error, ValueError):
        return b""  # damaged: no hash is that of nothing


def _put_raw(line: Line, binary: Binary) -> bool:
    """Whether the bytes landed as they are; False when the server wants another form."""
    headers = _minimal()
    if binary.about:
        headers["X-Security-Context"] = binary.about
    path = _path(binary.resource_id)
    reply = line.send_bytes("PUT", path, binary.data, binary.content_type, headers)
    if reply.status in _LANDED and _trusted(reply, binary):
        return True
    no = clear_no(reply)
    if isinstance(no, _FINAL):
        raise no
    if reply.resource is not None and reply.status in _WRONG_FORM:
        return False
    raise no or OutcomeUnknown


def _trusted(reply: Reply, binary: Binary) -> bool:
    """A sign-in page of some network is no answer of the county."""
    return reply.resource is not None or reply.empty or reply.body == binary.data


def _resource(binary: Binary) -> Resource:
    made: Resource = {
        "resourceType": "Binary",
        "id": binary.resource_id,
        "contentType": binary.content_type,
    }
    if binary.about:
        made["securityContext"] = {"reference": binary.about}
    return {**made, "data": base64.b64encode(binary.data).decode()}


def _minimal() -> dict[str, str]:
    return {"Prefer": "return=minimal"}


def _path(resource_id: str) -> str:
    return f"Binary/{quote(resource_id, safe='')}"
