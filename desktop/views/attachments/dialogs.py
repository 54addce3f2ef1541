"""What is asked about an attachment: what it shows, and why it is void."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.domain.attachment import TITLE_MAX
from desktop.domain.attachment_rows import AttachmentLine, Prepared
from desktop.domain.codes import AttachmentKind
from desktop.domain.errors import DesktopError
from desktop.domain.file_kind import PDF
from desktop.printing.pdf_pages import open_pdf
from desktop.views import theme
from desktop.views.attachments.pictures import within
from desktop.views.attachments.words import size_words
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import ChipsField, Field, NoteField, Section, TextField
from desktop.views.messages import told
from desktop.views.messages.codes import label
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
REASON_MAX = 100
_PREVIEW = (560, 220)


class AddDialog(FormDialog):
    """What it shows: kind by a number key, title if the kind says too little; Ctrl+Enter adds."""

    def __init__(
        self,
        prepared: Prepared,
        kind: AttachmentKind | None,
        run: Callable[[AttachmentKind, str], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            parent,
            title=self.tr("Add an attachment"),
            verb=self.tr("Add"),
            words=self._told(prepared),
            sections=[Section("", _fields(), columns=1)],
            run=lambda said: run(said["kind"], said["title"] or label(said["kind"])),
        )
        self.form.set_values({"kind": kind})
        self._show_picture(prepared)
        first = "title" if kind is not None else "kind"
        self.form.field(first).setFocus()

    def _told(self, prepared: Prepared) -> str:
        sent, came = size_words(len(prepared.data)), size_words(len(prepared.original))
        if prepared.content_type == PDF:
            return self.tr("A PDF of {sent}. It is sent as it is.").format(sent=sent)
        return self.tr(
            "A picture of {came}; {sent} of it will be sent, without the place where it was"
            " taken. The original stays on this computer."
        ).format(came=came, sent=sent)

    def _show_picture(self, prepared: Prepared) -> None:
        """The picture, or the first page; a PDF that nobody can open is said before it is sent."""
        picture = QLabel()
        width, height = _PREVIEW
        room = QSize(theme.px(width), theme.px(height))
        try:
            picture.setPixmap(_small(prepared, room))
        except DesktopError as error:
            picture.setText(told(error))
            picture.setWordWrap(True)
            theme.set_look(picture, look="toned", tone=str(Tone.AMBER))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setAccessibleName(picture.text() or self.tr("The picture"))
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(2, picture)


def _small(prepared: Prepared, room: QSize) -> QPixmap:
    """No larger than `room`.

    Raises:
        DesktopError: a PDF that cannot be opened.
    """
    if prepared.content_type != PDF:
        return within(prepared.data, room)
    page = open_pdf(prepared.data).picture(0, 2 * room.height())
    smooth = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(page.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth))


class DescribeDialog(FormDialog):
    """Another title or kind."""

    def __init__(
        self,
        line: AttachmentLine,
        run: Callable[[AttachmentKind, str], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            parent,
            title=self.tr("Title and kind"),
            verb=self.tr("Keep"),
            sections=[Section("", _fields(), columns=1)],
            run=lambda said: run(said["kind"], said["title"] or label(said["kind"])),
        )
        self.form.set_values({"kind": line.record.kind, "title": line.record.title})
        self.form.field("title").setFocus()


class VoidDialog(FormDialog):
    """Why it is void."""

    def __init__(
        self, line: AttachmentLine, run: Callable[[str], Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            parent,
            title=self.tr("Void: {title}").format(title=line.record.title),
            verb=self.tr("Void"),
            words=self.tr("It stays on record, struck through. Wrong patient, wrong picture …"),
            sections=[
                Section(
                    "",
                    [
                        NoteField(
                            "reason",
                            self.tr("Why"),
                            max_length=REASON_MAX,
                            rows=2,
                            required=True,
                        )
                    ],
                    columns=1,
                )
            ],
            run=lambda said: run(said["reason"]),
            danger=True,
        )
        self.form.field("reason").setFocus()


def _fields() -> list[Field]:
    return [
        ChipsField(
            "kind", translate("Attachments", "Kind"), AttachmentKind, words=label, required=True
        ),
        TextField(
            "title",
            translate("Attachments", "Title"),
            max_length=TITLE_MAX,
            placeholder=translate("Attachments", "empty: the kind is the title"),
        ),
    ]
