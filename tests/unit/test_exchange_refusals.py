"""Each clear no has a code of its own, and every code a sentence that says what to do."""

import pytest

from desktop.domain.errors import Refused
from desktop.sync.refusals import BY_ISSUE, BY_STATUS, refusal_code, refusal_text
from desktop.wire.answers import clear_no
from desktop.wire.line import Reply


def no(status: int, issue: dict[str, object]) -> Refused:
    outcome = {"resourceType": "OperationOutcome", "issue": [issue]}
    found = clear_no(Reply(status, {}, outcome, None, empty=False, body=b"{}"))
    assert isinstance(found, Refused)
    return found


def test_at_least_25_different_refusals_are_told_apart() -> None:
    assert len({*BY_STATUS.values(), *BY_ISSUE.values()}) >= 25


@pytest.mark.parametrize("issue", BY_ISSUE)
def test_an_open_status_is_told_by_the_countys_own_issue(issue: str) -> None:
    found = no(422, {"severity": "error", "code": issue, "diagnostics": "x"})
    assert refusal_code(found) == BY_ISSUE[issue]


@pytest.mark.parametrize(
    "status", sorted(each for each in BY_STATUS if each < 500 and each not in (400, 404, 409, 422))
)
def test_a_status_with_one_meaning_speaks_for_itself(status: int) -> None:
    found = no(status, {"severity": "error", "code": "processing"})
    assert refusal_code(found) == BY_STATUS[status]


def test_an_issue_nobody_knows_falls_back_to_the_status() -> None:
    assert refusal_code(no(422, {"code": "odd"})) == "exchange.refused_422"
    assert refusal_code(no(418, {"code": "odd"})) == "exchange.refused"


@pytest.mark.parametrize(
    ("where", "element"),
    [
        ("Patient.birthDate", "Patient.birthDate"),
        ("Bundle.entry[3].resource.telecom[0].value", "telecom.value"),
        ("Bundle.entry[3].resource/*Patient/0f*/.name[1]", "Patient.name"),
        ("Bundle.entry[1].resource.ofType(Task).owner", "Task.owner"),
        ("Bundle.entry[1].resource", ""),
        ("Patient.where(id='x').name", ""),
    ],
)
def test_the_element_is_read_from_any_way_of_naming_it(where: str, element: str) -> None:
    found = no(400, {"severity": "error", "code": "value", "expression": [where]})
    assert found.element == element


def test_a_warning_beside_the_error_is_not_the_reason() -> None:
    outcome = {
        "resourceType": "OperationOutcome",
        "issue": [
            {"severity": "warning", "code": "extension", "expression": ["Patient.extension"]},
            {"severity": "error", "code": "required", "expression": ["Patient.name"]},
        ],
    }
    found = clear_no(Reply(422, {}, outcome, None, empty=False, body=b"{}"))
    assert isinstance(found, Refused)
    assert (found.issue, found.element) == ("required", "Patient.name")
    assert refusal_text(found).startswith("Patient.name: ")
