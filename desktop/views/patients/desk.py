"""What a widget that finds patients is handed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.domain.patient_rows import PatientLine, SearchPage


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientDesk:
    """Callables of the patients' service. All answer at once, on the GUI thread.

    Attributes:
        search: (typed, rows already shown) -> the next page.
        at_hand: today's and recent people, for an empty box.
        line: one patient in a row's words; None when not on this computer.
        namesakes: others of the same name who are about today.
        now: this instant.
        register: (name typed, what to do with the new id) -> opens the registration.
    """

    search: Callable[[str, int], SearchPage]
    at_hand: Callable[[], tuple[PatientLine, ...]]
    line: Callable[[UUID], PatientLine | None]
    namesakes: Callable[[UUID], tuple[PatientLine, ...]]
    now: Callable[[], datetime]
    register: Callable[[str, Callable[[UUID], object] | None], object]
