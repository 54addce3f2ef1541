"""How fast a patient is found among 100,000, in an encrypted file, by every kind of key."""

import random
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.domain.clock import SystemClock
from desktop.domain.codes import Sex
from desktop.domain.ids import uuid7
from desktop.domain.patient import Patient
from desktop.domain.payload import instant_text, to_payload
from desktop.domain.pinyin import best_reading, initials, readings
from desktop.store.migrate import create
from desktop.store.open import connect, open_engine
from desktop.store.queries import patients
from desktop.store.search import keys_of
from desktop.store.store import Store

PATIENTS = 100_000
ASKED_EACH = 200
BOOKED_TODAY = 60
AIM = "p99 <= 10 ms"
TODAY = date(2026, 11, 23)

# by frequency, so that the worst keys are as crowded as in a real township
SURNAMES = "王王王王李李李李张张张刘刘陈陈杨黄赵吴周徐孙马朱胡郭何林高罗单仇解查曾区翟缪"
GIVEN = "国强秀英桂芳建华明丽军伟敏静红梅玉兰志勇海燕文斌立新小满春花德福永祥淑珍爱民"


def people(rng: random.Random) -> Iterator[Patient]:
    """Made-up people with ID-like and phone-like numbers."""
    for _ in range(PATIENTS):
        born = date(1935, 1, 1) + timedelta(days=rng.randrange(30_000))
        given = "".join(rng.choices(GIVEN, k=rng.choice((1, 2, 2, 2))))
        name = rng.choice(SURNAMES) + given
        yield Patient(
            name=name,
            reading=best_reading(name),
            sex=rng.choice((Sex.MALE, Sex.FEMALE)),
            birth_date=born,
            id_no=f"370827{born:%Y%m%d}{rng.randrange(10_000):04}",
            phone=f"1{rng.choice('3589')}{rng.randrange(10**9):09}",
        )


def fill(path: Path, key: bytes, rng: random.Random) -> list[Patient]:
    """Put the people straight into the tables: the log is not what is measured here."""
    create(path, key)
    connection = connect(path, key)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN")
    made = list(people(rng))
    now, nobody = instant_text(datetime.now(UTC)), str(uuid7())
    envelope = {"revision": 1, "created_at": now, "created_by": nobody}
    envelope |= {"saved_at": now, "saved_by": nobody}
    keys: list[tuple[str, str]] = []
    rows: list[dict[str, Any]] = []
    for patient in made:
        patient_id = str(uuid7())
        rows.append({"id": patient_id, **envelope, **to_payload(patient), "groups": "[]"})
        keys += [(key_, patient_id) for key_ in keys_of(patient)]
    columns = ", ".join(f'"{name}"' for name in rows[0])
    places = ", ".join(f":{name}" for name in rows[0])
    connection.executemany(f"INSERT INTO patient ({columns}) VALUES ({places})", rows)
    connection.executemany("INSERT INTO patient_key (key, patient_id) VALUES (?, ?)", sorted(keys))
    _book(connection, [row["id"] for row in rng.sample(rows, BOOKED_TODAY)], now, nobody)
    connection.execute("COMMIT")
    connection.close()
    return made


def _book(connection: Any, ids: list[str], now: str, nobody: str) -> None:
    for number, patient_id in enumerate(ids):
        values = {
            "id": str(uuid7()), "revision": 1, "created_at": now, "created_by": nobody,
            "saved_at": now, "saved_by": nobody, "no": f"YY{number:06}",
            "patient_id": patient_id, "session_id": str(uuid7()), "expert_id": str(uuid7()),
            "held_on": TODAY.isoformat(), "half_day": "am", "starts_at": now, "ends_at": now,
            "asked_at": now, "state": "booked",
        }  # fmt: skip
        for column in connection.execute("PRAGMA table_info(booking)").fetchall():
            if column[3] and column[1] not in values:
                values[column[1]] = ""
        names, places = ", ".join(values), ", ".join(f":{name}" for name in values)
        connection.execute(f"INSERT INTO booking ({names}) VALUES ({places})", values)


KINDS: dict[str, Callable[[Patient, random.Random], str]] = {
    "whole name": lambda patient, _: patient.name,
    "part of the name": lambda patient, _: patient.name[1:],
    "surname": lambda patient, _: patient.name[0],
    "initials": lambda patient, _: initials(patient.name),
    "one letter": lambda patient, _: initials(patient.name)[0],
    "full pinyin": lambda patient, _: readings(patient.name)[0],
    "begun pinyin": lambda patient, _: readings(patient.name)[0][:4],
    "last three of ID": lambda patient, _: patient.id_no[-3:],
    "last four of phone": lambda patient, _: patient.phone[-4:],
    "last six of ID": lambda patient, _: patient.id_no[-6:],
    "whole ID": lambda patient, _: patient.id_no,
    "whole phone": lambda patient, _: patient.phone,
    "nobody": lambda _, rng: "".join(rng.choices("qxvz", k=6)),
}


def run() -> list[tuple[str, float, str, str]]:
    """Measure; returns (label, value, unit, aim), one line for p50 and one for p99 of each kind."""
    rng, key = random.Random(20261123), secrets.token_bytes(32)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.db"
        made = fill(path, key, rng)
        store = Store(open_engine(path, key), SystemClock())
        figures: list[tuple[str, float, str, str]] = []
        worst = 0.0
        for label, ask in KINDS.items():
            took = sorted(_timed(store, ask(rng.choice(made), rng)) for _ in range(ASKED_EACH))
            p50, p99 = statistics.median(took), took[int(ASKED_EACH * 0.99) - 1]
            worst = max(worst, p99)
            figures.append((f"search by {label}, p50", p50, "ms", ""))
            figures.append((f"search by {label}, p99", p99, "ms", AIM))
        figures.append(("search, worst p99 of all kinds", worst, "ms", AIM))
        store.close()
        return figures


def _timed(store: Store, typed: str) -> float:
    begun = time.perf_counter()
    with store.reading() as reading:
        patients.search(reading, typed, today=TODAY)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    for label, value, unit, aim in run():
        print(f"{label:45} {value:8.2f} {unit}  {aim}")
