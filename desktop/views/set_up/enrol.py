"""First start with the county's file: what it says, before the wizard takes it over."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.county_facts import EnrolmentOffer
from desktop.views import theme
from desktop.views.enrol_panel import EnrolPanel


class EnrolPage(QWidget):
    """One file, shown; the panel asks for its check word.

    Signals:
        taken(): the check word was right.
        back(): nothing was taken.
    """

    taken = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="page")
        self.setAttribute(theme.STYLED)
        title = QLabel(self.tr("The county's enrolment file"))
        theme.set_look(title, look="title")
        note = QLabel(
            self.tr("It fills in the pages that follow; you add the administrator and a password.")
        )
        theme.set_look(note, look="soft")
        self.panel = EnrolPanel(self.tr("Set up with this file"))
        column = QVBoxLayout()
        column.setSpacing(theme.px(10))
        for each in (title, note, self.panel):
            column.addWidget(each)
        column.addStretch(1)
        frame = QHBoxLayout(self)
        frame.setContentsMargins(theme.px(40), theme.px(32), theme.px(40), theme.px(28))
        frame.addStretch(1)
        frame.addLayout(column, 6)
        frame.addStretch(1)
        self.panel.taken.connect(self.taken)
        self.panel.left.connect(self.back)
        self.setFocusProxy(self.panel.word)

    def show_offer(self, offer: EnrolmentOffer, take: Callable[[str], object]) -> None:
        """Show a file; `take` is given the check word that was typed."""
        self.panel.show_offer(offer, take)
