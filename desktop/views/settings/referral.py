"""Tab: what the clinic sets about its referrals."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.views.fields import CodeField, FormPanel, PhoneField, Section, TickField
from desktop.views.settings.clinic import Said, SavedForm

translate = QCoreApplication.translate


class ReferralRulesTab(SavedForm):
    """In-house review, and the insurance filing's usual time and telephone."""

    def __init__(
        self,
        load: Callable[[], Said],
        save: Callable[[Said], object],
        days: tuple[int, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self._form(days),
            load,
            lambda said: save({**said, "insurance_phone": said["insurance_phone"] or ""}),
            translate("ReferralRulesTab", "Save"),
            parent,
        )

    @staticmethod
    def _form(days: tuple[int, ...]) -> FormPanel:
        within = translate("ReferralRulesTab", "within {count} days of issue")
        return FormPanel(
            [
                Section(
                    translate("ReferralRulesTab", "In-house review"),
                    [
                        TickField(
                            "review",
                            translate(
                                "ReferralRulesTab",
                                "A colleague agrees before a referral leaves (never asked for "
                                "an emergency)",
                            ),
                            span=2,
                        )
                    ],
                ),
                Section(
                    translate("ReferralRulesTab", "Insurance filing"),
                    [
                        CodeField(
                            "insurance_days",
                            translate("ReferralRulesTab", "To be filed"),
                            [(each, within.format(count=each)) for each in days],
                            required=True,
                        ),
                        PhoneField(
                            "insurance_phone",
                            translate("ReferralRulesTab", "Telephone of the insurance office"),
                        ),
                    ],
                    note=translate("ReferralRulesTab", "where the form says no other day"),
                ),
            ]
        )
