"""The strip of the exchange screen about seats made before a restore."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.domain.old_seats import OldSeats
from desktop.views import theme
from desktop.views.confirm import confirm
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone


class SeatsStrip(QFrame):
    """Says how many seats wait, why, and what to do; hidden when there are none.

    Signals:
        wanted(): an administrator has said yes to taking them over.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="card")
        self._seats, sign = OldSeats(), QLabel()
        sign.setPixmap(theme.pixmap("warning", 20, Tone.AMBER))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.take = KeyButton(self.tr("Take the seats over"))
        self.take.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        row.setSpacing(theme.px(10))
        row.addWidget(sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        self.hide()

    def show_seats(self, seats: OldSeats, *, may_take: bool) -> None:
        """Show how it stands.

        Args:
            seats: as last heard of the county.
            may_take: whether the person signed in is an administrator.
        """
        self._seats = seats
        self.words.setText(self._sentence(seats, may_take=may_take))
        can = seats.ready and seats.free > 0 and may_take and not seats.asked
        if not can and self.take.hasFocus():
            self.focusNextChild()
        self.take.setVisible(can)
        self.setVisible(seats.waiting > 0 and bool(self.words.text()))

    def _sentence(self, seats: OldSeats, *, may_take: bool) -> str:
        why = self.tr(
            "These records came from a backup or a copy. {count} seats of earlier sessions cannot"
            " be sold here, because they may have been sold since it was made."
        )
        if not seats.ready:
            what = self.tr("Exchange with the county first; it knows which of them are free.")
            return why.format(count=seats.waiting) + " " + what
        if seats.asked:
            what = self.tr("Those still free are taken over with the next exchange.")
        elif seats.free == 0:
            return ""  # sold at the county: a seat like any that is gone
        elif may_take:
            what = self.tr("The county shows {free} of them as free.").format(free=seats.free)
        else:
            what = self.tr(
                "The county shows {free} of them as free; please ask the administrator to take"
                " them over. Until then book in a new session."
            ).format(free=seats.free)
        return why.format(count=seats.waiting) + " " + what

    def _ask(self) -> None:
        consequence = self.tr(
            "Only do this if nobody works with the old file any more, here or on another"
            " computer. If somebody does, a seat may be sold to two patients. Your name is kept."
        )
        name = self.tr("{free} free seats").format(free=self._seats.free)
        if confirm(self, self.tr("Take over"), name, consequence):
            self.wanted.emit()
