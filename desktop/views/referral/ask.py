"""Small questions over a page: how it was signed, who left when, whom one rang, why."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import DesktopError, RuleBroken
from desktop.views import theme
from desktop.views.fields import Field, FormPanel, Section
from desktop.views.keys import press_main
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton


class AskDialog(QDialog):
    """Some fields and one verb. What breaks a rule is told at its field; Esc goes back.

    Args:
        parent: the page that asks.
        title: what is about to be done, and to whom.
        words: what will be so afterwards.
        fields: the questions.
        verb: words of the button; Ctrl+Enter presses it.
        work: does it with the values; a DesktopError is shown and the dialog stays.
    """

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        words: str,
        fields: Sequence[Field],
        verb: str,
        work: Callable[[dict[str, Any]], object],
        columns: int = 2,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._work = work
        self.form = FormPanel([Section("", fields, columns=columns)])
        heading, note = QLabel(title), QLabel(words)
        theme.set_look(heading, look="heading")
        theme.set_look(note, look="soft")
        heading.setWordWrap(True)
        note.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        theme.set_look(self.problem, look="problem")
        self.problem.hide()
        self.yes = KeyButton(verb, "Ctrl+Enter", look="primary")
        self.no = KeyButton(self.tr("Go back"), "Esc")
        self.yes.clicked.connect(self.finish)
        self.no.clicked.connect(self.reject)
        press_main(self, self.finish, but=("Ctrl+S",))  # in the form behind it keeps the draft
        self._lay_out(heading, note)

    def finish(self) -> None:
        """Do it; stay open and say why where it cannot be done."""
        if found := self.form.own_problems():
            self.form.show_problems(found)
            return
        try:
            self._work(self.form.values())
        except RuleBroken as broken:
            rest = self.form.show_problems(broken.fields)
            said = [each if isinstance(each, str) else sentence(each) for each in rest.values()]
            self._say("\n".join(said))
        except DesktopError as error:
            self._say(sentence(error.problem))
        else:
            self.accept()

    def fit(self) -> None:
        """Be as high as the words and chips need at this width; their rows wrap."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(self.width(), self.minimumWidth())
        self.resize(width, layout.totalHeightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Once more where a field was hidden: its room is given up a moment after it goes."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Chips that wrap are all seen."""
        super().showEvent(event)
        self.fit()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.fit()

    def _lay_out(self, heading: QLabel, note: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        for widget in (heading, note, self.form, self.problem):
            column.addWidget(widget)
        column.addLayout(buttons)
        # Enter in the last field comes to the verb, not to the way back
        self.setTabOrder(self.form, self.yes)
        self.setTabOrder(self.yes, self.no)
        note.setVisible(bool(note.text()))
        self.setMinimumWidth(theme.px(620))
