"""Bytes as they are, or as a resource: what comes back is what went, on every server."""

from uuid import uuid4

import pytest

from desktop.domain.attachment_rows import AttachmentState
from desktop.domain.errors import OutcomeUnknown, Refused
from desktop.practice.county import CountyServer
from desktop.practice.county.faults import Fault
from desktop.wire.county import Binary
from desktop.wire.fhir_county import FhirCounty
from tests.county.conftest import Makes, dial
from tests.factory import Clinic
from tests.servers import DroppingProxy
from tests.sync.attachment_parts import about, attach, exchange, issued, line, photo

pytestmark = pytest.mark.county
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 200


def binary(data: bytes = JPEG, about_id: str = "") -> Binary:
    return Binary(str(uuid4()), "image/jpeg", data, about_id)


def test_bytes_come_back_as_they_went_on_every_server(county: FhirCounty) -> None:
    sent = binary()
    county.put_binary(sent)
    assert county.get_binary(sent.resource_id) == JPEG


def test_a_resource_comes_back_as_the_same_bytes_on_every_server(county: FhirCounty) -> None:
    sent = binary()
    assert county.put_binary(sent, raw=False) is False
    assert county.get_binary(sent.resource_id) == JPEG


def test_putting_the_same_bytes_twice_does_no_harm(county: FhirCounty) -> None:
    sent = binary()
    county.put_binary(sent)
    county.put_binary(sent)
    assert county.get_binary(sent.resource_id) == JPEG


def test_a_binary_that_is_not_there_is_told_as_none(county: FhirCounty) -> None:
    assert county.get_binary(str(uuid4())) is None


def test_the_practice_county_keeps_bytes_raw_with_their_own_type(server: CountyServer) -> None:
    county, sent = dial(server.url), binary()
    assert county.put_binary(sent) is True
    kept = server.service.read("Binary", sent.resource_id).resource()
    county.close()
    assert kept["contentType"] == "image/jpeg"


def test_a_server_that_stumbles_over_bytes_gets_a_resource(sekmet_url: str) -> None:
    county, sent = dial(sekmet_url), binary()
    assert county.put_binary(sent) is False
    assert county.get_binary(sent.resource_id) == JPEG
    county.close()


def test_whose_bytes_they_are_is_told(server: CountyServer, make: Makes) -> None:
    county, patient = dial(server.url), make.patient()
    county.put(patient)
    sent = binary(about_id=f"Patient/{patient.resource['id']}")
    county.put_binary(sent)
    kept = server.service.read("Binary", sent.resource_id).resource()
    county.close()
    assert kept["securityContext"] == {"reference": sent.about}


def test_what_is_too_large_is_a_clear_no(server: CountyServer) -> None:
    county = dial(server.url)
    with pytest.raises(Refused):
        county.put_binary(binary(bytes(5 << 20)))
    county.close()


def test_data_that_is_not_base64_is_refused_by_the_practice_county(server: CountyServer) -> None:
    found = {"resourceType": "Binary", "id": "b1", "contentType": "image/png", "data": "%%%"}
    county = dial(server.url)
    from desktop.wire.county import Put

    with pytest.raises(Refused):
        county.put(Put(found))
    county.close()


def test_a_sign_in_page_is_no_county(server: CountyServer) -> None:
    server.faults.plan(Fault("html"))
    county = dial(server.url)
    with pytest.raises(OutcomeUnknown):
        county.put_binary(binary())
    county.close()


@pytest.mark.parametrize("kind", ["practice", "sekmet"])
def test_an_attachment_arrives_whole_over_a_line_that_drops_every_second_answer(
    request: pytest.FixtureRequest, kind: str, clinic: Clinic
) -> None:
    url = request.getfixturevalue(f"{kind}_url")
    added = attach(clinic, about(issued(clinic)), data := photo(3))
    with DroppingProxy(url) as cut:
        for _ in range(60):
            over = FhirCounty(cut.url, loopback_only=True)
            exchange(clinic, over)
            over.close()
            if line(clinic, added).state is AttachmentState.ARRIVED:
                break
    county = FhirCounty(url, loopback_only=True)
    [told] = [county.read("DocumentReference", str(added))]
    assert told
    names = [
        each["valueReference"]["reference"]
        for each in told["content"][0]["attachment"]["extension"]
    ]
    parts = [county.get_binary(name.removeprefix("Binary/")) or b"" for name in names]
    county.close()
    assert b"".join(parts) == data
    assert line(clinic, added).state is AttachmentState.ARRIVED
