"""Schedules that once broke something, or that show one planted bug at once.

Played in the ordinary run besides those drawn by chance.
"""

from tests.faults.happenings import FAILPOINTS
from tests.faults.line import PAGES, WRITES
from tests.faults.runs import Step


def _fate(name: str, more: int = 0) -> Step:
    return ("fate", "A1", WRITES.index(name), more)


ONE: Step = ("save", "A1", 1, 1)
REFER: Step = ("refer", "A1", 1, 1)
EDIT: Step = ("edit", "A1", 0, 1)
GO: Step = ("exchange", "A1", 1, 1)
NIGHT: Step = ("night", "A1", 0, 1)
BACK: Step = ("night", "A1", 0, 0)
SHARP: dict[str, list[Step]] = {
    # a restored county had lost a referral's Task, which was never made again
    "task lost by a restore": [NIGHT, REFER, GO, BACK, GO, ("tell", "A1", 0, 0), GO],
    # a page left out a Slot that a stick had brought, so that it was made anew over what was there
    "a slot that a page left out": [
        ("book", "A1", 512, 936),
        ("carry", "A1", 699, 943),
        ("cancel", "A1", 548, 905),
        ("die", "A1", 202, 827),
    ],
    # an earlier save in doubt was asked about again after a stick had brought the later one
    "the later one by stick": [("meanwhile", "A1", 390, 963), ("receipt", "A1", 62, 699)],
    # what an exchange that broke off had asked ahead was taken for news by the next one
    "asked and never taken": [
        ("trouble", "A1", 251, 625),
        ("disk", "A1", 354, 386),
        ("trouble", "A1", 206, 973),
        ("die_writing", "A1", 607, 580),
        ("remark", "A1", 296, 349),
    ],
    # bytes behind a referral that was refused are no work that could be done
    "bytes behind a refusal": [
        ("trouble", "A1", 748, 651),
        ("attach", "A1", 909, 396),
    ],
    # a record was blamed for a server that was away twice
    "away twice": [ONE, _fate("503", 1)],
    "a full disk": [
        ("refer", "A1", 1, 1),
        ("disk", "A1", 0, 0),
        *(("attach", "A1", at, 0) for at in range(8)),
        *(("save", "A1", at, 0) for at in range(8)),
    ],
    "told to come later": [ONE, _fate("429")],
    "the session is over": [ONE, _fate("401")],
    "a sign-in page": [ONE, _fate("html"), GO],
    "a lost answer": [ONE, _fate("dropped"), EDIT, _fate("applied-500"), ("edit", "A1", 0, 3)],
    "a clock that went back": [EDIT, ("clock", "A1", 3, 0), ("edit", "A1", 0, 3), GO],
    "an edit while it travels": [("meanwhile", "A1", 0, 4), ("meanwhile", "A1", 3, 4)],
    "a county set back": [NIGHT, ("refer", "A1", 1, 1), ONE, GO, BACK, GO],
    "two edits": [EDIT, GO, ("edit", "A1", 0, 3), GO, ("edit", "A1", 0, 5), GO],
    "both changed it": [("phone", "A1", 0, 1), ("edit", "A1", 0, 1), GO],
    "beside our words": [("phone", "A1", 0, 0), ("edit", "A1", 0, 1), GO],
    "one poisoned among many": [
        *(("save", "A1", at, 1) for at in range(3)),
        ("poison", "A1", 1, 1),
        *(("save", "A1", at, 1) for at in range(3)),
        ("renew", "A1", 0, 0),
        GO,
        GO,
    ],
    "the poison behind many": [
        ("renew", "A1", 0, 0),
        *(("save", "A1", at, 1) for at in range(6)),
        ("poison", "A1", 1, 1),
        GO,
    ],
    "behind the poison": [
        ("poison", "A1", 1, 1),
        *(("refer", "A1", at, 1) for at in range(6)),
        *(("book", "A1", 0, at) for at in range(6)),
        GO,
    ],
    "small pages": [
        ("renew", "A1", 1, 0),
        *(("remark", "A1", at, 0) for at in range(4)),
        *(("phone", "A1", at, 0) for at in range(4)),
        GO,
        ("tick", "A1", 7, 0),
        ("tick", "A1", 7, 0),
        GO,
    ],
    "killed between two pages": [
        step
        for at in range(14)
        for step in (
            ("phone", "A1", at, 1),
            ("tick", "A1", 7, 0),
            ("phone", "A1", at + 1, 1),
            ("die_writing", "A1", at, 1),
        )
    ],
    "a row that was skipped": [
        ("phone", "A1", 0, 1),
        ("phone", "A1", 1, 1),
        ("phone", "A1", 2, 1),
        ("pages", "A1", PAGES.index("skipped"), 0),
        GO,
    ],
    "a clock of its own": [
        ("clock", "A1", 2, 0),
        ("phone", "A1", 0, 1),
        GO,
        ("tick", "A1", 7, 0),
        ("phone", "A1", 1, 1),
        GO,
        ("clock", "A1", 0, 0),
        ("phone", "A1", 2, 1),
        GO,
    ],
    # the file is gone, then a page of it; backed up, written on, and never sent
    "a file that is gone": [
        ("back_up", "A1", 0, 0),
        ONE,
        REFER,
        ("wreck", "A1", 3, 1),
        ("save", "A1", 1, 1),
        ("wreck", "A1", 1, 1),
        ("tear", "A1", 5, 1),
        GO,
    ],
    "a receipt before the second stick": [
        ("stick", "A1", 0, 0),
        ("carry", "A1", 0, 9),
        ("train", "A1", 1, 0),
        ("stick", "A1", 0, 0),
        ("receipt", "A1", 0, 1),
        ("receipt", "A1", 0, 4),
        GO,
    ],
    # a 410 was taken for a loss, and made good in silence
    "deleted there and changed here": [
        ("train", "A1", 0, 0),
        GO,
        ("strike", "A1", 0, 1),
        ("train", "A1", 0, 1),
        GO,
    ],
    "lost there without a trace": [("train", "A1", 0, 0), GO, ("strike", "A1", 0, 0), GO],
    # of two copies one sends, the county changes it, and the other had not heard of either
    "owed by two copies": [
        ONE,
        ("clone", "A1", 0, 0),
        ("exchange", "A1x", 1, 1),
        ("phone", "A1", 3, 1),
        GO,
    ],
    "owed by two copies, the first one sends": [
        ONE,
        ("clone", "A1", 0, 0),
        GO,
        ("phone", "A1", 3, 1),
        ("exchange", "A1x", 1, 1),
    ],
    "owed by two copies and deleted there": [
        ("train", "A1", 0, 0),
        ("clone", "A1", 0, 0),
        ("exchange", "A1x", 1, 1),
        ("strike", "A1", 0, 1),
        GO,
    ],
    # only numbers were compared, and a county that lost some gives them again
    "a number that is given again": [
        NIGHT,
        ("phone", "A1", 1, 1),
        GO,
        BACK,
        ("phone", "A1", 1, 1),
        ("pages", "A1", PAGES.index("skipped"), 0),
        ("tick", "A1", 7, 0),
        ("tick", "A1", 7, 0),
        ("compare", "A1", 0, 0),
    ],
    # before the window is what others had; ours is not, and nothing to come is
    "slots of long ago": [
        ("elsewhere", "A1", 1, 1),
        ("elsewhere", "A1", 5, 1),
        GO,
        ("later", "A1", 1, 0),
        *(("elsewhere", "A1", at, 1) for at in range(7)),
        GO,
        *(("elsewhere", "A1", at, 0) for at in range(4)),
        ("compare", "A1", 0, 0),
        ("later", "A1", 1, 0),
    ],
    "a window by a clock of its own": [
        ("clock", "A1", 2, 0),
        ("elsewhere", "A1", 6, 1),
        ("later", "A1", 0, 0),
        ("elsewhere", "A1", 6, 1),
        GO,
    ],
    "other software": [("upgrade", "A1", 1, 0), ("upgrade", "A1", 3, 0), ONE, GO],
    "the token ends": [
        ("sign_out", "A1", 2, 0),
        ("sign_out", "A1", 1, 9),
        ("sign_out", "A1", 2, 9),
    ],
    "corrected while it travels": [("meanwhile", "A1", 2, 4)],
    "told 409": [ONE, _fate("409"), GO],
    "a request that comes twice": [ONE, _fate("twice"), GO],
    "a copy that comes late": [ONE, _fate("late"), GO, ("deliver", "A1", 0, 0), GO],
    "died with a bundle out": [ONE, ("die", "A1", FAILPOINTS.index("unknown"), 0), GO],
    "refused but not green": [ONE, _fate("422"), ("poison", "A1", 0, 0), GO],
}
