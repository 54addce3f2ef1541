"""Cards of the referral's screen: the state in large, whom to ring, facts to read."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.codes import ReferralState, StepKind
from desktop.domain.referral_alarm import Face
from desktop.domain.referral_clock import Mark, Stretch
from desktop.domain.referral_moments import Holder
from desktop.domain.referral_rows import ReferralDetail
from desktop.views import theme
from desktop.views.duration import duration_words
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton, StatePill
from desktop.views.referral import words
from desktop.views.referral.clock_words import mark_words, ring_words, told_words
from desktop.views.referral.said import Fact
from desktop.views.referral.words import translate
from desktop.views.timeline import TimePoint
from desktop.views.tokens import Tone

_TOP = Qt.AlignmentFlag.AlignTop


class StateCard(QFrame):
    """Where it stands, in one large word with its icon; whose move, urgency, delivery."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_look(self, look="card")
        self.sign, self.word, self.mover = QLabel(), QLabel(), QLabel()
        self.urgency, self.green, self.delivery = StatePill(), StatePill(), StatePill()
        self.late = StatePill()
        theme.set_look(self.word, look="title")
        theme.set_look(self.mover, look="strong")
        self.word.setWordWrap(True)
        self.mover.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(theme.px(10))
        top.addWidget(self.sign)
        top.addWidget(self.word, 1)
        pills = QHBoxLayout()
        pills.setSpacing(theme.px(6))
        for pill in (self.urgency, self.green, self.late, self.delivery):
            pills.addWidget(pill)
        pills.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self.mover)
        column.addLayout(pills)

    def show_detail(self, detail: ReferralDetail, now: datetime) -> None:
        """Show where it stands now."""
        progress, record = detail.progress, detail.referral.record
        tone = words.state_tone(progress.state)
        self.sign.setPixmap(theme.pixmap(words.state_icon(progress.state), 32, tone))
        self.word.setText(words.state_words(progress))
        theme.set_look(self.word, tone=str(tone))
        holder = words.holder_words(progress.holder)
        lasted = duration_words(max(now - progress.since, now - now))
        self.mover.setText(
            translate("Referral", "Whose move: {holder} · {lasted}").format(
                holder=holder, lasted=lasted
            )
            if holder
            else ""
        )
        self.mover.setVisible(bool(holder))
        self.urgency.show_state(
            label(record.urgency),
            words.urgency_tone(record.urgency) or Tone.GREY,
            "error" if words.urgency_tone(record.urgency) else "waiting",
        )
        self.green.show_state(translate("Referral", "Green channel"), Tone.GREEN, "ok")
        self.green.setVisible(record.green_channel)
        self.late.show_state(translate("Referral", "Late entry"), Tone.BLUE, "draft")
        self.late.setVisible(record.late_entry)
        self.delivery.show_state(
            words.reached_words(detail.delivery, progress),
            words.reached_tone(detail.delivery, progress),
        )


class RingBox(QFrame):
    """Whom to ring, until the hospital has looked or a call is logged."""

    def __init__(self, log_call: Callable[[], object]) -> None:
        super().__init__()
        theme.set_look(self, look="note", tone="red")
        sign, self.title, self.numbers = QLabel(), QLabel(), QLabel()
        sign.setPixmap(theme.pixmap("phone", 20, Tone.RED))
        theme.set_look(self.title, look="strong")
        self.title.setWordWrap(True)
        theme.set_look(self.numbers, look="heading")
        self.numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = KeyButton(translate("Referral", "Log the call"), "C", icon="phone")
        self.button.clicked.connect(log_call)
        top = QHBoxLayout()
        top.addWidget(sign)
        top.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self.numbers)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_detail(self, detail: ReferralDetail, face: Face | None = None) -> None:
        """Show whom to ring and why, or go away."""
        late = ring_words(face) if face is not None else ""
        silent = detail.progress.must_ring
        self.setVisible(silent or bool(late))
        if not silent:
            self.title.setText(translate("Referral", "Overdue. {whom}:").format(whom=late))
        else:
            self.title.setText(
                translate("Referral", "The hospital has not looked yet. Please ring now:")
            )
        ring = words.phones_of(detail)
        if not silent and face is not None and face.deadline is not None:
            people = face.deadline.holder is Holder.PATIENT
            ring = (*words.people_of(detail), *ring) if people else ring
        lines = [f"{who}  {number}".rstrip() for who, number in ring]
        self.numbers.setText("\n".join(lines))
        self.setAccessibleName(f"{self.title.text()} {', '.join(lines)}")


class FactsCard(QFrame):
    """A heading and lines of name and value; says so when there is nothing."""

    def __init__(self, title: str, empty: str) -> None:
        super().__init__()
        theme.set_look(self, look="card")
        self._empty = empty
        heading = QLabel(title)
        theme.set_look(heading, look="heading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        self._column.setSpacing(theme.px(6))
        self._column.addWidget(heading)
        self._host: QWidget | None = None
        self.text = ""

    def show_facts(self, facts: Iterable[Fact]) -> None:
        """Show these lines."""
        if self._host is not None:
            self._host.hide()
            self._host.deleteLater()
        self._host = QWidget()
        grid = QGridLayout(self._host)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        listed = list(facts)
        for row, (name, value) in enumerate(listed):
            grid.addWidget(_label(name, "soft"), row, 0, _TOP)
            grid.addWidget(_label(value, ""), row, 1)
        if not listed:
            nothing = _label(self._empty, "soft")
            nothing.setWordWrap(True)
            grid.addWidget(nothing, 0, 0, 1, 2)
        self.text = "\n".join(f"{name} {value}" for name, value in listed)
        self._host.setAccessibleName(self.text or self._empty)
        self._column.addWidget(self._host)


def _label(text: str, look: str) -> QLabel:
    made = QLabel(text)
    if look:
        theme.set_look(made, look=look)
    made.setWordWrap(not look)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def time_points(detail: ReferralDetail, now: datetime) -> list[TimePoint]:
    """The time line; where a stretch of the clock begins, who held it and how long."""
    stretches = list(detail.clock.stretches) if detail.clock else []
    first = label(ReferralState.DRAFT)
    found = []
    for at, said, tone in _events(detail):
        pill: dict[str, Any] = {}
        if said == first:  # the draft may bear the minute of the issue
            found.append(TimePoint(at=words.short_time(at, now), words=said, tone=tone))
            first = ""
            continue
        begun = next((each for each in stretches if each.begins <= at), None)
        while begun is not None:  # what lasted no time at all is not worth a line
            stretches.remove(begun)
            pill = _pill(begun, now)
            begun = next((each for each in stretches if each.begins <= at), None)
        found.append(TimePoint(at=words.short_time(at, now), words=said, tone=tone, **pill))
    return found


def _pill(stretch: Stretch, now: datetime) -> dict[str, Any]:
    holder = words.holder_words(stretch.holder)
    if stretch.stop is not None:
        holder = translate("Referral", "stopped")
    return {
        "holder": holder,
        "lasted": duration_words(stretch.lasted(now)),
        "running": stretch.ends is None,
    }


def _events(detail: ReferralDetail) -> list[tuple[datetime, str, Tone]]:
    """Moments of both sides, delivery, messages and stops, oldest first."""
    found = []
    for moment in detail.progress.moments:
        said = told_words(moment.told, moment.state)
        if moment.state is ReferralState.ISSUED and moment.leg > 1:
            said = translate("Referral", "Redirected: leg {number}").format(number=moment.leg)
        found.append((moment.at, said, words.state_tone(moment.state)))
    marks = detail.clock.marks if detail.clock else {}
    told = detail.clock.by_phone if detail.clock else frozenset()
    # what came there within the minute in which they looked at it came before
    looked = [each.told == "county" for each in detail.progress.moments]
    for mark, place in (
        (Mark.DELIVERED, looked.index(True) if True in looked else len(looked)),
        (Mark.ADMITTED, len(looked) + 1),
    ):
        if mark in marks:
            said = mark_words(mark) + (" ☎" if mark in told else "")
            found.insert(place, (marks[mark], said, Tone.GREEN))
    for step in (each.record for each in detail.steps):
        if step.kind in _SHOWN_STEPS:
            what = words.step_words(step.kind)
            if step.stop_reason is not None:
                what = words.beside(what, label(step.stop_reason))
            found.append((step.at, what, Tone.GREY))
    if not found:
        return found
    begun, first = min(at for at, _said, _tone in found), label(ReferralState.DRAFT)
    # the order to refer is often of the minute before its words were written
    found = [(begun if said == first else at, said, tone) for at, said, tone in found]
    return sorted(found, key=lambda each: (each[0], each[1] != first))


_SHOWN_STEPS = {
    StepKind.SUPPLEMENT,
    StepKind.CLOCK_STOPPED,
    StepKind.CLOCK_RESUMED,
    StepKind.WITHDRAWAL_REFUSED,
}
