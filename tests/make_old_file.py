"""Keep a real file of the newest release: `python -m tests.make_old_file`.

Run once for each release, before the first change to its tables; an old file is never made anew.
"""

from pathlib import Path

from desktop.store.copies import close_wholly
from desktop.store.migrate import create, head
from desktop.store.open import open_engine
from desktop.store.store import Store
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic

OLD = Path(__file__).parent / "migrations" / "old"


def main() -> None:
    path = OLD / f"{head()}.db"
    if path.exists():
        raise SystemExit(f"{path.name} is kept already; remove it by hand before its release only")
    path.parent.mkdir(parents=True, exist_ok=True)
    create(path, KEY)
    store = Store(open_engine(path, KEY), StandingClock())
    clinic = Clinic.set_up(store, StandingClock())
    clinic.booking(clinic.session())
    clinic.referral()
    clinic.training()
    store.close()
    close_wholly(path, KEY)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
