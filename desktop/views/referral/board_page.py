"""The referral board (S10): folders by whose move it is, and what can be done by key."""

from collections import Counter
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.referral_rows import BoardRow
from desktop.domain.referral_states import Folder
from desktop.views import theme
from desktop.views.neighbours import neighbours
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.referral import words
from desktop.views.referral.acts import ReferralActs
from desktop.views.referral.board_columns import (
    Faces,
    Filter,
    columns,
    filter_words,
    mover_words,
    whole_words,
)
from desktop.views.referral.figures import FiguresStrip
from desktop.views.referral.parts import ReferralParts
from desktop.views.referral.strips import NoteStrip
from desktop.views.tables import EmptyText, RecordTable
from desktop.views.tokens import Tone

EVERY_MS = 30_000
_FOLDER = Qt.ItemDataRole.UserRole


class ReferralBoardPage(Page):
    """Folders with counts at the left, the chosen folder's referrals at the right.

    Opened with `folder=` it shows that folder; otherwise the one shown last. A count opens
    exactly the rows it counted.
    """

    help_topic = "referral"
    kinds = frozenset(
        {
            "referral",
            "referral_step",
            "referral_reply",
            "draft",
            "patient",
            "delivery",
            "organization",
        }
    )

    def __init__(self, parts: ReferralParts, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Referral board"))
        self._parts = parts
        self._rows: tuple[BoardRow, ...] = ()
        self._looked = self._left_some = False
        self._faces = Faces(parts.clocks, parts.now())
        self._filter = Filter.ALL
        self.acts = ReferralActs(parts, self)
        self.folders = QListWidget()
        self.folders.setFixedWidth(theme.px(200))
        self.folders.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.folders.setAccessibleName(self.tr("Folders by whose move it is"))
        for folder in Folder:
            item = QListWidgetItem(self.folders)
            item.setData(_FOLDER, folder)
        self.table = self._table()
        self.chosen = NoteStrip()
        self.table.chosen.connect(self._show_chosen)
        self.figures = FiguresStrip(lambda: parts.go("referral-figures"))
        self.folders.currentItemChanged.connect(lambda _now, _was: self._show_folder())
        self.folders.itemActivated.connect(lambda _item: self.table.setFocus())
        self._tick = QTimer(self, interval=EVERY_MS)
        self._tick.timeout.connect(self._refresh_clock)
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._read_on)
        self._build()
        self.folders.setCurrentRow(list(Folder).index(Folder.NOT_DELIVERED))

    # --- as every page ------------------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Show the folder asked for, and the referral asked for in it."""
        self.reload(self.kinds)
        if "folder" in what:
            self.folders.setCurrentRow(list(Folder).index(Folder(what["folder"])))
        elif not self._looked or (self._left_some and not self.table.rows()):  # it has moved on
            self.folders.setCurrentRow(list(Folder).index(self._most_pressing()))
        self._looked = True
        which = what.get("referral_id")
        if which and self._parts.reads.over_left() and which not in {r.id for r in self._rows}:
            self._read(over_later=False)
        if row := next((r for r in self._rows if r.id == which), None):
            self.folders.setCurrentRow(list(Folder).index(row.progress.folder))
            self.table.select(row.id)

    def reload(self, _kinds: frozenset[str]) -> None:
        """Read the board anew; folder and selection stay."""
        self._read(over_later=self.folder is not Folder.CLOSED)

    def _read(self, *, over_later: bool) -> None:
        """What is over and was never read comes in lots, once what runs is shown."""
        self._rows = self._parts.reads.board(over_later=over_later)
        left = self._parts.reads.over_left()
        if left:
            self._idle.start()
        self._faces = Faces(self._parts.clocks, self._parts.now())
        self.figures.show_figures(self._parts.clocks.today(), self._parts.clocks.month())
        counts = Counter(row.progress.folder for row in self._rows)
        for place, folder in enumerate(Folder):
            item = self.folders.item(place)
            late = any(
                self._faces.late(row) or row.progress.asked
                for row in self._rows
                if row.progress.folder is folder
            )
            count = "…" if left and folder is Folder.CLOSED else counts[folder]
            item.setText(f"{words.folder_words(folder)}  {count}")
            item.setIcon(theme.icon("error" if late else _ICONS[folder]))
            font = item.font()
            font.setBold(counts[folder] > 0 and folder is not Folder.CLOSED)
            item.setFont(font)
        room = self.folders.sizeHintForColumn(0) + theme.px(12)
        self.folders.setFixedWidth(max(theme.px(200), room))
        self._show_folder()

    def first_focus(self) -> QWidget | None:
        """Begin in the list of referrals, or among the folders when it is empty."""
        return self.table if self.table.rows() else self.folders

    def key(self, name: str) -> bool:
        """F4 writes a new one; F7 records a departure."""
        row = self.table.current()
        if name == "F7" and row is not None and not row.is_draft:
            self.acts.depart(row.id)
            return True
        return False

    def print_paper(self) -> bool:
        """F8: the slip of the chosen referral."""
        row = self.table.current()
        if row is None or row.is_draft:
            return False
        self._parts.print_slip(row.id)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """The clocks run while one looks."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: Any) -> None:
        """Nobody looks."""
        self._left_some = bool(self.table.rows())
        super().hideEvent(event)
        self._tick.stop()

    # --- inside -----------------------------------------------------------------------------

    @property
    def folder(self) -> Folder:
        """The chosen folder."""
        return Folder(self.folders.currentItem().data(_FOLDER))

    def _most_pressing(self) -> Folder:
        """The first folder with rows in the order they need us; the empty one otherwise."""
        held = {row.progress.folder for row in self._rows}
        return next((each for each in _PRESSING if each in held), Folder.NOT_DELIVERED)

    def _read_on(self) -> None:
        if not self._parts.reads.over_left():
            return
        if self._parts.reads.read_on():
            self._idle.start()
        else:
            self._read(over_later=True)

    def _show_folder(self) -> None:
        if self.folders.currentItem() is None:
            return
        if self.folder is Folder.CLOSED and self._parts.reads.over_left():
            self._read(over_later=False)
            return
        inside = [row for row in self._rows if row.progress.folder is self.folder]
        shown = [row for row in inside if self._faces.fits(row, self._filter)]
        self.table.set_empty(self._empty(hidden=len(inside) - len(shown)))
        self.table.set_rows(sorted(shown, key=self._faces.pressing))
        self._show_chosen(self.table.current())

    def _show_chosen(self, row: BoardRow | None) -> None:
        """Say in full what the columns cut off, with the key that deals with it."""
        said, tone = whole_words(row) if row is not None else ("", Tone.GREY)
        if row is None or not said:
            self.chosen.hide()
        elif row.progress.asked:
            self.chosen.say(said, tone, self.tr("Answer"), lambda: self.acts.answer(row.id))
        elif row.progress.folder is Folder.DECLINED:
            self.chosen.say(said, tone, self.tr("Redirect"), lambda: self.acts.redirect(row.id))
        else:
            goal, clock = f"{row.to_dept} {row.to_org}".strip(), mover_words(row, self._faces)
            parts = (row.patient_name, said, goal, clock)
            self.chosen.say("  ".join(each for each in parts if each), tone, icon="referral")

    def _refresh_clock(self) -> None:
        """Clocks move on: who became late climbs."""
        self._faces = Faces(self._parts.clocks, self._parts.now())
        self._show_folder()

    def _choose_filter(self, which: Filter) -> None:
        self._filter = which
        for each, button in self.filters.items():
            button.setChecked(each is which)
        self._show_folder()

    def _empty(self, *, hidden: int = 0) -> EmptyText:
        if hidden:
            return EmptyText(
                self.tr("{count} are hidden by the filter.").format(count=hidden),
                self.tr("Show all"),
            )
        why = {
            Folder.DRAFTS: self.tr("No half-written referral, none waits for a doctor."),
            Folder.NOT_DELIVERED: self.tr("Everything issued has reached the county platform."),
            Folder.WAITING: self.tr("No referral waits for the hospital's answer."),
            Folder.ASKED: self.tr("The hospital has no open question."),
            Folder.ON_THE_WAY: self.tr("Nobody is on the way."),
            Folder.ADMITTED: self.tr("Nobody is at the hospital by a referral of ours."),
            Folder.DECLINED: self.tr("Nothing was declined."),
            Folder.CLOSED: self.tr("Nothing was closed in the last 30 days."),
        }[self.folder]
        return EmptyText(why, self.tr("New referral"), "F4")

    def _open(self, row: BoardRow) -> None:
        if row.is_draft:
            self._parts.go("referral-form", draft_id=row.id)
        elif row.edited or row.progress.folder is Folder.DRAFTS:
            self._parts.go("referral-form", referral_id=row.id)
        else:
            self._parts.go("referral", referral_id=row.id)

    def _table(self) -> RecordTable:
        table = RecordTable(
            columns(lambda: self._faces),
            row_id=lambda row: row.id,
            empty=EmptyText(""),
            name=self.tr("Referrals"),
        )
        table.opened.connect(self._open)
        table.empty_pressed.connect(self._on_empty)
        acts = self.acts
        for said, run, key, icon in (
            (self.tr("Open"), self._open, "", "right"),
            (self.tr("Log a call"), lambda r: acts.call(r.id), "C", "phone"),
            (self.tr("Record departure"), lambda r: acts.depart(r.id), "D", "right"),
            (self.tr("Print slip"), lambda r: self._parts.print_slip(r.id), "P", "print"),
            (self.tr("Told by phone"), lambda r: acts.told(r.id), "T", "phone"),
            (self.tr("Answer"), lambda r: acts.answer(r.id), "A", "sending"),
            (self.tr("Redirect"), lambda r: acts.redirect(r.id), "R", "up"),
            (self.tr("Arrival told"), lambda r: acts.arrived(r.id), "B", "down"),
            (self.tr("Stop or resume the clock"), lambda r: acts.stop(r.id), "S", "lock"),
            (self.tr("Withdraw"), lambda r: acts.withdraw(r.id), "Del", "undo"),
            (self.tr("End with a reason"), lambda r: acts.end(r.id), "X", "close"),
        ):
            table.add_action(said, self._kept_only(run, said), key=key, icon=icon)
        return table

    def _on_empty(self) -> None:
        if self._filter is Filter.ALL:
            self._parts.go("referral-form")
        else:
            self._choose_filter(Filter.ALL)

    def _kept_only(self, run: Any, said: str) -> Any:
        """Actions on what is not a referral yet open its form instead."""

        def act(row: BoardRow) -> None:
            if row.is_draft and said != self.tr("Open"):
                self._open(row)
            else:
                run(row)

        return act

    def _build(self) -> None:
        new = KeyButton(self.tr("New referral"), "F4", icon="add", look="primary")
        new.clicked.connect(lambda: self._parts.go("referral-form"))
        call = KeyButton(self.tr("Log a call"), "C", icon="phone")
        depart = KeyButton(self.tr("Departure"), "D", icon="right")
        for button, run in ((call, self.acts.call), (depart, self.acts.depart)):
            button.clicked.connect(lambda _on=False, r=run: self._with_row(r))
        self.add_to_head(call, depart, new)
        figures = QShortcut(QKeySequence("G"), self)
        figures.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        figures.activated.connect(self.figures.click)
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        self.filters: dict[Filter, KeyButton] = {}
        for which in Filter:
            button = KeyButton(filter_words(which), look="chip")
            button.setCheckable(True)
            button.setChecked(which is self._filter)
            button.clicked.connect(partial(self._choose_filter, which))
            self.filters[which] = button
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.figures)
        self.body.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.folders)
        column = QVBoxLayout()
        column.setSpacing(theme.px(6))
        column.addWidget(self.table, 1)
        column.addWidget(self.chosen)
        row.addLayout(column, 1)
        self.body.addLayout(row, 1)
        neighbours(self.folders, self.table)

    def _with_row(self, run: Any) -> None:
        row = self.table.current()
        if row is not None and not row.is_draft:
            run(row.id)


_PRESSING = (
    Folder.NOT_DELIVERED,
    Folder.ASKED,
    Folder.DECLINED,
    Folder.WAITING,
    Folder.DRAFTS,
    Folder.ON_THE_WAY,
    Folder.ADMITTED,
)
"""Where a nurse who comes to the board looks first."""
_ICONS = {
    Folder.DRAFTS: "draft",
    Folder.NOT_DELIVERED: "offline",
    Folder.WAITING: "waiting",
    Folder.ASKED: "help",
    Folder.ON_THE_WAY: "right",
    Folder.ADMITTED: "bed",
    Folder.DECLINED: "warning",
    Folder.CLOSED: "ok",
}
