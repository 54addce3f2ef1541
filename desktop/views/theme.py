"""Fusion with our own style sheet, filled from the design tokens; icons in any token colour.

Call `apply(app, …)` once before the first window and again when the text size or contrast
setting changes. Everything here runs on the GUI thread.
"""

import logging
import re
from dataclasses import fields
from functools import cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from desktop.views.resources import resource_dir
from desktop.views.tokens import BASE_PT, HIGH_CONTRAST, LIGHT, ROW_PX, TARGET_PX, Tokens, Tone

log = logging.getLogger(__name__)

BUNDLED_FAMILY = "Zhudian Sans"
FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    BUNDLED_FAMILY,
    "WenQuanYi Micro Hei",
)
"""Screen families by preference; the bundled one has the rare characters of names."""

COMPLETE_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC")
"""System families that have the rare characters of names themselves."""

STYLED = Qt.WidgetAttribute.WA_StyledBackground
"""Set on plain QWidgets whose ground the style sheet paints."""

MIN_TEXT_PERCENT, MAX_TEXT_PERCENT = 100, 200
_PX = re.compile(r"(\d+)px")


class _Current:
    """What `apply` last set; the program has one screen look at a time."""

    tokens: Tokens = LIGHT
    percent: int = 100


def apply(app: QApplication, *, text_percent: int = 100, high_contrast: bool = False) -> None:
    """Dress the program.

    Args:
        app: the application.
        text_percent: size of text and targets, 100 to 200; values outside are brought inside.
        high_contrast: black on white with heavy borders instead of the calm theme.
    """
    _Current.tokens = HIGH_CONTRAST if high_contrast else LIGHT
    _Current.percent = min(max(text_percent, MIN_TEXT_PERCENT), MAX_TEXT_PERCENT)
    for cached in (_tinted, _coloured, _shape):
        cached.cache_clear()
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette(_Current.tokens))
    app.setFont(_font())
    app.setStyleSheet(style_sheet(_Current.tokens, _Current.percent))


def needs_bundled_font() -> bool:
    """Tell whether the system has no font with the rare characters of names."""
    return not set(COMPLETE_FAMILIES) & set(QFontDatabase.families())


def load_bundled_font() -> bool:
    """Make the bundled font known (6-8 MB: call after the first paint); False when absent."""
    found = sorted((resource_dir() / "fonts").glob("ZhudianSans-Regular.*"))
    return bool(found) and QFontDatabase.addApplicationFont(str(found[0])) >= 0


def tokens() -> Tokens:
    """Return the colours now in use."""
    return _Current.tokens


def percent() -> int:
    """Text size that the window was built with."""
    return _Current.percent


def px(length: int) -> int:
    """Scale a length given at 100 % text size, in device-independent pixels."""
    return round(length * _Current.percent / 100)


def row_height() -> int:
    """Height of a table row, in device-independent pixels."""
    return px(ROW_PX)


def target_height() -> int:
    """Least height of anything to press, in device-independent pixels."""
    return px(TARGET_PX)


def font(*, scale: float = 1.0, bold: bool = False) -> QFont:
    """Return the base font, `scale` times as large."""
    made = _font()
    made.setPointSizeF(made.pointSizeF() * scale)
    made.setBold(bold)
    return made


def icon(name: str, colour: str | Tone | None = None) -> QIcon:
    """Return `resources/icons/<name>.svg` in one colour.

    Args:
        name: file name without ending.
        colour: #rrggbb or a tone (its ink); None is the soft ink.
    """
    return _tinted(name, _ink(colour))


def icon_size() -> QSize:
    """Size of an icon beside words."""
    return QSize(px(18), px(18))


def picture(name: str, size: int) -> QPixmap:
    """Return `resources/icons/<name>.svg` in its own colours (the program's mark)."""
    return _shape(name, px(size))


def two_icons(name: str, off: str, on: str) -> QIcon:
    """Return the icon in one colour, and in another while its button is checked."""
    made = QIcon(_tinted(name, off))
    picture = _coloured(name, icon_size().width(), on)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Active):
        made.addPixmap(picture, mode, QIcon.State.On)
    return made


def pixmap(name: str, size: int, colour: str | Tone | None = None) -> QPixmap:
    """Return the icon as a picture of `size` device-independent pixels at 100 % text size."""
    return _coloured(name, px(size), _ink(colour))


def set_look(widget: QWidget, **properties: str | bool) -> None:
    """Set properties that the style sheet selects on, and repaint the widget accordingly.

    A widget that was never shown is left alone: it is dressed when it is, in its own place.
    """
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    QWidget.update(widget)  # a list has an update of its own, for one cell


def style_sheet(colours: Tokens, percent: int) -> str:
    """Fill `resources/theme/base.qss`: `@name` is a token, lengths grow with the text."""
    text = (resource_dir() / "theme" / "base.qss").read_text(encoding="utf-8")
    values = {f.name: getattr(colours, f.name) for f in fields(colours) if f.name != "tones"}
    for tone, set_of in colours.tones.items():
        values |= {f"{tone}_ink": set_of.ink, f"{tone}_ground": set_of.ground}
        values |= {f"{tone}_line": set_of.line}
    values |= {"theme": (resource_dir() / "theme").as_posix()}
    points = BASE_PT * percent / 100
    values |= {"pt_small": f"{points * 0.9:.2f}pt", "pt_base": f"{points:.2f}pt"}
    values |= {"pt_large": f"{points * 1.2:.2f}pt", "pt_title": f"{points * 1.5:.2f}pt"}
    values |= {"pt_count": f"{points * 2.4:.2f}pt"}
    text = _PX.sub(lambda m: f"{max(1, round(int(m[1]) * percent / 100))}px", text)
    return re.sub(r"@([a-z_]+)", lambda m: values[m[1]], text)


def _ink(colour: str | Tone | None) -> str:
    if colour is None:
        return _Current.tokens.ink_soft
    return _Current.tokens.tones[colour].ink if isinstance(colour, Tone) else colour


@cache
def _tinted(name: str, colour: str) -> QIcon:
    """One size is enough: every button and list asks for `icon_size()`."""
    size, made = icon_size().width(), QIcon()
    chosen = _coloured(name, size, colour)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
        made.addPixmap(chosen, mode)
    made.addPixmap(_coloured(name, size, _Current.tokens.ink_off), QIcon.Mode.Disabled)
    return made


@cache
def _coloured(name: str, size: int, colour: str) -> QPixmap:
    """Return the shape in one colour: icons are drawn once and tinted by meaning."""
    result = QPixmap(_shape(name, size))
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(result.rect(), QColor(colour))
    painter.end()
    return result


@cache
def _shape(name: str, size: int) -> QPixmap:
    path = resource_dir() / "icons" / f"{name}.svg"
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    if not path.is_file():
        log.warning("icon missing: %s", name)
        nothing = QPixmap(size, size)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing
    return QIcon(str(path)).pixmap(QSize(size, size), ratio)


def _font() -> QFont:
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPointSizeF(BASE_PT * _Current.percent / 100)
    made.setStyleHint(QFont.StyleHint.SansSerif)
    return made


def _palette(colours: Tokens) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(QColor(colours.ground))
    for which, colour in {
        role.Window: colours.ground,
        role.Base: colours.surface,
        role.AlternateBase: colours.band,
        role.Button: colours.surface,
        role.Text: colours.ink,
        role.WindowText: colours.ink,
        role.ButtonText: colours.ink,
        role.ToolTipBase: colours.ink,
        role.ToolTipText: colours.surface,
        role.PlaceholderText: colours.ink_off,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
    }.items():
        made.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(group.Disabled, which, QColor(colours.ink_off))
    return made
