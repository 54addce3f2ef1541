"""The four facts about the exchange with the county, always in sight."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.views import theme
from desktop.views.duration import duration_words
from desktop.views.tokens import Tone

WAITING_LONG = timedelta(hours=24)
"""From this age on a waiting record is amber: the line was most likely back in between."""


class Connection(StrEnum):
    """What is known about the line. Offline is normal, so it is grey."""

    OFFLINE = "offline"
    ONLINE = "online"
    SENDING = "sending"
    BUSY = "busy"  # the county answers, and asks us to come later
    REFUSED = "refused"  # the county answers, and takes nothing of this computer
    COPY = "copy"  # another computer sends as this one; nothing goes until a person has looked
    SIGNED_OUT = "signed-out"  # the clinic's session with the county is not valid
    NOT_SET_UP = "not-set-up"  # no county address yet


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeFacts:
    """What the status bar shows.

    Attributes:
        connection: the line.
        waiting: records not yet acknowledged by the county.
        oldest: when the oldest of them was written, aware; None when none waits.
        last_success: last exchange the county acknowledged, aware; None when never.
        problems: refused, conflicts, whatever needs a person.
        urgent: an emergency referral is among what waits.
    """

    connection: Connection
    waiting: int = 0
    oldest: datetime | None = None
    last_success: datetime | None = None
    problems: int = 0
    urgent: bool = False


class StatusBar(QFrame):
    """Connection, waiting, last success, problems; icon and word each.

    Signals:
        pressed(): any fact was pressed: open the exchange screen.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="foot")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(2))
        self._row.setSpacing(theme.px(4))
        self.connection, self.waiting = self._fact(), self._fact()
        self.last, self.problems = self._fact(), self._fact()
        self._row.addStretch(1)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def show_facts(self, facts: ExchangeFacts, now: datetime) -> None:
        """Show what is known, as of `now` (aware)."""
        self._show_connection(facts.connection)
        self._show_waiting(facts, now)
        self._show_last(facts.last_success, now)
        if facts.problems:
            words = self.tr("{count} need a person").format(count=facts.problems)
            self._set(self.problems, words, Tone.RED, "error")
        else:
            self._set(self.problems, self.tr("No problems"), Tone.GREY, "ok")

    def _show_connection(self, connection: Connection) -> None:
        words, tone, icon = {
            Connection.OFFLINE: (self.tr("Offline"), Tone.GREY, "offline"),
            Connection.ONLINE: (self.tr("Online"), Tone.GREEN, "ok"),
            Connection.SENDING: (self.tr("Sending"), Tone.BLUE, "sending"),
            Connection.BUSY: (self.tr("County is busy"), Tone.AMBER, "warning"),
            Connection.REFUSED: (self.tr("County refuses"), Tone.RED, "error"),
            Connection.COPY: (self.tr("Stopped: a copy"), Tone.RED, "error"),
            Connection.SIGNED_OUT: (self.tr("County sign-in needed"), Tone.AMBER, "lock"),
            Connection.NOT_SET_UP: (self.tr("County not set up"), Tone.GREY, "offline"),
        }[connection]
        self._set(self.connection, words, tone, icon)

    def _show_waiting(self, facts: ExchangeFacts, now: datetime) -> None:
        if not facts.waiting:
            # green is kept for "all has arrived": what needs a person has not
            tone = Tone.GREY if facts.problems else Tone.GREEN
            self._set(self.waiting, self.tr("Nothing waiting"), tone, "ok")
            return
        words = self.tr("{count} waiting to send").format(count=facts.waiting)
        tone = Tone.BLUE if facts.connection == Connection.SENDING else Tone.GREY
        if facts.oldest is not None:
            age = max(now - facts.oldest, timedelta())
            words = self.tr("{waiting}, oldest {age}").format(
                waiting=words, age=duration_words(age)
            )
            tone = Tone.AMBER if age >= WAITING_LONG else tone
        if facts.urgent:
            words = self.tr("{waiting}, with an emergency").format(waiting=words)
            tone = Tone.RED
        icon = {Tone.AMBER: "warning", Tone.RED: "error"}.get(tone, "waiting")
        self._set(self.waiting, words, tone, icon)

    def _show_last(self, last: datetime | None, now: datetime) -> None:
        if last is None:
            self._set(self.last, self.tr("No exchange yet"), Tone.GREY, "exchange")
            return
        local, today = last.astimezone(CLINIC_ZONE), now.astimezone(CLINIC_ZONE).date()
        at = f"{local:%H:%M}" if local.date() == today else f"{local:%m-%d %H:%M}"
        self._set(self.last, self.tr("Last exchange {at}").format(at=at), Tone.GREY, "exchange")

    def _fact(self) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(theme.icon_size())
        button.setToolTip(self.tr("Open the exchange (Alt+9)"))
        button.clicked.connect(self.pressed)
        theme.set_look(button, look="fact")
        self._row.addWidget(button)
        return button

    @staticmethod
    def _set(button: QPushButton, words: str, tone: Tone, icon: str) -> None:
        button.setText(f" {words}")
        button.setAccessibleName(words)
        button.setIcon(theme.icon(icon, tone))
        theme.set_look(button, tone=str(tone))
