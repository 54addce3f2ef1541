"""What the chosen emergency centre asks besides: its own card of fields, prompts and running times.

Nothing here decides or holds anything up; every source is named beside its prompt.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import datetime
from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.domain.centre_rules import (
    ECG_WITHIN,
    RANGES,
    TEXTS,
    Deadline,
    ecg_deadline,
    lysis_deadline,
    only_of,
)
from desktop.domain.codes import BeFast, EmergencyCentre, Membranes, RiskColour
from desktop.domain.entry import normalise_digits
from desktop.domain.errors import Problem
from desktop.domain.referral import CentreFields
from desktop.views import theme
from desktop.views.fields import (
    ChipsField,
    CodeField,
    Field,
    MomentField,
    NumberField,
    ReadField,
    Section,
    TextField,
    TickField,
)
from desktop.views.fields.moment import moment_text
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.referral.words import translate
from desktop.views.tokens import Tone

Now = Callable[[], datetime]
CENTRES = (
    EmergencyCentre.CHEST_PAIN,
    EmergencyCentre.STROKE,
    EmergencyCentre.TRAUMA,
    EmergencyCentre.MATERNAL,
    EmergencyCentre.CHILD_NEWBORN,
)
NAMES = tuple(each.name for each in fields(CentreFields))
_DAYS = 7


class Prompt(QLabel):
    """Words under a centre's fields: what to ask and do, its source, and a time that runs."""

    def __init__(self, words: str, source: str) -> None:
        super().__init__()
        self._words = f"{escape(words)}　{escape(source)}"
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("words", "marked")
        theme.set_look(self, look="soft")
        self.say("", Tone.GREY)

    def say(self, running: str, tone: Tone) -> None:
        """Show a running time, in its colour, before the words."""
        ink = theme.tokens().tones[tone].ink
        told = f'<b style="color:{ink}">{escape(running)}</b>　' if running else ""
        self.setText(told + self._words)
        self.setAccessibleName(f"{running} {self._words}".strip())


def sections(
    now: Now, attach: Callable[[], object] | None = None
) -> tuple[list[Section], dict[EmergencyCentre, Prompt]]:
    """A card for each centre, in the order of `CENTRES`, and its prompt.

    Args:
        now: this instant.
        attach: asks for the picture of an ECG; None where nothing can be attached.
    """
    prompts = {centre: Prompt(words, source) for centre, (words, source) in _prompt_words().items()}
    made = {
        EmergencyCentre.CHEST_PAIN: _chest_pain(now),
        EmergencyCentre.STROKE: _stroke(now),
        EmergencyCentre.TRAUMA: _trauma(now),
        EmergencyCentre.MATERNAL: _maternal(),
        EmergencyCentre.CHILD_NEWBORN: _newborn(),
    }
    cards = [
        Section(label(centre), made[centre], columns=8, extra=prompts[centre]) for centre in CENTRES
    ]
    if attach is not None:
        chest, prompt = cards[0], prompts[EmergencyCentre.CHEST_PAIN]
        cards[0] = replace(chest, extra=_with_key(prompt, attach))
    return cards, prompts


def centre_fields_of(
    said: Mapping[str, Any], chosen: EmergencyCentre | None
) -> CentreFields | None:
    """The record's part of what stands on the form; None when nothing does."""
    values = {name: said[name] for name in NAMES}
    anticoagulants = values["anticoagulants"]
    found = CentreFields(
        **{
            **values,
            **{name: values[name] or "" for name in TEXTS},
            "anticoagulants": None if anticoagulants is None else anticoagulants == "yes",
            "be_fast": values["be_fast"] or (),
            "drugs_given": values["drugs_given"] or (),
        }
    )
    return only_of(chosen, found)


def centre_shown(centre: CentreFields | None) -> dict[str, Any]:
    """The fields' values for this part of a record."""
    found = centre or CentreFields()
    shown = {name: getattr(found, name) for name in NAMES}
    shown |= {name: getattr(found, name) or None for name in TEXTS}
    taken = found.anticoagulants
    return shown | {"anticoagulants": None if taken is None else "yes" if taken else "no"}


def running_words(
    chosen: EmergencyCentre | None, centre: CentreFields | None, now: datetime
) -> tuple[str, Tone]:
    """The time that runs for this centre, in words, and how loud it is."""
    if centre is None:
        return "", Tone.GREY
    if chosen is EmergencyCentre.CHEST_PAIN and (ecg := ecg_deadline(centre)):
        return _ecg_words(ecg, now)
    if chosen is EmergencyCentre.STROKE and (lysis := lysis_deadline(centre)):
        return _lysis_words(lysis, now)
    return "", Tone.GREY


def _with_key(prompt: Prompt, attach: Callable[[], object]) -> QWidget:
    button = KeyButton(translate("Centres", "Attach the ECG"), icon="add")
    button.clicked.connect(attach)
    host = QWidget()
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(prompt, 1)
    row.addWidget(button)
    return host


# --- inside -------------------------------------------------------------------------------


def _ecg_words(ecg: Deadline, now: datetime) -> tuple[str, Tone]:
    if ecg.done is not None:
        start = ecg.due - ECG_WITHIN
        words = translate("Centres", "ECG {minutes} min after first contact.")
        minutes = round((ecg.done - start).total_seconds() / 60)
        return words.format(minutes=minutes), Tone.AMBER if ecg.late else Tone.GREEN
    due = moment_text(ecg.due, now)
    if now > ecg.due:
        return translate("Centres", "The ECG was due by {at}: do it now.").format(at=due), Tone.RED
    return translate("Centres", "ECG due by {at}.").format(at=due), Tone.AMBER


def _lysis_words(lysis: Deadline, now: datetime) -> tuple[str, Tone]:
    at = moment_text(lysis.due, now)
    if now > lysis.due:
        words = translate(
            "Centres", "More than 4.5 h since last well ({at}): still ring, thrombectomy may be."
        )
        return words.format(at=at), Tone.AMBER
    left = int((lysis.due - now).total_seconds() // 60)
    words = translate(
        "Centres", "About 4.5 h for thrombolysis: until {at}, {hours} h {minutes} min."
    )
    return words.format(at=at, hours=left // 60, minutes=left % 60), Tone.RED


def _chest_pain(now: Now) -> list[Field]:
    return [
        MomentField("first_contact_at", translate("Centres", "First contact"), now=now, span=2),
        MomentField("ecg_done_at", translate("Centres", "ECG written"), now=now, span=2),
        MomentField("ecg_sent_at", translate("Centres", "ECG sent to county"), now=now, span=2),
    ]


def _stroke(now: Now) -> list[Field]:
    yes_no = [("yes", translate("Centres", "Yes")), ("no", translate("Centres", "No"))]
    return [
        MomentField("last_well_at", translate("Centres", "Last known well"), now=now, span=2),
        ChipsField(
            "be_fast",
            translate("Centres", "BE-FAST, sudden"),
            BeFast,
            words=label,
            multi=True,
            span=5,
        ),
        TickField("be_fast_asked", translate("Centres", "Looked for, none of them")),
        ChipsField("anticoagulants", translate("Centres", "Anticoagulants"), yes_no, span=2),
        _text("anticoagulant_text", translate("Centres", "Which, last dose"), span=6),
    ]


def _trauma(now: Now) -> list[Field]:
    return [
        MomentField("injured_at", translate("Centres", "Injured at"), now=now, span=2),
        _text("mechanism", translate("Centres", "Mechanism"), span=4),
        _number("gcs", translate("Centres", "GCS"), span=2),
        _text("bleeding", translate("Centres", "Bleeding"), span=4),
        MomentField("tourniquet_at", translate("Centres", "Tourniquet at"), now=now, span=2),
    ]


def _maternal() -> list[Field]:
    per_minute = translate("ReferralForm", "/min")
    return [
        ReadField(
            "gestation_days",
            translate("Centres", "Weeks"),
            read=read_weeks,
            show=weeks_text,
            placeholder="32+4",
            unit=translate("Centres", "weeks"),
            span=2,
        ),
        _number("gravida", translate("Centres", "Gravida")),
        _number("para", translate("Centres", "Para")),
        _number("fetal_heart", translate("Centres", "Fetal heart"), unit=per_minute, span=2),
        _number("blood_loss_ml", translate("Centres", "Blood loss"), unit="ml", span=2),
        _text("contractions", translate("Centres", "Contractions"), span=2),
        ChipsField("membranes", translate("Centres", "Membranes"), Membranes, words=label, span=2),
        CodeField(
            "risk_colour", translate("Centres", "Risk colour"), RiskColour, words=label, span=2
        ),
    ]


def _newborn() -> list[Field]:
    return [
        _number("age_hours", translate("Centres", "Age"), unit=translate("Centres", "h")),
        _number("birth_weight_g", translate("Centres", "Birth weight"), unit="g", span=2),
        _number("weight_g", translate("Centres", "Weight now"), unit="g", span=2),
        _number("apgar_1", translate("Centres", "Apgar 1 min")),
        _number("apgar_5", translate("Centres", "Apgar 5 min")),
        _number("apgar_10", translate("Centres", "Apgar 10 min")),
        _text("mother", translate("Centres", "Mother: name, illness, drugs"), span=8),
    ]


def _text(name: str, words: str, **common: Any) -> TextField:
    return TextField(name, words, max_length=TEXTS[name], **common)


def _number(name: str, words: str, **common: Any) -> NumberField:
    least, most = RANGES[name]
    return NumberField(name, words, least=least, most=most, **common)


def read_weeks(text: str) -> int | Problem:
    """32, 32+4 or 32周4天 as days."""
    plain = "".join(normalise_digits(text).split())
    for word in ("周", "w", "W"):
        plain = plain.replace(word, "+")
    weeks, _, days = plain.removesuffix("天").removesuffix("d").rstrip("+").partition("+")
    if not weeks.isdecimal() or (days and not days.isdecimal()):
        return Problem("referral.weeks_unreadable")
    least, most = RANGES["gestation_days"]
    found = int(weeks) * _DAYS + int(days or 0)
    if int(days or 0) >= _DAYS or not least <= found <= most:
        return Problem("referral.weeks_unreadable")
    return found


def weeks_text(days: int) -> str:
    """Weeks and days as they are spoken of."""
    weeks, rest = divmod(days, _DAYS)
    return f"{weeks}+{rest}" if rest else str(weeks)


def _prompt_words() -> dict[EmergencyCentre, tuple[str, str]]:
    return {
        EmergencyCentre.CHEST_PAIN: (
            translate(
                "Centres",
                "12-lead ECG within 10 minutes of first contact, and to the county's ECG centre. "
                "Nitroglycerin as a test decides nothing.",
            ),
            translate("Centres", "(Source: national chest-pain centre practice)"),
        ),
        EmergencyCentre.STROKE: (
            translate(
                "Centres",
                "Any one sign, sudden: think of stroke. Glucose first. Write when the patient was "
                "last known well.",
            ),
            translate("Centres", "(Source: BE-FAST; 中风120)"),
        ),
        EmergencyCentre.TRAUMA: (
            translate(
                "Centres",
                "Stop bleeding first, and write when a tourniquet was put on. Blood pressure and "
                "GCS go below too; an ISS cannot be scored here.",
            ),
            translate("Centres", "(Source: provincial trauma plan)"),
        ),
        EmergencyCentre.MATERNAL: (
            translate(
                "Centres",
                "Systolic 160 or diastolic 110 and above is an emergency. NEWS2 is not for "
                "pregnancy.",
            ),
            translate("Centres", "(Source: five-colour risk grading of pregnancy)"),
        ),
        EmergencyCentre.CHILD_NEWBORN: (
            translate(
                "Centres",
                "Keep warm; temperature and glucose go below. NEWS2 is not for children.",
            ),
            translate("Centres", "(Source: newborn transfer practice)"),
        ),
    }
