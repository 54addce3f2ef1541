"""Every record type keeps the same laws; a new one is picked up by itself."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.catalog import RECORD_TYPES, RecordType
from desktop.domain.payload import from_payload, to_payload
from desktop.models.base import ENVELOPE
from tests.strategies import records

each_type = pytest.mark.parametrize("entry", RECORD_TYPES, ids=lambda entry: entry.kind)


@each_type
def test_columns_equal_fields(entry: RecordType) -> None:
    own = {field.name for field in fields(entry.record)}
    assert {column.key for column in entry.row.__table__.columns} == own | set(ENVELOPE)


@each_type
def test_kind_is_the_table_name(entry: RecordType) -> None:
    assert entry.row.__tablename__ == entry.kind


@each_type
@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_payload_round_trips(entry: RecordType, data: st.DataObject) -> None:
    record = data.draw(records(entry.record))
    assert from_payload(entry.record, to_payload(record)) == record


@each_type
@settings(deadline=None, max_examples=10)
@given(data=st.data())
def test_a_key_from_a_later_version_is_ignored(entry: RecordType, data: st.DataObject) -> None:
    record = data.draw(records(entry.record))
    assert from_payload(entry.record, to_payload(record) | {"later": 1}) == record
