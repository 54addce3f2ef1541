"""The morning outage pack as one print job (requirements.md, M10).

In the order in which it is needed: what to do, today's lists, seats, blank slips with reserved
numbers, blank referral forms each with its consent, and whom to ring.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from desktop.domain.booking_papers import DayList, DaySession
from desktop.domain.entry import group_phone
from desktop.domain.outage import OutageKind, OutageSlip, PackFacts, PhoneLine
from desktop.printing import booking_words as words
from desktop.printing.booking import qr_png
from desktop.printing.booking_lists import day_paper, session_title
from desktop.printing.consent import blank_consent
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.printing.referral import blank_slip
from desktop.services.papers import Imprint

PACK = "outage-pack"
SLIPS_A_PAGE = 3


def pack_paper(pack: PackFacts, today: DayList, imprint: Imprint, templates: Path) -> Paper:
    """The whole pack; a reprint leaves out numbers that were entered or made void meanwhile.

    Args:
        pack: numbers and telephone list.
        today: lists as they stand now.
        imprint: foot of this copy.
        templates: folder of the templates.
    """
    slips, referrals = pack.of_kind(OutageKind.BOOKING), pack.of_kind(OutageKind.REFERRAL)
    more = [day_paper(today, imprint, templates), _seats(pack, today, imprint, templates)]
    more += [
        _slip_page(pack, slips[place : place + SLIPS_A_PAGE], imprint, templates)
        for place in range(0, len(slips), SLIPS_A_PAGE)
    ]
    for each in referrals:
        more.append(blank_slip(each.no, pack.clinic, imprint, templates))
        more.append(blank_consent(each.no, pack.clinic, imprint, templates))
    more.append(_phones(pack, imprint, templates))
    values = {
        "clinic": pack.clinic,
        "marks": words.marks(imprint),
        "day": words.day_words(pack.day),
        "weekday": words.weekday(pack.day),
        "made": words.clock_words(pack.made_at),
        "device": pack.device_code,
        "slips": len(slips),
        "referrals": len(referrals),
        "slip_range": _range(slips),
        "referral_range": _range(referrals),
    }
    return _page(pack, "outage-cover", values, imprint, templates, tuple(more))


def _page(
    pack: PackFacts,
    template: str,
    values: Mapping[str, object],
    imprint: Imprint,
    templates: Path,
    more: tuple[Paper, ...] = (),
) -> Paper:
    return Paper(
        title=f"断网应急单 {pack.day:%Y-%m-%d} {pack.device_code}",
        size=PaperSize.A4,
        html=fill(templates, template, values),
        footer=imprint.footer,
        more=more,
    )


def _range(slips: Sequence[OutageSlip]) -> str:
    if not slips:
        return "无"
    numbers = sorted(slip.no for slip in slips)
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]} 至 {numbers[-1]}"


# --- seats ------------------------------------------------------------------------------


def _seats(pack: PackFacts, today: DayList, imprint: Imprint, templates: Path) -> Paper:
    rows = "".join(_seat_row(each) for each in today.sessions)
    values = {
        "clinic": pack.clinic,
        "day": words.day_words(pack.day),
        "rows": Html(rows or '<tr><td colspan="3" align="center">今日无专家坐诊。</td></tr>'),
        "later": Html("".join(_later(pack, today))),
    }
    return _page(pack, "outage-seats", values, imprint, templates)


def _seat_row(shown: DaySession) -> str:
    ours = [line for line in shown.lines if line.ours and line.state is None]
    on_paper = "、".join(str(line.no) for line in ours if line.paper_no)
    on_screen = "、".join(str(line.no) for line in ours if not line.paper_no)
    return (
        f"<tr><td>{escape(session_title(shown.head))}</td>"
        f"<td><b>{on_paper or '无'}</b></td><td>{on_screen or '无'}</td></tr>"
    )


def _later(pack: PackFacts, today: DayList) -> Iterable[str]:
    """Slips of other days, which no list of today names."""
    found = [
        slip
        for slip in pack.of_kind(OutageKind.BOOKING)
        if slip.held_on is not None and slip.held_on != today.day
    ]
    for (day, expert), slips in groupby(found, key=lambda slip: (slip.held_on, slip.expert)):
        assert day is not None
        seats = "、".join(str(slip.seat_no) for slip in slips)
        yield f"<p>{day:%m-%d} {words.weekday(day)}　{escape(expert)}：纸质号 {seats}</p>"


# --- blank slips -------------------------------------------------------------------------


def _slip_page(
    pack: PackFacts, slips: Sequence[OutageSlip], imprint: Imprint, templates: Path
) -> Paper:
    html = "".join(_slip(pack, slip, templates) for slip in slips)
    return Paper(
        title=f"应急预约单 {slips[0].no}",
        size=PaperSize.A4,
        html=html,
        footer=imprint.footer,
        images={f"qr-{slip.no}": qr_png(slip.no) for slip in slips},
    )


def _slip(pack: PackFacts, slip: OutageSlip, templates: Path) -> str:
    assert slip.held_on is not None
    assert slip.half_day is not None
    assert slip.starts_at is not None
    assert slip.ends_at is not None
    values = {
        "clinic": pack.clinic,
        "no": slip.no,
        "qr": f"qr-{slip.no}",
        "seat": slip.seat_no,
        "day": words.day_words(slip.held_on),
        "weekday": words.weekday(slip.held_on),
        "half_day": words.HALF_DAYS[slip.half_day],
        "times": words.span(slip.starts_at, slip.ends_at),
        "expert": slip.expert,
        "title": slip.title_text,
        "specialty": slip.specialty,
        "room": slip.room or "问护士",
        "phone": f"退号电话 {group_phone(pack.own_phone)}" if pack.own_phone else "",
    }
    return fill(templates, "outage-slip", values)


# --- telephone list ----------------------------------------------------------------------


def _phones(pack: PackFacts, imprint: Imprint, templates: Path) -> Paper:
    rows = []
    for group, lines in groupby(pack.phones, key=lambda line: line.group):
        rows.append(f'<tr><td colspan="3"><b>{escape(group)}</b></td></tr>')
        rows += [_phone_row(line) for line in lines]
    values = {
        "clinic": pack.clinic,
        "day": words.day_words(pack.day),
        "rows": Html("".join(rows)),
        "blanks": Html("<tr><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr>" * 4),
    }
    return _page(pack, "outage-phones", values, imprint, templates)


def _phone_row(line: PhoneLine) -> str:
    cells = (line.name, line.what, group_phone(line.phone))
    return "<tr>" + "".join(words.cell(said) for said in cells) + "</tr>"
