"""What of ours is on a stick, until the county's word about it has come.

The bundles themselves are in their table like any other; beside them stand their bodies, which go
out the same with every package, and the order in which they can have landed.
"""

from dataclasses import dataclass, field
from typing import Any

from desktop.domain.courier import Carried, bundle_of, bundle_plain
from desktop.store import bundles, outbox
from desktop.store.bundles import Frozen
from desktop.store.store import Reading, Unit

OUT = "courier_out"
"""Setting: bodies on sticks, the order of all bundles that ever were, and packages written."""
MOST_LINKS = 2000


@dataclass
class Out:
    """What is out.

    Attributes:
        bodies: bundles whose outcome is not known, oldest first.
        merged: uuid -> type and id of what goes out with another computer's words in it.
        after: uuid -> uuid of the bundle before it on the stick; kept long, for late ones.
        packages: id, instant, and how many ops each held; the newest last.
        birth: the very first ledger, JSON text, while the county has none.
    """

    bodies: list[Carried] = field(default_factory=list)
    merged: dict[str, list[list[str]]] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)
    packages: list[list[Any]] = field(default_factory=list)
    birth: str = ""


def out(reading: Reading) -> Out:
    """What is out; bundles that were settled meanwhile are left out."""
    said = reading.setting(OUT) or {}
    open_now = {each.uuid for each in bundles.unresolved(reading)}
    bodies = [bundle_of(each) for each in said.get("bodies", ())]
    found = [each for each in bodies if each.uuid in open_now]
    return Out(
        found,
        {uuid: keys for uuid, keys in said.get("merged", {}).items() if uuid in open_now},
        dict(said.get("after", {})),
        list(said.get("packages", ())) if found else [],
        str(said.get("birth", "")),
    )


def keep(unit: Unit, held: Out) -> None:
    """Remember what is out."""
    links = list(held.after.items())[-MOST_LINKS:]
    outbox.note(
        unit,
        OUT,
        {
            "bodies": [bundle_plain(each) for each in held.bodies],
            "merged": held.merged,
            "after": dict(links),
            "packages": held.packages,
            "birth": held.birth,
        },
    )
    unit.touched("exchange")


def tidy(unit: Unit) -> None:
    """Forget bodies that are settled; once the line has told, none is left."""
    if (unit.setting(OUT) or {}).get("bodies"):
        keep(unit, out(unit))


def before(reading: Reading, uuid: str) -> list[Frozen]:
    """Bundles that must have landed, because this one of a stick has; oldest first."""
    after, found = (reading.setting(OUT) or {}).get("after", {}), []
    while uuid := after.get(uuid, ""):
        bundle = bundles.bundle_of(reading, uuid)
        if bundle is None or bundle.state == "LANDED":
            break
        found.append(bundle)
    return found[::-1]


def body_of(reading: Reading, uuid: str) -> Carried | None:
    """What a bundle on a stick says; None where it is not kept any more."""
    said = (reading.setting(OUT) or {}).get("bodies", ())
    return next((bundle_of(each) for each in said if each["uuid"] == uuid), None)
