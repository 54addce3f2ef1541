"""The table of code lists."""

from collections.abc import Iterable

from sqlalchemy import func, insert, or_, select, update

from desktop.domain.code_list import CodeEntry, initials_of, typed_key
from desktop.domain.codes import EmergencyCentre
from desktop.models.referral_house import CodeEntryRow
from desktop.store.store import Reading, Unit

_IN_USE = CodeEntryRow.retired.is_(False)


def count(reading: Reading, code_list: str, source: str | None = None) -> int:
    """How many entries are in use, of one source or of all."""
    asked = select(func.count()).where(CodeEntryRow.code_list == code_list, _IN_USE)
    if source is not None:
        asked = asked.where(CodeEntryRow.source == source)
    return int(reading.connection.execute(asked).scalar_one())


def find(reading: Reading, code_list: str, typed: str, most: int) -> tuple[CodeEntry, ...]:
    """Entries by the beginning of a code, a part of the name, or pinyin initials; best first."""
    words, key = " ".join(typed.split()), typed_key(typed)
    if not words:
        return ()
    code, name, initials = CodeEntryRow.code, CodeEntryRow.name, CodeEntryRow.initials
    begins = [code.istartswith(words, autoescape=True), name.startswith(words, autoescape=True)]
    holds = [name.contains(words, autoescape=True)]
    if key:
        begins += [initials.startswith(key, autoescape=True)]
        begins += [initials.contains(f" {key}", autoescape=True)]
        holds += [initials.contains(key, autoescape=True)]
    asked = (
        select(CodeEntryRow.__table__)
        .where(CodeEntryRow.code_list == code_list, _IN_USE, or_(*begins, *holds))
        .order_by(or_(*begins).desc(), func.length(name), code, name)
        .limit(most)
    )
    return tuple(
        CodeEntry(
            code=row["code"],
            name=row["name"],
            system=row["system"],
            version=row["version"],
            source=row["source"],
            centre=EmergencyCentre(row["centre"]) if row["centre"] else None,
        )
        for row in reading.connection.execute(asked).mappings()
    )


def replace_all(unit: Unit, code_list: str, entries: Iterable[CodeEntry]) -> None:
    """Let these be the entries in use; all others of the list are retired, and none is deleted."""
    unit.connection.execute(
        update(CodeEntryRow).where(CodeEntryRow.code_list == code_list).values(retired=True)
    )
    rows = [
        {
            "code_list": code_list,
            "code": each.code,
            "name": each.name,
            "system": each.system,
            "version": each.version,
            "source": each.source,
            "initials": initials_of(each.name),
            "centre": str(each.centre or ""),
            "retired": False,
        }
        for each in entries
    ]
    if rows:
        unit.connection.execute(insert(CodeEntryRow).prefix_with("OR REPLACE"), rows)
    unit.touched("code_list")
