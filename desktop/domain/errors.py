"""Everything that can go wrong and that a nurse may be told about.

* DesktopError               carries a code and parameters; `views/messages` holds the sentence
  * RuleBroken               the form breaks a rule; one Problem per field
  * NotAllowed               the person's role may not do this
  * StaleRecord              somebody changed the record meanwhile; the screen refreshes
  * SeatTaken                the seat was sold meanwhile, or is not ours to sell
  * StoreError               this computer could not keep or read the record
    * StoreBusy              another writer held the file too long; trying again is safe
    * DiskFull               no room left; nothing was kept
    * WrongKey               the password or key does not open the file
    * FileDamaged            the file cannot be read; it was moved aside, never deleted
    * FileNewer              written by a newer version of the program
    * FileInUse              another window of the program holds the file
  * WireError                the county server did not take or give something
    * Offline                no connection was made; nothing was sent
    * OutcomeUnknown         sent, but no trustworthy answer: it may or may not have been applied
    * Refused                the server answered a clear no (4xx with an OperationOutcome)
      * VersionConflict      409 or 412: somebody else wrote first
      * NotSignedIn          401: the clinic's session with the county
      * NotPermitted         403
      * TooLarge             413
    * Busy                   429, or 503 with Retry-After: come back later; ask the ledger first

Any exception outside this tree is a bug: it is logged without patient data, never swallowed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right: a code with parameters, never a sentence.

    Attributes:
        code: `area.what`, a literal where it is made; `views/messages` has its sentence.
        params: values the sentence names; must not hold patient data that the field does not show.
    """

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


class DesktopError(Exception):
    """Base of every error that may be shown to a nurse.

    Attributes:
        problem: what happened; `views/messages` turns it into her words.
    """

    code = "error.unexpected"

    def __init__(self, code: str = "", **params: Any) -> None:
        self.problem = Problem(code or self.code, params)
        super().__init__(self.problem.code)


class RuleBroken(DesktopError):
    """The record breaks a rule; nothing was kept.

    Attributes:
        fields: field name -> what to put right.
    """

    code = "error.rule_broken"

    def __init__(self, fields: Mapping[str, Problem]) -> None:
        super().__init__()
        self.fields = dict(fields)

    def __str__(self) -> str:
        return ", ".join(f"{name}: {problem.code}" for name, problem in self.fields.items())


class NotAllowed(DesktopError):
    """The signed-in person's role may not do this."""

    code = "error.not_allowed"


class StaleRecord(DesktopError):
    """The record was changed by somebody else since it was shown; nothing was kept."""

    code = "error.stale_record"


class SeatTaken(DesktopError):
    """The seat was sold meanwhile, closed, or is not held by this computer; nothing was kept."""

    code = "error.seat_taken"


class StoreError(DesktopError):
    """This computer could not keep or read the record."""

    code = "error.store"


class StoreClosed(StoreError):
    """The file was closed on purpose: whoever still asks, such as a timer, gets nothing."""


class StoreBusy(StoreError):
    """Another writer held the file longer than the busy timeout."""

    code = "error.store_busy"


class DiskFull(StoreError):
    """No room left on the disk; nothing was kept."""

    code = "error.disk_full"


class WrongKey(StoreError):
    """The password, recovery key or data key does not open the file."""

    code = "error.wrong_key"


class FileDamaged(StoreError):
    """The record file cannot be read. It was moved aside, never deleted."""

    code = "error.file_damaged"


class FileNewer(StoreError):
    """A newer version of the program wrote the record file."""

    code = "error.file_newer"


class FileInUse(StoreError):
    """Another window of the program holds the record file."""

    code = "error.file_in_use"


class WireError(DesktopError):
    """The county server did not take or give something."""

    code = "error.wire"


class Offline(WireError):
    """No connection was made; nothing was sent."""

    code = "error.offline"


class OutcomeUnknown(WireError):
    """The request went out, but no trustworthy answer came back."""

    code = "error.outcome_unknown"


class Refused(WireError):
    """The county server answered a clear no.

    Attributes:
        status: HTTP status.
        entry: index of the bundle entry the server named, or None.
        detail: the server's own words, for *Details* and support; may be empty.
        issue: what the server says is the matter (FHIR R4, value set issue-type), or empty.
        element: element it names, as `Patient.birthDate` or `birthDate`; empty when none.
    """

    code = "error.refused"

    def __init__(
        self,
        status: int,
        entry: int | None = None,
        detail: str = "",
        *,
        issue: str = "",
        element: str = "",
    ) -> None:
        super().__init__(status=status)
        self.status = status
        self.entry = entry
        self.detail = detail
        self.issue = issue
        self.element = element


class VersionConflict(Refused):
    """409 or 412: somebody else wrote first, or the fence moved."""

    code = "error.version_conflict"


class Stumbled(OutcomeUnknown):
    """The server itself answered that it failed over what was sent; it may have been applied.

    Attributes:
        refusal: what the answer would mean if it was not.
    """

    def __init__(self, refusal: Refused) -> None:
        super().__init__()
        self.refusal = refusal


class NotSignedIn(Refused):
    """401: the clinic's session with the county has ended or was never begun."""

    code = "error.not_signed_in"


class NotPermitted(Refused):
    """403."""

    code = "error.not_permitted"


class TooLarge(Refused):
    """413."""

    code = "error.too_large"


class Busy(WireError):
    """The county asked us to come back later.

    Attributes:
        retry_after_s: seconds the server asked for, or None.
    """

    code = "error.busy"

    def __init__(self, retry_after_s: float | None = None) -> None:
        super().__init__()
        self.retry_after_s = retry_after_s
