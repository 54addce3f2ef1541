"""Half-written questions of every page, wired to the file."""

from desktop.app.house import House
from desktop.views.ask_drafts import QUESTION, AskDrafts


def ask_drafts(house: House) -> AskDrafts:
    """Keeps what is typed into a question, and says so when it is put back."""
    return AskDrafts(
        drafts=lambda: house.drafts.all(QUESTION),
        keep=house.drafts.keep,
        discard=house.drafts.discard,
        tell=house.shell.notices.tell,
    )
