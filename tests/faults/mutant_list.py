"""The list of planted bugs; docs/mutants.md is made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

import pytest

from tests.faults import bugs_beyond, bugs_copies, bugs_kept, bugs_others, bugs_sent, bugs_window
from tests.services import test_figure_mutants
from tests.sync import seat_mutants, test_referral_mutants
from tests.sync.test_seat_mutants import FOUND_BY


@dataclass(frozen=True)
class Mutant:
    """One planted bug.

    Attributes:
        words: what the program would do, for people.
        plant: spoils this process.
        test: the named test that finds it; empty: the machine does.
        sharp: the schedule that is played first.
        plugin: it plants itself before anything is collected, as this pytest plugin.
    """

    name: str
    words: str
    plant: Callable[[], None]
    test: str = ""
    sharp: str = ""
    plugin: str = ""

    @property
    def caught_by(self) -> str:
        """Where it is caught, for people."""
        if self.test:
            return f"`{self.test.replace('tests/', '', 1)}`"
        return f"the machine: “{self.sharp}”" if self.sharp else "the machine"


def _of(module: object, words: dict[str, str]) -> list[Mutant]:
    return [
        Mutant(name, said, getattr(module, name), sharp=SHARPLY.get(name, ""))
        for name, said in words.items()
    ]


SHARPLY = {
    "post_and_retry": "a lost answer",
    "last_push_wins": "both changed it",
    "conflict_on_412": "told 409",
    "no_fence": "a request that comes twice",
    "resource_without_if_match": "both changed it",
    "slow_is_lost": "both changed it",
    "all_pending_done": "an edit while it travels",
    "acked_before_the_answer": "told 409",
    "bundle_not_written_down": "a lost answer",
    "conflict_is_success": "told 409",
    "base_not_refreshed": "corrected while it travels",
    "own_echo_is_news": "told 409",
    "told_before_commit": "both changed it",
    "refused_is_dropped": "refused but not green",
    "in_flight_for_ever": "died with a bundle out",
    "unfit_server_is_fit": "other software",
    "busy_is_a_refusal": "told to come later",
    "session_is_a_refusal": "the session is over",
    "any_200_is_success": "a sign-in page",
    "not_asked_after_unknown": "a lost answer",
    "wall_clock_order": "a clock that went back",
    "acked_by_record": "an edit while it travels",
    "rollback_not_noticed": "a county set back",
    "restored_row_believed": "task lost by a restore",
    "second_update_without_if_match": "two edits",
    "merged_in_silence": "both changed it",
    "decision_forgotten": "both changed it",
    "countys_words_dropped": "beside our words",
    "bisect_blames_the_rest": "one poisoned among many",
    "bisect_drops_one": "the poison behind many",
    "poison_stops_the_queue": "one poisoned among many",
    "waiting_never_freed": "behind the poison",
    "parents_not_waited_for": "behind the poison",
    "no_overlap": "a row that was skipped",
    "cursor_before_apply": "killed between two pages",
    "cursor_by_own_clock": "a clock of its own",
    "own_word_overwritten": "both changed it",
    "green_from_the_last_request": "refused but not green",
    "journal_not_replayed": "a file that is gone",
    "journal_not_written": "a file that is gone",
    "receipt_settles_all": "a receipt before the second stick",
    "taken_away_is_made_again": "deleted there and changed here",
    "numbers_alone_compared": "a number that is given again",
    "software_not_looked_at": "other software",
    "copy_does_not_tell": "owed by two copies",
    "sent_by_a_copy_is_sent_again": "owed by two copies, the first one sends",
    "own_seats_dropped": "slots of long ago",
    "unseen_slot_is_gone": "a slot that a page left out",
    "overtaken_is_owed": "the later one by stick",
    "old_answers_are_news": "asked and never taken",
    "edge_by_own_clock": "a window by a clock of its own",
}


SENT = {
    "post_and_retry": "POST, and again after a lost answer (sync.md 0, first naive variant)",
    "last_push_wins": "PUT without If-Match anywhere (second naive variant)",
    "conflict_on_412": "If-Match without a fence, 412 is a conflict (third naive variant)",
    "no_fence": "the ledger goes out without If-Match (read-before-retry alone)",
    "resource_without_if_match": "only the ledger has If-Match, resources have none",
    "second_update_without_if_match": "If-Match is dropped from the second update on",
    "not_asked_after_unknown": "the ledger is not read after 5xx or a lost answer",
    "slow_is_lost": "an unknown outcome is told as never sent",
    "all_pending_done": "one landed bundle marks everything pending as done",
    "acked_before_the_answer": "ops are acknowledged when the bundle is frozen",
    "acked_by_record": "an edit made during the upload is marked as sent with it",
    "bundle_not_written_down": "the frozen bundle is forgotten until it has landed",
    "any_200_is_success": "a sign-in page with status 200 counts as landed",
    "conflict_is_success": "409 and 412 count as landed",
    "busy_is_a_refusal": "429 puts an op aside",
    "session_is_a_refusal": "401 puts an op aside",
    "bisect_blames_the_rest": "a refused bundle puts all its ops aside",
    "bisect_drops_one": "bisecting leaves one op out and counts it as sent",
    "poison_stops_the_queue": "one refused op stops everything behind it",
    "parents_not_waited_for": "an op goes out before the record it refers to",
    "wall_clock_order": "the wall clock orders the ops",
    "base_not_refreshed": "versions are not taken over after “it had landed”",
    "rollback_not_noticed": "a ledger that went back is not noticed",
    "restored_row_believed": "what a restored county lost is still believed to be there",
    "merged_in_silence": "both sides changed it and nobody is asked",
    "countys_words_dropped": "what the county wrote beside our words is dropped",
    "decision_forgotten": "a decided conflict comes back",
    "waiting_never_freed": "what waited for a refused op waits for ever",
}
KEPT = {
    "overtaken_is_owed": "a save is owed though a later one of its record came by stick",
    "old_answers_are_news": "what a broken exchange had asked ahead is news to the next",
    "unseen_slot_is_gone": "a Slot that no page showed counts as gone",
    "green_from_the_last_request": "green because the last request went well",
    "cursor_before_apply": "the cursor moves before what was read is kept",
    "cursor_by_own_clock": "the cursor is this computer's time",
    "no_overlap": "two readings do not overlap",
    "own_word_overwritten": "a pull writes over what is not sent yet",
    "own_echo_is_news": "our own echo is taken in as somebody else's word",
    "told_before_commit": "“saved” is said before the commit",
}
BEYOND = {
    "journal_not_replayed": "a rescue takes the backup and leaves the journal",
    "journal_not_written": "what is saved does not go into the second journal",
    "receipt_settles_all": "a courier receipt marks all that is out, not what it names",
    "taken_away_is_made_again": "what the county deleted is made again in silence",
    "numbers_alone_compared": "a version number given again passes for the version known",
    "software_not_looked_at": "other software at the county is not checked before an upload",
}
COPIES = {
    "copy_does_not_tell": "two copies of a file make what both owe, and neither hears of it",
    "sent_by_a_copy_is_sent_again": "what a copy has sent is written over by the other one",
}
SEATS = {
    "capacity": "free seats are read before the transaction begins",
    "lease": "seats are sold whoever holds them",
    "freed": "a seat goes back before the county has its cancellation",
    "history": "taking a step back removes it",
    "day": "the day is that of the instant in UTC",
}
LEGS, SLIP = "tests/sync/test_referral_world_legs.py", "tests/sync/test_referral_world_slip.py"
BACKWARDS = f"{LEGS}::test_an_outsiders_step_back_is_flagged_and_not_applied"
REFERRALS = {
    "outsider_believed": ("an outsider's step back is applied", BACKWARDS),
    "answer_applied_backwards": ("an older answer moves the screen backwards", BACKWARDS),
    "clinic_writes_the_task": (
        "a withdrawal writes over an acceptance",
        f"{LEGS}::test_a_withdrawal_never_overwrites_an_acceptance",
    ),
    "anybody_believed": (
        "a hospital changes the clinic's words",
        f"{LEGS}::test_a_hospital_never_changes_the_clinics_words",
    ),
    "later_decision_wins": (
        "of two decisions the later one wins in silence",
        f"{LEGS}::test_decisions_that_exclude_each_other_are_for_a_person",
    ),
    "one_task_for_all_legs": (
        "a redirected referral uses its first Task again",
        f"{LEGS}::test_redirected_it_is_one_request_with_two_tasks",
    ),
    "slip_not_held": (
        "what came on paper does not wait for the clinic's Task",
        f"{SLIP}::test_what_came_on_paper_waits_for_the_clinics_task",
    ),
}
ONCE = (
    "tests/services/test_cycle_steps.py::test_a_redirect_is_one_referral_with_two_legs_everywhere"
)
FIGURES = {
    "day_of_utc": (
        "the same-day figures take the day of UTC",
        "tests/unit/test_cycle_same_day.py::test_a_day_is_the_clinics_and_not_that_of_utc",
    ),
    "redirect_counts_twice": ("a redirected referral counts once for each leg", ONCE),
    "redirect_is_a_new_referral": ("a redirect makes a second referral", ONCE),
    "hash_not_compared": (
        "an attachment is shown as sent before its hash was confirmed",
        "tests/sync/test_attachment_exchange.py"
        "::test_an_attachment_is_not_shown_as_sent_before_its_hash_was_confirmed",
    ),
}


def _nothing() -> None:
    """Its plugin plants it."""


def _seats() -> list[Mutant]:
    checks = {str(each.values[0]): str(each.values[1]) for each in FOUND_BY}
    return [
        Mutant(f"seat_{name}", words, _nothing, checks[name], plugin=seat_mutants.__name__)
        for name, words in SEATS.items()
    ]


def _referrals() -> list[Mutant]:
    return [
        Mutant(f"referral_{name}", words, _planted(home, name), test)
        for home, bugs in ((test_referral_mutants, REFERRALS), (test_figure_mutants, FIGURES))
        for name, (words, test) in bugs.items()
    ]


def _planted(home: ModuleType, name: str) -> Callable[[], None]:
    return lambda: getattr(home, name)(pytest.MonkeyPatch())


FULL = Mutant(
    "full_disk_swallowed",
    "a full disk is not told",
    bugs_kept.full_disk_swallowed,
    sharp="a full disk",
)
OFF = Mutant(
    "synchronous_off",
    "the disk is not waited for",
    bugs_kept.synchronous_off,
    "tests/faults/test_power_cut.py",
)
PARTS = Mutant(
    "ready_before_its_bytes",
    "an attachment is told before its bytes are there",
    bugs_sent.ready_before_its_bytes,
    "tests/sync/test_attachment_exchange.py",
)
HEADS = Mutant(
    "half_a_head_is_an_answer",
    "an answer that broke off within its head counts as one",
    bugs_sent.half_a_head_is_an_answer,
    "tests/county/test_torn_heads.py",
)
FIRST_PAGE = Mutant(
    "first_page_only",
    "next links are not followed",
    bugs_kept.first_page_only,
    "tests/county/test_county_line.py"
    "::test_a_next_link_under_another_name_is_followed_on_our_own_line",
)
BROKEN_OFF = "tests/sync/test_first_reading.py"
THIN = {
    "cursor_of_the_last_part": (
        "a first reading that went on moves the cursor as if it had begun with its last part",
        f"{BROKEN_OFF}::test_the_cursor_is_never_later_than_the_first_page",
    ),
    "goes_on_behind_a_history": (
        "a first reading goes on behind what lies there in another order",
        f"{BROKEN_OFF}::test_a_history_in_between_makes_it_begin_anew",
    ),
    "goes_on_at_a_county_that_does_not_sort": (
        "a first reading goes on at a county that does not sort",
        f"{BROKEN_OFF}::test_at_a_county_that_does_not_sort_it_begins_anew",
    ),
    "look_moves_the_cursor": (
        "a short look at the overlap moves the cursor",
        "tests/sync/test_thin_line.py::test_what_another_changed_comes_with_the_look",
    ),
    "number_not_compared": (
        "the number of rows that a look is told is not compared",
        "tests/sync/test_thin_line.py::test_a_row_that_went_away_has_everything_read",
    ),
    "asked_before_a_write": (
        "what was asked ahead is used after a write of ours",
        "tests/county/test_batch_ahead.py"
        "::test_what_was_asked_before_a_write_is_no_answer_after_it",
    ),
}
OPENING = "tests/unit/test_setup_opening.py"
OTHERS = {  # what users of other systems lived through: sync.md 10
    "building_stops_the_queue": (
        "what cannot be translated ends every exchange",
        "tests/sync/test_exchange_put_aside.py::test_it_is_put_aside_and_its_successor_goes",
    ),
    "too_large_for_ever": (
        "413 is tried again as it was",
        "tests/sync/test_too_large.py::test_what_is_too_large_at_once_arrives_in_parts",
    ),
    "future_moves_the_cursor": (
        "one row dated in the future ends all reading",
        "tests/sync/test_future_rows.py::test_news_after_one_dated_in_the_future_still_come",
    ),
    "odd_row_stops_the_page": (
        "one resource that cannot be read ends the reading of all",
        f"{LEGS}::test_one_odd_resource_is_its_own_trouble",
    ),
    "two_programs": (
        "two programs work on one file",
        f"{OPENING}::test_a_second_program_is_refused",
    ),
    "damaged_file_made_anew": (
        "a file that cannot be read is replaced by an empty one",
        f"{OPENING}::test_a_damaged_file_is_moved_aside_and_told",
    ),
}
LIVED = {
    "refused_is_dropped": "what the county refused is closed, and nobody has decided it",
    "in_flight_for_ever": "what was on its way when the program died stays so",
    "unfit_server_is_fit": "whatever the check of a server found, it is sent to",
}
WINDOW = {
    "own_seats_dropped": "what is ours is dropped with other clinics' Slots of long ago",
    "edge_by_own_clock": "what is long ago is told by this computer's clock",
}
WINDOW_TESTS = {
    "one_day_is_believed": (
        "a county that is years ahead for a day empties the file of other clinics' Slots",
        "tests/unit/test_slot_window_rules.py"
        "::test_a_date_that_jumps_on_counts_only_on_the_third_day",
    ),
    "own_of_long_ago_not_compared": (
        "what of ours the county lost long ago is not looked for when somebody asks",
        "tests/sync/test_slot_window.py"
        "::test_what_is_ours_and_lost_long_ago_is_found_when_somebody_asks",
    ),
}
MUTANTS = [
    *_of(bugs_sent, SENT),
    *_of(bugs_kept, KEPT),
    *_of(bugs_beyond, BEYOND),
    *_of(bugs_copies, COPIES),
    *_of(bugs_others, LIVED),
    FULL,
    OFF,
    PARTS,
    FIRST_PAGE,
    HEADS,
    *(Mutant(name, words, getattr(bugs_kept, name), test) for name, (words, test) in THIN.items()),
    *(
        Mutant(name, words, getattr(bugs_others, name), test)
        for name, (words, test) in OTHERS.items()
    ),
    *_of(bugs_window, WINDOW),
    *(
        Mutant(name, words, getattr(bugs_window, name), test)
        for name, (words, test) in WINDOW_TESTS.items()
    ),
    *_seats(),
    *_referrals(),
]
