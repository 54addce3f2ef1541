"""Cards of the life-cycle: what the hospital wants of us now, the clock, both sides' messages."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from desktop.domain.codes import ReferralState, StepKind
from desktop.domain.kept import Delivery
from desktop.domain.referral_alarm import Face, Level
from desktop.domain.referral_clock import Mark
from desktop.domain.referral_rows import ReferralDetail
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.referral import words
from desktop.views.referral.clock_words import (
    clock_words,
    deadline_words,
    last_known,
    level_icon,
    level_tone,
    mark_words,
)
from desktop.views.referral.cycle_acts import declined_words, open_question
from desktop.views.referral.said import Fact
from desktop.views.referral.words import translate
from desktop.views.tokens import Tone

S = ReferralState


class MoveBox(QFrame):
    """A refusal or a question, in red, with the one key that deals with it; else hidden."""

    def __init__(self, act: Callable[[str], object]) -> None:
        super().__init__()
        theme.set_look(self, look="note", tone="red")
        self._sign, self.title, self.said = QLabel(), QLabel(), QLabel()
        theme.set_look(self.title, look="strong")
        theme.set_look(self.said, look="heading")
        for each in (self.title, self.said):
            each.setWordWrap(True)
            each.setTextFormat(Qt.TextFormat.PlainText)
        self.redirect = KeyButton(translate("Referral", "Redirect"), "R", icon="up", look="primary")
        self.answer = KeyButton(
            translate("Referral", "Answer"), "A", icon="sending", look="primary"
        )
        self.redirect.clicked.connect(lambda: act("redirect"))
        self.answer.clicked.connect(lambda: act("answer"))
        top = QHBoxLayout()
        top.addWidget(self._sign)
        top.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self.said)
        for button in (self.redirect, self.answer):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    @property
    def button(self) -> KeyButton:
        """The one key that deals with it."""
        return self.answer if self.redirect.isHidden() else self.redirect

    def show_detail(self, detail: ReferralDetail) -> None:
        """Show what is wanted, or go away."""
        declined = detail.progress.state is S.REJECTED
        self.setVisible(declined or detail.progress.asked)
        if declined:
            by_phone = detail.progress.by_phone
            title = (
                translate("Referral", "Declined, as told by phone. Redirect, or end it:")
                if by_phone
                else translate("Referral", "The hospital has declined. Redirect, or end it:")
            )
            self._say(title, declined_words(detail), "close")
        else:
            title = translate("Referral", "The hospital asks us:")
            self._say(title, open_question(detail), "help")
        self.redirect.setVisible(declined)
        self.answer.setVisible(not declined)

    def _say(self, title: str, said: str, icon: str) -> None:
        self._sign.setPixmap(theme.pixmap(icon, 20, Tone.RED))
        self.title.setText(title)
        self.said.setText(said or "–")
        self.setAccessibleName(f"{title} {said}")


class ClockCard(QFrame):
    """The eight stations with their times, what runs now, and how sure that is."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_look(self, look="card")
        self.sign, self.now_words = QLabel(), QLabel()
        self.due, self.news, self.device = QLabel(), QLabel(), QLabel()
        theme.set_look(self.now_words, look="heading")
        for each in (self.due, self.news, self.device):
            theme.set_look(each, look="soft")
        for each in (self.now_words, self.due, self.news, self.device):
            each.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(2))
        self.stations: dict[Mark, tuple[QLabel, QLabel]] = {}
        for place, mark in enumerate(Mark):
            name, at = QLabel(mark_words(mark)), QLabel()
            theme.set_look(name, look="small")
            row, column = 2 * (place // 4), place % 4
            self._grid.addWidget(name, row, column)
            self._grid.addWidget(at, row + 1, column)
            self._grid.setColumnStretch(column, 1)
            self.stations[mark] = (name, at)
        top = QHBoxLayout()
        top.addWidget(self.sign)
        top.addWidget(self.now_words, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        box.setSpacing(theme.px(4))
        box.addLayout(top)
        for each in (self.due, self.news):
            box.addWidget(each)
        box.addLayout(self._grid)
        box.addWidget(self.device)

    def show_clock(self, detail: ReferralDetail, face: Face | None, now: datetime) -> None:
        """Show the clock at this moment; hidden where there is none."""
        clock = detail.clock
        self.setVisible(clock is not None and face is not None)
        if clock is None or face is None:
            return
        tone = level_tone(face) or Tone.BLUE
        self.sign.setPixmap(theme.pixmap(level_icon(face), 20, tone))
        self.now_words.setText(clock_words(face, now, news=False))
        theme.set_look(self.now_words, tone=str(tone))
        self._line(self.due, deadline_words(face, now))
        self._line(self.news, last_known(face, now))
        for mark, (_name, shown) in self.stations.items():
            at = clock.marks.get(mark)
            text = words.short_time(at, now) if at else "–"
            if mark in clock.by_phone:
                text += " ☎"
                shown.setToolTip(translate("Referral", "told by phone"))
            shown.setText(text)
            theme.set_look(shown, look="strong" if at else "soft")
        self._line(self.device, offset_words(detail.offset_s))
        self.setAccessibleName(f"{self.now_words.text()} {self.due.text()} {self.news.text()}")

    @staticmethod
    def _line(line: QLabel, text: str) -> None:
        line.setText(text)
        line.setVisible(bool(text))


WORTH_TELLING_S = 60
_SAME_QUESTION = timedelta(minutes=5)
"""How far the hospital's clock may be ahead of this computer's."""


def offset_words(offset_s: float | None) -> str:
    """How far this computer's clock is off the county's; empty where it does not matter."""
    if offset_s is None or abs(offset_s) < WORTH_TELLING_S:
        return ""
    minutes = round(abs(offset_s) / 60)
    if offset_s > 0:
        said = translate("Referral", "This computer's clock is {minutes} min behind the county's.")
    else:
        said = translate(
            "Referral", "This computer's clock is {minutes} min ahead of the county's."
        )
    return said.format(minutes=minutes)


def is_late(face: Face | None) -> bool:
    """Whether something is overdue."""
    return face is not None and face.level is Level.LATE


def thread_lines(detail: ReferralDetail, now: datetime) -> list[Fact]:
    """Questions and answers, oldest first; an answer that waits says so."""
    found: list[tuple[datetime, Fact]] = []
    hospital = detail.to_org.name if detail.to_org else translate("Referral", "Hospital")
    for step in detail.steps:
        said = step.record
        asked_by_phone = said.told_state in {S.INFO_REQUESTED, S.REJECTED}
        if said.kind is StepKind.QUESTION or asked_by_phone:
            who = hospital
            if asked_by_phone:
                who = translate("Referral", "{who} (told by phone)").format(who=hospital)
            found.append((said.at, (f"{words.short_time(said.at, now)}  {who}", said.result)))
        elif said.kind is StepKind.SUPPLEMENT:
            reached = detail.step_delivery.get(step.id, Delivery.LOCAL)
            by = detail.names.get(step.saved_by, translate("Referral", "Us"))
            mark = words.delivery_words(reached)
            found.append(
                (said.at, (f"{words.short_time(said.at, now)}  {by}", f"{said.result}  〔{mark}〕"))
            )
    reply = detail.reply
    if reply is not None and reply.question and not _has_question(detail):
        at = reply.changed_at
        found.append((at, (f"{words.short_time(at, now)}  {hospital}", reply.question)))
    return [fact for _at, fact in sorted(found, key=lambda pair: pair[0])]


def _has_question(detail: ReferralDetail) -> bool:
    assert detail.reply is not None
    return any(
        step.record.kind is StepKind.QUESTION and step.record.result == detail.reply.question
        for step in detail.steps
    )


def audit_lines(detail: ReferralDetail, now: datetime) -> list[Fact]:
    """Who did each step, when and by which route, newest first."""
    found: list[tuple[datetime, Fact]] = []
    here = translate("Referral", "entered here")
    for line in detail.revisions:
        what = translate("Referral", "revision {number}").format(number=line.revision)
        found.append((line.at, (_when(line.at, now), _parts(what, line.by, here))))
    for step in detail.steps:
        said, by = step.record, detail.names.get(step.saved_by, "")
        what = words.step_words(said.kind)
        if said.told_state is not None:
            what = words.beside(what, label(said.told_state))
        if said.stop_reason is not None:
            what = words.beside(what, label(said.stop_reason))
        route = _route(said.kind, by, here)
        found.append((step.saved_at, (_when(step.saved_at, now), _parts(what, by, route))))
    network = translate("Referral", "by the county's network")
    hospital = detail.to_org.name if detail.to_org else ""
    asked = [e.record.at for e in detail.steps if e.record.kind is StepKind.QUESTION]
    for moment in detail.progress.moments:
        if moment.state is S.INFO_REQUESTED and _told_by(asked, moment.at):
            continue  # its question stands here in words
        if moment.told == "county":
            line_ = _parts(
                label(moment.state),
                hospital if moment.leg == detail.progress.leg else _unit(detail, moment.leg),
                network,
            )
            found.append((moment.at, (_when(moment.at, now), line_)))
    return [fact for _at, fact in sorted(found, key=lambda pair: pair[0], reverse=True)]


def _told_by(asked: list[datetime], at: datetime) -> bool:
    """Whether one of the questions is what brought it to this state; each is used once.

    The state is read at an exchange, the question bears the minute it was written.
    """
    earlier = [each for each in asked if each <= at + _SAME_QUESTION]
    if earlier:
        asked.remove(max(earlier))
    return bool(earlier)


def _unit(detail: ReferralDetail, leg: int) -> str:
    names = detail.earlier_units
    return names[leg - 1] if leg <= len(names) else ""


def _route(kind: StepKind, by: str, here: str) -> str:
    if kind in {StepKind.QUESTION, StepKind.WITHDRAWAL_REFUSED} or not by:
        return translate("Referral", "by the county's network")
    if kind in {StepKind.PHONE_CONTACT, StepKind.TOLD_BY_PHONE, StepKind.ARRIVAL_TOLD}:
        return translate("Referral", "by telephone, entered here")
    return here


def _when(at: datetime, now: datetime) -> str:
    return words.short_time(at, now)


def _parts(*said: str) -> str:
    return " · ".join(part for part in said if part)


def leg_lines(detail: ReferralDetail, now: datetime) -> list[Fact]:
    """Earlier legs: where to, from when to when, and why it ended."""
    found = []
    for number, leg in enumerate(detail.referral.record.legs, 1):
        span = f"{words.short_time(leg.issued_at, now)}–{words.short_time(leg.ended_at, now)}"
        name = translate("Referral", "Leg {number}  {span}").format(number=number, span=span)
        code = label(leg.reason) if leg.reason else ""
        where = f"{_unit(detail, number)} {leg.to_dept}".strip()
        found.append((name, _parts(where, code, leg.reason_text)))
    return found
