"""The practice clinic: its folder, its people, its county on loopback."""

from datetime import date
from pathlib import Path

from desktop import __version__
from desktop.domain.clock import Clock
from desktop.domain.kept import Actor
from desktop.practice.county.server import CountyServer, DeskSettings
from desktop.practice.hospital import DEVICE, make_hospital
from desktop.practice.neighbour import keep_neighbour
from desktop.practice.registrar import PracticeCounty, keep_trusting, trust_practice
from desktop.practice.sample import make_sample, roll_forward
from desktop.services.door import change_door
from desktop.store import keys
from desktop.store.copies import close_wholly, swap_in, working_name
from desktop.store.discard import discard
from desktop.store.key_file import write_ring
from desktop.store.migrate import create
from desktop.store.open import open_engine
from desktop.store.place_files import Folder, FolderState, set_aside
from desktop.store.sealing import Cost
from desktop.store.store import Store

PASSWORD = "practice-clinic"  # noqa: S105 - known to everybody: nothing in here is real
CHEAP = Cost(memory_kib=8 * 1024, rounds=1, lanes=1)
DESK_DELAY_S = 4.0


def prepare(folder: Folder, clock: Clock, *, hospital: bool = False) -> None:
    """Make the practice clinic where there is none yet; takes about two seconds. Any thread.

    With `hospital` it is the practice hospital with its receiving desk.

    The file is filled under a working name and takes its place last, so that a kill half way
    leaves nothing behind that looks finished.
    """
    if folder.state() is FolderState.READY:
        return
    folder.make()
    working = working_name(folder.database)
    if working.exists():
        discard(working)
    key = keys.new_data_key()
    create(working, key)
    store = Store(open_engine(working, key), clock)
    try:
        make = make_hospital if hospital else make_sample
        people = make(store, clock, app_version=__version__)
        with store.unit(people[0].staff_id) as unit:
            trust_practice(unit)
            place = unit.place()
    finally:
        store.close()
    close_wholly(working, key)
    set_aside(folder, "before-practice", clock.now(), keys=True)
    write_ring(folder, _ring(key, people))
    swap_in(working, folder.database)
    change_door(folder, clinic=place.org_name, device=DEVICE if hospital else "护士站电脑")


def _ring(key: bytes, people: tuple[Actor, ...]) -> keys.Ring:
    ring = keys.new_ring()
    for who in people:
        ring = keys.with_person(
            ring, key, str(who.staff_id), PASSWORD, name=who.name, role=who.role, cost=CHEAP
        )
    return ring


def keep_rolling(store: Store, clock: Clock, actor: Actor) -> None:
    """Bring the duty sessions to today, and trust the county's keys; call at each start."""
    keep_trusting(store)
    roll_forward(store, clock, actor.staff_id)


def start_county(folder: Path, today: date, *, delay_s: float = DESK_DELAY_S) -> CountyServer:
    """The practice county, whose hospital desk answers by itself. Stop it in the end.

    From `today` on another health centre has sessions there, with seats to be borrowed.

    Its state lies in the practice folder and lives and dies with the practice clinic's.
    """
    (folder / "county").mkdir(parents=True, exist_ok=True)
    county = PracticeCounty(folder / "county", DeskSettings(delay_s=delay_s))
    keep_neighbour(county.service, today)
    county.start()
    return county
