"""Numbers and beds that were asked for before requests named who is asked.

The hospital finds what is asked of it by that name alone; so they are told once more, by the
computer that told them last, as long as nobody has answered or taken them back.
"""

from sqlalchemy import text

from desktop.store import outbox, verified
from desktop.store.store import Unit

DONE = "asked_anew"  # setting


def owe_unnamed(unit: Unit) -> int:
    """Owe again the open requests that the county has without that name; once for a file."""
    if unit.setting(DONE):
        return 0
    outbox.note(unit, DONE, True)
    return verified.owe_newest(unit, unit.connection.execute(_UNNAMED).scalars().all())


# the newest revision must be ours: what a colleague wrote over it, his computer tells
_UNNAMED = text(
    """
    SELECT b.id FROM county_booking b
    JOIN op o ON o.record_id = b.id AND o.revision = b.revision AND NOT o.taken
    JOIN op_state s ON s.op_id = o.op_id AND s.state = 'ACKED'
    JOIN replica r ON r.resource_type = 'Appointment' AND r.resource_id = b.id AND NOT r.deleted
    WHERE b.state = 'pending' AND NOT EXISTS (
      SELECT 1 FROM json_each(r.json, '$.meta.tag') t
      WHERE json_extract(r.json, t.fullkey || '.system') LIKE '%/asked-of')
    ORDER BY b.id
    """
)
