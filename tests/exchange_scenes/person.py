"""Something needs a person: refusals and conflicts."""

from tests.exchange_pages import ExchangeWindow
from tests.exchange_scenes.book import NAMES, all_sent, at_county, issued, people, refuse, scene
from tests.factory import changed


@scene
def refused_with_field(at: ExchangeWindow) -> None:
    all_sent(at)
    refuse(at, "Patient", "value", "Patient.birthDate", "Date is in the future: 2062-03-14")
    at.clinic.patient(name="李大柱")
    at.exchange()


@scene
def refused_with_long_words(at: ExchangeWindow) -> None:
    all_sent(at)
    said = "HAPI-0574: Unable to process resource, constraint dom-6 failed. " * 8
    refuse(at, "Patient", "invariant", "Patient.contact", said)
    at.clinic.patient(name="欧阳春燕")
    at.exchange()


@scene
def quarantined_with_dependants(at: ExchangeWindow) -> None:
    all_sent(at)
    refuse(at, "Patient", "required", "Patient.identifier", "Identifier missing")
    patient = at.clinic.patient(name="王秀英")
    at.clinic.booking(at.clinic.session(), patient_id=patient.id)
    issued(at, patient_id=patient.id)
    at.exchange()
    at.page.held.select(at.page.held.rows()[-1].op_id)


@scene
def set_aside_with_dependants(at: ExchangeWindow) -> None:
    quarantined_with_dependants(at)
    first = at.page.held.rows()[0]
    at.desktop.service.discard(first.op_id, "录重了")
    at.exchange()


@scene
def many_problems(at: ExchangeWindow) -> None:
    conflict(at)
    refuse(at, "Patient", "value", "Patient.telecom", "Not a telephone number")
    for number in range(9):
        patient = at.clinic.patient(name=NAMES[number % 8], phone=f"1380000010{number}")
        issued(at, patient_id=patient.id)
    at.exchange()


@scene
def server_stumbles(at: ExchangeWindow) -> None:
    all_sent(at)
    at.county.stumbles = lambda each: each["resourceType"] == "Appointment"
    at.clinic.booking(at.clinic.session())
    people(at, 1)
    for _ in range(4):
        at.exchange()


@scene
def conflict(at: ExchangeWindow) -> None:
    patient = at.clinic.patient(name="张桂芳", phone="13800000001")
    at.exchange()
    at_county(at, patient.id, name="张桂芬", phone="13800000009")
    at.clock.advance(minutes=20)
    at.clinic.save(changed(patient, name="张桂方", phone="13800000002"), patient.id)
    at.exchange()
    held = next(each for each in at.page.held.rows() if each.state == "CONFLICT")
    at.page.held.select(held.op_id)


@scene
def conflict_long(at: ExchangeWindow) -> None:
    conflict_words = "既往高血压十二年，规律服药，近三天活动后胸闷，休息可缓解，无晕厥。" * 2
    referral = issued(at, chief_complaint="反复胸闷三天")
    at.exchange()
    [there] = at.county.all("ServiceRequest")
    reason = [{"text": f"{conflict_words}县医院补记"}]
    at.county.service.put({**there, "reasonCode": reason, "priority": "urgent"})
    at.clock.advance(minutes=20)
    at.clinic.save(changed(referral, chief_complaint=conflict_words), referral.id)
    at.exchange()


@scene
def taken_away_by_the_county(at: ExchangeWindow) -> None:
    patient = at.clinic.patient(name="张桂芳")
    at.exchange()
    at.county.service.delete("Patient", str(patient.id))
    at.clinic.save(changed(patient, phone="13800000002"), patient.id)
    at.exchange()
