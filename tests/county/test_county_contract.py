"""What every county must do, asked of each server in the same words."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from desktop.domain.errors import Refused, VersionConflict
from desktop.wire.county import Put
from desktop.wire.fhir_county import FhirCounty
from tests.county.conftest import Makes, changed, dial, reference

pytestmark = pytest.mark.county


def test_it_is_an_r4_server(county: FhirCounty) -> None:
    found = county.capability()

    assert found.fhir_version.startswith("4.0")
    assert found.software
    assert {"Task", "Slot", "Appointment", "Basic"} <= set(found.types)


def test_what_was_sent_is_what_is_kept(county: FhirCounty, make: Makes) -> None:
    patient = make.patient("欧阳·娜\U00020bb7", birthDate="1958-03-02")

    [version] = county.transact([patient])

    kept = county.read("Patient", patient.resource["id"])
    assert kept is not None
    assert kept["name"] == patient.resource["name"]
    assert kept["meta"]["versionId"] == version.version_id
    assert kept["meta"]["tag"] == patient.resource["meta"]["tag"]


def test_a_long_bundle_arrives_whole(county: FhirCounty, make: Makes) -> None:
    puts = [make.basic(f"第{number}条" * 200) for number in range(50)]

    versions = county.transact(puts)

    assert len(versions) == 50
    kept = county.read("Basic", puts[49].resource["id"])
    assert kept is not None
    assert kept["code"] == puts[49].resource["code"]


def test_versions_stand_in_the_order_of_the_entries(county: FhirCounty, make: Makes) -> None:
    old, new = make.basic(), make.basic()
    first = county.put(old)

    later, fresh = county.transact([changed(old, first.version_id), new])

    for put, version in ((old, later), (new, fresh)):
        kept = county.read("Basic", put.resource["id"])
        assert kept is not None
        assert kept["meta"]["versionId"] == version.version_id


def test_a_stale_version_refuses_the_whole_bundle(county: FhirCounty, make: Makes) -> None:
    contested, bystander = make.basic("mine"), make.basic()
    first = county.put(contested)
    theirs = changed(contested, first.version_id, code={"text": "theirs"})
    county.transact([theirs])

    with pytest.raises(VersionConflict):
        county.transact([bystander, changed(contested, first.version_id)])

    kept = county.read("Basic", contested.resource["id"])
    assert kept is not None
    assert kept["code"] == {"text": "theirs"}
    assert county.read("Basic", bystander.resource["id"]) is None


def test_a_stale_version_refuses_a_single_put(county: FhirCounty, make: Makes) -> None:
    put = make.basic()
    first = county.put(put)
    county.put(changed(put, first.version_id))

    with pytest.raises(VersionConflict):
        county.put(changed(put, first.version_id))


def test_one_bad_entry_refuses_the_whole_bundle(county: FhirCounty, make: Makes) -> None:
    good, bad = make.basic(), make.put("Basic", code="no concept")

    with pytest.raises(Refused) as caught:
        county.transact([good, bad])

    assert caught.value.status in (400, 422)
    assert county.read("Basic", good.resource["id"]) is None


def test_the_same_bundle_cannot_land_twice_behind_its_fence(
    county: FhirCounty, make: Makes
) -> None:
    ledger, patient = make.basic("ledger"), make.patient()
    stood = county.put(ledger)
    bundle = [changed(ledger, stood.version_id), patient]
    _, first = county.transact(bundle)

    with pytest.raises(VersionConflict):
        county.transact(bundle)

    landed = county.read("Patient", patient.resource["id"])
    assert landed is not None
    assert landed["meta"]["versionId"] == first.version_id


def test_what_is_not_there_is_none(county: FhirCounty, make: Makes) -> None:
    assert county.read("Patient", make.patient().resource["id"]) is None


def test_an_extension_is_replaced_not_merged(county: FhirCounty, make: Makes) -> None:
    schedule = make.put("Schedule", actor=[{"display": "专家"}])
    slot = make.put(
        "Slot",
        schedule=reference(schedule),
        status="busy-tentative",
        start="2026-11-23T08:00:00+08:00",
        end="2026-11-23T08:15:00+08:00",
        extension=[{"url": "https://t.example/holder", "valueString": "device-1"}],
    )
    _, held = county.transact([schedule, slot])
    holder = [{"url": "https://t.example/holder", "valueString": "device-2"}]

    county.transact([changed(slot, held.version_id, extension=holder)])

    kept = county.read("Slot", slot.resource["id"])
    assert kept is not None
    assert kept["extension"] == holder


def test_search_by_tag_follows_every_page(county: FhirCounty, make: Makes) -> None:
    puts = [make.basic() for _ in range(7)]
    county.transact(puts)
    words = [("_tag", f"https://t.example/test|{make.tag}"), ("_count", "3")]

    pages = list(county.search("Basic", [*words, ("_sort", "_lastUpdated")]))

    found = [each["id"] for page in pages for each in page.resources]
    assert sorted(found) == sorted(put.resource["id"] for put in puts)
    assert len(pages) >= 3
    assert all(page.server_date for page in pages)


def test_news_are_found_from_an_instant_on(county: FhirCounty, make: Makes) -> None:
    county.put(make.basic("old"))
    middle, last = make.basic("middle"), make.basic("last")
    county.put(middle)
    found = county.read("Basic", middle.resource["id"])
    assert found is not None
    county.put(last)
    words = [("_tag", f"https://t.example/test|{make.tag}"), ("_sort", "_lastUpdated")]

    pages = county.search("Basic", [*words, ("_lastUpdated", f"ge{found['meta']['lastUpdated']}")])

    ids = [each["id"] for page in pages for each in page.resources]
    assert ids[-2:] == [middle.resource["id"], last.resource["id"]]


def test_a_count_tells_the_total(county: FhirCounty, make: Makes) -> None:
    county.transact([make.basic() for _ in range(4)])
    words = [("_tag", f"https://t.example/test|{make.tag}"), ("_summary", "count")]

    [page] = county.search("Basic", words)

    assert page.total == 4
    assert not page.resources


def test_tasks_are_found_by_owner_and_state(county: FhirCounty, make: Makes) -> None:
    hospital = make.put("Organization", name="县医院")
    request = make.put("Task", status="requested", intent="order", owner=reference(hospital))
    done = changed(make.put("Task", intent="order"), status="completed", owner=reference(hospital))
    county.transact([hospital, request, done])
    owner = reference(hospital)["reference"]

    pages = county.search("Task", [("owner", owner), ("status", "requested")])

    assert [each["id"] for page in pages for each in page.resources] == [request.resource["id"]]


def test_history_shows_the_newest_version_of_each(county: FhirCounty, make: Makes) -> None:
    first, second = make.basic("1"), make.basic("a")
    since = county.put(first).last_updated
    kept = county.read("Basic", first.resource["id"])
    assert kept is not None
    county.transact([second])
    county.transact([changed(first, code={"text": "2"})])

    pages = list(county.history("Basic", since or kept["meta"]["lastUpdated"], count=2))

    mine = {each["id"]: each for page in pages for each in page.resources}
    assert mine[first.resource["id"]]["code"] == {"text": "2"}
    assert second.resource["id"] in mine


def test_of_many_who_want_one_seat_one_gets_it(county_url: str, make: Makes) -> None:
    seat, start = make.basic("free"), Barrier(6)
    owner = dial(county_url)
    free = owner.put(seat).version_id

    def take(number: int) -> bool:
        county = dial(county_url)
        start.wait()
        try:
            mine = changed(seat, free, code={"text": f"device-{number}"})
            county.transact([make.basic(f"ledger-{number}"), mine])
        except VersionConflict:
            return False
        finally:
            county.close()
        return True

    with ThreadPoolExecutor(6) as devices:
        won = list(devices.map(take, range(6)))

    kept = owner.read("Basic", seat.resource["id"])
    owner.close()
    assert won.count(True) == 1
    assert kept is not None
    assert kept["code"] == {"text": f"device-{won.index(True)}"}


def test_its_clock_is_known_after_one_answer(county: FhirCounty, make: Makes) -> None:
    assert county.server_offset_s() is None

    county.read("Basic", make.basic().resource["id"])

    offset = county.server_offset_s()
    assert offset is not None
    assert abs(offset) < 60


def test_create_only_never_hurts_a_new_resource(county: FhirCounty, make: Makes) -> None:
    fresh = make.basic()

    county.transact([Put(fresh.resource, create_only=True)])

    assert county.read("Basic", fresh.resource["id"]) is not None
