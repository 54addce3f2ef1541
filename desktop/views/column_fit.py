"""How wide the columns of a list are, so that its last one is seen at every size of text."""

from collections.abc import Sequence

from desktop.views.table_model import Column

STRETCH_LEAST = 90
"""What a column that takes the room left needs at the least, px at 100 %."""


def gives_way(columns: Sequence[Column]) -> bool:
    """Whether any of them may be narrower, or left out, where room is short."""
    return any(column.lesser or column.least for column in columns)


def fitting(columns: Sequence[Column], room: int) -> list[int]:
    """Width of each column; 0 for one that is left out.

    First those that may be narrower all give in the same part of what they can spare; where that
    is not enough, the lesser ones are left out, 1 before 2.

    Args:
        columns: from left to right.
        room: px at 100 % text size.
    """
    shown = list(range(len(columns)))
    lesser = [i for i, column in enumerate(columns) if column.lesser]
    for place in sorted(lesser, key=lambda i: columns[i].lesser):
        if sum(_least(columns[i]) for i in shown) <= room:
            break
        shown.remove(place)
    spare = sum(_wanted(columns[i]) - _least(columns[i]) for i in shown)
    short = sum(_wanted(columns[i]) for i in shown) - room
    part = min(max(short / spare, 0.0), 1.0) if spare else 0.0
    widths = [0] * len(columns)
    for i in shown:
        wanted, least = _wanted(columns[i]), _least(columns[i])
        widths[i] = wanted - round(part * (wanted - least))
    return widths


def _wanted(column: Column) -> int:
    return _least(column) if column.stretch else column.width


def _least(column: Column) -> int:
    return column.least or (STRETCH_LEAST if column.stretch else column.width)
