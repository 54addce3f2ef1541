"""Building the open clinic: every part by constructor, every area wired."""

from importlib import import_module
from typing import TYPE_CHECKING

from desktop.app.house import House
from desktop.app.papers import PaperDesk
from desktop.services.drafts import Drafts
from desktop.services.papers import Papers
from desktop.store.open import warm_up

if TYPE_CHECKING:
    from desktop.app.shift import OpenClinic

AREAS = (
    "today",
    "patients",
    "booking",
    "day",
    "outage",
    "queue",
    "attachments",
    "referral",
    "reception",
    "return_care",
    "training",
    "exchange",
    "seats",
    "settings",
)


HOSPITAL_SCREENS = (
    "today",
    "reception",
    "return-care",
    "training-list",
    "exchange",
    "settings",
)
"""What a hospital's rail shows: no calendar, no queue, no referrals of its own."""


def load_areas() -> None:
    """Load every area's code; called on the worker thread behind the first paint."""
    warm_up()
    for area in AREAS:
        import_module(f"desktop.app.{area}")


def build_house(clinic: "OpenClinic") -> House:
    """Make the house and wire every area into the shell. GUI thread, after unlocking."""
    from desktop.app.reception import is_hospital

    program, store = clinic.program, clinic.opened.store
    with store.reading() as reading:
        place = reading.place()
    papers = PaperDesk(Papers(store, clinic.actor), program.clock, program.shell)
    house = House(
        store=store,
        clock=program.clock,
        actor=clinic.actor,
        place=place,
        drafts=Drafts(store, clinic.actor),
        jobs=clinic.jobs,
        changes=program.changes,
        shell=program.shell,
        go=program.shell.go,
        print_paper=papers.print_paper,
        papers=papers,
        data_dir=program.folder.path,
        make_county=clinic.make_county,
        opened=clinic.opened,
        switch=clinic.switch,
    )
    if is_hospital(house):
        program.shell.keep_on_rail(HOSPITAL_SCREENS)
    for area in AREAS:
        more = {"restore": program.restore} if area == "settings" else {}
        import_module(f"desktop.app.{area}").wire(house, **more)
    if is_hospital(house):
        program.shell.forget_key("F3")
        program.shell.forget_key("F4")
    store.on_change(program.changes.records_changed.emit)
    return house
