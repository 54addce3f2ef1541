"""Tab: this computer's key for referral slips, and the county's, by which slips are checked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import DesktopError
from desktop.domain.slip_keys import SlipKeyFacts
from desktop.views import theme
from desktop.views.messages import told
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone


class SlipKeysTab(QWidget):
    """Two fingerprints to be read out over the telephone; an administrator enters the county's."""

    def __init__(
        self,
        facts: Callable[[], SlipKeyFacts],
        fingerprint_of: Callable[[str], str],
        root_in: Callable[[Path], str],
        set_root: Callable[[str], object] | None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the tab.

        Args:
            facts: how the keys stand.
            fingerprint_of: of what is typed; empty while it is no key.
            root_in: the county key in a file.
            set_root: keeps it; None for those who may not.
            parent: Qt's.
        """
        super().__init__(parent)
        self._facts, self._fingerprint_of = facts, fingerprint_of
        self._root_in, self._set_root = root_in, set_root
        self.strip = Strip()
        self.own, self.standing, self.root = QLabel(), QLabel(), QLabel()
        self.typed, self.seen = QLineEdit(), QLabel()
        self.file_button = KeyButton(self.tr("From a file…"), icon="search")
        self.save_button = KeyButton(self.tr("Trust this county key"), look="primary")
        self.typed.setAccessibleName(self.tr("County key"))
        self.typed.setPlaceholderText(self.tr("The line that the county has given, 44 characters"))
        self.typed.textChanged.connect(self._show_typed)
        self.file_button.clicked.connect(self._choose)
        self.save_button.clicked.connect(self.save)
        self._lay_out()
        self.reload()

    def _lay_out(self) -> None:
        note = QLabel(
            self.tr(
                "The codes on a referral slip are signed by the computer that prints it, so that a"
                " hospital can check them with no line at all. The county signs the key of every"
                " computer. Read this computer's fingerprint to the county when it asks; compare"
                " the county's fingerprint with the one it has told you on another way."
            )
        )
        note.setWordWrap(True)
        rows = QFormLayout()
        rows.setVerticalSpacing(theme.px(10))
        rows.addRow(self.tr("This computer's key"), self.own)
        rows.addRow("", self.standing)
        rows.addRow(self.tr("The county's key"), self.root)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addWidget(note)
        column.addLayout(rows)
        if self._set_root is not None:
            rows.addRow(self.tr("Enter the county's key"), self._entry())
            rows.addRow("", self.seen)
        column.addWidget(self.strip)
        column.addStretch(1)

    def _entry(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.typed, 1)
        row.addWidget(self.file_button)
        row.addWidget(self.save_button)
        return holder

    def reload(self) -> None:
        """Show how the keys stand."""
        facts = self._facts()
        self.own.setText(facts.own)
        self.standing.setText(self._standing(facts))
        none = self.tr("not known yet: slips of others cannot be checked here")
        known = self.tr("{fingerprint}   ({count} computers are known)")
        words = known.format(fingerprint=facts.root, count=facts.computers)
        self.root.setText(words if facts.root else none)
        self._show_typed()

    def _standing(self, facts: SlipKeyFacts) -> str:
        if facts.revoked:
            return self.tr("The county has revoked it. Ring the county: its slips are refused.")
        if facts.signed:
            return self.tr("Signed by the county.")
        return self.tr(
            "Not signed by the county yet. It is asked for at the next exchange; ring the county."
        )

    def _show_typed(self) -> None:
        text = self.typed.text().strip()
        found = self._fingerprint_of(text)
        self.save_button.setEnabled(bool(found))
        words = self.tr("Its fingerprint: {fingerprint}").format(fingerprint=found)
        missing = self.tr("This is not a county key.") if text else ""
        self.seen.setText(words if found else missing)

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("File with the county's key"))
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Take the key from a file into the line; nothing is kept yet."""
        try:
            self.typed.setText(self._root_in(path))
        except DesktopError as error:
            self.strip.say(told(error))

    def save(self) -> None:
        """Trust what stands in the line."""
        if self._set_root is None:
            return
        try:
            self._set_root(self.typed.text())
        except DesktopError as error:
            self.strip.say(told(error))
            return
        self.typed.clear()
        self.reload()
        self.strip.say(
            self.tr("Kept. The keys of the county's computers come with the next exchange."),
            Tone.GREEN,
        )
