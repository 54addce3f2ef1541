"""What a receipt of the courier may settle: exactly what the county has (ADR 0018)."""

import json
from typing import Any

from tests.faults.oracle_words import same_words
from tests.faults.sticks import Taken
from tests.faults.world import Broken, FaultWorld


def look_at_receipts(world: FaultWorld) -> None:
    """After each step: what was settled by a receipt is at the county, in those very versions."""
    for each in world.taken:
        _settled(world, each)
        if each.pc not in world.doubted:
            for landed in each.landed:
                for kind, resource_id, version, updated in landed.entries:
                    _version(world, each, landed.uuid, (kind, resource_id, version, updated))
    world.taken.clear()


def _settled(world: FaultWorld, taken: Taken) -> None:
    """Nothing is acknowledged by it that is not in a bundle which it names."""
    pc, named = world.pcs[taken.pc], {each.number for each in taken.landed}
    rows = pc.rows("SELECT op_id, bundle_no FROM op_state WHERE state = 'ACKED'")
    more = [each[0] for each in rows if each[0] not in taken.acked and each[1] not in named]
    if more:
        raise Broken(f"courier: a receipt settled what it does not name: {more}")


def _version(world: FaultWorld, taken: Taken, uuid: str, said: tuple[str, str, str, str]) -> None:
    kind, resource_id, version, updated = said
    if not version:
        return
    sent = next(
        entry.text
        for bundle in taken.package.bundles
        if bundle.uuid == uuid
        for entry in bundle.entries
        if (entry.type, entry.id) == (kind, resource_id)
    )
    for row in world.server.versions(kind):
        there: dict[str, Any] = row.resource()
        told = (str(row.number), there["meta"]["lastUpdated"])
        if row.id == resource_id and told == (version, updated):
            if not _same(there, json.loads(sent)):
                raise Broken(f"courier: {kind}/{resource_id} is not what the stick said")
            return
    raise Broken(f"courier: {kind}/{resource_id} {version} of a receipt is not at the county")


def _same(there: dict[str, Any], sent: dict[str, Any]) -> bool:
    bare = {"versionId": "", "lastUpdated": ""}
    return same_words(there, {**sent, "meta": {**sent.get("meta", {}), **bare}})
