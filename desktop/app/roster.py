"""The roster, wired: planning, sheets, holidays, and how the seats were used."""

from typing import TYPE_CHECKING
from uuid import UUID

from desktop.app.house import House
from desktop.domain.booking_papers import day_key
from desktop.services.roster import Roster
from desktop.services.roster_change import RosterChange
from desktop.services.roster_plan import RosterPlan
from desktop.services.roster_sheet import RosterSheets
from desktop.services.utilisation import SeatsUsed

if TYPE_CHECKING:
    from desktop.views.page import Page
    from desktop.views.roster.desk import RosterCalls

WEEK_PAPER = "roster-week"
"""Paper of a week (E5); its id is made of the week's first day."""


def wire(house: House) -> None:
    """Add the pages roster and seats-used; both stand under booking."""
    made: list[RosterCalls] = []

    def calls() -> "RosterCalls":
        if not made:
            made.append(roster_calls(house))
        return made[0]

    house.shell.add_page("roster", lambda: _roster_page(calls()), under="booking")
    house.shell.add_page("seats-used", lambda: _use_page(calls()), under="booking")


def _roster_page(calls: "RosterCalls") -> "Page":
    from desktop.views.roster.page import RosterPage

    return RosterPage(calls)


def _use_page(calls: "RosterCalls") -> "Page":
    from desktop.views.roster.use_page import SeatsUsedPage

    return SeatsUsedPage(calls)


def roster_calls(house: House) -> "RosterCalls":
    """What the roster's screens and the calendar are handed."""
    from desktop.views.roster.desk import RosterCalls

    given = (house.store, house.clock, house.actor)
    roster, plan, change = Roster(*given), RosterPlan(*given), RosterChange(*given)
    sheets, used = RosterSheets(*given, plan), SeatsUsed(*given)

    def experts() -> list[tuple[UUID, str]]:
        return [
            (kept.id, f"{kept.record.name}  {kept.record.specialty}") for kept in roster.experts()
        ]

    return RosterCalls(
        today=house.clock.today,
        now=house.clock.now,
        org_id=house.place.org_id,
        experts=experts,
        preview=plan.preview,
        judged=plan.judged,
        keep=plan.keep,
        publish=plan.publish,
        drafts_of_series=plan.drafts_of_series,
        week=plan.week,
        change=change.change,
        discard=change.discard,
        substitute=change.substitute,
        stop=roster.stop,
        stop_series=roster.stop_series,
        later_of_series=roster.later_of_series,
        read_sheet=sheets.read,
        write_empty=sheets.write_empty,
        write_left=sheets.write_left,
        export=sheets.export,
        holidays=sheets.holidays,
        read_holidays=sheets.read_holidays,
        keep_holidays=sheets.keep_holidays,
        utilisation=used.weeks,
        export_use=used.export,
        print_week=lambda first: house.print_paper(WEEK_PAPER, day_key(first)),
        online=lambda: _online(house),
        keeps=lambda: _keeps(house),
        roster_pc=lambda: _roster_pc(house),
        go=house.go,
        notices=house.shell.notices,
    )


def _keeps(house: House) -> bool:
    from desktop.store.queries.clinic_desk import keeps_roster

    with house.store.reading() as reading:
        return keeps_roster(reading)


def _roster_pc(house: House) -> str:
    from desktop.store.queries.absence import roster_pc

    with house.store.reading() as reading:
        return roster_pc(reading)


def _online(house: House) -> bool:
    """Whether the county answered when it was last spoken to."""
    from desktop.store.queries.exchange import exchange_status

    with house.store.reading() as reading:
        return exchange_status(reading).outcome in {"done", "cancelled"}
