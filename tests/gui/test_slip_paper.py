"""Printed page -> picture -> decoder -> admission content."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QTextDocument

from desktop.domain.kept import Kept
from desktop.domain.referral import PatientSnapshot, Referral
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.slip import SlipCodes
from desktop.domain.slip_keys import entry_for, signed_entry
from desktop.domain.slip_printed import printed
from desktop.domain.slip_read import SlipRead
from desktop.domain.slip_texts import TEXTS_A, TEXTS_B, texts_of
from desktop.printing.paper import Paper, page_count
from desktop.printing.referral_copies import patient_copy, receiver_copy, referral_set
from desktop.printing.slip_codes import MOST_VERSION, qr_code, slip_codes
from desktop.services.papers import Imprint
from desktop.services.slip_scan import SlipScanner
from desktop.services.slip_sign import SlipSigner
from desktop.store.queries import signing
from tests.factory import Clinic
from tests.property.test_slip_codes import REFERRALS
from tests.referrals import services
from tests.slip_eyes import page_image, read_codes, worn
from tests.slips import ROOT, codes_of, kept, longest, own_referral, trust

TEMPLATES = Path(__file__).parents[2] / "resources" / "print"
LONG = (
    "present_illness",
    "past_history",
    "treatment",
    "medicines",
    "exam_results",
    "diagnoses",
    "chief_complaint",
    "allergy_text",
    "precautions",
    "patient",
    "doctor_name",
    "to_dept",
)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def trusted(clinic: Clinic) -> Clinic:
    """The clinic's own key is in its ring: it can read what it prints."""
    trust(clinic.store, clinic.nurse.staff_id)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        asked = signing.request_of(unit, signing.own_key(unit))
        signing.keep_ring(unit, [signed_entry(entry_for(asked), ROOT)])
    clinic.clock.advance(hours=2)  # type: ignore[attr-defined]
    return clinic


def detail_of(clinic: Clinic, of: Kept[Referral]) -> ReferralDetail:
    found = services(clinic).desk.detail(of.id)
    assert found is not None
    return found


def imprint(clinic: Clinic) -> Imprint:
    return Imprint(clinic.clock.now(), "李秀兰", 1, 1)


def copy_of(clinic: Clinic, of: Kept[Referral]) -> Paper:
    made = SlipSigner(clinic.store, clinic.clock).slip(of.id)
    return receiver_copy(detail_of(clinic, of), imprint(clinic), TEMPLATES, slip_codes(made))


def scanned(clinic: Clinic, texts: list[str]) -> SlipRead:
    scanner = SlipScanner(clinic.store, clinic.clock)
    found = [scanner.read(text + "\r") for text in texts]
    assert isinstance(found[-1], SlipRead), found
    return found[-1]


def long_one(clinic: Clinic) -> Kept[Referral]:
    record = longest()
    return own_referral(clinic, **{name: getattr(record, name) for name in LONG})


@pytest.mark.parametrize(("turn", "blur"), [(0, 0), (3, 0), (-3, 1.5), (3, 2), (0, 2)])
@pytest.mark.parametrize("make", [own_referral, long_one], ids=["ordinary", "longest"])
def test_a_turned_and_blurred_page_still_admits(
    trusted: Clinic, make: Callable[[Clinic], Kept[Referral]], turn: float, blur: float
) -> None:
    of = make(trusted)

    texts = read_codes(worn(page_image(copy_of(trusted, of)), turn=turn, blur=blur))
    read = scanned(trusted, texts)

    assert (len(texts), read.part, read.referral_id) == (2, "AB", of.id)
    assert read.referral.vitals == of.record.vitals
    assert read.referral.urgency == of.record.urgency
    if make is own_referral:
        assert read.referral.treatment == of.record.treatment
        assert read.on_paper == ()
    else:
        assert "treatment" in read.on_paper


def test_the_codes_stand_on_the_receivers_copy_alone(trusted: Clinic) -> None:
    of = own_referral(trusted)
    made = slip_codes(SlipSigner(trusted.store, trusted.clock).slip(of.id))
    job = referral_set(detail_of(trusted, of), imprint(trusted), TEMPLATES, made)
    pages = [read_codes(page_image(job, number, 200)) for number in range(page_count(job))]
    assert [len(each) for each in pages] == [0, 2, 0]
    other = patient_copy(detail_of(trusted, of), imprint(trusted), TEMPLATES)
    assert other.images == {}


def test_the_code_is_sixty_millimetres_wide(trusted: Clinic) -> None:
    page = page_image(copy_of(trusted, long_one(trusted)))
    import zxingcpp

    found = zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode)
    widths = [(e.position.top_right.x - e.position.top_left.x) / 300 * 25.4 for e in found]
    assert widths == pytest.approx([60, 60], abs=1.5)


def test_a_referral_that_was_not_issued_has_no_code(trusted: Clinic) -> None:
    paper = copy_of(trusted, own_referral(trusted, issued_at=None))
    assert paper.images == {}
    assert "未签发" in paper.html


def test_a_key_that_the_county_has_not_signed_is_said(clinic: Clinic, trusted: Clinic) -> None:
    assert "尚未经县里登记" not in copy_of(trusted, own_referral(trusted)).html
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        signing.set_root(unit, b"")
    assert "尚未经县里登记" in copy_of(clinic, own_referral(clinic)).html


@settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
@given(record=REFERRALS, turn=st.floats(-3, 3), blur=st.floats(0, 2))
@example(record=longest(), turn=3, blur=2)
def test_codes_of_two_hundred_referrals_are_read_back(
    record: Referral, turn: float, blur: float
) -> None:
    made: SlipCodes = codes_of(kept(record))
    for text in filter(None, (made.a, made.b)):
        assert read_codes(worn(on_white(qr_code(text)), turn=turn, blur=blur)) == [text]


def on_white(code: bytes) -> Image.Image:
    """A code as it is on the page, 60 mm wide at 300 dpi, with the page around it."""
    page = Image.new("L", (780, 780), 255)
    page.paste(
        Image.open(BytesIO(code)).convert("L").resize((709, 709), Image.Resampling.BILINEAR),
        (35, 35),
    )
    return page


def test_a_code_of_more_than_version_25_is_not_printed() -> None:
    with pytest.raises(ValueError, match="version"):
        qr_code("A" * 1500)
    assert MOST_VERSION == 25


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(record=REFERRALS)
def test_nothing_is_in_a_code_that_the_page_does_not_say(trusted: Clinic, record: Referral) -> None:
    record = replace(
        record,
        patient=record.patient or PatientSnapshot(name="张桂芳"),
        diagnoses=tuple(replace(each, text=each.text or "x") for each in record.diagnoses),
    )
    base = detail_of(trusted, own_referral(trusted, no=f"ZZ{uuid4().hex[:12]}"))
    detail = replace(base, referral=replace(base.referral, record=record))
    paper = receiver_copy(detail, imprint(trusted), TEMPLATES, None)
    document = QTextDocument()
    document.setHtml(paper.html)
    page = plain(document.toPlainText())

    for tag, text in texts_of(printed(record), (*TEXTS_A, *TEXTS_B), record_time(detail)).items():
        for piece in pieces(tag, text):
            assert plain(piece) in page, (tag, piece)


def record_time(detail: ReferralDetail) -> Any:
    return detail.referral.saved_at


def plain(text: str) -> str:
    return "".join(char for char in text if char.isprintable() and not char.isspace())


def pieces(tag: str, text: str) -> list[str]:
    """The words of a coded text, without flags and times."""
    if tag in "guz":
        items = [item.split("\x1d") for item in text.split("\x1e")]
        words = {"g": 2, "u": 2, "z": 4}[tag]
        return [part for item in items for part in item[:words]]
    return [text]


def test_the_printed_words_know_every_field() -> None:
    from desktop.printing.slip_codes import _NAMES

    assert {each.path for each in (*TEXTS_A, *TEXTS_B)} == set(_NAMES)
