"""Wiring of training: services, the three pages, the sign-in sheet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.app.house import House
from desktop.domain.ids import uuid7
from desktop.services.attendance import AttendanceDesk
from desktop.services.training import TrainingDesk
from desktop.services.training_board import TrainingBoard
from desktop.views.page import Page

if TYPE_CHECKING:
    from desktop.domain.training_rows import SheetFacts
    from desktop.printing.paper import Paper
    from desktop.services.papers import Imprint

NUMBER = 7
SHEET = "training-sheet"


def wire(house: House) -> None:
    """Add the training screens to the shell and the sheet to the paper desk."""
    from desktop.views.training.work import Work

    board = TrainingBoard(house.store, house.clock)
    desk = TrainingDesk(house.store, house.clock, house.actor)
    work = Work(
        board=board,
        desk=desk,
        roster=AttendanceDesk(desk),
        go=house.go,
        tell=house.shell.notices.tell,
        problem=house.shell.notices.problem,
        offer_undo=house.shell.undo.offer,
        print_paper=house.print_paper,
        keep_draft=house.drafts.keep,
        drafts=house.drafts.all,
        discard_draft=house.drafts.discard,
        now=house.clock.now,
        today=house.clock.today,
        new_id=uuid7,
    )

    def list_page() -> Page:
        from desktop.views.training.list_page import TrainingListPage

        return TrainingListPage(work)

    def form_page() -> Page:
        from desktop.views.training.form_page import TrainingFormPage

        return TrainingFormPage(work)

    def training_page() -> Page:
        from desktop.views.training.page import TrainingPage

        return TrainingPage(work)

    words = QCoreApplication.translate("TrainingWords", "Training")
    house.shell.add_screen("training-list", NUMBER, words, "training", list_page)
    house.shell.add_page("training-form", form_page, under="training-list")
    house.shell.add_page("training", training_page, under="training-list")
    house.papers.register(SHEET, board.sheet, _sheet)


def _sheet(facts: "SheetFacts", imprint: "Imprint") -> "Paper":
    from desktop.printing.training import training_sheet
    from desktop.views.resources import resource_dir

    return training_sheet(facts, imprint, resource_dir() / "print")
