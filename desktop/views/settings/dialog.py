"""A form in a dialog that stays open until what was typed could be kept."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DesktopError, Problem, RuleBroken
from desktop.views import theme
from desktop.views.fields import FormPanel, scrolled
from desktop.views.keys import press_main
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip

HEIGHT, WIDTH = 600, 760


def keep(form: FormPanel, strip: Strip, work: Callable[[Mapping[str, Any]], object]) -> bool:
    """Try to keep what a form says; show at the fields, or on the strip, why it did not go."""
    found: dict[str, Problem] = form.own_problems()
    values = form.values()
    if "again" in values and values["again"] != values.get("password", values.get("new")):
        found.setdefault("again", Problem("password.differs"))
    form.show_problems(found)
    strip.say("")
    if found:
        return False
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        work(values)
    except RuleBroken as broken:
        rest = form.show_problems(broken.fields)
        strip.say(" ".join(sentence(p) for p in rest.values() if isinstance(p, Problem)))
        return False
    except DesktopError as error:
        strip.say(sentence(error.problem))
        return False
    finally:
        QGuiApplication.restoreOverrideCursor()
    form.take_as_clean()
    return True


class FormDialog(QDialog):
    """Asks with a form. Ctrl+Enter saves, Esc goes back."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        form: FormPanel,
        work: Callable[[Mapping[str, Any]], object],
        verb: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form, self.strip, self._work = form, Strip(), work
        self.save = KeyButton(verb or self.tr("Save"), "Ctrl+Enter", look="primary")
        self.leave = KeyButton(self.tr("Go back"), "Esc")
        self.save.clicked.connect(self.try_save)
        self.leave.clicked.connect(self.reject)
        press_main(self, self.try_save)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(14))
        column.setSpacing(theme.px(10))
        column.addWidget(scrolled(form), 1)
        column.addWidget(self.strip)
        column.addLayout(buttons)
        height = form.sizeHint().height() + theme.px(150)
        self.resize(theme.px(WIDTH), min(theme.px(HEIGHT), height))
        next(iter(form.fields.values())).setFocus()

    def try_save(self) -> None:
        """Keep it; the dialog stays open when that did not go."""
        if keep(self.form, self.strip, self._work):
            self.accept()
