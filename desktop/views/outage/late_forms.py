"""The two forms of late entry, in the order of the papers."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.domain.booking import COMPLAINT_MAX, NOTE_MAX
from desktop.domain.codes import BookingPriority, BookingSource, Relation
from desktop.domain.late_entry import PERSON_MAX, RESULT_MAX, LateBooking, LateReferral
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateTimeField,
    Field,
    FormPanel,
    PhoneField,
    Section,
    TextField,
)
from desktop.views.messages.codes import label

translate = QCoreApplication.translate
Now = Callable[[], datetime]

_SOURCES = tuple(
    source
    for source in BookingSource
    if source not in {BookingSource.COUNTY, BookingSource.REFERRAL}
)
_RELATIONS = tuple(relation for relation in Relation if relation is not Relation.SELF)


def _time(name: str, words: str, now: Now, *, required: bool = False) -> DateTimeField:
    return DateTimeField(name, words, now=now, past=True, required=required)


class LateBookingForm(FormPanel):
    """A booking slip: whom, and when it happened."""

    def __init__(self, patient: Field, now: Now) -> None:
        visits = [
            (True, translate("LateEntry", "First visit")),
            (False, translate("LateEntry", "Follow-up visit")),
        ]
        super().__init__(
            [
                Section(
                    translate("LateEntry", "Whom"),
                    [
                        patient,
                        ChipsField("first_visit", translate("LateEntry", "Visit"), visits),
                        ChipsField(
                            "priority",
                            translate("LateEntry", "Priority"),
                            BookingPriority,
                            words=label,
                        ),
                    ],
                    columns=3,
                ),
                Section(
                    translate("LateEntry", "Times as they stand on the paper"),
                    [
                        _time("asked_at", translate("LateEntry", "Booked at"), now, required=True),
                        _time("arrived_at", translate("LateEntry", "Came at"), now),
                        _time("seen_at", translate("LateEntry", "Seen at"), now),
                    ],
                    columns=3,
                ),
                Section(translate("LateEntry", "Who asked"), _asked_fields(), columns=4),
            ]
        )

    def said(self) -> LateBooking | None:
        """What is to be kept; None, with the fields marked, when something is missing."""
        if found := self.own_problems():
            self.show_problems(found)
            return None
        values = self.values()
        texts = ("chief_complaint", "proxy_name", "proxy_phone", "note")
        return LateBooking(
            **{name: values[name] or "" for name in texts},
            patient_id=UUID(str(values["patient_id"])),
            asked_at=values["asked_at"],
            arrived_at=values["arrived_at"],
            seen_at=values["seen_at"],
            first_visit=values["first_visit"],
            source=values["source"] or BookingSource.ON_SITE,
            priority=values["priority"] or BookingPriority.NORMAL,
            proxy_relation=str(values["proxy_relation"] or ""),
        )


def _asked_fields() -> list[Field]:
    return [
        ChipsField(
            "source",
            translate("LateEntry", "How"),
            [(each, label(each)) for each in _SOURCES],
            span=4,
        ),
        TextField("proxy_name", translate("LateEntry", "Name of who asked"), max_length=PERSON_MAX),
        CodeField(
            "proxy_relation",
            translate("LateEntry", "Relation"),
            [(each, label(each)) for each in _RELATIONS],
        ),
        PhoneField("proxy_phone", translate("LateEntry", "Telephone")),
        TextField("chief_complaint", translate("LateEntry", "Complaint"), max_length=COMPLAINT_MAX),
        TextField("note", translate("LateEntry", "Note"), max_length=NOTE_MAX, span=4),
    ]


class LateReferralForm(FormPanel):
    """The four times of a paper referral; its words follow in the referral's own form."""

    def __init__(self, now: Now) -> None:
        super().__init__(
            [
                Section(
                    translate("LateEntry", "Issued on paper"),
                    [
                        _time(
                            "issued_at",
                            translate("LateEntry", "Signed by the doctor"),
                            now,
                            required=True,
                        )
                    ],
                    columns=3,
                ),
                Section(
                    translate("LateEntry", "Telephone call"),
                    [
                        _time("called_at", translate("LateEntry", "Rung at"), now),
                        _person("call_person", translate("LateEntry", "Who answered")),
                        PhoneField("call_phone", translate("LateEntry", "Number rung")),
                        TextField(
                            "call_result",
                            translate("LateEntry", "What was agreed"),
                            max_length=RESULT_MAX,
                            span=3,
                        ),
                    ],
                    columns=3,
                ),
                Section(
                    translate("LateEntry", "On the way"),
                    [
                        _time("departed_at", translate("LateEntry", "Left at"), now),
                        _person("escort", translate("LateEntry", "Escort")),
                        _time("arrived_at", translate("LateEntry", "Arrived at"), now),
                        _person("arrival_told_by", translate("LateEntry", "Who told us")),
                    ],
                    columns=4,
                ),
            ]
        )

    def said(self) -> LateReferral | None:
        """What is to be kept; None, with the fields marked, when something is missing."""
        if found := self.own_problems():
            self.show_problems(found)
            return None
        values = self.values()
        texts = ("call_person", "call_phone", "call_result", "escort", "arrival_told_by")
        times = ("issued_at", "called_at", "departed_at", "arrived_at")
        said: dict[str, Any] = {name: values[name] or "" for name in texts}
        return LateReferral(**said | {name: values[name] for name in times})


def _person(name: str, words: str) -> TextField:
    return TextField(name, words, max_length=PERSON_MAX)
