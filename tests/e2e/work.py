"""The three jobs as a nurse's fingers do them: keys only, whatever page is open."""

from PySide6.QtCore import QTranslator

from desktop.views.messages import sentences
from desktop.views.resources import resource_dir
from tests.e2e.person import Person

ID_CARD = "371523195703142427"

COMPILED = (resource_dir() / "translations" / "zh_CN.qm").read_bytes()


def chinese(context: str, source: str) -> str:
    """A word of the screen as the nurse reads it."""
    words = QTranslator()
    assert words.load(COMPILED)
    said = words.translate(context, source)
    assert said, f"not translated: {context}: {source}"
    return said


def sentence(code: str) -> str:
    """What the nurse reads about a problem, up to the first thing that is filled in."""
    return chinese("messages", sentences()[code]).split("{")[0]


OFFLINE = chinese("StatusBar", "Offline")
ONLINE = chinese("StatusBar", "Online")
SENDING = chinese("StatusBar", "Sending")
NOTHING_WAITS = chinese("StatusBar", "Nothing waiting")
FOLDERS = chinese("ReferralBoardPage", "Folders by whose move it is")
ON_THE_WAY = chinese("Referral", "Accepted, on the way")


def register(person: Person, name: str = "张桂芳", id_card: str = ID_CARD) -> None:
    """Register somebody nobody knows yet; ends on the patient's card."""
    person.key("F2")
    person.write(name)
    person.key("Return")
    person.wait_for_page("register")
    fill_in(person, id_card)
    person.wait_for_page("patient")


def fill_in(person: Person, id_card: str) -> None:
    """Fill the open registration in and save it."""
    person.tab_to("id_no")
    person.write(id_card)
    person.tab_to("phone")
    person.write("13800000001")
    person.tab_to("village")
    person.write("东王村")
    person.tab_to("allergy")
    person.key("1 Ctrl+Return")


def book(person: Person, complaint: str) -> None:
    """Book the open patient with the first expert who has a seat; the slip is put away."""
    person.key("F3")
    person.wait_for_page("booking")
    person.key("Return")
    person.wait_for_page("booking-form")
    person.tab_to("chief_complaint")
    person.write(complaint)
    person.key("F9")
    person.wait_for_question()
    person.key("Esc")
    person.wait_for_page("booking")


def refer(person: Person, search: str, complaint: str) -> None:
    """Issue a critical referral by the green channel on a verbal order; ends on its page."""
    person.key("F4")
    person.wait_for_page("referral-form")
    person.write(search)
    person.key("Return")
    person.tab_to("urgency")
    person.key("3")
    person.tab_to("green_channel")
    person.key("Space")
    person.tab_to("chief_complaint")
    person.write(complaint)
    person.tab_to("to_org_id")
    person.key("1")
    person.tab_to("doctor_id")
    person.key("Down Ctrl+Return")
    person.wait_for_question()
    person.key("Left Space")  # the last of the ways: by a verbal order
    person.tab_to("read_back")
    person.key("Space Ctrl+Return")
    person.wait_for_page("referral")


def depart(person: Person, escort: str) -> None:
    """Record that the patient of the open referral has left."""
    person.key("D")
    person.wait_for_question()
    person.tab_to("person")
    person.write(escort)
    person.key("Ctrl+Return")
    person.wait_for_page("referral")


def train(person: Person, topic: str, statuses: str) -> None:
    """Record today's training of the village doctors, a status each; ends on its page."""
    person.key("Alt+7")
    person.wait_for_page("training-list")
    person.key("N")
    person.wait_for_page("training-form")
    person.tab_to("type")
    person.key("Down Return")
    for field, text in (
        ("topic", topic),
        ("held_on", "今天"),
        ("starts", "1400"),
        ("ends", "1600"),
        ("lecturers", "zmy"),
    ):
        person.tab_to(field)
        person.write(text)
    person.key("Return")
    person.tab_to("audience")
    person.key("2 Ctrl+S")
    person.wait_for_page("training")
    person.write(statuses)


def exchange_until(person: Person, *words: str) -> None:
    """Open the exchange and press its key, again and again, until these facts are shown."""
    person.key("Alt+9")
    person.wait_for_page("exchange")

    def there() -> bool:
        facts = person.facts()
        if all(word in facts for word in words):
            return True
        if SENDING not in facts:
            person.key("Ctrl+Return")
        return False

    person.wait_until(there, f"for {words} at the bottom")


def open_on_the_way(person: Person, patient: str) -> None:
    """Open the patient's accepted referral from the board."""
    person.key("Alt+4")
    person.wait_for_page("referral-board")
    if person.focused() != FOLDERS:
        person.key("Shift+Tab")
    person.down_to(ON_THE_WAY)
    person.key("Return")
    person.down_to(patient)
    person.key("Return")
    person.wait_for_page("referral")
