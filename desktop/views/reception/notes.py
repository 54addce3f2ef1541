"""What does not let go of the chosen reception: never sent by its clinic, or claimed falsely."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.reception_rows import ReceptionDetail
from desktop.views import theme
from desktop.views.reception.words import moment, state_words, translate
from desktop.views.referral.strips import NoteStrip
from desktop.views.tokens import Tone


class DeskNotes(QWidget):
    """Up to two strips over the facts; what can be done stands among the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.unsent, self.claim = NoteStrip(), NoteStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.unsent)
        column.addWidget(self.claim)

    def show_detail(self, detail: ReceptionDetail, now: datetime) -> None:
        """Show what there is about this one."""
        self._show_unsent(detail, now)
        row = detail.row
        self.claim.setVisible(row.flagged is not None)
        if row.flagged is not None:
            words = translate(
                "Reception",
                "At the county it says “{claimed}”; that cannot follow from ours (“{ours}”) and was"
                " not taken over. Ask who wrote it.",
            ).format(
                claimed=state_words(row.direction, row.flagged),
                ours=state_words(row.direction, row.state),
            )
            self.claim.say(words, Tone.RED)
        self.setVisible(row.flagged is not None or row.unsent_since is not None)

    def _show_unsent(self, detail: ReceptionDetail, now: datetime) -> None:
        row = detail.row
        self.unsent.setVisible(row.unsent_since is not None)
        if row.unsent_since is None or row.unsent_due is None:
            return
        since = moment(row.unsent_since, now)
        if row.alone_at is not None:
            words = translate(
                "Reception",
                "Known from the slip alone. Ours goes out without the clinic's since {time}; ring"
                " {phone}: it still has to send the referral.",
            ).format(time=moment(row.alone_at, now), phone=phone_of(detail))
            self.unsent.say(words, Tone.AMBER)
            return
        if row.unsent_due > now:
            words = translate(
                "Reception",
                "Known from the slip alone, scanned {time}; the clinic has not sent it.",
            ).format(time=since)
            self.unsent.say(words, Tone.BLUE)
            return
        words = translate(
            "Reception",
            "The clinic has not sent it since {time}: ring {phone}. Nobody outside sees our word"
            " until then.",
        ).format(time=since, phone=phone_of(detail))
        self.unsent.say(words, Tone.RED)


def phone_of(detail: ReceptionDetail) -> str:
    """Whom to ring at the sender: its own number, else the doctor's; a dash where none is known."""
    org, doctor = detail.from_org, detail.referral.record if detail.referral else None
    numbers = (
        org.phone if org else "",
        org.emergency_phone if org else "",
        doctor.doctor_phone if doctor else "",
    )
    number = next(filter(None, numbers), "—")
    return f"{detail.row.from_org} {number}".strip()
