"""What is typed into a question over a page is kept while it is written, as forms are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError
from desktop.domain.ids import child_id
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import ChipsField, CodeField, DateTimeField, FormPanel, TickField
from desktop.views.messages import told

QUESTION = "question"
"""Kind of these drafts. They stand in no list: whoever asks again finds the words again."""
_NEVER_KEPT = "pin"
_ASKED_ANEW = (DateTimeField, ChipsField, CodeField, TickField)


class AskDrafts:
    """One for each page with questions. GUI thread."""

    def __init__(
        self,
        drafts: Callable[[], Sequence[Draft]],
        keep: Callable[[Draft], object],
        discard: Callable[[UUID], object],
        tell: Callable[[str], object],
    ) -> None:
        """Build it.

        Args:
            drafts: every half-written question.
            keep: one of them.
            discard: one of them, by its id.
            tell: says that something was put back, or could not be kept.
        """
        self._drafts, self._keep, self._discard, self._tell = drafts, keep, discard, tell

    def watch(self, dialog: QDialog, form: FormPanel, name: str, about: UUID) -> None:
        """Put back what was typed before, and keep what is typed from now on.

        A question that asks for a PIN is never kept. Times are not put back: they are asked
        with what the clock shows now. Nor is what was chosen: a choice that somebody left by Esc
        must not be one key away from being done.

        Args:
            dialog: accepted, the words are done with; left by Esc, they wait.
            form: its fields, filled in as it begins.
            name: of the act.
            about: the record it is done to.
        """
        if _NEVER_KEPT in form.fields or not form.fields:
            return
        draft_id = child_id(about, f"{QUESTION}/{name}")
        form.take_as_clean()
        keeper = DraftKeeper(
            form, QUESTION, self._keep, new_id=lambda: draft_id, title=dialog.windowTitle
        )
        keeper.failed.connect(lambda error: self._tell(told(error)))
        before = next((each for each in self._drafts() if each.id == draft_id), None)
        if before is not None and (words := _words(before, form)):
            keeper.restore(replace(before, values=words))
            self._tell(QCoreApplication.translate("AskDrafts", "Put back what was half written."))

        def done() -> None:
            if keeper.finish() is None and before is None:
                return
            try:
                self._discard(draft_id)
            except DesktopError as error:  # the act itself is done
                self._tell(told(error))

        dialog.accepted.connect(done)
        dialog.rejected.connect(keeper.flush)


def _words(draft: Draft, form: FormPanel) -> dict[str, Any]:
    """What was typed, field by field."""
    typed = draft.typed().items()
    return {
        name: said
        for name, said in typed
        if name in form.fields and not isinstance(form.fields[name], _ASKED_ANEW)
    }
