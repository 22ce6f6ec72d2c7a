"""People: what is kept of them, how far the two of you are, and two entries made one."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import book as open_book
from core import clock, contacts, lessons, meetings, promises, referrals
from core.changes import EVERYTHING, Topic, listen
from core.contacts import Address, Circle, Contact, ContactDraft, Stage, Step, Way
from core.errors import Problem
from core.lessons import LessonDraft
from core.letters import post
from core.letters.kinds import Kind
from core.promises import PromiseDraft
from core.referrals import Permission, chains
from core.referrals.store import pairs
from tests.builders import NOW, TODAY, UGLY, draft, dump, held_meeting, meeting, person, sent

pytestmark = pytest.mark.usefixtures("book")


# What is kept


def test_a_person_is_kept_as_they_were_typed() -> None:
    everything = ContactDraft(
        given=" Dana ",
        family="Whitlock",
        greeting="Ms. Whitlock",
        say_it="DAY-na",
        role="School meals manager",
        organization="Common Table",
        fields=("Food access", "Schools"),
        ways=(Way("email", "dana@commontable.example", "work"), Way("phone", "555-0172")),
        address=Address("Common Table\n18 Weaver Row", "Larchford", "LF", "LF1 2AB", "Freeland"),
        circle=Circle.ALUMNI,
        how_known="Evening school",
        good_to_know="Mornings are deliveries.\nPrefers a call.",
    )
    dana = contacts.find(contacts.add(everything, Stage.ASKED))
    for key in ("greeting", "say_it", "role", "organization", "fields", "ways", "address", "circle"):
        assert getattr(dana, key) == getattr(everything, key), key
    assert (dana.name, dana.first, dana.called, dana.initials) == (
        "Dana Whitlock",
        "Dana",
        "Ms. Whitlock",
        "DW",
    )
    assert (dana.how_known, dana.good_to_know) == (everything.how_known, everything.good_to_know)
    assert dana.address.lines == ("Common Table", "18 Weaver Row", "Larchford LF LF1 2AB", "Freeland")
    assert (dana.reach("phone"), dana.reach("link"), dana.circle.label) == ("555-0172", "", "Alumni")
    assert (dana.stage, dana.added_on, contacts.steps(dana.id)) == (
        Stage.ASKED,
        TODAY,
        [Step(Stage.ASKED, TODAY)],
    )


@pytest.mark.parametrize("name", ["", "  ", "\0", "\n\t", "\ud800", "\u202e"])
def test_nobody_is_kept_without_a_name(name: str) -> None:
    ann = person()
    for write in (
        lambda: person(name),
        lambda: contacts.replace(ann, ContactDraft(name=name)),
        lambda: contacts.amend(ann, name=name),
    ):
        with pytest.raises(Problem, match="Write a name first") as problem:
            write()
        assert problem.value.field == "name"
    assert [one.name for one in contacts.everyone()] == ["Ann Baker"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Dana Whitlock", "DW"),
        ("cher", "C"),
        ("Ludwig van Beethoven", "LB"),
        ("🙂", "🙂"),
        ("(Jo) Bell", "B"),
    ],
)
def test_an_avatar_shows_one_or_two_letters(name: str, letters: str) -> None:
    assert contacts.find(person(name)).initials == letters


def test_ways_and_fields_are_kept_once_in_their_order() -> None:
    first, second = Way("email", "a@x.example", "work"), Way("email", "b@x.example")
    ways = (
        first,
        second,
        Way("email", " a@x.example ", "home"),
        Way("link", ""),
        Way("phone", "a@x.example"),
    )
    ann = contacts.find(person(ways=ways, fields=("Food", " Food ", "", "Work")))
    assert ann.ways == (first, second, Way("phone", "a@x.example"))
    assert ann.fields == ("Food", "Work")


def test_an_editor_writes_everything_it_shows() -> None:
    ann = person(role="Baker", fields=("Bread",), ways=(Way("phone", "555-0101"),), source_key="key")
    contacts.replace(ann, ContactDraft(name="Ann Carter", organization="Mill"))
    found = contacts.find(ann)
    assert (found.name, found.role, found.organization, found.fields, found.ways) == (
        "Ann Carter",
        "",
        "Mill",
        (),
        (),
    )
    assert open_book.next_back() == "Changed Ann Carter" and contacts.known_keys() == {"key"}


def test_one_fact_is_changed_and_the_others_stay() -> None:
    ann = person(role="Baker", organization="Mill")
    contacts.amend(ann, name=" Ann\nCarter ", organization="", street="1 Row\nNorth", wakes_on=TODAY)
    found = contacts.find(ann)
    assert (found.name, found.role, found.organization) == ("Ann Carter", "Baker", "")
    assert (found.address.street, found.wakes_on) == ("1 Row\nNorth", TODAY)
    assert contacts.named_like("carter") == [found]


def test_somebody_who_is_gone_says_so() -> None:
    for read in (contacts.find, contacts.set_aside, contacts.bring_back, contacts.wake):
        with pytest.raises(Problem, match="no longer in your book"):
            read(99)
    assert contacts.find_all([99, person()]).keys() == {1}


def test_many_are_brought_in_in_one_step_and_nobody_twice() -> None:
    drafts = [ContactDraft(name="Ann", source_key="a"), ContactDraft(name="Bo"), ContactDraft(name="Bo")]
    assert len(contacts.add_all(drafts)) == 3
    assert open_book.next_back() == "Added 3 people"
    assert len(contacts.add_all([*drafts[:1], ContactDraft(name="Cy", source_key="c")])) == 1
    assert open_book.step_back() == "Added 1 person"
    open_book.step_back()
    assert contacts.count() == 0


def test_those_set_aside_are_hidden_until_they_are_brought_back() -> None:
    ann, bo = person(), person("Bo")
    contacts.set_aside(ann)
    assert [one.id for one in contacts.everyone()] == [bo] and contacts.count() == 1
    assert [(one.id, one.set_aside_on) for one in contacts.aside()] == [(ann, TODAY)]
    contacts.bring_back(ann)
    assert contacts.aside() == [] and contacts.count() == 2


def test_six_hundred_people_are_read_with_all_that_belongs_to_them() -> None:
    contacts.add_all(
        [
            ContactDraft(name=f"P{number:03}", fields=(f"F{number}",), ways=(Way("phone", f"{number}"),))
            for number in range(600)
        ]
    )
    found = contacts.everyone()
    assert [(one.fields, one.reach("phone")) for one in found] == [
        ((f"F{number}",), f"{number}") for number in range(600)
    ]
    assert len(contacts.named_like("p")) == 50


@pytest.mark.parametrize("text", UGLY)
def test_ugly_words_in_any_place_are_kept(text: str) -> None:
    ann = person(text, role=text, organization=text, fields=(text,), ways=(Way("link", text, text),))
    found = contacts.find(ann)
    assert found.role == found.organization == found.name == found.fields[0] == found.reach("link")
    assert contacts.named(text) == [found]


# How far the two of you are


def test_a_stage_set_by_hand_goes_either_way_and_keeps_its_day() -> None:
    ann = person(stage=Stage.MET)
    contacts.set_stage(ann, Stage.ASKED, TODAY - timedelta(days=3))
    assert open_book.next_back() == "Ann Baker is now: Asked"
    assert contacts.find(ann).stage is Stage.ASKED
    assert contacts.steps(ann) == [Step(Stage.MET, TODAY), Step(Stage.ASKED, TODAY - timedelta(days=3))]


def test_an_event_moves_only_forwards_and_wakes_who_rests() -> None:
    ann, bo = person(stage=Stage.MET), person("Bo", Stage.RESTING)
    contacts.amend(bo, wakes_on=TODAY)
    contacts.reach(ann, Stage.ASKED)
    contacts.reach(bo, Stage.ASKED)
    assert contacts.find(ann).stage is Stage.MET
    assert (contacts.find(bo).stage, contacts.find(bo).wakes_on) == (Stage.ASKED, None)


# Two entries made one


def test_merging_an_entry_with_itself_is_refused() -> None:
    ann = person()
    with pytest.raises(Problem, match="same entry"):
        contacts.merge(ann, ann)


def test_merging_is_one_step_that_everybody_hears_of() -> None:
    kept, gone = person("Dana Whitlock"), person("D. Whitlock")
    before = dump()
    heard: list[Topic] = []
    stop = listen(heard.append)
    contacts.merge(kept, gone)
    stop()
    assert heard == [EVERYTHING] and contacts.everyone() == [contacts.find(kept)]
    assert open_book.step_back() == "Merged Dana Whitlock"
    assert dump() == before


def test_a_half_name_gets_the_real_one() -> None:
    kept = person("someone in planning", role="Planner", is_placeholder=True, circle=Circle.INTRODUCED)
    contacts.merge(kept, person("Jo Bell", given="Jo", family="Bell", role="Town planner"))
    jo = contacts.find(kept)
    assert (jo.name, jo.first, jo.role, jo.is_placeholder) == ("Jo Bell", "Jo", "Town planner", False)
    assert jo.good_to_know == "Also written down: someone in planning; Planner"
    assert contacts.named("jo bell") == [jo]


def test_an_address_that_merging_leaves_out_stands_in_the_note() -> None:
    kept = person("Dana", address=Address(street="18 Weaver Row", city="Larchford"))
    gone = person("Dana W.", address=Address(street="2 Mill Lane"))
    contacts.merge(kept, gone)
    dana = contacts.find(kept)
    assert dana.address.street == "18 Weaver Row"
    assert "2 Mill Lane" in dana.good_to_know and "Dana W." in dana.good_to_know


def test_the_first_way_to_reach_somebody_stays_the_first() -> None:
    mine, theirs = Way("email", "dana@x.example"), Way("email", "d@y.example")
    kept, gone = person("Dana", ways=(mine,)), person("D.", ways=(theirs, mine))
    contacts.merge(kept, gone)
    assert contacts.find(kept).ways == (mine, theirs)


def test_neither_list_brings_a_merged_person_in_again() -> None:
    kept, gone = person("Dana", source="LinkedIn", source_key="a"), person("D.", source_key="b")
    contacts.merge(kept, gone)
    assert contacts.known_keys() == {"a", "b"}
    assert contacts.add_all([ContactDraft(name="Dana", source_key=key) for key in "ab"]) == []


@pytest.mark.parametrize(
    ("kept_at", "gone_at", "expected"),
    [
        (Stage.ASKED, Stage.MET, Stage.MET),
        (Stage.MET, Stage.ASKED, Stage.MET),
        (Stage.RESTING, Stage.MET, Stage.RESTING),
        (Stage.ASKED, Stage.RESTING, Stage.ASKED),
    ],
)
def test_the_further_stage_counts_unless_one_of_them_rests(
    kept_at: Stage, gone_at: Stage, expected: Stage
) -> None:
    kept, gone = person("Dana", kept_at), person("D.", gone_at)
    contacts.merge(kept, gone)
    assert contacts.find(kept).stage is expected
    assert {step.stage for step in contacts.steps(kept)} == {kept_at, gone_at}


def test_every_caution_outlives_a_merge() -> None:
    kept, gone = person("Dana", Stage.RESTING), person("D.", Stage.RESTING)
    contacts.amend(gone, do_not_contact=True, bounced=True, hello_days=30, standing="sure", wakes_on=TODAY)
    contacts.set_aside(kept)
    contacts.merge(kept, gone)
    dana = contacts.find(kept)
    assert dana.do_not_contact and dana.bounced
    assert (dana.hello_days, dana.standing, dana.wakes_on, dana.set_aside_on) == (30, "sure", TODAY, None)


def test_a_letter_about_oneself_is_about_nobody() -> None:
    kept, gone = person("Dana"), person("D.")
    letter_id = draft(gone, Kind.TELL_INTRODUCER, about_id=kept)
    contacts.merge(kept, gone)
    assert (post.find(letter_id).contact_id, post.find(letter_id).about_id) == (kept, None)


def test_an_introduction_both_entries_have_stands_once_with_all_that_is_known_of_it() -> None:
    ann, kept, gone = person("Ann"), person("Dana"), person("D. Whitlock")
    first = referrals.refer(kept, ann, named_on=date(2026, 11, 10), words="Ask Dana")
    second = referrals.refer(gone, ann, named_on=date(2026, 11, 2), permission=Permission.MAY_NAME)
    referrals.mark_told(second)
    contacts.merge(kept, gone)
    [one] = referrals.introducers(kept)
    assert (one.id, one.named_on, one.words, one.permission, one.told_on) == (
        first,
        date(2026, 11, 2),
        "Ask Dana",
        Permission.MAY_NAME,
        TODAY,
    )


def test_merging_two_who_named_each_other_makes_no_circle() -> None:
    kept, between, gone = person("Dana"), person("Jo"), person("D. Whitlock")
    referrals.refer(between, kept)
    referrals.refer(gone, between)
    referrals.refer(gone, kept)
    contacts.merge(kept, gone)
    assert referrals.introducers(kept) == []
    assert [one.contact_id for one in referrals.named_by(kept)] == [between]


WORDS = st.sampled_from(["", "", "Cook", "Baker", "Owner"])
ENTRIES = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Dana Whitlock", "D. Whitlock", "Dana"]),
        "greeting": WORDS,
        "role": WORDS,
        "organization": WORDS,
        "how_known": WORDS,
        "good_to_know": st.sampled_from(["", "Mornings", "Two\nlines"]),
        "address": st.builds(Address, street=WORDS, city=WORDS),
        "circle": st.sampled_from(Circle),
        "is_placeholder": st.booleans(),
        "fields": st.lists(WORDS, max_size=3).map(tuple),
        "ways": st.lists(
            st.builds(Way, st.sampled_from(["email", "phone"]), st.sampled_from("abc")), max_size=4
        ).map(tuple),
        "source_key": st.sampled_from(["", "a", "b"]),
    }
)
PAIRS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8)


def told(one: Contact) -> str:
    """Return all that is written of a person."""
    facts = (one.name, one.greeting, one.role, one.organization, one.how_known, one.good_to_know)
    return "\n".join((*facts, *one.address.lines))


def belongings(*ids: int) -> dict[str, set[int]]:
    """Return the ids of everything that hangs on some people."""
    reads = (lessons.from_person, post.of_person, meetings.of_person, promises.of_person)
    return {read.__module__: {one.id for who in ids for one in read(who)} for read in reads}


@settings(max_examples=40)
@given(ENTRIES, ENTRIES, st.sampled_from(Stage), st.sampled_from(Stage), PAIRS)
def test_merging_keeps_every_value_and_moves_everything(
    mine: dict[str, Any], theirs: dict[str, Any], at: Stage, gone_at: Stage, named: list[tuple[int, int]]
) -> None:
    clock.fix(NOW)
    open_book.open_file(":memory:")
    kept, gone = person(stage=at, **mine), person(stage=gone_at, **theirs)
    everybody = [kept, gone, *(person(name) for name in ("Ann", "Bo", "Cy"))]
    for one in (kept, gone):
        held_meeting(one, lessons=(LessonDraft("Work", "A"),), promises=(PromiseDraft("B"),))
        meeting(one)
        sent(one)
        lessons.add(one, "Work", "C")
    for who, by in named:
        with suppress(Problem):
            referrals.refer(everybody[who], everybody[by], words=f"{who} by {by}")
    first, second = contacts.find(kept), contacts.find(gone)
    had, before, links, keys = belongings(kept, gone), dump(), pairs(), contacts.known_keys()

    contacts.merge(kept, gone)

    now = contacts.find(kept)
    for words in (told(first) + "\n" + told(second)).split("\n"):
        assert words in told(now)
    assert set(now.ways) == set(first.ways) | set(second.ways) and now.ways[: len(first.ways)] == first.ways
    assert set(now.fields) == set(first.fields) | set(second.fields)
    assert belongings(kept) == had and contacts.known_keys() == keys
    moved = {tuple(kept if who == gone else who for who in pair) for pair in links}
    assert set(pairs()) <= moved
    assert all(now.id == lost[0] for lost in moved - set(pairs())), "only who introduced them may be left out"
    assert not any(chains.would_loop([one for one in pairs() if one != pair], *pair) for pair in pairs())
    assert set(contacts.find_all(everybody)) == set(everybody) - {gone}
    open_book.step_back()
    assert dump() == before
