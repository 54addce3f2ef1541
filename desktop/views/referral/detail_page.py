"""One referral (S11): where it stands, whom to ring, both sides' words, every revision."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.attachment_rows import About
from desktop.domain.codes import ReferralState
from desktop.domain.referral_alarm import face_of
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_states import Folder
from desktop.views import theme
from desktop.views.banner import PatientLine
from desktop.views.fields import scrolled
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.patients.words import banner_of
from desktop.views.pill import KeyButton
from desktop.views.referral import said, words
from desktop.views.referral.acts import ReferralActs, offered
from desktop.views.referral.cards import FactsCard, RingBox, StateCard, time_points
from desktop.views.referral.cycle_cards import (
    ClockCard,
    MoveBox,
    audit_lines,
    leg_lines,
    thread_lines,
)
from desktop.views.referral.owed import OwedStrips
from desktop.views.referral.parts import ReferralParts
from desktop.views.referral.strips import NoteStrip
from desktop.views.referral.taken_away import say_taken_away
from desktop.views.timeline import TimeLine
from desktop.views.tokens import Tone

EVERY_MS = 30_000


class ReferralPage(Page):
    """Everything about one referral; opened with `referral_id=`."""

    help_topic = "referral"
    kinds = frozenset(
        {
            "referral",
            "referral_step",
            "referral_reply",
            "delivery",
            "county_booking",
            "print",
            "patient",
            "organization",
            "staff",
        }
    )

    def __init__(self, parts: ReferralParts, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._parts = parts
        self._id: UUID | None = None
        self.detail: ReferralDetail | None = None
        self.acts = ReferralActs(parts, self)
        self.state, self.line = StateCard(), TimeLine()
        self.ring = RingBox(partial(self._act, "call"))
        self.wanted = MoveBox(self._act)
        self.clock = ClockCard()
        self.flag, self.pair = NoteStrip(), NoteStrip()
        self.debts = OwedStrips(parts, partial(self._act, "call"))
        self.owed = self.debts.order
        self.county = FactsCard(
            self.tr("The hospital says"),
            self.tr("Nothing yet. Its answer appears here by itself."),
        )
        self.ours = FactsCard(self.tr("We said"), "")
        self.messages = FactsCard(self.tr("Questions and answers"), self.tr("No message yet."))
        self.legs = FactsCard(self.tr("Earlier legs"), "")
        self.audit = FactsCard(self.tr("Who did what, by which route"), "")
        self.steps = FactsCard(
            self.tr("Steps and calls"), self.tr("No departure, call or message yet.")
        )
        self.changes = FactsCard(self.tr("Revisions"), "")
        self.papers = FactsCard(self.tr("Papers"), self.tr("Not printed yet. F8 prints."))
        self.attachments = parts.attachment_strip() if parts.attachment_strip else None
        self.buttons: dict[str, KeyButton] = {}
        self._tick = QTimer(self, interval=EVERY_MS)
        self._tick.timeout.connect(self._show_clocks)
        self._build()

    # --- as every page ------------------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Show the referral of `referral_id`."""
        self._id = what.get("referral_id", self._id)
        self.reload(self.kinds)

    def reload(self, _kinds: frozenset[str]) -> None:
        """Read it anew."""
        self.detail = self._parts.reads.detail(self._id) if self._id else None
        detail = self.detail
        self._host.setVisible(detail is not None)
        self._gone.setVisible(detail is None)
        if detail is not None:
            self._show(detail)
            self._parts.opened(detail.referral.id)
        self.patient_changed.emit()

    def first_focus(self) -> QWidget | None:
        """Begin at what presses most."""
        for box in (self.wanted, self.ring):
            if box.isVisibleTo(self):
                return box.button
        return next((b for b in self.buttons.values() if b.isVisibleTo(self)), None)

    def patient(self) -> PatientLine | None:
        """Whom it is about."""
        if self.detail is None:
            return None
        people, patient_id = self._parts.patients, self.detail.patient.id
        return banner_of(people.line(patient_id), people.namesakes(patient_id), people.now)

    def print_paper(self) -> bool:
        """F8: the slip."""
        if self.detail is None:
            return False
        self._parts.print_slip(self.detail.referral.id)
        return True

    def key(self, name: str) -> bool:
        """F7 records the departure."""
        if name == "F7" and self.buttons["depart"].isVisibleTo(self):
            self._act("depart")
            return True
        return False

    def menu_actions(self) -> list[QAction]:
        """Every act that makes sense now."""
        found = []
        for button in self.buttons.values():
            if button.isVisibleTo(self):
                action = QAction(button.accessibleName(), self)
                action.triggered.connect(button.click)
                found.append(action)
        return found

    def showEvent(self, event: QShowEvent) -> None:
        """The clocks run while one looks."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tick.stop()

    # --- showing ------------------------------------------------------------------------

    def _show(self, detail: ReferralDetail) -> None:
        now, record = self._parts.now(), detail.referral.record
        to_org = detail.to_org.name if detail.to_org else "–"
        dept = f" {record.to_dept}" if record.to_dept else ""
        self.set_title(self.tr("Referral"), f"{record.no}   → {to_org}{dept}")
        self.wanted.show_detail(detail)
        self.messages.show_facts(thread_lines(detail, now))
        self.legs.show_facts(leg_lines(detail, now))
        self.legs.setVisible(bool(record.legs))
        self.audit.show_facts(audit_lines(detail, now))
        told = said.told_words(detail, now)
        self.county.show_facts([*told, *said.county_words(detail.reply, now)])
        self.ours.show_facts(said.our_words(detail, now))
        self.steps.show_facts(said.step_lines(detail, now))
        self.changes.show_facts(said.revision_lines(detail, now))
        self.papers.show_facts(said.paper_lines(detail, now))
        if self.attachments is not None:
            self.attachments.show_about(
                About(kind="referral", record_id=detail.referral.id, patient_id=detail.patient.id)
            )
        stopped = bool(detail.clock and detail.clock.running and detail.clock.running.stop)
        self.buttons["stop"].set_words(
            self.tr("Clock goes on") if stopped else self.tr("Stop the clock")
        )
        self._show_strips(detail)
        self.debts.show_detail(detail, now)
        self._show_clocks()
        useful = offered(detail.progress)
        waiting = detail.progress.folder is Folder.DRAFTS
        for act, button in self.buttons.items():
            if act == "edit":
                waits = record.state is ReferralState.AWAITING_SIGNATURE
                button.set_words(self.tr("Open to sign") if waits else self.tr("Go on writing"))
            if act in {"edit", "drop"}:
                button.setVisible(waiting)
            else:
                button.setVisible(act == "print" or useful.get(act, False))

    def _show_strips(self, detail: ReferralDetail) -> None:
        due, claimed = detail.progress.confirm_due, detail.progress.flagged
        if due is not None:
            now = self._parts.now()
            late = due < now
            self.owed.say(
                self.tr("Verbal order of {doctor}: to be confirmed by {at}.").format(
                    doctor=detail.referral.record.doctor_name, at=words.short_time(due, now)
                ),
                Tone.RED if late else Tone.AMBER,
                self.tr("Doctor confirms now"),
                partial(self._act, "confirm"),
            )
        else:
            self.owed.hide()
        if claimed is not None:
            self.flag.say(
                self.tr(
                    "The county now says “{claim}”, which does not follow. Please ring and ask."
                ).format(claim=label(claimed)),
                Tone.RED,
            )
        else:
            self.flag.hide()
        if say_taken_away(self.pair, detail, self._parts.go):
            return
        if detail.has_conflict:
            self.pair.say(
                self.tr("Two versions of this referral are in conflict; both are kept."),
                Tone.RED,
                self.tr("Show both"),
                lambda: self._parts.go("exchange"),
            )
        else:
            self.pair.hide()

    def _show_clocks(self) -> None:
        if self.detail is not None:
            now, clocks = self._parts.now(), self._parts.clocks
            clock, face = self.detail.clock, None
            if clock is not None:
                face = face_of(clock, clocks.rules(), now, clocks.news_at())
            self.state.show_detail(self.detail, now)
            self.ring.show_detail(self.detail, face)
            self.clock.show_clock(self.detail, face, now)
            self.line.show_points(time_points(self.detail, now))

    # --- doing --------------------------------------------------------------------------

    def _act(self, act: str) -> None:
        if self.detail is None:
            return
        referral_id = self.detail.referral.id
        if act in {"correct", "edit"}:
            self._parts.go("referral-form", referral_id=referral_id)
        elif act == "print":
            self.print_paper()
        elif act == "drop":
            self.acts.withdraw(referral_id)
        else:
            getattr(self.acts, act)(referral_id)

    # --- building -----------------------------------------------------------------------

    def _build(self) -> None:
        bar = flow_host()
        row = FlowLayout(bar, theme.px(6))
        for act, said_, key in (  # without icons: one row, as far as it goes
            ("call", self.tr("Log a call"), "C"),
            ("depart", self.tr("Departure"), "D"),
            ("answer", self.tr("Write to hospital"), "A"),
            ("edit", self.tr("Go on writing"), "E"),
            ("correct", self.tr("Correct or add"), "E"),
            ("print", self.tr("Print slip"), "F8"),
            ("redirect", self.tr("Redirect"), "R"),
            ("told", self.tr("Told by phone"), "T"),
            ("arrived", self.tr("Arrival told"), "B"),
            ("stop", self.tr("Stop the clock"), "S"),
            ("withdraw", self.tr("Withdraw"), "W"),
            ("drop", self.tr("Void"), "W"),
            ("end", self.tr("End"), "X"),
        ):
            button = KeyButton(said_, key)
            button.clicked.connect(partial(self._act, act))
            self.buttons[act] = button
            row.addWidget(button)
        for key in "CDAEWXRTBS":
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._key, key))
        self._host = QWidget()
        column = QVBoxLayout(self._host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(bar)
        column.addWidget(self.flag)
        column.addWidget(self.debts)
        column.addWidget(self.pair)
        column.addLayout(self._columns(), 1)
        self._gone = QLabel(self.tr("This referral is not on this computer."))
        theme.set_look(self._gone, look="soft")
        self.body.addWidget(self._gone)
        self.body.addWidget(self._host, 1)

    def _key(self, key: str) -> None:
        acts = {"C": "call", "D": "depart", "A": "answer", "X": "end", "R": "redirect"}
        acts |= {"T": "told", "B": "arrived", "S": "stop"}
        names = {"E": ("edit", "correct"), "W": ("withdraw", "drop")}.get(key, (acts.get(key),))
        for name in names:
            if name and self.buttons[name].isVisibleTo(self):
                self._act(name)
                return

    def _columns(self) -> QHBoxLayout:
        left, right = QWidget(), QWidget()
        right_cards: list[QWidget] = [self.county, self.messages, self.legs, self.ours, self.steps]
        if self.attachments is not None:
            right_cards.append(self.attachments)
        right_cards += [self.papers, self.changes, self.audit]
        for side, cards in (
            (left, (self.state, self.wanted, self.ring, self.clock, self.line)),
            (right, right_cards),
        ):
            theme.set_look(side, look="plain")
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(8))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(_quiet(scrolled(left)), 5)
        row.addWidget(_quiet(scrolled(right)), 7)
        return row


def _quiet(area: QScrollArea) -> QScrollArea:
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
