"""Tab: how this clinic and computer are known at the county, and when the screen locks."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.fields import CodeField, FormPanel, Section, TextField, scrolled
from desktop.views.pill import KeyButton
from desktop.views.secret import SecretField
from desktop.views.settings.dialog import keep
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

Said = Mapping[str, Any]


class SavedForm(QWidget):
    """A form with one button that keeps it; says so, or says why not."""

    def __init__(
        self,
        form: FormPanel,
        load: Callable[[], Said],
        save: Callable[[Said], object],
        verb: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form, self.strip = form, Strip()
        self._load, self._save = load, save
        self.button = KeyButton(verb, "Ctrl+S", look="primary")
        self.button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        column.addWidget(scrolled(form), 1)
        column.addWidget(self.strip)
        column.addLayout(row)
        self.reload()

    def reload(self) -> None:
        """Show what is kept."""
        self.form.set_values(dict(self._load()))

    def save(self) -> bool:
        """Keep what the form says."""
        if not keep(self.form, self.strip, self._save):
            return False
        self.strip.say(self.tr("Kept."), Tone.GREEN)
        self.reload()
        return True


class ClinicTab(SavedForm):
    """Codes, county server and automatic lock."""

    def __init__(
        self,
        load: Callable[[], Said],
        save: Callable[[Said], object],
        minutes: tuple[int, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self._form(minutes), load, save, translate("ClinicTab", "Save"), parent)

    @staticmethod
    def _form(minutes: tuple[int, ...]) -> FormPanel:
        each = translate("ClinicTab", "after {count} minutes")
        locks = [
            (m, each.format(count=m) if m else translate("ClinicTab", "never")) for m in minutes
        ]
        return FormPanel(
            [
                Section(
                    translate("ClinicTab", "This clinic at the county"),
                    [
                        TextField(
                            "clinic_code",
                            translate("ClinicTab", "Clinic code"),
                            max_length=8,
                            required=True,
                            ime=False,
                        ),
                        TextField(
                            "device_code",
                            translate("ClinicTab", "Computer code"),
                            max_length=2,
                            required=True,
                            ime=False,
                        ),
                        TextField(
                            "device_name",
                            translate("ClinicTab", "Name of this computer"),
                            max_length=60,
                            required=True,
                            span=2,
                        ),
                    ],
                    note=translate("ClinicTab", "Name and telephones: tab Experts and hospitals"),
                ),
                Section(
                    translate("ClinicTab", "County server"),
                    [
                        TextField(
                            "county_url",
                            translate("ClinicTab", "Address of the server"),
                            max_length=300,
                            placeholder="https://",
                            ime=False,
                            span=2,
                        ),
                        SecretField(
                            "county_token",
                            translate("ClinicTab", "Access token, where the county asks for one"),
                            span=2,
                        ),
                    ],
                ),
                Section(
                    translate("ClinicTab", "This computer"),
                    [
                        CodeField(
                            "auto_lock_minutes",
                            translate("ClinicTab", "Hide the work when nobody moves"),
                            locks,
                            required=True,
                        ),
                        CodeField(
                            "lease_give_back_hour",
                            translate("ClinicTab", "Unsold pool seats go back the day before at"),
                            [(hour, f"{hour:02d}:00") for hour in range(24)],
                            required=True,
                        ),
                    ],
                ),
            ]
        )
