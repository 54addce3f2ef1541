"""A computer set up as a hospital, and the practice hospital with its county."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.codes import AcceptMode, OrgKind, ReceptionState, Role, Urgency
from desktop.domain.kept import Actor
from desktop.domain.organization import Organization
from desktop.domain.reception_said import Arrangement
from desktop.domain.set_up import SetUpAnswers, set_up_problems
from desktop.domain.station import Station
from desktop.practice import names
from desktop.practice.county.server import CountyServer
from desktop.practice.hospital import HOSPITAL_ID, STAFF, make_hospital
from desktop.practice.sending_centre import CASES, SendingCentre
from desktop.services.reception import Receptions
from desktop.services.reception_desk import ReceptionDesk
from desktop.services.set_up import SetUp
from desktop.store.place_files import Folder
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import StandingClock
from tests.setup_parts import QUICK, SECRET

S = ReceptionState
ANSWERS = SetUpAnswers(
    clinic="青山县人民医院",
    kind=OrgKind.COUNTY_HOSPITAL,
    clinic_code="H1",
    device="转诊中心一号机",
    org_code="12370828MB2877001X",
    hospital="",
    hospital_emergency="0537-5550120",
    hospital_referral="0537-5550111",
    phone="0537-5550100",
    departments=("急诊科", "骨科"),
    admin_name="钱院长",
    admin_work_no="001",
    password="Lushan-1969",
)


def test_a_hospital_is_asked_for_its_name_once_and_for_its_own_numbers() -> None:
    assert set_up_problems(ANSWERS) == {}
    without = replace(ANSWERS, hospital_emergency="", hospital_referral="")
    assert set(set_up_problems(without)) == {"hospital_emergency"}
    centre = replace(ANSWERS, kind=OrgKind.TOWNSHIP_CENTRE)
    assert set(set_up_problems(centre)) == {"hospital"}


def test_a_hospital_is_one_organisation_without_a_station(
    tmp_path: Path, clock: StandingClock
) -> None:
    signed_in = SetUp(Folder(tmp_path / "data"), clock, QUICK).run(ANSWERS, SECRET)
    store = signed_in.opened.store
    with store.reading() as reading:
        [own] = reading.all_of(Organization)
        assert reading.all_of(Station) == ()
        assert reading.setting("county_hospital_id") == str(own.id)
        assert own.id == reading.place().org_id
    assert (own.record.kind, own.record.departments) == (
        OrgKind.COUNTY_HOSPITAL,
        ("急诊科", "骨科"),
    )
    desk = ReceptionDesk(store, clock, lambda: signed_in.actor)
    assert desk.choices().hospital
    store.close()


class Practice:
    """The practice hospital's file, its county, and the centre that refers to it."""

    def __init__(self, store: Store, clock: StandingClock, county: CountyServer) -> None:
        self.store, self.county, self.clock = store, county, clock
        clock.instant = datetime.now(UTC)  # the county goes by its own clock
        self.people = make_hospital(store, self.clock, app_version="1")
        self.centre = SendingCentre(county.service, HOSPITAL_ID, self.clock.now, delay_s=0)
        self.engine = SyncEngine(store, FhirCounty(county.url, loopback_only=True), self.clock)
        who: Actor = self.people[0]
        self.desk = ReceptionDesk(store, self.clock, lambda: who)
        self.acts = Receptions(store, self.clock, lambda: who)

    def go_on(self) -> None:
        """The centre acts, and the hospital exchanges."""
        self._look()
        self.engine.run_once(lambda _done, _total: None, lambda: False)
        self._look()
        self.engine.run_once(lambda _done, _total: None, lambda: False)

    def _look(self) -> None:
        self.clock.instant = max(self.clock.instant, datetime.now(UTC))
        self.centre.look()


@pytest.fixture
def practice(bare_store: Store, clock: StandingClock) -> Iterator[Practice]:
    with CountyServer(None) as county:
        yield Practice(bare_store, clock, county)


def test_the_practice_hospital_has_people_who_may_sign_in(practice: Practice) -> None:
    assert [who.name for who in practice.people] == [row[0] for row in STAFF]
    assert practice.people[0].role is Role.LIAISON


def test_referrals_come_to_the_practice_desk_and_an_urgent_one_later(practice: Practice) -> None:
    practice.go_on()
    rows = practice.desk.incoming()
    assert [row.patient_name for row in rows] == ["邰玉珍", "匡德福"]
    assert rows[0].from_org == names.OTHER_CENTRE
    practice.clock.advance(minutes=2)
    practice.go_on()
    first = practice.desk.incoming()[0]
    assert (first.patient_name, first.urgency) == ("晏国安", Urgency.STAT)
    assert len(practice.desk.incoming()) == len(CASES)


def test_the_centre_answers_a_question_and_sets_out_when_accepted(practice: Practice) -> None:
    practice.go_on()
    urgent, usual = practice.desk.incoming()
    practice.acts.ask(urgent.id, 0, "血压多少?")
    mode = Arrangement(mode=AcceptMode.OUTPATIENT, department="消化内科")
    practice.acts.accept(usual.id, 0, mode)
    practice.go_on()
    found = {row.id: row for row in practice.desk.incoming()}
    assert found[urgent.id].answered
    assert found[usual.id].departed_at is not None
    practice.go_on()
    steps = practice.desk.detail(urgent.id).steps
    assert len(steps) == 2
    assert practice.desk.detail(urgent.id).reception.record.state is S.INFO_REQUESTED
