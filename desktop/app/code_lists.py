"""Code lists and what a clinic sets about its referrals, wired: services and their tabs."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.app.house import House
from desktop.domain.reception_clock import DeskLimits
from desktop.domain.referral_review import INSURANCE_DAYS, ReferralSettings
from desktop.services.code_lists import CodeLists
from desktop.services.reception_settings import (
    LONGEST_MIN,
    MOST_CODE_DAYS,
    DeskRules,
    DeskRulesDesk,
)
from desktop.services.referral_settings import ReferralRulesDesk
from desktop.views.resources import resource_dir

if TYPE_CHECKING:
    from desktop.views.settings.page import Tab

translate = QCoreApplication.translate


def code_lists(house: House) -> CodeLists:
    """The list of diagnoses of this clinic."""
    shipped = resource_dir() / "codes" / "diagnosis.tsv"
    return CodeLists(house.store, house.clock, house.actor, shipped)


def referral_tabs(house: House) -> "tuple[Tab, ...]":
    """Tabs of the settings: the code list, and the clinic's own rules of referring."""
    from desktop.views.settings.codes import CodesTab
    from desktop.views.settings.page import Tab
    from desktop.views.settings.reception import ReceptionRulesTab
    from desktop.views.settings.referral import ReferralRulesTab

    rules = ReferralRulesDesk(house.store, house.actor)
    desk = DeskRulesDesk(house.store, house.actor)

    def desk_rules() -> tuple[DeskLimits, int]:
        kept = desk.load()
        return kept.limits, kept.code_days

    return (
        Tab(
            "codes",
            translate("SettingsPage", "Diagnosis codes"),
            lambda: CodesTab(code_lists(house), house.clock.now),
            administrators=True,
        ),
        Tab(
            "referral-rules",
            translate("SettingsPage", "Referring"),
            lambda: ReferralRulesTab(
                lambda: asdict(rules.load()),
                lambda said: rules.keep(ReferralSettings(**said)),
                INSURANCE_DAYS,
            ),
            administrators=True,
        ),
        Tab(
            "reception-rules",
            translate("SettingsPage", "Receiving desk"),
            lambda: ReceptionRulesTab(
                desk_rules,
                lambda limits, days: desk.keep(DeskRules(limits=limits, code_days=days)),
                (LONGEST_MIN, MOST_CODE_DAYS),
            ),
            administrators=True,
        ),
    )
