"""Tab: who keeps the roster and who calls, how the pool stands, and who has which seats."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import DesktopError, Problem
from desktop.domain.seat_rows import DeskFacts, LentSeats
from desktop.views import theme
from desktop.views.confirm import confirm
from desktop.views.messages import sentence, told
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

_LIST_MOST = 6


@dataclass(frozen=True, slots=True)
class SeatsCalls:
    """What the tab asks; acts wait for the county and answer by signal.

    Attributes:
        missing: of an error, id and name of computers that the pool waits for.
        acted, failed, told: signals of `app.seats.Seats`.
    """

    facts: Callable[[], DeskFacts]
    lent: Callable[[], Sequence[LentSeats]]
    may_act: Callable[[], bool]
    move: Callable[..., None]
    close_pool: Callable[[], None]
    open_pool: Callable[[frozenset[str]], None]
    release: Callable[[UUID], int]
    missing: Callable[[DesktopError], Sequence[tuple[str, str]]]
    acted: SignalInstance
    failed: SignalInstance
    told: SignalInstance


class SeatsTab(QWidget):
    """Everybody may look; an administrator may act."""

    def __init__(self, calls: SeatsCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._silent: tuple[tuple[str, str], ...] = ()
        self.strip = Strip()
        self.roster, self.calling, self.pool = QLabel(), QLabel(), QLabel()
        self.keep_roster = KeyButton(self.tr("Keep the roster here"))
        self.call_here = KeyButton(self.tr("Call from here"))
        self.switch = KeyButton(self.tr("Open the pool"))
        self.release = KeyButton(self.tr("Release unsold seats…"), icon="undo")
        self.table = self._make_table()
        self._arrange()
        self.keep_roster.clicked.connect(lambda: self._do(lambda: calls.move(roster=True)))
        self.call_here.clicked.connect(lambda: self._do(lambda: calls.move(calls=True)))
        self.switch.clicked.connect(self._switch)
        self.release.clicked.connect(self._release)
        self.table.chosen.connect(lambda _row: self._enable())
        calls.acted.connect(self._acted)
        calls.failed.connect(self._failed)
        calls.told.connect(self._on_told)
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        facts = self._calls.facts()
        nobody = self.tr("Nobody yet: the first computer that exchanges is named.")
        here = self.tr("{name} (this computer)")
        self.roster.setText(_named(facts.roster, here if facts.roster_here else "", nobody))
        self.calling.setText(_named(facts.calls, here if facts.calls_here else "", nobody))
        self.pool.setText(self._pool_words(facts))
        theme.set_look(self.pool, tone=str(Tone.AMBER) if facts.closed else "")
        self.switch.set_words(self._switch_words(facts))
        self._facts = facts
        self.table.set_rows(list(self._calls.lent()))
        self._enable()

    def _make_table(self) -> RecordTable:
        return RecordTable(
            columns=[
                Column(self.tr("Clinic"), lambda row: row.clinic or "–", stretch=True),
                Column(self.tr("Computer"), self._computer, stretch=True),
                Column(self.tr("Unsold"), lambda row: str(row.unsold), width=90),
                Column(self.tr("Sold"), lambda row: str(row.sold), width=90),
            ],
            row_id=lambda row: row.device,
            empty=EmptyText(self.tr("No seats of sessions to come are known here.")),
        )

    def _computer(self, row: LentSeats) -> str:
        name = row.name or f"…{str(row.device)[-6:]}"
        if row.ours:
            return self.tr("{name} (this computer)").format(name=name)
        return self.tr("{name} (before a restore)").format(name=name) if row.former else name

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(6))
        lines = (
            (self.tr("Roster"), self.roster, self.keep_roster),
            (self.tr("Calling without a line"), self.calling, self.call_here),
            (self.tr("Seats of the pool"), self.pool, self.switch),
        )
        for place, (title, words, button) in enumerate(lines):
            label = QLabel(title)
            theme.set_look(label, look="label")
            words.setWordWrap(True)
            grid.addWidget(label, place, 0)
            grid.addWidget(words, place, 1)
            grid.addWidget(button, place, 2)
        grid.setColumnStretch(1, 1)
        head = QLabel(self.tr("Who has which seats of sessions to come"))
        theme.set_look(head, look="heading")
        below = QHBoxLayout()
        note = QLabel(
            self.tr("Release only what belongs to a computer that is lost and never comes back.")
        )
        theme.set_look(note, look="soft")
        below.addWidget(note, 1)
        below.addWidget(self.release)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        column.addWidget(self.strip)
        column.addLayout(grid)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addLayout(below)

    def _pool_words(self, facts: DeskFacts) -> str:
        if not facts.closed:
            return self.tr("Open: seats are lent and kept for forms.")
        at = f"{facts.closed_at.astimezone(CLINIC_ZONE):%m-%d %H:%M}" if facts.closed_at else ""
        words = self.tr(
            "Closed {at} by {who}. Nothing is lent before every computer has told its seats again"
            " and somebody opens the pool."
        )
        return words.format(at=at, who=facts.closed_by or "–")

    def _switch_words(self, facts: DeskFacts) -> str:
        if not facts.closed:
            return self.tr("Close the pool…")
        return self.tr("Open without them…") if self._silent else self.tr("Open the pool")

    def _enable(self) -> None:
        may, facts = self._calls.may_act(), self._facts
        row = self.table.current()
        self.keep_roster.setEnabled(may and not facts.roster_here)
        self.call_here.setEnabled(may and not facts.calls_here)
        self.switch.setEnabled(may)
        self.release.setEnabled(may and row is not None and not row.ours and row.unsold > 0)

    # --- acts ---------------------------------------------------------------------------------

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except DesktopError as error:
            self.strip.say(told(error))
        else:
            self.strip.say(self.tr("The county is asked …"), Tone.BLUE)

    def _switch(self) -> None:
        if not self._facts.closed:
            words = self.tr(
                "No clinic can take or keep a shared seat until somebody opens it again."
            )
            if confirm(self, self.tr("Close"), self.tr("Seats of the pool"), words):
                self._do(self._calls.close_pool)
            return
        lost = frozenset(device for device, _name in self._silent)
        if lost and not self._sure_without():
            return
        self._do(lambda: self._calls.open_pool(lost))

    def _sure_without(self) -> bool:
        words = self.tr(
            "Only do this if they are lost and nobody sells with them any more. What they sold may"
            " be sold a second time. Your name is kept: {names}"
        )
        return confirm(
            self,
            self.tr("Open without"),
            self.tr("{count} computers").format(count=len(self._silent)),
            words.format(names=_listed(self._silent)),
        )

    def _release(self) -> None:
        row = self.table.current()
        if row is None:
            return
        words = self.tr(
            "{count} unsold seats go back to their pool. Only do this if the computer is lost: if"
            " somebody still sells with it, a seat may be sold to two patients. Your name is kept."
        ).format(count=row.unsold)
        if confirm(self, self.tr("Release"), self._computer(row), words):
            self._do(lambda: self._calls.release(row.device))

    def _acted(self) -> None:
        self._silent = ()
        self.strip.say(self.tr("It is so at the county."), Tone.GREEN)
        self.reload()
        self.table.setFocus()  # else it falls from the button that is grey now onto the next

    def _failed(self, error: DesktopError) -> None:
        self._silent = tuple(self._calls.missing(error))
        words = told(error)
        self.strip.say(f"{words} {_listed(self._silent)}".strip())
        self.reload()

    def _on_told(self, problem: Problem | None) -> None:
        if self.isVisible():
            if problem is not None:
                self.strip.say(sentence(problem))
            self.reload()


def _named(name: str, pattern: str, nobody: str) -> str:
    if not name:
        return nobody
    return pattern.format(name=name) if pattern else name


def _listed(silent: Sequence[tuple[str, str]]) -> str:
    names = [name for _device, name in silent]
    shown = "、".join(names[:_LIST_MOST])
    return f"{shown} …" if len(names) > _LIST_MOST else shown
