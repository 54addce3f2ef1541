"""Three-way merge of FHIR JSON: base (what we last said), mine, theirs. Pure.

What the county wrote beside our words is kept; where only one side changed something, that side
wins; where both did, or somebody touched a sensitive element, a person decides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from desktop.wire.format.base import ENVELOPE
from desktop.wire.format.parts import is_clinic_tag

Path = tuple[str, ...]
_ABSENT: Any = object()
_KEYS: dict[str, tuple[str, ...]] = {
    "identifier": ("system",),
    "extension": ("url",),
    "telecom": ("system", "use"),
    "tag": ("system", "code"),
}
_SERVER_OWNED = {"versionId", "lastUpdated"}

# Elements that are never merged without a person (sync.md, section 4).
SENSITIVE: dict[str, frozenset[str]] = {
    "Patient": frozenset(
        {"identifier", "name", "gender", "birthDate", "link"}
        | {"extension/patient-allergy", "extension/patient-allergy_text"}
    ),
    "Appointment": frozenset({"start", "end", "slot", "participant"}),
    "ServiceRequest": frozenset({"performer", "subject"}),
    "Schedule": frozenset({"planningHorizon", "actor"}),
    "Slot": frozenset({"start", "end", "extension/seat-holder", "extension/seat-epoch"}),
}


@dataclass
class Merged:
    """What comes of a merge.

    Attributes:
        resource: the merged JSON; with conflicts, ours stands.
        conflicts: paths where both sides changed the same thing differently.
        mine, theirs: paths each side changed.
    """

    resource: dict[str, Any]
    conflicts: list[Path] = field(default_factory=list)
    mine: list[Path] = field(default_factory=list)
    theirs: list[Path] = field(default_factory=list)

    def needs_person(self, resource_type: str) -> bool:
        """Whether this may not be settled without somebody looking."""
        if self.conflicts:
            return True
        if not self.theirs or not self.mine:
            return False
        sensitive = SENSITIVE.get(resource_type, frozenset())
        return any(_is_sensitive(path, sensitive) for path in (*self.mine, *self.theirs))


def merge(
    base: Mapping[str, Any] | None, mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> Merged:
    """Merge `mine` into `theirs`.

    Args:
        base: what we had said before; None when we never spoke of this resource.
        mine: what we say now.
        theirs: what the county has now.
    """
    found = Merged({})
    merged = _dicts(base or {}, _without_meta(mine), _without_meta(theirs), (), found)
    merged["meta"] = _meta(mine.get("meta", {}), theirs.get("meta", {}))
    found.resource = {**{name: mine[name] for name in ("resourceType", "id")}, **merged}
    return found


def overlay(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Ours wherever we say something, the county's elements beside it kept."""
    found = Merged({})
    merged = _dicts(_without_meta(theirs), _without_meta(mine), _without_meta(theirs), (), found)
    for name, value in theirs.items():
        merged.setdefault(name, value)
    merged["meta"] = _meta(mine.get("meta", {}), theirs.get("meta", {}))
    return {**{name: mine[name] for name in ("resourceType", "id")}, **merged}


def same(one: Any, other: Any) -> bool:
    """Equal as far as FHIR is concerned: instants by time, numbers by value, versions aside."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        names = (one.keys() | other.keys()) - _SERVER_OWNED
        return all(same(one.get(name, _ABSENT), other.get(name, _ABSENT)) for name in names)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, str) and isinstance(other, str) and one != other:
        return _instant(one) is not None and _instant(one) == _instant(other)
    return bool(one == other)


def without_envelope(resource: Mapping[str, Any]) -> dict[str, Any]:
    """What is said, without who said it and when."""
    meta = {name: value for name, value in resource.get("meta", {}).items() if name != "source"}
    said = resource.get("extension", [])
    if not isinstance(said, list) or not all(isinstance(each, Mapping) for each in said):
        return {**resource, "meta": meta}
    kept = [e for e in said if str(e.get("url", "")).rsplit("/", 1)[-1] not in ENVELOPE]
    return {**resource, "meta": meta, "extension": kept}


def differing(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> list[str]:
    """Names of top elements, and of extensions, that differ; for showing the pair."""
    names = sorted((mine.keys() | theirs.keys()) - {"meta", "resourceType", "id", "text"})
    return [name for name in names if not same(mine.get(name, _ABSENT), theirs.get(name, _ABSENT))]


def _instant(text: str) -> datetime | None:
    if len(text) < len("2026-01-01T00:00") or text[10:11] != "T":
        return None
    try:
        at = datetime.fromisoformat(text)
        if at.tzinfo:
            at.astimezone(UTC)  # the first and the last day there is have no such instant
    except (ValueError, OverflowError):
        return None
    return at if at.tzinfo else None


def _without_meta(resource: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in resource.items() if name != "meta"}


def _meta(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in theirs.items() if name not in _SERVER_OWNED}
    there = list(theirs.get("tag", ()))
    # whose record it is was said when it was made: writing on another's does not make it ours
    owned = any(map(is_clinic_tag, there))
    tags = [each for each in mine.get("tag", ()) if not (owned and is_clinic_tag(each))]
    tags += [each for each in there if each not in tags]
    made = {**kept, **mine}
    return {**made, "tag": tags} if tags else made


def _dicts(
    base: Mapping[str, Any],
    mine: Mapping[str, Any],
    theirs: Mapping[str, Any],
    path: Path,
    found: Merged,
) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for name in _ordered(mine, theirs):
        values = (base.get(name, _ABSENT), mine.get(name, _ABSENT), theirs.get(name, _ABSENT))
        chosen = _choose(*values, (*path, name), found)
        if chosen is not _ABSENT and chosen not in ([], {}):
            merged[name] = chosen
    return merged


def _ordered(*mappings: Mapping[str, Any]) -> Iterable[str]:
    return dict.fromkeys(name for each in mappings for name in each)


def _choose(base: Any, mine: Any, theirs: Any, path: Path, found: Merged) -> Any:
    if same(mine, theirs):
        return theirs
    if len(path) > 1 and path[0] == "extension" and path[1].rsplit("/", 1)[-1] in ENVELOPE:
        return mine  # who spoke last and when is no difference in what is said
    dicts = [value for value in (mine, theirs) if isinstance(value, Mapping)]
    if len(dicts) == len((mine, theirs)):
        return _dicts(base if isinstance(base, Mapping) else {}, mine, theirs, path, found)
    if _keyed(path[-1], mine, theirs):
        return _lists(base if isinstance(base, list) else [], mine, theirs, path, found)
    if same(mine, base):
        found.theirs.append(path)
        return theirs
    found.mine.append(path)
    if not same(theirs, base):
        found.theirs.append(path)
        found.conflicts.append(path)
    return mine


def _keyed(name: str, mine: Any, theirs: Any) -> bool:
    def fits(value: Any) -> bool:
        if value is _ABSENT:
            return True
        keys = [_key(name, each) for each in value] if isinstance(value, list) else [None]
        return None not in keys and len(set(keys)) == len(keys)

    return name in _KEYS and fits(mine) and fits(theirs)


def _key(name: str, item: Any) -> str | None:
    if not isinstance(item, Mapping):
        return None
    return "|".join(str(item.get(part, "")) for part in _KEYS[name])


def _lists(base: list[Any], mine: Any, theirs: Any, path: Path, found: Merged) -> list[Any]:
    def by_key(items: Any) -> dict[str, Any]:
        listed = items if isinstance(items, list) else []
        return {_key(path[-1], each) or "": each for each in listed}

    return list(_dicts(by_key(base), by_key(mine), by_key(theirs), path, found).values())


def _is_sensitive(path: Path, sensitive: frozenset[str]) -> bool:
    if path[0] in sensitive:
        return True
    tail = path[1].rsplit("/", 1)[-1] if len(path) > 1 else ""
    return f"{path[0]}/{tail}" in sensitive
