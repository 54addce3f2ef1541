"""The strip of the exchange screen about seats made before a restore."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.old_seats import OldSeats
from desktop.views.confirm import confirm
from desktop.views.exchange.notes import Note
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone


class SeatsStrip(Note):
    """Says how many seats wait, why, and what to do; hidden when there are none.

    Signals:
        wanted_over(): an administrator has said yes to taking them over.
    """

    wanted_over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.take = KeyButton("")
        super().__init__(self.take, parent=parent)
        self._seats = OldSeats()
        self.take.set_words(self.tr("Take the seats over"))
        self.take.clicked.connect(self._ask)

    def show_seats(self, seats: OldSeats, *, may_take: bool) -> None:
        """Show how it stands.

        Args:
            seats: as last heard of the county.
            may_take: whether the person signed in is an administrator.
        """
        self._seats = seats
        can = seats.ready and seats.free > 0 and may_take and not seats.asked
        if not can and self.take.hasFocus():
            self.focusNextChild()
        self.take.setVisible(can)
        said = self._sentence(seats, may_take=may_take) if seats.waiting > 0 else ""
        self.say(said, Tone.AMBER)

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
            self.wanted_over.emit()
