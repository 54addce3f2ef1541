"""The ring of slip keys on every server, by the command that the county's operator types."""

import io
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from desktop.app import county_keys
from desktop.app.cli import run
from desktop.app.county_keys import KeyDesk, open_root
from desktop.domain.errors import StoreError, WrongKey
from desktop.domain.slip_keys import bytes_of, entry_holds, read_root, text_of
from desktop.domain.slip_read import SlipRead
from desktop.practice.clinic import start_county
from desktop.practice.hospital import start_hospital_county
from desktop.practice.neighbour import PLACE
from desktop.practice.registrar import NEIGHBOUR_KEY, PRACTICE_ROOT, trust_practice
from desktop.services.slip_scan import SlipScanner
from desktop.store.queries import signing
from desktop.store.sealing import Cost
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine, exchange_once
from desktop.sync.result import Outcome
from desktop.wire.fhir_county import FhirCounty
from desktop.wire.format.signing_key import ENTRY, query, read_entry
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.slips import codes_of, heart_attack, kept

pytestmark = pytest.mark.county
CHEAP = Cost(memory_kib=8 * 1024, rounds=1, lanes=1)
PHRASE = "qing shan xian 2026"


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(county_keys, "Cost", lambda: CHEAP)


@pytest.fixture
def own_root(store: Store, clinic: Clinic) -> Iterator[str]:
    """A system root of this test's own: servers are shared."""
    root = f"https://{uuid4()}.example/fhir"
    with store.unit(clinic.nurse.staff_id) as unit:
        unit.set_setting("system_root", root)
    return root


def exchange(store: Store, county: FhirCounty, clock: StandingClock) -> None:
    assert exchange_once(store, county, clock).outcome is Outcome.DONE


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_a_key_is_asked_for_signed_kept_and_revoked(
    county: FhirCounty,
    store: Store,
    clinic: Clinic,
    clock: StandingClock,
    own_root: str,
    tmp_path: Path,
) -> None:
    root = open_root(tmp_path / "root.json", lambda _words: PHRASE, CHEAP)
    with store.unit(clinic.nurse.staff_id) as unit:
        signing.set_root(unit, root.public)
        own = signing.own_key(unit).pair.key_id
    engine = SyncEngine(store, county, clock)
    said: list[str] = []
    desk = KeyDesk(
        county=county,
        root=root,
        system_root=own_root,
        say=said.append,
        confirm=lambda _words: True,
        now=clock.now,
    )

    engine.run_once(lambda _d, _t: None, lambda: False)
    assert desk.sign_waiting() == 0
    assert desk.sign_waiting() == 0
    engine.run_once(lambda _d, _t: None, lambda: False)
    with store.reading() as reading:
        entry = signing.ring_key(reading, own)
    assert entry is not None
    assert entry_holds(entry, root.public)
    assert "霄云镇卫生院 (07), computer A1" in said[0]

    assert desk.revoke(own)
    engine.run_once(lambda _d, _t: None, lambda: False)
    with store.reading() as reading:
        revoked = signing.ring_key(reading, own)
    assert revoked is not None
    assert revoked.revoked_at is not None


@pytest.mark.usefixtures("cheap")
def test_the_command_makes_the_root_and_signs_what_is_confirmed(
    county_url: str,
    county: FhirCounty,
    store: Store,
    clinic: Clinic,
    clock: StandingClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    exchange(store, county, clock)
    with store.unit(clinic.nurse.staff_id) as unit:
        own = signing.own_key(unit)
    root_file = tmp_path / "root.json"

    typed(monkeypatch, PHRASE, PHRASE, *["y"] * 50)
    assert run(["county-keys", county_url, "--root", str(root_file)]) == 0
    told = capsys.readouterr().out
    typed(monkeypatch, PHRASE)
    assert run(["county-keys", county_url, "--root", str(root_file), "--list"]) == 0
    listed = capsys.readouterr().out

    public = read_root(told.splitlines()[1])
    assert public is not None
    assert own.pair.key_id in listed
    found = county.search("Basic", query(county_keys.SYSTEM_ROOT, ENTRY))
    entries = [read_entry(each) for page in found for each in page.resources]
    assert any(each and entry_holds(each, public) for each in entries)


@pytest.mark.usefixtures("cheap")
def test_a_wrong_passphrase_signs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root_file = tmp_path / "root.json"
    open_root(root_file, lambda _words: PHRASE, CHEAP)
    typed(monkeypatch, "something else")
    assert run(["county-keys", "http://127.0.0.1:9/fhir", "--root", str(root_file)]) == 2
    assert "does not open" in capsys.readouterr().err


def test_the_root_file_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    path = tmp_path / "root.json"
    made = open_root(path, lambda _words: PHRASE, CHEAP)
    assert open_root(path, lambda _words: PHRASE, CHEAP) == made
    assert text_of(made.private) not in path.read_text()
    with pytest.raises(WrongKey):
        open_root(path, lambda _words: "wrong passphrase", CHEAP)
    path.write_text("{}")
    with pytest.raises(StoreError):
        open_root(path, lambda _words: PHRASE, CHEAP)


def test_a_short_or_mistyped_passphrase_makes_no_root(tmp_path: Path) -> None:
    path = tmp_path / "root.json"
    with pytest.raises(WrongKey):
        open_root(path, lambda _words: "short", CHEAP)
    answers = iter([PHRASE, f"{PHRASE}7"])
    with pytest.raises(WrongKey):
        open_root(path, lambda _words: next(answers), CHEAP)
    assert not path.exists()


def test_the_practice_county_signs_its_own_and_its_neighbours_keys(
    store: Store, clinic: Clinic, clock: StandingClock, tmp_path: Path
) -> None:
    with store.unit(clinic.nurse.staff_id) as unit:
        trust_practice(unit)
        own = signing.own_key(unit).pair.key_id
    server = start_county(tmp_path, clock.today())
    county = FhirCounty(server.url, loopback_only=True)
    try:
        exchange(store, county, clock)
        with server.service.changed:
            server.service.changed.wait_for(
                lambda: len(server.service.find("Basic", code=ENTRY)) == 2, 20
            )
        exchange(store, county, clock)
    finally:
        county.close()
        server.stop()
    with store.reading() as reading:
        ring = {each.key_id: each for each in signing.ring(reading)}
    assert set(ring) == {own, NEIGHBOUR_KEY.key_id}
    assert bytes_of(ring[NEIGHBOUR_KEY.key_id].public_key) == NEIGHBOUR_KEY.public
    assert entry_holds(ring[own], PRACTICE_ROOT.public)


def test_the_practice_hospital_knows_the_sending_centres_key(
    store: Store, clinic: Clinic, clock: StandingClock, tmp_path: Path
) -> None:
    with store.unit(clinic.nurse.staff_id) as unit:
        trust_practice(unit)
    server = start_hospital_county(tmp_path)
    county = FhirCounty(server.url, loopback_only=True)
    try:
        exchange(store, county, clock)
    finally:
        county.close()
        server.stop()
    made = codes_of(
        kept(heart_attack(from_org_id=PLACE.org_id)),
        key=NEIGHBOUR_KEY,
        device_id=PLACE.device_id,
        root=PRACTICE_ROOT,
    )
    read = SlipScanner(store, clock).read(made.a)
    assert isinstance(read, SlipRead)
    assert read.clinic == PLACE.org_name
