"""Tab: the county platform, how this computer signs in there, and whether it is safe to send."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.county_facts import CountyFacts, EnrolmentOffer
from desktop.domain.errors import DesktopError, Problem
from desktop.views import theme
from desktop.views.confirm import confirm
from desktop.views.enrol_panel import EnrolPanel
from desktop.views.messages import sentence, sentences, told
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyCalls:
    """What the tab asks.

    Attributes:
        read: a file; offer: what it would change; take: follow it, given the check word.
        write_key: public half into a folder.
    """

    facts: Callable[[], CountyFacts]
    read: Callable[[Path], Any]
    offer: Callable[[Any], EnrolmentOffer]
    take: Callable[[Any, str], object]
    new_key: Callable[[], object]
    write_key: Callable[[Path], Path]


class CountyTab(QWidget):
    """Facts in rows, each with the button that changes it.

    Signals:
        check_wanted(): the safety check is to be made; `check_ended` tells its end.
    """

    check_wanted = Signal()

    def __init__(self, calls: CountyCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self.strip, self.panel = Strip(), EnrolPanel(self.tr("Take the file over"))
        names = ("platform", "file", "authority", "sign_in", "key", "check", "lacks", "last")
        self.said = {name: QLabel() for name in names}
        for label in self.said.values():
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.load_button = KeyButton(self.tr("Load the county's file…"), icon="search")
        self.key_button = KeyButton(self.tr("Save the public key…"), icon="save")
        self.renew_button = KeyButton(self.tr("Make a new key…"), icon="refresh")
        self.check_button = KeyButton(self.tr("Check again"), icon="refresh")
        self.load_button.clicked.connect(self._choose)
        self.key_button.clicked.connect(self._choose_folder)
        self.renew_button.clicked.connect(self._renew)
        self.check_button.clicked.connect(self._check)
        self.panel.taken.connect(self._taken)
        self.panel.left.connect(self._close_panel)
        self._lay_out()
        self.reload()

    def _lay_out(self) -> None:
        self.standing = QWidget()
        rows = QFormLayout(self.standing)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(theme.px(9))
        rows.setHorizontalSpacing(theme.px(16))
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        said = self.said
        rows.addRow(self.tr("County platform"), said["platform"])
        rows.addRow(self.tr("Enrolment file"), _beside(said["file"], self.load_button))
        rows.addRow(self.tr("Certificate"), said["authority"])
        rows.addRow(self.tr("Sign-in"), said["sign_in"])
        key = _beside(said["key"], self.key_button, self.renew_button)
        rows.addRow(self.tr("This computer's key"), key)
        found = QVBoxLayout()
        found.setSpacing(theme.px(4))
        found.addWidget(_beside(said["check"], self.check_button))
        found.addWidget(said["lacks"])
        rows.addRow(self.tr("Safety check"), found)
        rows.addRow(self.tr("Last exchange"), said["last"])
        self._rows, self._key_row = rows, key
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        column.addWidget(self.strip)
        column.addWidget(self.panel)
        column.addWidget(self.standing)
        column.addStretch(1)

    def reload(self) -> None:
        """Show how it stands."""
        facts = self._calls.facts()
        said = self.said
        said["platform"].setText(self._platform(facts))
        said["file"].setText(self._file(facts))
        theme.set_look(said["file"], tone=str(Tone.AMBER) if facts.strayed else "")
        said["authority"].setText(self._authority(facts))
        said["sign_in"].setText(self._sign_in(facts))
        said["key"].setText(self._key(facts))
        self._rows.setRowVisible(self._key_row, facts.by_key)
        self._show_check(facts)
        said["last"].setText(self._last(facts))
        theme.set_look(said["last"], tone=str(Tone.AMBER) if facts.code else "")
        self.check_button.setEnabled(bool(facts.url))

    def read_file(self, path: Path) -> None:
        """Show what a file would change; nothing is kept yet."""
        self.strip.say("")
        self._show_panel(open_=False)
        try:
            file = self._calls.read(path)
            offer = self._calls.offer(file)
        except DesktopError as error:
            self.strip.say(told(error))
            return
        self._show_panel(open_=True)
        self.panel.show_offer(offer, lambda word: self._calls.take(file, word))

    def write_into(self, folder: Path) -> None:
        """Write the public key and say where it is."""
        try:
            path = self._calls.write_key(folder)
        except DesktopError as error:
            self.strip.say(told(error))
            return
        words = self.tr("Written: {path}. Hand it to the county and read out the check word.")
        self.strip.say(words.format(path=path), Tone.GREEN)

    def check_ended(self, error: DesktopError | None) -> None:
        """Say how the check went that was started here."""
        self.reload()
        self.strip.say(
            told(error) if error else self.tr("The check is done."),
            Tone.AMBER if error else Tone.GREEN,
        )

    # --- words -----------------------------------------------------------------------------

    def _platform(self, facts: CountyFacts) -> str:
        if not facts.url:
            return self.tr("none is set up: load the county's file, or type an address")
        return f"{facts.county}   {facts.url}".strip()

    def _file(self, facts: CountyFacts) -> str:
        if facts.made_at is None:
            typed = self.tr("none: the address was typed under Clinic and county")
            return typed if facts.url else self.tr("none")
        if facts.strayed:
            return self.tr(
                "Another address was typed since: the file's certificate and key are not used."
                " Load the file again to go back to it."
            )
        return self.tr("made {day}").format(day=f"{facts.made_at.astimezone(CLINIC_ZONE):%Y-%m-%d}")

    def _authority(self, facts: CountyFacts) -> str:
        if facts.authority_ends is None:
            return self.tr("whom this computer's system trusts")
        day = f"{facts.authority_ends.astimezone(CLINIC_ZONE):%Y-%m-%d}"
        return self.tr("only the county's own authority, until {day}").format(day=day)

    def _sign_in(self, facts: CountyFacts) -> str:
        if facts.by_key:
            name = self.tr("with a key of this computer, as {client}")
            return name.format(client=facts.client_id)
        return self.tr("with a token that was typed") if facts.by_token else self.tr("not needed")

    def _key(self, facts: CountyFacts) -> str:
        if facts.key_answered:
            return self.tr("{word}   the county knows it").format(word=facts.key_word)
        if facts.former_word:
            words = self.tr("{word}   the county does not know it yet; until then {former} goes on")
            return words.format(word=facts.key_word, former=facts.former_word)
        words = self.tr("{word}   the county does not know it yet")
        return words.format(word=facts.key_word)

    def _show_check(self, facts: CountyFacts) -> None:
        found, check, lacks = facts.profile, self.said["check"], self.said["lacks"]
        if found is None:
            check.setText(self.tr("not made yet; nothing is sent before"))
        else:
            at = f"{found.checked_at.astimezone(CLINIC_ZONE):%Y-%m-%d %H:%M}"
            words = (
                self.tr("passed {at}   {software}")
                if found.fit
                else self.tr("failed {at}   {software}   Nothing is sent. Please tell the county:")
            )
            software = f"{found.software} {found.version}".strip()
            check.setText(words.format(at=at, software=software))
        fit = found is None or found.fit
        theme.set_look(check, tone="" if fit else str(Tone.RED))
        reasons = found.reasons if found else ()
        lacks.setText("\n".join(f"• {sentence(each)}" for each in reasons))
        lacks.setVisible(bool(reasons))

    def _last(self, facts: CountyFacts) -> str:
        if not facts.outcome:
            return self.tr("not yet")
        if facts.code == "county.unfit":
            return self.tr("nothing was sent, see the safety check")
        known = facts.code in sentences()
        return sentence(Problem(facts.code)) if known else self.tr("without trouble")

    def _show_panel(self, *, open_: bool) -> None:
        """A file and how it stands now are looked at one after the other: both are long."""
        self.panel.setVisible(open_)
        self.standing.setVisible(not open_)

    # --- buttons ---------------------------------------------------------------------------

    def _choose(self) -> None:
        title = self.tr("The county's enrolment file")
        name, _kind = QFileDialog.getOpenFileName(self, title, "", "*.json")
        if name:
            self.read_file(Path(name))

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to write the public key"))
        if folder:
            self.write_into(Path(folder))

    def _renew(self) -> None:
        consequence = self.tr(
            "The county has to register the new key; until then the present one goes on."
        )
        name = self._calls.facts().client_id
        if not confirm(self, self.tr("Make a new key"), name, consequence):
            return
        try:
            self._calls.new_key()
        except DesktopError as error:
            self.strip.say(told(error))
            return
        self.reload()
        words = self.tr(
            "Made. Save the public key, hand it to the county, read out the check word."
        )
        self.strip.say(words, Tone.GREEN)

    def _check(self) -> None:
        self.strip.say(self.tr("The check is under way; it takes some seconds."), Tone.BLUE)
        self.check_wanted.emit()

    def _taken(self) -> None:
        self._show_panel(open_=False)
        self.reload()
        facts = self._calls.facts()
        words = self.tr("The file is taken over; the platform is checked at once.")
        if facts.by_key and not facts.key_answered:
            words = self.tr(
                "The file is taken over. Now save the public key, hand it to the county and read"
                " out the check word."
            )
        self.strip.say(words, Tone.GREEN)
        (self.key_button if facts.by_key else self.check_button).setFocus()

    def _close_panel(self) -> None:
        self._show_panel(open_=False)
        self.load_button.setFocus()
        self.strip.say(self.tr("Nothing was changed."), Tone.GREY)


def _beside(label: QLabel, *buttons: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(10))
    row.addWidget(label, 1)
    for each in buttons:
        row.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
    return holder
