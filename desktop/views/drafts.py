"""Never lose typing: what stands in a form is kept while it is being written."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError
from desktop.views.fields import FormPanel

PAUSE_MS = 1500
"""At most so long after the last key the form is kept."""


class DraftKeeper(QObject):
    """Keeps a form as a draft on every finished field and in every pause of typing.

    A form in which nothing was typed makes no draft. Call `finish` when the record was saved
    or the draft thrown away by hand: the owner then discards the stored draft of `draft_id`.

    Signals:
        failed(error): the draft could not be kept (DesktopError); it is tried again with the
            next change, and what is typed is still on the screen.
    """

    failed = Signal(Exception)

    def __init__(
        self,
        form: FormPanel,
        kind: str,
        save: Callable[[Draft], object],
        *,
        new_id: Callable[[], UUID],
        title: Callable[[], str] = str,
    ) -> None:
        super().__init__(form)
        self._form, self._kind, self._save = form, kind, save
        self._new_id, self._title = new_id, title
        self._kept: Draft | None = None
        self.draft_id: UUID | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        form.changed.connect(self._on_changed)
        form.focused.connect(self._on_focused)
        form.committed.connect(lambda _name: self.flush())

    def restore(self, draft: Draft, *, over: bool = False) -> None:
        """Put the draft back into the form and the cursor where it was, or behind what stands.

        Args:
            draft: what was half written.
            over: the form shows a kept record, which others may have changed since: only what was
                typed is put over it.
        """
        self.draft_id, self._kept = draft.id, replace(draft, updated_at=None)
        self._form.set_plain(draft.typed() if over else draft.values)
        field = self._form.fields.get(draft.focus)
        if field is not None:
            self._form.focus_name = draft.focus
            field.setFocus()
            # the file keeps no place: at its beginning one would write before what stands there
            field.set_cursor_place(draft.cursor or len(str(draft.values.get(draft.focus) or "")))
        self._timer.stop()

    def flush(self) -> bool:
        """Keep the form now, if there is anything new to keep.

        Returns:
            False when that failed, which was told: what was typed stands on the screen only, so
            the form must not be left.
        """
        self._timer.stop()
        if self.draft_id is None and not self._form.dirty:
            return True
        draft = self._draft()
        if draft == self._kept:
            return True
        try:
            self._save(draft)
        except DesktopError as error:
            self.failed.emit(error)
            return False
        self._kept = draft
        return True

    def finish(self) -> UUID | None:
        """Stop keeping this form's content; return the id of the draft that is now not needed.

        The next change begins another draft.
        """
        self._timer.stop()
        done, self.draft_id, self._kept = self.draft_id, None, None
        return done

    def _draft(self) -> Draft:
        if self.draft_id is None:
            self.draft_id = self._new_id()
        name = self._form.focus_name
        field = self._form.fields.get(name)
        return Draft(
            id=self.draft_id,
            kind=self._kind,
            title=self._title(),
            values=self._form.plain(),
            focus=name,
            cursor=field.cursor_place() if field is not None else 0,
            began=self._form.began(),
        )

    def _on_changed(self) -> None:
        # restarting at every key would postpone without end while somebody types on
        if not self._timer.isActive():
            self._timer.start()

    def _on_focused(self, _name: str) -> None:
        if self.draft_id is not None:
            self._timer.start()
