"""The referral pages on a real clinic, in a stack that goes from one to the other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import Role
from desktop.domain.ids import uuid7
from desktop.services.drafts import Drafts
from desktop.services.patients import Patients
from desktop.services.referral_clock import ReferralClocks
from desktop.views import theme
from desktop.views.changes import Changes
from desktop.views.patients.desk import PatientDesk
from desktop.views.referral.board_page import ReferralBoardPage
from desktop.views.referral.detail_page import ReferralPage
from desktop.views.referral.figures import FiguresPage
from desktop.views.referral.form_page import ReferralFormPage
from desktop.views.referral.parts import ReferralParts
from desktop.views.shell import Shell
from tests.factory import Clinic
from tests.referrals import Served, services


@dataclass
class Desk:
    """A window with the three pages, and what it did."""

    clinic: Clinic
    shell: Shell
    served: Served
    parts: ReferralParts
    changes: Changes
    printed: list[UUID] = field(default_factory=list)

    @property
    def form(self) -> ReferralFormPage:
        return self._page("referral-form", ReferralFormPage)

    @property
    def board(self) -> ReferralBoardPage:
        return self._page("referral-board", ReferralBoardPage)

    @property
    def detail(self) -> ReferralPage:
        return self._page("referral", ReferralPage)

    def _page(self, name: str, kind: Any) -> Any:
        page = self.shell.stack.page(name)
        assert isinstance(page, kind)
        return page


def open_desk(clinic: Clinic, **more: Any) -> Desk:
    """Build the window as the composition root does, on the clinic's own file."""
    changes = Changes()
    shell = Shell(changes, now=clinic.clock.now, practice=False)
    served, drafts = services(clinic), Drafts(clinic.store, lambda: clinic.nurse)
    people = Patients(clinic.store, clinic.clock, lambda: clinic.nurse)
    clocks = ReferralClocks(clinic.store, clinic.clock, lambda: clinic.nurse)
    printed: list[UUID] = []
    parts = ReferralParts(
        reads=served.desk,
        writes=served.referrals,
        steps=served.steps,
        clocks=clocks,
        now=clinic.clock.now,
        new_id=uuid7,
        patients=PatientDesk(
            search=people.search,
            at_hand=people.at_hand,
            line=people.line,
            namesakes=people.namesakes_today,
            now=clinic.clock.now,
            register=lambda *_: None,
        ),
        keep_draft=drafts.keep,
        drafts=lambda: drafts.all("referral"),
        discard=drafts.discard,
        print_slip=printed.append,
        go=shell.go,
        tell=shell.notices.tell,
        me=lambda: clinic.nurse.staff_id,
        withdraws=lambda: clinic.nurse.role is Role.DOCTOR,
        opened=clocks.mark_read,
        **more,
    )
    shell.add_screen("referral-board", 4, "转诊", "referral", lambda: ReferralBoardPage(parts))
    shell.add_page("referral-form", lambda: ReferralFormPage(parts))
    shell.add_page("referral", lambda: ReferralPage(parts))
    shell.add_page("referral-figures", lambda: FiguresPage(parts))
    clinic.store.on_change(changes.records_changed.emit)
    return Desk(clinic, shell, served, parts, changes, printed)


def shown_desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    """The window of a clinic, shown until its test ends."""
    theme.apply(qapp)
    made = open_desk(clinic)
    qtbot.addWidget(made.shell)
    made.shell.show()
    qtbot.waitExposed(made.shell)
    yield made
    made.shell.close()
