"""What the roster's keys and buttons do."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.attendance import dept_of, without_status
from desktop.domain.codes import AttendanceStatus
from desktop.domain.errors import Problem
from desktop.domain.training import Attendance
from desktop.domain.training_rows import Person
from desktop.domain.training_states import ROSTER_OPEN
from desktop.views.training import words
from desktop.views.training.acts import Acts
from desktop.views.training.dialogs import AskDialog, PersonDialog, PlainDialog
from desktop.views.training.roster import RosterView
from desktop.views.training.walk_in import WalkInDialog
from desktop.views.training.work import Work


class RosterActs(QObject):
    """Turns what the grid asks for into changes of the training."""

    def __init__(self, page: QWidget, view: RosterView, acts: Acts, work: Work) -> None:
        super().__init__(page)
        self._page, self._view, self._acts, self._work = page, view, acts, work
        view.marked.connect(self._mark)
        view.rest_asked.connect(self._ask_rest)
        view.group_asked.connect(self._add_group)
        view.walk_in_asked.connect(self._walk_in)
        view.removed.connect(self._remove)
        view.details_asked.connect(self._ask_details)

    def _mark(self, keys: Collection[str], status: AttendanceStatus | None) -> None:
        said = words.status_word(status)
        names = [each.name for each in self._acts.roster() if each.key in keys]
        shown = names[0] if len(names) == 1 else self.tr("{count} people").format(count=len(names))
        self._acts.step(
            lambda of, seen: self._work.roster.mark(of, seen, keys, status),
            self.tr("{who}: {status}").format(who=shown, status=said),
            done=lambda: self._view.move_on_from(keys),
        )

    def _ask_rest(self) -> None:
        rest = without_status(self._acts.roster())
        ask = AskDialog(
            self._page,
            self.tr("Everybody else came"),
            self.tr("{count} people have no status yet: {names}").format(
                count=len(rest), names=self.tr(", ").join(each.name for each in rest)
            ),
            self.tr("Mark {count} as present").format(count=len(rest)),
        )
        ask.accepted.connect(partial(self._mark_rest, len(rest)))
        self._open(ask)

    def _mark_rest(self, many: int) -> None:
        self._acts.step(
            lambda of, seen: self._work.roster.mark_rest(of, seen, AttendanceStatus.PRESENT),
            self.tr("{count} people: present").format(count=many),
        )

    def _add_group(self, group: str) -> None:
        if not group:
            self._choose_dept()
            return
        before = len(self._acts.roster())
        self._acts.step(
            lambda of, seen: self._work.roster.add_group(of, seen, group),
            lambda: self.tr("{group}: {count} added").format(
                group=words.group_word(group), count=len(self._acts.roster()) - before
            ),
        )

    def _choose_dept(self) -> None:
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        for group in self._work.board.groups():
            if dept_of(group.key) is not None:
                action = menu.addAction(words.group_words(group))
                action.triggered.connect(lambda _on=False, key=group.key: self._add_group(key))
        if not menu.actions():
            menu.addAction(self.tr("No department has staff yet")).setEnabled(False)
        above = QPoint(0, -menu.sizeHint().height())
        menu.popup(self._view.dept.mapToGlobal(above))
        menu.setActiveAction(menu.actions()[0])

    def _walk_in(self) -> None:
        self._open(WalkInDialog(self._page, self._work.board.find_people, self._add_person))

    def _add_person(self, who: Person | str, org: str, phone: str) -> dict[str, Problem]:
        desk = self._work.roster
        name = who if isinstance(who, str) else who.name
        refused: dict[str, Problem] = {}
        self._acts.step(
            lambda of, seen: (
                desk.add_outsider(of, seen, who, org, phone)
                if isinstance(who, str)
                else desk.add_person(of, seen, who)
            ),
            self.tr("Added: {name}").format(name=name),
            refused=refused.update,
        )
        return refused

    def _remove(self, keys: Collection[str]) -> None:
        self._acts.step(
            lambda of, seen: self._work.roster.remove(of, seen, keys),
            self.tr("{count} taken off the roster").format(count=len(keys)),
        )

    def _ask_details(self, person: Attendance) -> None:
        if self._acts.shown is None or self._acts.shown.kept.record.state not in ROSTER_OPEN:
            return
        day = person.signed_in_at or self._acts.shown.kept.record.starts_at
        dialog = PersonDialog(self._page, person, day)
        dialog.kept.connect(
            lambda at, out, note: self._acts.step(
                lambda of, seen: self._work.roster.set_details(
                    of, seen, person.key, signed_in_at=at, signed_out_at=out, note=note
                ),
                self.tr("{name}: times and note kept").format(name=person.name),
            )
        )
        self._open(dialog)

    def _open(self, dialog: PlainDialog) -> None:
        # the keys of the grid go on working afterwards, whatever window comes to the front
        dialog.finished.connect(lambda _result: self._view.table.setFocus())
        dialog.open()
