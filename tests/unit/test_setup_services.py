"""Setting up, signing in, staff, PINs, settings and the directory, on real files."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.codes import Role, StaffType
from desktop.domain.county_address import county_problem
from desktop.domain.errors import NotAllowed, RuleBroken, WrongKey
from desktop.domain.expert import Expert
from desktop.domain.kept import Actor
from desktop.domain.lease import GIVE_BACK_HOUR
from desktop.domain.organization import Organization
from desktop.domain.recovery_key import recovery_text
from desktop.domain.set_up import SetUpAnswers
from desktop.domain.staff import Staff
from desktop.services.directory import Directory
from desktop.services.door import read_door
from desktop.services.lease_rule import give_back_hour
from desktop.services.set_up import SetUp
from desktop.services.settings import CountySettings, Settings
from desktop.services.shift import Shift
from desktop.services.sign_in import SignedIn, SignIn
from desktop.services.staff import StaffDesk
from desktop.store.place_files import Folder, FolderState
from tests.conftest import StandingClock
from tests.setup_parts import QUICK, SECRET

PASSWORD, NURSE_WORD = "Lushan-1969", "blaues Rad 77"
ANSWERS = SetUpAnswers(
    clinic="霄云镇卫生院",
    clinic_code="lx01",
    device="护士站一号机",
    hospital="青山县人民医院",
    hospital_emergency="0537-5550120",
    admin_name="钱院长",
    admin_work_no="001",
    password=PASSWORD,
    departments=("骨科",),
)


class House:
    """A clinic set up through the service, with its administrator at it."""

    def __init__(self, folder: Folder, clock: StandingClock) -> None:
        self.folder, self.clock = folder, clock
        self.take(SetUp(folder, clock, QUICK).run(ANSWERS, SECRET))
        self.admin = self.who

    def take(self, signed_in: SignedIn) -> None:
        self.signed_in, self.opened, self.who = signed_in, signed_in.opened, signed_in.actor

    def actor(self) -> Actor:
        return self.who

    def staff(self) -> StaffDesk:
        return StaffDesk(self.opened, self.clock, self.actor, QUICK)

    def shift(self) -> Shift:
        return Shift(self.opened, self.clock, self.actor, QUICK)

    def nurse(self, work_no: str = "002") -> Staff:
        with self.opened.store.reading() as reading:
            org_id = reading.place().org_id
        return Staff(
            name="李秀兰",
            org_id=org_id,
            work_no=work_no,
            staff_type=StaffType.NURSE,
            role=Role.NURSE,
        )

    def audit(self) -> list[str]:
        with self.opened.store.reading() as reading:
            rows = reading.connection.exec_driver_sql("SELECT act FROM audit ORDER BY seq")
            return [row[0] for row in rows]


@pytest.fixture
def house(tmp_path: Path, clock: StandingClock):
    made = House(Folder(tmp_path / "data"), clock)
    yield made
    made.opened.store.close()


def again(house: House) -> SignIn:
    house.opened.store.close()
    return SignIn(house.folder, house.clock, QUICK)


def test_set_up_makes_records_that_are_ops(house: House) -> None:
    with house.opened.store.reading() as reading:
        rows = reading.connection.exec_driver_sql("SELECT kind FROM op ORDER BY seq")
        kinds = [row[0] for row in rows]
        assert reading.place().clinic_code == "LX01"
    assert kinds == ["organization", "organization", "station", "device", "staff"]
    assert read_door(house.folder).clinic == "霄云镇卫生院"


def test_a_broken_answer_makes_nothing(tmp_path: Path, clock: StandingClock) -> None:
    folder = Folder(tmp_path / "data")
    with pytest.raises(RuleBroken) as told:
        SetUp(folder, clock, QUICK).run(
            replace(ANSWERS, password="kurz", hospital_emergency=""), SECRET
        )
    assert set(told.value.fields) == {"password", "hospital_emergency"}
    assert folder.state() is FolderState.EMPTY


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", None),
        ("https://county.example/fhir", None),
        ("http://127.0.0.1:8080/fhir", None),
        ("http://county.example/fhir", "set_up.county_https"),
        ("county.example", "set_up.county_url"),
        ("https://me:secret@county.example", "set_up.county_url_password"),
    ],
)
def test_a_county_address_is_checked(url: str, code: str | None) -> None:
    problem = county_problem(url)
    assert (problem.code if problem else None) == code


def test_signing_in_is_noted_with_the_wrong_tries_before(house: House) -> None:
    sign_in = again(house)
    (face,) = sign_in.people()
    with pytest.raises(WrongKey):
        sign_in.open(face.staff_id, "falsches Wort")
    house.take(sign_in.open(face.staff_id, PASSWORD))
    assert house.audit()[-2:] == ["sign_in.wrong_password", "sign_in"]
    assert house.who.role is Role.ADMINISTRATOR


def test_the_recovery_key_gives_a_new_password(house: House) -> None:
    sign_in = again(house)
    house.take(sign_in.recover(recovery_text(SECRET), house.admin.staff_id, "ganz neu 4711"))
    house.take(again(house).open(house.admin.staff_id, "ganz neu 4711"))
    with pytest.raises(WrongKey):
        SignIn(house.folder, house.clock, QUICK).open(house.admin.staff_id, PASSWORD)


def test_a_stopped_person_opens_the_file_no_more_and_the_others_do(house: House) -> None:
    nurse = house.staff().add(house.nurse(), NURSE_WORD)
    old_keys, old_key = house.folder.keys.read_bytes(), house.opened.key
    house.staff().stop(nurse.id)
    assert house.opened.key != old_key
    assert house.staff().all()[-1].record.active is False
    sign_in = again(house)
    with pytest.raises(WrongKey):
        sign_in.open(nurse.id, NURSE_WORD)
    house.take(sign_in.open(house.admin.staff_id, PASSWORD))
    assert house.folder.keys.read_bytes() != old_keys


def test_only_an_administrator_changes_staff(house: House) -> None:
    nurse = house.staff().add(house.nurse(), NURSE_WORD)
    house.who = Actor(nurse.id, "李秀兰", Role.NURSE)
    with pytest.raises(NotAllowed):
        house.staff().add(house.nurse("003"), NURSE_WORD)


def test_the_last_administrator_stays(house: House) -> None:
    (admin,) = house.staff().all()
    with pytest.raises(NotAllowed):
        house.staff().stop(admin.id)
    with pytest.raises(RuleBroken) as told:
        house.staff().change(
            admin.id, replace(admin.record, role=Role.NURSE), expected=admin.revision
        )
    assert told.value.fields["role"].code == "staff.last_administrator"


def test_a_work_number_is_used_once(house: House) -> None:
    with pytest.raises(RuleBroken) as told:
        house.staff().add(house.nurse("001"), NURSE_WORD)
    assert told.value.fields["work_no"].code == "staff.work_no_taken"


def test_a_pin_switches_and_five_wrong_ones_ask_for_the_password(house: House) -> None:
    house.shift().set_own_pin(PASSWORD, "4826")
    me = house.who.staff_id
    assert house.shift().by_pin(me, "4826") == house.who
    codes = []
    for _ in range(6):
        with pytest.raises(WrongKey) as told:
            house.shift().by_pin(me, "9999")
        codes.append(told.value.problem.code)
    assert codes == ["pin.wrong"] * 4 + ["pin.password_needed"] * 2
    with pytest.raises(WrongKey):
        house.shift().by_pin(me, "4826")
    house.shift().by_password(me, PASSWORD)
    assert house.shift().by_pin(me, "4826") == house.who


def test_a_pin_needs_the_own_password(house: House) -> None:
    with pytest.raises(RuleBroken) as told:
        house.shift().set_own_pin("falsches Wort", "4826")
    assert set(told.value.fields) == {"password"}
    assert not house.shift().has_pin()


def test_changing_the_own_password_ends_the_old_one(house: House) -> None:
    house.shift().change_own_password(PASSWORD, "ganz neu 4711")
    with pytest.raises(WrongKey):
        house.shift().by_password(house.who.staff_id, PASSWORD)
    assert house.shift().by_password(house.who.staff_id, "ganz neu 4711") == house.who


def test_a_token_stands_only_in_the_encrypted_file(house: House) -> None:
    settings = Settings(house.opened.store, house.folder, house.clock, house.actor)
    token = "geheimes-Zeichen-0815"
    settings.set_county(
        CountySettings(
            clinic_code="LX01",
            device_code="A1",
            device_name="二号机",
            county_url="https://county.example/fhir/",
            county_token=token,
        )
    )
    assert settings.county().county_url == "https://county.example/fhir"
    files = [path for path in house.folder.path.rglob("*") if path.is_file()]
    assert not [path.name for path in files if token.encode() in path.read_bytes()]


def test_the_hour_of_giving_seats_back_is_set_by_the_administrator(house: House) -> None:
    settings = Settings(house.opened.store, house.folder, house.clock, house.actor)
    assert settings.give_back_hour() == GIVE_BACK_HOUR
    settings.set_give_back_hour(12)
    with house.opened.store.reading() as reading:
        assert give_back_hour(reading) == 12
    assert settings.give_back_hour() == 12


def test_experts_and_hospitals_are_kept_before_the_county_gives_them(house: House) -> None:
    directory = Directory(house.opened.store, house.clock, house.actor)
    home = next(o.id for o in directory.organizations() if o.id != directory.own_org_id())
    expert = Expert(
        name="周明远", specialty="骨科", org_id=directory.own_org_id(), home_org_id=home
    )
    kept = directory.save_expert(expert)
    directory.save_expert(replace(expert, active=False), kept.id, expected=1)
    assert [e.record.active for e in directory.experts()] == [False]
    own = next(o for o in directory.organizations() if o.id == directory.own_org_id())
    with pytest.raises(NotAllowed):
        stopped: Organization = replace(own.record, active=False)
        directory.save_organization(stopped, own.id, expected=own.revision)
