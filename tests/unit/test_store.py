"""The op log and the rows, held together by the database itself."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from desktop.domain.codes import BookingState, CancelBy, CancelReason
from desktop.domain.errors import SeatTaken, StaleRecord, WrongKey
from desktop.domain.kept import Delivery
from desktop.domain.patient import Patient
from desktop.store.open import open_engine
from desktop.store.queries.delivery import delivery_of
from desktop.store.store import Store, op_hash
from tests.conftest import StandingClock
from tests.factory import Clinic, changed

REFUSED = (IntegrityError, OperationalError)


def run(store: Store, sql: str) -> None:
    with store._engine.begin() as connection:
        connection.exec_driver_sql(sql)


def test_saved_record_is_read_back_and_owed(clinic: Clinic) -> None:
    kept = clinic.patient(name="单国强")
    with clinic.store.reading() as reading:
        assert reading.get(Patient, kept.id) == kept
        assert delivery_of(reading, [kept.id]) == {kept.id: Delivery.WAITING}


def test_every_revision_stays_readable(clinic: Clinic) -> None:
    kept = clinic.patient(phone="13800000001")
    clinic.save(changed(kept, phone="13900000002"), kept.id)
    with clinic.store.reading() as reading:
        told = [each.record.phone for each in reading.revisions(Patient, kept.id)]
    assert told == ["13800000001", "13900000002"]


def test_ops_form_one_chain(clinic: Clinic) -> None:
    clinic.patient()
    with clinic.store.reading() as reading:
        rows = list(reading.connection.execute(text("SELECT * FROM op ORDER BY seq")).mappings())
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    for before, row in zip([{"hash": ""}, *rows], rows, strict=False):
        assert row["prev_hash"] == before["hash"]
        assert row["hash"] == op_hash(dict(row))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE op SET payload = '{}'",
        "DELETE FROM op",
        "INSERT OR REPLACE INTO op SELECT * FROM op WHERE seq = 1",
        "DELETE FROM patient",
        "UPDATE patient SET name = 'x'",
        "UPDATE patient SET name = 'x', revision = revision + 2",
        "INSERT OR REPLACE INTO patient SELECT * FROM patient",
        "UPDATE op_state SET state = 'ACKED'",
        "DELETE FROM op_state",
        "UPDATE patient SET revision = revision + 1",
        "DELETE FROM seat",
    ],
)
def test_the_database_itself_refuses(clinic: Clinic, sql: str) -> None:
    clinic.patient()
    clinic.session()
    with pytest.raises(REFUSED):
        run(clinic.store, sql)


def test_a_failed_unit_keeps_nothing(clinic: Clinic) -> None:
    before = clinic.store.count_ops()
    with pytest.raises(ZeroDivisionError), clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.save(Patient(name="李小满", sex="2"))
        raise ZeroDivisionError
    assert clinic.store.count_ops() == before


def test_a_change_on_an_old_revision_is_refused(clinic: Clinic) -> None:
    kept = clinic.patient()
    clinic.save(changed(kept, village="西王村"), kept.id)
    with pytest.raises(StaleRecord), clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.save(changed(kept, village="北王村"), kept.id, expected=1)


def test_a_seat_is_sold_once(clinic: Clinic) -> None:
    session = clinic.session()
    clinic.booking(session, 3)
    with pytest.raises(SeatTaken):
        clinic.booking(session, 3)


def test_a_cancelled_seat_is_sold_again(clinic: Clinic) -> None:
    session = clinic.session()
    first = clinic.booking(session, 3)
    cancelled = changed(
        first,
        state=BookingState.CANCELLED,
        cancel_by=CancelBy.PATIENT,
        cancel_reason=CancelReason.TIME_CONFLICT,
    )
    clinic.save(cancelled, first.id)
    clinic.booking(session, 3)
    with pytest.raises(SeatTaken):
        clinic.save(changed(first), first.id)


def test_a_seat_held_by_another_device_is_not_ours_to_sell(clinic: Clinic) -> None:
    session = clinic.session()
    run(clinic.store, "UPDATE seat SET holder = 'somebody-else' WHERE no = 2")
    with pytest.raises(SeatTaken):
        clinic.booking(session, 2)


def test_a_closed_seat_is_not_sold(clinic: Clinic) -> None:
    session = clinic.session()
    clinic.save(changed(session, closed_seats=(4,)), session.id)
    with pytest.raises(SeatTaken):
        clinic.booking(session, 4)
    clinic.booking(session, 5)


def test_numbers_are_never_given_twice(clinic: Clinic) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        assert [unit.next_number("YY"), unit.next_number("YY"), unit.next_number("ZZ")] == [1, 2, 1]


def test_the_wrong_key_opens_nothing(clinic: Clinic, data_file, clock: StandingClock) -> None:
    with pytest.raises(WrongKey), Store(open_engine(data_file, bytes(32)), clock).reading():
        pass


def test_the_file_is_not_readable_on_the_disk(clinic: Clinic, data_file) -> None:
    clinic.patient(name="单国强", phone="13812345678")
    for path in data_file.parent.glob("records.db*"):
        raw = path.read_bytes()
        assert "单国强".encode() not in raw
        assert b"13812345678" not in raw
        assert b"SQLite format" not in raw


def test_listeners_hear_which_kinds_changed(clinic: Clinic) -> None:
    heard: list[frozenset[str]] = []
    clinic.store.on_change(heard.append)
    clinic.patient()
    assert heard == [frozenset({"patient"})]
