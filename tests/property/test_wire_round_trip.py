"""Every record survives the way to FHIR and back, whatever was typed."""

from uuid import uuid4

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.catalog import RECORD_TYPES, RecordType
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Place
from desktop.domain.payload import to_payload
from desktop.wire.catalog import FORMATS
from desktop.wire.outgoing import NothingKnown, OutgoingOp
from tests.strategies import records

PLACE = Place(
    org_id=uuid4(), org_name="霄云镇卫生院", clinic_code="07", device_id=uuid4(), device_code="A1"
)


def outgoing(kind: str, record: object, revision: int = 1) -> OutgoingOp:
    return OutgoingOp(
        op_id=str(uuid4()),
        kind=kind,
        record_id=str(uuid4()),
        revision=revision,
        payload=to_payload(record),
        created="2026-11-23T00:30:00.000000Z",
    )


def test_every_kind_has_a_format() -> None:
    assert [entry.kind for entry in RECORD_TYPES] == list(FORMATS)
    assert [entry.record for entry in RECORD_TYPES] == [each.record for each in FORMATS.values()]


@pytest.mark.parametrize("entry", RECORD_TYPES, ids=lambda entry: entry.kind)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_a_record_comes_back_as_it_went(entry: RecordType, data: st.DataObject) -> None:
    record = data.draw(records(entry.record))
    if isinstance(record, DutySession):
        assume(record.capacity >= 1)
    form = FORMATS[entry.kind]

    sent = form.to_resources(outgoing(entry.kind, record), PLACE, NothingKnown())

    assert form.record_from(sent) == record


@pytest.mark.parametrize("entry", RECORD_TYPES, ids=lambda entry: entry.kind)
@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_translating_twice_gives_the_same_resources(entry: RecordType, data: st.DataObject) -> None:
    record = data.draw(records(entry.record))
    if isinstance(record, DutySession):
        assume(record.capacity >= 1)
    op, form = outgoing(entry.kind, record), FORMATS[entry.kind]

    assert form.to_resources(op, PLACE, NothingKnown()) == form.to_resources(
        op, PLACE, NothingKnown()
    )
