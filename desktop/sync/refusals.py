"""What a clear no means for the nurse: one code per thing to do next. Pure.

The status says it where only one thing can be meant; else the server's own issue code does (FHIR
R4, OperationOutcome.issue.code, value set issue-type), and the status where it names none we know.
"""

from http import HTTPStatus

from desktop.domain.errors import Refused

# statuses that have a sentence of their own
BY_STATUS = {
    400: "exchange.refused_400",
    403: "exchange.refused_403",
    404: "exchange.refused_404",
    405: "exchange.refused_405",
    409: "exchange.refused_409",
    410: "exchange.refused_410",
    412: "exchange.refused_412",
    413: "exchange.refused_413",
    415: "exchange.refused_415",
    422: "exchange.refused_422",
    428: "exchange.refused_428",
    451: "exchange.refused_451",
    501: "exchange.refused_501",
}
BY_ISSUE = {
    "structure": "exchange.said_structure",
    "required": "exchange.said_required",
    "value": "exchange.said_value",
    "invariant": "exchange.said_invariant",
    "security": "exchange.refused_403",
    "forbidden": "exchange.refused_403",
    "suppressed": "exchange.said_suppressed",
    "login": "exchange.said_login",
    "expired": "exchange.said_login",
    "unknown": "exchange.said_unknown",
    "not-supported": "exchange.said_not_supported",
    "duplicate": "exchange.said_duplicate",
    "multiple-matches": "exchange.said_multiple_matches",
    "not-found": "exchange.said_not_found",
    "deleted": "exchange.refused_410",
    "too-long": "exchange.said_too_long",
    "code-invalid": "exchange.said_code_invalid",
    "extension": "exchange.said_extension",
    "too-costly": "exchange.said_too_costly",
    "business-rule": "exchange.said_business_rule",
    "conflict": "exchange.refused_409",
    "lock-error": "exchange.said_lock_error",
    "no-store": "exchange.said_no_store",
    "exception": "exchange.said_exception",
    "timeout": "exchange.said_timeout",
    "incomplete": "exchange.said_incomplete",
    "throttled": "exchange.said_timeout",
}
_OPEN = {
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
    HTTPStatus.UNPROCESSABLE_ENTITY,
}
"""Statuses behind which many different things stand."""


def refusal_code(refusal: Refused) -> str:
    """The code whose sentence tells the nurse what to do next."""
    failed = refusal.status >= HTTPStatus.INTERNAL_SERVER_ERROR
    other = "exchange.said_exception" if failed else "exchange.refused"
    usual = BY_STATUS.get(refusal.status, other)
    if refusal.status in _OPEN or refusal.status not in BY_STATUS:
        return BY_ISSUE.get(refusal.issue, usual)
    return usual


def refusal_text(refusal: Refused) -> str:
    """The county's own words, behind the element that they are about where it names one."""
    return f"{refusal.element}: {refusal.detail}" if refusal.element else refusal.detail
