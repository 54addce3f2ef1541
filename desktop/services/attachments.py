"""Photos, scans and PDFs of a record: kept in the encrypted file, described, voided, given out.

The bytes come in shrunk (`jobs.shrink`) beside the original; both are kept. Nothing is written
anywhere else but by `save_copy`, which is asked for and recorded.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from desktop.domain.attachment import Attachment, attachment_problems
from desktop.domain.attachment_rows import About, AttachmentLine, Limits, Prepared
from desktop.domain.clock import Clock
from desktop.domain.codes import AttachmentKind, Role
from desktop.domain.errors import DesktopError, NotAllowed, Problem, RuleBroken, StoreError
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.services.referral import WRITERS
from desktop.store import attachments
from desktop.store.queries.attachments import lines, one
from desktop.store.store import Store, Unit

PHOTO_KB, PHOTO_PX, PDF_KB = "attachment_photo_kb", "attachment_photo_px", "attachment_pdf_kb"
_KB = 1000
_LEAST = {PHOTO_KB: 50, PHOTO_PX: 800, PDF_KB: 200}
_MOST = {PHOTO_KB: 3000, PHOTO_PX: 6000, PDF_KB: 20_000}


class Attachments:
    """What a person can do with attachments. GUI thread; a save takes milliseconds."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    # --- limits ---------------------------------------------------------------------------

    def limits(self) -> Limits:
        """How large what is sent may be, as set for this clinic."""
        plain = Limits()
        with self._store.reading() as reading:
            photo, side, pdf = (
                _within(name, reading.setting(name, default))
                for name, default in (
                    (PHOTO_KB, plain.photo_bytes // _KB),
                    (PHOTO_PX, plain.photo_px),
                    (PDF_KB, plain.pdf_bytes // _KB),
                )
            )
        return Limits(photo_bytes=photo * _KB, photo_px=side, pdf_bytes=pdf * _KB)

    def set_limits(self, limits: Limits) -> None:
        """Keep them; what is kept already stays as it is.

        Raises:
            NotAllowed: not an administrator.
        """
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed
        with self._store.unit(self._actor().staff_id) as unit:
            unit.set_setting(PHOTO_KB, _within(PHOTO_KB, limits.photo_bytes // _KB))
            unit.set_setting(PHOTO_PX, _within(PHOTO_PX, limits.photo_px))
            unit.set_setting(PDF_KB, _within(PDF_KB, limits.pdf_bytes // _KB))

    # --- reading --------------------------------------------------------------------------

    def of(self, about_id: UUID) -> tuple[AttachmentLine, ...]:
        """Attachments of a record or draft, oldest first, void ones included."""
        with self._store.reading() as reading:
            return lines(reading, about_id)

    def one(self, attachment_id: UUID) -> AttachmentLine:
        """One attachment.

        Raises:
            DesktopError: there is none.
        """
        with self._store.reading() as reading:
            found = one(reading, attachment_id)
        if found is None:
            raise DesktopError("attachment.not_here")
        return found

    def content(self, attachment_id: UUID, original: bool = False) -> bytes:  # noqa: FBT001, FBT002 - a callable of two places
        """The bytes as they are sent, or as they were handed in; never half of them.

        Raises:
            DesktopError: not (all) here yet, or not what was handed in.
        """
        with self._store.reading() as reading:
            kept = reading.get(Attachment, attachment_id)
            if kept is None:
                raise DesktopError("attachment.not_here")
            said = kept.record.original_sha256 if original else kept.record.sha256
            shrunk = said != kept.record.sha256
            variant = attachments.ORIGINAL if shrunk else attachments.SENT
            data = attachments.content(reading, attachment_id, variant)
        if not data:
            raise DesktopError("attachment.not_here")
        if attachments.hashed(data) != said:
            raise DesktopError("attachment.not_whole")
        return data

    # --- writing --------------------------------------------------------------------------

    def add(
        self, about: About, prepared: Prepared, kind: AttachmentKind, title: str
    ) -> Kept[Attachment]:
        """Keep a picture or PDF with its original, and owe it to the county.

        Raises:
            DesktopError: the same photo is there already.
            RuleBroken, NotAllowed, StoreError: nothing was kept.
        """
        self._may_write()
        parts = attachments.cut(prepared.data)
        record = Attachment(
            about_kind=about.kind,
            about_id=about.record_id,
            patient_id=about.patient_id,
            kind=kind,
            title=title.strip(),
            content_type=prepared.content_type,
            size=len(prepared.data),
            sha256=attachments.hashed(prepared.data),
            parts=len(parts),
            part_sha256=tuple(attachments.hashed(each) for each in parts),
            original_type=prepared.original_type,
            original_size=len(prepared.original),
            original_sha256=attachments.hashed(prepared.original),
            taken_at=self._believed(prepared),
        )
        with self._store.unit(self._actor().staff_id) as unit:
            same = attachments.same_bytes(unit, about.record_id, record.original_sha256)
            if same:
                raise DesktopError("attachment.same_again", title=same)
            kept = self._save(unit, record, uuid7(), 0)
            attachments.keep(unit, kept.id, attachments.SENT, prepared.data)
            if record.original_sha256 != record.sha256:
                attachments.keep(unit, kept.id, attachments.ORIGINAL, prepared.original)
            return kept

    def describe(
        self, attachment_id: UUID, expected: int, kind: AttachmentKind, title: str
    ) -> Kept[Attachment]:
        """Another title or kind.

        Raises:
            RuleBroken, NotAllowed, StaleRecord: nothing was kept.
        """
        return self._change(attachment_id, expected, kind=kind, title=title.strip())

    def void(self, attachment_id: UUID, expected: int, reason: str) -> Kept[Attachment]:
        """作废 with a reason; the bytes stay here and are not sent any more.

        Raises:
            RuleBroken: no reason. NotAllowed, StaleRecord: nothing was kept.
        """
        if not reason.strip():
            raise RuleBroken({"reason": Problem("field.required")})
        return self._change(attachment_id, expected, void_reason=reason.strip())

    def unvoid(self, attachment_id: UUID) -> Kept[Attachment]:
        """Take 作废 back.

        Raises:
            DesktopError: the same photo was added again meanwhile.
            NotAllowed: nothing was kept.
        """
        return self._change(attachment_id, None, void_reason="")

    def follow(self, about: About) -> int:
        """The draft is now about another patient: its attachments go over; how many did."""
        moved = [each for each in self.of(about.record_id) if _strays(each, about)]
        for each in moved:
            self._change(each.id, None, patient_id=about.patient_id)
        return len(moved)

    def drop(self, about_id: UUID, reason: str) -> int:
        """The draft was thrown away by name: void what belonged to it; how many were."""
        standing = [each for each in self.of(about_id) if not each.record.void_reason]
        for each in standing:
            self._change(each.id, None, void_reason=reason)
        return len(standing)

    def save_copy(self, attachment_id: UUID, path: Path, original: bool = False) -> None:  # noqa: FBT001, FBT002 - as `content`
        """Write a plain copy where somebody chose; who did so is recorded.

        Raises:
            DesktopError: it is not here whole.
            StoreError: it could not be written there.
        """
        data = self.content(attachment_id, original)
        try:
            path.write_bytes(data)
        except OSError as error:
            raise StoreError("attachment.not_written", file=path.name) from error
        with self._store.unit(self._actor().staff_id) as unit:
            unit.audit("attachment.saved_copy", str(attachment_id), original=original)

    # --- inside ---------------------------------------------------------------------------

    def _change(
        self, attachment_id: UUID, expected: int | None, **said: object
    ) -> Kept[Attachment]:
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            shown = one(unit, attachment_id)
            if shown is None:
                raise DesktopError("attachment.not_here")
            if not shown.ours:
                raise RuleBroken({"title": Problem("attachment.not_ours")})
            before = shown.record
            after = replace(before, **said)  # type: ignore[arg-type]  # fields by name
            if before.void_reason and not after.void_reason:
                same = attachments.same_bytes(unit, after.about_id, after.original_sha256)
                if same:
                    raise DesktopError("attachment.same_again", title=same)
            return self._save(unit, after, attachment_id, expected)

    def _save(
        self, unit: Unit, record: Attachment, attachment_id: UUID, expected: int | None
    ) -> Kept[Attachment]:
        if found := attachment_problems(record, today=self._clock.today()):
            raise RuleBroken(found)
        return unit.save(record, attachment_id, expected=expected)

    def _believed(self, prepared: Prepared) -> datetime | None:
        """A camera whose clock is ahead has told nothing."""
        at = prepared.taken_at
        return at if at is not None and at <= self._clock.now() else None

    def _may_write(self) -> None:
        if self._actor().role not in WRITERS:
            raise NotAllowed


def _strays(line: AttachmentLine, about: About) -> bool:
    return line.ours and line.record.patient_id != about.patient_id


def _within(name: str, value: object) -> int:
    """A setting between what makes sense; somebody may have written anything."""
    number = value if isinstance(value, int) else _LEAST[name]
    return max(_LEAST[name], min(_MOST[name], number))
