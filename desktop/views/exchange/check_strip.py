"""The strip of the exchange screen: was everything compared with the county, and the check word."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.domain.daily_check import DailyCheck, spoken
from desktop.domain.verification import Verification
from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone

translate = QCoreApplication.translate


def verified_words(
    found: Verification, when: Callable[[datetime | None], str], *, fully: bool
) -> tuple[str, Tone]:
    """One sentence about the last comparison of everything, and its colour."""
    if found.total:
        words = translate("Compare", "Comparing with the county: {done} of {total} kinds")
        return words.format(done=found.done, total=found.total), Tone.BLUE
    if found.at is None:
        words = translate("Compare", "Not compared with the county yet; the next exchange does it")
        return words, Tone.GREY
    at = when(found.at)
    if found.due:
        words = translate("Compare", "Last compared {at}; the next exchange compares anew")
        return words.format(at=at), Tone.AMBER
    if found.unchecked:
        words = translate("Compare", "Compared {at}; the county did not show {count} kinds")
        return words.format(at=at, count=found.unchecked), Tone.AMBER
    if found.vanished:
        words = translate(
            "Compare", "Compared {at}: {count} differences, {gone} of them deleted by the county"
        )
    elif found.differences:
        words = translate("Compare", "Compared {at}: {count} differences, all put right")
    else:
        words = translate("Compare", "Compared {at}: no differences")
    said = words.format(at=at, count=found.differences, gone=found.vanished)
    if fully:
        return translate("Compare", "Everything has arrived. {said}").format(said=said), Tone.GREEN
    return said, Tone.GREY


class CheckStrip(QFrame):
    """How the comparison stands, and the word for the telephone.

    Attributes:
        open_check, open_support: buttons for the head of the page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self.words, self.word = QLabel(), QLabel(), QLabel()
        self.words.setWordWrap(True)
        theme.set_look(self.word, look="strong")
        self.open_check = KeyButton(self.tr("Daily check…"), icon="exchange")
        self.open_support = KeyButton(self.tr("Support bundle…"), icon="save")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(12), 0, 0, 0)
        self._row.setSpacing(theme.px(10))
        self._row.addWidget(self._sign)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.word)

    def add(self, *buttons: QWidget) -> None:
        """Put these at its right end."""
        for button in buttons:
            self._row.addWidget(button)

    def show_verified(
        self, found: Verification, when: Callable[[datetime | None], str], *, fully: bool
    ) -> None:
        """Show how the last comparison of everything stands."""
        words, tone = verified_words(found, when, fully=fully)
        self.words.setText(words)
        icon = {Tone.GREEN: "ok", Tone.AMBER: "warning", Tone.BLUE: "sending"}.get(tone, "waiting")
        self._sign.setPixmap(theme.pixmap(icon, 18, tone))
        self.setAccessibleName(words)

    def show_daily(self, daily: DailyCheck) -> None:
        """Show today's check word."""
        self.word.setText(self.tr("Check word {word}").format(word=spoken(daily.word)))
