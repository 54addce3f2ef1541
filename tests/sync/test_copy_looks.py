"""What a copy of a file owes is looked for at the county before it is made there (ADR 0008)."""

from uuid import uuid4

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.domain.errors import NotPermitted
from desktop.store.epoch import DISTRUST, former_devices
from desktop.sync.former_ledgers import MOST_MOVES, FormerLedgers
from desktop.sync.ledger import marked, read_ledger
from desktop.sync.result import Outcome
from desktop.wire.county import Params, Put, Resource
from tests.sync.restore_parts import House
from tests.sync.shim import ShimCounty


class Watched(ShimCounty):
    """Notes what is read, forbids some of it, and knows no ifNoneMatch (as HAPI, for a PUT)."""

    def __init__(self, like: ShimCounty) -> None:
        super().__init__(like.service)
        self.read_ids: list[str] = []
        self.searched: list[Params] = []
        self.forbidden: set[str] = set()

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        self.read_ids.append(resource_id)
        if resource_id in self.forbidden:
            raise NotPermitted(403)
        return super().read(resource_type, resource_id)

    def search(self, resource_type, params):  # type: ignore[no-untyped-def]
        self.searched.append(params)
        if any(value in self.forbidden for name, value in params if name == "_id"):
            raise NotPermitted(403)
        return super().search(resource_type, params)

    def transact(self, puts):  # type: ignore[no-untyped-def]
        bodies = [each.resource for each in puts]
        if any(each["id"] in self.forbidden and "ledger" in str(each) for each in bodies):
            raise NotPermitted(403)
        return super().transact([Put(each.resource, each.if_match) for each in puts])


@pytest.fixture
def watched(house: House) -> Watched:
    house.exchange()
    house.county = Watched(house.county)
    return house.county


def owed(house: House) -> int:
    found = house.states()
    return sum(found.get(state, 0) for state in ("PENDING", "CONFLICT", "QUARANTINED", "BLOCKED"))


def edited(county: ShimCounty, phone: str) -> None:
    [there] = county.all("Patient")
    there["telecom"] = [{"system": "phone", "value": phone}]
    there["meta"].pop("versionId")
    county.service.put(there)


def test_in_the_ordinary_case_nothing_is_looked_for(house: House, watched: Watched) -> None:
    made = [house.clinic.patient().id for _ in range(3)]
    house.exchange()
    assert owed(house) == 0
    assert not {str(each) for each in made} & set(watched.read_ids)
    assert not any(str(made[0]) in str(each) for each in watched.searched)


def test_after_a_restore_one_search_finds_what_had_been_sent(
    house: House, watched: Watched
) -> None:
    made = [house.clinic.patient().id for _ in range(30)]
    house.back_up()
    house.exchange()
    house.restore()
    watched.read_ids.clear()
    before = house.versions()
    assert house.exchange().outcome is Outcome.DONE
    assert (owed(house), house.versions()) == (0, before)
    assert not {str(each) for each in made} & set(watched.read_ids)


def test_what_the_county_changed_since_is_taken_in_and_not_written_over(
    house: House, watched: Watched
) -> None:
    patient = house.clinic.patient(phone="13800000001")
    house.back_up()
    house.exchange()
    edited(watched, "13900000009")
    house.restore()
    house.exchange()
    [there] = watched.all("Patient")
    assert there["telecom"] == [{"system": "phone", "value": "13900000009"}]
    with house.clinic.store.reading() as reading:
        kept = reading.get(type(patient.record), patient.id)
    assert kept is not None
    assert kept.record.phone == "13900000009"


def test_what_was_taken_away_there_is_for_a_person(house: House, watched: Watched) -> None:
    training = house.clinic.training()
    house.back_up()
    house.exchange()
    watched.service.delete("Appointment", str(training.id))
    house.restore()
    house.exchange()
    assert house.states()["CONFLICT"] == 1
    assert watched.all("Appointment") == []


def emergency(house: House) -> str:
    given = {"state": ReferralState.ISSUED, "issued_at": house.clinic.clock.now()}
    return str(house.clinic.referral(urgency=Urgency.STAT, **given).id)


def test_an_emergency_goes_out_though_nothing_may_be_looked_at(
    house: House, watched: Watched
) -> None:
    referral = emergency(house)
    house.back_up()
    house.restore()
    with house.clinic.store.reading() as reading:
        sql = "SELECT record_id FROM op JOIN op_state USING (op_id) WHERE state = 'PENDING'"
        told = set(reading.connection.exec_driver_sql(sql).scalars())
        own = str(reading.place().device_id)  # its Device has the id of its ledger
        watched.forbidden = {*told, *former_devices(reading)} - {own}
    assert house.exchange().outcome is Outcome.DONE
    assert [each["id"] for each in watched.all("ServiceRequest")] == [referral]
    assert owed(house) == 0


def sent_by_a_copy(house: House, county: Watched) -> None:
    """All that this computer owes is at the county by now, and its ledger tells who sent it."""
    county.script = ["late"] * 9
    house.exchange()
    county.script.clear()
    for change in county.kept[0][1:]:
        county.service.put(change.resource or {})
    place = house.place()
    ledger = county.read("Basic", str(place.device_id)) or {}
    county.service.put(marked(ledger, place, str(uuid4())))


def test_the_computer_that_was_copied_is_told_and_looks(house: House, watched: Watched) -> None:
    house.clinic.patient(phone="13800000001")
    sent_by_a_copy(house, watched)
    edited(watched, "13900000009")
    assert house.exchange().outcome is Outcome.DONE
    with house.clinic.store.reading() as reading:
        assert reading.setting(DISTRUST)
    [there] = watched.all("Patient")
    assert there["telecom"] == [{"system": "phone", "value": "13900000009"}]
    assert owed(house) == 0


def test_a_former_ledger_says_as_before_what_has_landed(house: House, watched: Watched) -> None:
    before = house.place()
    house.clinic.patient()
    house.back_up()
    house.restore()
    was = read_ledger(watched.read("Basic", str(before.device_id)) or {})
    house.exchange()
    now = read_ledger(watched.read("Basic", str(before.device_id)) or {})
    assert was is not None
    assert now is not None
    assert (now.bundle_no, now.bundle_uuid) == (was.bundle_no, was.bundle_uuid)
    assert (was.copy, now.copy) == ("", str(house.place().device_id))


def test_one_that_moves_again_and_again_is_given_up(house: House, watched: Watched) -> None:
    place = house.place()
    former = FormerLedgers(watched, place)
    device = str(place.device_id)
    former.take_up({device})
    assert [each.resource["id"] for each in former.puts({device})] == [device]
    for _ in range(MOST_MOVES):
        there = watched.read("Basic", device) or {}
        watched.service.put({**there, "meta": {**there["meta"], "source": "urn:uuid:0"}})
        assert former.moved({device})
    assert former.puts({device}) == []
