"""The receiving desk, wired: its services, its page, its paper, and the sound for a new one."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app.house import House
from desktop.domain.errors import DesktopError, StoreError
from desktop.domain.reception_rows import Incoming, ReceptionDetail
from desktop.services.patients import Patients
from desktop.services.reception import Receptions
from desktop.services.reception_alone import TaskWord
from desktop.services.reception_desk import ReceptionDesk
from desktop.services.reception_down import DownReceptions
from desktop.services.reception_join import Joiner
from desktop.services.reception_requests import Requests
from desktop.services.reception_take import ReceptionIntake
from desktop.services.slip_scan import SlipScanner

if TYPE_CHECKING:
    from desktop.printing.arrival import Arrival
    from desktop.views.page import Page
    from desktop.views.reception.desk import DeskActs
    from desktop.views.reception.requests import RequestCalls
    from desktop.views.tokens import Tone

RECEIPT = "arrival-receipt"
HOSPITAL_NUMBER = 2
_BRINGS = frozenset({"referral", "down_referral", "reception", "referral_step"})
translate = QCoreApplication.translate


def is_hospital(house: House) -> bool:
    """Whether this file is a hospital's: the desk comes first, and there is no calendar."""
    return ReceptionDesk(house.store, house.clock, house.actor).choices().hospital


def wire(house: House) -> None:
    """Add the page reception: a screen of a hospital, a page under return care at a centre."""
    parts = (house.store, house.clock, house.actor)
    desk = ReceptionDesk(*parts)
    words = translate("Reception", "Receiving desk")
    if is_hospital(house):
        house.shell.add_screen(
            "reception", HOSPITAL_NUMBER, words, "reception", lambda: _page(house)
        )
        house.shell.on_key("F7", lambda: house.go("reception"))
        house.shell.on_key("F6", lambda: house.go("reception", scan=True))
    else:
        house.shell.add_page("reception", lambda: _page(house), under="return-care")
    _add_paper(house, desk)
    Watch(house, desk, Joiner(*parts))


def _page(house: House) -> "Page":
    from desktop.app.ask_drafts import ask_drafts
    from desktop.app.attachments import attachment_parts
    from desktop.views.attachments.strip import AttachmentStrip
    from desktop.views.patients.words import banner_of
    from desktop.views.reception.desk import DeskCalls
    from desktop.views.reception.page import ReceptionPage

    parts = (house.store, house.clock, house.actor)
    desk, patients = ReceptionDesk(*parts), Patients(*parts)
    up = Receptions(*parts)
    intake = ReceptionIntake(*parts, SlipScanner(house.store, house.clock).read)
    return ReceptionPage(
        DeskCalls(
            incoming=desk.incoming,
            beds=desk.beds,
            detail=desk.detail,
            open=up.open,
            choices=desk.choices,
            scan=intake.scan,
            requests=_requests(house),
            acts=_acts(up, DownReceptions(*parts), TaskWord(*parts)),
            banner=lambda patient_id: banner_of(
                patients.line(patient_id), patients.namesakes_today(patient_id), house.clock.now
            ),
            send_back=lambda detail: _send_back(house, detail),
            care=lambda detail: _care(house, detail),
            print_receipt=lambda reception_id: house.print_paper(RECEIPT, reception_id),
            now=house.clock.now,
            notices=house.shell.notices,
            attachment_strip=lambda: AttachmentStrip(attachment_parts(house)),
            questions=ask_drafts(house),
        )
    )


def _requests(house: House) -> "RequestCalls":
    from desktop.views.reception.requests import RequestCalls

    work = Requests(house.store, house.clock, house.actor)
    return RequestCalls(
        rows=work.rows, confirm=work.confirm, refuse=work.refuse, now=house.clock.now
    )


def _acts(up: Receptions, down: DownReceptions, word: TaskWord) -> "DeskActs":
    from desktop.views.reception.desk import DeskActs

    return DeskActs(
        accept=up.accept,
        arrange=up.arrange,
        ask=up.ask,
        move=up.move,
        decline=up.decline,
        arrived=up.arrived,
        seen=up.seen,
        admit=up.admit,
        discharge=lambda key, seen, at, back: up.discharge(key, seen, at, goes_back=back),
        complete=up.complete,
        not_arrived=up.not_arrived,
        close=up.close,
        agree=up.agree_to_cancel,
        refuse=up.refuse_to_cancel,
        undo=up.undo,
        send_alone=word.send_alone,
        say_again=word.say_again,
        assign=down.assign,
        accept_down=down.accept,
        contact=down.contact,
        lost=down.lost,
    )


def _send_back(house: House, detail: ReceptionDetail) -> None:
    """The form of a new down-referral, begun with what is known of this patient."""
    house.go("down-referral-form", reception_id=detail.row.id)


def _care(house: House, detail: ReceptionDetail) -> None:
    house.go("return-care", down_id=detail.row.referral_id)


def _add_paper(house: House, desk: ReceptionDesk) -> None:
    from desktop.printing.arrival import arrival_receipt
    from desktop.views.resources import resource_dir

    def load(reception_id: UUID) -> "tuple[Arrival, int]":
        found = desk.detail(reception_id)
        if found is None or found.reception is None:
            raise StoreError
        return _receipt(house, found), found.reception.revision

    templates = resource_dir() / "print"
    house.papers.register(
        RECEIPT, load, lambda facts, imprint: arrival_receipt(facts, imprint, templates)
    )


def _receipt(house: House, found: ReceptionDetail) -> "Arrival":
    from desktop.domain.referral_snapshot import snapshot
    from desktop.printing.arrival import Arrival

    assert found.reception is not None  # its caller has looked
    shot = found.referral.record.patient if found.referral else None
    if shot is None and found.patient is not None:
        shot = snapshot(found.patient.record, house.clock.now())
    return Arrival(
        no=found.row.no,
        reception=found.reception.record,
        from_org=found.row.from_org,
        to_org=house.place.org_name,
        name=shot.name if shot else "",
        sex=shot.sex if shot else "",
        age_text=shot.age_text if shot else "",
        left_at=found.row.departed_at,
    )


class Watch(QObject):
    """Sounds once and tells when a green or urgent referral comes; joins what belongs together.

    So it does when a sender wants one back: doctor and bed may be waiting for nobody. What was
    told stays until somebody opens that referral, or answers. Quiet otherwise: everything else
    waits in its list (screens.md, rule 22).
    """

    def __init__(
        self,
        house: House,
        desk: ReceptionDesk,
        joiner: Joiner,
        beep: Callable[[], object] = QApplication.beep,
    ) -> None:
        super().__init__(house.shell)
        self._house, self._desk, self._joiner, self._beep = house, desk, joiner, beep
        rows = desk.incoming()
        self._heard = {row.id for row in rows if row.urgent}
        self._told: set[UUID] = set()
        self._taken_back: set[UUID] = set()
        self._look_for_taken_back(rows)  # an answer that was owed is owed after a restart
        house.changes.records_changed.connect(self._on_records)

    def _on_records(self, kinds: frozenset[str]) -> None:
        if kinds & _BRINGS:
            QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Join what has come, then tell of what is new and urgent."""
        try:
            self._joiner.settle()
        except DesktopError as error:
            self._house.shell.notices.problem(error)
        rows = self._desk.incoming()
        waiting = [row for row in rows if row.urgent]
        fresh = [row for row in waiting if row.is_new and row.id not in self._heard]
        self._heard |= {row.id for row in waiting}
        for gone in self._told - {row.id for row in waiting if row.is_new}:
            self._told.discard(gone)
            self._house.shell.notices.settle(_pin(gone))
        for row in fresh:
            self._told.add(row.id)
            self._tell(row)
        if self._look_for_taken_back(rows) or fresh:
            self._beep()

    def _look_for_taken_back(self, rows: tuple[Incoming, ...]) -> bool:
        """Tell of each that its sender wants back; whether there is a new one."""
        asked = {row.id: row for row in rows if row.cancel_asked}
        for gone in self._taken_back - asked.keys():
            self._house.shell.notices.settle(_pin(gone, "taken-back"))
        fresh = asked.keys() - self._taken_back
        self._taken_back = set(asked)
        for key in fresh:
            self._tell_taken_back(asked[key])
        return bool(fresh)

    def _tell_taken_back(self, row: Incoming) -> None:
        from desktop.views.reception.words import person_words, row_words
        from desktop.views.tokens import Tone

        words = translate("Reception", "{state}: {who} from {clinic}. Please answer.").format(
            state=row_words(row),
            who=person_words(row, self._house.clock.now()),
            clinic=row.from_org,
        )
        self._pin_to(row.id, _pin(row.id, "taken-back"), words, Tone.AMBER)

    def _tell(self, row: Incoming) -> None:
        from desktop.views.reception.words import person_words, urgency_words
        from desktop.views.tokens import Tone

        words = translate("Reception", "{urgency}: {who} from {clinic}. {what}").format(
            urgency=urgency_words(row),
            who=person_words(row, self._house.clock.now()),
            clinic=row.from_org,
            what=row.what,
        )
        self._pin_to(row.id, _pin(row.id), words, Tone.RED)

    def _pin_to(self, reception_id: UUID, name: str, words: str, tone: "Tone") -> None:
        opens = translate("Reception", "Open")
        self._house.shell.notices.pin(
            name,
            words,
            tone,
            (opens, lambda: self._house.go("reception", reception_id=reception_id)),
        )


def _pin(reception_id: UUID, about: str = "") -> str:
    return f"reception/{reception_id}{about and '/'}{about}"
