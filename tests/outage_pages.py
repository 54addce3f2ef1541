"""The outage pages on a real clinic, beside the referral form they lead to."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from desktop.domain.ids import uuid7
from desktop.domain.late_entry import LateReferral
from desktop.domain.payload import from_payload
from desktop.services.drafts import Drafts
from desktop.services.late_entry import LateEntry, draft_id_of, record_id_of
from desktop.services.outage import OutageDesk
from desktop.views.outage.desk import DRAFT_KIND, OutageCalls
from desktop.views.outage.late_page import LateEntryPage
from desktop.views.outage.page import OutagePage
from desktop.views.patients.patient_field import PatientField
from desktop.views.referral.form_page import ReferralFormPage
from tests.factory import Clinic
from tests.referral_pages import Desk, open_desk


@dataclass
class Papers:
    """A window with both pages, and what it did."""

    clinic: Clinic
    desk: Desk
    calls: OutageCalls
    outage: OutageDesk
    late: LateEntry
    printed: list[UUID] = field(default_factory=list)

    def page(self, name: str, **what: Any) -> Any:
        self.desk.shell.go(name, **what)
        return self.desk.shell.stack.page(name)


def open_papers(clinic: Clinic) -> Papers:
    """Build the window as the composition root does, on the clinic's own file."""
    desk = open_desk(clinic)
    who = (clinic.store, clinic.clock, lambda: clinic.nurse)
    outage, late = OutageDesk(*who), LateEntry(*who)
    drafts = Drafts(clinic.store, lambda: clinic.nurse)
    printed: list[UUID] = []
    shell = desk.shell
    calls = OutageCalls(
        offers=outage.offers,
        make=outage.make,
        made_today=outage.made_today,
        papers=outage.papers,
        void=outage.void,
        void_unused=outage.void_unused,
        find=late.find,
        enter=late.enter,
        record_id_of=record_id_of,
        draft_id_of=draft_id_of,
        print_pack=printed.append,
        patient_field=lambda: PatientField(
            "patient_id", "患者", desk=desk.parts.patients, required=True
        ),
        keep_draft=drafts.keep,
        drafts=lambda: drafts.all(DRAFT_KIND),
        go=shell.go,
        tell=shell.notices.tell,
        problem=shell.notices.problem,
        now=clinic.clock.now,
        today=clinic.clock.today,
        new_id=uuid7,
    )
    shell.add_page("outage", lambda: OutagePage(calls))
    shell.add_page("late-entry", lambda: LateEntryPage(calls))
    parts = replace(desk.parts, late_of=_late_of(drafts, late))
    shell.add_page("late-form", lambda: ReferralFormPage(parts))
    return Papers(clinic, desk, calls, outage, late, printed)


def _late_of(drafts: Drafts, late: LateEntry) -> Callable[[UUID], tuple[str, LateReferral] | None]:
    def found(record_id: UUID) -> tuple[str, LateReferral] | None:
        for draft in drafts.all(DRAFT_KIND):
            slip = late.paper(str(draft.values["no"]))
            if slip is not None and record_id_of(slip) == record_id:
                return slip.no, from_payload(LateReferral, draft.values["late"])
        return None

    return found
