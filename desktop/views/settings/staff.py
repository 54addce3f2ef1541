"""Tab: staff and roles."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.codes import Role, StaffType, TitleLevel
from desktop.domain.entry import group_phone
from desktop.domain.errors import DesktopError
from desktop.domain.kept import Kept
from desktop.domain.staff import Staff
from desktop.views import theme
from desktop.views.confirm import confirm
from desktop.views.fields import (
    CodeField,
    Field,
    FormPanel,
    PhoneField,
    Section,
    TextField,
    TickField,
)
from desktop.views.messages import sentence
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.secret import SecretField
from desktop.views.settings.dialog import FormDialog
from desktop.views.sign_in.strip import Strip
from desktop.views.tables import Column, EmptyText, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate


class StaffWork(Protocol):
    """What `services.staff.StaffDesk` does; see there for promises and errors."""

    def all(self) -> "Sequence[Kept[Staff]]":
        """Everybody."""

    def can_sign_in(self, staff_id: UUID) -> bool:
        """Has a password."""

    def add(self, staff: Staff, password: str | None) -> Any:
        """Take a person in."""

    def change(self, staff_id: UUID, staff: Staff, *, expected: int) -> Any:
        """Change a person."""

    def stop(self, staff_id: UUID) -> Any:
        """Let sign in no more."""

    def take_back(self, staff_id: UUID, password: str | None) -> Any:
        """Let work again."""

    def reset_password(self, staff_id: UUID, password: str) -> None:
        """Set another person's password."""


class StaffTab(QWidget):
    """Everybody who works here, and who of them signs in."""

    def __init__(self, work: StaffWork, org_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._org_id = work, org_id
        self.strip = Strip()
        self.table: RecordTable = RecordTable(
            columns=[
                Column(self.tr("Work number"), lambda row: row.record.work_no, width=110),
                Column(self.tr("Name"), lambda row: row.record.name, width=120),
                Column(self.tr("Role"), lambda row: label(row.record.role), width=130),
                Column(self.tr("Profession"), lambda row: label(row.record.staff_type), width=150),
                Column(self.tr("Department"), lambda row: row.record.dept, width=130),
                Column(self.tr("Telephone"), lambda row: group_phone(row.record.phone), width=140),
                Column(self.tr("Sign-in"), self._standing, stretch=True),
            ],
            row_id=lambda row: row.id,
            empty=EmptyText(self.tr("Nobody yet.")),
        )
        self.add = KeyButton(self.tr("Add a person"), icon="add", look="primary")
        self.edit = KeyButton(self.tr("Change"), "Enter")
        self.password = KeyButton(self.tr("Reset password"))
        self.stop = KeyButton(self.tr("Stop"))
        buttons = QHBoxLayout()
        for button in (self.add, self.edit, self.password, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        column.addLayout(buttons)
        column.addWidget(self.strip)
        column.addWidget(self.table, 1)
        self.add.clicked.connect(self.on_add)
        self.edit.clicked.connect(self.on_edit)
        self.password.clicked.connect(self.on_password)
        self.stop.clicked.connect(self.on_stop)
        self.table.opened.connect(lambda _row: self.on_edit())
        self.table.chosen.connect(self._on_chosen)
        self.reload()

    def reload(self) -> None:
        """Read everybody again."""
        self.table.set_rows(list(self._work.all()))
        self._on_chosen(self.table.current())

    def _standing(self, row: Kept[Staff]) -> str:
        if not row.record.active:
            return self.tr("stopped")
        if not row.record.signs_in:
            return self.tr("does not sign in")
        return self.tr("signs in") if self._work.can_sign_in(row.id) else self.tr("no password")

    def _on_chosen(self, row: Any) -> None:
        for button in (self.edit, self.password, self.stop):
            button.setEnabled(row is not None)
        if row is not None:
            active = row.record.active
            self.stop.set_words(self.tr("Stop") if active else self.tr("Let work again"))
            self.password.setEnabled(active and row.record.signs_in)

    def on_add(self) -> FormDialog:
        """Ask for a new person."""
        form = _form([_password(), _again()])
        form.set_values({"role": Role.NURSE, "staff_type": StaffType.NURSE, "signs_in": True})
        ticked = form.field("signs_in")

        def show_secrets() -> None:
            for name in ("password", "again"):
                form.field(name).setEnabled(bool(ticked.value()))

        ticked.changed.connect(show_secrets)
        return self._open(
            self.tr("Add a person"),
            form,
            lambda said: self._work.add(self._staff(said), said["password"]),
        )

    def on_edit(self) -> FormDialog | None:
        """Change the chosen person."""
        row = self.table.current()
        if row is None:
            return None
        form = _form([])
        form.set_values({name: getattr(row.record, name) for name in form.fields})
        return self._open(
            self.tr("Change a person"),
            form,
            lambda said: self._work.change(
                row.id, replace(row.record, **_said(said)), expected=row.revision
            ),
        )

    def on_password(self) -> FormDialog | None:
        """Set the chosen person's password anew."""
        row = self.table.current()
        if row is None:
            return None
        return self._ask_password(
            row,
            self.tr("New password for {name}"),
            lambda said: self._work.reset_password(row.id, said["password"]),
        )

    def on_stop(self) -> None:
        """Stop the chosen person, or let her work again."""
        row = self.table.current()
        if row is None:
            return
        if not row.record.active:
            self._take_back(row)
            return
        consequence = self.tr(
            "The password opens nothing any more, also not with an old copy of the key file."
            " What this person wrote stays."
        )
        if not confirm(self, self.tr("Stop"), row.record.name, consequence):
            return
        self._try(lambda: self._work.stop(row.id))

    def _take_back(self, row: Kept[Staff]) -> None:
        if not row.record.signs_in:
            self._try(lambda: self._work.take_back(row.id, None))
            return
        self._ask_password(
            row,
            self.tr("{name} works here again"),
            lambda said: self._work.take_back(row.id, said["password"]),
        )

    def _ask_password(self, row: Kept[Staff], title: str, work: Any) -> FormDialog:
        form = FormPanel([Section("", [_password(), _again()])])
        return self._open(title.format(name=row.record.name), form, work)

    def _try(self, work: Any) -> None:
        self.strip.say("")
        try:
            work()
        except DesktopError as error:
            fields_told = getattr(error, "fields", {})
            told = [sentence(problem) for problem in fields_told.values()]
            self.strip.say(" ".join(told) or sentence(error.problem))
        self.reload()

    def _open(self, title: str, form: FormPanel, work: Any) -> FormDialog:
        self.strip.say("")
        dialog = FormDialog(self, title, form, work)
        dialog.accepted.connect(self.reload)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _staff(self, said: Mapping[str, Any]) -> Staff:
        base = Staff(
            name="", org_id=self._org_id, work_no="", staff_type=StaffType.NURSE, role=Role.NURSE
        )
        return replace(base, **_said(said))


def _said(said: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name for field in fields(Staff)}
    texts = {"name", "work_no", "reading", "dept", "phone"}
    return {
        name: ("" if value is None and name in texts else value)
        for name, value in said.items()
        if name in known
    }


def _password() -> Field:
    return SecretField(
        "password", translate("StaffTab", "Password, 8 characters or more"), required=True
    )


def _again() -> Field:
    return SecretField("again", translate("StaffTab", "Password again"), required=True)


def _form(secrets: list[Field]) -> FormPanel:
    asked: list[Field] = [
        TextField("name", translate("StaffTab", "Name"), max_length=60, required=True),
        TextField(
            "work_no", translate("StaffTab", "Work number"), max_length=20, required=True, ime=False
        ),
        CodeField(
            "staff_type", translate("StaffTab", "Profession"), StaffType, words=label, required=True
        ),
        CodeField("role", translate("StaffTab", "Role"), Role, words=label, required=True),
        CodeField("title", translate("StaffTab", "Professional title"), TitleLevel, words=label),
        TextField("dept", translate("StaffTab", "Department"), max_length=60),
        PhoneField("phone", translate("StaffTab", "Telephone")),
        TextField("reading", translate("StaffTab", "Reading (pinyin)"), max_length=60, ime=False),
        TickField("signs_in", translate("StaffTab", "Signs in at this computer"), span=2),
    ]
    form = FormPanel([Section("", [*asked, *secrets])])
    form.set_values({"title": TitleLevel.NONE})
    return form
