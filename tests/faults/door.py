"""The county's sign-in: tokens that end, and none to be had for a while."""

from desktop.wire.auth import KeyRefused


class Door:
    """Gives tokens (`desktop.wire.bearer.Tokens`) and knows which one is good.

    Attributes:
        good: the token that the county takes now.
        shut: it gives no new one.
        ends_after: after so many more requests the present one is over; None for never.
    """

    def __init__(self) -> None:
        self.good = 1
        self.shut = False
        self.ends_after: int | None = None
        self._held = 0

    def bearer(self) -> str:
        """The token to send.

        Raises:
            KeyRefused: there is none to be had.
        """
        if not self._held:
            if self.shut:
                raise KeyRefused(401, None, "")
            self._held = self.good
        return str(self._held)

    def refused(self) -> bool:
        """Ask for another one, where this one is over."""
        over = self._held != self.good
        if over:
            self._held = 0
        return over

    def end(self) -> None:
        """Whatever was given is not taken any more."""
        self.good += 1
        self.ends_after = None

    def lets_in(self, header: str | None) -> bool:
        """Whether the county takes a request with this header."""
        if self.ends_after is not None:
            self.ends_after -= 1
            if self.ends_after < 0:
                self.end()
        return header == f"Bearer {self.good}"
