"""What the bell holds: what waits to be acted upon, and what happened since the start."""

from typing import Any

from desktop.domain.clock import CLINIC_ZONE
from desktop.views.notices import Notice, Notices
from desktop.views.page import Page
from desktop.views.tables import Column, EmptyText, RecordTable


class NoticePage(Page):
    """What waits first, then messages, newest first; Enter does what the message offers."""

    def __init__(self, notices: Notices) -> None:
        super().__init__("")
        self._notices = notices
        self.set_title(self.tr("Notices"), self.tr("since the program was opened"))
        self.table = RecordTable(
            [
                Column(self.tr("Time"), _time, width=100),
                Column(
                    self.tr("Message"),
                    lambda notice: notice.words,
                    stretch=True,
                    tone=lambda notice: notice.tone,
                ),
                Column(self.tr("Code"), lambda notice: notice.code, width=180),
            ],
            row_id=lambda notice: notice.number,
            empty=EmptyText(self.tr("Nothing was reported since the program was opened.")),
            name=self.tr("Notices"),
        )
        self.table.opened.connect(_open)
        self.body.addWidget(self.table)
        notices.told.connect(self._on_told)
        notices.pins_changed.connect(self._on_pins)

    def show_with(self, **_what: Any) -> None:
        """Show all and take them as read."""
        self.table.set_rows(self._notices.waiting())
        self._notices.mark_read()

    def first_focus(self) -> RecordTable:
        """Begin in the list."""
        return self.table

    def _on_pins(self, _count: int) -> None:
        if self.isVisible():
            self.table.set_rows(self._notices.waiting())

    def _on_told(self, _notice: Notice) -> None:
        if self.isVisible():
            self.show_with()


def _time(notice: Notice) -> str:
    return f"{notice.at.astimezone(CLINIC_ZONE):%H:%M:%S}"


def _open(notice: Notice) -> None:
    if notice.action is not None:
        notice.action[1]()
