"""When the next exchange is due. Pure; spans are monotonic seconds."""

from dataclasses import dataclass

POLL_S = 60.0
STAT_POLL_S = 15.0
ASKING_POLL_S = 4.0
FIRST_BACK_OFF_S = 1.0
MOST_BACK_OFF_S = 300.0
MOST_TOLD_S = 86_400.0  # a county that says more has made a mistake; a person may still try
PROBE_S = (2.0, 5.0)  # a look whether the line is back, while an emergency waits
AFTER_PROBE_S = 20.0  # the rest follows within so many seconds: a county's clinics come together


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides the next exchange.

    Attributes:
        failures: exchanges in a row that ended without the county's answer.
        retry_after_s: what the county asked for, or None.
        no_line: no connection could be made, so a further try costs the county nothing.
        urgent: a green-channel referral, or a step of one, waits.
        probed: the last exchange was such a look: it sent what is urgent, and nothing else.
        owed: something is waiting to go out.
        stat_open: an emergency referral has not been closed.
        asking: a desk, grid or referral is open that wants the county's news now.
        paused: the county does not know our session, or a person must act first.
    """

    failures: int = 0
    retry_after_s: float | None = None
    no_line: bool = False
    urgent: bool = False
    probed: bool = False
    owed: bool = False
    stat_open: bool = False
    asking: bool = False
    paused: bool = False


def probing(now: Situation) -> bool:
    """Whether the next exchange is a look at the line that sends only what is urgent."""
    kept_out = now.no_line or now.retry_after_s is not None
    return now.urgent and kept_out and now.failures > 0


def delay_s(now: Situation, chance: float) -> float:
    """Seconds until the next exchange.

    Args:
        now: the situation after the last one.
        chance: between 0 and 1; spreads the computers of a county (full jitter).
    """
    most = min(MOST_BACK_OFF_S, FIRST_BACK_OFF_S * 2.0 ** min(now.failures, 12))
    if now.retry_after_s is not None:
        # never earlier than told; everybody was told the same, so nobody comes at that moment
        told = min(max(now.retry_after_s, FIRST_BACK_OFF_S), MOST_TOLD_S)
        spread = min(told, MOST_BACK_OFF_S)
        return told + chance * (spread if now.urgent else max(spread, most))
    if probing(now):
        return PROBE_S[0] + chance * (PROBE_S[1] - PROBE_S[0])
    if now.failures:
        return FIRST_BACK_OFF_S + chance * (most - FIRST_BACK_OFF_S)
    if now.probed and not now.paused:
        return FIRST_BACK_OFF_S + chance * AFTER_PROBE_S
    return _poll_s(now)


def _poll_s(now: Situation) -> float:
    """Between two exchanges that went through."""
    if now.paused:
        return POLL_S
    if now.owed:
        return FIRST_BACK_OFF_S
    if now.asking:
        return ASKING_POLL_S
    return STAT_POLL_S if now.stat_open else POLL_S
