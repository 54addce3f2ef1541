"""What the sign-in screen knows before anybody has signed in. No patient data, no secrets."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.domain.payload import instant_text, read_instant
from desktop.store.place_files import Folder, read_json, write_json

LANGUAGES = ("zh_CN", "en")
TEXT_SIZES = (100, 110, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Door:
    """What stands beside the sign-in buttons, and how this computer shows everything.

    Attributes:
        clinic: name of the clinic.
        device: name of this computer.
        exchanged_at: last successful exchange with the county, UTC; None before the first.
        language: zh_CN or en.
        text_size: per cent.
        high_contrast: the second theme.
    """

    clinic: str = ""
    device: str = ""
    exchanged_at: datetime | None = None
    language: str = "zh_CN"
    text_size: int = 100
    high_contrast: bool = False


def read_door(folder: Folder) -> Door:
    """What was last written; the defaults where nothing or nonsense stands."""
    held = read_json(folder.door)
    return Door(
        clinic=_text(held.get("clinic")),
        device=_text(held.get("device")),
        exchanged_at=_instant(held.get("exchanged_at")),
        language=held["language"] if held.get("language") in LANGUAGES else "zh_CN",
        text_size=held["text_size"] if held.get("text_size") in TEXT_SIZES else 100,
        high_contrast=held.get("high_contrast") is True,
    )


def change_door(folder: Folder, **said: Any) -> Door:
    """Write some of it anew; the rest stays.

    Raises:
        StoreError: it could not be written; what was there still is.
    """
    door = replace(read_door(folder), **said)
    write_json(
        folder.door,
        {
            "clinic": door.clinic,
            "device": door.device,
            "exchanged_at": instant_text(door.exchanged_at) if door.exchanged_at else None,
            "language": door.language,
            "text_size": door.text_size,
            "high_contrast": door.high_contrast,
        },
    )
    return door


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _instant(value: Any) -> datetime | None:
    try:
        return read_instant(value)
    except (TypeError, ValueError):
        return None
