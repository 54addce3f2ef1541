"""The patient's card (S4): who it is, what is planned, what was written, who changed what."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from desktop.domain.codes import Sex
from desktop.domain.errors import DesktopError
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.patient_rows import BookingLine, PatientCard, ReferralLine
from desktop.views import banner
from desktop.views.county_bookings.words import columns
from desktop.views.guests import card_note
from desktop.views.page import Page
from desktop.views.patients.card_facts import FactsPanel
from desktop.views.patients.card_tabs import (
    booking_columns,
    delivery_words,
    history_columns,
    paper_columns,
    referral_columns,
)
from desktop.views.patients.words import banner_of
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText, RecordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDesk:
    """What the page is handed.

    Attributes:
        card, get: what the card shows; the record itself; None when not on this computer.
        reveal: (patient, field) -> the full number; recorded; raises DesktopError.
        tell: an error of this computer.
        book, refer, edit, ask_county: start with this patient.
        open_booking, open_referral: another screen.
    """

    card: Callable[[UUID], PatientCard | None]
    get: Callable[[UUID], Kept[Patient] | None]
    reveal: Callable[[UUID, str], str]
    tell: Callable[[DesktopError], object]
    book: Callable[[UUID], object]
    refer: Callable[[UUID], object]
    edit: Callable[[UUID], object]
    ask_county: Callable[[UUID], object]
    newborn: Callable[[UUID], object]
    open_booking: Callable[[BookingLine], object]
    open_referral: Callable[[ReferralLine], object]
    now: Callable[[], datetime]


class PatientPage(Page):
    """One patient; `go("patient", patient_id=…)`."""

    help_topic = "patients"
    kinds = frozenset(
        {
            "patient",
            "booking",
            "county_booking",
            "referral",
            "referral_step",
            "print",
            "expert",
            "delivery",
        }
    )

    def __init__(self, desk: CardDesk) -> None:
        super().__init__("")
        self._desk = desk
        self.patient_id: UUID | None = None
        self._card: PatientCard | None = None
        self.facts = FactsPanel(self._reveal, desk.now)
        self.bookings = self._table(
            self.tr("Bookings"), booking_columns(), self.tr("No visit was booked yet."), "F3"
        )
        self.county = self._table(
            self.tr("County numbers and beds"),
            columns(desk.now)[1:],
            self.tr("Nothing was asked of the county."),
            "X",
        )
        self.referrals = self._table(
            self.tr("Referrals"), referral_columns(), self.tr("Never referred from here."), "F4"
        )
        self.papers = self._table(self.tr("Papers"), paper_columns(), self.tr("Nothing printed."))
        self.history = self._table(self.tr("History"), history_columns(), self.tr("Not kept yet."))
        self.tabs = QTabWidget()
        self.tabs.setTabBar(_TabBar())
        self._titles: dict[RecordTable, str] = {}
        for table in (self.bookings, self.county, self.referrals, self.papers, self.history):
            table.keyed.connect(lambda _row, text: self._letter(text))
            self._titles[table] = table.accessibleName()
            self.tabs.addTab(table, table.accessibleName())
        self.bookings.opened.connect(desk.open_booking)
        self.county.opened.connect(lambda _row: self._with(desk.ask_county))
        self.county.empty_pressed.connect(lambda: self._with(desk.ask_county))
        self.referrals.opened.connect(desk.open_referral)
        self.bookings.empty_pressed.connect(lambda: self.key("F3"))
        self.referrals.empty_pressed.connect(lambda: self.key("F4"))
        self.body.addWidget(self.facts)
        self.body.addWidget(self.tabs, 1)
        self._add_buttons()

    def _table(self, name: str, columns: list[Column], why: str, key: str = "") -> RecordTable:
        actions = {
            "X": self.tr("County bookings"),
            "F3": self.tr("Book a visit"),
            "F4": self.tr("Write a referral"),
        }
        return RecordTable(
            columns,
            row_id=lambda row: getattr(row, "id", None) or (row.at, getattr(row, "revision", 0)),
            empty=EmptyText(why, actions.get(key, ""), key),
            name=name,
        )

    def _add_buttons(self) -> None:
        self.newborn_button = KeyButton(self.tr("Register newborn"), icon="add", look="quiet")
        self.edit_button = KeyButton(self.tr("Correct"), "E")
        self.county_button = KeyButton(self.tr("County bookings"), "X", look="quiet")
        self.county_button.clicked.connect(lambda: self._with(self._desk.ask_county))
        self.refer_button = KeyButton(self.tr("Refer"), "F4", icon="referral")
        self.book_button = KeyButton(self.tr("Book"), "F3", icon="booking", look="primary")
        self.newborn_button.clicked.connect(lambda: self._with(self._desk.newborn))
        self.edit_button.clicked.connect(lambda: self._with(self._desk.edit))
        self.refer_button.clicked.connect(lambda: self._with(self._desk.refer))
        self.book_button.clicked.connect(lambda: self._with(self._desk.book))
        self.add_to_head(
            self.newborn_button,
            self.county_button,
            self.edit_button,
            self.refer_button,
            self.book_button,
        )

    # --- what the shell calls ----------------------------------------------------------

    def show_with(self, *, patient_id: UUID | None = None, **_what: Any) -> None:
        """Show this patient; the panels are emptied first."""
        if patient_id is not None and patient_id != self.patient_id:
            self.patient_id = patient_id
            for table in self._titles:
                table.set_rows(())
            self.tabs.setCurrentIndex(0)
        self._load()

    def reload(self, _kinds: frozenset[str]) -> None:
        """Read the card again; numbers are masked again."""
        self._load()

    def first_focus(self) -> QWidget | None:
        """Begin in the list that shows."""
        return self.tabs.currentWidget()

    def patient(self) -> banner.PatientLine | None:
        """Whom the page is about."""
        if self._card is None:
            return None
        return banner_of(self._card.line, self._card.namesakes_today, self._desk.now)

    def key(self, name: str) -> bool:
        """F3 books and F4 refers this patient."""
        work = {"F3": self._desk.book, "F4": self._desk.refer}.get(name)
        return work is not None and self._with(work)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """E corrects, X asks the county, left and right change the tab."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if plain and self._letter(event.text()):
            return
        if plain and step:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
            self.tabs.currentWidget().setFocus()
        else:
            super().keyPressEvent(event)

    # --- inside -------------------------------------------------------------------------

    def _letter(self, text: str) -> bool:
        work = {"e": self._desk.edit, "x": self._desk.ask_county}.get(text.lower())
        return work is not None and self._with(work)

    def _load(self) -> None:
        if self.patient_id is None:
            return
        kept = self._desk.get(self.patient_id)
        self._card = self._desk.card(self.patient_id)
        if kept is not None and self._card is not None:
            self._show(kept, self._card)
        self.patient_changed.emit()

    def _show(self, kept: Kept[Patient], card: PatientCard) -> None:
        delivery = delivery_words(card.delivery)
        note = self.tr("version {revision} · {delivery}")
        guest = card.line.guest
        self.set_title(
            self.tr("Patient card"),
            card_note(guest) if guest else note.format(revision=kept.revision, delivery=delivery),
        )
        self.facts.show_patient(kept)
        self.newborn_button.setVisible(guest is None and kept.record.sex is not Sex.MALE)
        for button in (self.edit_button, self.book_button, self.county_button, self.refer_button):
            button.setVisible(guest is None)
        rows = (card.bookings, card.county, card.referrals, card.papers, card.history)
        for place, (table, shown) in enumerate(zip(self._titles, rows, strict=True)):
            table.set_rows(shown)
            self.tabs.setTabText(place, f"{self._titles[table]} {len(shown)}")

    def _reveal(self, patient_id: UUID, field: str) -> str:
        try:
            return self._desk.reveal(patient_id, field)
        except DesktopError as error:
            self._desk.tell(error)
            return ""

    def _with(self, work: Callable[[UUID], object]) -> bool:
        if self.patient_id is None or (self._card and self._card.line.guest):
            return False
        work(self.patient_id)
        return True


class _TabBar(QTabBar):
    """Tabs that take the focus by Tab, not away from a list by a click."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setExpanding(False)
        self.setDrawBase(False)
