"""Tab: one's own password and PIN."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.fields import FormPanel, Section
from desktop.views.pill import KeyButton
from desktop.views.secret import SecretField
from desktop.views.settings.dialog import keep
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone

Said = Mapping[str, Any]


class OwnTab(QWidget):
    """Each person's own; nobody else sees or sets a PIN."""

    def __init__(
        self,
        change_password: Callable[[str, str], object],
        set_pin: Callable[[str, str | None], object],
        has_pin: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._change_password, self._set_pin, self._has_pin = change_password, set_pin, has_pin
        self.strip = Strip()
        self.password_form = FormPanel(
            [
                Section(
                    self.tr("My password"),
                    [
                        SecretField("old", self.tr("Present password"), required=True, span=2),
                        SecretField("new", self.tr("New password"), required=True),
                        SecretField("again", self.tr("New password again"), required=True),
                    ],
                    note=self.tr("8 characters or more; opens the day"),
                )
            ]
        )
        self.pin_form = FormPanel(
            [
                Section(
                    self.tr("My PIN"),
                    [
                        SecretField("password", self.tr("Password"), required=True),
                        SecretField(
                            "pin", self.tr("PIN, 4 to 6 digits"), digits=True, required=True
                        ),
                    ],
                    note=self.tr("only switches staff while the program is open"),
                )
            ]
        )
        self.save_password = KeyButton(self.tr("Change password"), look="primary")
        self.save_pin = KeyButton(self.tr("Set PIN"), look="primary")
        self.remove_pin = KeyButton(self.tr("Remove PIN"))
        self._pin_state = QLabel()
        theme.set_look(self._pin_state, look="soft")
        self._lay_out()
        self.save_password.clicked.connect(self.on_password)
        self.save_pin.clicked.connect(self.on_pin)
        self.remove_pin.clicked.connect(self.on_remove_pin)
        self.reload()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        pins = (self.save_pin, self.remove_pin, self._pin_state)
        for form, widgets in (
            (self.password_form, (self.save_password,)),
            (self.pin_form, pins),
        ):
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            column.addWidget(form)
            column.addLayout(row)
        column.addWidget(self.strip)
        column.addStretch(1)

    def reload(self) -> None:
        """Show whether the person signed in has a PIN; nothing typed by another stays."""
        has = self._has_pin()
        self._pin_state.setText(self.tr("A PIN is set.") if has else self.tr("No PIN is set."))
        self.remove_pin.setEnabled(has)
        self.password_form.clear()
        self.pin_form.clear()

    def on_password(self) -> None:
        """Change the password."""
        if keep(
            self.password_form,
            self.strip,
            lambda said: self._change_password(said["old"], said["new"]),
        ):
            self._done(self.tr("Your password is changed."))

    def on_pin(self) -> None:
        """Set the PIN."""
        if keep(self.pin_form, self.strip, self._keep_pin):
            self._done(self.tr("Your PIN is set."))

    def on_remove_pin(self) -> None:
        """Take the PIN away; the password is asked for this too."""
        pin = self.pin_form.field("pin")
        pin.set_required(False)
        try:
            kept = keep(
                self.pin_form, self.strip, lambda said: self._set_pin(said["password"], None)
            )
        finally:
            pin.set_required(True)
        if kept:
            self._done(self.tr("Your PIN is removed."))

    def _keep_pin(self, said: Said) -> object:
        return self._set_pin(said["password"], said["pin"])

    def _done(self, words: str) -> None:
        self.reload()
        self.strip.say(words, Tone.GREEN)
