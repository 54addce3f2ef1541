"""The line itself: addresses, TLS, tokens, packing, clocks, other people's links."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from desktop.domain.errors import NotSignedIn, Offline, WireError
from desktop.practice.county import CountyServer, Fault
from desktop.wire.fhir_county import FhirCounty
from tests.county.conftest import Makes
from tests.servers import DroppingProxy, free_port

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://county.example/fhir", "county.needs_tls"),
        ("http://192.168.1.20/fhir", "county.needs_tls"),
        ("county.example/fhir", "county.bad_address"),
        ("ftp://county.example/fhir", "county.bad_address"),
        ("https://", "county.bad_address"),
        ("https://me:secret@county.example/fhir", "county.bad_address"),
        ("https://county.example:port/fhir", "county.bad_address"),
        ("https://county.example/fhir?x=1", "county.bad_address"),
        ("", "county.bad_address"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused(address: str, code: str) -> None:
    with pytest.raises(WireError) as caught:
        FhirCounty(address)

    assert caught.value.problem.code == code


@pytest.mark.parametrize("address", ["https://county.example/fhir", "http://10.0.0.1/fhir"])
def test_the_practice_clinic_reaches_no_other_computer(address: str) -> None:
    with pytest.raises(WireError) as caught:
        FhirCounty(address, loopback_only=True)

    assert caught.value.problem.code == "county.practice_only"


def test_a_token_is_sent_and_its_lack_is_told(make: Makes) -> None:
    with CountyServer(None, token="right") as server:
        known, unknown = FhirCounty(server.url, "right"), FhirCounty(server.url)

        known.put(make.basic())
        with pytest.raises(NotSignedIn):
            unknown.put(make.basic())

        assert unknown.capability().fhir_version == "4.0.1"
        known.close()
        unknown.close()


def test_no_answer_comes_out_of_anybodys_memory() -> None:
    heard: list[str | None] = []

    class Ear(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.headers["Cache-Control"])
            self.send_error(404)

        def log_message(self, *_: object) -> None: ...

    http = ThreadingHTTPServer(("127.0.0.1", 0), Ear)
    thread = Thread(target=http.serve_forever, args=(0.05,))
    thread.start()
    county = FhirCounty(f"http://127.0.0.1:{http.server_address[1]}/fhir")
    with pytest.raises(WireError):
        list(county.search("Task", [("_count", "1")]))
    county.close()
    http.shutdown()
    thread.join()
    http.server_close()
    assert heard == ["no-cache"]


def test_no_proxy_stands_between_us_and_this_computer(
    server: CountyServer, make: Makes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    county = FhirCounty(server.url)

    county.put(make.basic())

    county.close()
    assert len(server.log) == 1


def test_a_long_body_travels_packed(server: CountyServer, make: Makes) -> None:
    county = FhirCounty(server.url)
    county.capability()

    county.transact([make.basic("同样的话" * 1000)])

    sent = server.log[-1]
    assert sent.method == "POST"
    assert sent.bytes < 1000
    county.close()


def test_an_unasked_server_is_asked_once_before_a_packed_body(
    server: CountyServer, make: Makes
) -> None:
    county = FhirCounty(server.url)

    for _ in range(2):
        county.transact([make.basic("同样的话" * 1000)])

    assert [each.method for each in server.log] == ["POST"] * 3
    assert all(each.bytes < 1000 for each in server.log)
    county.close()


@pytest.mark.parametrize("status", [400, 415])
def test_a_server_that_takes_no_packed_body_gets_it_plain(
    server: CountyServer, make: Makes, status: int
) -> None:
    county = FhirCounty(server.url)
    county.capability()
    server.faults.plan(Fault("status", status))

    for _ in range(2):
        county.transact([make.basic("x" * 5000)])

    posts = [each for each in server.log if each.method == "POST"]
    assert [each.status for each in posts] == [status, 200, 200]
    assert posts[-1].bytes > 5000
    county.close()


def test_one_connection_serves_many_requests(server: CountyServer, make: Makes) -> None:
    county = FhirCounty(server.url)
    for _ in range(5):
        county.put(make.basic())

    assert len(server._http._open) == 1
    county.close()


def test_the_servers_clock_is_the_median_of_its_dates(make: Makes) -> None:
    ahead = NOON + timedelta(hours=3)
    with CountyServer(None, clock=lambda: ahead) as server:
        county = FhirCounty(server.url, now=NOON.timestamp)
        county.put(make.basic())

        offset = county.server_offset_s()

        county.close()
    assert offset == pytest.approx(3 * 3600, abs=2)


def test_no_redirect_leads_the_token_to_another_server(server: CountyServer, make: Makes) -> None:
    wanted = make.basic()
    with CountyServer(None) as other:
        other.service.put(dict(wanted.resource))
        server.faults.plan(
            Fault("page", 302, location=f"{other.url}/Basic/{wanted.resource['id']}")
        )
        county = FhirCounty(server.url, "secret")

        with pytest.raises(Offline):
            county.read("Basic", wanted.resource["id"])

        county.close()
        assert not other.log


def test_a_next_link_under_another_name_is_followed_on_our_own_line(
    server: CountyServer, make: Makes
) -> None:
    with DroppingProxy(server.url) as proxy:
        proxy.dropping = False
        county = FhirCounty(proxy.url)
        county.transact([make.basic() for _ in range(3)])

        pages = list(county.search("Basic", [("_count", "2")]))

        county.close()
    assert [len(page.resources) for page in pages] == [2, 1]
    assert proxy.passed == len(server.log)


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[str]:
    """A TLS server with a certificate of its own making."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(own_certificate(tmp_path))
    http = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    http.handle_error = lambda *_: None  # type: ignore[method-assign]
    http.socket = context.wrap_socket(http.socket, server_side=True)
    thread = Thread(target=http.serve_forever, args=(0.05,))
    thread.start()
    yield f"https://127.0.0.1:{http.server_address[1]}/fhir"
    http.shutdown()
    thread.join()
    http.server_close()


def own_certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "stranger")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    signed = (
        builder.add_extension(here, critical=False)
        .not_valid_before(NOON - timedelta(days=900))
        .not_valid_after(NOON + timedelta(days=900))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    path = folder / "stranger.pem"
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    path.write_bytes(key.private_bytes(pem, *plain) + signed.public_bytes(pem))
    return path


def test_a_certificate_that_nobody_vouches_for_stops_it(stranger: str, make: Makes) -> None:
    county = FhirCounty(stranger)

    with pytest.raises(Offline) as caught:
        county.put(make.basic())

    assert caught.value.problem.code == "county.certificate"
    county.close()


def test_what_this_computer_trusts_is_trusted(
    stranger: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "stranger.pem"))
    county = FhirCounty(stranger)

    with pytest.raises(Offline) as caught:
        county.capability()

    county.close()
    # It was spoken to: what lives there is only no FHIR server.
    assert caught.value.problem.code == "county.server_error"
