"""The strip of the exchange screen about the USB courier and the second journal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from desktop.domain.courier import RECEIPT_SUFFIX
from desktop.domain.courier_rows import CourierFacts, Written
from desktop.domain.errors import DesktopError, Problem
from desktop.views import theme
from desktop.views.exchange import words
from desktop.views.exchange.notes import Note
from desktop.views.messages import sentence, told
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone

KIB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierWork:
    """Callables of the strip; none of them takes long on the GUI thread.

    Attributes:
        write, take: start a job; False while one is under way.
        set_key: takes the county's key from a file.
        may_set_key: whether the person signed in may.
        journal_problem: why the second journal is behind, or None.
    """

    now: Callable[[], datetime]
    facts: Callable[[], CourierFacts]
    write: Callable[[Path], bool]
    take: Callable[[Path], bool]
    set_key: Callable[[Path], object]
    may_set_key: Callable[[], bool]
    journal_problem: Callable[[], Problem | None]


class CourierStrip(Note):
    """Says what is on a stick, or became of the last act; writes packages, takes receipts in.

    Attributes:
        export, key: what begins something; the page places them where they always stand.
        journal: the note about the second journal.

    Signals:
        loaded(): a key was loaded.
    """

    loaded = Signal()

    def __init__(self, work: CourierWork) -> None:
        self.receipt, self.progress = KeyButton(""), QProgressBar()
        super().__init__(self.progress, self.receipt)
        self._work, self._said = work, ("", Tone.RED)
        self._pressed: QWidget | None = None
        self.journal = Note()
        self.export = KeyButton(self.tr("Export unsent to USB…"), icon="save")
        self.receipt.set_words(self.tr("Take in a receipt…"))
        self.key = KeyButton(self.tr("Load the county's key…"))
        self.export.setToolTip(
            self.tr(
                "When the line is down for long. Only the county can read what is on the stick."
            )
        )
        self.key.setToolTip(self.tr("For USB sticks; it comes with the enrolment file as well."))
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(theme.px(160))
        self.progress.setAccessibleName(self.tr("Writing the package"))
        self.progress.hide()
        self.export.clicked.connect(self._choose_folder)
        self.receipt.clicked.connect(self._choose_receipt)
        self.key.clicked.connect(self._choose_key)
        self.refresh()

    def refresh(self) -> None:
        """Read how it stands; what was said of the last act stays."""
        facts, problem = self._work.facts(), self._work.journal_problem()
        self.export.setVisible(bool(facts.key))
        self.receipt.setVisible(bool(facts.out))
        self.key.setVisible(not facts.key and self._work.may_set_key())
        self.journal.say(sentence(problem) if problem else "", Tone.AMBER)
        said, tone = self._said
        self.say(said or self._out(facts), tone if said else Tone.BLUE)

    def _out(self, facts: CourierFacts) -> str:
        if not facts.out:
            return ""
        return self.tr(
            "On a stick since {since}: {count} saves. They count as arrived when the county's"
            " receipt comes back or the line does."
        ).format(since=words.when_words(facts.since, self._work.now()), count=facts.out)

    def write_into(self, folder: Path) -> None:
        """Begin to write a package there."""
        self.progress.setRange(0, 0)
        self.progress.show()
        self._begin(lambda: self._work.write(folder), self.tr("Writing onto the stick …"))

    def take_from(self, path: Path) -> None:
        """Begin to take this receipt in."""
        self._begin(lambda: self._work.take(path), self.tr("Reading the receipt …"))

    def load_key(self, path: Path) -> None:
        """Take the county's key from this file."""
        try:
            self._work.set_key(path)
        except DesktopError as error:
            self._say(told(error))
            return
        self._say(
            self.tr(
                "The county's key is here. Its fingerprint: {key}. Compare it by telephone."
            ).format(key=self._work.facts().key),
            Tone.GREEN,
        )
        self.refresh()
        self.loaded.emit()

    def _begin(self, start: Callable[[], bool], words: str) -> None:
        self._say(words, Tone.BLUE)
        self._allow(allowed=False)
        if not start():
            self._end()
            self._say(self.tr("One moment: the last one is not finished yet."), Tone.AMBER)

    def show_progress(self, done: int, total: int) -> None:
        """How far the package is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def show_written(self, written: Written) -> None:
        """The package is on the stick for good."""
        self._end()
        said = self.tr(
            "Done: {file}, {count} saves, {size} KB. The stick may be pulled out now. Take it to"
            " the county and bring the receipt back."
        ).format(file=written.path.name, count=written.ops, size=max(1, round(written.size / KIB)))
        if written.left:
            more = self.tr("{count} more must wait for the line.").format(count=written.left)
            said = f"{said} {more}"
        self._say(said, Tone.GREEN)
        self.refresh()

    def show_taken(self, count: int) -> None:
        """A receipt was taken in."""
        self._end()
        said = self.tr("The receipt was taken in: {count} saves are at the county.")
        self._say(said.format(count=count), Tone.GREEN)
        self.refresh()

    def show_failed(self, error: DesktopError) -> None:
        """It could not be done."""
        self._end()
        self._say(told(error))
        self.refresh()

    def _say(self, text: str, tone: Tone = Tone.RED) -> None:
        """Tell what became of an act, in the place of the words about how it stands."""
        self._said, self.answers = (text, tone), bool(text)
        self.say(text or self._out(self._work.facts()), tone if text else Tone.BLUE)

    def _end(self) -> None:
        self.progress.hide()
        self._allow(allowed=True)

    def _allow(self, *, allowed: bool) -> None:
        """Let the buttons be pressed or not; the focus, which Qt moves on, comes back."""
        both = (self.export, self.receipt)
        if not allowed:
            at = self.window().focusWidget()  # nobody has the focus while a dialog is closing
            self._pressed = at if at in both else None
        for button in both:
            button.setEnabled(allowed)
        if allowed and self._pressed is not None:
            (self._pressed if self._pressed.isVisible() else self.export).setFocus()

    # the window's dialogs, not the strip's: they would take on the colour of what it tells
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.window(), self.export.accessibleName())
        if chosen:
            self.write_into(Path(chosen))

    def _choose_receipt(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window(), self.receipt.accessibleName(), "", f"*{RECEIPT_SUFFIX}"
        )
        if name:
            self.take_from(Path(name))

    def _choose_key(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.window(), self.key.accessibleName())
        if name:
            self.load_key(Path(name))
