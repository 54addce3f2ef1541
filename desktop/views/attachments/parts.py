"""What the composition root hands to the attachment strip and viewer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import SignalInstance

from desktop.domain.attachment_rows import About, AttachmentLine, Prepared
from desktop.domain.codes import AttachmentKind
from desktop.domain.errors import DesktopError
from desktop.domain.kept import Kept


@dataclass(frozen=True, kw_only=True)
class AttachmentParts:
    """Everything the strip and the viewer need. GUI thread.

    Attributes:
        lines: attachments of a record, oldest first, void ones included.
        content: the bytes as they are sent; with True the original. Raises DesktopError when they
            are not here or not whole.
        prepare: fetch and shrink bytes off this thread, then call the one or the other with the
            outcome, on this thread.
        add: keep; refuses the same photo twice.
        describe: title and kind anew, with the revision that was seen.
        void, unvoid: entered in error with a reason, and back.
        follow: the record's patient changed.
        drop: the draft was thrown away: void all of it, with a reason.
        save_copy: write a plain copy, recorded; True for the original.
        print_one: preview and print a picture.
        offer_undo: words and work of the undo bar.
        tell, problem: a notice in words, and of an error.
        changed: the program's `records_changed`.
    """

    lines: Callable[[UUID], tuple[AttachmentLine, ...]]
    content: Callable[[UUID, bool], bytes]
    prepare: Callable[
        [Callable[[], bytes], Callable[[Prepared], object], Callable[[DesktopError], object]],
        object,
    ]
    add: Callable[[About, Prepared, AttachmentKind, str], Kept[Any]]
    describe: Callable[[UUID, int, AttachmentKind, str], Kept[Any]]
    void: Callable[[UUID, int, str], Kept[Any]]
    unvoid: Callable[[UUID], Kept[Any]]
    follow: Callable[[About], int]
    drop: Callable[[UUID, str], int]
    save_copy: Callable[[UUID, Path, bool], None]
    print_one: Callable[[UUID], Any]
    offer_undo: Callable[[str, Callable[[], object]], object]
    tell: Callable[..., Any]
    problem: Callable[..., Any]
    changed: SignalInstance
