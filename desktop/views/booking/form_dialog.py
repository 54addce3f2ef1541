"""A small form over the page: some fields, one verb, Esc goes back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import DesktopError, Problem, RuleBroken
from desktop.views import theme
from desktop.views.fields import FormPanel, Section, scrolled
from desktop.views.keys import press_main
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone

MOST_HEIGHT_PX = 680
"""With the window's frame and the task bar this still fits 768."""


class FormDialog(QDialog):
    """Hands the values to `run`; closes when it ends well, shows problems when not.

    Attributes:
        form: the fields.
        result_of: what `run` returned.
    """

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        verb: str,
        sections: Sequence[Section],
        run: Callable[[dict[str, Any]], Any],
        words: str = "",
        danger: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._run = run
        self.result_of: Any = None
        self.form = FormPanel(sections)
        head, said = QLabel(title), QLabel(words)
        theme.set_look(head, look="heading")
        said.setWordWrap(True)
        said.setVisible(bool(words))
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        theme.set_look(self._trouble, look="toned", tone=str(Tone.RED))
        self._trouble.hide()
        self.yes = KeyButton(verb, "F9", look="danger" if danger else "primary")
        self.no = KeyButton(self.tr("Go back"), "Esc")
        self.yes.clicked.connect(self.submit)
        self.no.clicked.connect(self.reject)
        # what cancels or strikes out is not saving
        press_main(self, self.submit, but=("Ctrl+S",) if danger else ())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(14))
        column.setSpacing(theme.px(10))
        self._area = scrolled(self.form)
        for part in (head, said):
            column.addWidget(part)
        self._area.setVisible(bool(self.form.fields))  # a question without fields has no panel
        column.addWidget(self._area, 1)
        column.addWidget(self._trouble)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(620))
        self.setMaximumHeight(MOST_HEIGHT_PX)
        # a message under a field has its height only after the layout
        self.form.committed.connect(lambda _name: QTimer.singleShot(0, self, self._grow))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the whole form in sight."""
        super().showEvent(event)
        self._grow()
        QTimer.singleShot(0, self, self._grow)  # what stands above the form has its height by then

    def submit(self) -> None:
        """Try it."""
        problems: dict[str, Problem | str] = dict(self.form.own_problems())
        if not problems:
            try:
                self.result_of = self._run(self.form.values())
            except RuleBroken as error:
                problems |= error.fields
            except DesktopError as error:
                problems[""] = error.problem
            else:
                self.accept()
                return
        elsewhere = self.form.show_problems(problems)
        told = [sentence(p) if isinstance(p, Problem) else p for p in elsewhere.values()]
        self.say("\n".join(told))

    @property
    def said(self) -> str:
        """What is told under the fields now."""
        return self._trouble.text()

    def say(self, words: str) -> None:
        """Tell something under the fields; nothing takes it away."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self._grow()

    def _grow(self) -> None:
        """Give messages under the fields their room, as far as the screen has it."""
        layout = self.form.layout()
        assert layout is not None
        layout.activate()
        wanted = self.form.heightForWidth(self._area.viewport().width())
        missing = max(wanted, self.form.sizeHint().height()) - self._area.viewport().height()
        if missing > 0:
            self.resize(self.width(), min(self.height() + missing, self.maximumHeight()))
