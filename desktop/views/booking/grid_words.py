"""What the grid tells in words: under it, above it, and in its place when it is empty."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.booking_rows import Grid, GridCell, GridExpert
from desktop.views.banner import PatientLine
from desktop.views.booking.words import cell_details, cell_words, when, who
from desktop.views.empty import EmptyText

_VISITS_TOLD = 2
_LONG = 40
_JOINER, _NO_BREAK = "\N{WORD JOINER}", "\N{NO-BREAK SPACE}"

translate = QCoreApplication.translate


def cell_facts(
    expert: GridExpert, cell: GridCell, visits: Sequence[GridCell], *, past: bool, online: bool
) -> list[str]:
    """Everything about a session, and when its expert comes again."""
    facts = [
        who(expert),
        f"{when(cell.held_on, cell.half_day)} {cell.starts:%H:%M}–{cell.ends:%H:%M}",
        cell.room,
        " ".join(cell_words(cell, past=past, online=online)),
        translate("BookingPage", "of {count} seats").format(count=cell.capacity),
        *cell_details(cell, online=online),
    ]
    others = [
        when(visit.held_on, visit.half_day)
        for visit in visits
        if visit.session_id != cell.session_id
    ][:_VISITS_TOLD]
    if others:
        listed = translate("BookingPage", ", ").join(others)
        facts.append(translate("BookingPage", "Next visits: {list}").format(list=listed))
    return [fact for fact in facts if fact]


def unbroken(fact: str) -> str:
    """Join the characters of a fact, so that a line breaks only between facts.

    A long one still breaks at its spaces.
    """
    if len(fact) <= _LONG:
        return _JOINER.join(fact.replace(" ", _NO_BREAK))
    return " ".join(_JOINER.join(word) for word in fact.split(" "))


def strip_words(moving: str, patient: PatientLine | None) -> str:
    """For whom a half-day is chosen; `moving` names a patient whose booking moves."""
    if moving:
        words = translate(
            "BookingPage", "Moving {name}: choose another half-day and press Enter. Esc goes back"
        )
        return words.format(name=moving)
    if patient is not None:
        words = translate("BookingPage", "Booking for {name}: choose a half-day and press Enter.")
        return words.format(name=patient.name)
    return ""


def empty_text(grid: Grid) -> EmptyText:
    """Why nothing is shown, and which key fills it."""
    if not grid.experts:
        return EmptyText(
            translate(
                "BookingPage",
                "No expert is known yet. The administrator adds experts in Settings.",
            )
        )
    if grid.cells:
        return EmptyText(
            translate(
                "BookingPage",
                "Nothing of this kind in these two weeks. The lists above choose others.",
            ),
            translate("BookingPage", "Show everything"),
            "A",
        )
    return EmptyText(
        translate(
            "BookingPage",
            "No sessions are planned in these two weeks, so there is nothing to book.",
        ),
        translate("BookingPage", "Plan sessions"),
        "N",
        translate("BookingPage", "PgDn shows the two weeks after, PgUp the two before."),
    )
