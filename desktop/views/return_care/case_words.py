"""What one patient's page says: the stay, the hospital's advice, what a new plan changes."""

from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.domain.codes import FollowUpState
from desktop.domain.entry.names import group_phone
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_steps import day_of
from desktop.domain.kept import Kept
from desktop.domain.return_rows import CareCase
from desktop.views.messages.codes import label
from desktop.views.return_care.words import day_words, moment

translate = QCoreApplication.translate


def in_order(tasks: tuple[Kept[FollowUp], ...]) -> list[Kept[FollowUp]]:
    """Tasks by their day."""
    return sorted(tasks, key=lambda each: (day_of(each.record), each.record.key))


def change_words(case: CareCase) -> str:
    """What taking over the hospital's changed plan does."""
    change = case.waiting
    counted = (
        (translate("ReturnCasePage", "{count} new"), len(change.new)),
        (translate("ReturnCasePage", "{count} changed"), len(change.changed)),
        (translate("ReturnCasePage", "{count} dropped"), len(change.ended)),
    )
    parts = [words.format(count=count) for words, count in counted if count]
    told = translate("ReturnCasePage", ", ").join(parts)
    words = translate(
        "ReturnCasePage",
        "The hospital has changed the plan (version {version}): {what}. Done tasks stay done.",
    )
    return words.format(
        version=case.down.record.plan_version,
        what=told or translate("ReturnCasePage", "words only"),
    )


def fact_words(case: CareCase, today: date) -> str:
    """The stay in one line: from where, when, why, who takes care."""
    record = case.down.record
    stay = translate("ReturnCasePage", "discharged {day}").format(
        day=day_words(record.discharged_on, today)
    )
    joined = translate("ReturnCasePage", "joined with the paper slip {no}").format(no=case.paper_no)
    parts = [
        case.hospital or translate("ReturnCasePage", "hospital not said"),
        record.from_dept,
        record.from_doctor,
        group_phone(case.hospital_phone),
        stay if record.discharged_on else "",
        record.diagnosis,
        label(record.source) if record.source.value != "electronic" else "",
        joined if case.paper_no else "",
        translate("ReturnCasePage", "up-referral {no}").format(no=case.up_no) if case.up_no else "",
    ]
    if case.reception and case.reception.record.assigned_to:
        words = translate("ReturnCasePage", "{name} takes care")
        parts.append(words.format(name=case.reception.record.assigned_to))
    parts += [
        translate("ReturnCasePage", "sent up again {no}").format(
            no=no or translate("ReturnCasePage", "(draft)")
        )
        for _id, no in case.second_up
    ]
    return "  ·  ".join(part for part in parts if part)


def advice_html(case: CareCase, today: date) -> str:
    """The hospital's words under their headings, as rich text; what is empty is left out."""
    record = case.down.record
    nxt = next(
        (
            f"{day_words(day_of(each.record), today)}  {each.record.text}"
            for each in in_order(case.tasks)
            if each.record.kind.value == "test" and each.record.state is FollowUpState.OPEN
        ),
        "",
    )
    blocks = [
        (translate("ReturnCasePage", "Warning signs"), record.warning_signs),
        (translate("ReturnCasePage", "Goals"), record.goals),
        (translate("ReturnCasePage", "Medicines"), record.medicines),
        (translate("ReturnCasePage", "Exercises and advice"), record.rehab_advice),
        (translate("ReturnCasePage", "Next test"), nxt),
        (translate("ReturnCasePage", "Next treatment"), record.next_plan),
        (translate("ReturnCasePage", "To take care of"), record.precautions),
        (translate("ReturnCasePage", "Treatment in hospital"), record.treatment),
        (translate("ReturnCasePage", "Main results"), record.main_results),
        (translate("ReturnCasePage", "Operations"), record.operations),
        (translate("ReturnCasePage", "Versions of the plan"), _version_words(case)),
    ]
    return "".join(
        f"<p style='margin:0 0 8px 0'><b>{escape(head)}</b><br/>"
        f"{escape(text).replace(chr(10), '<br/>')}</p>"
        for head, text in blocks
        if text
    )


def _version_words(case: CareCase) -> str:
    """Each later version of the plan: when, why, and what it changed."""
    lines = []
    for each in reversed(case.versions[1:]):
        words = translate("ReturnCasePage", "Version {version}, {day}: {reason}")
        lines.append(
            words.format(version=each.version, day=moment(each.at), reason=each.reason or "–")
        )
        for sign, texts in (("+", each.added), ("~", each.changed), ("−", each.removed)):
            lines += [f"{sign} {text}" for text in texts]
    return "\n".join(lines)
