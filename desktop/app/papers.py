"""The paper desk: from a record's id to preview, printer or PDF, with the log kept."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock
from desktop.domain.errors import StoreError
from desktop.printing.paper import Paper, to_pdf
from desktop.printing.printers import print_on, printer_names
from desktop.services.papers import Imprint, Papers
from desktop.views.papers.preview import PreviewDialog


@dataclass(frozen=True)
class PaperKind:
    """How one paper is made.

    Attributes:
        load: record id -> what the paper says, and the record's revision.
        make: that, and the foot of this copy -> the paper.
    """

    load: Callable[[UUID], tuple[Any, int]]
    make: Callable[[Any, Imprint], Paper]


class PaperDesk:
    """Knows every kind of paper; areas register theirs while they are wired.

    Attributes:
        catcher: a folder where every paper is written as PDF without asking, instead of the
            preview. Only tests and screenshots set it; the real program never does.
    """

    def __init__(self, papers: Papers, clock: Clock, parent: QWidget) -> None:
        self._papers = papers
        self._clock = clock
        self._parent = parent
        self._kinds: dict[str, PaperKind] = {}
        self.default_printer: Callable[[str], str] = lambda _template: ""
        self.catcher: Path | None = None

    def register(
        self,
        template: str,
        load: Callable[[UUID], tuple[Any, int]],
        make: Callable[[Any, Imprint], Paper],
    ) -> None:
        """Make a paper known by its template name."""
        self._kinds[template] = PaperKind(load, make)

    def print_paper(self, template: str, record_id: UUID) -> PreviewDialog | None:
        """Print at once where a printer is set for this paper; otherwise show the preview.

        Raises:
            StoreError: the record could not be read; nothing was printed.
        """
        kind = self._kinds[template]
        data, revision = kind.load(record_id)
        imprint = self._papers.imprint(record_id, template, revision, self._clock.now())
        paper = kind.make(data, imprint)
        if self.catcher is not None:
            self._save(paper, template, record_id, revision, self._caught(template, imprint))
            return None
        if (printer := self.default_printer(template)) and print_on(paper, printer):
            self._papers.printed(record_id, template, revision, printer)
            return None
        dialog = PreviewDialog(paper, printer_names(), self._parent)
        dialog.printed.connect(lambda name: self._print(paper, template, record_id, revision, name))
        dialog.saved.connect(lambda path: self._save(paper, template, record_id, revision, path))
        dialog.kept_for_later.connect(lambda: self._papers.owed(record_id, template, revision))
        dialog.open()
        return dialog

    def _caught(self, template: str, imprint: Imprint) -> Path:
        assert self.catcher is not None
        count = len(list(self.catcher.glob(f"{template}-*.pdf")))
        return self.catcher / f"{template}-{count + 1}-{imprint.copy_no}.pdf"

    def _print(
        self, paper: Paper, template: str, record_id: UUID, revision: int, printer: str
    ) -> None:
        if print_on(paper, printer):
            self._papers.printed(record_id, template, revision, printer)
        else:
            self._papers.owed(record_id, template, revision)

    def _save(
        self, paper: Paper, template: str, record_id: UUID, revision: int, path: Path
    ) -> None:
        try:
            to_pdf(paper, path)
        except OSError as error:
            raise StoreError("error.pdf_not_written", file=path.name) from error
        self._papers.printed(record_id, template, revision, "pdf")
