"""What is done between a clinic and the receiving desk, as fingers do it: keys only."""

import subprocess
from pathlib import Path

from PIL import Image

from tests.e2e.person import Person
from tests.e2e.scene import Seat
from tests.e2e.work import (
    FOLDERS,
    NOTHING_WAITS,
    ONLINE,
    SENDING,
    exchange_until,
    refer,
    register,
)
from tests.slip_eyes import read_codes

PATIENT, SEARCH = "张桂芳", "zgf"
DANGER = "突发胸痛一小时"
ISSUER = "赵文斌"


def meet(*people: Person) -> None:
    """Everybody exchanges until nothing waits."""
    for person in people:
        exchange_until(person, ONLINE, NOTHING_WAITS)


def exchange(person: Person) -> None:
    """One more exchange, to its end, whatever was known before."""
    begin_exchange(person)
    exchange_until(person, ONLINE, NOTHING_WAITS)


def begin_exchange(person: Person) -> None:
    """An exchange that asks from now on, to whatever end.

    One that is under way may have read before the other side wrote: the key waits for its end.
    """
    person.key("Alt+9")
    person.wait_for_page("exchange")
    person.wait_until(lambda: SENDING not in person.facts(), "for the running exchange to end")
    person.key("Ctrl+Return")
    person.wait_until(lambda: SENDING not in person.facts(), "for the exchange to end")


def open_desk(person: Person, folder: str = "1") -> None:
    """The receiving desk, with the marker on the first of a filter."""
    person.key("Alt+2")
    person.wait_for_page("reception")
    person.key(folder)


def act(person: Person, key: str) -> None:
    """A key of the desk or of a referral, up to its question."""
    person.key(key)
    person.wait_for_question()


def confirm(person: Person, page: str) -> None:
    """Keep what is asked, and be back on the page."""
    person.key("Ctrl+Return")
    person.wait_for_page(page)


def issue(person: Person) -> None:
    """A patient nobody knew, referred at once; ends on the referral."""
    register(person, PATIENT)
    person.key("Alt+1")
    person.wait_for_page("today")
    refer(person, SEARCH, DANGER)


def deliver(here: Person, desk: Person) -> None:
    """A referral that both know; the desk has it open."""
    issue(here)
    meet(here)
    exchange(desk)
    open_desk(desk)
    desk.wait_to_see(PATIENT, DANGER)
    desk.key("Return")
    meet(desk)


def open_from(person: Person, folder: str) -> None:
    """The patient's referral, from one of the folders of the board."""
    person.key("Alt+4")
    person.wait_for_page("referral-board")
    if person.focused() != FOLDERS:
        person.key("Shift+Tab")
    person.down_to(folder)
    person.key("Return")
    person.down_to(PATIENT)
    person.key("Return")
    person.wait_for_page("referral")


def print_slip(person: Person, seat: Seat) -> Path:
    """F8 on the open referral; returns the PDF that came out of the printer."""
    before = set(seat.printer.glob("referral-slip-*.pdf"))
    person.key("F8")
    person.wait_until(lambda: set(seat.printer.glob("referral-slip-*.pdf")) > before, "to print")
    [printed] = set(seat.printer.glob("referral-slip-*.pdf")) - before
    return Path(printed)


def pages_of(pdf: Path) -> list[Path]:
    """The pages as a camera would see them."""
    pictures = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "300", "-gray", "-png", pdf, pictures], check=True)
    return sorted(pdf.parent.glob(f"{pictures.name}-*.png"))


def codes_on(pdf: Path) -> list[str]:
    """Every QR text of the printed paper."""
    return [code for page in pages_of(pdf) for code in read_codes(Image.open(page))]


def scan(desk: Person, code: str) -> None:
    """A keyboard-wedge scanner: the characters, then CR."""
    open_desk(desk)
    desk.key("F6")
    desk.write(code)
    desk.key("Return")
