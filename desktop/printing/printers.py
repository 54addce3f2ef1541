"""Printers of this computer. QtPrintSupport is loaded on first use: it is not needed to open."""

from desktop.printing.paper import Paper, page_layout, paint


def printer_names() -> list[str]:
    """Names of the printers the system offers, the system's own default first. GUI thread."""
    from PySide6.QtPrintSupport import QPrinterInfo

    names = [str(name) for name in QPrinterInfo.availablePrinterNames()]
    default = str(QPrinterInfo.defaultPrinterName())
    return sorted(names, key=lambda name: (name != default, name))


def print_on(paper: Paper, printer_name: str) -> bool:
    """Send the paper to a printer; False when the printer did not take it. GUI thread."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(printer_name)
    if not printer.isValid():
        return False
    printer.setDocName(paper.title)
    printer.setPageLayout(page_layout(paper))
    paint(paper, printer)
    return printer.printerState() is not QPrinter.PrinterState.Error
