"""Who said something, and where, in words."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.shared_rows import Origin

_WORDS: dict[Origin, Any] = {
    Origin.OTHER_PC: QT_TRANSLATE_NOOP("Origin", "another computer"),
    Origin.OTHER_CLINIC: QT_TRANSLATE_NOOP("Origin", "another clinic"),
    Origin.COUNTY: QT_TRANSLATE_NOOP("Origin", "the county"),
}


def said_by(name: str, origin: Origin) -> str:
    """The person; with the place where it was not this computer."""
    if origin is Origin.HERE:
        return name
    words = QCoreApplication.translate("Origin", _WORDS[origin])
    if not name:
        return words
    return QCoreApplication.translate("Origin", "{name} ({where})").format(name=name, where=words)
