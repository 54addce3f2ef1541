"""The papers of a referral, wired: copies by reader or pre-printed form, and the consent."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.app.house import House
from desktop.domain.errors import StoreError
from desktop.domain.referral_rows import ReferralDetail
from desktop.services.form_place import FormPlaces
from desktop.services.papers import Imprint
from desktop.services.slip_sign import SlipSigner
from desktop.views.resources import resource_dir

if TYPE_CHECKING:
    from desktop.printing.paper import Paper

SLIP = "referral-slip"
CONSENT = "referral-consent"
Detail = Callable[[UUID], ReferralDetail | None]


def add_referral_papers(house: House, detail: Detail) -> None:
    """Make the referral form and the consent known to the paper desk."""
    templates, places = resource_dir() / "print", FormPlaces(house.store, house.actor)
    signer = SlipSigner(house.store, house.clock)

    def load(referral_id: UUID) -> tuple[ReferralDetail, int]:
        found = detail(referral_id)
        if found is None:
            raise StoreError
        return found, found.referral.revision

    def slip(found: ReferralDetail, imprint: Imprint) -> "Paper":
        from desktop.printing.overprint import overprint
        from desktop.printing.referral_copies import patient_copy, receiver_copy, referral_set
        from desktop.printing.slip_codes import slip_codes

        place, codes = places.get(), slip_codes(signer.slip(found.referral.id))
        if place.preprinted:
            paper = overprint(found, imprint, templates)
            receiver = receiver_copy(found, imprint, templates, codes)
            patient = patient_copy(found, imprint, templates)
            paper = replace(paper, more=(*paper.more, receiver, patient))
        else:
            paper = referral_set(found, imprint, templates, codes)
        return replace(paper, shift_mm=(place.right_mm, place.down_mm))

    def consent(found: ReferralDetail, imprint: Imprint) -> "Paper":
        from desktop.printing.consent import consent_form

        return consent_form(found, imprint, templates)

    house.papers.register(SLIP, load, slip)
    house.papers.register(CONSENT, load, consent)
