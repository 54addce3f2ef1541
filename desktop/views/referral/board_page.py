"""The referral board (S10): folders by whose move it is, and what can be done by key."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from desktop.domain.referral_rows import BoardRow
from desktop.domain.referral_states import Folder
from desktop.views import theme
from desktop.views.duration import duration_words
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.referral import words
from desktop.views.referral.acts import ReferralActs
from desktop.views.referral.parts import ReferralParts
from desktop.views.referral.words import translate
from desktop.views.tables import Column, EmptyText, RecordTable
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
        self._looked = False
        self._now: datetime = parts.now()
        self.acts = ReferralActs(parts, self)
        self.folders = QListWidget()
        self.folders.setFixedWidth(theme.px(200))
        self.folders.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.folders.setAccessibleName(self.tr("Folders by whose move it is"))
        for folder in Folder:
            item = QListWidgetItem(self.folders)
            item.setData(_FOLDER, folder)
        self.table = self._table()
        self.folders.currentItemChanged.connect(lambda _now, _was: self._show_folder())
        self.folders.itemActivated.connect(lambda _item: self.table.setFocus())
        self._tick = QTimer(self, interval=EVERY_MS)
        self._tick.timeout.connect(self._refresh_clock)
        self._build()
        self.folders.setCurrentRow(list(Folder).index(Folder.NOT_DELIVERED))

    # --- as every page ------------------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Show the folder asked for, and the referral asked for in it."""
        self.reload(self.kinds)
        if "folder" in what:
            self.folders.setCurrentRow(list(Folder).index(Folder(what["folder"])))
        elif not self._looked:
            self.folders.setCurrentRow(list(Folder).index(self._most_pressing()))
        self._looked = True
        if row := next((r for r in self._rows if r.id == what.get("referral_id")), None):
            self.folders.setCurrentRow(list(Folder).index(row.progress.folder))
            self.table.select(row.id)

    def reload(self, _kinds: frozenset[str]) -> None:
        """Read the board anew; folder and selection stay."""
        self._rows, self._now = self._parts.reads.board(), self._parts.now()
        counts = Counter(row.progress.folder for row in self._rows)
        for place, folder in enumerate(Folder):
            item = self.folders.item(place)
            ours = any(
                row.progress.must_ring or row.progress.asked
                for row in self._rows
                if row.progress.folder is folder
            )
            item.setText(f"{words.folder_words(folder)}  {counts[folder]}")
            item.setIcon(theme.icon("phone" if ours else _ICONS[folder]))
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

    def _show_folder(self) -> None:
        if self.folders.currentItem() is None:
            return
        shown = [row for row in self._rows if row.progress.folder is self.folder]
        self.table.set_empty(self._empty())
        self.table.set_rows(shown)

    def _refresh_clock(self) -> None:
        self._now = self._parts.now()
        self.table.viewport().update()

    def _empty(self) -> EmptyText:
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

    def _lasted(self, row: BoardRow) -> str:
        return duration_words(max(self._now - row.progress.since, _ZERO))

    def _table(self) -> RecordTable:
        table = RecordTable(
            columns(self._lasted),
            row_id=lambda row: row.id,
            empty=EmptyText(""),
            name=self.tr("Referrals"),
        )
        table.opened.connect(self._open)
        table.empty_pressed.connect(lambda: self._parts.go("referral-form"))
        acts = self.acts
        for said, run, key, icon in (
            (self.tr("Open"), self._open, "", "right"),
            (self.tr("Log a call"), lambda r: acts.call(r.id), "C", "phone"),
            (self.tr("Record departure"), lambda r: acts.depart(r.id), "D", "right"),
            (self.tr("Print slip"), lambda r: self._parts.print_slip(r.id), "P", "print"),
            (self.tr("Withdraw"), lambda r: acts.withdraw(r.id), "Del", "undo"),
            (self.tr("Close with a reason"), lambda r: acts.close(r.id), "", "close"),
        ):
            table.add_action(said, self._kept_only(run, said), key=key, icon=icon)
        return table

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
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.folders)
        row.addWidget(self.table, 1)
        self.body.addLayout(row, 1)

    def _with_row(self, run: Any) -> None:
        row = self.table.current()
        if row is not None and not row.is_draft:
            run(row.id)


_ZERO = timedelta()
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


def columns(lasted: Any) -> Sequence[Column]:
    """Columns of the board; the last says whose move it is and how long already."""
    return [
        Column(
            translate("ReferralBoard", "Urgency"),
            words.urgency_words,
            width=118,
            icon=lambda row: "green-channel" if row.green_channel else None,
            tone=lambda row: words.urgency_tone(row.urgency),
            bold=lambda row: words.urgency_tone(row.urgency) is not None,
        ),
        Column(
            translate("ReferralBoard", "Patient"), patient_words, width=108, bold=lambda _row: True
        ),
        Column(translate("ReferralBoard", "Complaint"), lambda row: row.complaint, stretch=True),
        Column(
            translate("ReferralBoard", "To"),
            lambda row: " ".join(part for part in (row.to_org, row.to_dept) if part),
            width=124,
        ),
        Column(
            translate("ReferralBoard", "State"),
            state_of,
            width=172,
            icon=lambda row: words.state_icon(row.progress.state),
            tone=lambda row: words.state_tone(row.progress.state),
        ),
        Column(
            translate("ReferralBoard", "Sent"),
            lambda row: words.reached_words(row.delivery, row.progress),
            width=128,
            tone=lambda row: words.delivery_tone(row.delivery),
        ),
        Column(
            translate("ReferralBoard", "Whose move"),
            lambda row: mover_words(row, lasted(row)),
            width=176,
            tone=lambda row: (
                Tone.RED if row.progress.must_ring else words.holder_tone(row.progress.holder)
            ),
            icon=lambda row: "phone" if row.progress.must_ring else "user",
        ),
    ]


def patient_words(row: BoardRow) -> str:
    """Name, and the year of birth that tells two of one name apart."""
    born = f" {row.birth_date:%Y}" if row.birth_date else ""
    return f"{row.patient_name}{born}" if row.patient_name else "–"


def state_of(row: BoardRow) -> str:
    """The state, with what is owed beside it."""
    said = words.state_words(row.progress)
    if row.progress.confirm_due is not None:
        said += translate("ReferralBoard", " · to confirm")
    if row.progress.flagged is not None:
        said += translate("ReferralBoard", " · county contradicts")
    if row.edited:
        said += translate("ReferralBoard", " · half-written")
    return said


def mover_words(row: BoardRow, lasted: str) -> str:
    """Whose move, and since how long; ringing comes first."""
    if row.progress.must_ring:
        return translate("ReferralBoard", "Ring now · {lasted}").format(lasted=lasted)
    holder = words.holder_words(row.progress.holder)
    return f"{holder} · {lasted}" if holder else ""
