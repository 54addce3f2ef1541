"""Every sentence a nurse reads about a problem; one module per area.

Each module of this package holds `SENTENCES: dict[str, str]`: problem code ->
QT_TRANSLATE_NOOP("messages", "English sentence with {params}"). A sentence says what
happens next, not what failed. `sentence` finds, translates and fills it; `told` does so for
an error.
"""

import logging
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import DesktopError, Problem, RuleBroken

log = logging.getLogger(__name__)

GENERAL = "error.unexpected"


def sentence(problem: Problem) -> str:
    """Return the problem in the nurse's words and language; an unknown code in general words."""
    known = sentences()
    text = known.get(problem.code)
    if text is None:
        log.error("no sentence for %s", problem.code)
        text = known[GENERAL]
    translated = QCoreApplication.translate("messages", text)
    try:
        return translated.format(**problem.params)
    except (KeyError, IndexError, ValueError):
        log.exception("sentence of %s does not fit its parameters", problem.code)
        return QCoreApplication.translate("messages", known[GENERAL])


def told(error: DesktopError) -> str:
    """Return an error in the nurse's words; of a broken rule, what each field has to put right.

    For a place without the fields: where they stand on the screen, each sentence belongs there.
    """
    if isinstance(error, RuleBroken) and error.fields:
        return " ".join(sentence(problem) for problem in error.fields.values())
    return sentence(error.problem)


@cache
def sentences() -> dict[str, str]:
    """Return code -> English sentence of every module in this package.

    Raises:
        ValueError: two modules hold the same code.
    """
    merged: dict[str, str] = {}
    for module in iter_modules(__path__):
        own: dict[str, str] = import_module(f"{__name__}.{module.name}").SENTENCES
        if twice := merged.keys() & own.keys():
            raise ValueError(f"{module.name}: {sorted(twice)}")
        merged |= own
    return merged
