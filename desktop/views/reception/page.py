"""The receiving desk (S12): scan box, who comes by clock, what can be done, who lies where."""

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop.domain.errors import DesktopError
from desktop.domain.reception_rows import DeskFolder, Incoming, ReceptionDetail
from desktop.views import theme
from desktop.views.banner import PatientLine
from desktop.views.flow import FlowLayout
from desktop.views.page import Page
from desktop.views.reception.acts import ReceptionActs
from desktop.views.reception.desk import DeskCalls
from desktop.views.reception.panel import ReceptionPanel, side_by_side
from desktop.views.reception.requests import RequestsView
from desktop.views.reception.scan_box import ScanBox
from desktop.views.reception.scan_guard import ScanGuard
from desktop.views.reception.scan_said import ScanStrip
from desktop.views.reception.words import (
    bed_columns,
    columns,
    empty_words,
    folder_words,
    scan_a_slip,
    translate,
)
from desktop.views.tables import EmptyText, RecordTable

EVERY_MS = 30_000
BEDS, REQUESTS = "beds", "requests"
_CHIPS = (*DeskFolder, BEDS, REQUESTS)
_PRESSING = (DeskFolder.TO_ANSWER, DeskFolder.COMING, DeskFolder.HERE, DeskFolder.TO_RETURN)


class ReceptionPage(Page):
    """The list at the left, the chosen one at the right. F6 goes to the scan box.

    Digits choose a filter, the letters on the buttons act; Enter opens and tells the sender so.
    """

    help_topic = "reception"
    kinds = frozenset(
        {
            "reception",
            "referral",
            "down_referral",
            "referral_step",
            "county_booking",
            "attachment",
            "patient",
            "organization",
            "staff",
            "delivery",
        }
    )

    def __init__(self, calls: DeskCalls, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._calls = calls
        self._rows: Sequence[Incoming] = ()
        self._looked = False
        self.detail: ReceptionDetail | None = None
        self.acts = ReceptionActs(calls, self)
        self.acts.done.connect(self._show_again)
        self.scan = ScanBox()
        self.said = ScanStrip(calls.scan, calls.now, self._show_again)
        self.scan.scanned.connect(self.said.take)
        self.guard = ScanGuard(self.scan, self._keyed, self)
        self.chips: dict[str, QPushButton] = {}
        self.table = self._make_table()
        self.beds = self._make_beds()
        self.requests = RequestsView(calls.requests)
        self.requests.answered.connect(calls.notices.tell)
        strip = calls.attachment_strip
        self.panel = ReceptionPanel(self.act, strip() if strip else None)
        self.views = QStackedWidget()
        self._tick = QTimer(self, interval=EVERY_MS)
        self._tick.timeout.connect(self._show_clocks)
        self._build()
        self.show_folder(DeskFolder.TO_ANSWER)

    # --- as every page ------------------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Show the reception or referral asked for, else what presses most."""
        self.reload(self.kinds)
        wanted = {what.get("reception_id"), what.get("referral_id")} - {None}
        row = next((r for r in self._rows if {r.id, r.referral_id} & wanted), None)
        if row is not None:
            self.show_folder(row.folder)
            self.table.select(row.id)
        elif what.get("scan"):
            QTimer.singleShot(0, self, lambda: self.key("F6"))
        elif "folder" in what:
            self.show_folder(DeskFolder(what["folder"]))
        elif not self._looked or (self.folder in _PRESSING and not self.table.rows()):
            # in the scan box, where an empty list leaves the keyboard, digits choose nothing
            held = [each for each in _PRESSING if any(r.folder == each for r in self._rows)]
            self.show_folder(next(iter(held), DeskFolder.TO_ANSWER))
        self._looked = True

    def reload(self, _kinds: frozenset[str]) -> None:
        """Read the desk anew; filter and mark stay."""
        self._rows = tuple(self._calls.incoming())
        hospital = self._calls.choices().hospital
        self.set_title(
            translate("Reception", "Receiving desk")
            if hospital
            else translate("Reception", "Receiving desk: who comes back")
        )
        counts = Counter(row.folder for row in self._rows)
        for number, folder in enumerate(DeskFolder, 1):
            words = folder_words(folder, hospital=hospital)
            self.chips[folder].setText(f"{number}  {words} {counts[folder]}")
        lines = self._calls.beds()
        beds = translate("Reception", "Beds")
        self.chips[BEDS].setText(f"{len(DeskFolder) + 1}  {beds} {len(lines)}")
        asked = translate("Reception", "Asked for")
        self.chips[REQUESTS].setText(f"{len(_CHIPS)}  {asked} {self.requests.reload()}")
        for name in (BEDS, REQUESTS):
            self.chips[name].setVisible(hospital)
        self.beds.set_rows(lines)
        self._fill()

    def first_focus(self) -> QWidget | None:
        """Where somebody waits, the list; else the scan box."""
        return self.table if self.table.rows() else self.scan

    def patient(self) -> PatientLine | None:
        """Whom it is about."""
        found = self.detail.row.patient_id if self.detail is not None else None
        return self._calls.banner(found) if found is not None else None

    def key(self, name: str) -> bool:
        """F6 goes to the scan box; F7 notes an arrival."""
        if name == "F6":
            self.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.scan.selectAll()
            return True
        if name == "F7" and self.panel.offer_of("D"):
            self.act("arrived")
            return True
        return False

    def print_paper(self) -> bool:
        """F8: the arrival receipt."""
        if self.detail is None or self.detail.reception is None:
            return False
        self._calls.print_receipt(self.detail.row.id)
        return True

    def undo(self) -> bool:
        """Ctrl+Z takes the last step of this row back."""
        if self.detail is None or not self.detail.may_undo:
            return False
        self.act("undo")
        return True

    def menu_actions(self) -> list[QAction]:
        """Every act that makes sense now."""
        found = []
        for offer in self.panel.shown:
            button = self.panel.buttons[offer.name]
            action = QAction(button.accessibleName(), self)
            action.triggered.connect(button.click)
            found.append(action)
        return found

    def showEvent(self, event: QShowEvent) -> None:
        """The clocks run while one looks."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tick.stop()

    # --- what one does ------------------------------------------------------------------------

    @property
    def folder(self) -> str:
        """The chosen filter: a `DeskFolder`, or the beds."""
        return next(name for name, chip in self.chips.items() if chip.isChecked())

    def show_folder(self, folder: str) -> None:
        """Show this filter, or the beds; what came of the last scan has been read."""
        self.said.hide()
        for name, chip in self.chips.items():
            chip.setChecked(name == folder)
        self.views.setCurrentIndex({BEDS: 1, REQUESTS: 2}.get(folder, 0))
        self._fill()

    def open(self, row: Incoming) -> None:
        """医院已查看: from now on the sender sees that somebody has looked."""
        self.said.hide()
        if row.is_new:
            try:
                self._calls.open(row.id)
            except DesktopError as error:
                self._calls.notices.problem(error)
                return
            self._show_again(row.id)

    def act(self, name: str) -> None:
        """Do what a button or its key says, on the row as it is now."""
        self.said.hide()
        row = self.table.current()
        if row is None:
            return
        detail = self._calls.detail(row.id)
        if detail is not None:
            self.acts.run(name, detail)

    # --- inside -----------------------------------------------------------------------------

    def _show_again(self, reception_id: UUID) -> None:
        """After an act: the row where it stands now, wherever that is."""
        self.reload(self.kinds)
        row = next((row for row in self._rows if row.id == reception_id), None)
        if row is not None:
            self.show_folder(row.folder)
            self.table.select(row.id)
        self.table.setFocus()

    def _fill(self) -> None:
        folder = self.folder
        if folder in {BEDS, REQUESTS}:
            self._choose(None)
            return
        self.table.set_empty(EmptyText(empty_words(DeskFolder(folder)), scan_a_slip(), "F6"))
        self.table.set_rows([row for row in self._rows if row.folder == folder])
        self._choose(self.table.current())

    def _choose(self, row: Incoming | None) -> None:
        now = self._calls.now()
        self.detail = self._calls.detail(row.id) if row is not None else None
        self.panel.show_detail(self.detail, now)
        self.patient_changed.emit()

    def _show_clocks(self) -> None:
        self.table.viewport().update()
        if self.detail is not None:
            self.panel.head.show_detail(self.detail, self._calls.now())

    def _keyed(self, reception_id: UUID, text: str) -> None:
        row = self.table.current()
        name = self.panel.offer_of(text)
        if name and row is not None and row.id == reception_id:
            self.act(name)

    def _digit(self, number: int) -> None:
        if number <= len(_CHIPS) and self.chips[_CHIPS[number - 1]].isVisibleTo(self):
            self.show_folder(_CHIPS[number - 1])
            lists = {BEDS: self.beds, REQUESTS: self.requests.table}
            lists.get(_CHIPS[number - 1], self.table).setFocus()

    def _open_marked(self) -> None:
        """Enter in the empty scan box opens what is marked, as Enter in the list does."""
        shown = self.beds if self.folder == BEDS else self.table
        row = shown.current()
        if row is not None:
            shown.setFocus()
            shown.opened.emit(row)

    def _from_bed(self, line: Any) -> None:
        row = next((row for row in self._rows if row.id == line.id), None)
        if row is not None:
            self.show_folder(row.folder)
            self.table.select(row.id)
            self.table.setFocus()

    # --- building ------------------------------------------------------------------------------

    def _make_table(self) -> RecordTable:
        table = RecordTable(
            columns(self._calls.now),
            row_id=lambda row: row.id,
            empty=EmptyText(""),
            name=translate("Reception", "Referrals that come to us"),
        )
        table.chosen.connect(self._choose)
        table.opened.connect(self.open)
        table.keyed.connect(lambda row, text: self.guard.key(row.id, text))
        table.empty_pressed.connect(self.scan.setFocus)
        return table

    def _make_beds(self) -> RecordTable:
        table = RecordTable(
            bed_columns(self._calls.now),
            row_id=lambda line: line.id,
            empty=EmptyText(
                translate(
                    "Reception",
                    "No bed is taken or kept by a referral. “Time, doctor, bed” (B) and “Admit” (I)"
                    " name one.",
                )
            ),
            name=translate("Reception", "Beds"),
        )
        table.opened.connect(self._from_bed)
        return table

    def _build(self) -> None:
        chips = QWidget()
        row = FlowLayout(chips, theme.px(6))
        for name in _CHIPS:
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            theme.set_look(chip, look="chip")
            chip.clicked.connect(lambda _on=False, each=name: self.show_folder(each))
            self.chips[name] = chip
            row.addWidget(chip)
        for number in range(1, len(self.chips) + 1):
            for table in (self.table, self.beds, self.requests.table):
                shortcut = QShortcut(QKeySequence(str(number)), table)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda each=number: self._digit(each))
        self.scan.left.connect(self.table.setFocus)
        self.scan.passed.connect(self._open_marked)
        self.scan.chose.connect(self._digit)
        top = QHBoxLayout()
        top.setSpacing(theme.px(10))
        top.addWidget(chips, 1)
        self.scan.setMinimumWidth(theme.px(380))
        top.addWidget(self.scan)
        both = QWidget()
        both.setLayout(side_by_side(self.table, self.panel))
        both.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self.views.addWidget(both)
        self.views.addWidget(self.beds)
        self.views.addWidget(self.requests)
        self.body.addLayout(top)
        self.body.addWidget(self.said)
        self.body.addWidget(self.views, 1)
