"""What can be done when no seat is left: nobody is just refused."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.domain.codes import SeatKind
from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone


class FullStrip(QFrame):
    """Three choices, one key each; hidden while there is a seat.

    Signals:
        extra(): a seat beyond the capacity, with somebody's consent.
        wait(): onto the waiting list.
        ordinary(): to the ordinary clinic.
    """

    extra = Signal()
    wait = Signal()
    ordinary = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        theme.set_look(self, look="note", tone=str(Tone.AMBER))
        self._words, sign = QLabel(), QLabel()
        sign.setPixmap(theme.pixmap("warning", 16, Tone.AMBER))
        self._words.setWordWrap(True)
        self.extra_button = KeyButton(self.tr("Extra seat"), "Ctrl+1", icon="add")
        self.wait_button = KeyButton(self.tr("Waiting list"), "Ctrl+2", icon="queue")
        self.ordinary_button = KeyButton(self.tr("Ordinary clinic"), "Ctrl+3", icon="patient")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        for button, chosen in (
            (self.extra_button, self.extra),
            (self.wait_button, self.wait),
            (self.ordinary_button, self.ordinary),
        ):
            button.clicked.connect(chosen)
            row.addWidget(button)
        for place, button in enumerate(self.buttons, 1):
            key = QShortcut(QKeySequence(f"Ctrl+{place}"), page)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda b=button: self._press(b))
        self.hide()

    @property
    def buttons(self) -> tuple[KeyButton, KeyButton, KeyButton]:
        """The three, in the order of their keys."""
        return self.extra_button, self.wait_button, self.ordinary_button

    def show_full(self, *, extra_left: int, kept: Sequence[SeatKind], pool: int = 0) -> None:
        """Say why there is no seat, and what is open.

        Args:
            extra_left: extra seats that may still be given.
            kept: for whom each free seat is, none of them for this patient.
            pool: seats of the county's pool that the seat field offers.
        """
        if pool:
            words = self.tr(
                "No seat of ours is left for him. {count} in the county pool: see Seat."
            )
        elif not kept:
            words = self.tr("Every seat of ours is sold.")
        elif set(kept) == {SeatKind.RESERVED}:
            words = self.tr(
                "The {count} seats left are reserved for the green channel and priority groups."
            )
        elif set(kept) == {SeatKind.WALK_IN}:
            words = self.tr("The {count} seats left are kept for walk-ins of the day.")
        else:
            words = self.tr(
                "The {count} seats left are kept for walk-ins or for those who come first."
            )
        self._words.setText(words.format(count=pool or len(kept)))
        if extra_left:
            more = self.tr("Extra seat ({count} left)").format(count=extra_left)
            self.extra_button.set_words(more)
        else:
            self.extra_button.set_words(self.tr("No extra seat left"))
        self.extra_button.setEnabled(bool(extra_left))
        self.show()

    def _press(self, button: KeyButton) -> None:
        if self.isVisible() and button.isEnabled():
            button.click()
