"""When the next exchange is due. Pure; spans are monotonic seconds."""

from dataclasses import dataclass

POLL_S = 60.0
STAT_POLL_S = 15.0
ASKING_POLL_S = 4.0
FIRST_BACK_OFF_S = 1.0
MOST_BACK_OFF_S = 300.0


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides the next exchange.

    Attributes:
        failures: exchanges in a row that ended without the county's answer.
        retry_after_s: what the county asked for, or None.
        owed: something is waiting to go out.
        stat_open: an emergency referral has not been closed.
        asking: a desk, grid or referral is open that wants the county's news now.
        paused: the county does not know our session, or a person must act first.
    """

    failures: int = 0
    retry_after_s: float | None = None
    owed: bool = False
    stat_open: bool = False
    asking: bool = False
    paused: bool = False


def delay_s(now: Situation, chance: float) -> float:
    """Seconds until the next exchange.

    Args:
        now: the situation after the last one.
        chance: between 0 and 1; spreads the computers of a county (full jitter).
    """
    if now.retry_after_s is not None:
        return max(now.retry_after_s, FIRST_BACK_OFF_S)
    if now.failures:
        most = min(MOST_BACK_OFF_S, FIRST_BACK_OFF_S * 2.0 ** min(now.failures, 12))
        return FIRST_BACK_OFF_S + chance * (most - FIRST_BACK_OFF_S)
    if now.paused:
        return POLL_S
    if now.owed:
        return FIRST_BACK_OFF_S
    if now.asking:
        return ASKING_POLL_S
    return STAT_POLL_S if now.stat_open else POLL_S
