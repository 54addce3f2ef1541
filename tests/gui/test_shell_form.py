from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.draft import Draft
from desktop.domain.errors import DiskFull, Problem
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.drafts import PAUSE_MS, DraftKeeper
from desktop.views.fields import (
    DateField,
    FormPanel,
    NoteField,
    PhoneField,
    Section,
    TextField,
    TickField,
    scrolled,
)

DRAFT_ID = UUID(int=7)


@pytest.fixture
def form(shown) -> FormPanel:
    return shown(
        FormPanel(
            [
                Section("Who", [TextField("name", "Name", required=True)], note="first"),
                Section("What", [TextField("tel", "Tel", wanted=True), NoteField("why", "Why")]),
            ]
        )
    )


@pytest.fixture
def kept() -> list[Draft]:
    return []


@pytest.fixture
def keeper(form: FormPanel, kept: list[Draft]) -> DraftKeeper:
    return DraftKeeper(form, "booking", kept.append, new_id=lambda: DRAFT_ID)


def test_problems_are_shown_at_their_fields_and_the_first_has_the_focus(form: FormPanel) -> None:
    left = form.show_problems({"tel": Problem("field.required"), "elsewhere": "Other"})
    assert form.field("tel").problem_text()
    assert form.field("tel").focusProxy() is QApplication.focusWidget()
    assert left == {"elsewhere": "Other"}
    form.show_problems({})
    assert form.field("tel").problem_text() == ""


def test_a_saved_form_stays_clean_when_its_last_field_is_left(
    qtbot: QtBot, shown, kept: list[Draft]
) -> None:
    form = shown(FormPanel([Section("Who", [PhoneField("tel", "Tel"), TextField("why", "Why")])]))
    keeper = DraftKeeper(form, "booking", kept.append, new_id=lambda: DRAFT_ID)
    form.field("tel").setFocus()
    qtbot.keyClicks(form.field("tel").focusProxy(), "13800138000")
    form.take_as_clean()
    keeper.finish()
    form.field("why").setFocus()
    keeper.flush()
    assert (form.dirty, kept) == (False, [])


def test_a_blank_required_field_is_a_problem_and_a_wanted_one_is_not(form: FormPanel) -> None:
    assert form.own_problems() == {"name": Problem("field.required")}
    assert form.missing() == ["Name"]
    form.set_values({"name": "张三"})
    assert form.own_problems() == {}


def test_a_dialog_gives_messages_their_room(qtbot: QtBot, shown) -> None:
    fields = [DateField(name, name, today=date.today) for name in ("one", "two", "three")]
    texts = [TextField(name, name) for name in ("a", "b", "c")]
    sections = [Section("", [each for pair in zip(fields, texts, strict=True) for each in pair])]
    dialog = shown(FormDialog(None, title="T", verb="Save", sections=sections, run=dict))
    for each in fields:
        each.focusProxy().setFocus()
        qtbot.keyClicks(each.focusProxy(), "1")
    texts[0].focusProxy().setFocus()
    told = [label for label in dialog.findChildren(QLabel) if label.wordWrap() and label.text()]
    assert len(told) == len(fields)
    qtbot.waitUntil(lambda: all(w.height() >= w.heightForWidth(w.width()) for w in told))


def test_the_ring_says_what_is_still_asked_for(form: FormPanel) -> None:
    assert form.ring.words.text().startswith("0/2")
    form.set_values({"name": "张三"})
    assert form.ring.words.text().startswith("1/2")
    form.set_values({"tel": "1"})
    assert form.ring.words.text().startswith("2/2")
    assert form.ring.words.property("tone") == "green"


def test_a_form_is_dirty_only_while_it_differs_from_what_was_set(form: FormPanel, qtbot) -> None:
    form.set_values({"name": "张三"})
    line = form.field("name").focusProxy()
    qtbot.keyClicks(line, "x")
    assert form.dirty
    form.take_as_clean()
    assert not form.dirty


def test_many_values_are_one_change(form: FormPanel) -> None:
    told = []
    form.changed.connect(lambda: told.append(1))
    form.set_values({"name": "a", "tel": "b", "why": "c"})
    assert told == [1]


def test_two_fields_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="same"):
        FormPanel([Section("", [TextField("same", "A"), TextField("same", "B")])])


def test_a_scrolled_form_follows_the_focus(shown, qtbot: QtBot) -> None:
    form = FormPanel([Section("", [TextField(f"f{n}", f"F{n}") for n in range(30)], columns=1)])
    area = shown(scrolled(form))
    area.resize(300, 200)
    form.field("f29").setFocus()
    qtbot.waitUntil(lambda: not form.field("f29").visibleRegion().isEmpty())


def test_the_heading_of_the_focused_field_is_in_sight_too(shown, qtbot: QtBot) -> None:
    def texts(letter: str) -> list[TextField]:
        return [TextField(f"{letter}{n}", f"{letter}{n}") for n in range(4)]

    parts = [Section(letter.upper(), texts(letter), columns=1) for letter in "abc"]
    form = FormPanel(parts)
    area = shown(scrolled(form))
    area.resize(300, form.cards[1].height() + 60)
    form.field("c3").setFocus()
    qtbot.waitUntil(lambda: not form.field("c3").visibleRegion().isEmpty())
    form.field("b2").setFocus()
    heading = next(h for h in form.cards[1].findChildren(QLabel) if h.text() == "B")
    for part in (heading, form.field("b2")):
        qtbot.waitUntil(lambda w=part: w.visibleRegion().boundingRect().height() == w.height())


def test_what_is_pressed_does_not_move_away_under_the_mouse(
    shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = FormPanel([Section("A", [TextField(f"a{n}", f"A{n}") for n in range(9)], columns=1)])
    area = shown(scrolled(form))
    area.resize(300, form.height() - 30)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    held = staticmethod(lambda: Qt.MouseButton.LeftButton)
    monkeypatch.setattr("desktop.views.fields.form.QGuiApplication.mouseButtons", held)
    form.field("a4").setFocus()
    QApplication.processEvents()
    assert bar.value() == bar.maximum()


# --- drafts ------------------------------------------------------------------


def test_a_finished_field_is_kept_at_once(form, keeper, kept, qtbot: QtBot) -> None:
    form.field("name").setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "Zhang")
    form.field("name").commit()
    [draft] = kept
    assert (draft.id, draft.kind, draft.focus) == (DRAFT_ID, "booking", "name")
    assert draft.values["name"] == "Zhang"
    assert draft.cursor == 5


def test_a_pause_of_typing_is_enough(form, keeper, kept, qtbot: QtBot) -> None:
    form.field("why").setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "chest")
    assert kept == []
    qtbot.waitUntil(lambda: len(kept) == 1, timeout=PAUSE_MS + 20_000)
    assert kept[0].values["why"] == "chest"


def test_an_untouched_form_makes_no_draft(form, keeper, kept) -> None:
    form.set_values({"name": "张三"})
    form.field("tel").setFocus()
    keeper.flush()
    assert kept == []


def test_the_same_content_is_not_kept_twice(form, keeper, kept, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field("name").focusProxy(), "Z")
    keeper.flush()
    keeper.flush()
    assert len(kept) == 1


def test_a_draft_comes_back_at_the_same_field_and_place(form, keeper, kept, qtbot: QtBot) -> None:
    keeper.restore(
        Draft(id=DRAFT_ID, kind="booking", values={"name": "王", "why": "pain"}, focus="why",
              cursor=2)
    )  # fmt: skip
    assert form.values()["name"] == "王"
    assert form.field("why").focusProxy() is QApplication.focusWidget()
    qtbot.keyClicks(QApplication.focusWidget(), "X")
    assert form.values()["why"] == "paXin"
    keeper.flush()
    assert [draft.id for draft in kept] == [DRAFT_ID]


def test_a_finished_form_gives_its_draft_back_to_be_discarded(form, keeper, kept, qtbot) -> None:
    qtbot.keyClicks(form.field("name").focusProxy(), "Z")
    keeper.flush()
    assert keeper.finish() == DRAFT_ID
    form.clear()
    keeper.flush()
    assert len(kept) == 1


def test_a_full_disk_is_told_and_the_next_change_tries_again(form, qtbot: QtBot) -> None:
    tries: list[Draft] = []

    def keep(draft: Draft) -> None:
        tries.append(draft)
        if len(tries) == 1:
            raise DiskFull

    keeper = DraftKeeper(form, "booking", keep, new_id=lambda: DRAFT_ID)
    qtbot.keyClicks(form.field("name").focusProxy(), "Z")
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.flush()
    assert isinstance(told.args[0], DiskFull)
    keeper.flush()
    assert len(tries) == 2


def test_an_emptied_form_does_not_go_back_to_where_the_last_one_was_left(form, keeper) -> None:
    form.fields["why"].setFocus()
    assert form.focus_name == "why"
    form.clear()
    assert form.focus_name == ""


def test_a_field_may_stand_in_the_place_of_another(shown) -> None:
    pair = [TextField("family", "Relation"), TextField("village", "Village", instead=True)]
    form = shown(FormPanel([Section("", [TextField("name", "Name"), *pair], columns=2)]))
    pair[0].hide()
    QApplication.processEvents()
    assert pair[1].y() == form.fields["name"].y()
    assert pair[1].x() > form.fields["name"].x()


def test_a_row_of_ticks_has_no_blank_line_above_it(shown) -> None:
    alone = [TickField("one", "One"), TickField("two", "Two")]
    beside = TickField("three", "Three")
    form = FormPanel([Section("", alone), Section("", [TextField("word", "Word"), beside])])
    shown(form)
    assert not any(field._caption.isVisible() for field in alone)
    assert beside._caption.isVisible()
    form.field("word").hide()
    form.tidy_ticks()
    assert not beside._caption.isVisible()
