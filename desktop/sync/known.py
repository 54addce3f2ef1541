"""What an exchange knows of the county's side while it translates ops."""

import json
from collections.abc import Iterable

from desktop.domain.seats import SlotSaid
from desktop.store import outbox, replica
from desktop.store.store import Reading
from desktop.wire.county import Resource

Key = tuple[str, str]


class Known:
    """A `wire.outgoing.Lookup` over the file. Loads in bulk, remembers, asks singly for the rest.

    Args:
        reading: open as long as this is used.
        going: records that go out in the same transaction.

    Attributes:
        said: what goes out in the same transaction, as far as others refer to it.
    """

    def __init__(self, reading: Reading, going: set[str]) -> None:
        self._reading = reading
        self.going = going
        self.said: dict[Key, Resource] = {}
        self._rows: dict[Key, replica.Known | None] = {}
        self._parsed: dict[Key, Resource | None] = {}
        self._seats: dict[str, SlotSaid | None] = {}
        self._arrived: dict[str, bool] = {}

    def load(self, keys: Iterable[Key]) -> None:
        """Read replica rows in bulk."""
        missing = [key for key in keys if key not in self._rows]
        if missing:
            found = replica.known(self._reading, missing)
            self._rows.update((key, found.get(key)) for key in missing)

    def lacks(self, key: Key) -> None:
        """The county has it no more, whatever was known here."""
        self._rows[key] = self._parsed[key] = None

    def load_seats(self, seat_ids: Iterable[str]) -> None:
        """Read seat states in bulk."""
        missing = [seat_id for seat_id in seat_ids if seat_id not in self._seats]
        if missing:
            found = outbox.seats_said(self._reading, missing)
            self._seats.update((seat_id, found.get(seat_id)) for seat_id in missing)

    def load_arrived(self, record_ids: Iterable[str]) -> None:
        """Read in bulk which records are at the county."""
        missing = [each for each in record_ids if each not in self._arrived]
        if missing:
            self._arrived.update(outbox.arrived(self._reading, missing))

    def row(self, key: Key) -> replica.Known | None:
        """The replica's row."""
        if key not in self._rows:
            self.load([key])
        return self._rows[key]

    def arrived(self, record_id: str) -> bool:
        """Whether the county has the record, or it is not ours."""
        if record_id not in self._arrived:
            self.load_arrived([record_id])
        return self._arrived[record_id]

    def dropped(self, record_id: str) -> str | None:
        """The op that is never to be sent, of a record that the county never had."""
        return outbox.dropped(self._reading, record_id)

    def resource(self, resource_type: str, resource_id: str) -> Resource | None:
        """Last known server state, or None."""
        key = (resource_type, resource_id)
        if key not in self._parsed:
            row = self.row(key)
            alive = row is not None and not row.deleted
            self._parsed[key] = json.loads(row.json) if row and alive else None
        return self._parsed[key]

    def telling(self, resource_type: str, resource_id: str) -> Resource | None:
        """As it goes out with this bundle; else the last known server state, or None."""
        said = self.said.get((resource_type, resource_id))
        return said or self.resource(resource_type, resource_id)

    def here(self, record_id: str) -> bool:
        """Whether the record can be referred to."""
        return record_id in self.going or self.arrived(record_id)

    def has_seat(self, seat_id: str) -> bool:
        """Whether the seat has been looked up."""
        return seat_id in self._seats

    def seat(self, seat_id: str) -> SlotSaid | None:
        """What is to be said of a seat kept here."""
        if seat_id not in self._seats:
            self.load_seats([seat_id])
        return self._seats[seat_id]


class Asking:
    """A first try that only notes what a translation wants to know.

    Attributes:
        resources, records: what was asked for.
        seats: what was asked for, and the answer that was given.
    """

    def __init__(self, known: Known) -> None:
        self._known: Known | None = known
        self.resources: set[Key] = set()
        self.records: set[str] = set()
        self.seats: dict[str, SlotSaid | None] = {}

    def resource(self, resource_type: str, resource_id: str) -> Resource | None:
        """Nothing, and remember the question."""
        self.resources.add((resource_type, resource_id))
        return None

    def telling(self, resource_type: str, resource_id: str) -> Resource | None:
        """Nothing, and remember the question."""
        return self.resource(resource_type, resource_id)

    def here(self, record_id: str) -> bool:
        """Yes, and remember the question."""
        self.records.add(record_id)
        return True

    def seat(self, seat_id: str) -> SlotSaid | None:
        """What was loaded, else nothing; remember both."""
        known = self._known
        self.seats[seat_id] = known.seat(seat_id) if known and known.has_seat(seat_id) else None
        return self.seats[seat_id]

    def done(self) -> "Asking":
        """Let go of the file; the questions stay."""
        self._known = None
        return self

    def differs(self, known: Known) -> bool:
        """Whether any answer, looked up now, is another than the one assumed."""
        return (
            any(known.row(key) is not None for key in self.resources)
            or any(not known.here(each) for each in self.records)
            or any(known.seat(each) != word for each, word in self.seats.items())
        )
