"""Tab: language, text size, contrast."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.views.fields import CodeField, FormPanel, Section, TickField
from desktop.views.settings.clinic import SavedForm

translate = QCoreApplication.translate
LANGUAGES = [("zh_CN", "简体中文"), ("en", "English")]


class LooksTab(SavedForm):
    """How this computer shows everything, also before anybody signs in."""

    def __init__(
        self,
        load: Callable[[], Mapping[str, Any]],
        save: Callable[[Mapping[str, Any]], object],
        sizes: tuple[int, ...],
        parent: QWidget | None = None,
    ) -> None:
        form = FormPanel(
            [
                Section(
                    translate("LooksTab", "Display"),
                    [
                        CodeField(
                            "language",
                            translate("LooksTab", "Language"),
                            LANGUAGES,
                            required=True,
                        ),
                        CodeField(
                            "text_size",
                            translate("LooksTab", "Text size"),
                            [(size, f"{size} %") for size in sizes],
                            required=True,
                        ),
                        TickField(
                            "high_contrast",
                            translate("LooksTab", "High contrast: black on white, heavy borders"),
                            span=2,
                        ),
                    ],
                    note=translate(
                        "LooksTab",
                        "Contrast changes at once, language and size at the next start;"
                        " papers stay Chinese",
                    ),
                )
            ]
        )
        super().__init__(form, load, save, translate("LooksTab", "Save"), parent)
