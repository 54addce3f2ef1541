"""Same-day figures on the board, and the rows behind each count."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QWidget

from desktop.domain.clock import CLINIC_ZONE, local_day
from desktop.domain.same_day import Rate, SameDayCase, SameDayFigures
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.referral.parts import ReferralParts
from desktop.views.referral.words import translate
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

_PLACE = Qt.ItemDataRole.UserRole


def rate_words(rate: Rate) -> str:
    """Numerator and denominator, never the share alone; a dash where nothing counts."""
    if rate.percent is None:
        return "—"
    return f"{len(rate.numerator)}/{len(rate.denominator)}"


def full_words(rate: Rate) -> str:
    """With the share behind it."""
    if rate.percent is None:
        return "—"
    return f"{rate_words(rate)} = {rate.percent:.1f}%"


class FiguresStrip(KeyButton):
    """One line on the board; opens the rows behind it."""

    def __init__(self, opened: Callable[[], object]) -> None:
        super().__init__("", "G", look="quiet")
        self.clicked.connect(opened)

    def show_figures(self, today: SameDayFigures, month: SameDayFigures) -> None:
        """Show both periods."""
        said = translate(
            "ReferralFigures",
            "Today: seen {visits}, admitted {admissions} · month: {m_visits}, {m_admissions}",
        ).format(
            visits=rate_words(today.visits),
            admissions=rate_words(today.admissions),
            m_visits=rate_words(month.visits),
            m_admissions=rate_words(month.admissions),
        )
        self.set_words(said)
        self.setToolTip(
            translate("ReferralFigures", "Same-day visits and admissions of the green channel")
        )


@dataclass(frozen=True, slots=True)
class Count:
    """One figure: its words, its rows, and which of them are in the numerator."""

    words: str
    rows: tuple[SameDayCase, ...]
    counted: frozenset[UUID]


def counts_of(period: str, figures: SameDayFigures) -> list[Count]:
    """Every figure of a period."""

    def ids(cases: tuple[SameDayCase, ...]) -> frozenset[UUID]:
        return frozenset(each.id for each in cases)

    issued, arrived = figures.issued, figures.arrived
    found = [
        Count(
            translate("ReferralFigures", "{period} · green, issued: {count}").format(
                period=period, count=len(issued)
            ),
            issued,
            ids(issued),
        ),
        Count(
            translate("ReferralFigures", "{period} · there the same day: {count}").format(
                period=period, count=len(arrived)
            ),
            arrived,
            ids(arrived),
        ),
    ]
    for said, rate in (
        (translate("ReferralFigures", "{period} · seen the same day {rate}"), figures.visits),
        (
            translate("ReferralFigures", "{period} · the same, family's waits left out {rate}"),
            figures.visits_stopped,
        ),
        (
            translate("ReferralFigures", "{period} · admitted the same day {rate}"),
            figures.admissions,
        ),
        (
            translate("ReferralFigures", "{period} · admitted, family's waits left out {rate}"),
            figures.admissions_stopped,
        ),
    ):
        found.append(
            Count(
                said.format(period=period, rate=full_words(rate)),
                rate.denominator,
                ids(rate.numerator),
            )
        )
    return found


class FiguresPage(Page):
    """Counts at the left, exactly the rows that were counted at the right."""

    help_topic = "referral_clock"
    kinds = frozenset({"referral", "referral_step", "referral_reply", "setting"})

    def __init__(self, parts: ReferralParts, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(
            self.tr("Same-day figures"), self.tr("green channel, days of the clinic's calendar")
        )
        self._parts = parts
        self.counts: list[Count] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Counts"))
        self.list.setWordWrap(True)
        self.list.setFixedWidth(theme.px(372))
        self.table = RecordTable(
            _columns(self._counted),
            row_id=lambda row: row.id,
            empty=EmptyText(self.tr("No green referral counts here.")),
            name=self.tr("Referrals"),
        )
        self.table.opened.connect(lambda row: parts.go("referral", referral_id=row.id))
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self.table.setFocus())
        note = QLabel(
            self.tr(
                "Left out: withdrawn ones, examinations alone, and those the patient gave up. "
                "No bed and refusals stay in."
            )
        )
        note.setWordWrap(True)
        theme.set_look(note, look="soft")
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.list)
        row.addWidget(self.table, 1)
        self.body.addLayout(row, 1)
        self.body.addWidget(note)

    def show_with(self, **_what: Any) -> None:
        """Count anew."""
        self.reload(self.kinds)

    def reload(self, _kinds: frozenset[str]) -> None:
        """Count anew; the chosen count stays."""
        chosen = max(self.list.currentRow(), 0)
        clocks = self._parts.clocks
        self.counts = [
            *counts_of(self.tr("Today"), clocks.today()),
            *counts_of(self.tr("This month"), clocks.month()),
        ]
        self.list.blockSignals(True)
        self.list.clear()
        for place, count in enumerate(self.counts):
            item = QListWidgetItem(count.words)
            item.setData(_PLACE, place)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(chosen)
        self._show(chosen)

    def first_focus(self) -> QWidget | None:
        """Begin among the counts."""
        return self.list

    def _show(self, place: int) -> None:
        if 0 <= place < len(self.counts):
            count = self.counts[place]
            rows = sorted(count.rows, key=lambda row: (row.id not in count.counted, row.issued_at))
            self.table.set_rows(rows)

    def _counted(self, row: SameDayCase) -> bool:
        place = self.list.currentRow()
        return 0 <= place < len(self.counts) and row.id in self.counts[place].counted


def _columns(counted: Callable[[SameDayCase], bool]) -> list[Column]:
    def yes(row: SameDayCase) -> str:
        if counted(row):
            return translate("ReferralFigures", "counted")
        return translate("ReferralFigures", "not the same day")

    return [
        Column(
            translate("ReferralFigures", "Same day"),
            yes,
            width=100,
            icon=lambda row: "ok" if counted(row) else "close",
            tone=lambda row: Tone.GREEN if counted(row) else Tone.AMBER,
        ),
        Column(translate("ReferralFigures", "Patient"), lambda row: row.patient, width=88),
        Column(
            translate("ReferralFigures", "To"),
            lambda row: f"{row.to_dept} {row.to_org}".strip(),
            stretch=True,
        ),
        Column(
            translate("ReferralFigures", "Issued"),
            lambda row: f"{row.issued_at.astimezone(CLINIC_ZONE):%m-%d %H:%M}",
            width=112,
        ),
        Column(
            translate("ReferralFigures", "There"), lambda row: _at(row, row.arrived_at), width=88
        ),
        Column(
            translate("ReferralFigures", "Seen"),
            lambda row: _at(row, row.visited_at) + (" ☎" if row.by_phone else ""),
            width=96,
        ),
        Column(translate("ReferralFigures", "Admitted"), lambda row: _at(row, row.admitted_at), 88),
        Column(
            translate("ReferralFigures", "Legs"),
            lambda row: str(row.legs) if row.legs > 1 else "",
            width=52,
        ),
        Column(
            translate("ReferralFigures", "Stops"),
            lambda row: translate("ReferralFigures", ", ").join(label(e) for e in row.stops),
            width=112,
        ),
    ]


def _at(row: SameDayCase, at: datetime | None) -> str:
    if at is None:
        return ""
    local = at.astimezone(CLINIC_ZONE)
    same = local_day(at) == local_day(row.issued_at)
    return f"{local:%H:%M}" if same else f"{local:%m-%d %H:%M}"
