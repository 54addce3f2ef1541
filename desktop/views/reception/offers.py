"""What can be done about a reception now: only what its state machine allows is offered."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.codes import Direction, ReceptionState
from desktop.domain.reception_rows import Incoming, ReceptionDetail
from desktop.domain.reception_states import EXPECTED, FINISHED, NOT_BEGUN, follows

S = ReceptionState


@dataclass(frozen=True, slots=True)
class Offer:
    """One act: its name in `ReceptionActs`, words, key and icon."""

    name: str
    words: str
    key: str
    icon: str


_UP = (
    Offer("accept", str(QT_TRANSLATE_NOOP("Reception", "Accept")), "A", "ok"),
    Offer("arrange", str(QT_TRANSLATE_NOOP("Reception", "Time, doctor, bed")), "B", "bed"),
    Offer("ask", str(QT_TRANSLATE_NOOP("Reception", "Ask for more")), "Q", "help"),
    Offer("move", str(QT_TRANSLATE_NOOP("Reception", "Other department")), "M", "right"),
    Offer("decline", str(QT_TRANSLATE_NOOP("Reception", "Decline")), "N", "close"),
    Offer("arrived", str(QT_TRANSLATE_NOOP("Reception", "Has arrived")), "D", "down"),
    Offer("seen", str(QT_TRANSLATE_NOOP("Reception", "Was seen")), "S", "user"),
    Offer("decide", str(QT_TRANSLATE_NOOP("Reception", "Other decision, death")), "E", "user"),
    Offer("admit", str(QT_TRANSLATE_NOOP("Reception", "Admit")), "I", "bed"),
    Offer("discharge", str(QT_TRANSLATE_NOOP("Reception", "Treatment ended")), "X", "right"),
    Offer(
        "send_back", str(QT_TRANSLATE_NOOP("Reception", "New down-referral")), "R", "return-care"
    ),
    Offer("complete", str(QT_TRANSLATE_NOOP("Reception", "Complete and rate")), "K", "ok"),
    Offer("not_arrived", str(QT_TRANSLATE_NOOP("Reception", "Did not arrive")), "U", "warning"),
    Offer("close", str(QT_TRANSLATE_NOOP("Reception", "Close")), "C", "lock"),
)
_DOWN = (
    Offer("assign", str(QT_TRANSLATE_NOOP("Reception", "Who takes care")), "B", "user"),
    Offer("accept", str(QT_TRANSLATE_NOOP("Reception", "Receive")), "A", "ok"),
    Offer("decline", str(QT_TRANSLATE_NOOP("Reception", "Decline")), "N", "close"),
    Offer("arrived", str(QT_TRANSLATE_NOOP("Reception", "Has come")), "D", "down"),
    Offer("contact", str(QT_TRANSLATE_NOOP("Reception", "Has not come: log a call")), "U", "phone"),
    Offer("lost", str(QT_TRANSLATE_NOOP("Reception", "Lost to follow-up")), "L", "warning"),
    Offer("care", str(QT_TRANSLATE_NOOP("Reception", "Return care")), "R", "return-care"),
    Offer("close", str(QT_TRANSLATE_NOOP("Reception", "Close")), "C", "lock"),
)
_BOTH = (
    Offer("agree", str(QT_TRANSLATE_NOOP("Reception", "Agree to take back")), "Y", "undo"),
    Offer("refuse", str(QT_TRANSLATE_NOOP("Reception", "Do not agree")), "T", "close"),
    Offer("send_alone", str(QT_TRANSLATE_NOOP("Reception", "Send ours alone")), "O", "sending"),
    Offer("say_again", str(QT_TRANSLATE_NOOP("Reception", "Say ours again")), "W", "sending"),
    Offer("undo", str(QT_TRANSLATE_NOOP("Reception", "Take back last step")), "Ctrl+Z", "undo"),
)
_LEADS_TO = {
    "accept": (S.ACCEPTED,),
    "ask": (S.INFO_REQUESTED,),
    "decline": (S.REJECTED,),
    "arrived": (S.ARRIVED,),
    "seen": (S.SEEN,),
    "discharge": (S.DISCHARGED,),
    "complete": (S.COMPLETED,),
    "not_arrived": (S.NOT_ARRIVED,),
    "close": (S.CLOSED,),
    "contact": (S.CONTACTING,),
    "lost": (S.LOST,),
}
_PLACED = {S.ACCEPTED, S.ARRANGED, S.ARRIVED, S.SEEN}
_GONE = FINISHED | {S.DISCHARGED, S.AWAITING_RETURN}
_OF_THE_LIVING = {"arrange", "move", "admit", "send_back"}
_BY_RECORD = {"ask", "refuse", "send_back"}


def offer_words(offer: Offer) -> str:
    """Its words in the language of the program."""
    return QCoreApplication.translate("Reception", offer.words)


def every_offer(direction: Direction) -> tuple[Offer, ...]:
    """All acts of a direction, in the order shown."""
    return (*(_UP if direction is Direction.UP else _DOWN), *_BOTH)


def offered(detail: ReceptionDetail, now: datetime) -> tuple[Offer, ...]:
    """The acts that follow from how it stands now."""
    row = detail.row
    return tuple(
        each
        for each in every_offer(row.direction)
        if _fits(each.name, row, detail)
        and not (each.name == "send_alone" and row.unsent_due is not None and row.unsent_due > now)
    )


def _fits(name: str, row: Incoming, detail: ReceptionDetail) -> bool:
    if name in _BY_RECORD and row.referral_id is None:
        return False
    if row.died and name in _OF_THE_LIVING:
        return False
    special = _special(row, detail)
    if name in special:
        return special[name]
    if row.state in FINISHED and name != "close":
        return False
    return any(_can(row, state) for state in _LEADS_TO[name])


def _special(row: Incoming, detail: ReceptionDetail) -> dict[str, bool]:
    """Acts that depend on more than the next state."""
    up, state = row.direction is Direction.UP, row.state
    found = {
        "undo": detail.may_undo,
        "send_alone": row.unsent_since is not None and row.alone_at is None,
        "say_again": row.flagged is not None,
        "agree": row.cancel_asked and _can(row, S.CANCELLED),
        "refuse": row.cancel_asked,
        "arrange": state in _PLACED,
        "move": up and not row.is_new and state not in _GONE,
        "not_arrived": _can(row, S.NOT_ARRIVED)
        and (state in EXPECTED or row.departed_at is not None),
        "admit": state in {S.ARRIVED, S.SEEN} or (up and _can(row, S.ARRIVED)),
        "decide": up and state is S.SEEN,
        "send_back": state in {S.DISCHARGED, S.AWAITING_RETURN},
        "assign": state in {S.WAITING, S.RECEIVED, S.ACCEPTED, S.CONTACTING},
        "care": state in {S.ACCEPTED, S.CONTACTING, S.ARRIVED, S.FOLLOWING},
    }
    if up:
        found["accept"] = found["ask"] = state in NOT_BEGUN
    return found


def _can(row: Incoming, after: ReceptionState) -> bool:
    """Whether it may follow; what nobody has opened is opened by the act."""
    up = row.direction is Direction.UP
    before = S.RECEIVED if up and row.state is S.WAITING else row.state
    return before is not after and follows(row.direction, before, after)
