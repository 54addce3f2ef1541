"""`zhudian` and `python -m desktop`."""

import sys


def main() -> int:
    """Run the command line and return the exit status."""
    from desktop.app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
