"""County check: what can this server do? Source: sync.md section 1 (P1-P10).

Works on scratch `Basic` resources of its own and marks them as finished; nothing is deleted and
nothing else is touched.
"""

import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.county_profile import EITHER, NEEDED
from desktop.domain.errors import NotSignedIn, Refused, VersionConflict, WireError
from desktop.wire.county import Binary, Put, Resource
from desktop.wire.fhir_county import FhirCounty
from desktop.wire.steady import TRIES, SteadyCounty

SYSTEM = "https://zhudian.example/fhir"
FHIR_R4 = "4.0."
FINISHED = b"county check, finished"
BINARY_BYTES = 64 << 10
BINARY_TYPE = "image/jpeg"
BIG_ENTRIES = 50
BIG_BYTES = 256 << 10


@dataclass(frozen=True, slots=True)
class ProbeLine:
    """What one probe found.

    Attributes:
        code: P0 to P12.
        ok: None when it could not be told, or when either answer is good.
        detail: code of the finding; `probe_report` has its words.
        facts: numbers that the words name.
    """

    code: str
    ok: bool | None
    detail: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProbeReport:
    """All probes of one server.

    Attributes:
        server: software name and version, as it tells them.
    """

    server: str
    lines: tuple[ProbeLine, ...]

    @property
    def fit(self) -> bool:
        """Whether this server may be a county."""
        found = {line.code: line.ok for line in self.lines}
        needed = all(found.get(code) is True for code in NEEDED)
        return needed and any(found.get(code) is True for code in EITHER)


def check_county(plain: FhirCounty) -> ProbeReport:
    """Run every probe; takes seconds, and longer over a bad line.

    Raises:
        WireError: `/metadata` cannot be read, or the server wants a sign-in.
    """
    county = SteadyCounty(plain)
    capability = county.capability()
    right = capability.fhir_version.startswith(FHIR_R4)
    shown = capability.fhir_version or "?"
    lines = [ProbeLine("P0", right, "version", {"version": shown})]
    if right:
        with plain.asking_again(TRIES):
            lines.extend(_Probes(county).run())
    server = f"{capability.software} {capability.software_version}".strip()
    return ProbeReport(server, tuple(lines))


class _Probes:
    """One run over its own scratch resources."""

    def __init__(self, county: SteadyCounty) -> None:
        self._county = county
        self._run = str(uuid.uuid4())
        self._made: dict[str, Put] = {}

    def run(self) -> Iterator[ProbeLine]:
        probes: Sequence[tuple[str, Callable[[], ProbeLine]]] = (
            ("P3", self._update_as_create),
            ("P1", self._atomic),
            ("P2", self._stale_version),
            ("P4", self._create_only),
            ("P5", self._history),
            ("P6", self._search_in_order),
            ("P7", self._big_bundle),
            ("P8", self._same_again),
            ("P9", self._minimal_answer),
            ("P10", self._clock),
            ("P11", self._validation),
            ("P12", self._bytes),
        )
        found = {}
        try:
            for code, probe in probes:
                found[code] = _guarded(code, probe)
        finally:
            self._finish()
        yield from sorted(found.values(), key=lambda line: int(line.code[1:]))

    def _scratch(self, text: str = "scratch") -> Put:
        tag = {"system": f"{SYSTEM}/CodeSystem/county-check", "code": self._run}
        coding = {"system": f"{SYSTEM}/CodeSystem/basic-kind", "code": "county-check"}
        resource: Resource = {
            "resourceType": "Basic",
            "id": str(uuid.uuid4()),
            "meta": {"tag": [tag]},
            "code": {"coding": [coding], "text": text},
        }
        put = Put(resource)
        self._made[resource["id"]] = put
        return put

    def _exists(self, put: Put) -> bool:
        return self._county.read("Basic", put.resource["id"]) is not None

    def _update_as_create(self) -> ProbeLine:
        put = self._scratch()
        self._county.put(put)
        return _said("P3", self._exists(put), "kept", "lost")

    def _atomic(self) -> ProbeLine:
        good = self._scratch()
        broken = self._scratch()
        # Any parser refuses a text where an object belongs.
        bad = replace(broken, resource={**broken.resource, "code": "no concept"})
        refused = _refusal(lambda: self._county.send_bundle([good, bad]))
        if refused is None:
            return ProbeLine("P1", False, "bad_taken")
        return _said("P1", not self._exists(good), "nothing_applied", "half_applied")

    def _stale_version(self) -> ProbeLine:
        contested, other = self._scratch("first"), self._scratch()
        first = self._county.put(contested)
        second = self._county.put(_worded(contested, "second", first.version_id))
        stale = _worded(contested, "stale", first.version_id)
        refused = _refusal(lambda: self._county.send_bundle([other, stale]))
        now = self._county.read("Basic", contested.resource["id"]) or {}
        if refused is None or now.get("code", {}).get("text") != "second":
            return ProbeLine("P2", False, "stale_taken")
        if self._exists(other):
            return ProbeLine("P2", False, "half_applied")
        if not isinstance(refused, VersionConflict):
            return ProbeLine("P2", False, "odd_status", {"status": refused.status})
        self._county.transact([_worded(contested, "third", second.version_id)])
        return ProbeLine("P2", True, "stale_refused", {"status": refused.status})

    def _create_only(self) -> ProbeLine:
        put = self._scratch()
        self._county.put(put)
        again = replace(put, create_only=True)
        alone = _refusal(lambda: self._county.put(again)) is not None
        bundled = _refusal(lambda: self._county.send_bundle([again])) is not None
        details = {(True, True): "honoured", (True, False): "honoured_alone"}
        return ProbeLine("P4", None, details.get((alone, bundled), "not_honoured"))

    def _history(self) -> ProbeLine:
        put = self._scratch()
        since = self._county.put(put).last_updated or self._updated(put)
        for text in ("second", "third"):
            self._county.transact([_worded(put, text, None)])
            self._county.put(self._scratch())
        wanted = put.resource["id"]
        pages = list(self._county.history("Basic", since, 2))
        found = [each for page in pages for each in page.resources if each["id"] == wanted]
        if not found or found[0]["code"].get("text") != "third":
            return ProbeLine("P5", False, "history_incomplete")
        return _said("P5", len(pages) > 1, "history_pages", "history_no_pages")

    def _updated(self, put: Put) -> str:
        found = self._county.read("Basic", put.resource["id"]) or {}
        return str(found.get("meta", {}).get("lastUpdated", ""))

    def _search_in_order(self) -> ProbeLine:
        made = [self._scratch() for _ in range(5)]
        for put in made:
            self._county.put(put)
        first = self._updated(made[0])
        words = [("_tag", f"{SYSTEM}/CodeSystem/county-check|{self._run}"), ("_count", "2")]
        words += [("_sort", "_lastUpdated"), ("_lastUpdated", f"ge{first}")]
        pages = list(self._county.search("Basic", words))
        found = [each for page in pages for each in page.resources]
        times = [each["meta"]["lastUpdated"] for each in found]
        facts = {"digits": len(first.partition(".")[2].rstrip("Z").partition("+")[0])}
        if times != sorted(times):
            return ProbeLine("P6", False, "not_sorted", facts)
        missing = {put.resource["id"] for put in made} - {each["id"] for each in found}
        if missing and len(pages) == 1:
            return ProbeLine("P6", False, "no_next_link", facts)
        return _said("P6", not missing, "sorted", "search_incomplete", **facts)

    def _big_bundle(self) -> ProbeLine:
        text = "county check " * (BIG_BYTES // BIG_ENTRIES // len("county check "))
        puts = [self._scratch(text) for _ in range(BIG_ENTRIES)]
        began = time.monotonic()
        self._county.send_bundle(puts)
        took = round(time.monotonic() - began, 2)
        facts = {"entries": BIG_ENTRIES, "kilobytes": BIG_BYTES >> 10, "seconds": took}
        return ProbeLine("P7", True, "big_taken", facts)

    def _same_again(self) -> ProbeLine:
        put = self._scratch()
        first = self._county.put(put)
        second = self._county.put(replace(put, if_match=first.version_id))
        same = first.version_id == second.version_id
        return ProbeLine("P8", None, "same_version" if same else "new_version")

    def _minimal_answer(self) -> ProbeLine:
        said = self._county.send_bundle([self._scratch(), self._scratch()])
        told = all(said)  # untold ones are read one by one: slower, not wrong
        return ProbeLine(
            "P9", True if told else None, "versions_told" if told else "versions_untold"
        )

    def _clock(self) -> ProbeLine:
        offset = self._county.server_offset_s()
        if offset is None:
            return ProbeLine("P10", False, "no_date")
        return ProbeLine("P10", True, "date", {"seconds": round(offset, 1)})

    def _validation(self) -> ProbeLine:
        put = self._scratch()
        bare = {name: value for name, value in put.resource.items() if name != "code"}
        refused = _refusal(lambda: self._county.send_bundle([replace(put, resource=bare)]))
        if refused is None:
            return ProbeLine("P11", None, "not_validated")
        named = "validated" if refused.entry is None else "validated_entry"
        return ProbeLine("P11", None, named, {"status": refused.status})

    def _bytes(self) -> ProbeLine:
        """Attachments: what is put as bytes comes back the same, as bytes or as a resource."""
        number = str(uuid.uuid4())
        data = bytes(range(256)) * (BINARY_BYTES // 256)  # line ends and zeros among them
        raw = self._county.put_binary(Binary(number, BINARY_TYPE, data))
        same = self._county.get_binary(number) == data
        self._county.put_binary(Binary(number, BINARY_TYPE, FINISHED), raw=raw)
        facts = {"kilobytes": BINARY_BYTES >> 10}
        if not same:
            return ProbeLine("P12", False, "bytes_changed", facts)
        return ProbeLine("P12", True, "bytes_raw" if raw else "bytes_resource", facts)

    def _finish(self) -> None:
        """Mark every scratch resource that came to be; best done, never the reason to fail."""
        made = list(self._made.values())
        for start in range(0, len(made), BIG_ENTRIES):
            part = [
                _worded(put, "county check, finished", None) for put in made[start:][:BIG_ENTRIES]
            ]
            try:
                self._county.send_bundle(part)
            except WireError:
                return


def _guarded(code: str, probe: Callable[[], ProbeLine]) -> ProbeLine:
    try:
        return probe()
    except NotSignedIn:
        raise
    except Refused as refused:
        return ProbeLine(code, False, "refused", {"status": refused.status})
    except WireError as error:
        return ProbeLine(code, False, "no_answer", {"error": error.problem.code})


def _refusal(send: Callable[[], object]) -> Refused | None:
    """How the server said no; None when it did not.

    Raises:
        WireError: no clear answer.
    """
    try:
        send()
    except Refused as refused:
        return refused
    return None


def _said(code: str, ok: bool, good: str, bad: str, **facts: Any) -> ProbeLine:  # noqa: FBT001
    return ProbeLine(code, ok, good if ok else bad, facts)


def _worded(put: Put, text: str, if_match: str | None) -> Put:
    code = {**put.resource["code"], "text": text}
    return Put({**put.resource, "code": code}, if_match)
