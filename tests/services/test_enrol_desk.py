"""Taking the county's file at a running clinic, and at the first start."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.enrolment import Enrolment, NotAnEnrolment, enrolment_text
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.set_up import SetUpAnswers
from desktop.domain.slip_keys import bytes_of, new_key_pair
from desktop.services.computers import Computers, open_clinic_file
from desktop.services.enrolment import EnrolmentDesk, read_enrolment
from desktop.services.set_up import SetUp
from desktop.services.settings import CountySettings, Settings
from desktop.services.sign_in import SignedIn
from desktop.store.opening import renew_slip_key
from desktop.store.place_files import Folder
from desktop.store.queries import enrolment as kept
from desktop.store.queries.signing import root_key
from tests.conftest import StandingClock
from tests.county_gate import Authority
from tests.enrol_parts import COURIER, ROOT, an_enrolment
from tests.factory import Clinic
from tests.setup_parts import QUICK


@pytest.fixture
def desk(clinic: Clinic) -> EnrolmentDesk:
    return EnrolmentDesk(clinic.store, lambda: clinic.administrator)


@pytest.fixture
def ours(clinic: Clinic) -> Enrolment:
    return an_enrolment(org_id=clinic.org_id, clinic_code="07", courier_key=COURIER)


def settings_of(clinic: Clinic) -> dict[str, object]:
    names = ("county_url", "clinic_code", "county_root_key", "courier_county_key", "system_root")
    with clinic.store.reading() as reading:
        return {name: reading.setting(name) for name in (*names, kept.ENROLMENT, kept.KEYS)}


def test_a_file_is_taken_with_its_word(
    desk: EnrolmentDesk, clinic: Clinic, ours: Enrolment
) -> None:
    facts = desk.take(ours, ours.check_word.lower())
    assert (facts.url, facts.county, facts.by_key) == (ours.county_url, "清河县", True)
    assert facts.key_word
    with clinic.store.reading() as reading:
        assert root_key(reading) == ROOT.public
        assert reading.setting("courier_county_key") == COURIER
        assert kept.access(reading).client_id == "clinic-12"


@pytest.mark.parametrize("word", ["", "0000-0000-0000-0000"])
def test_without_the_word_nothing_is_taken(
    desk: EnrolmentDesk, clinic: Clinic, ours: Enrolment, word: str
) -> None:
    before = settings_of(clinic)
    with pytest.raises(RuleBroken):
        desk.take(ours, word)
    assert settings_of(clinic) == before


def test_another_clinics_file_is_refused_by_name(desk: EnrolmentDesk, clinic: Clinic) -> None:
    before, other = settings_of(clinic), an_enrolment(clinic="大义镇卫生院")
    with pytest.raises(NotAnEnrolment) as caught:
        desk.offer(other)
    assert caught.value.problem.params == {"clinic": "大义镇卫生院", "ours": "霄云镇卫生院"}
    with pytest.raises(NotAnEnrolment):
        desk.take(other, other.check_word)
    assert settings_of(clinic) == before


def test_the_countys_other_id_for_us_is_told_with_ours(desk: EnrolmentDesk, clinic: Clinic) -> None:
    with pytest.raises(NotAnEnrolment) as caught:
        desk.offer(an_enrolment(clinic="霄云镇卫生院"))
    assert caught.value.problem.code == "enrol.other_id"
    assert caught.value.problem.params["id"] == clinic.org_id


def test_a_nurse_takes_no_file(clinic: Clinic, ours: Enrolment) -> None:
    with pytest.raises(NotAllowed):
        EnrolmentDesk(clinic.store, lambda: clinic.nurse).take(ours, ours.check_word)


def test_the_next_file_of_the_same_county_needs_no_call(
    desk: EnrolmentDesk, clinic: Clinic, ours: Enrolment
) -> None:
    desk.take(ours, ours.check_word)
    [word] = {desk.facts().key_word}
    later = an_enrolment(
        org_id=clinic.org_id,
        clinic_code="07",
        county_url="https://new.qinghe.example/fhir",
        made_at=ours.made_at + timedelta(days=30),
    )
    offer = desk.offer(later)
    assert offer.trusted
    assert ("county_url", ours.county_url, later.county_url) in offer.changes
    assert desk.take(later).url == later.county_url
    assert desk.facts().key_word == word  # the key goes on


def test_an_older_file_and_another_root_need_one(
    desk: EnrolmentDesk, clinic: Clinic, ours: Enrolment
) -> None:
    desk.take(ours, ours.check_word)
    said = {"org_id": clinic.org_id, "clinic_code": "07"}
    older = an_enrolment(**said, made_at=ours.made_at - timedelta(days=1))
    stranger = an_enrolment(new_key_pair(), **said, made_at=ours.made_at + timedelta(days=1))
    assert not desk.offer(older).trusted
    assert not desk.offer(stranger).trusted


def test_a_new_key_keeps_the_one_the_county_knows(
    desk: EnrolmentDesk, clinic: Clinic, ours: Enrolment
) -> None:
    first = desk.take(ours, ours.check_word).key_word
    assert desk.new_key().former_word == ""  # the county never knew the first
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        kept.key_answered(unit, kept.client_keys(unit)[0].kid)
    known = desk.facts().key_word
    facts = desk.new_key()
    assert (facts.former_word, facts.key_answered) == (known, False)
    assert len({first, known, facts.key_word}) == 3
    assert desk.new_key().former_word == known


def test_who_leaves_takes_no_key_along(
    desk: EnrolmentDesk, clinic: Clinic, ours: Enrolment
) -> None:
    assert renew_slip_key(clinic.store) is False
    before = desk.take(ours, ours.check_word).key_word
    assert renew_slip_key(clinic.store) is True
    assert desk.facts().key_word != before


def test_an_address_typed_since_is_gone_to_without_the_file(
    desk: EnrolmentDesk, clinic: Clinic, ours: Enrolment, tmp_path: Path
) -> None:
    said = replace(ours)
    desk.take(said, said.check_word)
    settings = Settings(clinic.store, Folder(tmp_path), clinic.clock, lambda: clinic.administrator)
    settings.set_county(
        CountySettings(
            clinic_code="07",
            device_code="A1",
            device_name="护士站",
            county_url="https://other.example/fhir",
            county_token="typed",
        )
    )
    facts = desk.facts()
    assert (facts.strayed, facts.by_key, facts.by_token) == (True, False, True)
    with clinic.store.reading() as reading:
        assert kept.access(reading).authority == ""


def answers(said: Enrolment) -> SetUpAnswers:
    return SetUpAnswers(
        clinic=said.clinic,
        clinic_code=said.clinic_code,
        device="护士站一号机",
        org_code=said.org_code,
        hospital=said.hospital,
        hospital_code=said.hospital_code,
        hospital_emergency=said.hospital_emergency,
        admin_name="钱院长",
        admin_work_no="001",
        password="Lushan-1969",
        county_url=said.county_url,
        county_root=said.county_root,
        enrolment=said,
    )


@pytest.fixture
def said() -> Enrolment:
    return an_enrolment(authority=Authority().pem, system_root="https://qinghe.example/fhir")


def set_up(said: Enrolment, place: Path, clock: StandingClock) -> SignedIn:
    return SetUp(Folder(place), clock, QUICK).run(answers(said), bytes(16))


def test_a_clinic_begins_with_the_countys_file(
    said: Enrolment, tmp_path: Path, clock: StandingClock
) -> None:
    signed_in = set_up(said, tmp_path / "a", clock)
    store = signed_in.opened.store
    assert "enrol.key_to_register" in [note.code for note in signed_in.notes]
    with store.reading() as reading:
        assert reading.place().org_id == said.org_id
        assert reading.place().system_root == "https://qinghe.example/fhir"
        access = kept.access(reading)
        assert (access.authority, access.by_key) == (said.authority, True)
        assert root_key(reading) == bytes_of(said.county_root)
    store.close()


def test_the_next_computer_of_the_clinic_has_the_file_and_a_key_of_its_own(
    said: Enrolment, tmp_path: Path, clock: StandingClock
) -> None:
    first = set_up(said, tmp_path / "a", clock)
    path = Computers(first.opened.store, lambda: first.actor).write(tmp_path)
    file = open_clinic_file(path)
    joined = replace(answers(said), joins=file, enrolment=None, device_code=file.device_code)
    second = SetUp(Folder(tmp_path / "b"), clock, QUICK).run(joined, bytes(16))
    words = set()
    for each in (first, second):
        with each.opened.store.reading() as reading:
            access = kept.access(reading)
            assert access.client_id == said.client_id
            words.add(access.keys[0].check_word)
        each.opened.store.close()
    assert len(words) == 2


def test_a_file_changed_inside_the_clinics_file_is_refused(
    said: Enrolment, tmp_path: Path, clock: StandingClock
) -> None:
    first = set_up(said, tmp_path / "a", clock)
    path = Computers(first.opened.store, lambda: first.actor).write(tmp_path)
    first.opened.store.close()
    text = json.loads(path.read_text(encoding="utf-8"))
    text["enrolment"] = text["enrolment"].replace("qinghe", "pinghe")
    path.write_text(json.dumps(text), encoding="utf-8")
    with pytest.raises(NotAnEnrolment):
        open_clinic_file(path)


def test_a_file_is_read_from_a_stick_and_a_big_one_is_not(said: Enrolment, tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_text("\ufeff" + enrolment_text(said), encoding="utf-8")
    assert read_enrolment(path) == said
    path.write_bytes(b"\xff\xfe" * (1 << 20))
    with pytest.raises(NotAnEnrolment):
        read_enrolment(path)
    with pytest.raises(NotAnEnrolment) as caught:
        read_enrolment(tmp_path / "gone.json")
    assert caught.value.problem.code == "enrol.unreadable"


def test_a_clinic_s_name_leads_no_file_elsewhere(
    clinic: Clinic, desk: EnrolmentDesk, ours: Enrolment, tmp_path: Path
) -> None:
    desk.take(ours, ours.check_word)
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        unit.set_setting("org_name", "../甲镇卫生院/乙村站:1")
    folder = tmp_path / "stick"
    folder.mkdir()
    path = desk.write_key(folder)
    assert list(folder.iterdir()) == [path]
