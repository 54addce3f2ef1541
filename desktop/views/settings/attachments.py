"""Tab: how large what is sent of photos and PDFs may be."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.attachment_rows import Limits
from desktop.views.fields import FormPanel, NumberField, Section
from desktop.views.settings.clinic import Said, SavedForm

translate = QCoreApplication.translate
_KB = 1000


class AttachmentsTab(SavedForm):
    """Limits of pictures and PDFs; what is kept already stays as it is.

    Args:
        load: the limits now.
        save: keeps others; brings them into what makes sense.
    """

    def __init__(
        self,
        load: Callable[[], Limits],
        save: Callable[[Limits], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self._form(),
            lambda: _shown(load()),
            lambda said: save(_limits(said)),
            translate("AttachmentsTab", "Save"),
            parent,
        )

    @staticmethod
    def _form() -> FormPanel:
        return FormPanel(
            [
                Section(
                    translate("AttachmentsTab", "What is sent of a photo or PDF"),
                    [
                        NumberField(
                            "photo_kb",
                            translate("AttachmentsTab", "Picture, at most"),
                            least=50,
                            most=3000,
                            unit="KB",
                            required=True,
                        ),
                        NumberField(
                            "photo_px",
                            translate("AttachmentsTab", "Longer side, at most"),
                            least=800,
                            most=6000,
                            unit=translate("AttachmentsTab", "px"),
                            required=True,
                        ),
                        NumberField(
                            "pdf_kb",
                            translate("AttachmentsTab", "PDF, at most"),
                            least=200,
                            most=20_000,
                            unit="KB",
                            required=True,
                        ),
                    ],
                )
            ]
        )


def _shown(limits: Limits) -> dict[str, Any]:
    return {
        "photo_kb": limits.photo_bytes // _KB,
        "photo_px": limits.photo_px,
        "pdf_kb": limits.pdf_bytes // _KB,
    }


def _limits(said: Said) -> Limits:
    return Limits(
        photo_bytes=said["photo_kb"] * _KB,
        photo_px=said["photo_px"],
        pdf_bytes=said["pdf_kb"] * _KB,
    )
