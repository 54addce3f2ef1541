"""`zhudian fleet [URL]`: how every computer of the county stands, the worst first.

Read are the computers' ledgers and nothing else: no patient, no record. Without an address it asks
the county that this computer is enrolled with, as this computer.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from desktop.app.operator_line import SYSTEM_ROOT, Reach, reached
from desktop.app.operator_words import words_of
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import DesktopError
from desktop.wire.county import County, Resource
from desktop.wire.format import parts
from desktop.wire.format.clinic_desk import LEDGER, clinic_of

FINE, WRONG, NOT_DONE = 0, 1, 2
SILENT = timedelta(days=3)
WAITS = timedelta(hours=24)
CLOCK_S = 120
MOST_CLOCK_S = 10 * 366 * 86400
MOST_DIGITS = 10
FIRST_YEAR, LAST_YEAR = 2000, 2200


@dataclass(frozen=True, slots=True, kw_only=True)
class Computer:
    """One computer as its ledger tells.

    Attributes:
        clinic: name, or its id. device: code in human numbers, or the id's end.
        last_contact: when it wrote its ledger last, by the county's clock.
        waiting, held: ops that are not at the county; of these, what needs a person there.
        oldest: when the oldest of them was saved, by that computer's clock put right.
        clock_error_s: how much its clock goes wrong; None when it has not told.
    """

    clinic: str
    device: str
    device_id: str
    app_version: str
    schema: int
    last_contact: datetime | None
    waiting: int
    held: int
    oldest: datetime | None
    clock_error_s: int | None

    def age(self, now: datetime) -> timedelta:
        """How long the oldest has waited."""
        return max(now - self.oldest, timedelta()) if self.oldest else timedelta()

    def silence(self, now: datetime) -> timedelta:
        """How long nothing was heard."""
        return max(now - self.last_contact, timedelta()) if self.last_contact else timedelta.max

    def wrong(self, now: datetime) -> list[str]:
        """What somebody should look at."""
        found = {
            "silent": self.silence(now) > SILENT,
            "waiting": self.age(now) > WAITS,
            "held": self.held > 0,
            "clock": abs(self.clock_error_s or 0) > CLOCK_S,
        }
        return [name for name, so in found.items() if so]


def read_fleet(county: County, system_root: str = SYSTEM_ROOT) -> list[Computer]:
    """Every computer that has a ledger.

    Raises:
        WireError: the county cannot be read.
    """
    asked = [("code", f"{system_root}/CodeSystem/basic|{LEDGER}"), ("_count", "200")]
    found = [each for page in county.search("Basic", asked) for each in page.resources]
    ledgers = [each for each in found if each.get("resourceType") == "Basic"]
    return [_computer(each) for each in ledgers if isinstance(each.get("meta"), dict)]


def worst_first(computers: Iterable[Computer], now: datetime) -> list[Computer]:
    """By what should be looked at, then how long it has waited, then how long it was silent."""
    return sorted(
        computers,
        key=lambda each: (
            -len(each.wrong(now)),
            -each.age(now).total_seconds(),
            -min(each.silence(now), timedelta(days=36500)).total_seconds(),
            each.clinic,
            each.device,
        ),
    )


def run_fleet(reach: Reach, *, as_json: bool = False) -> int:
    """The command.

    Returns:
        0 all is well, 1 somebody should look, 2 the county could not be read.
    """
    try:
        with reached(reach) as (county, system_root):
            found = read_fleet(county, system_root)
            offset_s = county.server_offset_s() or 0
    except DesktopError as error:
        sys.stderr.write(f"{words_of(error)}\n")
        return NOT_DONE
    now = datetime.now(UTC) + timedelta(seconds=offset_s)
    listed = worst_first(found, now)
    sys.stdout.write(_as_json(listed, now) if as_json else table(listed, now))
    return WRONG if any(each.wrong(now) for each in listed) else FINE


def table(listed: Sequence[Computer], now: datetime) -> str:
    """The table, with a line of totals."""
    head = ("CLINIC", "DEVICE", "VERSION", "SCHEMA", "LAST CONTACT", "WAITING", "OLDEST SINCE")
    rows = [(*head, "CLOCK", "LOOK AT")]
    rows += [
        (
            each.clinic,
            each.device,
            each.app_version or "-",
            str(each.schema or "-"),
            _local(each.last_contact),
            f"{each.waiting}" + (f" ({each.held} held)" if each.held else ""),
            _local(each.oldest),
            "-" if each.clock_error_s is None else f"{each.clock_error_s:+d} s",
            ", ".join(each.wrong(now)),
        )
        for each in listed
    ]
    widths = [max(_wide(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell + " " * (wide - _wide(cell)) for cell, wide in zip(row, widths, strict=True))
        for row in rows
    ]
    wrong = sum(bool(each.wrong(now)) for each in listed)
    waiting = sum(each.waiting for each in listed)
    total = f"{len(listed)} computers, {waiting} records waiting, {wrong} to look at."
    return "\n".join([*(line.rstrip() for line in lines), "", total, ""])


def _as_json(listed: Sequence[Computer], now: datetime) -> str:
    said = [{**asdict(each), "look_at": each.wrong(now)} for each in listed]
    return json.dumps(said, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _computer(ledger: Resource) -> Computer:
    def fact(name: str) -> str:
        # a terminal does what control characters tell it
        said = str(parts.extension_in(ledger, f"ledger-{name}") or "")
        return "".join(each for each in said if each.isprintable())

    clock = parts.extension_in(ledger, "ledger-clock-offset-s")
    error = -clock if isinstance(clock, int) and abs(clock) < MOST_CLOCK_S else None
    oldest = _instant(fact("oldest-pending-at"))
    device_id = str(ledger.get("id", ""))
    return Computer(
        clinic=fact("org-name") or clinic_of(ledger) or "?",
        device=fact("device-code") or device_id[-8:],
        device_id=device_id,
        app_version=fact("app-version"),
        schema=_count(fact("schema-version")),
        last_contact=_instant(str(ledger["meta"].get("lastUpdated", ""))),
        waiting=_count(fact("pending-count")),
        held=_count(fact("held-count")),
        oldest=oldest - timedelta(seconds=error or 0) if oldest else None,
        clock_error_s=error,
    )


def _count(text: str) -> int:
    """A number that a ledger tells; whatever it is, it hides no other computer."""
    return int(text) if text.isdecimal() and len(text) < MOST_DIGITS else 0


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
        at = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return at if FIRST_YEAR <= at.year <= LAST_YEAR else None  # else it cannot be put right


def _local(at: datetime | None) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%m-%d %H:%M}" if at else "-"


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _wide(text: str) -> int:
    """Columns of a terminal: a Chinese character takes two."""
    return sum(2 if ord(each) > 0x2E7F else 1 for each in text)  # noqa: PLR2004 - first CJK block
