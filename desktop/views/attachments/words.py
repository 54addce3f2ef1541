"""How an attachment is told: its state in a word with tone and shape, its size, its name."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.attachment_rows import AttachmentLine, AttachmentState
from desktop.domain.clock import CLINIC_ZONE
from desktop.views.messages.codes import label
from desktop.views.tokens import TONE_ICONS, Tone

_MB, _KB = 1_000_000, 1000

_WORDS = {
    AttachmentState.VOID: QT_TRANSLATE_NOOP("Attachments", "Void"),
    AttachmentState.WITH_RECORD: QT_TRANSLATE_NOOP("Attachments", "Goes with the referral"),
    AttachmentState.WAITING: QT_TRANSLATE_NOOP("Attachments", "To be sent"),
    AttachmentState.SENDING: QT_TRANSLATE_NOOP("Attachments", "Being sent {done}/{all}"),
    AttachmentState.ARRIVED: QT_TRANSLATE_NOOP("Attachments", "At the county"),
    AttachmentState.KEPT_HERE: QT_TRANSLATE_NOOP("Attachments", "Here only"),
    AttachmentState.TAKEN_AWAY: QT_TRANSLATE_NOOP("Attachments", "Deleted at the county"),
    AttachmentState.BLOCKED: QT_TRANSLATE_NOOP("Attachments", "Waits for another record"),
    AttachmentState.REFUSED: QT_TRANSLATE_NOOP("Attachments", "Refused"),
    AttachmentState.CONFLICT: QT_TRANSLATE_NOOP("Attachments", "Conflict"),
    AttachmentState.COMING: QT_TRANSLATE_NOOP("Attachments", "Coming {done}/{all}"),
    AttachmentState.HERE: QT_TRANSLATE_NOOP("Attachments", "Received"),
}
_TONES = {
    AttachmentState.VOID: Tone.GREY,
    AttachmentState.WITH_RECORD: Tone.GREY,
    AttachmentState.WAITING: Tone.GREY,
    AttachmentState.SENDING: Tone.BLUE,
    AttachmentState.ARRIVED: Tone.GREEN,
    AttachmentState.KEPT_HERE: Tone.AMBER,
    AttachmentState.TAKEN_AWAY: Tone.RED,
    AttachmentState.BLOCKED: Tone.AMBER,
    AttachmentState.REFUSED: Tone.RED,
    AttachmentState.CONFLICT: Tone.RED,
    AttachmentState.COMING: Tone.BLUE,
    AttachmentState.HERE: Tone.GREEN,
}


def state_words(line: AttachmentLine) -> str:
    """The state in a word or two."""
    words = QCoreApplication.translate("Attachments", str(_WORDS[line.state]))
    return words.format(done=line.done_parts, all=line.record.parts)


def state_tone(line: AttachmentLine) -> Tone:
    """Its colour; never alone."""
    return _TONES[line.state]


def state_icon(line: AttachmentLine) -> str:
    """Its shape."""
    return "close" if line.state is AttachmentState.VOID else TONE_ICONS[state_tone(line)]


def spoken(line: AttachmentLine) -> str:
    """The attachment in one line, as it is read out."""
    return f"{line.record.title}, {label(line.record.kind)}, {state_words(line)}"


def size_words(size: int) -> str:
    """A size as people say it."""
    if size >= _MB:
        return QCoreApplication.translate("Attachments", "{size} MB").format(
            size=f"{size / _MB:.1f}"
        )
    return QCoreApplication.translate("Attachments", "{size} kB").format(size=max(1, size // _KB))


def moment(at: datetime) -> str:
    """An instant as the clinic's day and time."""
    return at.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d %H:%M")
