import itertools
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.app.settings import _dress
from desktop.services.settings import Settings
from desktop.views import theme
from desktop.views.resources import resource_dir
from desktop.views.tokens import HIGH_CONTRAST, LIGHT, TONE_ICONS, Tokens, Tone

NEEDED_ICONS = (  # noqa: SIM905 - forty words read better in lines
    "today booking queue referral return-care remote training reports exchange settings search add"
    " patient print undo save warning error ok waiting offline sending lock user phone help bell"
    " draft green-channel bed close seat left right copy filter zhudian"
).split()
THEMES = pytest.mark.parametrize("tokens", [LIGHT, HIGH_CONTRAST], ids=["light", "contrast"])


def luminance(colour: str) -> float:
    parts = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_text_can_be_read_on_every_ground_it_stands_on(tokens: Tokens) -> None:
    grounds = (tokens.ground, tokens.surface, tokens.band)
    pairs = list(itertools.product((tokens.ink, tokens.ink_soft, tokens.accent), grounds))
    pairs += [(tokens.ink, tokens.accent_soft), (tokens.on_accent, tokens.accent)]
    pairs += [(tokens.on_accent, tokens.accent_over), (tokens.rail_ink, tokens.rail)]
    pairs += [(tokens.rail_ink, tokens.rail_over), (tokens.rail_chosen_ink, tokens.rail_chosen)]
    pairs += [(tokens.on_practice, tokens.practice), (tokens.ink_off, tokens.surface)]
    weak = {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5}
    assert weak == {}


@THEMES
def test_state_colours_can_be_read_in_pills_lists_and_on_the_window(tokens: Tokens) -> None:
    weak = [
        (tone, ground)
        for tone, colours in tokens.tones.items()
        for ground in (colours.ground, tokens.surface, tokens.ground, tokens.accent_soft)
        if contrast(colours.ink, ground) < 4.5
    ]
    assert weak == []


@THEMES
def test_borders_of_controls_and_the_focus_ring_stand_out(tokens: Tokens) -> None:
    for ground in (tokens.surface, tokens.ground):
        assert contrast(tokens.edge, ground) >= 3
        assert contrast(tokens.focus, ground) >= 3


def test_every_tone_has_a_shape_of_its_own() -> None:
    assert set(TONE_ICONS) == set(Tone)
    assert len(set(TONE_ICONS.values())) == len(Tone)


@pytest.mark.parametrize("name", NEEDED_ICONS)
def test_every_icon_of_the_shell_is_drawn(dressed: QApplication, name: str) -> None:
    picture = theme.pixmap(name, 20).toImage()
    drawn = any(
        picture.pixelColor(x, y).alpha() > 128
        for x in range(picture.width())
        for y in range(picture.height())
    )
    assert drawn


def test_an_icon_takes_the_ink_of_its_tone(dressed: QApplication) -> None:
    picture = theme.pixmap("ok", 20, Tone.GREEN).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.tones[Tone.GREEN].ink}


def test_a_button_is_a_target_of_36_pixels(dressed: QApplication, qtbot) -> None:
    button = QPushButton("保存")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() >= 36
    assert theme.row_height() == 32


@pytest.mark.parametrize(("asked", "given"), [(100, 100), (150, 150), (20, 100), (900, 200)])
def test_text_and_targets_grow_together(dressed: QApplication, asked: int, given: int) -> None:
    theme.apply(dressed, text_percent=asked)
    assert dressed.font().pointSizeF() == pytest.approx(11 * given / 100)
    assert theme.target_height() == pytest.approx(36 * given / 100, abs=1)


def test_another_size_waits_for_the_next_start(dressed: QApplication) -> None:
    theme.apply(dressed, text_percent=100)
    settings = SimpleNamespace(show_as=SimpleNamespace)
    _dress(cast("Settings", settings), {"text_size": 150, "high_contrast": True})
    assert theme.percent() == 100
    assert theme.tokens() is HIGH_CONTRAST


def test_the_style_sheet_names_no_unknown_colour_and_no_missing_file() -> None:
    sheet = theme.style_sheet(LIGHT, 125)
    assert "@" not in sheet
    for name in ("down.svg", "tick.svg"):
        assert f"{(resource_dir() / 'theme').as_posix()}/{name}" in sheet
        assert (resource_dir() / "theme" / name).is_file()


def test_the_bundled_font_is_one_of_the_families(dressed: QApplication) -> None:
    assert theme.load_bundled_font()
    assert theme.BUNDLED_FAMILY in theme.font().families()
    assert isinstance(theme.font(bold=True), QFont)
    assert theme.font(bold=True).bold()
