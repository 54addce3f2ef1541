"""The three catalogues know the same kinds, and every kind goes to FHIR and back."""

from pathlib import Path

import pytest

from desktop.catalog import BY_KIND, RECORD_TYPES, RecordType
from desktop.views.catalog import SCREENS
from desktop.wire.catalog import FORMATS

HELP = Path(__file__).parents[2] / "resources" / "help"
each_type = pytest.mark.parametrize("entry", RECORD_TYPES, ids=lambda entry: entry.kind)


def test_the_three_catalogues_know_the_same_kinds() -> None:
    assert set(BY_KIND) == set(SCREENS) == set(FORMATS)


@each_type
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_kind_has_a_help_page(entry: RecordType, language: str) -> None:
    assert (HELP / language / f"{SCREENS[entry.kind].help_topic}.md").exists()


def test_every_screen_of_the_catalogue_is_wired() -> None:
    app = Path(__file__).parents[2] / "desktop" / "app"
    wired = "\n".join(path.read_text(encoding="utf-8") for path in app.glob("*.py"))
    assert [screen.page for screen in SCREENS.values() if f'"{screen.page}"' not in wired] == []
