"""How this computer stands with the county, for the page that shows it."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.county_profile import CountyProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyFacts:
    """How it stands.

    Attributes:
        url, county: address and name of the county; the name only from an enrolment file.
        made_at: of the file in use; None while the address was only typed.
        strayed: the address in use is not the file's any more, so its keys are not used.
        authority_ends: when the first of the county's own certificates ends; None for none.
        by_key: this computer signs in with a key; by_token: with a token somebody typed.
        client_id: under which the county knows this clinic.
        key_word: check word of the newest key; empty for none. key_answered: the county knows it.
        former_word: of the key that goes on until the county knows the newest; empty for none.
        profile: the last check of the server in use; None while there is none.
        outcome, code: how the last exchange ended; empty before the first.
    """

    url: str = ""
    county: str = ""
    made_at: datetime | None = None
    strayed: bool = False
    authority_ends: datetime | None = None
    by_key: bool = False
    by_token: bool = False
    client_id: str = ""
    key_word: str = ""
    key_answered: bool = False
    former_word: str = ""
    profile: CountyProfile | None = None
    outcome: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentOffer:
    """What taking a file would change.

    Attributes:
        check_word: the county reads it out.
        changes: (setting, value now, value in the file), only those that differ.
        trusted: the key that is trusted here already has signed it, and it is no older one:
            nobody has to ring.
    """

    county: str
    clinic: str
    made_at: datetime
    check_word: str
    changes: tuple[tuple[str, str, str], ...]
    trusted: bool = False
