"""Tab: from when on a referral is late; by hand or from the county's file."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.clock_rules import LONGEST_MIN, ClockRules, Limits, Pace
from desktop.domain.errors import DesktopError
from desktop.domain.referral_clock import Goal
from desktop.views import theme
from desktop.views.fields import FormPanel, NumberField, Section, TickField
from desktop.views.messages import told
from desktop.views.pill import KeyButton
from desktop.views.referral.clock_words import goal_words
from desktop.views.settings.clinic import SavedForm
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
Said = Mapping[str, Any]


class ClockWork(Protocol):
    """What `services.referral_clock.ReferralClocks` does; see there for promises and errors."""

    def rules(self) -> ClockRules:
        """As kept."""

    def keep(self, rules: ClockRules) -> None:
        """Keep them."""

    def take_file(self, text: str) -> ClockRules:
        """Keep a county's file."""

    def to_file(self) -> str:
        """As a file."""


class ReferralClockTab(SavedForm):
    """Minutes by urgency; a file of the county takes the place of typing."""

    def __init__(self, work: ClockWork, parent: QWidget | None = None) -> None:
        self._work = work
        super().__init__(
            _form(), self._said, self._keep, translate("ReferralClockTab", "Save"), parent
        )
        self.take = KeyButton(translate("ReferralClockTab", "Read the county's file"), icon="down")
        self.hand_out = KeyButton(translate("ReferralClockTab", "Write a file"), icon="save")
        self.take.clicked.connect(self._ask_take)
        self.hand_out.clicked.connect(self._ask_hand_out)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.take)
        row.addWidget(self.hand_out)
        row.addStretch(1)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(row)

    def take_from(self, path: Path) -> None:
        """Keep the limits of this file, or say why not; nothing is half kept."""
        try:
            rules = self._work.take_file(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            self.strip.say(
                translate("ReferralClockTab", "This file cannot be read. Nothing was changed."),
                Tone.RED,
            )
        except DesktopError as error:
            self.strip.say(told(error), Tone.RED)
        else:
            self.reload()
            said = translate("ReferralClockTab", "Kept. The limits are those of the file. {who}")
            self.strip.say(said.format(who=rules.source).strip(), Tone.GREEN)

    def write_to(self, path: Path) -> None:
        """Write the limits as they are kept."""
        try:
            path.write_text(self._work.to_file(), encoding="utf-8")
        except OSError:
            self.strip.say(
                translate("ReferralClockTab", "The file could not be written there."), Tone.RED
            )
        else:
            self.strip.say(translate("ReferralClockTab", "Written."), Tone.GREEN)

    def _ask_take(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.take.accessibleName(), "", "*.json")
        if name:
            self.take_from(Path(name))

    def _ask_hand_out(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.hand_out.accessibleName(), "referral-clock.json", "*.json"
        )
        if name:
            self.write_to(Path(name))

    def _said(self) -> Said:
        rules = self._work.rules()
        said: dict[str, Any] = {
            "travel": rules.travel,
            "news": rules.news,
            "after_six": rules.after_six,
        }
        for pace in Pace:
            for name, minutes in asdict(rules.limits(pace)).items():
                said[f"{pace.value}.{name}"] = minutes
        return said

    def _keep(self, said: Said) -> None:
        parts: dict[str, Any] = {
            pace.value: Limits(
                **{each.name: said[f"{pace.value}.{each.name}"] or 0 for each in fields(Limits)}
            )
            for pace in Pace
        }
        self._work.keep(
            ClockRules(
                **parts,
                travel=said["travel"] or 0,
                news=said["news"] or 0,
                after_six=bool(said["after_six"]),
            )
        )


def pace_words(pace: Pace) -> str:
    """For whom the limits are."""
    return {
        Pace.STAT: translate("ReferralClockTab", "Critical: minutes until"),
        Pace.URGENT: translate("ReferralClockTab", "Emergency: minutes until"),
        Pace.GREEN: translate("ReferralClockTab", "Green channel, no emergency: minutes until"),
        Pace.ROUTINE: translate("ReferralClockTab", "Ordinary: minutes until"),
    }[pace]


def _form() -> FormPanel:
    sections = [
        Section(
            pace_words(pace),
            [_minutes(f"{pace.value}.{goal.value}", goal_words(goal)) for goal in Goal],
            columns=5,
        )
        for pace in Pace
    ]
    sections.append(
        Section(
            translate("ReferralClockTab", "For all"),
            [
                _minutes("travel", translate("ReferralClockTab", "Way to the county, minutes")),
                _minutes("news", translate("ReferralClockTab", "News is old after, minutes")),
                TickField(
                    "after_six",
                    translate(
                        "ReferralClockTab",
                        "After 18:00 the next day until 08:00 counts as same day",
                    ),
                    span=3,
                ),
            ],
            columns=5,
        )
    )
    return FormPanel(sections)


def _minutes(name: str, words: str) -> NumberField:
    return NumberField(name, words, least=1, most=LONGEST_MIN, required=True)
