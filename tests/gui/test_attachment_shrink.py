"""A photo is upright, small enough, and says nothing of the place where it was taken."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from desktop.domain.attachment_rows import Limits
from desktop.domain.errors import DesktopError
from desktop.jobs.shrink import prepare

LIMITS = Limits()
ORIENTATION, GPS, MAKE, TAKEN, EXIF_IFD = 0x0112, 0x8825, 0x010F, 0x9003, 0x8769
PLACE = {1: "N", 2: (35.0, 4.0, 12.0), 3: "E", 4: (116.0, 18.0, 30.0)}


def noisy(width: int, height: int) -> Image.Image:
    """A picture that packs badly, red in its upper left corner."""
    picture = Image.effect_noise((width, height), 60).convert("RGB")
    picture.paste((220, 20, 20), (0, 0, width // 4, height // 4))
    return picture


def jpeg(picture: Image.Image, orientation: int = 1) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE] = orientation, "TestPhone"
    exif[GPS] = PLACE
    exif.get_ifd(EXIF_IFD)[TAKEN] = "2026:11:23 08:12:30"
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=95, exif=exif, comment=b"by Mrs Zhang")
    return out.getvalue()


def png(picture: Image.Image) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    notes, out = PngInfo(), io.BytesIO()
    notes.add_text("Location", "35.07, 116.31")
    picture.save(out, "PNG", pnginfo=notes)
    return out.getvalue()


def test_a_large_photo_keeps_both_limits_and_its_original() -> None:
    data = jpeg(noisy(3200, 2400))
    made = prepare(data, LIMITS)
    sent = QImage.fromData(made.data)
    assert len(made.data) <= LIMITS.photo_bytes < len(data)
    assert max(sent.width(), sent.height()) <= LIMITS.photo_px
    assert sent.width() / sent.height() == pytest.approx(4 / 3, rel=0.01)
    assert made.original == data


def test_a_photo_held_sideways_is_sent_upright() -> None:
    made = prepare(jpeg(noisy(400, 300), orientation=6), LIMITS)  # turn 90 to the right
    sent = QImage.fromData(made.data)
    assert (sent.width(), sent.height()) == (300, 400)
    assert sent.pixelColor(290, 20).red() > 180 > sent.pixelColor(290, 20).blue() + 80


@pytest.mark.parametrize("make", [jpeg, png])
def test_neither_place_nor_camera_nor_words_go_along(make) -> None:
    data = make(noisy(300, 200))
    sent = prepare(data, LIMITS).data
    opened = Image.open(io.BytesIO(sent))
    assert not dict(opened.getexif())
    for words in (b"Exif", b"TestPhone", b"Mrs Zhang", b"Location", b"116.31"):
        assert words not in sent


def test_the_camera_tells_when(qapp) -> None:
    made = prepare(jpeg(noisy(300, 200)), LIMITS)
    assert made.taken_at is not None
    assert made.taken_at.isoformat() == "2026-11-23T00:12:30+00:00"


def test_a_drawing_stays_sharp_as_png() -> None:
    made = prepare(png(Image.new("RGB", (600, 400), "white")), LIMITS)
    assert made.content_type == "image/png"


def test_a_transparent_picture_lies_on_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(out, "PNG")
    sent = QImage.fromData(prepare(out.getvalue(), LIMITS).data)
    assert sent.pixelColor(10, 10).name() == "#ffffff"


def test_a_pdf_goes_as_it_is() -> None:
    data = b"%PDF-1.7" + bytes(1000)
    made = prepare(data, LIMITS)
    assert (made.content_type, made.data, made.original) == ("application/pdf", data, data)


def refused(data: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(DesktopError) as told:
        prepare(data, limits)
    return told.value.problem.code


def test_a_pdf_over_the_limit_says_how_large_it_is_and_may_be() -> None:
    with pytest.raises(DesktopError) as told:
        prepare(b"%PDF-1.7" + bytes(6_000_000), LIMITS)
    assert told.value.problem.params == {"size": "6.0", "most": "5.0"}


def test_what_is_no_picture_is_refused_whatever_its_name() -> None:
    assert refused(b"PK\x03\x04 photo.jpg") == "attachment.unknown_file"


def test_heic_is_read_or_told_kindly() -> None:
    assert refused(b"\x00\x00\x00\x18ftypheic" + bytes(100)) == "attachment.heic"


def test_a_damaged_picture_is_refused(qtlog) -> None:
    assert refused(png(noisy(100, 100))[:60]) == "attachment.unreadable"


def test_a_scan_of_several_pages_is_refused_with_their_number() -> None:
    out = io.BytesIO()
    pages = [Image.new("L", (50, 50)) for _ in range(3)]
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    assert refused(out.getvalue()) == "attachment.several_pages"


def test_more_than_can_be_handed_in_is_refused() -> None:
    assert (
        refused(jpeg(noisy(300, 200)), Limits(original_bytes=1000)) == "attachment.file_too_large"
    )


def test_shrinking_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    prepare(jpeg(noisy(2400, 1800)), LIMITS)
    assert list(tmp_path.iterdir()) == []
