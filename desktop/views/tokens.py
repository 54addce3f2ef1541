"""The one table of design tokens: colours and measures of the light and high-contrast themes.

Every text colour keeps at least 4.5:1 against every ground it is used on (WCAG 2.1, 1.4.3),
every control's border at least 3:1 (1.4.11); tests/gui/test_shell_theme.py measures them.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a state's colour says. Colour is never alone: each has an icon shape and a word."""

    GREY = "grey"  # at rest, offline, not begun
    BLUE = "blue"  # under way
    GREEN = "green"  # acknowledged, done
    AMBER = "amber"  # waiting long, look soon
    RED = "red"  # needs a person


TONE_ICONS = {
    Tone.GREY: "waiting",
    Tone.BLUE: "sending",
    Tone.GREEN: "ok",
    Tone.AMBER: "warning",
    Tone.RED: "error",
}
"""Icon shape that goes with each tone where the caller names none."""


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Colours of one tone.

    Attributes:
        ink: text and icon, on `ground`, on white and on the window's ground.
        ground: soft fill of a pill or strip.
        line: border of a pill or strip.
    """

    ink: str
    ground: str
    line: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours as #rrggbb."""

    ground: str  # the window behind everything
    surface: str  # cards, fields, tables
    band: str  # table head, every second row
    line: str  # quiet dividing lines
    edge: str  # borders of things one can operate
    ink: str  # text
    ink_soft: str  # labels, hints
    ink_off: str  # words on disabled things
    accent: str  # primary action, selection mark, links
    accent_over: str  # the same under the pointer
    accent_soft: str  # selected row, chosen chip
    on_accent: str  # text on accent
    focus: str  # focus ring
    rail: str  # left rail
    rail_over: str
    rail_ink: str
    rail_chosen: str
    rail_chosen_ink: str
    practice: str  # border and banner of the practice clinic
    on_practice: str
    tones: dict[Tone, ToneColours]


LIGHT = Tokens(
    ground="#eef3f5",
    surface="#ffffff",
    band="#f5f8f9",
    line="#d3dde2",
    edge="#748691",
    ink="#15252e",
    ink_soft="#495c67",
    ink_off="#66757e",
    accent="#0a6174",
    accent_over="#084e5e",
    accent_soft="#d8edf1",
    on_accent="#ffffff",
    focus="#0a7f99",
    rail="#12343f",
    rail_over="#1e4855",
    rail_ink="#dcebef",
    rail_chosen="#eef3f5",
    rail_chosen_ink="#0a5365",
    practice="#b84d00",
    on_practice="#ffffff",
    tones={
        Tone.GREY: ToneColours("#44555f", "#e6ecef", "#a9b7be"),
        Tone.BLUE: ToneColours("#0b4f94", "#e0edfa", "#8fb9e4"),
        Tone.GREEN: ToneColours("#17603a", "#dff2e6", "#86c6a0"),
        Tone.AMBER: ToneColours("#7a4a00", "#fdf0d2", "#e0b455"),
        Tone.RED: ToneColours("#a01c1c", "#fde6e4", "#e59a94"),
    },
)

HIGH_CONTRAST = Tokens(
    ground="#ffffff",
    surface="#ffffff",
    band="#f0f0f0",
    line="#000000",
    edge="#000000",
    ink="#000000",
    ink_soft="#1f1f1f",
    ink_off="#4d4d4d",
    accent="#00324f",
    accent_over="#000000",
    accent_soft="#cfe6f5",
    on_accent="#ffffff",
    focus="#9a0060",
    rail="#000000",
    rail_over="#333333",
    rail_ink="#ffffff",
    rail_chosen="#ffffff",
    rail_chosen_ink="#000000",
    practice="#8a3600",
    on_practice="#ffffff",
    tones={
        Tone.GREY: ToneColours("#262626", "#f0f0f0", "#262626"),
        Tone.BLUE: ToneColours("#002f6c", "#ffffff", "#002f6c"),
        Tone.GREEN: ToneColours("#003d1c", "#ffffff", "#003d1c"),
        Tone.AMBER: ToneColours("#4f2f00", "#ffffff", "#4f2f00"),
        Tone.RED: ToneColours("#7a0000", "#ffffff", "#7a0000"),
    },
)

BASE_PT = 11.0
ROW_PX = 32
TARGET_PX = 36
"""At 100 %: points of base text, height of a table row, height of a thing to press."""
