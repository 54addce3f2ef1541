"""The county as a whole: restored, closed to us, unfit; or this computer is a copy."""

from typing import Any

from desktop.domain.errors import NotSignedIn, Offline, WireError
from desktop.domain.ids import uuid7
from desktop.store.epoch import begin_at_once
from desktop.sync.handshake import CountyUnfit
from tests.exchange_pages import ExchangeWindow
from tests.exchange_scenes.book import SCENES, Scene, all_sent, people, scene


@scene
def server_restored(at: ExchangeWindow) -> None:
    at.clinic.patient(name="王秀英")
    at.exchange()
    backup = at.county.service.vault.snapshot()
    people(at, 5)
    at.exchange()
    at.county.service.vault.restore(backup)
    at.county.script = ["busy"] * 4
    at.clock.advance(hours=1)
    at.exchange()


@scene
def clone_found(at: ExchangeWindow) -> None:
    all_sent(at)
    [ledger] = at.county.service.find("Basic", code="device-ledger")
    for each in ledger["extension"]:
        if each["url"].endswith("bundle-uuid"):
            each["valueString"] = str(uuid7())
    at.county.service.put(ledger)
    people(at, 1)
    at.exchange()


@scene
def rescued_from_the_journal(at: ExchangeWindow) -> None:
    people(at, 3)
    at.clinic.booking(at.clinic.session())
    begin_at_once(at.clinic.store, "journal")
    at.settle()


def _fault(code: str, kind: type[WireError] = Offline, **said: Any) -> Scene:
    def made(at: ExchangeWindow) -> None:
        all_sent(at)
        people(at, 2)
        at.county.fault = kind(code, **said)
        at.exchange()

    return made


SCENES |= {
    "county-software-unfit": _fault("", CountyUnfit),
    "authority-unknown": _fault("county.certificate"),
    "certificate-expired": _fault("county.certificate_expired", until="2026-11-20"),
    "certificate-of-another-name": _fault("county.certificate_name"),
    "clock-wrong": _fault("county.clock_wrong", here="2016-01-01", there="2026-11-23"),
    "no-sign-in-address": _fault("auth.no_endpoint"),
}


@scene
def signed_out(at: ExchangeWindow) -> None:
    all_sent(at)
    people(at, 2)
    at.county.fault = NotSignedIn(401)
    at.exchange()


@scene
def not_enrolled(at: ExchangeWindow) -> None:
    at.enrolled = False
    people(at, 2)
    at.exchange()
