"""How the practice county says no: an HTTP status with an OperationOutcome."""

from typing import Any

Resource = dict[str, Any]


class Refusal(Exception):
    """A request is refused; nothing of it was applied.

    Attributes:
        status: HTTP status of the answer.
        code: FHIR issue type.
        diagnostics: what is wrong, in plain English, for a developer.
        expression: FHIRPath of the offending element, or empty.
        headers: headers that the answer must carry besides.
    """

    def __init__(
        self,
        status: int,
        code: str,
        diagnostics: str,
        expression: str = "",
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(diagnostics)
        self.status = status
        self.code = code
        self.diagnostics = diagnostics
        self.expression = expression
        self.headers = headers or {}

    def within(self, prefix: str) -> "Refusal":
        """The same refusal, its element named from further outside (`Bundle.entry[3]`)."""
        inner = self.expression.partition(".")[2] if self.expression else ""
        where = f"{prefix}.resource.{inner}" if inner else prefix
        return Refusal(self.status, self.code, self.diagnostics, where, self.headers)

    def outcome(self) -> Resource:
        """The OperationOutcome that the client reads."""
        return outcome(self.code, self.diagnostics, self.expression)


def outcome(code: str, diagnostics: str, expression: str = "", severity: str = "error") -> Resource:
    """Make an OperationOutcome of one issue."""
    issue: Resource = {"severity": severity, "code": code, "diagnostics": diagnostics}
    if expression:
        issue["expression"] = [expression]
    return {"resourceType": "OperationOutcome", "issue": [issue]}
