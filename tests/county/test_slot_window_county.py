"""What the window for Slots asks (decision 0025), of each server in the same words."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from desktop.domain.slot_window import edge_text
from desktop.sync.scopes import Scope, in_order
from desktop.wire.fhir_county import FhirCounty
from tests.county.conftest import Makes

pytestmark = pytest.mark.county
EDGE = datetime(2026, 10, 23, 16, tzinfo=UTC)  # midnight at the clinic


@pytest.fixture
def slots(county: FhirCounty, make: Makes) -> dict[str, str]:
    """Slots just before the edge, just on it, and after it: name -> id."""
    schedule = make.put("Schedule", actor=[{"display": "专家"}])
    found = {}
    puts = [schedule]
    for name, hours in (("before", -0.25), ("on", 0), ("after", 24)):
        begins = EDGE + timedelta(hours=8 + hours)
        span = {
            "start": f"{begins:%FT%T}+08:00",
            "end": f"{begins + timedelta(hours=1):%FT%T}+08:00",
        }
        where = {"reference": f"Schedule/{schedule.resource['id']}"}
        puts.append(make.put("Slot", schedule=where, status="free", **span))
        found[name] = puts[-1].resource["id"]
    county.transact(puts)
    return found


def asked(county: FhirCounty, *params: tuple[str, str]) -> dict[str, dict[str, Any]]:
    pages = in_order(county, Scope("Slot", "Slot", params), None, ("_elements", "id,meta,start"))
    return {each["id"]: each for page in pages for each in page.resources}


def test_from_the_edge_on_is_what_begins_on_it_or_later(
    county: FhirCounty, slots: dict[str, str]
) -> None:
    found = asked(county, ("start", f"ge{edge_text(EDGE)}"))
    assert {slots["on"], slots["after"]} <= found.keys()
    assert slots["before"] not in found
    assert all(each["start"] and each["meta"]["versionId"] for each in found.values())


def test_before_the_edge_by_our_tag_is_the_rest(
    county: FhirCounty, make: Makes, slots: dict[str, str]
) -> None:
    tag = f"https://t.example/test|{make.tag}"
    assert asked(county, ("_tag", tag), ("start", f"lt{edge_text(EDGE)}")).keys() == {
        slots["before"]
    }
