"""What every format does alike: fields without an element travel as extensions."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from desktop.domain.kept import Place
from desktop.domain.payload import from_payload, to_payload
from desktop.wire.county import Resource
from desktop.wire.format.parts import plain_extension
from desktop.wire.outgoing import Lookup, OutgoingOp

REVISION = "record-revision"
AUTHOR = "record-author"
SAVED = "record-saved-at"
# who said it, when, and as which of that computer's revisions: of the saying, not of the record
ENVELOPE = frozenset({REVISION, AUTHOR, SAVED})
_DEFINITION = "/StructureDefinition/"


_defaults: dict[Any, dict[str, Any]] = {}


def defaults_of(record_type: Any) -> dict[str, Any]:
    """Plain values of the fields that have a default; worked out once for each type."""
    if record_type not in _defaults:
        _defaults[record_type] = _read_defaults(record_type)
    return _defaults[record_type]


def _read_defaults(record_type: Any) -> dict[str, Any]:
    given = {
        field.name: field.default
        for field in dataclasses.fields(record_type)
        if field.default is not dataclasses.MISSING
    }
    needed = [
        field.name
        for field in dataclasses.fields(record_type)
        if field.default is dataclasses.MISSING
    ]
    shell = record_type(**dict.fromkeys(needed), **given)
    # fields without a default are None in the shell; only those with one are told
    partial = {}
    for name in given:
        partial[name] = _plain(record_type, shell, name)
    return partial


def _plain(record_type: type[Any], shell: Any, name: str) -> Any:
    value = getattr(shell, name)
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple):
        return [to_payload(each) if dataclasses.is_dataclass(each) else each for each in value]
    raise TypeError(f"{record_type.__name__}.{name} has a default that is not plain")


class Format:
    """One record type's way to FHIR and back.

    A subclass gives `elements` (payload to resources) and `fields` (resources to the payload
    values that they hold). Whatever does not come back through `fields` is put into extensions of
    the first resource, so every field survives, today's and tomorrow's.

    Attributes:
        kind: as in the catalogue. record: its dataclass.
        needs_fields: payload fields naming records that must be at the county before this one.
        needs_place: also needs the clinic's own organisation.
    """

    kind: ClassVar[str]
    record: ClassVar[type[Any]]
    needs_fields: ClassVar[tuple[str, ...]] = ()
    needs_place: ClassVar[bool] = False

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """The resources, the record's own first; without the generic extensions."""
        raise NotImplementedError

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """Payload values that the elements hold."""
        raise NotImplementedError

    def needs(self, payload: Mapping[str, Any], place: Place) -> set[str]:
        """Ids of records that must be at the county before, or together with, this one."""
        found = {str(payload[name]) for name in self.needs_fields if payload.get(name)}
        if self.needs_place:
            found.add(str(place.org_id))
        return found

    def to_resources(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """Everything this op says, as whole FHIR resources; a pure function of its arguments."""
        defaults = defaults_of(self.record)
        full = dataclasses.replace(op, payload={**defaults, **op.payload})
        made = self.elements(full, place, known)
        held = {**defaults, **self.fields(made)}
        root = f"{place.system_root}{_DEFINITION}"
        said = [
            plain_extension(f"{root}{self.kind}-{name}", valueString=_text(value))
            for name, value in full.payload.items()
            if name not in held or held[name] != value
        ]
        said.append(plain_extension(f"{root}{REVISION}", valueInteger=op.revision))
        if op.author:
            said.append(plain_extension(f"{root}{AUTHOR}", valueString=op.author))
            said.append(plain_extension(f"{root}{SAVED}", valueInstant=op.created))
        made[0]["extension"] = [*made[0].get("extension", ()), *said]
        return made

    def payload_from(self, found: Sequence[Resource]) -> dict[str, Any]:
        """The payload that resources carry; fields nobody wrote are missing."""
        return {**self.fields(found), **self._carried(found)}

    def record_from(self, found: Sequence[Resource]) -> Any:
        """The record that resources carry.

        Args:
            found: as `to_resources` gives them, the record's own resource first.

        Raises:
            KeyError, ValueError, TypeError: they are not resources of this record.
        """
        return from_payload(self.record, self.payload_from(found))

    def _carried(self, found: Sequence[Resource]) -> dict[str, Any]:
        mark = f"{_DEFINITION}{self.kind}-"
        carried: dict[str, Any] = {}
        for each in found[0].get("extension", ()):
            _, mine, name = str(each.get("url", "")).partition(mark)
            if mine and "valueString" in each:
                carried[name] = json.loads(each["valueString"])
        return carried


def of_type(found: Sequence[Resource], kind: str) -> list[Resource]:
    """The resources of one type, in order."""
    return [each for each in found if each.get("resourceType") == kind]


def first_of(found: Sequence[Resource], kind: str) -> Resource:
    """The first resource of a type; empty when there is none."""
    return next(iter(of_type(found, kind)), {})


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _text(value: Any) -> str:
    return _ENCODER.encode(value)
