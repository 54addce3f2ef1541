"""An answer that breaks off within its head was not given, wherever it breaks off."""

import socket
import threading
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from desktop.domain.errors import Offline, OutcomeUnknown
from desktop.wire.county import Binary, Put
from desktop.wire.fhir_county import FhirCounty

BODY = b'{"resourceType":"Patient","id":"p","meta":{"versionId":"12"}}'
LANDED = (
    b"HTTP/1.1 200 OK\r\nserver: some\r\ncontent-length: 0\r\n"
    b'etag: W/"12"\r\nlocation: http://county/fhir/Patient/p/_history/12\r\n\r\n'
)
FOUND = (
    b"HTTP/1.1 200 OK\r\nserver: some\r\ncontent-type: application/fhir+json\r\n"
    b"content-length: %d\r\n\r\n" % len(BODY)
)
NO = b'{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}'
NOTHING = (
    b"HTTP/1.1 404 Not Found\r\ncontent-type: application/fhir+json\r\n"
    b"content-length: %d\r\n\r\n" % len(NO)
) + NO


class Torn:
    """Answers each connection's only request with `said`, and hangs up."""

    def __init__(self) -> None:
        self.said = b""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(60)
        self.county = FhirCounty(
            f"http://127.0.0.1:{self._listener.getsockname()[1]}/fhir", stall_timeout_s=20
        )
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self.county.close()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            with near:
                near.settimeout(20)
                asked = b""
                while b"\r\n\r\n" not in asked:
                    asked += near.recv(65536)
                head, _, body = asked.partition(b"\r\n\r\n")
                while len(body) < length_of(head):
                    body += near.recv(65536)
                near.sendall(self.said)


def length_of(head: bytes) -> int:
    named = [each for each in head.lower().split(b"\r\n") if each.startswith(b"content-length:")]
    return int(named[0].split(b":")[1]) if named else 0


@pytest.fixture
def torn() -> Iterator[Torn]:
    made = Torn()
    yield made
    made.close()


def reads(county: FhirCounty) -> object:
    return county.read("Patient", "p")


def fetches(county: FhirCounty) -> object:
    return county.get_binary("b")


def puts(county: FhirCounty) -> object:
    return county.put(Put({"resourceType": "Patient", "id": "p"}))


def uploads(county: FhirCounty) -> object:
    return county.put_binary(Binary(str(uuid4()), "image/jpeg", b"\xff\xd8 a picture"))


Does = Callable[[FhirCounty], object]


@pytest.mark.parametrize(
    ("does", "whole", "means"),
    [
        (reads, FOUND + BODY, Offline),
        (reads, NOTHING, Offline),
        (fetches, FOUND + BODY, Offline),
        (fetches, NOTHING, Offline),
        (puts, LANDED, OutcomeUnknown),
        (uploads, LANDED, OutcomeUnknown),
    ],
    ids=["read", "read nothing", "fetch", "fetch nothing", "put", "upload"],
)
def test_an_answer_that_broke_off_was_not_given(
    torn: Torn, does: Does, whole: bytes, means: type[Exception]
) -> None:
    for length in range(len(whole)):
        torn.said = whole[:length]
        with pytest.raises(means):
            does(torn.county)
    torn.said = whole
    does(torn.county)


def test_a_whole_head_tells_the_version(torn: Torn) -> None:
    torn.said = LANDED
    found = torn.county.put(Put({"resourceType": "Patient", "id": "p"}))
    assert found is not None
    assert found.version_id == "12"
