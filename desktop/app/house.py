"""What the composition root hands to each area's wiring."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.kept import Actor, Place
from desktop.services.drafts import Drafts
from desktop.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.app.papers import PaperDesk
    from desktop.jobs.jobs import Jobs
    from desktop.store.opening import Opened
    from desktop.views.changes import Changes
    from desktop.views.shell import Shell
    from desktop.wire.county import County


@dataclass(kw_only=True)
class House:
    """The open clinic. Made once after unlocking; each area's `wire(house)` adds its pages.

    Attributes:
        actor: who is signed in now; may change between two calls.
        go: open a screen by name with what it should show, e.g. `go("patient", patient_id=x)`.
            Names: today, booking, booking-form, session, queue, referral-board, referral-form,
            referral, training-list, training, patients, patient, register, exchange, settings.
        print_paper: print, preview or save a paper of a record:
            `print_paper("booking-slip", booking_id)`.
        papers: where areas register their papers: `papers.register(template, load, make)`.
        data_dir: folder of the data file.
        make_county: the county to speak to, made anew for each exchange, or None while none is set
            up: the address in the settings, or the practice county on loopback.
        opened: the open folder with its data key, for backups and key slots.
        switch: make somebody else the person signed in (PIN or password was right).
    """

    store: Store
    clock: Clock
    actor: Callable[[], Actor]
    place: Place
    drafts: Drafts
    jobs: "Jobs"
    changes: "Changes"
    shell: "Shell"
    go: Callable[..., object]
    print_paper: Callable[[str, UUID], Any]
    papers: "PaperDesk"
    data_dir: "Path"
    make_county: "Callable[[], County | None]"
    opened: "Opened"
    switch: Callable[[Actor], None]
