"""Building the open clinic: every part by constructor, every area wired."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.clock import Clock
from desktop.domain.kept import Actor
from desktop.store.store import Store

if TYPE_CHECKING:
    from desktop.app.house import House
    from desktop.jobs.jobs import Jobs
    from desktop.views.changes import Changes
    from desktop.views.shell import Shell


def build_house(
    store: Store,
    clock: Clock,
    actor: Callable[[], Actor],
    shell: "Shell",
    changes: "Changes",
    jobs: "Jobs",
    data_dir: Path,
) -> "House":
    """Make the house and wire every area into the shell. GUI thread, after unlocking."""
    from desktop.app import booking, exchange, patients, referral, settings, today, training
    from desktop.app.house import House
    from desktop.app.papers import PaperDesk
    from desktop.services.drafts import Drafts
    from desktop.services.papers import Papers

    with store.reading() as reading:
        place = reading.place()
    papers = PaperDesk(Papers(store, actor), clock, shell)
    house = House(
        store=store,
        clock=clock,
        actor=actor,
        place=place,
        drafts=Drafts(store, actor),
        jobs=jobs,
        changes=changes,
        shell=shell,
        go=shell.go,
        print_paper=papers.print_paper,
        papers=papers,
        data_dir=data_dir,
    )
    for area in (today, patients, booking, referral, training, exchange, settings):
        area.wire(house)
    store.on_change(changes.records_changed.emit)
    return house
