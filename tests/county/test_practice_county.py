"""The practice county is strict where a real county may be."""

import gzip
import http.client
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from desktop.practice.county import CountyServer, Faults, Limits
from desktop.practice.county.params import span
from desktop.practice.county.refusal import Refusal
from desktop.wire.fhir_county import FhirCounty
from tests.county.conftest import Makes, changed, dial, reference
from tests.servers import DroppingProxy, start_practice

TIMES = {"start": "2026-11-23T08:00:00+08:00", "end": "2026-11-23T08:15:00+08:00"}
SEAT = [{"actor": {"display": "x"}, "status": "accepted"}]
BROKEN: dict[str, tuple[dict[str, Any], str]] = {
    "no such element": ({"resourceType": "Basic", "code": {}, "colour": "red"}, "Basic.code"),
    "unknown": ({"resourceType": "Patient", "colour": "red"}, "Patient.colour"),
    "missing": ({"resourceType": "Task", "status": "requested"}, "Task.intent"),
    "code": ({"resourceType": "Task", "status": "new", "intent": "order"}, "Task.status"),
    "empty text": ({"resourceType": "Patient", "gender": ""}, "Patient.gender"),
    "empty list": ({"resourceType": "Patient", "name": []}, "Patient.name"),
    "list": ({"resourceType": "Patient", "name": {"text": "x"}}, "Patient.name"),
    "date": ({"resourceType": "Patient", "birthDate": "1980-13-01"}, "Patient.birthDate"),
    "number": (
        {"resourceType": "Appointment", "status": "waitlist", "participant": SEAT, "priority": -1},
        "Appointment.priority",
    ),
    "zone": (
        {"resourceType": "Consent", "status": "active", "dateTime": "2026-11-23T08:00:00"},
        "Consent.dateTime",
    ),
    "inner": (
        {"resourceType": "Appointment", "status": "waitlist", "participant": [{"status": "yes"}]},
        "Appointment.participant[0].status",
    ),
    "inner missing": (
        {"resourceType": "Task", "status": "requested", "intent": "order", "output": [{}]},
        "Task.output[0]",
    ),
    "app-2": (
        {"resourceType": "Appointment", "status": "booked", "participant": SEAT, **TIMES}
        | {"end": None},
        "Appointment.end",
    ),
    "app-3": (
        {"resourceType": "Appointment", "status": "booked", "participant": SEAT},
        "Appointment",
    ),
    "app-4": (
        {"resourceType": "Appointment", "status": "booked", "participant": SEAT, **TIMES}
        | {"cancelationReason": {"text": "x"}},
        "Appointment",
    ),
    "org-1": ({"resourceType": "Organization", "active": True}, "Organization"),
    "inv-1": (
        {"resourceType": "Task", "status": "requested", "intent": "order"}
        | {"authoredOn": TIMES["end"], "lastModified": TIMES["start"]},
        "Task",
    ),
}


def call(
    server: CountyServer, method: str, path: str, body: bytes = b"", **headers: str
) -> tuple[int, Any, dict[str, str]]:
    """One bare request: status, JSON, headers in lower case."""
    line = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    line.request(method, f"/fhir{path}", body or None, named)
    answer = line.getresponse()
    content = answer.read()
    line.close()
    heads = {name.lower(): value for name, value in answer.getheaders()}
    return answer.status, json.loads(content) if content else None, heads


def put(server: CountyServer, resource: dict[str, Any], **headers: str) -> Any:
    path = f"/{resource['resourceType']}/{resource['id']}"
    return call(server, "PUT", path, json.dumps(resource).encode(), **headers)


@pytest.mark.parametrize("name", BROKEN)
def test_what_r4_forbids_is_refused_at_its_element(server: CountyServer, name: str) -> None:
    resource, where = BROKEN[name]

    status, outcome, _ = put(server, {**resource, "id": "x"})

    assert status == 422
    assert outcome["resourceType"] == "OperationOutcome"
    assert outcome["issue"][0]["expression"] == [where]
    assert not server.service.find(resource["resourceType"])


def test_a_resource_of_another_address_is_refused(server: CountyServer) -> None:
    body = json.dumps({"resourceType": "Patient", "id": "a"}).encode()

    assert call(server, "PUT", "/Patient/b", body)[0] == 400
    assert call(server, "PUT", "/Basic/a", body)[0] == 400
    assert call(server, "PUT", "/Unheard/a", body)[0] == 404
    assert call(server, "PUT", "/Patient/a", b"{")[0] == 400


def test_a_write_tells_version_place_and_time(server: CountyServer) -> None:
    patient = {"resourceType": "Patient", "id": "a"}

    created, _, heads = put(server, patient)
    updated, body, _ = put(server, patient, Prefer="return=minimal")

    assert (created, updated) == (201, 200)
    assert body is None
    assert heads["etag"] == 'W/"1"'
    assert heads["location"] == f"{server.url}/Patient/a/_history/1"
    assert heads["last-modified"].endswith("GMT")
    assert heads["date"].endswith("GMT")


def test_preconditions_of_a_single_put_are_obeyed(server: CountyServer) -> None:
    patient = {"resourceType": "Patient", "id": "a"}
    put(server, patient)

    assert put(server, patient, If_None_Match="*")[0] == 412
    assert put(server, patient, If_Match='W/"7"')[0] == 412
    assert put(server, patient, If_Match='W/"1"')[0] == 200
    assert put(server, {**patient, "id": "b"}, If_Match='W/"1"')[0] == 412


def test_every_version_can_be_read_again(server: CountyServer) -> None:
    for gender in ("male", "female"):
        put(server, {"resourceType": "Patient", "id": "a", "gender": gender})

    assert call(server, "GET", "/Patient/a/_history/1")[1]["gender"] == "male"
    assert call(server, "GET", "/Patient/a/_history/3")[0] == 404
    bundle = call(server, "GET", "/Patient/a/_history")[1]
    assert [each["resource"]["gender"] for each in bundle["entry"]] == ["female", "male"]


def test_the_deleted_are_gone_but_remembered(server: CountyServer) -> None:
    put(server, {"resourceType": "Patient", "id": "a"})

    assert call(server, "DELETE", "/Patient/a")[0] == 204
    assert call(server, "GET", "/Patient/a")[0] == 410
    assert call(server, "GET", "/Patient/b")[0] == 404
    newest = call(server, "GET", "/Patient/_history")[1]["entry"][0]
    assert newest["request"]["method"] == "DELETE"
    assert put(server, {"resourceType": "Patient", "id": "a"})[2]["etag"] == 'W/"3"'


def test_a_reference_to_nothing_names_its_entry(server: CountyServer, make: Makes) -> None:
    patient = make.patient()
    request = make.put(
        "ServiceRequest", status="active", intent="order", subject=reference(patient)
    )
    entries = [
        {"resource": each.resource, "request": {"method": "PUT", "url": f"{kind}/{each_id}"}}
        for each in (make.basic(), request)
        for kind, each_id in [(each.resource["resourceType"], each.resource["id"])]
    ]
    bundle = {"resourceType": "Bundle", "type": "transaction", "entry": entries}

    status, outcome, _ = call(server, "POST", "", json.dumps(bundle).encode())

    assert status == 422
    assert outcome["issue"][0]["expression"] == ["Bundle.entry[1]"]


def test_a_resource_stands_in_a_bundle_once(server: CountyServer, make: Makes) -> None:
    county, twice = dial(server.url), make.basic()
    with pytest.raises(Exception, match="refused") as caught:
        county.transact([twice, twice])
    county.close()

    assert caught.value.status == 400  # type: ignore[attr-defined]


def test_what_is_too_big_is_413(make: Makes) -> None:
    with CountyServer(None, limits=Limits(entries=2, bytes=3000)) as server:
        body = json.dumps(make.basic("x" * 4000).resource).encode()
        three = {"resourceType": "Bundle", "type": "batch", "entry": [{}] * 3}

        assert call(server, "PUT", "/Basic/x", body)[0] == 413
        packed = gzip.compress(body)
        assert call(server, "PUT", "/Basic/x", packed, Content_Encoding="gzip")[0] == 413
        assert call(server, "POST", "", json.dumps(three).encode())[0] == 413


def test_a_batch_answers_each_entry_by_itself(server: CountyServer) -> None:
    def entry(kind: str, method: str = "PUT") -> dict[str, Any]:
        resource = {"resourceType": "Patient", "id": "a"}
        return {"resource": resource, "request": {"method": method, "url": f"{kind}/a"}}

    entries = [entry("Patient"), entry("Basic"), entry("Patient", "GET"), entry("Patient", "PATCH")]
    bundle = {"resourceType": "Bundle", "type": "batch", "entry": entries}

    answer = call(server, "POST", "", json.dumps(bundle).encode())[1]

    told = [each["response"]["status"][:3] for each in answer["entry"]]
    assert told == ["201", "400", "200", "400"]


@pytest.mark.parametrize("query", ["colour=red", "_sort=name", "name:near=x", "_lastUpdated=soon"])
def test_an_unknown_search_is_refused_when_strict(server: CountyServer, query: str) -> None:
    assert call(server, "GET", f"/Patient?{query}", Prefer="handling=strict")[0] == 400


def test_an_unknown_parameter_is_passed_over_when_not_strict(server: CountyServer) -> None:
    put(server, {"resourceType": "Patient", "id": "a"})

    assert call(server, "GET", "/Patient?colour=red")[1]["total"] == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("name=张", "ab"),
        ("name:contains=四", "b"),
        ("name:exact=张三", "a"),
        ("identifier=urn:x|7", "a"),
        ("identifier=7", "a"),
        ("identifier=urn:x|", "a"),
        ("gender=female", "b"),
        ("gender=female,male", "ab"),
        ("gender=female&name=张三", ""),
        ("birthdate=1980", "a"),
        ("birthdate=ge1980-03-05", "ab"),
        ("birthdate=gt1980-03-05", "b"),
        ("birthdate=lt1981-02", "a"),
        ("birthdate=ne1980-03-05", "b"),
        ("_id=a,c", "a"),
        ("organization=Organization/o", "a"),
        ("organization=o", "a"),
        ("_lastUpdated=lt2020", ""),
        ("_lastUpdated=gt2020", "ab"),
    ],
)
def test_patients_are_found(server: CountyServer, query: str, found: str) -> None:
    from urllib.parse import quote

    put(server, {"resourceType": "Organization", "id": "o", "name": "县医院"})
    person = {"resourceType": "Patient", "name": [{"text": "张三"}], "gender": "male"}
    number = {"system": "urn:x", "value": "7"}
    where = {"managingOrganization": {"reference": "Organization/o"}, "birthDate": "1980-03-05"}
    put(server, {**person, "id": "a", "identifier": [number], **where})
    other = {"name": [{"text": "张四"}], "gender": "female", "birthDate": "1981-02-01"}
    put(server, {**person, **other, "id": "b"})

    bundle = call(server, "GET", f"/Patient?{quote(query, safe='=&:|,')}")[1]

    assert "".join(each["resource"]["id"] for each in bundle.get("entry", [])) == found


def test_elements_and_counts_spare_the_line(server: CountyServer) -> None:
    put(server, {"resourceType": "Patient", "id": "a", "gender": "male", "active": True})

    bundle = call(server, "GET", "/Patient?_elements=gender")[1]
    count = call(server, "GET", "/Patient?_summary=count")[1]

    assert set(bundle["entry"][0]["resource"]) == {"resourceType", "id", "meta", "gender"}
    assert (count["total"], count.get("entry")) == (1, None)


def test_a_page_never_skips_what_changes_meanwhile(server: CountyServer, make: Makes) -> None:
    county, puts = dial(server.url), [make.basic() for _ in range(4)]
    for each in puts:
        county.put(each)
    pages = county.search("Basic", [("_count", "2"), ("_sort", "_lastUpdated")])

    seen = {each["id"] for each in next(pages).resources}
    county.put(changed(puts[0]))
    seen |= {each["id"] for page in pages for each in page.resources}

    county.close()
    assert seen == {each.resource["id"] for each in puts}


def test_a_restored_server_gives_version_numbers_again(server: CountyServer, make: Makes) -> None:
    county, ledger = dial(server.url), make.basic()
    county.put(ledger)
    backup = server.snapshot()
    lost = county.put(changed(ledger))

    server.restore(backup)
    again = county.put(changed(ledger))

    backup.close()
    county.close()
    assert lost.version_id == again.version_id == "2"


def test_its_state_outlives_it(tmp_path: Path, make: Makes) -> None:
    kept = make.basic()
    for version in ("1", "2"):
        with CountyServer(tmp_path) as server:
            county = FhirCounty(server.url)
            assert county.put(kept).version_id == version
            county.close()


def test_it_runs_in_a_process_of_its_own(tmp_path: Path, make: Makes) -> None:
    with start_practice(tmp_path, "--token", "right") as running:
        county = FhirCounty(running.url, "right")
        assert county.put(make.basic()).version_id == "1"
        county.close()

    assert running.process.returncode == 0
    assert (tmp_path / "county.sqlite").exists()


def test_every_second_answer_can_be_dropped(make: Makes) -> None:
    from desktop.domain.errors import OutcomeUnknown

    with CountyServer(None, faults=Faults(drop_every_second_answer=True)) as server:
        county = FhirCounty(server.url)
        county.put(make.basic())
        with pytest.raises(OutcomeUnknown):
            county.put(make.basic())
        county.put(make.basic())
        county.close()

        assert len(server.service.find("Basic")) == 3


def test_every_second_answer_of_any_server_can_be_dropped(
    server: CountyServer, make: Makes
) -> None:
    from desktop.domain.errors import OutcomeUnknown

    with DroppingProxy(server.url) as proxy:
        county = FhirCounty(proxy.url)
        county.put(make.basic())
        with pytest.raises(OutcomeUnknown):
            county.put(make.basic())
        county.close()

        assert (proxy.passed, proxy.dropped) == (1, 1)
        assert len(server.service.find("Basic")) == 2


@pytest.mark.parametrize("text", ["", "soon", "2026-02-30", "26", "2026-11-23T25:00:00Z"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        span(text)
