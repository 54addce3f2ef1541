"""The chosen reception beside the list: how it stands, what can be done, what was written."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.attachment_rows import About
from desktop.domain.codes import Direction
from desktop.domain.reception_rows import DeskFolder, ReceptionDetail
from desktop.views import theme
from desktop.views.fields import scrolled
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.pill import KeyButton, StatePill
from desktop.views.reception import said, words
from desktop.views.reception.notes import DeskNotes
from desktop.views.reception.offers import Offer, every_offer, offer_words, offered
from desktop.views.reception.words import translate
from desktop.views.referral.cards import FactsCard
from desktop.views.tokens import Tone


class StateHead(QFrame):
    """Who, where from, how it stands, for how long already."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_look(self, look="card")
        self.who, self.from_whom = QLabel(), QLabel()
        theme.set_look(self.who, look="heading")
        theme.set_look(self.from_whom, look="soft")
        self.from_whom.setWordWrap(True)
        self.state, self.urgency, self.wait = StatePill(), StatePill(), StatePill()
        pills = flow_host()
        row = FlowLayout(pills, theme.px(6))
        for pill in (self.state, self.urgency, self.wait):
            row.addWidget(pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        column.setSpacing(theme.px(4))
        column.addWidget(self.who)
        column.addWidget(self.from_whom)
        column.addWidget(pills)

    def show_detail(self, detail: ReceptionDetail, now: datetime) -> None:
        """Show this one."""
        row = detail.row
        self.who.setText(words.person_words(row, now))
        phone = detail.referral.record.doctor_phone if detail.referral else ""
        doctor = detail.referral.record.doctor_name if detail.referral else ""
        org_phone = detail.from_org.phone if detail.from_org else ""
        parts = (row.from_org, doctor, phone or org_phone, row.no)
        self.from_whom.setText(" · ".join(part for part in parts if part))
        tone = words.state_tone(row)
        self.state.show_state(words.row_words(row), tone, words.state_icon(row))
        urgent = Tone.RED if row.urgent else Tone.GREY
        self.urgency.show_state(
            words.urgency_words(row), urgent, "green-channel" if row.green_channel else ""
        )
        self.wait.setVisible(row.folder is not DeskFolder.OVER)
        late = row.wait.late(now)
        waits = translate("Reception", "{holder}: {time}").format(
            holder=words.holder_words(row.holder), time=words.wait_words(row, now)
        )
        self.wait.show_state(
            waits, words.late_tone(late) or Tone.GREY, words.late_icon(late) or "waiting"
        )


class ReceptionPanel(QWidget):
    """The right half of the desk."""

    def __init__(self, act: Callable[[str], object], attachments: Any = None) -> None:
        """Build it.

        Args:
            act: does the act of that name.
            attachments: an AttachmentStrip, or None where nothing can be attached.
        """
        super().__init__()
        self._act = act
        self.attachments = attachments
        self.head = StateHead()
        self.sent = FactsCard(
            translate("Reception", "What the sender wrote"),
            translate("Reception", "Only the telephone code is known so far."),
        )
        self.ours = FactsCard(
            translate("Reception", "What we did"),
            translate("Reception", "Nothing yet. Enter opens it; the sender then sees that."),
        )
        self.history = FactsCard(translate("Reception", "Who did what, and when"), "")
        self.notes = DeskNotes()
        self.buttons: dict[str, KeyButton] = {}
        self.shown: tuple[Offer, ...] = ()
        self._bar = flow_host()
        self._row = FlowLayout(self._bar, theme.px(6))
        self._make_buttons()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._make_hint())
        self._layers.addWidget(self._make_body())

    def show_detail(self, detail: ReceptionDetail | None, now: datetime) -> None:
        """Show this reception; None shows how the desk works."""
        self._layers.setCurrentIndex(0 if detail is None else 1)
        self.shown = offered(detail, now) if detail is not None else ()
        names = {offer.name: offer for offer in self.shown}
        for name, button in self.buttons.items():
            button.setVisible(name in names)
            if name in names:
                button.set_words(offer_words(names[name]))
        if detail is None:
            return
        self.head.show_detail(detail, now)
        self.notes.show_detail(detail, now)
        self.sent.show_facts(said.sender_facts(detail, now))
        self.ours.show_facts(said.our_facts(detail, now))
        self.history.show_facts(said.history_facts(detail, now))
        if self.attachments is not None:
            self.attachments.show_about(_about(detail), adding=False)
        self._bar.updateGeometry()

    def offer_of(self, key: str) -> str:
        """Name of the act of a key that is offered now; empty for none."""
        return next((each.name for each in self.shown if each.key == key.upper()), "")

    def _make_buttons(self) -> None:
        offers = {each.name: each for way in Direction for each in every_offer(way)}
        for name, offer in offers.items():
            look = "primary" if name == "accept" else ""
            button = KeyButton(offer_words(offer), offer.key, icon=offer.icon, look=look)
            button.clicked.connect(partial(self._pressed, name))
            self.buttons[name] = button
            self._row.addWidget(button)

    def _pressed(self, name: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's clicked
        self._act(name)

    def _make_hint(self) -> QWidget:
        hint = QLabel(
            translate(
                "Reception",
                "Choose a referral at the left. Enter opens it, and the sender then sees that you"
                " have looked. The keys of what can be done stand on the buttons.\n\n"
                "A slip on paper is scanned into the box above, also when every line is down.",
            )
        )
        theme.set_look(hint, look="soft")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint.setContentsMargins(theme.px(14), theme.px(14), theme.px(14), theme.px(14))
        return hint

    def _make_body(self) -> QWidget:
        inside = QWidget()
        theme.set_look(inside, look="plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for card in (self.ours, self.sent, self.attachments, self.history):
            if card is not None:
                column.addWidget(card)
        column.addStretch(1)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(8))
        whole.addWidget(self.head)
        whole.addWidget(self.notes)
        whole.addWidget(self._bar)
        whole.addWidget(_quiet(scrolled(inside)), 1)
        return body


def _about(detail: ReceptionDetail) -> About | None:
    """What was attached to what the sender wrote."""
    record = detail.referral or detail.down
    if record is None or detail.row.patient_id is None:
        return None
    kind = "referral" if detail.referral is not None else "down_referral"
    return About(kind, record.id, detail.row.patient_id)


def _quiet(area: QScrollArea) -> QScrollArea:
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def side_by_side(left: QWidget, right: QWidget) -> QHBoxLayout:
    """The list takes two thirds: whose move it is, and how late, is never cut off."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    row.addWidget(left, 17)
    row.addWidget(right, 10)
    return row
