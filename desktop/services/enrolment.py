"""The county's enrolment file and this computer's key for the county (S21)."""

from collections.abc import Callable
from pathlib import Path

from desktop.domain.client_key import KeyFile, key_file_text, same_word
from desktop.domain.codes import Role
from desktop.domain.county_facts import CountyFacts, EnrolmentOffer
from desktop.domain.enrolment import MOST_BYTES, Enrolment, NotAnEnrolment, read_authority
from desktop.domain.enrolment import read_enrolment as read_text
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.file_names import in_name
from desktop.domain.kept import Actor
from desktop.domain.slip_keys import bytes_of, fingerprint
from desktop.store.place_files import free_name, telling
from desktop.store.queries import enrolment as kept
from desktop.store.queries.signing import root_key
from desktop.store.store import Reading, Store

_EXCHANGE = "exchange_state"


def read_enrolment(path: Path) -> Enrolment:
    """The county's file; nothing is kept.

    Raises:
        NotAnEnrolment: why it cannot be taken.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotAnEnrolment
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotAnEnrolment from error
    except OSError as error:
        raise NotAnEnrolment("enrol.unreadable", file=path.name) from error
    return read_text(text)


def first_offer(said: Enrolment) -> EnrolmentOffer:
    """What a file says to a computer that is not set up yet; nobody is trusted there."""
    return EnrolmentOffer(
        county=said.county,
        clinic=said.clinic,
        made_at=said.made_at,
        check_word=said.check_word,
        changes=tuple(
            (name, "", then)
            for name, then in (
                ("clinic_code", said.clinic_code),
                ("county_url", said.county_url.rstrip("/")),
                ("authority", _names(said.authority)),
                ("client_id", said.client_id),
            )
            if then
        ),
    )


def confirm_word(said: Enrolment, word: str) -> None:
    """The check word as the county has read it out.

    Raises:
        RuleBroken: it is not the file's.
    """
    if not same_word(word, said.check_word):
        raise RuleBroken({"word": Problem("enrol.word_differs")})


class EnrolmentDesk:
    """Takes files, makes keys. GUI thread; each act is one transaction."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def facts(self) -> CountyFacts:
        """How this computer stands with the county."""
        with self._store.reading() as reading:
            access, said = kept.access(reading), kept.enrolment(reading)
            found, state = kept.profile(reading), reading.setting(_EXCHANGE) or {}
        keys, strayed = access.keys, said is not None and not _follows(said, access.url)
        ends = [each.not_valid_after_utc for each in read_authority(access.authority)]
        return CountyFacts(
            url=access.url,
            county=said.county if said else "",
            made_at=said.made_at if said else None,
            strayed=strayed,
            authority_ends=min(ends, default=None),
            by_key=access.by_key,
            by_token=bool(access.token) and not access.by_key,
            client_id=access.client_id,
            key_word=keys[0].check_word if keys else "",
            key_answered=bool(keys) and keys[0].answered,
            former_word=keys[1].check_word if len(keys) > 1 else "",
            profile=found if found is not None and found.url == access.url else None,
            outcome=state.get("outcome", ""),
            code=state.get("code", ""),
        )

    def offer(self, said: Enrolment) -> EnrolmentOffer:
        """What taking it would change.

        Raises:
            NotAnEnrolment: it is another clinic's.
        """
        with self._store.reading() as reading:
            _is_ours(reading, said)
            return EnrolmentOffer(
                county=said.county,
                clinic=said.clinic,
                made_at=said.made_at,
                check_word=said.check_word,
                changes=tuple(each for each in _compared(reading, said) if each[1] != each[2]),
                trusted=_trusted(reading, said),
            )

    def take(self, said: Enrolment, word: str = "") -> CountyFacts:
        """Follow the file from now on.

        Args:
            said: as read.
            word: the check word as the county has read it out; not asked for a trusted file.

        Raises:
            NotAllowed: not an administrator.
            NotAnEnrolment: it is another clinic's.
            RuleBroken: `word` is not the file's; nothing was kept.
        """
        actor = self._administrator()
        with self._store.unit(actor.staff_id) as unit:
            _is_ours(unit, said)
            if not _trusted(unit, said):
                confirm_word(said, word)
            kept.keep_enrolment(unit, said)
            unit.audit("enrolment", said.county_url, word=said.check_word, client=said.client_id)
        return self.facts()

    def new_key(self) -> CountyFacts:
        """Make a new key; the one the county knows goes on until it answers to the new one.

        Raises:
            NotAllowed: not an administrator.
        """
        actor = self._administrator()
        with self._store.unit(actor.staff_id) as unit:
            kept.renew_client_key(unit)
        return self.facts()

    def write_key(self, folder: Path) -> Path:
        """Write the public half of the newest key for the county; returns its path.

        Raises:
            StoreError: the folder cannot be written.
        """
        with self._store.unit(self._actor().staff_id) as unit:
            access, place = kept.access(unit), unit.place()
            newest, *before = access.keys
            file = KeyFile(
                client_id=access.client_id,
                clinic=place.org_name,
                clinic_code=place.clinic_code,
                device_code=place.device_code,
                jwk=newest.public_jwk,
                replaces=before[0].kid if before else "",
            )
            unit.audit("county_key_file", newest.kid)
        name = f"驻点-公钥-{in_name(file.clinic)}-{file.device_code}.json"
        path = free_name(folder / name)
        with telling():
            path.write_text(key_file_text(file), encoding="utf-8")
        return path

    def _administrator(self) -> Actor:
        actor = self._actor()
        if actor.role is not Role.ADMINISTRATOR:
            raise NotAllowed
        return actor


def _is_ours(reading: Reading, said: Enrolment) -> None:
    place = reading.place()
    if said.org_id != place.org_id and said.clinic == place.org_name:
        raise NotAnEnrolment("enrol.other_id", clinic=place.org_name, id=place.org_id)
    if said.org_id != place.org_id:
        raise NotAnEnrolment("enrol.other_clinic", clinic=said.clinic, ours=place.org_name)


def _follows(said: Enrolment, url: str) -> bool:
    return said.county_url.rstrip("/") == url


def _trusted(reading: Reading, said: Enrolment) -> bool:
    before = kept.enrolment(reading)
    older = before is not None and said.made_at < before.made_at
    root = root_key(reading)
    return bool(root) and root == bytes_of(said.county_root) and not older


def _compared(reading: Reading, said: Enrolment) -> tuple[tuple[str, str, str], ...]:
    """Setting, as it is now, as the file has it; keys by their fingerprints."""
    place, before = reading.place(), kept.enrolment(reading)
    now = kept.access(reading)

    def key(text: str) -> str:
        return fingerprint(bytes_of(text)) if text else ""

    return (
        ("county_url", now.url, said.county_url.rstrip("/")),
        ("clinic_code", place.clinic_code, said.clinic_code),
        ("authority", _names(now.authority), _names(said.authority)),
        ("client_id", now.client_id, said.client_id),
        ("token_endpoint", now.token_endpoint, said.token_endpoint),
        ("county_root", _own(root_key(reading)), key(said.county_root)),
        ("courier_key", key(before.courier_key) if before else "", key(said.courier_key)),
        ("system_root", place.system_root, said.system_root),
        ("id_card_system", place.id_card_system, said.id_card_system),
    )


def _own(root: bytes) -> str:
    return fingerprint(root) if root else ""


def _names(pem: str) -> str:
    return "\n".join(each.subject.rfc4514_string() for each in read_authority(pem))
