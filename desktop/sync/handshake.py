"""Before anything is sent: is this server one that loses nothing? (sync.md, section 1)."""

import logging

from desktop.domain.clock import Clock
from desktop.domain.county_profile import CountyProfile, ProfileLine
from desktop.domain.errors import Offline, WireError
from desktop.domain.verification import SOFTWARE
from desktop.store import verified
from desktop.store.queries import enrolment
from desktop.store.store import Store
from desktop.wire.county import County, json_text
from desktop.wire.fhir_county import FhirCounty
from desktop.wire.probe import ProbeReport, check_county
from desktop.wire.steady import SteadyCounty

log = logging.getLogger(__name__)

LOOK_EVERY_S = 3600.0
CHECKS = 3
_LINE = {"error.offline", "error.busy"}


class CountyUnfit(WireError):
    """The county's server would lose or overwrite records, so nothing is sent to it."""

    code = "county.unfit"


class Handshake:
    """Checks a server at the first meeting, and again when its software is another one.

    Worker thread. Kept as long as the program runs: software is looked up once an hour.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._looked: tuple[str, float] | None = None

    def greet(self, county: County) -> None:
        """Let the exchange go on, or not.

        Raises:
            CountyUnfit: nothing may be sent there.
            WireError: the server could not be asked; nothing is known.
        """
        if not isinstance(county, FhirCounty):
            return
        with self._store.reading() as reading:
            known = enrolment.profile(reading)
        here = known is not None and known.url == county.url
        if known is None or not here or self._due(county.url):
            known = self._look(county, known if here else None)
        if not known.fit:
            raise CountyUnfit

    def check(self, county: FhirCounty) -> ProbeReport:
        """Check now, whatever was known, and keep what was found.

        Raises:
            WireError: the server could not be asked, or the line broke on the way.
        """
        with self._store.reading() as reading:
            place = reading.place()
        capability = SteadyCounty(county).capability()
        report = _surely(county)
        found = CountyProfile(
            url=county.url,
            software=capability.software,
            version=capability.software_version,
            checked_at=self._clock.now(),
            lines=tuple(
                ProfileLine(
                    code=each.code,
                    ok=each.ok,
                    detail=each.detail,
                    facts=json_text(each.facts),
                )
                for each in report.lines
            ),
        )
        with self._store.unit(place.device_id) as unit:
            enrolment.keep_profile(unit, found)
            unit.audit("county_check", found.url, fit=found.fit, lacks=list(found.lacks))
        log.info("county check: %s", "fit" if found.fit else ",".join(found.lacks))
        self._looked = (county.url, self._clock.monotonic())
        return report

    def _due(self, url: str) -> bool:
        if self._looked is None or self._looked[0] != url:
            return True
        return self._clock.monotonic() - self._looked[1] >= LOOK_EVERY_S

    def _look(self, county: FhirCounty, known: CountyProfile | None) -> CountyProfile:
        """Ask for the software; check when it is another one, or was not good enough."""
        capability = SteadyCounty(county).capability()
        now = (capability.software, capability.software_version)
        if known is not None and known.fit and (known.software, known.version) == now:
            self._looked = (county.url, self._clock.monotonic())
            return known
        self.check(county)
        self._compare_all()
        with self._store.reading() as reading:
            found = enrolment.profile(reading)
        assert found is not None
        return found

    def _compare_all(self) -> None:
        """Another server or other software: what is there is compared anew."""
        with self._store.reading() as reading:
            place = reading.place()
        with self._store.unit(place.device_id) as unit:
            verified.ask_for(unit, SOFTWARE)


def _surely(county: FhirCounty) -> ProbeReport:
    """Check; again where a server seems unfit or gave no clear answer: it may have been the line.

    A bad line doubles and delays requests, and so makes a good server look like one that loses or
    overwrites. A server is called unfit only when each check says so.

    Raises:
        Offline: the line broke, which says nothing about the server.
    """
    for _try in range(CHECKS):
        report = check_county(county)
        unclear = [line.facts.get("error") for line in report.lines if line.detail == "no_answer"]
        if any(error in _LINE for error in unclear):
            raise Offline
        if report.fit and not unclear:
            break
    return report
