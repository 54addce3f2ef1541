"""A plot as SVG, without a plotting library: requests per second, and ops still owed."""

from collections.abc import Sequence

from tests.simulation.run import Outcome

WIDTH, HEIGHT, LEFT, TOP, GAP = 720, 200, 70, 60, 60
_INK, _OURS, _NAIVE = "#24303c", "#0b6e8f", "#b4552d"


def draw(calls: str, ours: Outcome, naive: Outcome) -> str:
    """Two panels, one above the other; the dashed line is a client without jitter."""
    last = min(max(ours.times("done_at")[-1], 60.0) * 1.3, 7200.0)
    peaks = max(ours.peak, naive.peak)
    owed = ours.owed[0][1]
    panels = [
        _panel(0, "requests per second", peaks, last),
        _line(0, _rate(naive, last), peaks, last, _NAIVE, "5 3"),
        _line(0, _rate(ours, last), peaks, last, _OURS, ""),
        _panel(1, "records still owed", owed, last),
        _line(1, naive.owed, owed, last, _NAIVE, "5 3"),
        _line(1, ours.owed, owed, last, _OURS, ""),
    ]
    height = TOP + 2 * HEIGHT + GAP + 60
    legend = (
        f'<text x="{LEFT}" y="24" font-size="15" fill="{_INK}">{calls}, 200 records each, '
        "after an outage</text>"
        f'<text x="{LEFT}" y="{height - 8}" fill="{_OURS}">full line: this program</text>'
        f'<text x="{LEFT + 190}" y="{height - 8}" fill="{_NAIVE}">'
        "dashed: once a minute, without jitter</text>"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 30}" height="{height}" '
        'font-family="sans-serif" font-size="12">'
        f'<rect width="100%" height="100%" fill="white"/>{legend}{"".join(panels)}</svg>\n'
    )


def _rate(outcome: Outcome, last: float) -> list[tuple[float, float]]:
    step = max(1, int(last / 180))
    return [
        (at, sum(outcome.arrivals[at + each] for each in range(step)) / step)
        for at in range(0, int(last), step)
    ]


def _panel(place: int, name: str, most: float, last: float) -> str:
    top = TOP + place * (HEIGHT + GAP)
    bottom = top + HEIGHT
    marks = "".join(
        f'<text x="{LEFT + WIDTH * each / 4:.0f}" y="{bottom + 16}" text-anchor="middle" '
        f'fill="{_INK}">{last * each / 4 / 60:.1f} min</text>'
        for each in range(5)
    )
    scale = "".join(
        f'<line x1="{LEFT}" x2="{LEFT + WIDTH}" y1="{bottom - HEIGHT * each / 2:.0f}" '
        f'y2="{bottom - HEIGHT * each / 2:.0f}" stroke="#d5dbe0"/>'
        f'<text x="{LEFT - 6}" y="{bottom - HEIGHT * each / 2 + 4:.0f}" text-anchor="end" '
        f'fill="{_INK}">{most * each / 2:,.0f}</text>'
        for each in range(3)
    )
    title = f'<text x="{LEFT}" y="{top - 6}" fill="{_INK}">{name}</text>'
    return scale + marks + title


def _line(
    place: int, points: Sequence[tuple[float, float]], most: float, last: float, ink: str, dash: str
) -> str:
    bottom = TOP + place * (HEIGHT + GAP) + HEIGHT
    step = max(1, len(points) // 400)
    drawn = " ".join(
        f"{LEFT + WIDTH * at / last:.1f},{bottom - HEIGHT * value / most:.1f}"
        for at, value in [*points[::step], points[-1]]
        if at <= last
    )
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<polyline fill="none" stroke="{ink}" stroke-width="1.6"{dashes} points="{drawn}"/>'
