"""The same contract on every server: ours, one that nobody here wrote, and COUNTY_URL."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import pytest

from desktop.practice.county import CountyServer
from desktop.wire.county import Put
from desktop.wire.fhir_county import FhirCounty
from tests.servers import start_practice, start_sekmet

SERVERS = ["practice", "sekmet", *(["given"] if os.environ.get("COUNTY_URL") else [])]


@pytest.fixture(scope="session")
def practice_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_practice(tmp_path_factory.mktemp("practice")) as running:
        yield running.url


@pytest.fixture(scope="session")
def sekmet_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_sekmet(tmp_path_factory.mktemp("sekmet")) as running:
        yield running.url


@pytest.fixture(scope="session")
def given_url() -> str:
    return os.environ["COUNTY_URL"]


@pytest.fixture(params=SERVERS)
def county_url(request: pytest.FixtureRequest) -> str:
    """Address of one server after the other."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def county(county_url: str) -> Iterator[FhirCounty]:
    """The client on one server after the other."""
    county = dial(county_url)
    yield county
    county.close()


@pytest.fixture
def server() -> Iterator[CountyServer]:
    """A practice county in this process, to be looked into."""
    with CountyServer(None) as server:
        yield server


@dataclass
class Makes:
    """Makes resources with new ids and one tag, so that tests share a server in peace."""

    tag: str = field(default_factory=lambda: f"t{uuid4()}")

    def basic(self, text: str = "note", **more: Any) -> Put:
        code = {"coding": [{"system": "https://t.example/kind", "code": "note"}], "text": text}
        return self.put("Basic", code=code, **more)

    def patient(self, name: str = "张三", **more: Any) -> Put:
        return self.put("Patient", name=[{"text": name}], gender="female", **more)

    def put(self, kind: str, **elements: Any) -> Put:
        tag = {"system": "https://t.example/test", "code": self.tag}
        shell = {"resourceType": kind, "id": str(uuid4()), "meta": {"tag": [tag]}}
        return Put({**shell, **elements})


@pytest.fixture
def make() -> Makes:
    return Makes()


def dial(url: str) -> FhirCounty:
    """One more client; the caller closes it."""
    return FhirCounty(url, os.environ.get("COUNTY_TOKEN"))


def reference(put: Put) -> dict[str, str]:
    return {"reference": f"{put.resource['resourceType']}/{put.resource['id']}"}


def changed(put: Put, if_match: str | None = None, **elements: Any) -> Put:
    return Put({**put.resource, **elements}, if_match)
