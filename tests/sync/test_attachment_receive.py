"""At the other side: part by part, each and the whole compared, never half of it shown."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.attachment_rows import AttachmentState
from desktop.domain.codes import AttachmentKind
from desktop.domain.errors import DesktopError, DiskFull, RuleBroken
from desktop.practice.county.service import CountyService
from desktop.store.open import open_engine
from desktop.store.store import Store
from desktop.wire.format.attachment import part_id
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic, changed
from tests.full_disk import full_disk
from tests.sync.attachment_parts import about, attach, exchange, issued, line, photo, service
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clinic: Clinic) -> ShimCounty:
    return ShimCounty(CountyService(None, clinic.clock.now))


@pytest.fixture
def hospital(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[Clinic]:
    """Another file, on its own way to the same county."""
    path = tmp_path / "hospital.db"
    shutil.copy(empty_file, path)
    store = Store(open_engine(path, KEY), clock)
    yield Clinic.set_up(store, clock)
    store.close()


@pytest.fixture
def sent(clinic: Clinic, county: ShimCounty) -> UUID:
    """An attachment of three parts that arrived at the county."""
    added = attach(clinic, about(issued(clinic)), photo(3))
    exchange(clinic, county)
    return added


def taken(clinic: Clinic, hospital: Clinic, attachment_id: UUID, **said: object) -> None:
    """The hospital takes the record in, as the pull does."""
    record = line(clinic, attachment_id).record
    with clinic.store.reading() as reading:
        device = reading.place().device_id
    with hospital.store.unit(hospital.nurse.staff_id) as unit:
        kept = line_kept(clinic, attachment_id)
        unit.take_in(changed(kept, **said) if said else record, attachment_id, device)


def line_kept(clinic: Clinic, attachment_id: UUID) -> object:
    from desktop.domain.attachment import Attachment

    with clinic.store.reading() as reading:
        return reading.get(Attachment, attachment_id)


def test_it_comes_whole(clinic: Clinic, hospital: Clinic, county: ShimCounty, sent: UUID) -> None:
    taken(clinic, hospital, sent)
    before = line(hospital, sent)

    result = exchange(hospital, county)

    assert (before.state, before.whole) == (AttachmentState.COMING, False)
    assert result.parts == 3
    assert line(hospital, sent).state is AttachmentState.HERE
    assert service(hospital).content(sent) == photo(3)


def test_a_part_damaged_on_its_way_is_fetched_again_and_never_shown(
    clinic: Clinic, hospital: Clinic, county: ShimCounty, sent: UUID
) -> None:
    taken(clinic, hospital, sent)
    county.bytes_back = ["ok", "damaged"]
    exchange(hospital, county)
    half = line(hospital, sent)
    with pytest.raises(DesktopError):
        service(hospital).content(sent)

    exchange(hospital, county)

    assert (half.state, half.done_parts) == (AttachmentState.COMING, 1)
    assert line(hospital, sent).state is AttachmentState.HERE


def test_after_a_cut_only_what_is_missing_is_fetched(
    clinic: Clinic, hospital: Clinic, county: ShimCounty, sent: UUID
) -> None:
    taken(clinic, hospital, sent)
    county.bytes_back = ["ok", "lost", "lost"]
    exchange(hospital, county)
    county.asked.clear()

    exchange(hospital, county)

    assert county.asked["get_binary"] == 2
    assert line(hospital, sent).state is AttachmentState.HERE


def test_what_is_not_at_the_county_yet_is_waited_for(
    clinic: Clinic, hospital: Clinic, county: ShimCounty, sent: UUID
) -> None:
    taken(clinic, hospital, sent)
    county.service.delete("DocumentReference", str(sent))
    county.service.delete("Binary", part_id(str(sent), 2))

    exchange(hospital, county)

    assert (line(hospital, sent).state, line(hospital, sent).done_parts) == (
        AttachmentState.COMING,
        2,
    )


def test_a_full_disk_at_the_other_side_keeps_no_half_and_goes_on_later(
    clinic: Clinic, hospital: Clinic, county: ShimCounty, sent: UUID
) -> None:
    taken(clinic, hospital, sent)
    with full_disk(hospital.store, hospital.patient), pytest.raises(DiskFull):
        exchange(hospital, county)
    assert not line(hospital, sent).whole

    exchange(hospital, county)

    assert service(hospital).content(sent) == photo(3)


@pytest.mark.parametrize(
    "said",
    [{"size": 10**12}, {"part_sha256": ()}, {"size": 0}, {"parts": 10**9}],
    ids=["huge", "no hashes", "empty", "endless"],
)
def test_what_no_program_can_have_sent_is_not_fetched(
    clinic: Clinic, hospital: Clinic, county: ShimCounty, sent: UUID, said: dict[str, object]
) -> None:
    taken(clinic, hospital, sent, **said)
    county.asked.clear()

    exchange(hospital, county)

    assert county.asked["get_binary"] == 0


def test_parts_that_do_not_make_the_whole_are_dropped(
    clinic: Clinic, hospital: Clinic, county: ShimCounty, sent: UUID
) -> None:
    taken(clinic, hospital, sent, sha256="0" * 64)

    exchange(hospital, county)

    assert (line(hospital, sent).whole, line(hospital, sent).state) == (
        False,
        AttachmentState.COMING,
    )


def test_somebody_elses_is_looked_at_and_not_changed(
    clinic: Clinic, hospital: Clinic, county: ShimCounty, sent: UUID
) -> None:
    taken(clinic, hospital, sent)
    exchange(hospital, county)

    with pytest.raises(RuleBroken):
        service(hospital).describe(sent, 1, AttachmentKind.OTHER, "别的")
    with pytest.raises(RuleBroken):
        service(hospital).void(sent, 1, "不要了")
