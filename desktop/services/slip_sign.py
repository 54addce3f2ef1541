"""Codes for the receiving unit's copy of a referral. Works with no line."""

from dataclasses import dataclass, replace
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.patient import Patient
from desktop.domain.phone_code import phone_code
from desktop.domain.referral import Referral
from desktop.domain.referral_snapshot import snapshot
from desktop.domain.slip import SlipCodes, make_codes
from desktop.domain.slip_keys import county_tag
from desktop.store.queries.signing import ring_key, root_key, signing_key
from desktop.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPrint:
    """What a slip prints besides its words.

    Attributes:
        codes: None of a referral that was not issued.
        phone_code: in groups of three; None before there is a number.
        key_known: the county has signed this computer's key; otherwise no hospital can check it.
    """

    codes: SlipCodes | None
    phone_code: str | None
    key_known: bool = False


class SlipSigner:
    """Makes the codes of issued referrals. GUI thread; some milliseconds each."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def slip(self, referral_id: UUID) -> SlipPrint:
        """Codes of the referral as it stands; the same again for the same revision.

        Only a referral of this clinic is signed here: another's words are not ours to vouch for.
        The record's hash is written down with the key's name.

        Raises:
            StoreError: this computer could not keep the key or the hash.
        """
        with self._store.reading() as reading:
            kept = reading.get(Referral, referral_id)
            own = kept is not None and kept.record.from_org_id == reading.place().org_id
            patient = reading.get(Patient, kept.record.patient_id) if kept else None
        if kept is None or not own or kept.record.issued_at is None:
            return SlipPrint(codes=None, phone_code=phone_code(kept.record) if kept else None)
        if kept.record.patient is None and patient is not None:
            frozen = snapshot(patient.record, kept.saved_at)
            kept = replace(kept, record=replace(kept.record, patient=frozen))
        with self._store.unit(self._device()) as unit:
            key = signing_key(unit)
            codes = make_codes(
                kept,
                device_id=unit.place().device_id,
                key=key.pair,
                made_at=key.made_at,
                county=county_tag(root_key(unit)),
            )
            known = ring_key(unit, key.pair.key_id) is not None
            unit.audit(
                "slip_signed",
                str(referral_id),
                revision=kept.revision,
                sha256=codes.record_hash,
                key=key.pair.key_id,
            )
        return SlipPrint(codes=codes, phone_code=phone_code(kept.record), key_known=known)

    def _device(self) -> UUID:
        with self._store.reading() as reading:
            return reading.place().device_id
