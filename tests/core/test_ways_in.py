"""Whom you know that could lead to a field or a place of work."""

import pytest

from core import contacts, preferences, referrals, ways_in
from core.contacts import Circle, Stage
from core.referrals import paths
from core.referrals.paths import Way
from core.ways_in import Goal
from tests.builders import person

GRACE, ALEX, NOOR, STEFAN, LEE = 1, 2, 3, 4, 5
NEAR = paths.links([(ALEX, GRACE), (NOOR, ALEX), (STEFAN, NOOR)], [[STEFAN, LEE]])


def test_a_way_ends_at_the_first_person_you_know() -> None:
    assert paths.find({GRACE, NOOR}, [STEFAN], NEAR) == [Way((NOOR, STEFAN), 2)]
    assert paths.find({GRACE}, [STEFAN], NEAR) == [Way((GRACE, ALEX, NOOR, STEFAN), 6)]


def test_the_shortest_comes_first_and_each_is_asked_once() -> None:
    found = paths.find({GRACE, NOOR, LEE}, [STEFAN, ALEX], NEAR)
    assert [way.asked for way in found] == [GRACE, NOOR, LEE]
    assert found[0].next == ALEX
    assert len(paths.find({GRACE, NOOR, LEE}, [STEFAN, ALEX], NEAR, limit=1)) == 1


def test_who_is_known_already_is_a_way_of_one() -> None:
    assert paths.find({STEFAN}, [STEFAN], NEAR) == [Way((STEFAN,), 0)]


def test_in_a_crowd_not_everybody_knows_everybody() -> None:
    assert paths.links([], [list(range(100))]) == {}
    assert paths.find({1}, [2], paths.links([], [list(range(100))])) == []


@pytest.mark.usefixtures("book")
def test_ways_lead_to_a_place_of_work_and_to_a_field() -> None:
    grace = person("Grace", Stage.MET, circle=Circle.FRIEND, fields=("Retail",))
    noor = person("Noor", Stage.THANKED, circle=Circle.INTRODUCED, organization="Plenty Network")
    stefan = person("Stefan", circle=Circle.INTRODUCED, organization="Plenty Network", fields=("Housing",))
    half = person("Someone", circle=Circle.INTRODUCED, fields=("Housing",), is_placeholder=True)
    silent = person("Silent", Stage.MET)
    contacts.amend(silent, do_not_contact=True)
    for name, by in ((noor, grace), (stefan, noor), (half, grace), (stefan, silent)):
        referrals.refer(name, by)
    preferences.change(learning=("Housing", "Water"))
    by_words = {goal.words: goal for goal in ways_in.goals()}
    assert list(by_words) == ["Housing", "Water", "Retail", "Plenty Network"]
    assert not by_words["Housing"].is_reached and by_words["Plenty Network"].is_reached
    found = ways_in.ways_to(by_words["Housing"])
    assert [[one.name for one in way.people] for way in found] == [["Noor", "Stefan"]]
    found = ways_in.ways_to(by_words["Plenty Network"])
    assert found[0].is_known and found[0].people[0].id == noor
    assert ways_in.ways_to(by_words["Water"]) == []


def test_goals_are_remembered_whatever_their_case() -> None:
    assert Goal("Housing", True, False).key == Goal("HOUSING", True, True).key == "field:housing"
