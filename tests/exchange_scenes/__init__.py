"""The Exchange screen in each of its states: `python -m tests.exchange_scenes FOLDER [NAME…]`.

Chinese, 1366x768, offscreen. Each scene brings a clinic of its own into the state by what leads
there in life; nothing is drawn for the picture alone. `tests/gui/test_exchange_states.py` walks
through the tightest of them and looks for words that do not fit.
"""

from tests.exchange_scenes import beside, county, deleted, line, person
from tests.exchange_scenes.book import SCENES, stage

__all__ = ["SCENES", "beside", "county", "deleted", "line", "person", "stage"]
