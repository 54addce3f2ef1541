"""What a resource of the county says, read without any code of the program."""

from datetime import datetime
from typing import Any

from tests.faults.upstairs import ELSEWHERE


def same_time(one: str, other: str) -> bool:
    return bool(one) and datetime.fromisoformat(one) == datetime.fromisoformat(other)


def of_clinic(body: str) -> bool:
    return "/CodeSystem/clinic" in body


def revision_of(resource: dict[str, Any]) -> int | None:
    found = (e.get("valueInteger") for e in resource.get("extension", ()) if is_word(e, "revision"))
    return next(found, None)


def is_word(extension: dict[str, Any], name: str) -> bool:
    return str(extension["url"]).endswith(f"/record-{name}")


def bundle_uuid(basic: dict[str, Any]) -> str:
    """Empty for a ledger that was just made: a second copy of that very request does no harm.

    Empty also where a copy of its computer wrote into it: that says again what had landed.
    """
    if basic["meta"].get("source") != f"urn:uuid:{basic['id']}":
        return ""
    said = {each["url"].rpartition("/")[2]: each for each in basic.get("extension", ())}
    if said.get("ledger-bundle-no", {}).get("valueInteger") == 0:
        return ""
    for each in basic.get("extension", ()):
        if each["url"].endswith("/ledger-bundle-uuid"):
            return str(each["valueString"])
    return ""


def remarks(resource: dict[str, Any]) -> set[str]:
    said = resource.get("extension", ())
    return {each["valueString"] for each in said if each["url"] == ELSEWHERE}


def phone(resource: dict[str, Any]) -> str:
    return next((str(each.get("value")) for each in resource.get("telecom", ())), "")


def same_words(one: dict[str, Any], other: dict[str, Any]) -> bool:
    def bare(resource: dict[str, Any]) -> dict[str, Any]:
        meta = {k: v for k, v in resource["meta"].items() if k not in {"versionId", "lastUpdated"}}
        return {**resource, "meta": meta}

    return bare(one) == bare(other)
