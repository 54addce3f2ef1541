"""Questions of the life-cycle: told by telephone, redirect, arrival, stop of the clock, the end."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.codes import ClockStop, ReferralState, RejectReason
from desktop.domain.referral import Referral
from desktop.domain.referral_legs import NewGoal
from desktop.domain.referral_rows import Contact, Receiver
from desktop.domain.referral_told import BY_PHONE, DECISIONS, ToldVisit, may_be_told
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateTimeField,
    NoteField,
    PhoneField,
    TextField,
)
from desktop.views.messages.codes import label
from desktop.views.referral.ask import AskDialog
from desktop.views.referral.words import one_after_another, translate

REASON_MAX = 300
Phones = Sequence[tuple[str, str]]


def _contact_fields(
    phones: Phones, now: Callable[[], datetime], *, required: bool, when: str
) -> list[Any]:
    whom = ChipsField(
        "whom",
        translate("ReferralAsk", "Whom (number keys fill in the number)"),
        [(number, f"{who} {number}") for who, number in phones],
        span=2,
    )
    phone = PhoneField("phone", translate("ReferralAsk", "Number"))
    person = TextField(
        "person", translate("ReferralAsk", "Spoke with"), max_length=60, required=required
    )
    at = DateTimeField("at", when, now=now, required=required, span=2)
    whom.committed.connect(lambda: phone.set_value(whom.value()))
    return [whom, phone, person, at]


def _contact(said: dict[str, Any], result: str = "") -> Contact:
    return Contact(
        person=said["person"] or "", phone=said["phone"] or "", at=said["at"], result=result
    )


def _visit_fields() -> list[Any]:
    """What was decided of one who was seen, and where he lies."""
    return [
        ChipsField(
            "decision",
            translate("ReferralAsk", "What was decided?"),
            [(each, label(each)) for each in DECISIONS],
            span=2,
        ),
        TextField("ward", translate("ReferralAsk", "Ward"), max_length=60),
        TextField("bed", translate("ReferralAsk", "Bed"), max_length=20, ime=False),
    ]


def _visit(said: dict[str, Any]) -> ToldVisit:
    if said["told_state"] is not ReferralState.SEEN:
        return ToldVisit()
    return ToldVisit(decision=said["decision"], ward=said["ward"] or "", bed=said["bed"] or "")


def ask_told(
    parent: QWidget | None,
    name: str,
    phones: Phones,
    hospital: ReferralState,
    now: Callable[[], datetime],
    work: Callable[[ReferralState, Contact, ToldVisit], object],
) -> AskDialog:
    """What the hospital said by telephone; called with state, contact and what was decided."""
    states = [state for state in BY_PHONE if may_be_told(hospital, state)]
    state = ChipsField(
        "told_state",
        translate("ReferralAsk", "What has the hospital done?"),
        [(each, label(each)) for each in states],
        required=True,
        span=2,
    )
    why = ChipsField(
        "why",
        translate("ReferralAsk", "Why do they decline?"),
        [(each, label(each)) for each in RejectReason],
        span=2,
    )
    visit = _visit_fields()
    words = NoteField(
        "result",
        translate("ReferralAsk", "In their words: doctor, question, advice"),
        max_length=REASON_MAX,
        span=2,
        rows=2,
    )
    fields = _contact_fields(
        phones, now, required=True, when=translate("ReferralAsk", "When did it happen?")
    )

    def told(said: dict[str, Any]) -> None:
        chosen = said["told_state"]
        reason = label(said["why"]) if chosen is ReferralState.REJECTED and said["why"] else ""
        parts = [reason, (said["result"] or "").strip()]
        work(chosen, _contact(said, one_after_another(parts)), _visit(said))

    dialog = AskDialog(
        parent,
        title=translate("ReferralAsk", "Told by phone: {name}").format(name=name),
        words=translate(
            "ReferralAsk",
            "It is shown as told by telephone until the county's own word comes.",
        ),
        fields=[state, why, *visit, *fields, words],
        verb=translate("ReferralAsk", "Register"),
        work=told,
    )

    def follow() -> None:
        why.setVisible(state.value() is ReferralState.REJECTED)
        for field in visit:
            field.setVisible(state.value() is ReferralState.SEEN)
        dialog.fit()

    state.changed.connect(follow)
    dialog.form.field("at").set_value(now())
    follow()
    state.setFocus()
    return dialog


def ask_redirect(
    parent: QWidget | None,
    name: str,
    referral: Referral,
    receivers: Sequence[Receiver],
    declined: str,
    work: Callable[[NewGoal], object],
    *,
    same_unit: bool = True,
) -> AskDialog:
    """Where it goes now; everything else is kept. Called with the new goal.

    Args:
        parent: over what it stands.
        name: the patient's.
        referral: the declined one.
        receivers: what may take it.
        declined: why it was declined, in words.
        work: called with the new goal.
        same_unit: another department there may take it; else the unit itself said no, and another
            one is chosen first.
    """
    org = CodeField(
        "to_org_id",
        translate("ReferralAsk", "Unit"),
        [(each.id, each.name) for each in receivers],
        required=True,
        span=2,
    )
    listed = CodeField("listed_dept", translate("ReferralAsk", "Department"), [], span=2)
    dept = TextField("to_dept", translate("ReferralAsk", "Department in words"), max_length=60)
    doctor = TextField("to_doctor", translate("ReferralAsk", "Doctor"), max_length=60)
    dialog = AskDialog(
        parent,
        title=translate("ReferralAsk", "Redirect: {name}").format(name=name),
        words=translate(
            "ReferralAsk",
            "Declined: {why}. All content stays; it is the same referral on a further leg.",
        ).format(why=declined or "–"),
        fields=[org, listed, dept, doctor],
        verb=translate("ReferralAsk", "Redirect and send"),
        work=lambda said: work(
            NewGoal(
                to_org_id=said["to_org_id"],
                to_dept=said["to_dept"] or "",
                to_doctor=said["to_doctor"] or "",
            )
        ),
    )

    def offer() -> None:
        chosen = next((each for each in receivers if each.id == org.value()), None)
        names = chosen.departments if chosen else ()
        was = referral.to_dept if chosen and chosen.id == referral.to_org_id else ""
        listed.set_options([(each, each) for each in names if each != was])
        listed.setVisible(bool(names))
        dialog.fit()

    org.changed.connect(offer)
    listed.changed.connect(lambda: dept.set_value(listed.value()))
    if same_unit or len(receivers) == 1:
        org.set_value(referral.to_org_id)
    offer()
    there = org.value() is not None
    (listed if there and listed.isVisibleTo(dialog) else org).setFocus()
    return dialog


def ask_arrived(
    parent: QWidget | None,
    name: str,
    now: Callable[[], datetime],
    work: Callable[[datetime, str], object],
) -> AskDialog:
    """Who told us that the patient is there; called with at and person."""
    person = TextField(
        "person", translate("ReferralAsk", "Who told us"), max_length=60, required=True
    )
    at = DateTimeField("at", translate("ReferralAsk", "There since"), now=now, required=True)
    dialog = AskDialog(
        parent,
        title=translate("ReferralAsk", "Arrival told: {name}").format(name=name),
        words=translate(
            "ReferralAsk", "Escort, family or the hospital says so; the hospital's own time counts."
        ),
        fields=[person, at],
        verb=translate("ReferralAsk", "Register"),
        work=lambda said: work(said["at"], said["person"] or ""),
    )
    at.set_value(now())
    person.setFocus()
    return dialog


def ask_stop(
    parent: QWidget | None,
    name: str,
    now: Callable[[], datetime],
    work: Callable[[datetime, ClockStop, str], object],
) -> AskDialog:
    """Why the clock stands still; called with at, reason, words."""
    why = ChipsField(
        "stop_reason",
        translate("ReferralAsk", "Why"),
        [(each, label(each)) for each in ClockStop],
        required=True,
        span=2,
    )
    at = DateTimeField("at", translate("ReferralAsk", "Since"), now=now, required=True, span=2)
    words = TextField("result", translate("ReferralAsk", "In words"), max_length=REASON_MAX, span=2)
    dialog = AskDialog(
        parent,
        title=translate("ReferralAsk", "Stop the clock: {name}").format(name=name),
        words=translate(
            "ReferralAsk",
            "The time is charged to nobody. The same key lets the clock go on.",
        ),
        fields=[why, at, words],
        verb=translate("ReferralAsk", "Stop the clock"),
        work=lambda said: work(said["at"], said["stop_reason"], said["result"] or ""),
    )
    at.set_value(now())
    why.setFocus()
    return dialog


def endings() -> list[tuple[tuple[ReferralState, str], str]]:
    """((how it ends, in words), words): number keys choose."""
    closed, abandoned, died = ReferralState.CLOSED, ReferralState.ABANDONED, ReferralState.DIED
    return [
        ((way, said), said)
        for way, said in (
            (abandoned, translate("ReferralAsk", "Given up by patient or family")),
            (closed, translate("ReferralAsk", "Better, no referral needed")),
            (closed, translate("ReferralAsk", "Taken to another hospital")),
            (closed, translate("ReferralAsk", "Never arrived, cannot be found")),
            (closed, translate("ReferralAsk", "Hospital advises against it")),
            (died, translate("ReferralAsk", "Patient has died")),
            (closed, translate("ReferralAsk", "Other")),
        )
    ]


def ask_end(
    parent: QWidget | None,
    name: str,
    phones: Phones,
    now: Callable[[], datetime],
    *,
    contacted: bool,
    work: Callable[[ReferralState, str, Contact | None], object],
) -> AskDialog:
    """How it ends and whom one reached; called with way, reason, contact or None."""
    listed = endings()
    way = ChipsField(
        "way", translate("ReferralAsk", "How does it end?"), listed, required=True, span=2
    )
    more = TextField("result", translate("ReferralAsk", "In words"), max_length=REASON_MAX, span=2)
    fields = _contact_fields(
        phones, now, required=not contacted, when=translate("ReferralAsk", "When")
    )

    def ended(said: dict[str, Any]) -> None:
        state, chosen = said["way"]
        more_words = (said["result"] or "").strip()
        parts = [more_words] if chosen == listed[-1][1] else [chosen, more_words]
        reached = _contact(said) if (said["person"] or "").strip() and said["at"] else None
        work(state, one_after_another(parts), reached)

    dialog = AskDialog(
        parent,
        title=translate("ReferralAsk", "End: {name}").format(name=name),
        words=translate("ReferralAsk", "Nothing ends in silence: whom did you reach about it?"),
        fields=[way, more, *fields],
        verb=translate("ReferralAsk", "End referral"),
        work=ended,
    )
    dialog.form.field("at").set_value(now())
    way.setFocus()
    return dialog
