"""Binary at the practice county: bytes as they are, or as a resource with base64.

Source: FHIR R4, Binary, "Serving Binary Resources using the RESTful API".
"""

import base64
import binascii
from collections.abc import Mapping

from desktop.practice.county.refusal import Refusal, Resource

_FHIR = ("application/fhir+json", "application/json")


def is_bytes(headers: Mapping[str, str]) -> bool:
    """Whether a request's body is the content itself and no resource."""
    return not headers.get("content-type", _FHIR[0]).lower().startswith(_FHIR)


def wants_bytes(headers: Mapping[str, str]) -> bool:
    """Whether whoever asks wants the content itself."""
    accept = headers.get("accept", "").lower()
    return bool(accept) and not any(each in accept for each in _FHIR)


def binary_of(resource_id: str, headers: Mapping[str, str], body: bytes) -> Resource:
    """The resource that a raw body becomes.

    Raises:
        Refusal: there is nothing in it.
    """
    if not body:
        raise Refusal(422, "required", "Binary has no data", "Binary.data")
    made: Resource = {
        "resourceType": "Binary",
        "id": resource_id,
        "contentType": headers["content-type"],
    }
    about = headers.get("x-security-context", "")
    if about:
        made["securityContext"] = {"reference": about}
    return {**made, "data": base64.b64encode(body).decode()}


def bytes_of(resource: object) -> bytes:
    """The content of a Binary.

    Raises:
        Refusal: `data` is not base64.
    """
    data = resource.get("data", "") if isinstance(resource, dict) else ""
    try:
        return base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError, TypeError) as error:
        raise Refusal(422, "value", "data is not base64", "Binary.data") from error
