"""Every kind of record has a word of its own on the exchange screen."""

from desktop.catalog import BY_KIND
from desktop.views.exchange.words import KINDS


def test_every_kind_is_named_on_the_exchange_screen() -> None:
    assert set(KINDS) == set(BY_KIND)
