"""A file on somebody's stick that no program of ours wrote is refused, whatever is in it."""

import json
from collections.abc import Callable

import pytest

from desktop.domain import client_key, clinic_file, clock_rules, courier, enrolment, plan_template
from desktop.domain.errors import DesktopError
from desktop.store import courier_file
from desktop.store.sealing import new_pair

DEEP = "[" * 100_000
FORMATS = (
    enrolment.FORMAT,
    *("zhudian-clinic", "zhudian-courier", "zhudian-courier-receipt", "zhudian-client-key"),
)
BODIES = [
    DEEP,
    "null",
    "[]",
    "7",
    '""',
    "{}",
    *(json.dumps({"format": each, "version": 1}) for each in FORMATS),
    *('{"format":"' + each + '","version":' + DEEP for each in FORMATS),
    '{"format":"zhudian-enrolment","version":1e999}',
    '{"package":"zhudian-courier","format":1,"algorithm":' + DEEP,
    '{"receipt":"zhudian-courier-receipt","format":1,"body":"' + DEEP + '","signature":""}',
    '{"body":"' + DEEP + '","key":"","signature":""}',
]
KEY = courier.CourierKey(bytes(32), bytes(32))
PRIVATE, PUBLIC = new_pair()
READERS: dict[str, Callable[[str], object]] = {
    "enrolment": enrolment.read_enrolment,
    "client key": client_key.read_key_file,
    "clinic": clinic_file.read_clinic_file,
    "receipt": lambda text: courier.read_receipt(text, KEY),
    "package": courier.read_package,
    "clock rules": clock_rules.from_file,
    "sealed": lambda text: courier_file.unsealed(text.encode(), PRIVATE, PUBLIC),
}


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body[:60])
@pytest.mark.parametrize("reader", READERS)
def test_it_is_refused(reader: str, body: str) -> None:
    with pytest.raises((DesktopError, courier.NotACourierFile)):
        READERS[reader](body)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body[:60])
def test_a_plan_s_template_is_not_read_from_it(body: str) -> None:
    assert plan_template.read_template(body).template is None
