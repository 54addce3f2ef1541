"""Where the program's own files are: icons, fonts, style sheets, help, translations."""

import sys
from functools import cache
from pathlib import Path


@cache
def resource_dir() -> Path:
    """Return the folder `resources`.

    It is looked for in a PyInstaller bundle, in an installed wheel
    (`desktop/_data/resources`) and in a source checkout, in this order.

    Raises:
        FileNotFoundError: the installation is incomplete; nothing can be shown.
    """
    package = Path(__file__).resolve().parents[1]
    bundle = getattr(sys, "_MEIPASS", None)
    places = [
        *([Path(bundle) / "resources"] if bundle else []),
        package / "_data" / "resources",
        package.parent / "resources",
    ]
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("resources")
