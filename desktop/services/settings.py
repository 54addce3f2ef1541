"""Settings of this clinic and computer (S21) that are not records."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields

from desktop.domain.clock import Clock
from desktop.domain.codes import Role
from desktop.domain.county_address import county_problem
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor
from desktop.domain.numbers import format_number
from desktop.domain.set_up import tidy_code
from desktop.services.door import Door, change_door, read_door
from desktop.services.lease_rule import HOUR, give_back_hour
from desktop.store.place_files import Folder
from desktop.store.store import Store

AUTO_LOCK_MINUTES = (0, 3, 5, 10, 15, 30)
AUTO_LOCK_DEFAULT = 10
"""Source: law-and-desk.md, usual assessor numbers (idle lock 10-15 minutes); 0 is never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountySettings:
    """How this clinic and computer are known at the county.

    Attributes:
        county_url: base address of the FHIR server, empty until there is one.
        county_token: bearer token, kept only inside the encrypted file.
        device_name: on the sign-in screen and at the county.
    """

    clinic_code: str
    device_code: str
    device_name: str
    county_url: str = ""
    county_token: str = field(default="", repr=False)


class Settings:
    """Reads and keeps settings. Called on the GUI thread."""

    def __init__(
        self, store: Store, folder: Folder, clock: Clock, actor: Callable[[], Actor]
    ) -> None:
        self._store = store
        self._folder = folder
        self._clock = clock
        self._actor = actor

    # --- how everything is shown; kept beside the file, since sign-in needs it ---------

    def door(self) -> Door:
        """Language, text size, contrast."""
        return read_door(self._folder)

    def show_as(self, *, language: str, text_size: int, high_contrast: bool) -> Door:
        """Keep how this computer shows everything.

        Raises:
            StoreError: not kept.
        """
        return change_door(
            self._folder, language=language, text_size=text_size, high_contrast=high_contrast
        )

    # --- the county ----------------------------------------------------------------------

    def county(self) -> CountySettings:
        """How we are known at the county."""
        with self._store.reading() as reading:
            return CountySettings(
                **{f.name: reading.setting(f.name, "") for f in fields(CountySettings)}
            )

    def set_county(self, said: CountySettings) -> None:
        """Keep it.

        Raises:
            NotAllowed: not an administrator.
            RuleBroken: a field needs attention; nothing was kept.
        """
        self._administrator()
        values = {
            "clinic_code": tidy_code(said.clinic_code),
            "device_code": tidy_code(said.device_code),
            "device_name": said.device_name.strip(),
            "county_url": said.county_url.strip().rstrip("/"),
            "county_token": said.county_token.strip(),
        }
        if found := self._problems(values):
            raise RuleBroken(found)
        with self._store.unit(self._actor().staff_id) as unit:
            for name, value in values.items():
                unit.set_setting(name, value)
            unit.audit("setting.county", values["county_url"])
        change_door(self._folder, device=values["device_name"])

    def _problems(self, values: dict[str, str]) -> dict[str, Problem]:
        found: dict[str, Problem] = {}
        today = self._clock.today()
        try:
            format_number("YY", today, values["clinic_code"], "A1", 1)
        except ValueError:
            found["clinic_code"] = Problem("set_up.clinic_code")
        try:
            format_number("YY", today, "1", values["device_code"], 1)
        except ValueError:
            found["device_code"] = Problem("set_up.device_code")
        if not values["device_name"]:
            found["device_name"] = Problem("field.required")
        if problem := county_problem(values["county_url"]):
            found["county_url"] = problem
        return found

    # --- this computer ----------------------------------------------------------------------

    def auto_lock_minutes(self) -> int:
        """Minutes without a key or click until the work is hidden; 0 is never."""
        with self._store.reading() as reading:
            minutes = reading.setting("auto_lock_minutes", AUTO_LOCK_DEFAULT)
        return minutes if minutes in AUTO_LOCK_MINUTES else AUTO_LOCK_DEFAULT

    def set_auto_lock_minutes(self, minutes: int) -> None:
        """Keep it.

        Raises:
            NotAllowed: not an administrator.
        """
        self._administrator()
        with self._store.unit(self._actor().staff_id) as unit:
            unit.set_setting("auto_lock_minutes", minutes)
            unit.audit("setting.auto_lock", minutes=minutes)

    def give_back_hour(self) -> int:
        """Local hour of the day before at which another clinic's unsold seats go back."""
        with self._store.reading() as reading:
            return give_back_hour(reading)

    def set_give_back_hour(self, hour: int) -> None:
        """Keep it; the calendar and the lease rule go by it from now on.

        Raises:
            NotAllowed: not an administrator.
        """
        self._administrator()
        with self._store.unit(self._actor().staff_id) as unit:
            unit.set_setting(HOUR, hour)
            unit.audit("setting.give_back", hour=hour)
            unit.touched("setting")

    def printers(self) -> dict[str, str]:
        """Paper template -> printer; a missing or empty one asks with a preview."""
        with self._store.reading() as reading:
            held = reading.setting("printers", {})
        return {str(k): str(v) for k, v in held.items()} if isinstance(held, dict) else {}

    def printer_for(self, template: str) -> str:
        """Printer that takes this paper at once, or an empty string."""
        return self.printers().get(template, "")

    def set_printer(self, template: str, printer: str) -> None:
        """Keep where a paper goes; an empty printer asks each time."""
        with self._store.unit(self._actor().staff_id) as unit:
            held = unit.setting("printers", {})
            unit.set_setting("printers", {**held, template: printer})

    def _administrator(self) -> None:
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed
