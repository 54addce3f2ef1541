"""Referral, wired: services, the slip, the three screens and F4."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.app.house import House
from desktop.app.referral_news import ReferralNewsDesk
from desktop.app.referral_papers import SLIP, add_referral_papers
from desktop.domain.codes import Role
from desktop.domain.ids import uuid7
from desktop.domain.referral_review import REVIEWERS
from desktop.services.referral import Referrals
from desktop.services.referral_clock import ReferralClocks
from desktop.services.referral_desk import ReferralDesk
from desktop.services.referral_sign import DoctorPin
from desktop.services.referral_steps import ReferralSteps
from desktop.services.referral_wishes import ReferralWishes

if TYPE_CHECKING:
    from desktop.views.page import Page
    from desktop.views.referral.parts import ReferralParts

DOCTORS = frozenset({Role.DOCTOR, Role.STATION_EXPERT})


def wire(house: House) -> None:
    """Add the screens referral-board, referral-form and referral, the slip, and the key F4."""
    desk = ReferralDesk(house.store, house.clock, house.actor)
    add_referral_papers(house, desk.detail)
    clocks = ReferralClocks(house.store, house.clock, house.actor)
    news = ReferralNewsDesk(house, clocks)
    made: list[ReferralParts] = []

    def parts() -> "ReferralParts":
        if not made:
            made.append(_parts(house, desk, clocks, news))
        return made[0]

    words = QCoreApplication.translate("Referral", "Referral")
    house.shell.add_screen("referral-board", 4, words, "referral", lambda: _board(parts()))
    house.shell.add_page("referral-form", lambda: _form(parts()), under="referral-board")
    house.shell.add_page("referral", lambda: _detail(parts()), under="referral-board")
    house.shell.add_page("referral-figures", lambda: _figures(parts()), under="referral-board")
    news.start()
    house.shell.on_key("F4", lambda: house.go("referral-form"))


def _board(parts: "ReferralParts") -> "Page":
    from desktop.views.referral.board_page import ReferralBoardPage

    return ReferralBoardPage(parts)


def _form(parts: "ReferralParts") -> "Page":
    from desktop.views.referral.form_page import ReferralFormPage

    return ReferralFormPage(parts)


def _figures(parts: "ReferralParts") -> "Page":
    from desktop.views.referral.figures import FiguresPage

    return FiguresPage(parts)


def _detail(parts: "ReferralParts") -> "Page":
    from desktop.views.referral.detail_page import ReferralPage

    return ReferralPage(parts)


def _parts(
    house: House, desk: ReferralDesk, clocks: ReferralClocks, news: ReferralNewsDesk
) -> "ReferralParts":
    from desktop.app.ask_drafts import ask_drafts
    from desktop.app.attachments import attachment_parts
    from desktop.app.code_lists import code_lists
    from desktop.app.outage import late_of
    from desktop.app.patients import patient_desk
    from desktop.views.attachments.strip import AttachmentStrip
    from desktop.views.referral.parts import ReferralParts

    confirm = DoctorPin(house.store)
    return ReferralParts(
        reads=desk,
        writes=Referrals(house.store, house.clock, house.actor, confirm),
        steps=ReferralSteps(house.store, house.clock, house.actor, confirm),
        clocks=clocks,
        now=house.clock.now,
        new_id=uuid7,
        patients=patient_desk(house),
        keep_draft=house.drafts.keep,
        drafts=lambda: house.drafts.all("referral"),
        discard=house.drafts.discard,
        print_slip=lambda referral_id: house.print_paper(SLIP, referral_id),
        go=house.go,
        tell=house.shell.notices.tell,
        me=lambda: house.actor().staff_id,
        withdraws=lambda: house.actor().role in DOCTORS,
        opened=news.opened,
        late_of=lambda record_id: late_of(house, record_id),
        find_code=code_lists(house).find,
        attachment_strip=lambda: AttachmentStrip(attachment_parts(house)),
        reviews=lambda: house.actor().role in REVIEWERS,
        questions=ask_drafts(house),
        ask_more=ReferralWishes(house.store, house.clock, house.actor).ask,
    )
