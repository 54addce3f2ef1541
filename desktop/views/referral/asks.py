"""The questions of the referral screens, each as a dialog ready to open."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.codes import SignMode
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.referral_rows import Signer, Signing
from desktop.views.fields import (
    ChipsField,
    DateTimeField,
    NoteField,
    PhoneField,
    TextField,
    TickField,
)
from desktop.views.messages.codes import label
from desktop.views.referral.ask import AskDialog
from desktop.views.referral.vitals import vitals_fields, vitals_of
from desktop.views.referral.words import one_after_another, translate
from desktop.views.secret import SecretField

REASON_MAX = 300


class SignDialog(AskDialog):
    """How the doctor's decision reached us: in person, on paper, by a verbal order."""

    def __init__(
        self,
        parent: QWidget | None,
        signer: Signer,
        modes: Sequence[SignMode],
        *,
        now: Callable[[], datetime],
        verb: str,
        work: Callable[[Signing], object],
        himself: bool = False,
    ) -> None:
        self._asks_pin = not himself
        mode = ChipsField(
            "sign_mode",
            translate("ReferralAsk", "How did the doctor decide?"),
            [(each, label(each)) for each in modes],
            required=True,
            span=2,
        )
        pin = SecretField(
            "pin", translate("ReferralAsk", "The doctor's own PIN"), digits=True, span=2
        )
        at = DateTimeField("signed_at", translate("ReferralAsk", "When"), now=now)
        back = TickField("read_back", translate("ReferralAsk", "The order was read back"))
        super().__init__(
            parent,
            title=translate("ReferralAsk", "{verb}: {doctor} decides").format(
                verb=verb, doctor=signer.name
            ),
            words=translate(
                "ReferralAsk",
                "The doctor still signs the printed slip by pen; this only records the decision.",
            ),
            fields=[mode, pin, at, back],
            verb=verb,
            work=lambda values: work(self._signing(values)),
        )
        mode.changed.connect(self._follow)
        for chip in mode.chips:
            chip.clicked.connect(self._to_pin)
        at.set_value(now())
        self._follow()
        mode.setFocus()

    def _to_pin(self) -> None:
        """Digits typed next are the PIN's, and never another choice."""
        if not self.form.field("pin").isHidden():
            self.form.field("pin").setFocus()

    def _follow(self) -> None:
        mode, field = self.form.field("sign_mode").value(), self.form.field
        order = mode is SignMode.VERBAL_ORDER
        asked = mode is SignMode.IN_PERSON and self._asks_pin
        field("pin").setVisible(asked)
        field("pin").set_required(asked)
        field("signed_at").setVisible(mode in {SignMode.PAPER, SignMode.VERBAL_ORDER})
        field("read_back").setVisible(order)
        self.fit()

    def _signing(self, values: dict[str, Any]) -> Signing:
        mode = values["sign_mode"]
        if mode is SignMode.VERBAL_ORDER and not values["read_back"]:
            raise RuleBroken({"read_back": Problem("referral.order_not_read_back")})
        at = None if mode is SignMode.IN_PERSON else values["signed_at"]
        return Signing(mode=mode, at=at, pin=values["pin"] or "")


def ask_departure(
    parent: QWidget | None,
    name: str,
    now: Callable[[], datetime],
    work: Callable[..., object],
) -> AskDialog:
    """When the patient left, with whom, and how he was; called with at, escort, vitals."""
    at = DateTimeField("at", translate("ReferralAsk", "Left at"), now=now, required=True, span=3)
    escort = TextField("person", translate("ReferralAsk", "Escort"), max_length=60, span=5)
    dialog = AskDialog(
        parent,
        title=translate("ReferralAsk", "Departure: {name}").format(name=name),
        words=translate(
            "ReferralAsk", "The time may lie back. Vital signs on leaving, as far as measured."
        ),
        fields=[at, escort, *vitals_fields(now)],
        verb=translate("ReferralAsk", "Record departure"),
        work=lambda said: work(said["at"], said["person"] or "", vitals_of(said)),
        columns=8,
    )
    dialog.setMinimumWidth(980)
    at.set_value(now())
    escort.setFocus()
    return dialog


def ask_call(
    parent: QWidget | None,
    name: str,
    phones: Sequence[tuple[str, str]],
    now: Callable[[], datetime],
    work: Callable[..., object],
) -> AskDialog:
    """Whom one rang; called with at, person, phone, result."""
    whom = ChipsField(
        "whom",
        translate("ReferralAsk", "Whom (number keys fill in the number)"),
        [(number, f"{who} {number}") for who, number in phones],
        span=2,
    )
    phone = PhoneField("phone", translate("ReferralAsk", "Number"))
    person = TextField(
        "person", translate("ReferralAsk", "Spoke with"), max_length=60, required=True
    )
    at = DateTimeField("at", translate("ReferralAsk", "When"), now=now, required=True, span=2)
    result = NoteField(
        "result", translate("ReferralAsk", "Result"), max_length=REASON_MAX, span=2, rows=2
    )
    dialog = AskDialog(
        parent,
        title=translate("ReferralAsk", "Log a call: {name}").format(name=name),
        words="",
        fields=[whom, phone, person, at, result],
        verb=translate("ReferralAsk", "Log the call"),
        work=lambda said: work(
            said["at"], said["person"] or "", said["phone"] or "", said["result"] or ""
        ),
    )
    at.set_value(now())
    whom.committed.connect(lambda: phone.set_value(whom.value()))
    whom.setFocus()
    return dialog


def ask_answer(
    parent: QWidget | None, name: str, question: str, work: Callable[[str], object]
) -> AskDialog:
    """Words for the hospital; called with them."""
    words = NoteField(
        "result",
        translate("ReferralAsk", "To the hospital"),
        max_length=1000,
        required=True,
        span=2,
        rows=4,
    )
    dialog = AskDialog(
        parent,
        title=translate("ReferralAsk", "Answer: {name}").format(name=name),
        words=translate("ReferralAsk", "The hospital asks: {question}").format(question=question)
        if question
        else "",
        fields=[words],
        verb=translate("ReferralAsk", "Answer"),
        work=lambda said: work(said["result"]),
    )
    words.setFocus()
    return dialog


def reasons() -> list[str]:
    """Reasons for ending a referral; the last one asks for words."""
    return [
        translate("ReferralAsk", "Better, no referral needed"),
        translate("ReferralAsk", "Given up by patient or family"),
        translate("ReferralAsk", "Taken to another hospital"),
        translate("ReferralAsk", "Written by mistake"),
        translate("ReferralAsk", "Hospital advises against it"),
        translate("ReferralAsk", "Other"),
    ]


def ask_reason(
    parent: QWidget | None,
    *,
    title: str,
    words: str,
    verb: str,
    work: Callable[[str, str], object],
    pin: bool = False,
) -> AskDialog:
    """Why it ends; called with the reason and the deciding doctor's PIN where asked."""
    listed = reasons()
    why = ChipsField(
        "why",
        translate("ReferralAsk", "Reason"),
        [(each, each) for each in listed],
        required=True,
        span=2,
    )
    more = TextField("result", translate("ReferralAsk", "In words"), max_length=REASON_MAX, span=2)
    words_pin = translate("ReferralAsk", "The doctor's own PIN")
    secret = SecretField("pin", words_pin, digits=True, required=True)
    fields = [why, more, *([secret] if pin else [])]

    def told(said: dict[str, Any]) -> None:
        chosen, more_words = said["why"], said["result"] or ""
        parts = [more_words] if chosen == listed[-1] else [chosen, more_words]
        work(one_after_another(parts), said.get("pin") or "")

    dialog = AskDialog(parent, title=title, words=words, fields=fields, verb=verb, work=told)
    why.setFocus()
    return dialog
