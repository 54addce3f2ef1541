"""Which rows of the grid are shown: a specialty, and whose sessions."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from desktop.domain.booking_rows import Grid
from desktop.views import theme
from desktop.views.booking.grid_model import Where

translate = QCoreApplication.translate


def specialty_box() -> QComboBox:
    """The specialties; `fill_specialties` fills it."""
    box = QComboBox()
    box.setAccessibleName(translate("BookingPage", "Specialty"))
    box.setMinimumWidth(theme.px(120))
    return box


def fill_specialties(box: QComboBox, grid: Grid) -> None:
    """The specialties of the grid's experts; the chosen one stays when it is still there."""
    kept = box.currentData() or ""
    box.clear()
    box.addItem(translate("BookingPage", "All specialties"), "")
    for name in sorted({expert.specialty for expert in grid.experts}):
        box.addItem(name, name)
    box.setCurrentIndex(max(0, box.findData(kept)))


def where_box() -> QComboBox:
    """Sessions here, of other clinics, or both."""
    box = QComboBox()
    box.setAccessibleName(translate("BookingPage", "Where"))
    for words, value in (
        (translate("BookingPage", "Everywhere"), Where.ALL),
        (translate("BookingPage", "Sessions here"), Where.HERE),
        (translate("BookingPage", "Other clinics"), Where.ELSEWHERE),
    ):
        box.addItem(words, value)
    return box
