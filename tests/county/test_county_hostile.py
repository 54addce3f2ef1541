"""What a broken or hostile server answers: told as a broken line, never a fault of the program."""

import gzip
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from desktop.domain.errors import Busy, WireError
from desktop.wire import received
from desktop.wire.fhir_county import FhirCounty

PATIENT = {"resourceType": "Patient", "id": "p", "meta": {"versionId": "1"}}


class Server:
    """Answers everything with the same."""

    def __init__(self) -> None:
        self.status, self.body, self.headers = 200, b"{}", {"Content-Type": "application/fhir+json"}
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response_only(server.status)
                for name, value in server.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(server.body)))
                self.end_headers()
                self.wfile.write(server.body)

            def log_message(self, *_: object) -> None: ...

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = Thread(target=self.http.serve_forever, args=(0.05,))
        self.thread.start()
        self.county = FhirCounty(f"http://127.0.0.1:{self.http.server_address[1]}/fhir")

    def bundle(self, **said: Any) -> None:
        whole = {"resourceType": "Bundle", "type": "searchset", **said}
        self.body = json.dumps(whole).encode()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.county.close()
    made.http.shutdown()
    made.thread.join()
    made.http.server_close()


@pytest.mark.parametrize(
    "said",
    [
        {"link": None},
        {"link": "next"},
        {"total": "many"},
        {"entry": None},
        {"entry": [None, 7, {"resource": []}, {"resource": {"resourceType": "Patient"}}]},
        {"entry": [{"resource": {"resourceType": ["Patient"], "id": "p"}}]},
    ],
    ids=str,
)
def test_an_odd_page_is_a_page_without_what_is_odd(server: Server, said: dict[str, Any]) -> None:
    server.bundle(**said)
    pages = [*server.county.search("Patient", []), *server.county.history("Patient", None)]
    assert [each for page in pages for each in page.resources] == []
    assert all(page.total is None or isinstance(page.total, int) for page in pages)


@pytest.mark.parametrize("word", ["\\ud83d", "a\\udc00b"])
def test_half_a_character_is_replaced(server: Server, word: str) -> None:
    said = json.dumps({**PATIENT, "name": [{"text": "?"}]}).replace('"?"', f'"{word}"')
    server.body = said.encode()
    found = server.county.read("Patient", "p")
    assert found is not None
    json.dumps(found, ensure_ascii=False).encode()


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_what_is_no_number_is_none(server: Server, number: str) -> None:
    server.body = json.dumps({**PATIENT, "x": 1}).replace("1}", f"{number}}}").encode()
    found = server.county.read("Patient", "p")
    assert found is not None
    assert found["x"] is None


@pytest.mark.parametrize(
    "body",
    [b"[" * 200_000, b'{"resourceType":"Patient","x":' + b"[" * 200_000, b"9" * 5000],
    ids=["deep", "deep-resource", "long"],
)
def test_what_no_program_can_read_is_a_broken_line(server: Server, body: bytes) -> None:
    server.body = body
    with pytest.raises(WireError):
        server.county.read("Patient", "p")


def test_an_answer_without_end_is_not_kept(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(received, "MOST_BYTES", 1 << 20)
    server.headers["Content-Encoding"] = "gzip"
    server.body = gzip.compress(b" " * (64 << 20))
    with pytest.raises(WireError) as caught:
        server.county.read("Patient", "p")
    assert caught.value.problem.code == "county.not_fhir"


@pytest.mark.parametrize(
    "date", ["Fri, 31 Dec 9999 23:59:59 -2359", "Mon, 01 Jan 0001 00:00:00 +2359", "x", ",,,", "9"]
)
def test_an_impossible_date_is_none(server: Server, date: str) -> None:
    server.headers["Date"] = date
    server.body = json.dumps(PATIENT).encode()
    assert server.county.read("Patient", "p") == PATIENT


@pytest.mark.parametrize(
    "wait", ["Mon, 23 Nov 2026 04:00:00 -0000", "Fri, 31 Dec 9999 23:59:59 -2359", "soon", "-5"]
)
def test_an_odd_wait_is_busy_all_the_same(server: Server, wait: str) -> None:
    server.status = 503
    server.headers["Retry-After"] = wait
    with pytest.raises(Busy):
        server.county.read("Patient", "p")


@pytest.mark.parametrize(
    "issue",
    [{"expression": None}, {"location": 5}, {"details": "no"}, {"diagnostics": {"a": 1}}, "no", {}],
    ids=str,
)
def test_an_odd_refusal_is_one_all_the_same(server: Server, issue: Any) -> None:
    server.status = 422
    server.body = json.dumps({"resourceType": "OperationOutcome", "issue": [issue]}).encode()
    with pytest.raises(WireError):
        server.county.read("Patient", "p")


@pytest.mark.parametrize(
    "said", [{"software": None}, {"rest": None}, {"rest": [{"resource": [None, {"type": []}]}]}]
)
def test_an_odd_statement_of_what_it_can_is_none(server: Server, said: dict[str, Any]) -> None:
    server.body = json.dumps({"resourceType": "CapabilityStatement", **said}).encode()
    assert not server.county.capability().types


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_server_that_is_away_does_not_say_that_nothing_was_taken_away(
    server: Server, status: int
) -> None:
    server.status, server.headers["Retry-After"] = status, "1"
    server.body = b'{"resourceType":"OperationOutcome","issue":[]}'
    with pytest.raises(WireError):
        server.county.gone("Patient", "p")
    server.status = 410
    assert server.county.gone("Patient", "p")
    server.status = 404
    assert not server.county.gone("Patient", "p")
