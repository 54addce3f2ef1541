"""The settings show what the person who is signed in may change."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
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


def test_it_opens_where_one_may_do_something(qtbot: QtBot) -> None:
    may = [False]
    tabs = [
        Tab("staff", "Staff", QLabel, administrators=True),
        Tab("seats", "Seats", QLabel, look_only=True),
        Tab("own", "My password", QLabel),
    ]
    page = SettingsPage(tabs, lambda: may[0])
    qtbot.addWidget(page)

    def opened() -> str:
        page.show_with()
        return page.tabs.tabText(page.tabs.currentIndex())

    assert opened() == "My password"
    page.show_with(tab="seats")
    assert opened() == "Seats", "who goes there stays there"
    may[0] = True
    page.show_with(tab="seats")
    may[0] = False
    assert opened() == "My password", "what an administrator left open is only to look at"
    chief = SettingsPage(tabs, lambda: True)
    qtbot.addWidget(chief)
    chief.show_with()
    assert chief.tabs.currentIndex() == 0


def test_too_many_tabs_for_one_line_stand_in_groups_and_none_scrolls(qtbot: QtBot) -> None:
    names = {"Unit": 5, "Referral": 4, "Computer": 4}
    tabs = [
        Tab(f"{group}-{n}", f"{group} {n}", QLineEdit, group=group)
        for group, count in names.items()
        for n in range(count)
    ]
    page = SettingsPage(tabs, lambda: True)
    qtbot.addWidget(page)
    page.show_with()
    assert shown(page) == [f"Unit {n}" for n in range(5)]
    typed = page.tab("Referral-2")
    assert shown(page) == [f"Referral {n}" for n in range(4)]
    page.groups["Computer"].click()
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Computer 0"
    page.show_with(tab="Referral-2")
    assert page.tabs.currentWidget().isAncestorOf(typed)
    assert page.groups["Referral"].isChecked()


def test_keys_go_from_a_group_among_its_tabs_and_into_them(qtbot: QtBot) -> None:
    tabs = [
        Tab(f"{group}-{n}", f"{group} {n}", QLineEdit, group=group)
        for group in ("Unit", "Referral")
        for n in range(5)
    ]
    page = SettingsPage(tabs, lambda: True)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.show_with()
    page.groups["Unit"].setFocus()
    QTest.keyClick(page.groups["Unit"], Qt.Key.Key_Tab)
    QTest.keyClick(page.groups["Referral"], Qt.Key.Key_Space)
    assert page.tabs.tabBar().hasFocus()
    QTest.keyClick(page.tabs.tabBar(), Qt.Key.Key_Right)
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Referral 1"
    QTest.keyClick(page.tabs.tabBar(), Qt.Key.Key_Tab)
    focused = page.focusWidget()
    assert focused is not None
    assert page.tabs.currentWidget().isAncestorOf(focused)


def shown(page: SettingsPage) -> list[str]:
    return [
        page.tabs.tabText(each) for each in range(page.tabs.count()) if page.tabs.isTabVisible(each)
    ]


def test_a_long_tab_makes_no_other_one_scroll(qtbot: QtBot) -> None:
    def tall() -> QLabel:
        label = QLabel()
        label.setMinimumHeight(2000)
        return label

    page = SettingsPage([Tab("long", "Long", tall), Tab("own", "Own", QLabel)], lambda: True)
    qtbot.addWidget(page)
    page.show_with(tab="long")
    assert page.minimumSizeHint().height() < 400
