"""The device's ledger at the county: which of our bundles it has (sync.md, section 0). Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.kept import Place
from desktop.wire.county import Resource

_NAMES = {"bundle_no": "ledger-bundle-no", "bundle_uuid": "ledger-bundle-uuid"}
_SKIPPED = "ledger-skipped"
_COPY = "ledger-copy"
_SERVERS = {"versionId", "lastUpdated"}


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the ledger says.

    Attributes:
        version: of the resource on the server; empty when it was not told.
        last_updated: the server's instant, text.
        skipped: bundles of a stick that were left out before this one; they never land.
        copy: device ids of copies of this computer's file that have sent something of it.
    """

    bundle_no: int
    bundle_uuid: str
    version: str = ""
    last_updated: str = ""
    skipped: tuple[str, ...] = ()
    copy: str = ""

    def plain(self) -> dict[str, Any]:
        """As kept in the file."""
        return {
            "bundle_no": self.bundle_no,
            "bundle_uuid": self.bundle_uuid,
            "version": self.version,
            "last_updated": self.last_updated,
        }


def kept_ledger(plain: Mapping[str, Any] | None) -> Ledger | None:
    """The ledger as last known, or None before the first contact."""
    return Ledger(**plain) if plain else None


def ledger_resource(place: Place, ledger: Ledger, facts: Mapping[str, Any]) -> Resource:
    """The Basic resource that fences a bundle.

    `facts` is what the county may know of us: `acked-head`, `pending-count`,
            `oldest-pending-at`, `app-version`, `schema-version`.
    """
    root = f"{place.system_root}/StructureDefinition"
    said = {
        _NAMES["bundle_no"]: ledger.bundle_no,
        _NAMES["bundle_uuid"]: ledger.bundle_uuid,
        **{f"ledger-{name}": value for name, value in facts.items()},
    }
    return {
        "resourceType": "Basic",
        "id": str(place.device_id),
        "meta": {
            "tag": [
                {"system": f"{place.system_root}/CodeSystem/clinic", "code": str(place.org_id)}
            ],
            "source": f"urn:uuid:{place.device_id}",
        },
        "extension": [
            {
                "url": f"{root}/{name}",
                ("valueInteger" if isinstance(value, int) else "valueString"): value,
            }
            for name, value in said.items()
            if value not in (None, "")
        ],
        "code": {
            "coding": [{"system": f"{place.system_root}/CodeSystem/basic", "code": "device-ledger"}]
        },
    }


def read_ledger(resource: Resource) -> Ledger | None:
    """The ledger a Basic resource holds; None when it is none of ours."""
    said = {
        str(each.get("url", "")).rsplit("/", 1)[-1]: each.get(
            "valueInteger", each.get("valueString")
        )
        for each in resource.get("extension", ())
    }
    number, uuid = said.get(_NAMES["bundle_no"]), said.get(_NAMES["bundle_uuid"])
    if not isinstance(number, int) or not isinstance(uuid, str):
        return None
    meta = resource.get("meta", {})
    version, at = str(meta.get("versionId", "")), str(meta.get("lastUpdated", ""))
    skipped = tuple(str(said.get(_SKIPPED) or "").split())
    return Ledger(number, uuid, version, at, skipped, str(said.get(_COPY) or ""))


def marked(resource: Resource, place: Place, by: str) -> Resource:
    """A ledger that says as before what has landed, and that a copy of its computer writes too."""
    meta = {name: value for name, value in resource["meta"].items() if name not in _SERVERS}
    url = f"{place.system_root}/StructureDefinition/{_COPY}"
    others = [each for each in resource["extension"] if each.get("url") != url]
    before = [each.get("valueString") for each in resource["extension"] if each not in others]
    copies = {by, *(one for each in before for one in str(each).split())}
    said = [*others, {"url": url, "valueString": " ".join(sorted(copies))}]
    return {**resource, "meta": {**meta, "source": f"urn:uuid:{by}"}, "extension": said}


def with_copy(resource: Resource, copy: str) -> Resource:
    """A ledger that still names the copy which the one before it named, where it did."""
    return _with(resource, _COPY, copy)


def with_skipped(resource: Resource, skipped: Iterable[str]) -> Resource:
    """A ledger that also names what was left out before its bundle."""
    return _with(resource, _SKIPPED, " ".join(skipped))


def _with(resource: Resource, name: str, words: str) -> Resource:
    if not words:
        return resource
    extensions = resource["extension"]
    root = str(extensions[0]["url"]).rsplit("/", 1)[0]
    return {**resource, "extension": [*extensions, {"url": f"{root}/{name}", "valueString": words}]}
