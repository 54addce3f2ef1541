"""The clock of a referral in words, shape and tone; never a tone alone."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.codes import ReferralState
from desktop.domain.referral_alarm import Face, Level
from desktop.domain.referral_clock import Goal, Mark
from desktop.domain.referral_moments import Holder
from desktop.views.duration import duration_words
from desktop.views.messages.codes import label
from desktop.views.referral import words
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

_ICONS = {
    Level.CALM: "waiting",
    Level.SOON: "warning",
    Level.LATE: "error",
    Level.STOPPED: "lock",
    Level.OVER: "ok",
}
_TONES: dict[Level, Tone | None] = {
    Level.CALM: None,
    Level.SOON: Tone.AMBER,
    Level.LATE: Tone.RED,
    Level.STOPPED: Tone.GREY,
    Level.OVER: Tone.GREY,
}


def goal_words(goal: Goal) -> str:
    """What is waited for."""
    return {
        Goal.DELIVER: translate("ReferralClock", "To the county"),
        Goal.LOOK: translate("ReferralClock", "To be looked at"),
        Goal.ACCEPT: translate("ReferralClock", "To be accepted"),
        Goal.ANSWER: translate("ReferralClock", "Our answer"),
        Goal.REDIRECT: translate("ReferralClock", "To redirect"),
        Goal.ARRANGE: translate("ReferralClock", "To be arranged"),
        Goal.DEPART: translate("ReferralClock", "To leave"),
        Goal.ARRIVE: translate("ReferralClock", "To arrive"),
        Goal.VISIT: translate("ReferralClock", "To be seen"),
        Goal.ADMIT: translate("ReferralClock", "To be admitted"),
    }[goal]


def mark_words(mark: Mark) -> str:
    """A station of the clock."""
    return {
        Mark.ISSUED: translate("ReferralClock", "Issued"),
        Mark.DELIVERED: translate("ReferralClock", "At the county"),
        Mark.LOOKED: translate("ReferralClock", "Looked at"),
        Mark.ACCEPTED: translate("ReferralClock", "Accepted"),
        Mark.DEPARTED: translate("ReferralClock", "Left"),
        Mark.ARRIVED: translate("ReferralClock", "Arrived"),
        Mark.VISITED: translate("ReferralClock", "Seen"),
        Mark.ADMITTED: translate("ReferralClock", "Admitted"),
    }[mark]


def level_icon(face: Face) -> str:
    """Its shape."""
    return _ICONS[face.level]


def level_tone(face: Face) -> Tone | None:
    """Its tone; None where nothing presses."""
    return _TONES[face.level]


def last_known(face: Face, now: datetime) -> str:
    """How old the county's news is, where the figure rests on it; empty where it is sure."""
    if face.sure or face.level is Level.OVER:
        return ""
    if face.news_at is None:
        return translate("ReferralClock", "no news yet, waiting {lasted}").format(
            lasted=duration_words(face.no_news)
        )
    return translate("ReferralClock", "last news {at}, waiting {lasted}").format(
        at=words.short_time(face.news_at, now), lasted=duration_words(face.no_news)
    )


def clock_words(face: Face, now: datetime, *, news: bool = True) -> str:
    """One line for a list: what is waited for, and for how long or how much too long.

    Args:
        face: the clock at this moment.
        now: this moment.
        news: say how old the county's news is where the figure rests on it.
    """
    if face.level is Level.OVER:
        return translate("ReferralClock", "{lasted} in all").format(
            lasted=duration_words(face.total)
        )
    if face.stop is not None:
        return translate("ReferralClock", "Stopped: {why}").format(why=label(face.stop))
    assert face.goal is not None
    said = goal_words(face.deadline.goal if _late(face) and face.deadline else face.goal)
    if _late(face) and face.over_due is not None:
        said = translate("ReferralClock", "{goal} · {lasted} late").format(
            goal=said, lasted=duration_words(face.over_due)
        )
    elif face.sure:
        said = translate("ReferralClock", "{goal} · {lasted}").format(
            goal=said, lasted=duration_words(face.lasted)
        )
    known = last_known(face, now)
    if not known or not news:
        return said
    return translate("ReferralClock", "{goal} · {news}").format(goal=said, news=known)


def deadline_words(face: Face, now: datetime) -> str:
    """By when the next thing must have happened, and whose move that is."""
    if face.deadline is None or face.over_due is None or face.stop is not None:
        return ""
    who = words.holder_words(face.deadline.holder)
    goal, at = goal_words(face.deadline.goal), words.short_time(face.deadline.due, now)
    if _late(face):
        return translate("ReferralClock", "{goal}: due {at}, {lasted} late · {who}").format(
            goal=goal, at=at, lasted=duration_words(face.over_due), who=who
        )
    return translate("ReferralClock", "{goal}: due {at} · {who}").format(goal=goal, at=at, who=who)


def _late(face: Face) -> bool:
    return face.level is Level.LATE


def ring_words(face: Face) -> str:
    """Whom to ring when something is late; empty where it is not about somebody else."""
    if not _late(face) or face.deadline is None:
        return ""
    return {
        Holder.HOSPITAL: translate("ReferralClock", "Ring the hospital"),
        Holder.PATIENT: translate("ReferralClock", "Ring escort, family, hospital"),
    }.get(face.deadline.holder, "")


def told_words(told: str, state: ReferralState) -> str:
    """A state of the time line; what was told by telephone says so."""
    said = label(state)
    if told != "phone":
        return said
    return translate("ReferralClock", "{state} (told by phone)").format(state=said)
