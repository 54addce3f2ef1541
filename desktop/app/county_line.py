"""The line to the county: made anew for each exchange, signed in once for all of them."""

import logging
from typing import TYPE_CHECKING

from desktop.store.queries import enrolment
from desktop.store.store import Store

if TYPE_CHECKING:
    from uuid import UUID

    from desktop.domain.enrolment import CountyAccess
    from desktop.wire.auth import TokenSource
    from desktop.wire.county import County

log = logging.getLogger(__name__)


class CountyLine:
    """Keeps the session with the county in memory. Worker thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tokens: TokenSource | None = None

    def open(self) -> "County | None":
        """A line to the county as the settings now name it; None while none is set up.

        Raises:
            WireError: the address cannot be used.
        """
        from desktop.wire.fhir_county import FhirCounty

        with self._store.reading() as reading:
            access = enrolment.access(reading)
            offset, device = reading.setting("clock_offset_s"), reading.place().device_id
        if not access.url:
            return None
        tokens = self._source(access, device, offset)
        return FhirCounty(access.url, tokens, authority=access.authority)

    def _source(
        self, access: "CountyAccess", device: "UUID", offset_s: float | None
    ) -> "TokenSource":
        from desktop.wire.auth import TokenSource

        if self._tokens is None or _asks(self._tokens.access) != _asks(access):

            def answered(kid: str) -> None:
                with self._store.unit(device) as unit:
                    if enrolment.key_answered(unit, kid):
                        log.info("the county has answered to a new key")

            self._tokens = TokenSource(access, answered=answered, offset_s=offset_s)
        return self._tokens


def _asks(access: "CountyAccess") -> tuple[object, ...]:
    """What a session was begun with; which keys the county has answered to is no reason for one."""
    newest = access.keys[0].kid if access.keys else ""
    return (
        access.url,
        access.token,
        access.authority,
        access.client_id,
        access.token_endpoint,
        access.audience,
        access.scope,
        newest,
    )
