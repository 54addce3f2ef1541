"""What an act is called."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.journal_rows import Act, JournalLine
from desktop.views.messages.codes import LABELS
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

_KINDS: dict[str, Any] = {
    "booking": QT_TRANSLATE_NOOP("Journal", "Booking"),
    "referral": QT_TRANSLATE_NOOP("Journal", "Referral"),
    "referral_step": QT_TRANSLATE_NOOP("Journal", "Referral, step"),
    "attachment": QT_TRANSLATE_NOOP("Journal", "Attachment"),
    "reception": QT_TRANSLATE_NOOP("Journal", "Receiving desk"),
    "down_referral": QT_TRANSLATE_NOOP("Journal", "Down-referral"),
    "follow_up": QT_TRANSLATE_NOOP("Journal", "Return care, task"),
    "training": QT_TRANSLATE_NOOP("Journal", "Training"),
    "patient": QT_TRANSLATE_NOOP("Journal", "Patient"),
    "duty_session": QT_TRANSLATE_NOOP("Journal", "Duty session"),
    "session_event": QT_TRANSLATE_NOOP("Journal", "Session of the day"),
    "contact": QT_TRANSLATE_NOOP("Journal", "Telephone call"),
    "county_booking": QT_TRANSLATE_NOOP("Journal", "Asked of the county"),
    "expert": QT_TRANSLATE_NOOP("Journal", "Expert"),
    "staff": QT_TRANSLATE_NOOP("Journal", "Staff"),
}
AUDITS: dict[str, Any] = {
    "sign_in": QT_TRANSLATE_NOOP("Journal", "Signed in"),
    "sign_in.wrong_pin": QT_TRANSLATE_NOOP("Journal", "Wrong PIN"),
    "sign_in.wrong_password": QT_TRANSLATE_NOOP("Journal", "Wrong password"),
    "sign_out": QT_TRANSLATE_NOOP("Journal", "Closed the day"),
    "lock": QT_TRANSLATE_NOOP("Journal", "Screen locked"),
    "patient.reveal": QT_TRANSLATE_NOOP("Journal", "Whole number shown"),
    "export": QT_TRANSLATE_NOOP("Journal", "Exported"),
    "outage_pack": QT_TRANSLATE_NOOP("Journal", "Outage pack printed"),
    "outage_void": QT_TRANSLATE_NOOP("Journal", "Paper form voided"),
    "set_up": QT_TRANSLATE_NOOP("Journal", "Clinic set up"),
    "epoch": QT_TRANSLATE_NOOP("Journal", "Began again after a restore"),
    "pin.set": QT_TRANSLATE_NOOP("Journal", "PIN set"),
    "pin.removed": QT_TRANSLATE_NOOP("Journal", "PIN removed"),
    "doctor_pin": QT_TRANSLATE_NOOP("Journal", "Doctor confirmed by PIN"),
    "password.changed": QT_TRANSLATE_NOOP("Journal", "Password changed"),
    "password.reset": QT_TRANSLATE_NOOP("Journal", "Password of a colleague reset"),
    "recovery.renewed": QT_TRANSLATE_NOOP("Journal", "Recovery key renewed"),
    "doctor_pin_wrong": QT_TRANSLATE_NOOP("Journal", "Wrong PIN of the doctor"),
    "code_list.import": QT_TRANSLATE_NOOP("Journal", "List of codes imported"),
    "code_list.shipped": QT_TRANSLATE_NOOP("Journal", "List of codes as delivered taken again"),
    "plan_template": QT_TRANSLATE_NOOP("Journal", "Template of a plan changed"),
    "plan_template_back": QT_TRANSLATE_NOOP("Journal", "Template of a plan as delivered"),
    "review_referral": QT_TRANSLATE_NOOP("Journal", "Referral looked at again"),
    "merge_down_referral": QT_TRANSLATE_NOOP("Journal", "Two down-referrals joined"),
    "keep_down_referrals_apart": QT_TRANSLATE_NOOP("Journal", "Two down-referrals kept apart"),
    "setting.county_root": QT_TRANSLATE_NOOP("Journal", "County key changed"),
    "setting.referral_rules": QT_TRANSLATE_NOOP("Journal", "Rules of referral changed"),
    "attachment.saved_copy": QT_TRANSLATE_NOOP("Journal", "Attachment kept as a file"),
    "slip_signed": QT_TRANSLATE_NOOP("Journal", "Slip signed with its code"),
    "setting.referral_clock": QT_TRANSLATE_NOOP("Journal", "Clocks of referral changed"),
    "setting.reception": QT_TRANSLATE_NOOP("Journal", "Limits of the receiving desk changed"),
    "sign_referral": QT_TRANSLATE_NOOP("Journal", "Referral signed"),
    "confirm_order": QT_TRANSLATE_NOOP("Journal", "Verbal order confirmed"),
    "setting.county": QT_TRANSLATE_NOOP("Journal", "County settings changed"),
    "enrolment": QT_TRANSLATE_NOOP("Journal", "County's enrolment file taken over"),
    "county_key": QT_TRANSLATE_NOOP("Journal", "New key for the county"),
    "county_key_file": QT_TRANSLATE_NOOP("Journal", "Public key written for the county"),
    "exchange.compare": QT_TRANSLATE_NOOP("Journal", "Comparison with the county asked for"),
    "support_bundle": QT_TRANSLATE_NOOP("Journal", "Support bundle saved"),
    "county_check": QT_TRANSLATE_NOOP("Journal", "County platform checked"),
    "setting.auto_lock": QT_TRANSLATE_NOOP("Journal", "Automatic lock changed"),
    "setting.give_back": QT_TRANSLATE_NOOP("Journal", "Hour of giving seats back changed"),
    "setting.queue": QT_TRANSLATE_NOOP("Journal", "Rules of the queue changed"),
    "clinic_file": QT_TRANSLATE_NOOP("Journal", "File for a further computer written"),
    "desk.roster": QT_TRANSLATE_NOOP("Journal", "Roster moved to this computer"),
    "desk.calls": QT_TRANSLATE_NOOP("Journal", "Calling moved to this computer"),
    "pool.closed": QT_TRANSLATE_NOOP("Journal", "Pool of seats closed"),
    "pool.opened": QT_TRANSLATE_NOOP("Journal", "Pool of seats opened"),
    "seats.release": QT_TRANSLATE_NOOP("Journal", "Seats of a lost computer released"),
    "seats.take": QT_TRANSLATE_NOOP("Journal", "Old seats asked for"),
    "seats.taken": QT_TRANSLATE_NOOP("Journal", "Old seats taken over"),
    "backup": QT_TRANSLATE_NOOP("Journal", "Backup made"),
    "backup.daily": QT_TRANSLATE_NOOP("Journal", "Backup of the day made"),
    "exchange.keep_ours": QT_TRANSLATE_NOOP("Journal", "Our version kept"),
    "exchange.keep_countys": QT_TRANSLATE_NOOP("Journal", "The county's version kept"),
    "exchange.send_again": QT_TRANSLATE_NOOP("Journal", "Deleted by the county, sent again"),
    "exchange.leave": QT_TRANSLATE_NOOP("Journal", "Deleted by the county, left so"),
    "exchange.try_again": QT_TRANSLATE_NOOP("Journal", "Refused record sent again"),
    "organization.adopt": QT_TRANSLATE_NOOP("Journal", "County's entry of a unit taken over"),
    "reception.send_alone": QT_TRANSLATE_NOOP("Journal", "Our word sent without the clinic's"),
    "reception.say_again": QT_TRANSLATE_NOOP("Journal", "Our word said again at the county"),
    "exchange.discard": QT_TRANSLATE_NOOP("Journal", "Refused record given up"),
}
_ACTS: dict[Act, Any] = {
    Act.MADE: QT_TRANSLATE_NOOP("Journal", "Entered"),
    Act.CHANGED: QT_TRANSLATE_NOOP("Journal", "Changed"),
    Act.TAKEN_BACK: QT_TRANSLATE_NOOP("Journal", "Taken back"),
    Act.ANSWERED: QT_TRANSLATE_NOOP("Journal", "Answered by the county"),
}


def act_words(line: JournalLine) -> str:
    """What was done, in a few words."""
    if line.act is Act.AUDIT:
        known = AUDITS.get(line.kind)
        return translate("Journal", known or "Kept in the trace")
    if line.act is Act.PRINTED:
        return translate("Journal", "Printed")
    act = translate("Journal", _ACTS[line.act])
    words = translate("Journal", "{act}: {state}")
    return words.format(act=act, state=state) if (state := _state(line)) else act


def _state(line: JournalLine) -> str:
    if line.kind == "booking" and line.state == "pending":
        return translate("Journal", "To be placed anew")
    known = LABELS.get(line.state_of, {}).get(line.state)
    return translate("codes", known) if known else ""


def kind_words(line: JournalLine) -> str:
    """What it was done to."""
    if line.act is Act.AUDIT:
        return ""
    if line.act is Act.PRINTED:
        return translate("Journal", "Paper")
    return translate("Journal", _KINDS.get(line.kind, "Record"))


def columns() -> list[Column]:
    """Columns of both lists."""
    return [
        Column(
            translate("Journal", "Time"),
            lambda row: f"{row.at.astimezone(CLINIC_ZONE):%H:%M:%S}",
            width=92,
        ),
        Column(translate("Journal", "Who"), lambda row: row.by, width=110),
        Column(translate("Journal", "What"), kind_words, width=130),
        Column(
            translate("Journal", "About"), lambda row: row.title, width=230, bold=lambda _row: True
        ),
        Column(translate("Journal", "Done"), act_words, stretch=True, tone=_tone),
        Column(
            translate("Journal", "Where"),
            lambda row: (
                translate("Journal", "elsewhere") if row.elsewhere else translate("Journal", "here")
            ),
            width=90,
        ),
        Column(
            translate("Journal", "Undo"),
            lambda row: translate("Journal", "U takes back") if row.undo else "",
            width=110,
        ),
    ]


def _tone(line: JournalLine) -> Tone | None:
    return Tone.GREY if line.act in {Act.TAKEN_BACK, Act.AUDIT} else None


def words_for_translators() -> tuple[str, ...]:
    """Words that are looked up by what a file holds."""
    return (
        translate("Journal", "Kept in the trace"),
        translate("Journal", "Record"),
    )
