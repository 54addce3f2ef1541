"""Printed page -> picture, turned and blurred -> decoder -> scan box -> admission."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.codes import ReceptionRoute, ReceptionState
from desktop.domain.ids import child_id
from desktop.domain.kept import Kept
from desktop.domain.reception_rows import ScanKind
from desktop.domain.reception_said import Admission
from desktop.domain.referral import Referral
from desktop.domain.slip_keys import entry_for, signed_entry
from desktop.services.reception_take import ReceptionIntake
from desktop.services.slip_scan import SlipScanner
from desktop.store.open import open_engine
from desktop.store.queries import signing
from desktop.store.store import Store
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.gui.test_slip_paper import copy_of, long_one
from tests.hospital import Hospital
from tests.slip_eyes import page_image, read_codes, worn
from tests.slips import ROOT, own_referral, trust

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def hospital(
    clinic: Clinic, empty_file: Path, tmp_path: Path, clock: StandingClock
) -> Iterator[Hospital]:
    """Another file; both hold the county's key, and the clinic's own is in its ring."""
    path = tmp_path / "hospital.db"
    shutil.copy(empty_file, path)
    store = Store(open_engine(path, KEY), clock)
    made = Hospital(store, clock, org_id=clinic.hospital_id, centre_id=clinic.org_id)
    trust(clinic.store, clinic.nurse.staff_id)
    trust(store, made.nurse.staff_id)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        entry = signed_entry(entry_for(signing.request_of(unit, signing.own_key(unit))), ROOT)
    for each, author in ((clinic.store, clinic.nurse), (store, made.nurse)):
        with each.unit(author.staff_id) as unit:
            signing.keep_ring(unit, [entry])
    clock.advance(hours=2)
    yield made
    store.close()


@pytest.mark.parametrize("make", [own_referral, long_one], ids=["ordinary", "longest"])
@pytest.mark.parametrize("turn", [3, -3])
def test_a_turned_and_blurred_page_admits_at_the_hospital(
    clinic: Clinic, hospital: Hospital, make: Callable[[Clinic], Kept[Referral]], turn: float
) -> None:
    of = make(clinic)
    intake = ReceptionIntake(
        hospital.store,
        hospital.clock,
        lambda: hospital.actor,
        SlipScanner(hospital.store, hospital.clock).read,
    )
    texts = read_codes(worn(page_image(copy_of(clinic, of)), turn=turn, blur=1.5))
    said = [intake.scan(f"{text}\r\n") for text in texts]
    assert [each.kind for each in said] == [ScanKind.SLIP, ScanKind.SECOND_PART]
    row = hospital.row(child_id(of.id, "task"))
    assert row.routes == (ReceptionRoute.SLIP,)
    seen = Admission(ward="心内", bed="7-03")
    admitted = hospital.desk.admit(row.id, row.revision, seen).record
    assert (admitted.state, admitted.bed) == (ReceptionState.SEEN, "7-03")
    assert admitted.slip is not None
    assert ("treatment" in admitted.slip.on_paper) is (make is long_one)
