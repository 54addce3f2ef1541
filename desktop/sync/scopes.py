"""What of the county this computer may read: the same for the news and for comparing everything.

Types without personal data are read whole. Personal ones only as far as they are this clinic's, or
name it; never the county's patients (sync.md, section 5).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop.domain.codes import SessionEventKind
from desktop.domain.errors import Offline, OutcomeUnknown, Refused
from desktop.domain.kept import Place
from desktop.sync.guest_rows import SESSION_WORD
from desktop.sync.merge import _instant
from desktop.wire.county import Ask, County, Page, Resource, search_ask
from desktop.wire.format.county_booking import asked_of

PAGE = 200
MOST_AT_ONCE = 3200  # where more than a page share one instant
# Without personal data, so a whole type may be read. Often / seldom.
OFTEN = ("Schedule", "Slot")
# With personal data: of the own clinic alone, parents before children.
SHARED = ("Patient", "Appointment", "ServiceRequest", "Communication")
SELDOM = ("Organization", "Practitioner", "PractitionerRole", "Location", "HealthcareService")


@dataclass(frozen=True, slots=True)
class Scope:
    """What one cursor covers. Without `params` it is the history of the whole type."""

    name: str
    resource_type: str
    params: tuple[tuple[str, str], ...] = ()


def tasks_of(place: Place) -> tuple[Scope, ...]:
    """Tasks that we asked for or own, and the referrals that name us."""
    org = f"Organization/{place.org_id}"
    return (
        Scope("Task.requester", "Task", (("requester", org),)),
        Scope("Task.owner", "Task", (("owner", org),)),
        Scope("ServiceRequest.performer", "ServiceRequest", (("performer", org),)),
    )


def asked_of_us(place: Place) -> Scope:
    """Numbers and beds asked of this organisation, by whomever, and nothing else of a patient's."""
    tag = asked_of(place, str(place.org_id))
    return Scope("Appointment.asked", "Appointment", (("_tag", f"{tag['system']}|{tag['code']}"),))


def clinic_tag(place: Place) -> tuple[str, str]:
    """Search parameter of what bears our tag."""
    return ("_tag", f"{place.system_root}/CodeSystem/clinic|{place.org_id}")


def clinics_own(place: Place) -> tuple[Scope, ...]:
    """What bears our tag."""
    tag = clinic_tag(place)
    return tuple(Scope(f"{name}.clinic", name, (tag,)) for name in SHARED)


def sessions_day(place: Place) -> Scope:
    """Late, away, ended early: of every clinic; the messages name no patient."""
    system = f"{place.system_root}/CodeSystem/{SESSION_WORD}"
    said = ",".join(f"{system}|{each}" for each in SessionEventKind)
    return Scope("Communication.sessions", "Communication", (("category", said),))


def whole_types() -> tuple[Scope, ...]:
    """Types without personal data."""
    return tuple(Scope(name, name) for name in (*SELDOM, *OFTEN))


def first_ask(scope: Scope, since: str | None, *more: tuple[str, str], count: int = PAGE) -> Ask:
    """The first search of `in_order`."""
    params = [*scope.params, *more, ("_count", str(count)), ("_sort", "_lastUpdated")]
    if since:
        params.append(("_lastUpdated", f"ge{since}"))
    return search_ask(scope.resource_type, params)


def in_order(
    county: County, scope: Scope, since: str | None, *more: tuple[str, str]
) -> Iterator[Page]:
    """Pages of a search, what changed first first.

    Goes on by itself where a full page has no next link: from the newest instant it has seen, and
    where a whole page shares that instant, with larger pages.

    Args:
        county: the server.
        scope: what is asked.
        since: server instant text to begin at, itself included.
        more: further parameters.
    """
    count, after = PAGE, since
    while True:
        seen, last, total, newest = 0, 0, 0, after or ""
        asked = first_ask(scope, after, *more, count=count)
        for page in county.search(scope.resource_type, asked.params):
            yield page
            last, total = len(page.resources), page.total or 0
            seen += last
            newest = max([newest, *map(_updated, page.resources)])
        if last < count and seen >= total:
            return
        if newest > (after or ""):
            after = newest
        elif count < MOST_AT_ONCE:
            count *= 4
        else:
            return  # so many of one instant: what is left the comparison by id finds


def once_more(ask: Callable[[], Iterator[Page]]) -> Iterator[Page]:
    """A search whose next link has expired is begun again once; nothing is doubled by that.

    One whose answer was lost as well: a read changes nothing.
    """
    try:
        yield from ask()
    except (Refused, Offline, OutcomeUnknown) as error:
        if isinstance(error, Refused) and error.status not in {404, 410}:
            raise
        yield from ask()


def stamp(text: str) -> str:
    """A server instant as text that sorts: UTC, milliseconds; empty for none."""
    at = _instant(text)
    return stamp_of(at)


def stamp_of(at: datetime | None) -> str:
    """An instant as text that sorts."""
    if at is None:
        return ""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def tags_of(resource: Resource) -> set[str]:
    """`system|code` of its tags, as far as they are any."""
    meta = resource.get("meta")
    tags = meta.get("tag") if isinstance(meta, dict) else None
    listed = tags if isinstance(tags, list) else []
    return {f"{each.get('system')}|{each.get('code')}" for each in listed if isinstance(each, dict)}


def _updated(resource: Resource) -> str:
    meta = resource.get("meta")
    return stamp(str(meta.get("lastUpdated", ""))) if isinstance(meta, dict) else ""
