"""`zhudian handshake [URL] CLINIC`: the county's end of the daily handshake, read on the telephone.

The clinic's Exchange screen shows the same word exactly when both ends have the same.
"""

import sys
from collections.abc import Sequence

from desktop.app.operator_line import Reach, reached
from desktop.app.operator_words import words_of
from desktop.domain.daily_check import Group, Side, check_word, heard, is_word, spoken, word_of
from desktop.domain.errors import DesktopError
from desktop.sync.daily_check import county_side
from desktop.wire.county import County, Resource

SAME, DIFFERENT, NOT_DONE = 0, 1, 2
_NAMES = {
    Group.ISSUED: "referrals it issued",
    Group.BOOKINGS: "bookings",
    Group.RECEIVED: "referrals it received",
}


def run_handshake(reach: Reach, clinic: str, *, said: str = "") -> int:
    """The command.

    Args:
        reach: the county.
        clinic: id, name or national code of a clinic or hospital.
        said: the word that the clinic reads out; compared when given.

    Returns:
        0 told, or both words are the same; 1 they differ; 2 nothing could be told.
    """
    try:
        with reached(reach) as (county, system_root):
            return _shake(county, system_root, clinic, said)
    except DesktopError as error:
        sys.stderr.write(f"{words_of(error)}\n")
        return NOT_DONE


def clinics_named(county: County, clinic: str) -> list[Resource]:
    """Organisations of that id, name or code; those that only contain the name if none is it."""
    pages = county.search("Organization", [("_count", "200")])
    found = [each for page in pages for each in page.resources]
    exact = [each for each in found if clinic in _names(each)]
    return exact or [each for each in found if clinic and clinic in str(each.get("name", ""))]


def told(name: str, there: Side) -> str:
    """What the operator reads out."""
    lines = [name, f"  check word  {spoken(word_of(there))}"]
    lines += [
        f"    {_NAMES[group]}: {len(there[group])} open, {spoken(check_word(there[group], group))}"
        for group in Group
    ]
    return "\n".join([*lines, ""])


def _shake(county: County, system_root: str, clinic: str, said: str) -> int:
    found = clinics_named(county, clinic)
    if len(found) != 1:
        sys.stderr.write(_which(found))
        return NOT_DONE
    there = county_side(county, system_root, str(found[0]["id"]))
    sys.stdout.write(told(str(found[0].get("name", "")), there))
    if not said:
        return SAME
    if not is_word(said):
        sys.stderr.write("That is no check word: a letter was misheard. Have it read again.\n")
        return NOT_DONE
    same = heard(said) == word_of(there)
    sys.stdout.write("The same: both ends have the same.\n" if same else "Different.\n")
    return SAME if same else DIFFERENT


def _names(organization: Resource) -> set[str]:
    codes = (str(each.get("value", "")) for each in organization.get("identifier", ()))
    return {str(organization.get("id", "")), str(organization.get("name", "")), *codes}


def _which(found: Sequence[Resource]) -> str:
    if not found:
        return "No organisation of that name, code or id is at the county.\n"
    lines = [f"  {each.get('id')}  {each.get('name', '')}" for each in found]
    return "\n".join(["Several; name one of them by its id:", *lines, ""])
