"""Tool tips that show what somebody wrote as it stands."""

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """The text for a tool tip: Qt takes what looks like markup for markup, pictures included.

    Labels are held to plain text by the style sheet (`resources/theme/base.qss`), tips cannot be.
    """
    marked: bool = Qt.mightBeRichText(text)
    return str(Qt.convertFromPlainText(text)) if marked else text
