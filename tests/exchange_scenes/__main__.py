"""Keep a picture of each scene, or of those named."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.store.migrate import create
from desktop.views import language, theme
from tests.conftest import KEY
from tests.exchange_scenes import SCENES, stage

SCREEN = Path(__file__).parents[1] / "e2e" / "screen.json"


def main(folder: Path, names: Sequence[str]) -> None:
    """Draw them."""
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
    app = QApplication([])
    language.install(app, "zh_CN")
    if theme.needs_bundled_font():
        theme.load_bundled_font()
    theme.apply(app)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as spare:
        empty = Path(spare, "empty.db")
        create(empty, KEY)
        for name in names or SCENES:
            at = stage(name, empty, Path(spare, name))
            at.shell.grab().save(str(folder / f"{name}.png"))
            at.close()
            sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
