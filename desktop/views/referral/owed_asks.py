"""The questions that go with what a referral owes: the review, and asking for more."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local_day
from desktop.domain.referral_review import OPINION_MAX
from desktop.domain.referral_wish import Wish
from desktop.views.fields import ChipsField, NoteField
from desktop.views.referral import together
from desktop.views.referral.ask import AskDialog
from desktop.views.referral.words import translate


def ask_review(parent: QWidget | None, name: str, work: Callable[[bool, str], object]) -> AskDialog:
    """Whether a colleague agrees; called with yes or no and his opinion."""
    answer = ChipsField(
        "answer",
        translate("Owed", "Review"),
        [("agree", translate("Owed", "Agree")), ("back", translate("Owed", "Send back"))],
        required=True,
        span=2,
    )
    opinion = NoteField(
        "opinion", translate("Owed", "Opinion"), max_length=OPINION_MAX, rows=3, span=2
    )
    dialog = AskDialog(
        parent,
        title=translate("Owed", "In-house review: {name}").format(name=name),
        words=translate(
            "Owed", "Agreed, it leaves at once. Sent back, it is a draft again, with your opinion."
        ),
        fields=[answer, opinion],
        verb=translate("Owed", "Keep the review"),
        work=lambda said: work(said["answer"] == "agree", said["opinion"] or ""),
    )
    answer.changed.connect(lambda: opinion.set_required(answer.value() == "back"))
    answer.setFocus()
    return dialog


def ask_for_more(
    parent: QWidget | None,
    name: str,
    now: Callable[[], datetime],
    work: Callable[[Sequence[Wish]], object],
) -> AskDialog:
    """What is asked of the hospital now; called with the wishes."""
    fields = [each for each in together.fields(lambda: local_day(now())) if each.name != "own_seat"]
    dialog = AskDialog(
        parent,
        title=translate("Owed", "Ask the hospital: {name}").format(name=name),
        words=translate("Owed", "It stands as asked for until the hospital answers."),
        fields=fields,
        verb=translate("Owed", "Ask"),
        work=lambda said: work(together.wishes_of({**said, "own_seat": None})),
        columns=3,
    )

    def follow() -> None:
        expert, bed = dialog.form.field("ask_expert"), dialog.form.field("ask_bed")
        for each in together.WHEN:
            dialog.form.field(each).setVisible(bool(expert.value() or bed.value()))
        for each in together.OF_BED:
            dialog.form.field(each).setVisible(bool(bed.value()))
        dialog.adjustSize()

    for each in ("ask_expert", "ask_bed"):
        dialog.form.field(each).changed.connect(follow)
    follow()
    fields[0].setFocus()
    return dialog
