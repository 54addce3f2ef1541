"""Booking papers, the morning outage pack and late entry, wired."""

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer

from desktop.app.house import House
from desktop.domain.codes import Role
from desktop.domain.errors import StoreError
from desktop.domain.ids import uuid7
from desktop.domain.late_entry import LateReferral
from desktop.domain.payload import from_payload
from desktop.services.booking_papers import BookingPapers
from desktop.services.late_entry import LateEntry, draft_id_of, record_id_of
from desktop.services.outage import OutageDesk
from desktop.views.tokens import Tone

if TYPE_CHECKING:
    from desktop.domain.booking_papers import DayList
    from desktop.domain.outage import PackFacts
    from desktop.printing.paper import Paper
    from desktop.services.papers import Imprint
    from desktop.views.outage.desk import OutageCalls
    from desktop.views.page import Page

PACK = "outage-pack"
LATE = "late-entry"


def wire(house: House) -> None:
    """Add the screens outage and late-entry, every paper of the booking desk, and the offer."""
    desk = OutageDesk(house.store, house.clock, house.actor)
    _add_papers(house)
    _add_pack(house, desk)
    made: list[OutageCalls] = []

    def calls() -> "OutageCalls":
        if not made:
            made.append(_calls(house, desk))
        return made[0]

    house.shell.add_page("outage", lambda: _page(calls()), under="booking")
    house.shell.add_page(LATE, lambda: _late_page(calls()), under="booking")
    # after the first screen of the day stands; a notice must not hold its opening up
    QTimer.singleShot(0, house.shell, lambda: _offer(house, desk))


def late_of(house: House, record_id: UUID) -> tuple[str, LateReferral] | None:
    """Number and times of the paper that a referral form is the late entry of."""
    late = LateEntry(house.store, house.clock, house.actor)
    for draft in house.drafts.all(LATE):
        said = draft.values.get("late")
        if said is None:
            continue
        no = str(draft.values["no"])
        slip = late.paper(no)
        if slip is not None and record_id_of(slip) == record_id:
            return no, from_payload(LateReferral, said)
    return None


def _page(calls: "OutageCalls") -> "Page":
    from desktop.views.outage.page import OutagePage

    return OutagePage(calls)


def _late_page(calls: "OutageCalls") -> "Page":
    from desktop.views.outage.late_page import LateEntryPage

    return LateEntryPage(calls)


def _offer(house: House, desk: OutageDesk) -> None:
    """Each morning until a pack is made: today's sessions can go on paper by one key."""
    if house.actor().role is Role.AUDITOR or desk.made_today() is not None:
        return
    if not any(offer.proposed for offer in desk.offers()):
        return
    translate = QCoreApplication.translate
    house.shell.notices.tell(
        translate("Outage", "Today's outage pack is not printed yet."),
        Tone.BLUE,  # to be done: the tick of what is done would say otherwise
        action=(translate("Outage", "Outage pack"), lambda: house.go("outage")),
    )


def _add_papers(house: House) -> None:
    from desktop.printing import booking as slips
    from desktop.printing import booking_lists as lists
    from desktop.printing.paper import PaperSize
    from desktop.views.resources import resource_dir

    templates = resource_dir() / "print"
    read = BookingPapers(house.store, house.clock)
    register = house.papers.register
    for name, size in (("booking-slip", PaperSize.SLIP_80), (slips.SLIP_A5, PaperSize.A5)):
        register(name, read.slip, partial(slips.booking_slip, templates=templates, size=size))
    for name, size in (
        ("county-booking-slip", PaperSize.SLIP_80),
        ("county-booking-slip-a5", PaperSize.A5),
    ):
        make = partial(slips.county_slip, templates=templates, size=size)
        register(name, read.county_slip, make)
    register(slips.DAY_LIST, read.session, partial(slips.session_paper, templates=templates))
    register(lists.DAY, read.day, partial(lists.day_paper, templates=templates))
    register(lists.CALLS, read.calls, partial(lists.call_paper, templates=templates))
    register(lists.VILLAGE, read.village, partial(lists.village_paper, templates=templates))
    register(lists.WEEK, read.week, partial(lists.week_paper, templates=templates))


def _add_pack(house: House, desk: OutageDesk) -> None:
    def load(pack_id: UUID) -> tuple[tuple["PackFacts", "DayList"], int]:
        facts = desk.facts(pack_id)
        if facts is None:
            raise StoreError
        return (facts, desk.day_list(facts.day)), 1

    def make(said: tuple["PackFacts", "DayList"], imprint: "Imprint") -> "Paper":
        from desktop.printing.outage import pack_paper
        from desktop.views.resources import resource_dir

        return pack_paper(*said, imprint, resource_dir() / "print")

    house.papers.register(PACK, load, make)


def _calls(house: House, desk: OutageDesk) -> "OutageCalls":
    from desktop.app.patients import patient_desk
    from desktop.views.outage.desk import DRAFT_KIND, OutageCalls
    from desktop.views.patients.patient_field import PatientField

    late = LateEntry(house.store, house.clock, house.actor)
    finder = patient_desk(house)

    def patient_field() -> Any:
        words = QCoreApplication.translate("LateEntry", "Patient")
        return PatientField("patient_id", words, desk=finder, required=True)

    return OutageCalls(
        offers=desk.offers,
        make=desk.make,
        made_today=desk.made_today,
        papers=desk.papers,
        void=desk.void,
        void_unused=desk.void_unused,
        find=late.find,
        enter=late.enter,
        record_id_of=record_id_of,
        draft_id_of=draft_id_of,
        print_pack=lambda pack_id: house.print_paper(PACK, pack_id),
        patient_field=patient_field,
        keep_draft=house.drafts.keep,
        drafts=lambda: house.drafts.all(DRAFT_KIND),
        go=house.go,
        tell=house.shell.notices.tell,
        problem=house.shell.notices.problem,
        now=house.clock.now,
        today=house.clock.today,
        new_id=uuid7,
    )
