"""Attachments, wired: the parts that every page with a strip is handed, and the print."""

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.app.house import House
from desktop.domain.attachment_rows import AttachmentFacts, Limits, Prepared
from desktop.domain.errors import DesktopError
from desktop.jobs.jobs import Jobs
from desktop.services.attachments import Attachments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.printing.paper import Paper
    from desktop.services.papers import Imprint
    from desktop.views.attachments.parts import AttachmentParts

PAPER = "attachment"


class Preparing(QObject):
    """Shrinks pictures on a thread of its own, which touches neither file nor network.

    The program's one worker may sit in an exchange over a bad line for half a minute; a photo at
    the form must not wait for that.
    """

    def __init__(self, limits: Callable[[], Limits], parent: QObject) -> None:
        super().__init__(parent)
        self._limits = limits
        self._numbers = count(1)
        self._asked: dict[
            str, tuple[Callable[[Prepared], object], Callable[[DesktopError], object]]
        ] = {}
        self.jobs = Jobs(self)
        self.jobs.succeeded.connect(self._on_ready)
        self.jobs.failed.connect(self._on_failed)

    def prepare(
        self,
        source: Callable[[], bytes],
        ready: Callable[[Prepared], object],
        failed: Callable[[DesktopError], object],
    ) -> None:
        """Fetch and shrink; one of the two is called on the GUI thread."""
        from desktop.jobs.shrink import prepare

        name, limits = f"attachment-{next(self._numbers)}", self._limits()
        self._asked[name] = (ready, failed)
        self.jobs.start(name, lambda _progress, _cancelled: prepare(source(), limits))

    def _on_ready(self, name: str, prepared: Prepared) -> None:
        self._asked.pop(name)[0](prepared)

    def _on_failed(self, name: str, error: Exception) -> None:
        failed = self._asked.pop(name)[1]
        if not isinstance(error, DesktopError):
            raise error
        failed(error)


def wire(house: House) -> None:
    """Make the print of an attachment known. Its strip is placed by the pages themselves."""
    from desktop.printing.attachment import attachment_paper
    from desktop.store.queries.attachments import facts
    from desktop.views.resources import resource_dir

    service = Attachments(house.store, house.clock, house.actor)
    templates = resource_dir() / "print"

    def load(attachment_id: UUID) -> tuple[Any, int]:
        with house.store.reading() as reading:
            said = facts(reading, attachment_id)
        return (said, service.content(attachment_id)), said.revision

    def make(loaded: tuple[AttachmentFacts, bytes], imprint: "Imprint") -> "Paper":
        said, data = loaded
        return attachment_paper(said, data, imprint, templates)

    house.papers.register(PAPER, load, make)


def attachment_tab(house: House) -> "QWidget":
    """The limits, for the settings."""
    from desktop.views.settings.attachments import AttachmentsTab

    service = Attachments(house.store, house.clock, house.actor)
    return AttachmentsTab(service.limits, service.set_limits)


def attachment_parts(house: House) -> "AttachmentParts":
    """What a page with an `AttachmentStrip` is handed; one for all pages of a house."""
    from desktop.views.attachments.parts import AttachmentParts

    service = Attachments(house.store, house.clock, house.actor)
    found = house.shell.findChild(Preparing)
    preparing = found or Preparing(service.limits, house.shell)
    if found is None:
        house.shell.closing.connect(preparing.jobs.close)
    return AttachmentParts(
        lines=service.of,
        content=service.content,
        prepare=preparing.prepare,
        add=service.add,
        describe=service.describe,
        void=service.void,
        unvoid=service.unvoid,
        follow=service.follow,
        drop=service.drop,
        save_copy=service.save_copy,
        print_one=lambda attachment_id: house.print_paper(PAPER, attachment_id),
        offer_undo=house.shell.undo.offer,
        tell=house.shell.notices.tell,
        problem=house.shell.notices.problem,
        changed=house.changes.records_changed,
    )
