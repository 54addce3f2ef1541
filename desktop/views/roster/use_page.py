"""How the seats were used: bars by week, the same as a table, experts, and who did not come."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.domain.errors import DesktopError
from desktop.domain.utilisation import Utilisation
from desktop.views.booking.words import when
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.roster.chart import SeatChart
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.files import save_sheet
from desktop.views.tables import Column, EmptyText, RecordTable

translate = QCoreApplication.translate

WEEKS = 12
_RIGHT = Qt.AlignmentFlag.AlignRight


class SeatsUsedPage(Page):
    """Twelve weeks at a time. PgUp and PgDn turn, E writes a sheet, Enter opens a patient."""

    help_topic = "roster"
    kinds = frozenset({"booking", "duty_session", "expert", "patient", "session_event"})

    def __init__(self, calls: RosterCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Seats used"), parent)
        self._calls = calls
        self._last = calls.today()
        self.shown: Utilisation | None = None
        self.chart = SeatChart()
        why = self.tr("No session of these weeks is over yet, so there is nothing to count.")
        turn = self.tr("PgUp shows earlier weeks.")
        self.weeks = RecordTable(
            [
                Column(self.tr("Week from"), lambda row: f"{row[0]:%Y-%m-%d}", 100),
                *_counts(),
                _tail(),
            ],
            row_id=lambda row: row[0],
            name=self.tr("By week"),
            empty=EmptyText(why, since=turn),
        )
        self.experts = RecordTable(
            [Column(self.tr("Expert"), lambda row: row[0], 160), *_counts(), _tail()],
            row_id=lambda row: row[0],
            name=self.tr("By expert"),
            empty=EmptyText(why, since=turn),
        )
        self.missed = RecordTable(
            [
                Column(self.tr("Day"), lambda row: when(row.held_on, row.half_day), 150),
                Column(self.tr("Expert"), lambda row: row.expert, 120),
                Column(self.tr("Patient"), lambda row: row.patient, 120),
                Column(self.tr("Telephone"), lambda row: row.phone, 150),
                Column(self.tr("Village"), lambda row: row.village, stretch=True),
            ],
            row_id=lambda row: row.booking_id,
            name=self.tr("Did not come"),
            empty=EmptyText(self.tr("Nobody was marked as not come in these weeks."), since=turn),
        )
        self.missed.opened.connect(lambda row: calls.go("patient", patient_id=row.patient_id))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._build()

    # --- what the shell calls ----------------------------------------------------------

    def show_with(self, **_other: Any) -> None:
        """Show the last twelve weeks."""
        self._last = self._calls.today()
        self._read()

    def reload(self, kinds: frozenset[str]) -> None:
        """Count again."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """The table that is in front."""
        return self.tabs.currentWidget()

    # --- inside ---------------------------------------------------------------------------

    def _build(self) -> None:
        earlier = KeyButton(self.tr("Earlier"), "PgUp", icon="left")
        later = KeyButton(self.tr("Later"), "PgDn", icon="right")
        export = KeyButton(self.tr("Write a sheet"), "E", icon="up")
        earlier.clicked.connect(lambda: self._turn(-1))
        later.clicked.connect(lambda: self._turn(1))
        export.clicked.connect(self._export)
        self.add_to_head(earlier, later, export)
        for key, work in (
            ("PgUp", lambda: self._turn(-1)),
            ("PgDown", lambda: self._turn(1)),
            ("E", self._export),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)
        for table, words in (
            (self.weeks, self.tr("By week")),
            (self.experts, self.tr("By expert")),
            (self.missed, self.tr("Did not come")),
        ):
            self.tabs.addTab(table, words)
        self.body.addWidget(self.chart)
        self.body.addWidget(self.tabs, 1)

    def _read(self) -> None:
        self.shown = self._calls.utilisation(self._last, WEEKS)
        shown = self.shown
        self.chart.show_weeks(shown.weeks)
        self.weeks.set_rows([row for row in reversed(shown.weeks) if row[1].sessions])
        self.experts.set_rows(shown.experts)
        self.missed.set_rows(shown.missed)
        total = shown.total
        words = self.tr("{first} – {last}: {used} of {offered} seats used, {missed} did not come")
        last = shown.until - timedelta(days=1)
        self.set_title(
            self.tr("Seats used"),
            words.format(
                first=f"{shown.first:%Y-%m-%d}",
                last=f"{last:%m-%d}",
                used=total.used,
                offered=total.offered,
                missed=total.no_show,
            ),
        )
        self.tabs.setTabText(2, self.tr("Did not come ({count})").format(count=len(shown.missed)))

    def _turn(self, way: int) -> None:
        later = self._last + timedelta(weeks=WEEKS * way)
        self._last = min(later, self._calls.today())
        self._read()

    def _export(self) -> None:
        if self.shown is None:
            return
        proposed = self.tr("seats used {first}.xlsx").format(first=f"{self.shown.first:%Y%m%d}")
        path = save_sheet(self, proposed)
        if path is None:
            return
        columns = _counts()
        head = [self.tr("Week or expert"), *(column.title for column in columns)]
        rows: list[Sequence[object]] = [
            [key if isinstance(key, date) else str(key), *(c.value((key, use)) for c in columns)]
            for key, use in (*self.shown.weeks, *self.shown.experts)
        ]
        try:
            self._calls.export_use(path, head, rows)
        except DesktopError as error:
            self._calls.notices.problem(error)
        else:
            self._calls.notices.tell(self.tr("The sheet was written."))


def _counts() -> list[Column]:
    def number(words: str, attribute: str, width: int = 62) -> Column:
        return Column(words, lambda row: str(getattr(row[1], attribute)), width, align=_RIGHT)

    return [
        number(translate("SeatsUsedPage", "Sessions"), "sessions"),
        number(translate("SeatsUsedPage", "Offered"), "offered"),
        number(translate("SeatsUsedPage", "of them extra"), "extra", 78),
        number(translate("SeatsUsedPage", "Came"), "used"),
        number(translate("SeatsUsedPage", "Did not come"), "no_show", 84),
        number(translate("SeatsUsedPage", "Not marked"), "unmarked", 78),
        number(translate("SeatsUsedPage", "Nobody booked"), "unused", 92),
        Column(
            translate("SeatsUsedPage", "Use"),
            lambda row: _share(row[1].use_rate, row[1].used, row[1].offered),
            116,
            align=_RIGHT,
        ),
        Column(
            translate("SeatsUsedPage", "No-show rate"),
            lambda row: _share(row[1].no_show_rate, row[1].no_show, row[1].seen + row[1].no_show),
            116,
            align=_RIGHT,
        ),
    ]


def _tail() -> Column:
    """Take the room that is left, so that no number stands far from its neighbours."""
    return Column("", lambda _row: "", stretch=True)


def _share(rate: float | None, part: int, whole: int) -> str:
    """Numerator and denominator, never the ratio alone."""
    return "—" if rate is None else f"{rate:.0%}  {part}/{whole}"
