"""All resources that one record is made of."""

import json
from collections.abc import Callable, Iterator

from desktop.store import replica
from desktop.store.store import Reading
from desktop.wire.county import Resource

Key = tuple[str, str]
PARTS = frozenset({"Condition", "Observation", "CarePlan"})
# in this order they are read: diagnoses keep theirs
_NAMED_IN = ("reasonReference", "supportingInfo", "about", "output")
_BESIDE = {"reception"}  # the Task's ServiceRequest tells the direction


def part_keys(resource: Resource) -> list[Key]:
    """Resources that hold a part of what this one's record says, in order."""
    found: dict[Key, None] = {}
    for name in _NAMED_IN:
        for reference in _references(resource.get(name)):
            kind, _, resource_id = reference.rpartition("/")
            if kind in PARTS and resource_id:
                found[kind, resource_id] = None
    return list(found)


def keys_beside(kind: str, resource: Resource) -> list[Key]:
    """What is read together with a resource to make a record of this kind."""
    if kind not in _BESIDE:
        return part_keys(resource)
    references = _references([resource.get("focus"), *resource.get("basedOn", ())])
    named = (each.rpartition("/") for each in references)
    return [(kind, resource_id) for kind, _, resource_id in named if kind == "ServiceRequest"][:1]


def whole(
    kind: str, resource: Resource, known: Callable[[str, str], Resource | None]
) -> list[Resource]:
    """The resource and, as far as they are known, those that hold the rest of its record."""
    beside = (known(*key) for key in keys_beside(kind, resource))
    return [resource, *(each for each in beside if each is not None)]


def kept_here(reading: Reading) -> Callable[[str, str], Resource | None]:
    """Looks resources up in the replica."""

    def known(resource_type: str, resource_id: str) -> Resource | None:
        key = (resource_type, resource_id)
        row = replica.known(reading, [key]).get(key)
        return None if row is None or row.deleted else dict(json.loads(row.json))

    return known


def _references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(text := value.get("reference"), str):
            yield text
        for inner in value.values():
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)
