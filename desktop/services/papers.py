"""Papers: what was printed, which copy this is, and what is still owed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.kept import Actor
from desktop.store import prints
from desktop.store.prints import Print
from desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the foot of a paper says: when, by whom, which revision, which copy."""

    at: datetime
    by: str
    revision: int
    copy_no: int

    @property
    def footer(self) -> str:
        """The foot line, in Chinese like every paper."""
        at = self.at.astimezone(CLINIC_ZONE)
        again = f"  补打第{self.copy_no - 1}次" if self.copy_no > 1 else ""
        return f"打印时间 {at:%Y-%m-%d %H:%M}  打印人 {self.by}  版本 {self.revision}{again}"


class Papers:
    """The print log. GUI thread."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def imprint(self, record_id: UUID, template: str, revision: int, now: datetime) -> Imprint:
        """The foot of the copy that would be printed now."""
        with self._store.reading() as reading:
            copy_no = prints.copies(reading, record_id, template) + 1
        return Imprint(now, self._actor().name, revision, copy_no)

    def printed(self, record_id: UUID, template: str, revision: int, to: str) -> None:
        """Write down that the paper went to a printer or a PDF."""
        with self._store.unit(self._actor().staff_id) as unit:
            prints.settle(unit, record_id, template)
            prints.log(unit, record_id, template, revision, to, owed=False)

    def owed(self, record_id: UUID, template: str, revision: int) -> None:
        """Write down that no printer was there; Today keeps reminding."""
        with self._store.unit(self._actor().staff_id) as unit:
            prints.log(unit, record_id, template, revision, "", owed=True)

    def still_owed(self) -> tuple[Print, ...]:
        """Papers that found no printer yet."""
        with self._store.reading() as reading:
            return prints.owed(reading)
