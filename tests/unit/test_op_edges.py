"""The states of an op, and the steps between them: the database itself refuses every other one."""

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError, OperationalError

from desktop.models.log import OP_STATES
from tests.factory import Clinic

# sync.md, section 2; from SENT back: never sent, or not applied; ACKED: the county went back
ONWARD = {
    "PENDING": {"SENT", "CONFLICT", "QUARANTINED", "BLOCKED", "SUPERSEDED"},
    "SENT": {"ACKED", "PENDING", "CONFLICT", "QUARANTINED", "BLOCKED"},
    "ACKED": {"PENDING"},
    "CONFLICT": {"PENDING", "SUPERSEDED", "DISCARDED"},
    "QUARANTINED": {"PENDING", "SUPERSEDED", "DISCARDED"},
    "BLOCKED": {"PENDING", "SUPERSEDED", "DISCARDED"},
    "SUPERSEDED": set(),
    "DISCARDED": set(),
}
WAY = {
    "PENDING": (),
    "ACKED": ("SENT", "ACKED"),
    "DISCARDED": ("CONFLICT", "DISCARDED"),
}
STEP = text(
    "UPDATE op_state SET state = :state,"
    " bundle_no = CASE WHEN :state IN ('SENT', 'ACKED') THEN 1 END"
    " WHERE seq = (SELECT max(seq) FROM op)"
)
BUNDLE = text(
    "INSERT INTO bundle(bundle_no, bundle_uuid, ledger_if_match, body_sha256, state, entries,"
    " frozen_at) VALUES (1, 'b', '1', 'x', 'UNKNOWN', '[]', '2026-11-23T00:00:00.000Z')"
)


def goes(connection: Connection, state: str) -> bool:
    """Whether the database takes the step; it is taken back."""
    tried = connection.begin_nested()
    try:
        connection.execute(STEP, {"state": state})
    except (IntegrityError, OperationalError):
        return False
    finally:
        tried.rollback()
    return True


@pytest.mark.parametrize("state", ONWARD)
def test_from_each_state_only_the_agreed_steps_lead_on(clinic: Clinic, state: str) -> None:
    clinic.patient()
    with clinic.store._engine.connect() as connection:
        connection.execute(BUNDLE)
        for each in WAY.get(state, (state,)):
            connection.execute(STEP, {"state": each})
        others = {*OP_STATES, "SENDING", ""} - {state}
        assert {each for each in others if goes(connection, each)} == ONWARD[state]
