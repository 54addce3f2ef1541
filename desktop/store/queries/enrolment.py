"""What the county's enrolment file left here, this computer's keys for it, and its last check."""

from typing import Any

from desktop.domain.client_key import ClientKey, new_client_key
from desktop.domain.county_profile import CountyProfile
from desktop.domain.enrolment import CountyAccess, Enrolment
from desktop.domain.payload import from_payload, to_payload
from desktop.domain.slip_keys import bytes_of
from desktop.store import outbox
from desktop.store.queries import signing
from desktop.store.store import Reading, Unit

ENROLMENT = "county_enrolment"
"""Setting: the file as it was taken, its signature with it."""
KEYS = "county_client_keys"
"""Setting: this computer's key pairs, newest first."""
PROFILE = "county_profile"
"""Setting: what the last county check found."""
COURIER = "courier_county_key"
"""Setting: the public key to which a package on a stick is sealed, base64."""
KIND = "county"
"""What `Store.on_change` tells when access to the county changed."""


def enrolment(reading: Reading) -> Enrolment | None:
    """The file that was taken, or None while the address was only typed."""
    held = reading.setting(ENROLMENT)
    return from_payload(Enrolment, held) if held else None


def keep_enrolment(unit: Unit, said: Enrolment) -> None:
    """Follow the county's file from now on, all of it in this transaction."""
    for name, value in {
        ENROLMENT: to_payload(said),
        "county_url": said.county_url.rstrip("/"),
        "clinic_code": said.clinic_code,
        "system_root": said.system_root,
        "id_card_system": said.id_card_system,
    }.items():
        unit.set_setting(name, value)
    if said.client_id:
        unit.set_setting("county_token", "")
    if said.courier_key:
        unit.set_setting(COURIER, said.courier_key)
    root = bytes_of(said.county_root)
    if signing.root_key(unit) != root:
        signing.set_root(unit, root)
    if said.client_id and not client_keys(unit):
        renew_client_key(unit)
    unit.touched(KIND)


def client_keys(reading: Reading) -> tuple[ClientKey, ...]:
    """Newest first; none before an enrolment asked for one."""
    held: list[dict[str, Any]] = reading.setting(KEYS) or []
    return tuple(from_payload(ClientKey, each) for each in held)


def renew_client_key(unit: Unit) -> ClientKey:
    """A new pair; the newest that the county has answered to goes on until it knows this one."""
    made = new_client_key(unit.now.replace(microsecond=0))
    before = client_keys(unit)
    kept = next((each for each in before if each.answered), None)
    _keep(unit, (made, kept) if kept else (made,))
    unit.audit("county_key", made.kid, replaces=kept.kid if kept else "")
    unit.touched(KIND)
    return made


def key_answered(unit: Unit, kid: str) -> bool:
    """The county has given a token for this key: the ones before it are not needed any more.

    Returns:
        Whether that was news.
    """
    before = client_keys(unit)
    at = next((index for index, each in enumerate(before) if each.kid == kid), None)
    if at is None or (before[at].answered and at == len(before) - 1):
        return False
    known = [to_payload(each) for each in before[: at + 1]]
    known[at]["answered"] = True
    outbox.note(unit, KEYS, known)
    unit.touched(KIND)
    return True


def access(reading: Reading) -> CountyAccess:
    """How to reach the county now. An address typed since the enrolment is gone to without it."""
    url = str(reading.setting("county_url") or "")
    said = enrolment(reading)
    if said is None or said.county_url.rstrip("/") != url:
        return CountyAccess(url=url, token=str(reading.setting("county_token") or ""))
    return CountyAccess(
        url=url,
        token=str(reading.setting("county_token") or ""),
        authority=said.authority,
        client_id=said.client_id,
        token_endpoint=said.token_endpoint,
        audience=said.audience,
        scope=said.scope,
        keys=client_keys(reading),
    )


def profile(reading: Reading) -> CountyProfile | None:
    """What the last check found, of whatever server; None before the first."""
    held = reading.setting(PROFILE)
    return from_payload(CountyProfile, held) if held else None


def keep_profile(unit: Unit, found: CountyProfile) -> None:
    """Remember it."""
    outbox.note(unit, PROFILE, to_payload(found))
    unit.touched(KIND)


def _keep(unit: Unit, keys: tuple[ClientKey, ...]) -> None:
    outbox.note(unit, KEYS, [to_payload(each) for each in keys])
