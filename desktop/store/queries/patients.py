"""Finding people: the one search box, and who is at hand before anything is typed."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import bindparam, func, select

from desktop.domain.codes import AllergyState, PriorityGroup, Sex
from desktop.domain.entry.names import mask_phone
from desktop.domain.patient_rows import Match, PatientLine, SearchPage
from desktop.domain.payload import read_instant
from desktop.domain.pinyin import best_reading, fold
from desktop.models.booking import BookingRow
from desktop.models.house import PatientKeyRow
from desktop.models.log import OpRow
from desktop.models.patient import PatientRow
from desktop.models.referral import ReferralRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.guests import guests
from desktop.store.search import REVERSED, Asked, asked, plain_number
from desktop.store.store import Reading

PAGE = 20
WINDOW = 50  # people ranked against each other; further ones follow in the order of keys
RECENT_OPS = 200
TAIL = 4
WHOLE_NUMBER_LEAST = 7  # shorter digits are meant as the end of a number

_COLUMNS = tuple(
    PatientRow.__table__.c[name]
    for name in (
        "id",
        "name",
        "reading",
        "sex",
        "birth_date",
        "age_estimate",
        "born_at",
        "unknown",
        "id_no",
        "phone",
        "contact_phone",
        "guardian_phone",
        "village",
        "sensitive",
        "allergy",
        "allergy_text",
        "groups",
    )
)

# Built once: making a statement anew costs more than running it.
_TODAY = (
    select(BookingRow.patient_id)
    .where(BookingRow.held_on == bindparam("day"), BookingRow.state.in_(LIVE_BOOKING))
    .order_by(BookingRow.starts_at)
)
_OF_TODAY = (
    select(PatientKeyRow.key, PatientKeyRow.patient_id)
    .join(BookingRow, BookingRow.patient_id == PatientKeyRow.patient_id)
    .where(
        BookingRow.held_on == bindparam("day"),
        BookingRow.state.in_(LIVE_BOOKING),
        PatientKeyRow.key >= bindparam("low"),
        PatientKeyRow.key < bindparam("high"),
    )
    .order_by(PatientKeyRow.key)
)
_BY_KEY = (
    select(PatientKeyRow.key, PatientKeyRow.patient_id)
    .where(
        PatientKeyRow.key >= bindparam("low"),
        PatientKeyRow.key < bindparam("high"),
        (PatientKeyRow.key > bindparam("low")) | (PatientKeyRow.patient_id > bindparam("after")),
    )
    .order_by(PatientKeyRow.key, PatientKeyRow.patient_id)
    .limit(WINDOW)
)
_ASKED_FOR = func.json_each(bindparam("ids")).table_valued("value")
_ROWS = (
    select(*_COLUMNS).select_from(_ASKED_FOR).join(PatientRow, PatientRow.id == _ASKED_FOR.c.value)
)
_LIVE_ROWS = _ROWS.where(PatientRow.merged_into.is_(None), PatientRow.active)


class _Hit(NamedTuple):
    """Somebody found by a key, or by a paper's number."""

    patient_id: str
    key: str
    paper: Match | None = None


def search(
    reading: Reading, typed: str, *, today: date, limit: int = PAGE, skip: int = 0
) -> SearchPage:
    """People found by what was typed: whole matches, then beginnings, then the rest.

    Typed may be a name or part of it, pinyin or initials, the last three or more digits of a
    document or telephone number, a whole number, or the beginning of a booking's or referral's.
    Of equal matches today's people come first. `skip` rows were shown already.
    """
    question = asked(typed)
    if not question.text:
        return SearchPage()
    here = today_ids(reading, today)
    page = list(islice(_ranked(reading, question, here, today), skip, skip + limit + 1))
    return SearchPage(_whose(reading, page[:limit]), more=len(page) > limit)


def at_hand(reading: Reading, *, today: date, limit: int = PAGE) -> tuple[PatientLine, ...]:
    """Today's people in the order of their seats, then those lately worked with here."""
    here = today_ids(reading, today)
    found = dict.fromkeys(here, Match.TODAY)
    for patient_id in recent_ids(reading):
        found.setdefault(patient_id, Match.RECENT)
    wanted = list(found)[: limit * 2]  # some may be merged or out of use
    rows = _rows(reading, wanted)
    lines = (_line(rows[each], found[each], here) for each in wanted if each in rows)
    return _whose(reading, islice(lines, limit))


def lines_of(reading: Reading, ids: Iterable[UUID], *, today: date) -> dict[UUID, PatientLine]:
    """The line of each patient, merged ones and those out of use included."""
    here = today_ids(reading, today)
    rows = _rows(reading, [str(each) for each in ids], all_of_them=True)
    lines = _whose(reading, (_line(row, Match.NAME, here) for row in rows.values()))
    return {line.id: line for line in lines}


def _whose(reading: Reading, lines: Iterable[PatientLine]) -> tuple[PatientLine, ...]:
    """Lines of other clinics' patients say whose they are."""
    shown = tuple(lines)
    others = guests(reading, [line.id for line in shown])
    return tuple(
        replace(line, guest=others[line.id]) if line.id in others else line for line in shown
    )


def today_ids(reading: Reading, today: date) -> dict[str, None]:
    """Ids of patients with a live booking today, by planned time."""
    rows = reading.connection.execute(_TODAY, {"day": today.isoformat()})
    return dict.fromkeys(rows.scalars())


def recent_ids(reading: Reading) -> dict[str, None]:
    """Ids of the patients this computer worked with last, the newest first."""
    named = func.json_extract(OpRow.payload, "$.patient_id")
    rows = reading.connection.execute(
        select(OpRow.kind, OpRow.record_id, named.label("named"))
        .order_by(OpRow.seq.desc())
        .limit(RECENT_OPS)
    )
    found = (row.record_id if row.kind == "patient" else row.named for row in rows)
    return dict.fromkeys(each for each in found if each)


def _ranked(
    reading: Reading, question: Asked, here: Mapping[str, None], today: date
) -> Iterator[PatientLine]:
    seen: set[str] = set()
    stream = _by_key(reading, question)
    window = [*_by_paper(reading, question), *islice(stream, WINDOW)]
    if here:
        window[:0] = _of_today(reading, question, today)
    while window:
        fresh: dict[str, _Hit] = {}
        for hit in window:
            if hit.patient_id not in seen:
                fresh.setdefault(hit.patient_id, hit)
        seen |= fresh.keys()
        yield from _judged(reading, question, list(fresh.values()), here)
        window = list(islice(stream, WINDOW))


def _by_key(reading: Reading, question: Asked) -> Iterator[_Hit]:
    """Hits in the order of keys, exact ones first; read piece by piece."""
    for begin, high in _ranges(question):
        low, after = begin, ""
        while True:
            asked_for = {"low": low, "high": high, "after": after}
            rows = reading.connection.execute(_BY_KEY, asked_for).all()
            for key, patient_id in rows:
                yield _Hit(patient_id, key)
            if len(rows) < WINDOW:
                break
            low, after = rows[-1].key, rows[-1].patient_id


def _ranges(question: Asked) -> tuple[tuple[str, str], ...]:
    ranges = question.ranges()
    return ranges[::-1] if len(question.text) < WHOLE_NUMBER_LEAST else ranges


def _of_today(reading: Reading, question: Asked, today: date) -> Iterator[_Hit]:
    for low, high in _ranges(question):
        asked_for = {"day": today.isoformat(), "low": low, "high": high}
        for key, patient_id in reading.connection.execute(_OF_TODAY, asked_for):
            yield _Hit(patient_id, key)


def _by_paper(reading: Reading, question: Asked) -> Iterator[_Hit]:
    if not question.human_number:
        return
    low, high = question.human_number, question.human_number + "\U0010ffff"
    papers: tuple[tuple[Any, Match], ...] = (
        (BookingRow, Match.BOOKING_NO),
        (ReferralRow, Match.REFERRAL_NO),
    )
    for row_type, match in papers:
        rows = reading.connection.execute(
            select(row_type.no, row_type.patient_id)
            .where(row_type.no >= low, row_type.no < high)
            .order_by(row_type.no)
            .limit(PAGE)
        )
        yield from (_Hit(row.patient_id, row.no, match) for row in rows)


def _judged(
    reading: Reading, question: Asked, hits: Sequence[_Hit], here: Mapping[str, None]
) -> Iterator[PatientLine]:
    rows = _rows(reading, [hit.patient_id for hit in hits])
    judged = []
    for place, hit in enumerate(hits):
        if row := rows.get(hit.patient_id):
            match, whole = _reason(row, question, hit)
            exact = hit.key == question.text or hit.paper is not None
            rank = (not whole, not exact, hit.patient_id not in here, place)
            judged.append((rank, row, match, hit.key if hit.paper else ""))
    judged.sort(key=lambda each: each[0])
    # lines are made as they are taken: a page needs a third of a window
    return (_line(row, match, here, detail) for _, row, match, detail in judged)


def _reason(row: Mapping[str, Any], question: Asked, hit: _Hit) -> tuple[Match, bool]:
    """Why the row was found, and whether from the beginning of name or number."""
    if hit.paper:
        return hit.paper, True
    if hit.key.startswith(REVERSED):
        return _number_match(row, hit.key[1:][::-1]), True
    if question.tail and not fold(row["name"]).endswith(hit.key):
        return _number_match(row, hit.key), True
    name = fold(row["name"])
    if name.endswith(hit.key):
        return Match.NAME, name == hit.key
    if len(hit.key) <= len(name):
        return Match.INITIALS, len(hit.key) == len(name)
    full = fold(row["reading"] or best_reading(row["name"]))
    return Match.READING, full == hit.key or not full.endswith(hit.key)


def _number_match(row: Mapping[str, Any], number: str) -> Match:
    if plain_number(row["id_no"]) == number:
        return Match.ID_NO
    if plain_number(row["phone"]) == number:
        return Match.PHONE
    if number in {plain_number(row["contact_phone"]), plain_number(row["guardian_phone"])}:
        return Match.CONTACT_PHONE
    return Match.OTHER_NUMBER


def _rows(
    reading: Reading, ids: Sequence[str], *, all_of_them: bool = False
) -> dict[str, Mapping[str, Any]]:
    if not ids:
        return {}
    rows = reading.connection.execute(
        _ROWS if all_of_them else _LIVE_ROWS, {"ids": json.dumps(ids)}
    )
    return {row["id"]: cast("Mapping[str, Any]", row) for row in rows.mappings()}


def _line(
    row: Mapping[str, Any], match: Match, here: Mapping[str, None], detail: str = ""
) -> PatientLine:
    return PatientLine(
        id=UUID(row["id"]),
        name=row["name"],
        reading=row["reading"] or best_reading(row["name"]),
        sex=Sex(row["sex"]),
        birth_date=date.fromisoformat(row["birth_date"]) if row["birth_date"] else None,
        age_estimate=row["age_estimate"],
        born_at=read_instant(row["born_at"]) if row["born_at"] else None,
        unknown=row["unknown"],
        id_tail=row["id_no"][-TAIL:],
        phone=mask_phone(row["phone"] or row["contact_phone"] or row["guardian_phone"]),
        village=row["village"],
        sensitive=row["sensitive"],
        allergy=AllergyState(row["allergy"]) if row["allergy"] else None,
        allergy_text=row["allergy_text"],
        maternal=PriorityGroup.MATERNAL in (row["groups"] or ()),
        match=match,
        detail=detail,
        booked_today=row["id"] in here,
    )
