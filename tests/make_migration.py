"""Make a revision from the models: `python -m tests.make_migration "add what" [--first]`.

`--first` writes the first revision anew; only until a release has gone out with it. Afterwards
the new revision is added to `desktop.store.migrate.REVISIONS` by hand, and
`python -m tests.make_old_file` keeps a real file of the release before.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from desktop.store.migrate import REVISIONS, head, migrating_engine, run_alembic, script_folder

KEY = bytes(range(32))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("message", nargs="?", default="Every table of the first release")
    asked.add_argument("--first", action="store_true")
    said = asked.parse_args()
    versions = script_folder() / "versions"
    versions.mkdir(exist_ok=True)
    first = versions / "0001_first.py"
    if said.first:
        first.unlink(missing_ok=True)
    revision = "0001" if said.first else f"{int(head()) + 1:04d}"
    with tempfile.TemporaryDirectory() as folder:
        engine = migrating_engine(Path(folder) / "records.db", KEY)
        with engine.begin() as connection:
            if not said.first:
                run_alembic(connection, "upgrade", REVISIONS[-1])
            run_alembic(connection, "revision", said.message, autogenerate=True, rev_id=revision)
        engine.dispose()
    (made,) = versions.glob(f"{revision}_*.py")
    if said.first:
        made = made.rename(first)
    lines = made.read_text(encoding="utf-8").splitlines(keepends=True)
    made.write_text("".join(line for line in lines if "# ###" not in line), encoding="utf-8")
    for tool in ("check --fix-only -q", "format -q"):
        subprocess.run(
            [sys.executable, "-m", "ruff", *tool.split(), str(made)], check=False, timeout=60
        )
    print(made)


if __name__ == "__main__":
    main()
