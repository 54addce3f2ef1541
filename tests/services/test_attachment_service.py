"""What a person can do with attachments, and what is refused."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.attachment_rows import About, AttachmentState, Limits, Prepared
from desktop.domain.codes import AttachmentKind, Role
from desktop.domain.errors import DesktopError, DiskFull, NotAllowed, RuleBroken, StoreError
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor
from desktop.services.attachments import Attachments
from desktop.store import attachments
from tests.factory import Clinic
from tests.full_disk import full_disk
from tests.sync.attachment_parts import about, attach, issued, line, photo, service


def prepared(data: bytes = b"", **said: object) -> Prepared:
    data = data or photo()
    plain = Prepared(
        content_type="image/jpeg", data=data, original_type="image/jpeg", original=b"raw" + data
    )
    return replace(plain, **said)  # type: ignore[arg-type]


@pytest.fixture
def to(clinic: Clinic) -> About:
    return about(issued(clinic))


def test_both_the_shrunk_and_the_original_are_kept(clinic: Clinic, to: About) -> None:
    added = attach(clinic, to, photo(3))
    assert service(clinic).content(added) == photo(3)
    assert service(clinic).content(added, original=True) == b"raw" + photo(3)


def test_a_pdf_that_goes_as_it_is_is_kept_once(clinic: Clinic, to: About) -> None:
    pdf = prepared(content_type="application/pdf", original=photo())
    added = service(clinic).add(to, pdf, AttachmentKind.DISCHARGE_SUMMARY, "出院小结").id
    with clinic.store.reading() as reading:
        assert attachments.content(reading, added, attachments.ORIGINAL) == b""
    assert service(clinic).content(added, original=True) == photo()


def test_the_same_photo_is_refused_kindly_and_by_name(clinic: Clinic, to: About) -> None:
    attach(clinic, to, title="十二导联心电图")
    with pytest.raises(DesktopError) as told:
        attach(clinic, to, title="再来一张")
    assert told.value.problem.code == "attachment.same_again"
    assert told.value.problem.params == {"title": "十二导联心电图"}
    assert len(service(clinic).of(to.record_id)) == 1


def test_the_same_photo_may_belong_to_another_record(clinic: Clinic, to: About) -> None:
    attach(clinic, to)
    attach(clinic, about(issued(clinic)))


def test_a_voided_photo_may_be_added_again_and_then_not_be_taken_back(
    clinic: Clinic, to: About
) -> None:
    added = attach(clinic, to)
    service(clinic).void(added, 1, "选错了人")
    attach(clinic, to)
    with pytest.raises(DesktopError):
        service(clinic).unvoid(added)


def test_void_needs_a_reason_and_can_be_taken_back(clinic: Clinic, to: About) -> None:
    added = attach(clinic, to)
    with pytest.raises(RuleBroken):
        service(clinic).void(added, 1, "  ")
    service(clinic).void(added, 1, "选错了人")
    assert line(clinic, added).state is AttachmentState.VOID
    service(clinic).unvoid(added)
    assert line(clinic, added).state is AttachmentState.WAITING


def test_title_and_kind_can_be_put_right(clinic: Clinic, to: About) -> None:
    added = attach(clinic, to)
    service(clinic).describe(added, 1, AttachmentKind.LABORATORY, "肌钙蛋白")
    record = line(clinic, added).record
    assert (record.kind, record.title) == (AttachmentKind.LABORATORY, "肌钙蛋白")


def test_a_draft_with_another_patient_takes_its_attachments_along(clinic: Clinic) -> None:
    draft = About("referral", uuid7(), clinic.patient().id)
    added = attach(clinic, draft)
    other = replace(draft, patient_id=clinic.patient(name="李桂兰").id)
    assert service(clinic).follow(other) == 1
    assert service(clinic).follow(other) == 0
    assert line(clinic, added).record.patient_id == other.patient_id


def test_a_draft_that_is_thrown_away_voids_its_attachments(clinic: Clinic) -> None:
    draft = About("referral", uuid7(), clinic.patient().id)
    added = attach(clinic, draft)
    assert service(clinic).drop(draft.record_id, "不转诊了") == 1
    assert line(clinic, added).state is AttachmentState.VOID


def test_a_camera_whose_clock_is_ahead_has_told_nothing(clinic: Clinic, to: About) -> None:
    ahead = prepared(taken_at=clinic.clock.now() + timedelta(minutes=5))
    kept = service(clinic).add(to, ahead, AttachmentKind.ECG, "心电图")
    assert kept.record.taken_at is None


def test_what_is_damaged_is_never_shown_as_whole(clinic: Clinic, to: About) -> None:
    added = attach(clinic, to, photo(1))
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        attachments.keep(unit, added, attachments.SENT, b"half")
    with pytest.raises(DesktopError) as told:
        service(clinic).content(added)
    assert told.value.problem.code == "attachment.not_whole"


def test_a_copy_is_written_where_asked_and_recorded(
    clinic: Clinic, to: About, tmp_path: Path
) -> None:
    added, path = attach(clinic, to, photo(1)), tmp_path / "copy.jpg"
    service(clinic).save_copy(added, path)
    with clinic.store.reading() as reading:
        acts = reading.connection.exec_driver_sql("SELECT act, subject FROM audit").all()
    assert path.read_bytes() == photo(1)
    assert ("attachment.saved_copy", str(added)) in [tuple(each) for each in acts]


def test_a_copy_that_cannot_be_written_is_told(clinic: Clinic, to: About, tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        service(clinic).save_copy(attach(clinic, to), tmp_path / "none" / "copy.jpg")


def test_on_a_full_disk_nothing_is_kept_by_half(clinic: Clinic, to: About) -> None:
    with full_disk(clinic.store, clinic.patient), pytest.raises(DiskFull):
        attach(clinic, to, photo(5))
    assert service(clinic).of(to.record_id) == ()
    attach(clinic, to, photo(5))


def test_who_only_looks_adds_nothing(clinic: Clinic, to: About) -> None:
    auditor = Actor(uuid7(), "审计", Role.AUDITOR)
    looking = Attachments(clinic.store, clinic.clock, lambda: auditor)
    with pytest.raises(NotAllowed):
        looking.add(to, prepared(), AttachmentKind.ECG, "心电图")


def test_limits_are_the_administrators_and_keep_sense(clinic: Clinic) -> None:
    chief = Attachments(clinic.store, clinic.clock, lambda: clinic.administrator)
    with pytest.raises(NotAllowed):
        service(clinic).set_limits(Limits())
    chief.set_limits(Limits(photo_bytes=500_000, photo_px=1, pdf_bytes=10**9))
    assert chief.limits() == Limits(photo_bytes=500_000, photo_px=800, pdf_bytes=20_000_000)
