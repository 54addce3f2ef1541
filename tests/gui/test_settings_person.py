"""The settings show what the person who is signed in may change."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.views.settings.page import SettingsPage, Tab


def test_another_person_sees_his_own_tabs_and_stays_where_he_was(qtbot: QtBot) -> None:
    may = [False]
    tabs = [
        Tab("staff", "Staff", QLabel, administrators=True),
        Tab("own", "My password", QLabel),
        Tab("looks", "Display", QLabel),
    ]
    page = SettingsPage(tabs, lambda: may[0])
    qtbot.addWidget(page)
    page.show_with(tab="looks")
    may[0] = True
    page.show_with()
    assert [page.tabs.tabText(each) for each in range(page.tabs.count())] == [
        "Staff", "My password", "Display",
    ]  # fmt: skip
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Display"
    page.show_with(tab="staff")
    may[0] = False
    page.show_with()
    assert page.tabs.count() == 2
