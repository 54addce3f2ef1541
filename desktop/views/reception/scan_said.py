"""What came of a scan: its sentence, and the strip that says it."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from desktop.domain.errors import DesktopError
from desktop.domain.reception_rows import ScanKind, ScanSaid
from desktop.views.messages import told
from desktop.views.reception.words import moment, translate
from desktop.views.referral.strips import NoteStrip
from desktop.views.slip_words import slip_field
from desktop.views.tokens import Tone


def scan_words(said: ScanSaid, now: datetime) -> tuple[str, Tone]:
    """The sentence and its tone."""
    when = moment(said.signed_at, now) if said.signed_at else ""
    words = {
        ScanKind.SLIP: translate(
            "Reception",
            "{name}: the slip is genuine, signed by {signer} at {time}. It stands on the desk;"
            " it joins the electronic one when that comes.",
        ),
        ScanKind.SLIP_JOINED: translate(
            "Reception",
            "{name}: the slip is genuine, signed by {signer} at {time}. The referral was here"
            " already; the paper is noted as another route.",
        ),
        ScanKind.SLIP_AGAIN: translate(
            "Reception", "{name}: the same slip, or a reprint of it. Nothing was changed."
        ),
        ScanKind.SECOND_PART: translate(
            "Reception", "{name}: the second code was read; the rest is here now."
        ),
        ScanKind.PHONE_CODE: translate(
            "Reception",
            "Telephone code {code}: a place is kept. The record joins it when it comes.",
        ),
        ScanKind.CODE_AGAIN: translate(
            "Reception", "Telephone code {code}: it is on the desk already. Nothing was changed."
        ),
        ScanKind.CODE_JOINED: translate(
            "Reception", "Telephone code {code}: the record is here already; this is it."
        ),
    }[said.kind]
    text = words.format(name=said.name, signer=said.signer, time=when, code=said.code)
    if said.on_paper:
        names = translate("Reception", ", ").join(slip_field(n) for n in said.on_paper)
        text += translate("Reception", " Only on the paper: {fields}.").format(fields=names)
    if said.strange_id:
        text += translate(
            "Reception",
            " The clinic names the receiving unit by an id of its own: look on the paper whether it"
            " is for us, and ask the clinic to take over the county's entry.",
        )
        return text, Tone.AMBER
    quiet = {ScanKind.SLIP_AGAIN, ScanKind.CODE_AGAIN}
    return text, Tone.BLUE if said.kind in quiet else Tone.GREEN


class ScanStrip(NoteStrip):
    """Says what came of the last scan, until something else is done."""

    def __init__(
        self,
        scan: Callable[[str], ScanSaid],
        now: Callable[[], datetime],
        show: Callable[[UUID], object],
    ) -> None:
        """Build it, hidden.

        Args:
            scan: takes in what was scanned or typed.
            now: the time.
            show: brings the reception that was scanned into view.
        """
        super().__init__()
        self._scan, self._now, self._show = scan, now, show

    def take(self, text: str) -> None:
        """What a scanner or a person put into the box; whatever it is does no harm."""
        try:
            said = self._scan(text)
        except DesktopError as error:
            self.say(told(error), Tone.RED)
            return
        self._show(said.id)
        words, tone = scan_words(said, self._now())
        self.say(words, tone)
