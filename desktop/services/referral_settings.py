"""What a clinic sets about its referrals: in-house review, insurance filing."""

from collections.abc import Callable
from dataclasses import asdict

from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed
from desktop.domain.kept import Actor
from desktop.domain.referral_review import ReferralSettings
from desktop.store.queries.referral_settings import SETTING, referral_settings
from desktop.store.store import Store


class ReferralRulesDesk:
    """Reads and keeps them. GUI thread."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def load(self) -> ReferralSettings:
        """As they are."""
        with self._store.reading() as reading:
            return referral_settings(reading)

    def keep(self, said: ReferralSettings) -> None:
        """Keep them; what waits for review already goes on waiting.

        Raises:
            NotAllowed: not an administrator.
        """
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed
        with self._store.unit(self._actor().staff_id) as unit:
            unit.set_setting(SETTING, asdict(said))
            unit.audit("setting.referral_rules", review=said.review)
