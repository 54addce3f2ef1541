"""Tab: experts and hospitals."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.clock import Clock
from desktop.domain.codes import ExpertRole, OrgKind, Sex, TitleLevel
from desktop.domain.expert import MOST_WINDOW_DAYS, MOST_WINDOW_VISITS, Expert
from desktop.domain.kept import Kept
from desktop.domain.organization import Organization
from desktop.views import theme
from desktop.views.fields import (
    CodeField,
    DateField,
    FormPanel,
    NoteField,
    NumberField,
    PhoneField,
    Section,
    TextField,
    TickField,
)
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.settings.dialog import FormDialog
from desktop.views.settings.org_offer import OfferStrip
from desktop.views.tables import Column, EmptyText, RecordTable

translate = QCoreApplication.translate


class DirectoryWork(Protocol):
    """What `services.directory.Directory` does; see there for promises and errors."""

    def experts(self) -> Sequence[Kept[Expert]]:
        """Experts stationed here."""

    def organizations(self) -> Sequence[Kept[Organization]]:
        """Places patients go to."""

    def own_org_id(self) -> UUID:
        """The clinic."""

    def save_expert(
        self, expert: Expert, expert_id: UUID | None = None, *, expected: int | None = None
    ) -> Any:
        """Add or change."""

    def save_organization(
        self, organization: Organization, org_id: UUID | None = None, *, expected: int | None = None
    ) -> Any:
        """Add or change."""


class DirectoryTab(QWidget):
    """Experts above, hospitals below; Enter changes the chosen row."""

    def __init__(
        self,
        work: DirectoryWork,
        clock: Clock,
        offers: OfferStrip | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work, self._clock, self.offers = work, clock, offers
        self.experts: RecordTable = RecordTable(
            columns=[
                Column(self.tr("Full name"), lambda row: row.record.name, width=120),
                Column(self.tr("Specialty"), lambda row: row.record.specialty, width=150),
                Column(self.tr("Title"), lambda row: row.record.title_text, width=120),
                Column(self.tr("Position"), lambda row: label(row.record.role_type), width=120),
                Column(self.tr("Sent by"), lambda row: self._org(row.record.home_org_id), 240),
                Column(self.tr("State"), self._standing, stretch=True),
            ],
            row_id=lambda row: row.id,
            empty=EmptyText(
                self.tr("No expert yet; add those stationed here, or wait for the county's list.")
            ),
        )
        self.orgs: RecordTable = RecordTable(
            columns=[
                Column(self.tr("Name"), lambda row: row.record.name, width=240),
                Column(self.tr("Kind"), lambda row: label(row.record.kind), width=150),
                Column(
                    self.tr("Emergency department"),
                    lambda row: row.record.emergency_phone,
                    width=170,
                ),
                Column(
                    self.tr("Referral centre"), lambda row: row.record.referral_phone, width=170
                ),
                Column(self.tr("State"), self._standing, stretch=True),
            ],
            row_id=lambda row: row.id,
            empty=EmptyText(self.tr("No hospital yet.")),
        )
        self.add_expert = KeyButton(self.tr("Add an expert"), icon="add", look="primary")
        self.add_org = KeyButton(self.tr("Add a hospital"), icon="add")
        self.add_expert.clicked.connect(lambda: self.edit_expert(None))
        self.add_org.clicked.connect(lambda: self.edit_org(None))
        self.experts.opened.connect(self.edit_expert)
        self.orgs.opened.connect(self.edit_org)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        if offers is not None:
            offers.adopted.connect(lambda _done: self.reload())
            column.addWidget(offers)
        _part(column, self.tr("Experts"), self.add_expert, self.experts, 3)
        _part(column, self.tr("Hospitals and other places"), self.add_org, self.orgs, 2)
        self.reload()

    def reload(self) -> None:
        """Read both lists again."""
        orgs = list(self._work.organizations())
        self._names = {org.id: org.record.name for org in orgs}
        self.orgs.set_rows(orgs)
        self.experts.set_rows(list(self._work.experts()))
        if self.offers is not None:
            self.offers.reload()

    def _org(self, org_id: UUID) -> str:
        return self._names.get(org_id, "")

    def _standing(self, row: Kept[Any]) -> str:
        return self.tr("in use") if row.record.active else self.tr("stopped")

    def edit_expert(self, row: Kept[Expert] | None) -> FormDialog:
        """Add or change an expert."""
        own = self._work.own_org_id()
        homes = [(key, name) for key, name in self._names.items() if key != own]
        form = _expert_form(homes, self._clock)
        base = row.record if row else _new_expert(own, homes)
        form.set_values({name: getattr(base, name) for name in form.fields})

        def save(said: Mapping[str, Any]) -> None:
            expert = replace(base, **_texts(Expert, said))
            self._work.save_expert(
                expert, row.id if row else None, expected=row.revision if row else None
            )

        return self._open(self.tr("Expert"), form, save)

    def edit_org(self, row: Kept[Organization] | None) -> FormDialog:
        """Add or change a hospital."""
        form = _org_form()
        base = row.record if row else Organization(name="", kind=OrgKind.COUNTY_HOSPITAL)
        shown = {name: getattr(base, name) for name in form.fields}
        form.set_values(shown | {"departments": "\n".join(base.departments)})

        def save(said: Mapping[str, Any]) -> None:
            values = _texts(Organization, said)
            values["departments"] = tuple((said["departments"] or "").splitlines())
            self._work.save_organization(
                replace(base, **values),
                row.id if row else None,
                expected=row.revision if row else None,
            )

        return self._open(self.tr("Hospital or other place"), form, save)

    def _open(self, title: str, form: FormPanel, work: Any) -> FormDialog:
        dialog = FormDialog(self, title, form, work)
        dialog.accepted.connect(self.reload)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog


def _part(
    column: QVBoxLayout, title: str, button: KeyButton, table: RecordTable, stretch: int
) -> None:
    head, words = QHBoxLayout(), QLabel(title)
    theme.set_look(words, look="heading")
    head.addWidget(words)
    head.addStretch(1)
    head.addWidget(button)
    column.addLayout(head)
    column.addWidget(table, stretch)


def _new_expert(own: UUID, homes: list[tuple[UUID, str]]) -> Expert:
    home = homes[0][0] if homes else own
    return Expert(
        name="", specialty="", org_id=own, home_org_id=home, title_text="主任医师", sex=Sex.UNKNOWN
    )


def _texts(record: type[Any], said: Mapping[str, Any]) -> dict[str, Any]:
    texts = {field.name for field in fields(record) if field.type in {str, "str"}}
    return {
        name: ("" if value is None and name in texts else value) for name, value in said.items()
    }


def _expert_form(homes: list[tuple[UUID, str]], clock: Clock) -> FormPanel:
    return FormPanel(
        [
            Section(
                "",
                [
                    TextField(
                        "name", translate("DirectoryTab", "Full name"), max_length=60, required=True
                    ),
                    TextField(
                        "reading",
                        translate("DirectoryTab", "Reading (pinyin)"),
                        max_length=60,
                        ime=False,
                    ),
                    TextField(
                        "specialty",
                        translate("DirectoryTab", "Specialty"),
                        max_length=60,
                        required=True,
                    ),
                    CodeField("sex", translate("DirectoryTab", "Sex"), Sex, words=label),
                    TextField(
                        "title_text", translate("DirectoryTab", "Title on the door"), max_length=60
                    ),
                    CodeField(
                        "title",
                        translate("DirectoryTab", "Level of the title"),
                        TitleLevel,
                        words=label,
                    ),
                    CodeField(
                        "home_org_id", translate("DirectoryTab", "Sent by"), homes, required=True
                    ),
                    CodeField(
                        "role_type", translate("DirectoryTab", "Position"), ExpertRole, words=label
                    ),
                    DateField(
                        "assign_start",
                        translate("DirectoryTab", "Assigned from"),
                        today=clock.today,
                        wanted=True,
                    ),
                    DateField(
                        "assign_end", translate("DirectoryTab", "Assigned until"), today=clock.today
                    ),
                    *_window_fields(),
                    PhoneField("phone", translate("DirectoryTab", "Telephone")),
                    TextField("honours", translate("DirectoryTab", "Honours"), max_length=100),
                    TickField("active", translate("DirectoryTab", "In use"), span=2),
                ],
            )
        ]
    )


def _window_fields() -> list[NumberField]:
    """How far ahead he can be booked: the one that reaches further holds."""
    return [
        NumberField(
            "window_days",
            translate("DirectoryTab", "Booked ahead, days"),
            least=0,
            most=MOST_WINDOW_DAYS,
            required=True,
        ),
        NumberField(
            "window_visits",
            translate("DirectoryTab", "or his next visits, whichever is further"),
            least=0,
            most=MOST_WINDOW_VISITS,
            required=True,
        ),
    ]


def _org_form() -> FormPanel:
    return FormPanel(
        [
            Section(
                "",
                [
                    TextField(
                        "name", translate("DirectoryTab", "Name"), max_length=60, required=True
                    ),
                    CodeField(
                        "kind",
                        translate("DirectoryTab", "Kind"),
                        OrgKind,
                        words=label,
                        required=True,
                    ),
                    TextField(
                        "org_code",
                        translate("DirectoryTab", "Organisation code"),
                        max_length=22,
                        ime=False,
                    ),
                    PhoneField("phone", translate("DirectoryTab", "Telephone")),
                    PhoneField(
                        "emergency_phone",
                        translate("DirectoryTab", "Emergency department"),
                        wanted=True,
                    ),
                    PhoneField(
                        "referral_phone", translate("DirectoryTab", "Referral centre"), wanted=True
                    ),
                    TextField(
                        "address", translate("DirectoryTab", "Address"), max_length=120, span=2
                    ),
                    NoteField(
                        "departments",
                        translate("DirectoryTab", "Departments that take referrals, one a line"),
                        max_length=600,
                        rows=4,
                        span=2,
                    ),
                    TickField("active", translate("DirectoryTab", "In use"), span=2),
                ],
            )
        ]
    )
