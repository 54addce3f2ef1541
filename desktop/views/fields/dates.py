"""Fields of days and times: type as you speak, see what was understood."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from desktop.domain.clock import CLINIC_ZONE, local_day
from desktop.domain.entry import parse_date, parse_time
from desktop.domain.errors import Problem
from desktop.views import theme
from desktop.views.fields.base import Field
from desktop.views.fields.typed import ReadField, typed_line

translate = QCoreApplication.translate


class DateField(ReadField):
    """A local calendar day; value is date or None. 3.5, 0305 and 明天 are understood.

    Args (beside the common ones):
        today: returns the local day.
        past: the day has been (birth, onset): a missing year is the latest, future is refused.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        today: Callable[[], date],
        past: bool = False,
        **common: Any,
    ) -> None:
        self._today = today
        super().__init__(
            name,
            label,
            read=lambda text: parse_date(text, today(), past=past),
            show=lambda day: day.isoformat(),
            hint=lambda day: day_words(day, today()),
            **{"placeholder": translate("Dates", "such as 3.5 or 0305"), **common},
        )
        self.calendar_button = QToolButton()
        self.calendar_button.setIconSize(theme.icon_size())
        self.calendar_button.setFixedSize(theme.target_height(), theme.target_height())
        self.calendar_button.setIcon(theme.icon("booking"))
        self.calendar_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.calendar_button.setToolTip(translate("Dates", "Calendar (Alt+Down)"))
        self.calendar_button.setAccessibleName(translate("Dates", "Calendar"))
        self.calendar_button.clicked.connect(self.show_calendar)
        self._row.addWidget(self.calendar_button)

    def show_calendar(self) -> None:
        """Open a month to choose from."""
        shown = self.value() or self._today()
        at = self.line.mapToGlobal(self.line.rect().bottomLeft())
        pop_up_calendar(self, shown, at, self._chosen)

    def _chosen(self, day: date) -> None:
        self._accept(day.isoformat())
        self.line.setFocus()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_calendar()
            return True
        return super()._key(event)


def pop_up_calendar(
    parent: QWidget, shown: date, at: QPoint, chosen: Callable[[date], None]
) -> QMenu:
    """Open a month over the window; Enter or a click chooses a day, Esc leaves."""
    from PySide6.QtWidgets import QCalendarWidget

    menu = QMenu(parent)
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)

    def take(day: QDate) -> None:
        menu.close()
        chosen(date(day.year(), day.month(), day.day()))

    calendar.activated.connect(take)
    calendar.clicked.connect(take)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    calendar.setFocus()
    return menu


def day_words(day: date, today: date) -> str:
    """Return the day with its weekday, and its nearness when within two days."""
    weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    near = {
        -2: translate("Dates", "day before yesterday"),
        -1: translate("Dates", "yesterday"),
        0: translate("Dates", "today"),
        1: translate("Dates", "tomorrow"),
        2: translate("Dates", "day after tomorrow"),
    }.get((day - today).days, "")
    return " ".join(part for part in (day.isoformat(), weekday, near) if part)


class TimeField(ReadField):
    """A local time of day, to the minute; value is time or None. 0930 and 9:30 are understood."""

    def __init__(self, name: str, label: str, **common: Any) -> None:
        super().__init__(
            name,
            label,
            read=parse_time,
            show="{:%H:%M}".format,
            **{"placeholder": translate("Dates", "such as 0930"), **common},
        )


class DateTimeField(Field):
    """An instant, typed as local day and time; value is an aware UTC datetime or None.

    明天 0930 may also be written into the first line.

    Args (beside the common ones):
        now: returns the present instant (aware); also behind the "now" button (Ctrl+;).
        past: as for DateField.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        now: Callable[[], datetime],
        past: bool = True,
        **common: Any,
    ) -> None:
        super().__init__(name, label, **common)
        self._now, self._past = now, past
        self.day_line = typed_line(translate("Dates", "day"))
        self.time_line = typed_line(translate("Dates", "time"))
        self.now_button = QToolButton()
        self.now_button.setText(translate("Dates", "Now"))
        self.now_button.setToolTip(translate("Dates", "Now (Ctrl+;)"))
        self.now_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.now_button.clicked.connect(self.set_now)
        theme.set_look(self.now_button, look="words")
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.day_line, 3)
        row.addWidget(self.time_line, 2)
        row.addWidget(self.now_button)
        for line in (self.day_line, self.time_line):
            line.textEdited.connect(lambda _text: self._typed())
        self._adopt(host, self.day_line, self.time_line)
        self.day_line.setAccessibleName(translate("Dates", "{label}, day").format(label=label))
        self.time_line.setAccessibleName(translate("Dates", "{label}, time").format(label=label))

    def set_now(self) -> None:
        """Put in the present instant, as if typed."""
        self._show(self._now())
        self._edited(done=True)

    def value(self) -> datetime | None:
        """Return the instant in UTC, None unless day and time are understood."""
        day, at = self._day(), self._time()
        if not isinstance(day, date) or not isinstance(at, time):
            return None
        return datetime.combine(day, at, CLINIC_ZONE).astimezone(UTC)

    def set_value(self, value: datetime | None) -> None:
        """Show the instant in local time."""
        self._show(value)
        self._announce()

    def plain(self) -> list[str]:
        """Return both texts; an empty list when both are blank."""
        both = [self.day_line.text().strip(), self.time_line.text().strip()]
        return both if any(both) else []

    def set_plain(self, plain: Any) -> None:
        """Show both texts."""
        day, at = plain or ("", "")
        self.day_line.setText(day)
        self.time_line.setText(at)
        self._say()
        self._announce()

    def own_problem(self) -> Problem | None:
        """Return what is missing or not understood, or None."""
        day, at = self._day(), self._time()
        for each in (day, at):
            if isinstance(each, Problem):
                return each
        if day is None and at is not None:
            return Problem("field.time_without_date")
        if day is not None and at is None:
            return Problem("field.date_without_time")
        return None

    def commit(self) -> None:
        """Finish; a time still missing is no problem while the focus is in the field."""
        inside = self.day_line.hasFocus() or self.time_line.hasFocus()
        if inside and not self.time_line.text().strip():
            self._tidy()
            return
        super().commit()

    def _typed(self) -> None:
        self._say()
        self._edited()

    def _say(self) -> None:
        day = self._day()
        self.set_hint(day_words(day, local_day(self._now())) if isinstance(day, date) else "")

    def _show(self, value: datetime | None) -> None:
        local = value.astimezone(CLINIC_ZONE) if value else None
        self.day_line.setText(f"{local:%Y-%m-%d}" if local else "")
        self.time_line.setText(f"{local:%H:%M}" if local else "")
        self._say()

    def _day(self) -> date | Problem | None:
        text = self.day_line.text().strip()
        return parse_date(text, local_day(self._now()), past=self._past) if text else None

    def _time(self) -> time | Problem | None:
        text = self.time_line.text().strip()
        return parse_time(text) if text else None

    def _part(self) -> None:
        """明天 0930 written into the first line: what comes last is the time."""
        day, _, at = self.day_line.text().strip().rpartition(" ")
        if not day or self.time_line.text().strip() or isinstance(self._day(), date):
            return
        understood = parse_date(day.strip(), local_day(self._now()), past=self._past)
        if isinstance(understood, date) and isinstance(parse_time(at), time):
            self.day_line.setText(day.strip())
            self.time_line.setText(at)
            self._typed()

    def _tidy(self) -> None:
        self._part()
        if isinstance(day := self._day(), date):
            self.day_line.setText(day.isoformat())
        if isinstance(at := self._time(), time):
            self.time_line.setText(f"{at:%H:%M}")

    def _key(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Semicolon:
            self.set_now()
            return True
        return super()._key(event)
