"""How columns share a narrow list."""

from desktop.views.column_fit import STRETCH_LEAST, fitting, gives_way
from desktop.views.table_model import Column


def column(width: int = 100, *, least: int = 0, lesser: int = 0, stretch: bool = False) -> Column:
    return Column("", str, width=width, least=least, lesser=lesser, stretch=stretch)


def test_columns_keep_their_width_where_there_is_room() -> None:
    columns = [column(least=50), column(stretch=True), column(200)]
    assert fitting(columns, 100 + STRETCH_LEAST + 200) == [100, STRETCH_LEAST, 200]


def test_those_that_may_give_in_share_what_is_short() -> None:
    columns = [column(100, least=50), column(200, least=100), column(200)]
    assert fitting(columns, 425) == [75, 150, 200]


def test_a_lesser_column_is_left_out_only_when_narrowing_is_not_enough() -> None:
    columns = [column(100, least=60), column(stretch=True, lesser=1), column(200)]
    assert fitting(columns, 60 + STRETCH_LEAST + 200) == [60, STRETCH_LEAST, 200]
    assert fitting(columns, 60 + STRETCH_LEAST + 199) == [100, 0, 200]


def test_the_least_of_the_lesser_ones_goes_first() -> None:
    columns = [column(100, lesser=2), column(100, lesser=1), column(100)]
    assert fitting(columns, 299) == [100, 0, 100]
    assert fitting(columns, 199) == [0, 0, 100]


def test_a_list_that_says_nothing_stays_as_it_is() -> None:
    assert not gives_way([column(), column(stretch=True)])
    assert gives_way([column(least=60)])
