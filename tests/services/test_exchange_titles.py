"""By which words a record stands in the lists of the exchange."""

import json

import pytest

from desktop.store.queries.named import known_titles
from tests.factory import Clinic


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"patient": {"name": "张桂芳"}, "no": "ZZ1"}, "张桂芳 ZZ1"),
        ({"patient": {"name": "张桂方"}, "no": "ZZ1"}, "张桂芳 张桂方 ZZ1"),
        ({"no": "YY1"}, "张桂芳 YY1"),
        ({"held_on": "2026-11-24"}, "张桂芳 2026-11-24"),
    ],
)
def test_a_patient_is_named_once(clinic: Clinic, said: dict[str, object], shown: str) -> None:
    patient = clinic.patient(name="张桂芳")
    with clinic.store.reading() as reading:
        title = known_titles(reading)
        assert title(json.dumps({"patient_id": str(patient.id), **said})) == shown
