"""What a file is, told by its first bytes and never by its name."""

JPEG, PNG, PDF, HEIC = "image/jpeg", "image/png", "application/pdf", "image/heic"
TIFF, WEBP, BMP, GIF = "image/tiff", "image/webp", "image/bmp", "image/gif"

_BEGINS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"BM", BMP),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
)
# ISO/IEC 23008-12: brands of still pictures in an ISO media file
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"}
# Adobe's note 13 to ISO 32000: the header may stand anywhere in the first 1024 bytes
_PDF_WITHIN = 1024

EXTENSIONS = {
    JPEG: ".jpg",
    PNG: ".png",
    PDF: ".pdf",
    HEIC: ".heic",
    TIFF: ".tif",
    WEBP: ".webp",
    BMP: ".bmp",
    GIF: ".gif",
}


def content_type(data: bytes) -> str:
    """Media type of a picture or PDF; empty when it is neither."""
    for begin, kind in _BEGINS:
        if data.startswith(begin):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return HEIC
    return PDF if b"%PDF-" in data[:_PDF_WITHIN] else ""
