"""Asking for a file. Apart, so that what asks can be driven without a window of the system."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def open_sheet(parent: QWidget) -> Path | None:
    """The sheet to read; None when the person went back."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        translate("Roster", "Choose a sheet"),
        "",
        translate("Roster", "Sheets (*.xlsx *.xlsm *.csv *.txt)"),
    )
    return Path(name) if name else None


def save_sheet(parent: QWidget, proposed: str) -> Path | None:
    """Where to write a sheet; None when the person went back."""
    name, _ = QFileDialog.getSaveFileName(
        parent,
        translate("Roster", "Write a sheet"),
        proposed,
        translate("Roster", "Excel sheets (*.xlsx)"),
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")
