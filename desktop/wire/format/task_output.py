"""Task.output by our own codes: written by the receiver, read by the referrer."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts

# code -> field of `Reception`, and of `ReferralReply` where it has it
TEXTS = {
    "department": "department",
    "doctor": "doctor",
    "place": "place",
    "ward": "ward",
    "bed": "bed",
    "phone": "phone",
    "booking-code": "booking_code",
    "note": "note",
    "admission-no": "admission_no",
    "ext-no": "ext_no",
    "assigned-to": "assigned_to",
}
TIMES = {
    "visit-time": "visit_at",
    "code-valid-to": "code_valid_to",
    "received-at": "received_at",
    "accepted-at": "accepted_at",
    "arrived-at": "arrived_at",
    "seen-at": "seen_at",
    "admitted-at": "admitted_at",
    "discharged-at": "discharged_at",
}
CODES = {
    "accept-mode": "accept_mode",
    "decision": "decision",
    "fit-rating": "fit_rating",
}
OURS = frozenset({*TEXTS, *TIMES, *CODES})


def code_of(output: Mapping[str, Any]) -> str:
    """What an output tells: our code, else the text of its type."""
    kind = output.get("type", {})
    return parts.code_in(kind, "task-output") or str(kind.get("text", ""))


def written(place: Place, said: Mapping[str, Any]) -> list[Resource]:
    """Outputs of a plain payload, in a fixed order; what is empty is left out."""

    def make(code: str, **value: Any) -> Resource:
        return {"type": parts.local(place, "task-output", code), **value}

    made = [make(code, valueString=said[name]) for code, name in TEXTS.items() if said[name]]
    made += [
        make(code, valueDateTime=parts.to_wire(said[name]))
        for code, name in TIMES.items()
        if said[name]
    ]
    made += [
        make(code, valueCodeableConcept=parts.local(place, code, said[name]))
        for code, name in CODES.items()
        if said[name]
    ]
    return made


def others(task: Resource | None) -> list[Resource]:
    """Outputs that are none of ours: kept as the county has them."""
    return [each for each in (task or {}).get("output", ()) if code_of(each) not in OURS]


def value_code(output: Mapping[str, Any], name: str) -> str | None:
    """The code of our system `name` that an output holds, or its plain text."""
    return parts.code_in(output.get("valueCodeableConcept"), name) or value_text(output) or None


def value_text(output: Mapping[str, Any]) -> str:
    """The value as text, of whatever type it is."""
    readers: tuple[Callable[[Any], str], ...] = (
        lambda value: value if isinstance(value, str) else "",
        lambda value: str(value.get("display", "")) if isinstance(value, dict) else "",
        lambda value: parts.text_of(value) if isinstance(value, dict) else "",
        lambda value: str(value.get("value", "")) if isinstance(value, dict) else str(value),
    )
    for name, value in output.items():
        if name.startswith("value"):
            return next((text for read in readers if (text := read(value))), "")
    return ""


def read(task: Resource) -> dict[str, Any]:
    """Field -> plain payload value of every output of ours that can be read."""
    found: dict[str, Any] = {}
    outputs: Sequence[Mapping[str, Any]] = task.get("output", ())
    for output in outputs:
        code = code_of(output)
        if code in TEXTS:
            found[TEXTS[code]] = value_text(output)
        elif code in TIMES:
            found[TIMES[code]] = instant(value_text(output))
        elif code in CODES:
            found[CODES[code]] = value_code(output, code)
    return found


def instant(text: Any) -> str | None:
    """A payload's instant, or None for what is no time."""
    try:
        return parts.from_wire(str(text)) if text else None
    except ValueError:
        return None
