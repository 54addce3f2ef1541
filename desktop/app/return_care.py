"""Return care, wired: the work list (rail 5), the form, the hospital's list, and their papers."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.app.house import House
from desktop.domain.codes import OrgKind
from desktop.domain.errors import StoreError
from desktop.domain.ids import uuid7
from desktop.domain.return_rows import CallSheet, CareCase
from desktop.services.down_referrals import DownReferrals
from desktop.services.follow_ups import FollowUps
from desktop.services.patients import Patients
from desktop.services.plan_templates import PlanTemplates
from desktop.services.return_care import ReturnCare
from desktop.services.return_ended import ReturnEnded
from desktop.services.return_merge import ReturnMerge
from desktop.services.return_sent import ReturnSent

if TYPE_CHECKING:
    from desktop.views.banner import PatientLine
    from desktop.views.page import Page
    from desktop.views.return_care.desk import CareDesk

NUMBER = 5
CALENDAR, SLIP, CALLS = "return-calendar", "down-referral", "return-calls"
HOSPITALS = (
    OrgKind.COUNTY_HOSPITAL,
    OrgKind.CITY_HOSPITAL,
    OrgKind.PROVINCE_HOSPITAL,
    OrgKind.PRIVATE_TERTIARY,
)
CENTRES = (OrgKind.TOWNSHIP_CENTRE,)
_BRINGS = frozenset({"down_referral", "reception", "referral", "follow_up"})
_CALLS_KEY = UUID("0b5f1c9e-6a43-5f0e-9d0a-6f6d2f5c1a52")
"""The call list belongs to no record: its prints are counted under this id."""


def wire(house: House) -> None:
    """Add the screen return-care and the pages return-case, return-sent, down-referral-form."""
    from desktop.app.reception import is_hospital

    hospital = is_hospital(house)
    words = QCoreApplication.translate("ReturnCare", "Return care")
    if hospital:
        house.shell.add_screen("return-care", NUMBER, words, "return-care", lambda: _sent(house))
        house.shell.add_page("return-sent", lambda: _sent(house), under="return-care")
        house.shell.add_page(
            "return-case", lambda: _case(house, reads_only=True), under="return-care"
        )
    else:
        house.shell.add_screen("return-care", NUMBER, words, "return-care", lambda: _board(house))
        house.shell.add_page("return-case", lambda: _case(house), under="return-care")
    house.shell.add_page(
        "down-referral-form", lambda: _form(house, hospital=hospital), under="return-care"
    )
    _add_papers(house)
    if not hospital:
        Incoming(house)


def _parts(house: House) -> tuple[ReturnCare, FollowUps, ReturnMerge, DownReferrals]:
    given = (house.store, house.clock, house.actor)
    care = ReturnCare(*given)
    return care, FollowUps(*given, care), ReturnMerge(*given), DownReferrals(*given)


def _board(house: House) -> "Page":
    from desktop.views.return_care.board_page import ReturnCarePage

    return ReturnCarePage(_desk(house))


def _case(house: House, *, reads_only: bool = False) -> "Page":
    from desktop.views.return_care.case_page import ReturnCasePage

    return ReturnCasePage(_desk(house), reads_only=reads_only)


def _desk(house: House) -> "CareDesk":
    from desktop.views.return_care.desk import CareDesk

    care, tasks, merge, _downs = _parts(house)
    sent = ReturnSent(house.store, house.clock)
    notices, undo = house.shell.notices, house.shell.undo
    from desktop.app.attachments import attachment_parts
    from desktop.views.attachments.strip import AttachmentStrip

    return CareDesk(
        attachment_strip=lambda: AttachmentStrip(attachment_parts(house)),
        board=care.board,
        case=care.case,
        people=sent.people,
        by_key=tasks.by_key,
        do=tasks.do,
        try_again=tasks.try_again,
        undo_task=tasks.undo,
        assign=care.assign,
        acknowledge=care.acknowledge,
        refuse=care.refuse,
        arrived=lambda down_id, seen, at, home: care.arrived(down_id, seen, at, home=home),
        contacted=care.contacted,
        lost=care.lost,
        take_plan=care.take_plan,
        complete=care.complete,
        close=care.close,
        merge=merge.merge,
        keep_apart=merge.keep_apart,
        banner=lambda patient_id: _banner(house, patient_id),
        today=house.clock.today,
        now=house.clock.now,
        go=house.go,
        print_paper=house.print_paper,
        calls_key=lambda: _CALLS_KEY,
        tell=notices.tell,
        problem=notices.problem,
        offer_undo=undo.offer,
    )


def _form(house: House, *, hospital: bool) -> "Page":
    from desktop.app.patients import patient_desk
    from desktop.views.resources import resource_dir
    from desktop.views.return_care.desk import DownFormDesk
    from desktop.views.return_care.form_page import DRAFT, DownReferralFormPage
    from desktop.views.return_care.template_dialog import TemplateCalls

    downs = DownReferrals(house.store, house.clock, house.actor)
    sent = ReturnSent(house.store, house.clock)
    templates = PlanTemplates(house.store, house.actor, resource_dir() / "plans")
    return DownReferralFormPage(
        DownFormDesk(
            at_hospital=hospital,
            own_id=house.place.org_id,
            get=downs.get,
            proposal=downs.proposal,
            units=lambda: sent.units(*(CENTRES if hospital else HOSPITALS)),
            ups=sent.ups,
            templates=templates.all,
            plans=TemplateCalls(
                may_change=templates.may_replace,
                all=templates.all,
                shipped=lambda: tuple(each.key for each in templates.shipped()),
                keep=templates.keep,
                give_back=templates.give_back,
                read=templates.read,
                write=templates.write,
            ),
            issue=downs.issue,
            register=lambda down, new_id, team, here: downs.register(
                down, new_id, assigned_to=team, here=here
            ),
            correct=downs.correct,
            people=sent.people,
            drafts=lambda: house.drafts.all(DRAFT),
            keep_draft=house.drafts.keep,
            discard=house.drafts.discard,
            patients=patient_desk(house),
            new_id=uuid7,
            today=house.clock.today,
            go=house.go,
            print_paper=house.print_paper,
            tell=house.shell.notices.tell,
            problem=house.shell.notices.problem,
        )
    )


def _sent(house: House) -> "Page":
    from desktop.views.return_care.desk import SentDesk
    from desktop.views.return_care.sent_page import ReturnSentPage

    care, _tasks, _merge, downs = _parts(house)
    sent = ReturnSent(house.store, house.clock)
    return ReturnSentPage(
        SentDesk(
            sent=sent.rows,
            case=care.case,
            reassign=downs.reassign,
            void=downs.void,
            centres=lambda: sent.units(*CENTRES),
            banner=lambda patient_id: _banner(house, patient_id),
            today=house.clock.today,
            go=house.go,
            print_paper=house.print_paper,
            tell=house.shell.notices.tell,
            problem=house.shell.notices.problem,
        )
    )


def _banner(house: House, patient_id: UUID) -> "PatientLine | None":
    from desktop.views.patients.words import banner_of

    patients = Patients(house.store, house.clock, house.actor)
    line = patients.line(patient_id)
    return banner_of(line, patients.namesakes_today(patient_id), house.clock.now)


def _add_papers(house: House) -> None:
    from desktop.printing.down_referral import down_slip
    from desktop.printing.return_care import call_list, patient_calendar
    from desktop.views.resources import resource_dir

    care, sent = _parts(house)[0], ReturnSent(house.store, house.clock)
    templates = resource_dir() / "print"

    def load(down_id: UUID) -> tuple[CareCase, int]:
        found = care.case(down_id)
        if found is None:
            raise StoreError
        return found, found.down.revision

    def calls(_key: UUID) -> tuple[CallSheet, int]:
        return sent.call_sheet(), 1

    house.papers.register(
        CALENDAR, load, lambda case, imprint: patient_calendar(case, imprint, templates)
    )
    house.papers.register(SLIP, load, lambda case, imprint: down_slip(case, imprint, templates))
    house.papers.register(CALLS, calls, lambda sheet, imprint: call_list(sheet, imprint, templates))


class Incoming(QObject):
    """Merges exact twins, makes owed tasks and ends others when something came or changed."""

    def __init__(self, house: House) -> None:
        super().__init__(house.shell)
        self._care, _tasks, self._merge, _downs = _parts(house)
        self._ended = ReturnEnded(house.store, house.clock, house.actor)
        self._tell = house.shell.notices.tell
        house.changes.records_changed.connect(self._on_records)
        QTimer.singleShot(0, self, self.settle)

    def _on_records(self, kinds: frozenset[str]) -> None:
        if kinds & _BRINGS:
            QTimer.singleShot(0, self, self.settle)

    def settle(self) -> None:
        """Do all of it; nothing is written where there is nothing to do."""
        if self._merge.merge_exact():
            words = QCoreApplication.translate(
                "ReturnCare",
                "A slip from paper and the hospital's own became one. The hospital's plan counts"
                " now; please look at the dated tasks.",
            )
            self._tell(words)
        self._care.make_owed()
        self._ended.settle()
