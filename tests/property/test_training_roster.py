"""A roster is a union of people: nobody twice, nobody lost, whatever two computers wrote."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.attendance import added, count, disagreements, union
from desktop.domain.codes import AttendanceStatus
from desktop.domain.training import Attendance, roster_problem

KNOWN = [UUID(int=number) for number in range(1, 7)]
STATUSES = st.none() | st.sampled_from(list(AttendanceStatus))
STAFF = st.builds(
    Attendance, name=st.just("陈静"), person_id=st.sampled_from(KNOWN), status=STATUSES
)
OUTSIDE = st.builds(
    Attendance,
    name=st.sampled_from(["刘洋", "孙玲"]),
    phone=st.sampled_from(["", "13800000001"]),
    status=STATUSES,
)
PEOPLE = st.lists(STAFF | OUTSIDE, max_size=12)
ROSTERS = st.lists(STAFF | OUTSIDE, max_size=10, unique_by=lambda each: each.key).map(tuple)


@given(ROSTERS, PEOPLE)
def test_adding_never_doubles_anybody(roster, people):
    assert roster_problem(added(roster, people)) is None


@given(ROSTERS, PEOPLE)
def test_adding_the_same_people_again_changes_nothing(roster, people):
    once = added(roster, people)
    assert added(once, people) == once


@given(ROSTERS, ROSTERS)
def test_a_union_holds_everybody_of_both_once(mine, theirs):
    both = union(mine, theirs)
    assert roster_problem(both) is None
    assert {each.key for each in both} == {each.key for each in (*mine, *theirs)}


@given(ROSTERS, ROSTERS)
def test_a_union_loses_no_status(mine, theirs):
    said = {each.key: each.status for each in union(mine, theirs)}
    for each in (*mine, *theirs):
        if each.status is not None:
            assert said[each.key] is not None


@given(ROSTERS, ROSTERS)
def test_both_sides_agree_on_all_that_is_not_a_disagreement(mine, theirs):
    here = {each.key: each.status for each in union(mine, theirs)}
    there = {each.key: each.status for each in union(theirs, mine)}
    differing = {key for key in here if here[key] is not there[key]}
    assert differing == set(disagreements(mine, theirs)) == set(disagreements(theirs, mine))


@given(ROSTERS)
def test_a_union_with_itself_changes_nothing(roster):
    assert union(roster, roster) == roster
    assert union(roster, tuple(replace(each, status=None) for each in roster)) == roster


@given(ROSTERS)
def test_the_counts_add_up_to_everybody(roster):
    sums = count(roster)
    assert sum(sums.by_status.values()) + sums.unmarked == sums.expected == len(roster)
