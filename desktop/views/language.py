"""Chinese or English: our words and Qt's own."""

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.views.resources import resource_dir

log = logging.getLogger(__name__)

LANGUAGES = ("zh_CN", "en")
DEFAULT = "zh_CN"
_OURS = "zhudian-words"


def install(app: QCoreApplication, language: str = DEFAULT) -> None:
    """Speak this language from the next window on; windows that stand keep their words.

    English is the source's language and loads nothing.

    Raises:
        FileNotFoundError: the installation has no words of ours in that language.
    """
    for old in app.children():
        if isinstance(old, QTranslator) and old.objectName() == _OURS:
            app.removeTranslator(old)
            old.deleteLater()
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    path = resource_dir() / "translations" / f"{language}.qm"
    if not _load(app, str(path)):
        raise FileNotFoundError(path.name)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not _load(app, f"{folder}/qtbase_{language}.qm"):
        log.warning("Qt has no words in %s", language)


def current() -> str:
    """Return the language of the program: its help pages are in a folder of that name."""
    name = QLocale().name()
    return name if name in LANGUAGES else "en"


def _load(app: QCoreApplication, path: str) -> bool:
    translator = QTranslator(app)
    translator.setObjectName(_OURS)
    return translator.load(path) and app.installTranslator(translator)
