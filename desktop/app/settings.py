"""Settings, wired: services, tabs, and what changes at once."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.app.attachments import attachment_tab
from desktop.app.code_lists import referral_tabs
from desktop.app.county import county_tab
from desktop.app.house import House
from desktop.app.org_adopt import OrgWatch, offer_strip
from desktop.app.reception import is_hospital
from desktop.app.seats import seats_tab
from desktop.domain.codes import Role
from desktop.printing.paper import PaperSize
from desktop.printing.printers import print_on, printer_names
from desktop.printing.set_up_papers import recovery_paper, test_paper
from desktop.services.backups import Backups
from desktop.services.computers import Computers
from desktop.services.directory import Directory
from desktop.services.door import TEXT_SIZES
from desktop.services.form_place import FormPlace, FormPlaces
from desktop.services.referral_clock import ReferralClocks
from desktop.services.settings import AUTO_LOCK_MINUTES, CountySettings, Settings
from desktop.services.shift import Shift
from desktop.services.staff import StaffDesk
from desktop.views import theme
from desktop.views.resources import resource_dir

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.views.page import Page
    from desktop.views.settings.page import Tab

translate = QCoreApplication.translate


def wire(house: House, restore: Callable[[], object] | None = None) -> None:
    """Add the screen settings and let papers find their printer.

    Args:
        house: the open clinic.
        restore: closes the day and shows the page that restores a backup; None hides its button.
    """
    settings = Settings(house.store, house.opened.folder, house.clock, house.actor)
    house.papers.default_printer = settings.printer_for
    watch = OrgWatch(house)
    house.shell.add_screen(
        "settings",
        0,
        translate("SettingsPage", "Settings"),
        "settings",
        lambda: _page(house, settings, watch, restore),
    )


def _page(
    house: House, settings: Settings, watch: OrgWatch, restore: Callable[[], object] | None
) -> "Page":
    from desktop.views.settings.page import SettingsPage

    hidden = _FOR_REFERRERS if is_hospital(house) else frozenset()
    tabs = (
        *_in_group(
            translate("SettingsPage", "Unit and people"), _clinic_tabs(house, settings, watch)
        ),
        *_in_group(translate("SettingsPage", "Referring and receiving"), _referral_tabs(house)),
        *_in_group(
            translate("SettingsPage", "Myself and this computer"),
            _computer_tabs(house, settings, restore),
        ),
    )
    shown = tuple(tab for tab in tabs if tab.name not in hidden)
    return SettingsPage(shown, lambda: house.actor().role is Role.ADMINISTRATOR)


# a hospital sells no seats of a clinic, and refers nobody up
_FOR_REFERRERS = frozenset({"seats", "referral-clock", "codes", "referral-rules"})


def _in_group(group: str, tabs: "tuple[Tab, ...]") -> "tuple[Tab, ...]":
    return tuple(replace(tab, group=group) for tab in tabs)


def _clinic_tabs(house: House, settings: Settings, watch: OrgWatch) -> "tuple[Tab, ...]":
    from desktop.views.settings.clinic import ClinicTab
    from desktop.views.settings.computers import ComputersTab
    from desktop.views.settings.directory import DirectoryTab
    from desktop.views.settings.page import Tab
    from desktop.views.settings.staff import StaffTab

    staff = StaffDesk(house.opened, house.clock, house.actor)
    directory = Directory(house.store, house.clock, house.actor)

    def load() -> Mapping[str, Any]:
        county = settings.county()
        return asdict(county) | {
            "auto_lock_minutes": settings.auto_lock_minutes(),
            "lease_give_back_hour": settings.give_back_hour(),
        }

    def save(said: Mapping[str, Any]) -> None:
        own = {"auto_lock_minutes", "lease_give_back_hour"}
        values = {name: value or "" for name, value in said.items() if name not in own}
        settings.set_county(CountySettings(**values))
        settings.set_auto_lock_minutes(said["auto_lock_minutes"])
        settings.set_give_back_hour(said["lease_give_back_hour"])

    tabs = (
        Tab(
            "staff",
            translate("SettingsPage", "Staff"),
            lambda: StaffTab(staff, house.place.org_id),
            administrators=True,
        ),
        Tab(
            "directory",
            translate("SettingsPage", "Experts and hospitals"),
            lambda: DirectoryTab(directory, house.clock, offer_strip(watch)),
            administrators=True,
        ),
        Tab(
            "clinic",
            translate("SettingsPage", "Clinic and county"),
            lambda: ClinicTab(load, save, AUTO_LOCK_MINUTES),
            administrators=True,
        ),
        Tab(
            "county",
            translate("SettingsPage", "County platform"),
            lambda: county_tab(house),
            administrators=True,
        ),
        Tab(
            "computers",
            translate("SettingsPage", "Further computers"),
            lambda: ComputersTab(Computers(house.store, house.actor).write),
            administrators=True,
        ),
        Tab(
            "seats",
            translate("SettingsPage", "Seats and devices"),
            lambda: seats_tab(house),
            look_only=True,
        ),
    )
    # the practice clinic speaks to its own county only, and is alone
    real = ("clinic", "county", "computers")
    return tuple(tab for tab in tabs if tab.name not in real or not house.place.practice)


def _referral_tabs(house: House) -> "tuple[Tab, ...]":
    from desktop.views.settings.page import Tab
    from desktop.views.settings.referral_clock import ReferralClockTab

    return (
        Tab(
            "slip-keys",
            translate("SettingsPage", "Slip keys"),
            lambda: _slip_keys_tab(house),
            look_only=True,
        ),
        Tab(
            "referral-clock",
            translate("SettingsPage", "Referral clock"),
            lambda: ReferralClockTab(ReferralClocks(house.store, house.clock, house.actor)),
            administrators=True,
        ),
        *referral_tabs(house),
        Tab(
            "attachments",
            translate("SettingsPage", "Attachments"),
            lambda: attachment_tab(house),
            administrators=True,
        ),
    )


def _slip_keys_tab(house: House) -> "QWidget":
    from desktop.services.slip_keys import SlipKeys, fingerprint_of
    from desktop.views.settings.slip_keys import SlipKeysTab

    keys = SlipKeys(house.store, house.actor)
    may = house.actor().role is Role.ADMINISTRATOR and not house.place.practice
    return SlipKeysTab(keys.facts, fingerprint_of, keys.root_in, keys.set_root if may else None)


def _computer_tabs(
    house: House, settings: Settings, restore: Callable[[], object] | None
) -> "tuple[Tab, ...]":
    from desktop.views.settings.about import AboutTab
    from desktop.views.settings.backup import BackupTab
    from desktop.views.settings.looks import LooksTab
    from desktop.views.settings.own import OwnTab
    from desktop.views.settings.page import Tab

    shift = Shift(house.opened, house.clock, house.actor)
    backups = Backups(house.opened, house.clock, house.actor)

    def looks() -> Mapping[str, Any]:
        return asdict(settings.door())

    return (
        Tab(
            "own",
            translate("SettingsPage", "My password and PIN"),
            lambda: OwnTab(shift.change_own_password, shift.set_own_pin, shift.has_pin),
        ),
        Tab(
            "looks",
            translate("SettingsPage", "Display"),
            lambda: LooksTab(
                lambda: {k: v for k, v in looks().items() if k in SHOWN},
                partial(_dress, settings),
                TEXT_SIZES,
            ),
        ),
        Tab(
            "printers",
            translate("SettingsPage", "Printers"),
            lambda: _printers_tab(house, settings),
        ),
        Tab(
            "backup",
            translate("SettingsPage", "Backup"),
            lambda: BackupTab(backups.make, backups.all, restore, _renew_key(house)),
        ),
        Tab("about", translate("SettingsPage", "About"), lambda: AboutTab(_facts(house))),
    )


def _renew_key(house: House) -> "Callable[[QWidget], object] | None":
    if house.actor().role is not Role.ADMINISTRATOR:
        return None
    from desktop.app.first_start import show_paper
    from desktop.views.settings.new_key import NewKeyDialog

    staff = StaffDesk(house.opened, house.clock, house.actor)

    def ask(parent: "QWidget") -> NewKeyDialog:
        def print_key(key: str) -> None:
            folder, now = resource_dir() / "print", house.clock.now()
            show_paper(recovery_paper(folder, key, house.place.org_name, now), dialog)

        dialog = NewKeyDialog(print_key, staff.set_recovery, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    return ask


SHOWN = ("language", "text_size", "high_contrast")


def _printers_tab(house: House, settings: Settings) -> "QWidget":
    from desktop.views.settings.printers import PrintersTab

    sizes = {name: size for name, _words, size in _papers()}
    words = {name: words for name, words, _size in _papers()}

    def test(template: str, printer: str) -> bool:
        paper = test_paper(
            resource_dir() / "print",
            words[template],
            sizes[template],
            printer,
            house.clock.now(),
        )
        return print_on(paper, printer)

    places = FormPlaces(house.store, house.actor)

    def keep(said: Mapping[str, Any]) -> None:
        places.set(
            FormPlace(
                preprinted=bool(said["preprinted"]),
                right_mm=float(said["right_mm"] or 0),
                down_mm=float(said["down_mm"] or 0),
            )
        )

    return PrintersTab(
        tuple(words.items()),
        printer_names,
        settings.printers,
        settings.set_printer,
        test,
        (asdict(places.get()), keep),
    )


def _papers() -> tuple[tuple[str, str, PaperSize], ...]:
    """Template, name and size of every paper, as the areas register them."""
    return (
        ("booking-slip-a5", translate("PrintersTab", "Booking slip, A5"), PaperSize.A5),
        ("booking-slip", translate("PrintersTab", "Booking slip, 80 mm"), PaperSize.SLIP_80),
        ("county-booking-slip", translate("PrintersTab", "County slip, 80 mm"), PaperSize.SLIP_80),
        ("county-booking-slip-a5", translate("PrintersTab", "County slip, A5"), PaperSize.A5),
        ("day-list", translate("PrintersTab", "List of a day"), PaperSize.A4),
        ("booking-call-list", translate("PrintersTab", "Call list"), PaperSize.A4),
        ("village-list", translate("PrintersTab", "Bookings of a village"), PaperSize.A4),
        ("roster-week", translate("PrintersTab", "Week roster"), PaperSize.A4_LANDSCAPE),
        ("outage-pack", translate("PrintersTab", "Outage pack"), PaperSize.A4),
        ("booking-session-list", translate("PrintersTab", "List of a session"), PaperSize.A4),
        ("referral-slip", translate("PrintersTab", "Referral form"), PaperSize.A4),
        ("referral-consent", translate("PrintersTab", "Referral consent"), PaperSize.A4),
        ("arrival-receipt", translate("PrintersTab", "Arrival receipt"), PaperSize.A5),
        ("down-referral", translate("PrintersTab", "Down-referral slip"), PaperSize.A4),
        ("return-calendar", translate("PrintersTab", "Patient calendar"), PaperSize.A4),
        ("return-calls", translate("PrintersTab", "Follow-up list"), PaperSize.A4_LANDSCAPE),
        ("attachment", translate("PrintersTab", "Attachments"), PaperSize.A4),
        ("training-sheet", translate("PrintersTab", "Training sign-in sheet"), PaperSize.A4),
    )


def _dress(settings: Settings, said: Mapping[str, Any]) -> None:
    door = settings.show_as(**said)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    # widths and icons were measured when the window was built: another size would cut words off
    theme.apply(app, text_percent=theme.percent(), high_contrast=door.high_contrast)


def _facts(house: House) -> tuple[tuple[str, str], ...]:
    place = house.place
    return (
        (translate("AboutTab", "Version"), __version__),
        (translate("AboutTab", "Clinic"), place.org_name),
        (translate("AboutTab", "Computer"), f"{place.device_code}  {place.device_id}"),
        (translate("AboutTab", "Data folder"), str(house.data_dir)),
        (translate("AboutTab", "Saves kept"), str(house.store.count_ops())),
    )
