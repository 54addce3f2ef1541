"""The strip above a session's list: how it stands, what was said, and the keys to say more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent
from desktop.domain.session_now import SessionNow
from desktop.views import theme
from desktop.views.booking.session_words import event_words, heard_words, now_words
from desktop.views.booking.words import clock_time
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.pill import KeyButton, StatePill
from desktop.views.tokens import Tone


class SessionBar(QFrame):
    """One key for each thing that can be said about a session on its day.

    Signals:
        pressed(key): D delay, L leaves, B back, E ended early, X does not come, K close,
            W take the last word back, O open the list of those to be placed.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pill = StatePill()
        self.buttons: dict[str, KeyButton] = {}
        self.heard = QLabel()
        theme.set_look(self.heard, look="soft")
        self._keys = flow_host()
        keys = FlowLayout(self._keys, theme.px(6))
        for key, words, icon in (
            ("D", self.tr("Late"), "waiting"),
            ("L", self.tr("Called away"), "right"),
            ("B", self.tr("Back"), "left"),
            ("E", self.tr("Ends early"), "close"),
            ("X", self.tr("Does not come"), "warning"),
            ("O", self.tr("Place anew"), "phone"),
            ("K", self.tr("Close"), "ok"),
            ("W", self.tr("Take back"), "undo"),
        ):
            button = KeyButton(words, key, icon=icon)
            button.clicked.connect(lambda _on=False, k=key: self.pressed.emit(k))
            self.buttons[key] = button
            keys.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.pill)
        row.addWidget(self.heard)
        row.addWidget(self._keys, 1)

    def show_state(
        self,
        state: SessionNow | None,
        events: Sequence[Kept[SessionEvent]],
        *,
        today: bool,
        past: bool,
        to_place: bool,
        host: str = "",
    ) -> None:
        """Show how it stands and which keys make sense now.

        Args:
            state: None when the session is not known here.
            events: what stands about it, the oldest first.
            today: it is held today.
            past: its day is over.
            to_place: somebody needs another place.
            host: the other clinic that holds it and alone says what happens; empty for our own.
        """
        words, tone = now_words(state) if state else ("", Tone.GREY)
        self.pill.show_state(words, tone)
        self.pill.setVisible(bool(words))
        over = state is None or state.ended
        may = {
            "D": not over and not past and state is not None and state.opened_at is None,
            "L": not over and today and state is not None and not state.away,
            "B": not over and state is not None and state.away,
            "E": not over and today,
            "X": not past and not over,
            "O": to_place,
            "K": state is not None
            and not state.stopped
            and state.closed_at is None
            and (today or past),
            "W": bool(events),
        }
        for key, button in self.buttons.items():
            button.setVisible(may[key] and (not host or key == "O"))
        last = events[-1] if events else None
        self.heard.setText(heard_words(host, last) if host and last else "")
        self.heard.setVisible(bool(host and last))
        tip = f"{clock_time(last.record.at)} {event_words(last)}" if last else ""
        self.buttons["W"].setToolTip(tip)

    def allows(self, key: str) -> bool:
        """Whether the key means something now."""
        button = self.buttons.get(key)
        return button is not None and not button.isHidden()
