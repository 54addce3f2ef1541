"""The county has deleted what it had taken from us."""

from uuid import UUID

from desktop.domain.codes import Urgency
from desktop.domain.verification import ASKED
from desktop.store import verified
from tests.exchange_pages import ExchangeWindow
from tests.exchange_scenes.book import all_sent, issued, people, scene


@scene
def deleted_referral(at: ExchangeWindow) -> None:
    people(at, 2)
    kept = issued(at, urgency=Urgency.STAT, chief_complaint="胸痛两小时")
    at.exchange()
    at.clock.advance(minutes=40)
    delete(at, "ServiceRequest", kept.id)
    at.page.show_with(record_id=kept.id)


@scene
def deleted_several(at: ExchangeWindow) -> None:
    all_sent(at)
    kept, training = issued(at), at.clinic.training()
    booking = at.clinic.booking(at.clinic.session())
    at.exchange()
    for kind, gone in (
        ("ServiceRequest", kept),
        ("Appointment", training),
        ("Appointment", booking),
    ):
        at.county.service.delete(kind, str(gone.id))
    compare(at)
    at.page.show_with(record_id=training.id)


@scene
def deleted_and_left(at: ExchangeWindow) -> None:
    deleted_referral(at)
    at.page.detail.theirs.click()
    at.settle()


@scene
def deleted_and_sent_again(at: ExchangeWindow) -> None:
    deleted_referral(at)
    at.page.detail.ours.click()
    at.settle()


def delete(at: ExchangeWindow, kind: str, record_id: UUID) -> None:
    """Somebody at the county deletes it, and the two ends are compared."""
    at.county.service.delete(kind, str(record_id))
    compare(at)


def compare(at: ExchangeWindow) -> None:
    """Compare everything with the county."""
    with at.clinic.store.unit(at.clinic.nurse.staff_id) as unit:
        verified.ask_for(unit, ASKED)
    at.exchange()
