"""Who said what a version says, and how one odd resource is kept from holding up the others."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.domain.kept import COUNTY
from desktop.domain.payload import MALFORMED, read_instant
from desktop.sync.merge import _instant
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import AUTHOR, REVISION, SAVED

log = logging.getLogger(__name__)

ROW = "row"  # what an orphan waits for when it is our own row that has something on its way


@dataclass(frozen=True, slots=True)
class Origin:
    """Who said what a version says.

    Attributes:
        at: when it was said there, UTC, as far as that can be true.
    """

    device: UUID
    author: UUID
    at: datetime | None = None

    def text(self) -> str:
        """As an orphan's reason; `origin_in` reads it."""
        return f"{ROW}/{self.device}/{self.author}"


def origin_of(resource: Resource) -> Origin:
    """Who says what this version says."""
    meta = resource.get("meta", {})
    source = str(meta.get("source", "")).partition("#")[0].removeprefix("urn:uuid:")
    device = _uuid(source) or COUNTY
    updated = _instant(str(meta.get("lastUpdated", "")))
    told = said_at(resource)
    # no clock is trusted: nothing was said after the county had it
    at = min(told, updated) if told and updated else told or updated
    return Origin(device, _uuid(str(parts.extension_in(resource, AUTHOR) or "")) or device, at)


def borne_by(resource: Resource) -> tuple[str, int | None]:
    """Which device wrote a version, and that device's number of the revision it says."""
    borne = parts.extension_in(resource, REVISION)
    return str(origin_of(resource).device), borne if isinstance(borne, int) else None


def said_at(resource: Resource) -> datetime | None:
    """When the words of a version were saved, by its writer's own clock; None if it is unclear."""
    try:
        saved = parts.from_wire(parts.extension_in(resource, SAVED))
        return read_instant(saved) if saved else None
    except MALFORMED:
        return None


def origin_in(why: str) -> Origin | None:
    """Who wrote what an orphan waits with, where its reason tells it."""
    words = why.split("/")
    if len(words) != len(("row", "device", "author")):
        return None
    return Origin(UUID(words[1]), UUID(words[2]))


@contextmanager
def one_alone(resource_type: str, resource_id: str) -> Iterator[None]:
    """Whatever the county wrote into one resource is that one's trouble alone."""
    try:
        yield
    except MALFORMED as error:
        name = plain_id(resource_id)
        log.warning("unreadable: %s/%s, %s", plain_type(resource_type), name, type(error).__name__)


def plain_id(resource_id: str) -> str:
    """A resource's id for the log: other software may name a patient by his identity number."""
    return resource_id if _uuid(resource_id) else "·"


def plain_type(resource_type: str) -> str:
    """A resource's type for the log, if it can be one."""
    return resource_type if resource_type.isascii() and resource_type.isalpha() else "·"


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
