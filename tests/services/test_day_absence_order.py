"""While the telephone rings, the list in the nurse's hand stays true."""

from desktop.domain.absence_rows import AbsenceLine
from tests.services.test_day_absence import Leave, leave

__all__ = ["leave"]


def places(lines: tuple[AbsenceLine, ...]) -> list[tuple[object, object]]:
    return [(line.patient_name, line.proposed) for line in lines if line.open]


def test_one_yes_changes_nothing_for_the_others(leave: Leave) -> None:
    leave.stop()
    before = leave.lines()
    yes = before[1]
    assert yes.proposed is not None
    leave.absence.agreed(yes.booking.id, yes.booking.revision, yes.proposed)
    expected = [pair for pair in places(before) if pair[0] != yes.patient_name]
    assert places(leave.lines()) == expected
