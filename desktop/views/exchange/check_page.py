"""The daily check: both ends compare what is open, over the line or on the telephone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.daily_check import DailyCheck, Differs, Group, Named, heard, is_word, spoken
from desktop.domain.errors import DesktopError
from desktop.domain.verification import Verification
from desktop.views import theme
from desktop.views.exchange import words
from desktop.views.exchange.check_strip import verified_words
from desktop.views.messages import sentence
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
# Qt's stubs give QT_TRANSLATE_NOOP no str
GROUPS: dict[Group, Any] = {
    Group.ISSUED: QT_TRANSLATE_NOOP("Compare", "Referrals we issued"),
    Group.BOOKINGS: QT_TRANSLATE_NOOP("Compare", "Bookings and trainings"),
    Group.RECEIVED: QT_TRANSLATE_NOOP("Compare", "Referrals we received"),
}
HOW: dict[Differs, tuple[Any, Any, Tone]] = {
    Differs.UNSENT: (
        QT_TRANSLATE_NOOP("Compare", "Not sent yet"),
        QT_TRANSLATE_NOOP("Compare", "Exchange now; see what needs a person"),
        Tone.AMBER,
    ),
    Differs.HERE_ONLY: (
        QT_TRANSLATE_NOOP("Compare", "Open here, not at the county"),
        QT_TRANSLATE_NOOP("Compare", "Verify everything: fetched, or sent again"),
        Tone.RED,
    ),
    Differs.THERE_ONLY: (
        QT_TRANSLATE_NOOP("Compare", "Open at the county, not here"),
        QT_TRANSLATE_NOOP("Compare", "Verify everything: fetched from there"),
        Tone.RED,
    ),
    Differs.VERSION: (
        QT_TRANSLATE_NOOP("Compare", "Newer at the county"),
        QT_TRANSLATE_NOOP("Compare", "Exchange now, or verify everything"),
        Tone.AMBER,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDesk:
    """What the page is handed; none of it touches the network on the GUI thread.

    Attributes:
        now: this instant.
        verification: how the comparison of everything stands, and whether all is verified.
        read: have the word made; it comes to `CheckPage.show_daily`.
        compare: compare what is open with the county; False while that is under way.
        verify: have everything compared.
        open_record: shows a record: kind, id.
    """

    now: Callable[[], datetime]
    verification: Callable[[], tuple[Verification, bool]]
    read: Callable[[], object]
    compare: Callable[[], bool]
    verify: Callable[[], object]
    open_record: Callable[[str, str], object]


class CheckPage(Page):
    """The daily check."""

    help_topic = "exchange_check"
    kinds = frozenset({"exchange", "delivery"})

    def __init__(self, desk: CheckDesk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Daily check with the county"))
        self._desk = desk
        self._daily: DailyCheck | None = None
        self.verify_button = KeyButton(self.tr("Verify everything"), icon="refresh")
        self.compare_button = KeyButton(
            self.tr("Compare now"), "Ctrl+Enter", icon="exchange", look="primary"
        )
        self.add_to_head(self.verify_button, self.compare_button)
        self.verify_button.clicked.connect(self._verify)
        self.compare_button.clicked.connect(self._compare)
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self._word_card(), 2)
        top.addWidget(self._heard_card(), 3)
        self.body.addLayout(top)
        self.message = QLabel()
        self.message.setWordWrap(True)
        theme.set_look(self.message, look="soft")
        self.message.hide()
        self.body.addWidget(self.message)
        self._add_table()

    def _word_card(self) -> QFrame:
        card, column = _card()
        title, hint = QLabel(self.tr("Check word of this organisation")), QLabel()
        theme.set_look(title, look="label")
        self.word = QLabel("…")
        theme.set_look(self.word, look="count")
        hint.setText(
            self.tr(
                "Read it out on the telephone. The county sees the same word exactly when both"
                " have the same open records."
            )
        )
        hint.setWordWrap(True)
        theme.set_look(hint, look="small")
        self._groups: dict[Group, tuple[QLabel, QLabel]] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        for row, (group, name) in enumerate(GROUPS.items()):
            count, letters = QLabel("–"), QLabel("–")
            grid.addWidget(QLabel(translate("Compare", name)), row, 0)
            grid.addWidget(count, row, 1)
            grid.addWidget(letters, row, 2)
            self._groups[group] = (count, letters)
        grid.setColumnStretch(3, 1)
        for each in (title, self.word, hint):
            column.addWidget(each)
        column.addLayout(grid)
        column.addStretch(1)
        return card

    def _heard_card(self) -> QFrame:
        card, column = _card()
        label = QLabel(self.tr("Check word the county reads out"))
        theme.set_look(label, look="label")
        self.heard = QLineEdit()
        self.heard.setMaxLength(12)
        self.heard.setMaximumWidth(theme.px(200))
        self.heard.setAccessibleName(label.text())
        label.setBuddy(self.heard)
        self.heard.textChanged.connect(self._show_heard)
        self.same = QLabel()
        self.same.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.heard)
        row.addWidget(self.same, 1)
        self.line, self.verified = QLabel(), QLabel()
        for each in (self.line, self.verified):
            each.setWordWrap(True)
        column.addWidget(label)
        column.addLayout(row)
        column.addSpacing(theme.px(6))
        column.addWidget(self.line)
        column.addWidget(self.verified)
        column.addStretch(1)
        return card

    def _add_table(self) -> None:
        title = QLabel(self.tr("What differed at the last comparison"))
        theme.set_look(title, look="heading")
        self.table = RecordTable(
            columns=[
                Column(
                    self.tr("How"),
                    lambda row: translate("Compare", HOW[row.how][0]),
                    width=210,
                    tone=lambda row: HOW[row.how][2],
                ),
                Column(self.tr("What"), _kind, width=130),
                Column(self.tr("Number"), lambda row: row.no or row.key[1][-8:], width=190),
                Column(self.tr("Patient"), lambda row: row.who, width=90),
                Column(
                    self.tr("What to do"),
                    lambda row: translate("Compare", HOW[row.how][1]),
                    stretch=True,
                ),
            ],
            row_id=lambda row: row.key,
            empty=EmptyText(self.tr("Nothing differed.")),
        )
        self.table.setAccessibleName(title.text())
        title.setBuddy(self.table)
        self.table.opened.connect(self._open)
        self.body.addWidget(title)
        self.body.addWidget(self.table, 1)

    # --- what the shell calls -------------------------------------------------------------

    def show_with(self, **_what: object) -> None:
        """Read it again."""
        self._refresh()

    def reload(self, _kinds: frozenset[str]) -> None:
        """Something was sent, settled or pulled."""
        self._refresh()

    def first_focus(self) -> QWidget | None:
        """Where the word that was heard is written."""
        return self.heard

    def submit(self) -> bool:
        """Ctrl+Enter: compare now."""
        self._compare()
        return True

    def show_daily(self, daily: DailyCheck) -> None:
        """Show word, counts and differences."""
        self._daily = daily
        self.compare_button.setEnabled(True)
        self.word.setText(spoken(daily.word))
        for group, (count, letters) in self._groups.items():
            count.setText(self.tr("{count} open").format(count=daily.counts.get(group, 0)))
            letters.setText(spoken(daily.words.get(group, "")))
        self.line.setText(self._said_of(daily))
        self.table.set_rows(list(daily.unlike))
        self._show_heard()

    def show_error(self, error: DesktopError) -> None:
        """It could not be compared."""
        self.compare_button.setEnabled(True)
        self.message.setText(sentence(error.problem))
        self.message.show()

    # --- inside ---------------------------------------------------------------------------

    def _refresh(self) -> None:
        found, fully = self._desk.verification()
        said, tone = verified_words(found, self._when, fully=fully)
        self.verified.setText(said)
        theme.set_look(self.verified, tone=str(tone))
        self._desk.read()

    def _said_of(self, daily: DailyCheck) -> str:
        if daily.at is None:
            return self.tr("Not compared over the line yet.")
        at = self._when(daily.at)
        if daily.agrees:
            return self.tr("Compared {at}: both ends have the same.").format(at=at)
        if not daily.unlike:
            return self.tr(
                "Compared {at}: both had the same; since then something has changed"
                " here. Compare again."
            ).format(at=at)
        count = len(daily.unlike)
        return self.tr("Compared {at}: {count} records differed.").format(at=at, count=count)

    def _show_heard(self) -> None:
        text, tone = self._judged(heard(self.heard.text()))
        self.same.setText(text)
        theme.set_look(self.same, tone=str(tone) if tone else "")

    def _judged(self, word: str) -> tuple[str, Tone | None]:
        if not word or self._daily is None:
            return "", None
        if not is_word(word):
            return self.tr("Not complete, or a letter was misheard: have it read again."), None
        if word == self._daily.word:
            return self.tr("The same: both ends have the same records."), Tone.GREEN
        for group, letters in self._daily.words.items():
            if word == letters:
                name = translate("Compare", GROUPS[group])
                return self.tr("The same for: {group}").format(group=name), Tone.GREEN
        return self.tr(
            "Different: compare over the line, or let the county read the three words one by one."
        ), Tone.RED

    def _compare(self) -> None:
        try:
            began = self._desk.compare()
        except DesktopError as error:
            self.show_error(error)
            return
        if began:
            if self.compare_button.hasFocus():
                self.heard.setFocus()
            self.compare_button.setEnabled(False)
            self.message.hide()

    def _verify(self) -> None:
        try:
            self._desk.verify()
        except DesktopError as error:
            self.show_error(error)
            return
        self._refresh()

    def _open(self, row: Named) -> None:
        if row.kind:
            self._desk.open_record(row.kind, row.record_id)

    def _when(self, at: Any) -> str:
        return words.when_words(at, self._desk.now())


def _kind(row: Named) -> str:
    return words.kind_words(row.kind) if row.kind else translate("Compare", GROUPS[row.group])


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    theme.set_look(card, look="card")
    column = QVBoxLayout(card)
    column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
    column.setSpacing(theme.px(6))
    return card, column
