"""The day of a session, wired: its list, those who are to be placed anew, the journal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.app.house import House
from desktop.app.seats import seats_of
from desktop.app.session_news import SessionNewsDesk
from desktop.domain.codes import ContactOutcome, StopReason
from desktop.domain.draft import Draft
from desktop.domain.kept import Kept
from desktop.domain.move_plan import OpenPlace
from desktop.services.absence import Absence, Call
from desktop.services.booking import BookingDesk
from desktop.services.journal import Journal
from desktop.services.session_close import Mark, SessionClose
from desktop.services.session_day import SessionDay
from desktop.services.session_news import SessionNewsReader
from desktop.services.session_stop import Stopped

if TYPE_CHECKING:
    from desktop.domain.booking import Booking
    from desktop.domain.journal_rows import JournalLine
    from desktop.domain.session_event import SessionEvent
    from desktop.views.booking.day_calls import DayCalls, Marked
    from desktop.views.page import Page


def wire(house: House) -> None:
    """Add the pages absence and journal, and the bell for what other clinics tell."""
    house.shell.add_page("absence", lambda: _absence_page(house), under="booking")
    house.shell.add_page("journal", lambda: _journal_page(house), under="today")
    SessionNewsDesk(house, SessionNewsReader(house.store, house.clock, house.actor)).start()


def day_calls(house: House) -> "DayCalls":
    """What a session's list, and the queue, are handed."""
    from desktop.views.booking.day_calls import DayCalls

    day = SessionDay(house.store, house.clock, house.actor)
    closing = SessionClose(house.store, house.clock, house.actor)
    absence = _absence(house)

    def mark(marks: "Sequence[Marked]") -> "Sequence[Kept[Booking]]":
        return closing.mark(_marks(marks))

    def close(session_id: UUID, marks: "Sequence[Marked]") -> "Kept[SessionEvent]":
        return closing.close(session_id, _marks(marks)).event

    def stop(session_id: UUID, why: StopReason, note: str, told_by: str) -> Stopped | None:
        if absence.keeps_roster(session_id):
            return absence.stop(session_id, why, note, told_by)
        from desktop.views.messages.codes import label

        words = " · ".join(part for part in (label(why), note.strip(), told_by.strip()) if part)
        day.ended_early(session_id, words)
        return None

    return DayCalls(
        now=house.clock.now,
        state=day.now,
        expected=day.expected,
        events=day.events,
        opened=day.opened,
        delay=day.delay,
        away=day.away,
        back=day.back,
        ended=day.ended_early,
        withdraw=day.withdraw,
        mark=mark,
        close=close,
        stop=stop,
        roster_pc=absence.roster_pc,
    )


def _marks(marks: "Sequence[Marked]") -> list[Mark]:
    return [Mark(one.booking.id, one.booking.revision, one.action) for one in marks]


def _absence(house: House) -> Absence:
    desk = BookingDesk(house.store, house.clock, house.actor)
    return Absence(house.store, house.clock, house.actor, desk)


def _absence_page(house: House) -> "Page":
    from desktop.views.absence.cursor import draft_of
    from desktop.views.absence.desk import DRAFT_KIND, AbsenceCalls
    from desktop.views.absence.page import AbsencePage

    absence = _absence(house)
    desk = BookingDesk(house.store, house.clock, house.actor)

    def draft(draft_id: UUID) -> Draft | None:
        drafts = house.drafts.all(DRAFT_KIND)
        return next((one for one in drafts if one.id == draft_id), None)

    def agreed(booking_id: UUID, revision: int, place: OpenPlace, phone: str) -> "Kept[Booking]":
        return absence.agreed(booking_id, revision, place, Call(phone=phone))

    def declined(booking_id: UUID, revision: int, phone: str) -> "Kept[Booking]":
        return absence.declined(booking_id, revision, Call(phone=phone))

    def rang(
        booking_id: UUID, outcome: ContactOutcome, place: OpenPlace | None, phone: str
    ) -> object:
        return absence.rang(booking_id, outcome, place, Call(phone=phone))

    return AbsencePage(
        AbsenceCalls(
            board=absence.board,
            agreed=agreed,
            declined=declined,
            rang=rang,
            reveal=absence.reveal,
            withdraw=absence.withdraw,
            undo=desk.undo,
            draft_of=lambda session_id: draft(draft_of(session_id)),
            draft=draft,
            keep_draft=house.drafts.keep,
            discard_draft=house.drafts.discard,
            print_paper=house.print_paper,
            go=house.go,
            notices=house.shell.notices,
            offer_undo=house.shell.undo.offer,
            close_undo=house.shell.undo.close_bar,
            seats=seats_of(house).calls(),
        )
    )


def _journal_page(house: House) -> "Page":
    from desktop.views.journal.page import JournalCalls, JournalPage

    journal = Journal(house.store, house.clock, house.actor)

    def undo(line: "JournalLine") -> None:
        journal.undo(line)
        house.shell.undo.close_bar()  # it may offer to take back the very same step

    return JournalPage(
        JournalCalls(
            today=journal.today,
            away=journal.since_left,
            undo=undo,
            go=house.go,
            notices=house.shell.notices,
        )
    )
