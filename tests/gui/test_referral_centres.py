"""The form's own fields of each centre, codes, wishes: by keys, kept as drafts, in nobody's way."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.code_list import CodeEntry
from desktop.domain.codes import (
    BeFast,
    BookingKind,
    DownSource,
    EmergencyCentre,
    ReferralState,
    Urgency,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.referral import CentreFields, Diagnosis, DrugGiven
from desktop.services.code_lists import CodeLists
from desktop.services.drafts import Drafts
from desktop.views import theme
from desktop.views.referral.centres import CENTRES
from desktop.views.referral.form import ReferralForm
from desktop.views.resources import resource_dir
from tests.factory import Clinic
from tests.referral_pages import Desk, open_desk
from tests.referrals import PIN

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIPPED = resource_dir() / "codes" / "diagnosis.tsv"
MI = CodeEntry(code="I21.9", name="急性心肌梗死", centre=EmergencyCentre.CHEST_PAIN)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    theme.apply(qapp)
    made = opened(qtbot, clinic)
    made.shell.go("referral-form", patient_id=clinic.patient(name="张桂芳").id)
    yield made
    made.shell.close()


def opened(qtbot: QtBot, clinic: Clinic) -> Desk:
    lists = CodeLists(clinic.store, clinic.clock, lambda: clinic.nurse, SHIPPED)
    made = open_desk(clinic, find_code=lists.find)
    qtbot.addWidget(made.shell)
    made.shell.show()
    qtbot.waitExposed(made.shell)
    return made


def emergency(desk: Desk, centre: EmergencyCentre | None = None) -> ReferralForm:
    form = desk.form.form
    form.field("urgency").pick(2)
    form.field("emergency_centre").set_value(centre)
    form.field("chief_complaint").line.setText("突发胸痛")
    form.field("doctor_id").pick(0)
    return form


def issue(desk: Desk) -> None:
    desk.form.submit()
    dialog = desk.form.dialog
    assert dialog is not None
    dialog.form.field("sign_mode").pick(0)
    dialog.form.field("pin").line.setText(PIN)
    dialog.finish()


def test_only_the_chosen_centre_s_card_is_shown(desk: Desk) -> None:
    form = emergency(desk)
    cards = [form._centre_cards[each] for each in CENTRES]
    assert all(card.isHidden() for card in cards)
    for centre, card in zip(CENTRES, cards, strict=True):
        form.field("emergency_centre").set_value(centre)
        assert [each for each in cards if not each.isHidden()] == [card]
    form.field("urgency").pick(0)
    assert all(card.isHidden() for card in cards)


def test_now_is_one_key_and_the_ecg_s_time_runs(qtbot: QtBot, desk: Desk) -> None:
    form = emergency(desk, EmergencyCentre.CHEST_PAIN)
    prompt = form._prompts[EmergencyCentre.CHEST_PAIN]
    qtbot.keyClick(form.field("first_contact_at").line, Key.Key_Semicolon, CONTROL)
    assert form.field("first_contact_at").value() == desk.clinic.clock.now()
    assert "ECG due by 08:40" in prompt.text()
    desk.clinic.clock.advance(minutes=12)
    form.show_running()
    assert "do it now" in prompt.text()
    qtbot.keyClick(form.field("ecg_done_at").line, Key.Key_Semicolon, CONTROL)
    assert "12 min after first contact" in prompt.text()


def test_a_stroke_s_time_runs_from_last_well(desk: Desk) -> None:
    form = emergency(desk, EmergencyCentre.STROKE)
    prompt = form._prompts[EmergencyCentre.STROKE]
    form.field("last_well_at").set_value(desk.clinic.clock.now() - timedelta(hours=1))
    assert "3 h 30 min" in prompt.text()
    form.field("last_well_at").set_value(desk.clinic.clock.now() - timedelta(hours=5))
    assert "still ring" in prompt.text()


def test_every_field_of_a_centre_is_kept_and_shown_again(desk: Desk) -> None:
    now = desk.clinic.clock.now()
    drugs = (DrugGiven(name="阿司匹林", dose="300mg 嚼服", at=now),)
    whole = {
        EmergencyCentre.CHEST_PAIN: CentreFields(
            first_contact_at=now, ecg_done_at=now, ecg_sent_at=now, drugs_given=drugs
        ),
        EmergencyCentre.STROKE: CentreFields(
            last_well_at=now, be_fast=(BeFast.FACE, BeFast.ARM), anticoagulants=False
        ),
        EmergencyCentre.TRAUMA: CentreFields(injured_at=now, gcs=9, mechanism="车祸"),
        EmergencyCentre.MATERNAL: CentreFields(gestation_days=228, gravida=2, para=1),
        EmergencyCentre.CHILD_NEWBORN: CentreFields(age_hours=6, weight_g=2450, apgar_1=7),
    }
    form = emergency(desk)
    for centre, said in whole.items():
        record = replace(form.record(None), emergency_centre=centre, centre=said)
        form.show_record(record)
        assert form.record(None).centre == said, centre


def test_weeks_are_typed_as_spoken(desk: Desk) -> None:
    form = emergency(desk, EmergencyCentre.MATERNAL)
    field = form.field("gestation_days")
    for typed, days in (("32+4", 228), ("32周4天", 228), ("40", 280), ("32+8", None)):
        field.line.setText(typed)
        assert field.value() == days, typed


def test_what_a_centre_asks_never_holds_an_emergency_up(desk: Desk) -> None:
    form = emergency(desk, EmergencyCentre.TRAUMA)
    form.field("gcs").line.setText("99")
    form.field("onset_at").set_value(desk.clinic.clock.now() + timedelta(days=2))
    desk.form.submit()
    assert desk.form.dialog is None
    assert form.field("gcs").problem_text()
    assert form.field("onset_at").problem_text()
    issue(desk)
    [row] = desk.served.desk.board()
    detail = desk.served.desk.detail(row.id)
    assert detail is not None
    assert (detail.referral.record.centre, detail.referral.record.onset_at) == (None, None)


def test_all_new_fields_come_back_after_a_kill(qtbot: QtBot, desk: Desk, clinic: Clinic) -> None:
    form = emergency(desk, EmergencyCentre.CHEST_PAIN)
    form.field("first_contact_at").set_now()
    form.field("ask_bed").box.click()
    form.field("diagnoses").take(MI)
    drug = form.field("drugs_given").rows[0]
    drug.name.setText("阿司匹林")
    drug.time.setText("0820")
    drug.time.textEdited.emit("0820")
    desk.form.keeper.flush()
    before = form.record(None)
    [draft] = Drafts(clinic.store, lambda: clinic.nurse).all("referral")
    clinic.clock.advance(hours=20)  # the next day the times are still yesterday's
    again = opened(qtbot, clinic)
    again.shell.go("referral-form", draft_id=draft.id)
    assert again.form.form.record(None) == before
    assert before.centre is not None
    assert before.diagnoses[0].code == "I21.9"
    assert [wish.kind for wish in before.wishes] == [BookingKind.COUNTY_BED]
    again.shell.close()


def test_a_diagnosis_is_found_by_initials_with_keys_alone(qtbot: QtBot, desk: Desk) -> None:
    field = desk.form.form.field("diagnoses")
    field.line.setFocus()
    qtbot.keyClicks(field.line, "jxxjgs")
    qtbot.waitUntil(field.list.isVisible)
    qtbot.keyClick(field.line, Key.Key_Down)
    qtbot.keyClick(field.line, Key.Key_Return)
    [found] = field.value()
    assert (found.code, found.text) == ("I21.9", "急性心肌梗死")
    assert not field.list.isVisible()
    qtbot.keyClicks(field.line, ";fali")
    assert [each.text for each in field.value()] == ["急性心肌梗死", "fali"]
    assert [each.main for each in field.value()] == [True, False]


def test_escape_closes_the_list_and_words_are_as_good(qtbot: QtBot, desk: Desk) -> None:
    field = desk.form.form.field("diagnoses")
    field.line.setFocus()
    qtbot.keyClicks(field.line, "ngs")
    qtbot.waitUntil(field.list.isVisible)
    qtbot.keyClick(field.line, Key.Key_Escape)
    assert not field.list.isVisible()
    assert field.value() == (Diagnosis(text="ngs"),)


def test_a_code_offers_its_centre_and_forces_nothing(desk: Desk) -> None:
    form = desk.form.form
    field = form.field("diagnoses")
    field.take(MI)
    assert form.urgency is Urgency.ROUTINE
    assert form.centre is None
    assert field._offer is not None
    field._offer.click()
    assert (form.urgency, form.centre) == (Urgency.URGENT, EmergencyCentre.CHEST_PAIN)


def test_a_bed_s_own_questions_come_with_the_tick(desk: Desk) -> None:
    form = emergency(desk)
    assert form.field("bed_type").isHidden()
    form.field("ask_bed").box.click()
    assert not form.field("bed_type").isHidden()
    assert not form.field("wish_day").isHidden()
    form.field("bed_oxygen").box.click()
    [wish] = form.record(None).wishes
    assert (wish.kind, wish.oxygen) == (BookingKind.COUNTY_BED, True)


def test_number_and_bed_stand_as_waiting_on_the_issued_page(desk: Desk) -> None:
    form = emergency(desk)
    for name in ("ask_expert", "ask_bed", "ask_ecg"):
        form.field(name).box.click()
    issue(desk)
    assert desk.shell.stack.current_name() == "referral"
    words = desk.detail.debts.asked.words.text()
    assert words.count("waits for the hospital to confirm") == 3
    assert not desk.detail.debts.code.isHidden()


def test_a_second_way_up_is_linked_unless_one_says_no(desk: Desk, clinic: Clinic) -> None:
    patient = clinic.patient(name="李小满")
    down = clinic.save(
        DownReferral(
            no="HZ20261101",
            patient_id=patient.id,
            from_org_id=clinic.hospital_id,
            to_org_id=clinic.org_id,
            source=DownSource.PAPER,
        )
    )
    form = emergency(desk)
    assert form.field("linked").isHidden()
    form.field("patient_id").set_value(patient.id)
    assert "HZ20261101" in form.field("linked").box.text()
    assert form.record(None).down_referral_id == down.id
    form.field("linked").box.click()
    assert form.record(None).down_referral_id is None


def test_consent_and_filing_are_owed_on_the_page_and_lead_to_their_fields(desk: Desk) -> None:
    form = emergency(desk)
    form.field("insurance_filing").pick(2)
    assert not form.field("insurance_due_at").isHidden()
    issue(desk)
    debts = desk.detail.debts
    assert not debts.consent.isHidden()
    assert not debts.insurance.isHidden()
    debts.consent.button.click()
    assert desk.shell.stack.current_name() == "referral-form"
    assert desk.form.first_focus() is desk.form.form.field("consent_type")
    [row] = desk.served.desk.board()
    assert row.progress.state is ReferralState.ISSUED
