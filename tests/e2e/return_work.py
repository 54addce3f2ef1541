"""What is done about a patient who goes back, as fingers do it: at the hospital, at the centre."""

from tests.e2e.desk_work import PATIENT, act, confirm, open_desk
from tests.e2e.person import Person
from tests.e2e.work import chinese

DISCHARGE = {
    "diagnosis": "急性前壁心肌梗死 PCI术后",
    "main_results": "LVEF 48%",
    "treatment": "前降支植入支架一枚",
    "next_plan": "一月后复查心超",
    "rehab_advice": "循序渐进步行",
}
_IN_ORDER = ("diagnosis", "inpatient_no", "discharged_on", *DISCHARGE)
TO_ANSWER, COMING, HERE, TO_RETURN = "1234"
CARE, SENT, CASE = "return-care", "return-sent", "return-case"
NOBODY_WAITS = "待接收 0 人"
FOLDERS = 8
DONE, MISSED = chinese("codes", "Followed up"), chinese("codes", "Missed")


def desk_row(desk: Person, folder: str, patient: str = PATIENT) -> None:
    """The patient's row of the receiving desk is marked."""
    open_desk(desk, folder)
    desk.wait_until(lambda: patient in desk.row(), f"for {patient} in folder {folder}")


def tell(person: Person, page: str, key: str, **fields: str) -> None:
    """A key with its question, these fields of it written, and kept.

    A field whose words begin with `key:` gets these keys instead.
    """
    act(person, key)
    for name, words in fields.items():
        person.tab_to(name)
        keys = words.removeprefix("key:")
        person.key(keys) if keys != words else person.write(words)
    confirm(person, page)


def begin_slip(desk: Person, template: str, **more: str) -> None:
    """R on who goes back: the slip with its plan, filled in and not yet issued."""
    desk.key("R")
    desk.wait_for_page("down-referral-form")
    _fill_slip(desk, template, more)


def new_slip(desk: Person, search: str, template: str, **more: str) -> None:
    """Ins on the list of who was sent down: a slip for whom the hospital knows."""
    desk.key("Alt+5")
    desk.wait_for_page(CARE)
    desk.key("Ins")
    desk.wait_for_page("down-referral-form")
    desk.write(search)
    desk.key("Return")
    desk.tab_to("unit")
    desk.key("1")
    _fill_slip(desk, template, more)


def _fill_slip(desk: Person, template: str, more: dict[str, str]) -> None:
    # in the order of the form, so that nobody goes around it
    said = {name: more.get(name, DISCHARGE.get(name, "")) for name in _IN_ORDER}
    for name, words in said.items():
        if words:
            desk.tab_to(name)
            desk.write(words)
    desk.tab_to("template")
    desk.key(template)


def issue_slip(desk: Person) -> None:
    """F9; ends on the list of who was sent down."""
    desk.key("F9")
    desk.wait_for_page(SENT)


def folder_with(here: Person, words: str) -> None:
    """Return care, in the first folder that has such a row; the row is marked."""
    here.key("Alt+5")
    here.wait_for_page(CARE)
    for _ in range(FOLDERS):
        if words in here.row():
            return
        here.key("Home")
        for _ in range(12):
            if words in here.row():
                return
            before = here.row()
            here.key("Down")
            if here.row() == before:
                break
        here.key("Right")
    raise AssertionError(f"no row {words}; screen: {here.texts()}")


def acknowledge(here: Person, patient: str = PATIENT) -> None:
    """A on whoever waits to be received: the tasks are dated."""
    folder_with(here, patient)
    here.key("A")
    # the page goes on to a folder where the same patient may stand with what is to be done
    here.wait_until(
        lambda: any(NOBODY_WAITS in each for each in here.texts()), "for nobody to wait"
    )


def open_case(here: Person, diagnosis: str) -> None:
    """The patient's own page, from the list of patients."""
    folder_with(here, diagnosis)
    here.key("Return")
    here.wait_for_page(CASE)


def do_step(here: Person, step: str) -> None:
    """The step of the open case is done, by one key."""
    here.down_to(step)
    here.key("1")
    here.wait_until(lambda: DONE in here.row(), f"for {step} to be done")


def miss_step(here: Person, step: str) -> None:
    """The step of the open case was missed, with the first of the reasons offered."""
    here.down_to(step)
    act(here, "9")
    here.key("1")
    confirm(here, CASE)
    here.wait_until(lambda: MISSED in here.row(), f"for {step} to be missed")
