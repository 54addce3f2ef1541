"""The command line: the window, and what operators do without one."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import __version__
from desktop.app.operator_token import NoToken, token_in
from desktop.app.trouble import no_core_dumps

if TYPE_CHECKING:
    from desktop.app.operator_line import Reach


def parser() -> argparse.ArgumentParser:
    """What can be asked of `zhudian`."""
    asked = argparse.ArgumentParser(
        prog="zhudian", description="驻点: the desktop client of township expert stations"
    )
    asked.add_argument("--version", action="version", version=f"zhudian {__version__}")
    asked.add_argument(
        "--practice", action="store_true", help="open the practice clinic, which needs no server"
    )
    asked.add_argument(
        "--hospital", action="store_true", help="with --practice: the practice hospital's desk"
    )
    asked.add_argument(
        "--data", type=Path, metavar="DIR", help="data folder of its own (or ZHUDIAN_HOME)"
    )
    commands = asked.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("self-test", help="prove that this installation works, without a window")
    check = commands.add_parser("county-check", help="probe a FHIR server: can it be the county?")
    check.add_argument("url")
    _reach(check)
    check.add_argument("--language", choices=("zh", "en"), default="zh")
    keys = commands.add_parser(
        "county-keys", help="for the county: sign the keys with which clinics sign referral slips"
    )
    keys.add_argument("url")
    keys.add_argument("--root", type=Path, default=Path("county-root.json"), metavar="FILE")
    _reach(keys)
    keys.add_argument("--revoke", default="", metavar="KEY", help="revoke this key for good")
    keys.add_argument("--list", action="store_true", help="show the ring, sign nothing")
    enrol = commands.add_parser(
        "county-enrol", help="for the county: write the files with which clinics are enrolled"
    )
    enrol.add_argument("list", type=Path, metavar="LIST.json")
    enrol.add_argument("--root", type=Path, default=Path("county-root.json"), metavar="FILE")
    enrol.add_argument("--into", type=Path, default=Path("enrolment"), metavar="DIR")
    client = commands.add_parser(
        "county-client-key",
        help="for the county: register or remove the key of a clinic's computer",
    )
    client.add_argument("file", type=Path, nargs="?", metavar="FILE")
    client.add_argument("--jwks", type=Path, metavar="JWKS", help="the clinic's JWK Set")
    client.add_argument("--remove", default="", metavar="KID", help="take this key out of the set")
    _courier_commands(commands)
    sync = commands.add_parser("sync", help="one exchange without a window")
    sync.add_argument("--person", metavar="NAME", help="whose password is typed")
    _county_eyes(commands)
    support = commands.add_parser(
        "support-bundle", help="a file for support, without anything about patients"
    )
    support.add_argument("file", type=Path, metavar="FILE")
    support.add_argument("--person", metavar="NAME", help="whose password is typed")
    support.add_argument(
        "--closed", action="store_true", help="leave the records' file closed: logs and sizes only"
    )
    return asked


class _Seen(argparse.Action):
    """Words of a command are seen by everybody at the computer, and kept by shells."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        parser.error(
            "a token on the command line is seen by others: put it into a file and name that with"
            " --token-file, or into ZHUDIAN_COUNTY_TOKEN"
        )


def _reach(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--token-file",
        type=Path,
        metavar="FILE",
        help="bearer token, where the server asks for one: the file's first line, - for standard"
        " input; else ZHUDIAN_COUNTY_TOKEN, never the command line",
    )
    command.add_argument("--token", action=_Seen, help=argparse.SUPPRESS)
    command.add_argument(
        "--ca",
        type=Path,
        metavar="FILE",
        help="the county's own authority, certificates in PEM; else what the system trusts",
    )


def _county_eyes(commands: Any) -> None:
    fleet = commands.add_parser(
        "fleet", help="for the county: how every clinic's computers stand, the worst first"
    )
    _own_or(fleet)
    fleet.add_argument("--json", action="store_true", help="for other programs")
    shake = commands.add_parser(
        "handshake", help="for the county: the daily check word of a clinic, for the telephone"
    )
    _own_or(shake)
    shake.add_argument("clinic", metavar="CLINIC", help="its name, national code or id")
    shake.add_argument("--word", default="", help="the word the clinic reads out: the same?")


def _own_or(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "url",
        nargs="?",
        default="",
        metavar="URL",
        help="the county; left out: the one this computer is enrolled with, with its own sign-in",
    )
    _reach(command)
    command.add_argument(
        "--system-root", default="", metavar="URL", help="root of the county's number systems"
    )
    command.add_argument("--person", metavar="NAME", help="without URL: whose password is typed")


def _reached(asked: argparse.Namespace) -> "Reach":
    from desktop.app.operator_line import Reach

    return Reach(
        url=asked.url,
        token=asked.token,
        ca=asked.ca,
        system_root=getattr(asked, "system_root", ""),
        data=asked.data,
        person=getattr(asked, "person", None),
    )


def _courier_commands(commands: Any) -> None:
    key = commands.add_parser(
        "courier-key", help="for the county: make or show the key that USB packages are sealed to"
    )
    key.add_argument("--key", type=Path, default=Path("county-courier.json"), metavar="FILE")
    courier = commands.add_parser(
        "courier-import", help="for the county: bring in a clinic's USB package"
    )
    courier.add_argument("package", type=Path, metavar="PACKAGE")
    courier.add_argument("url")
    courier.add_argument("--key", type=Path, default=Path("county-courier.json"), metavar="FILE")
    courier.add_argument("--receipt", type=Path, metavar="FILE", help="else beside the package")
    _reach(courier)
    courier.add_argument("--root", default="", metavar="KEY", help="the county key of slips")
    courier.add_argument(
        "--trust", action="store_true", help="I answer for who made a package that is not proved"
    )


def _self_test(_asked: argparse.Namespace) -> int:
    from desktop.app.self_test import self_test

    return self_test()


def _county_check(asked: argparse.Namespace) -> int:
    from desktop.app.operator_line import authority_in
    from desktop.app.operator_words import words_of
    from desktop.domain.errors import DesktopError
    from desktop.wire.probe_report import run_county_check

    try:
        authority = authority_in(asked.ca)
    except DesktopError as error:
        sys.stderr.write(f"{words_of(error)}\n")
        return 2
    return run_county_check(asked.url, asked.token, asked.language, authority=authority)


def _county_keys(asked: argparse.Namespace) -> int:
    from desktop.app.county_keys import run_county_keys

    return run_county_keys(_reached(asked), asked.root, revoke=asked.revoke, show=asked.list)


def _county_enrol(asked: argparse.Namespace) -> int:
    from desktop.app.county_enrol import run_county_enrol

    return run_county_enrol(asked.list, asked.root, asked.into)


def _county_client_key(asked: argparse.Namespace) -> int:
    from desktop.app.county_client_key import run_client_key

    return run_client_key(asked.file, asked.jwks, asked.remove)


def _courier_key(asked: argparse.Namespace) -> int:
    from desktop.app.courier_county import run_courier_key

    return run_courier_key(asked.key)


def _courier_import(asked: argparse.Namespace) -> int:
    from desktop.app.courier_county import Import, import_to

    said = Import(asked.package, asked.key, asked.receipt, asked.root, asked.trust)
    return import_to(_reached(asked), said)


def _sync(asked: argparse.Namespace) -> int:
    from desktop.app.sync_cli import sync_once

    return sync_once(asked.data, asked.person, practice=asked.practice, hospital=asked.hospital)


def _fleet(asked: argparse.Namespace) -> int:
    from desktop.app.fleet import run_fleet

    return run_fleet(_reached(asked), as_json=asked.json)


def _handshake(asked: argparse.Namespace) -> int:
    from desktop.app.handshake_cli import run_handshake

    return run_handshake(_reached(asked), asked.clinic, said=asked.word)


def _support_bundle(asked: argparse.Namespace) -> int:
    from desktop.app.support_cli import run_support_bundle

    return run_support_bundle(asked.data, asked.file, asked.person, closed=asked.closed)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "self-test": _self_test,
    "county-check": _county_check,
    "county-keys": _county_keys,
    "county-enrol": _county_enrol,
    "county-client-key": _county_client_key,
    "courier-key": _courier_key,
    "courier-import": _courier_import,
    "sync": _sync,
    "fleet": _fleet,
    "handshake": _handshake,
    "support-bundle": _support_bundle,
}
"""What operators do without a window; each loads only what it needs."""


def run(arguments: Sequence[str]) -> int:
    """Do what was asked; returns the exit status."""
    asked = parser().parse_args(arguments)
    no_core_dumps()
    if hasattr(asked, "token_file"):
        try:
            asked.token = token_in(asked.token_file)
        except NoToken as error:
            sys.stderr.write(f"{error}\n")
            return 2
    if asked.command in COMMANDS:
        return COMMANDS[asked.command](asked)
    from desktop.app.window import open_window

    return open_window(asked.data, practice=asked.practice, hospital=asked.hospital)
