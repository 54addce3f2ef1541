"""The window of return care on a real clinic."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.codes import (
    ReceptionState,
)
from desktop.views.shell import Shell
from tests.factory import Clinic
from tests.return_parts import Care
from tests.return_screens import Screen

S = ReceptionState
Show = Callable[[Shell], Shell]


@pytest.fixture
def care(clinic: Clinic) -> Care:
    return Care.of(clinic)


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    return Screen(clinic, tmp_path, shown)


@pytest.fixture
def opened(clinic: Clinic, tmp_path: Path, shown: Show) -> Callable[[], Screen]:
    """The window, opened when the records stand."""
    return lambda: Screen(clinic, tmp_path, shown)
