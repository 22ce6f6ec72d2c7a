"""One step back for everything that was done, fifty steps deep, and forward again."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import book as open_book
from core import (
    clock,
    contacts,
    followups,
    lessons,
    meetings,
    organizations,
    preferences,
    promises,
    referrals,
)
from core.changes import EVERYTHING, Topic, listen
from core.contacts import Circle, ContactDraft, Stage, Way
from core.errors import Problem
from core.lessons import LessonDraft
from core.letters import post
from core.letters.kinds import Answer, Kind
from core.meetings import Debrief, PickedQuestion, Research
from core.promises import PromiseDraft
from core.referrals import Name, Permission
from core.store.database import book, clear_steps, writing
from core.store.tables import TABLES, ContactRow
from tests.builders import NOW, TODAY, UGLY, draft, dump, held_meeting, meeting, person, sent

pytestmark = pytest.mark.usefixtures("book")


def undo_all() -> None:
    while open_book.step_back():
        pass


def redo_all() -> None:
    while open_book.step_forward():
        pass


def test_a_step_goes_back_and_forward_by_its_name() -> None:
    before = dump()
    person("Ann Baker")
    after = dump()
    assert (open_book.next_back(), open_book.next_forward()) == ("Added Ann Baker", "")
    assert open_book.step_back() == "Added Ann Baker"
    assert (dump(), open_book.next_back(), open_book.next_forward()) == (before, "", "Added Ann Baker")
    assert open_book.step_forward() == "Added Ann Baker"
    assert (dump(), open_book.next_back(), open_book.next_forward()) == (after, "Added Ann Baker", "")


def test_rows_that_change_alike_and_change_again_go_back_and_forward() -> None:
    ids = [person(name) for name in ("Ann", "Bo", "Cy")]
    before = dump()
    with writing(Topic.CONTACTS, said="Roles"):
        for role in ("Baker", "Cook", "Baker"):
            for one in ids[: 3 if role == "Baker" else 2]:
                ContactRow.update(role=role).where(ContactRow.id == one).execute()
    after = dump()
    assert open_book.step_back() == "Roles"
    assert dump() == before
    assert open_book.step_forward() == "Roles"
    assert dump() == after


def test_where_there_is_no_step_nothing_happens() -> None:
    before = dump()
    assert (open_book.step_back(), open_book.step_forward()) == ("", "")
    assert dump() == before


def test_a_step_says_again_what_kinds_of_things_changed() -> None:
    person("Ann")
    heard: list[Topic] = []
    stop = listen(heard.append)
    open_book.step_back()
    open_book.step_forward()
    stop()
    assert heard == [Topic.CONTACTS | Topic.ORGANIZATIONS] * 2


def test_every_block_is_one_step() -> None:
    ann = person("Ann")
    taken = open_book.steps_taken()
    held_meeting(ann, "Bo", "Cy", lessons=(LessonDraft("Work", "Ask the cooks"),))
    assert open_book.steps_taken() - taken == 3
    assert [open_book.step_back() for _ in range(3)] == [
        "Names from Ann",
        "Met Ann",
        "Planned the meeting with Ann",
    ]


def test_fifty_steps_are_kept() -> None:
    for number in range(60):
        person(f"P{number}")
    undo_all()
    assert contacts.count() == 10
    redo_all()
    assert contacts.count() == 60


def test_what_is_silent_makes_no_step() -> None:
    ann = person("Ann")
    taken = open_book.steps_taken()
    letter_id = draft(ann)
    post.amend(letter_id, body="Dear Ann")
    post.hand_over(letter_id)
    post.not_sent(letter_id)
    assert (open_book.steps_taken(), open_book.next_back()) == (taken, "Added Ann")


def test_something_new_ends_what_could_be_done_again() -> None:
    person("Ann")
    open_book.step_back()
    person("Bo")
    assert open_book.step_forward() == ""
    assert [one.name for one in contacts.everyone()] == ["Bo"]


def test_changes_of_one_visit_to_a_field_are_one_step() -> None:
    ann = person("Ann", good_to_know="Old")
    taken = open_book.steps_taken()
    for words in ("M", "Mornings", "Mornings are best"):
        contacts.amend(ann, good_to_know=words, joins="visit 1")
    assert open_book.steps_taken() == taken + 1
    contacts.amend(ann, good_to_know="Evenings", joins="visit 2")
    open_book.step_back()
    assert contacts.find(ann).good_to_know == "Mornings are best"
    open_book.step_back()
    assert contacts.find(ann).good_to_know == "Old"
    redo_all()
    assert contacts.find(ann).good_to_know == "Evenings"


def test_a_step_that_came_back_is_not_joined() -> None:
    ann = person("Ann")
    contacts.amend(ann, role="Cook", joins="visit")
    open_book.step_back()
    open_book.step_forward()
    contacts.amend(ann, role="Chef", joins="visit")
    open_book.step_back()
    assert contacts.find(ann).role == "Cook"


def test_a_new_draft_does_not_stand_in_the_way_of_one_thrown_away() -> None:
    ann = person("Ann")
    first = draft(ann, body="The first")
    post.discard(first)
    second = draft(ann, body="The second")
    assert open_book.step_back() == "Draft to Ann thrown away"
    assert {one.id: one.body for one in post.of_person(ann)} == {first: "The first", second: "The second"}


def test_a_draft_to_somebody_goes_and_comes_with_them() -> None:
    draft(person("Ann"), body="Dear Ann")
    before = dump()
    open_book.step_back()
    assert post.everything() == []
    open_book.step_forward()
    assert dump() == before


def test_what_can_no_longer_be_undone_says_so_and_makes_way() -> None:
    ann, bo = person("Ann"), person("Bo")
    meetings.remove(meeting(ann))
    with writing(Topic.CONTACTS):
        ContactRow.delete_by_id(ann)
    before = dump()
    with pytest.raises(Problem, match="can no longer be undone"):
        open_book.step_back()
    assert dump() == before and open_book.next_forward() == ""
    assert open_book.next_back() == "Planned the meeting with Ann"
    assert contacts.find(bo).name == "Bo"


def test_forgetting_every_step_says_that_everything_changed() -> None:
    person("Ann")
    open_book.step_back()
    heard: list[Topic] = []
    stop = listen(heard.append)
    clear_steps()
    stop()
    assert (open_book.next_back(), open_book.next_forward(), heard) == ("", "", [EVERYTHING])


def test_a_book_opened_again_has_no_steps() -> None:
    person("Ann")
    open_book.open_file(":memory:")
    assert open_book.step_back() == ""


def test_every_table_of_the_book_is_watched() -> None:
    connection = book.connection()
    kept = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    ordinary = {name for name in kept if not name.startswith(("sqlite_", "search_"))}
    triggers = {
        name for (name,) in connection.execute("select name from temp.sqlite_master where type = 'trigger'")
    }
    assert ordinary == set(dump()) == {table._meta.table_name for table in TABLES}
    assert triggers == {
        f"undo_{table}_{event}" for table in ordinary for event in ("insert", "update", "delete")
    }


@pytest.mark.parametrize("text", UGLY)
def test_ugly_words_come_back_as_they_were(text: str) -> None:
    ann = person("Ann", good_to_know=text, ways=(Way("email", text, text),))
    preferences.change(name=text)
    before = dump()
    contacts.replace(ann, ContactDraft(name="Bo"))
    preferences.change(name="Bo")
    open_book.step_back()
    open_book.step_back()
    assert dump() == before


# Whatever was done, in whatever order

Action = Callable[[int, int, str], object]


def some(ids: list[int], number: int) -> int:
    """Return one of the ids, or one that is nowhere."""
    return ids[number % len(ids)] if ids else 0


def people(number: int) -> int:
    return some([one for (one,) in ContactRow.select(ContactRow.id).order_by(ContactRow.id).tuples()], number)


def letters(number: int) -> int:
    return some(sorted(one.id for one in post.everything()), number)


def talks(number: int) -> int:
    return some([one.id for one in meetings.everything()], number)


def namings(number: int) -> int:
    return some([one.id for one in referrals.everything()], number)


def names_of(number: int, text: str) -> list[Name]:
    return [Name(f"N{number}"), Name(text, words=text, is_placeholder=True)]


SPOKEN: dict[str, Action] = {
    "add": lambda a, b, text: person(
        f"P{a} {text}", list(Stage)[b % 7], organization=f"O{b}", fields=(text,), ways=(Way("email", text),)
    ),
    "add many": lambda a, b, text: contacts.add_all(
        [
            ContactDraft(name=f"M{a}", source_key=f"key {b}", ways=(Way("email", text),)),
            ContactDraft(name=f"M{b}", organization=f"O{a}", fields=(text, "Food")),
        ]
    ),
    "replace": lambda a, b, text: contacts.replace(
        people(a), ContactDraft(name=f"R{b}", ways=(Way("link", text),))
    ),
    "amend": lambda a, b, text: contacts.amend(
        people(a), good_to_know=text, organization=f"O{b}", joins=str(b)
    ),
    "stage": lambda a, b, text: contacts.set_stage(people(a), list(Stage)[b % 7], TODAY - timedelta(days=b)),
    "set aside": lambda a, b, text: contacts.set_aside(people(a)),
    "bring back": lambda a, b, text: contacts.bring_back(people(a)),
    "merge": lambda a, b, text: contacts.merge(people(a), people(b)),
    "refer": lambda a, b, text: referrals.refer(people(a), people(b), words=text),
    "relink": lambda a, b, text: referrals.relink(namings(a), people(b)),
    "permit": lambda a, b, text: referrals.permit(namings(a), list(Permission)[b % 4]),
    "names": lambda a, b, text: referrals.refer_names(people(a), names_of(b, text), talks(b) or None),
    "plan": lambda a, b, text: meeting(people(a), b - 3, place=text),
    "record": lambda a, b, text: meetings.record(unheld(a), debrief(b, text)),
    "remove": lambda a, b, text: meetings.remove(talks(a)),
    "questions": lambda a, b, text: meetings.pick(talks(a), [PickedQuestion(text), PickedQuestion(f"Q{b}")]),
    "reading": lambda a, b, text: meetings.put_research(talks(a), [Research(f"R{b}", text)]),
    "send": lambda a, b, text: post.mark_sent(letters(a)),
    "answer": lambda a, b, text: post.answer(letters(a), list(Answer)[b % 10], until=TODAY),
    "discard": lambda a, b, text: post.discard(letters(a)),
    "note": lambda a, b, text: lessons.add(people(a), "Work", text),
    "star": lambda a, b, text: lessons.star(some([one.id for one in lessons.everything()], a), b % 2 == 0),
    "keep": lambda a, b, text: promises.keep(some([one.id for one in promises.still_open()], a)),
    "organization": lambda a, b, text: organizations.amend(
        some([one.id for one in organizations.everything()], a), name=f"O{b}", notes=text
    ),
    "later": lambda a, b, text: followups.later(f"act-{a}", TODAY + timedelta(days=b)),
    "skip": lambda a, b, text: followups.skip(f"act-{a}"),
    "preferences": lambda a, b, text: preferences.change(name=text, follow_up_days=b),
}
SILENT: dict[str, Action] = {
    "draft": lambda a, b, text: draft(people(a), list(Kind)[b % 9], about_id=people(b) or None, body=text),
    "write": lambda a, b, text: post.amend(letters(a), body=text, fields={"learn": text}),
    "hand over": lambda a, b, text: post.hand_over(letters(a)),
    "not sent": lambda a, b, text: post.not_sent(letters(a)),
    "notes": lambda a, b, text: meetings.amend(talks(a), notes=text),
    "record again": lambda a, b, text: meetings.record(talks(a), debrief(b, text)),
}


def unheld(number: int) -> int:
    return some([one.id for one in meetings.everything() if not one.is_held], number)


def debrief(number: int, text: str) -> Debrief:
    return Debrief(
        feeling=text,
        lessons=tuple(LessonDraft("Work", f"L{one}{text}") for one in range(number % 3)),
        promises=(PromiseDraft(f"P{number}", TODAY), PromiseDraft(text, is_mine=False)),
    )


def does(actions: dict[str, Action]) -> st.SearchStrategy[list[tuple[str, int, int, str]]]:
    one = st.tuples(
        st.sampled_from(sorted(actions)), st.integers(0, 9), st.integers(0, 9), st.sampled_from(UGLY)
    )
    return st.lists(one, min_size=1, max_size=25)


def do(actions: dict[str, Action], done: list[tuple[str, int, int, str]]) -> None:
    """Do all that can be done; some of it is refused, as when two are the same person."""
    for name, a, b, text in done:
        with suppress(Problem):
            actions[name](a, b, text)


def start_again() -> None:
    """Open a fresh book with a few people in it, and nothing to undo."""
    clock.fix(NOW)
    open_book.open_file(":memory:")
    dana, elena = person("Dana Whitlock", circle=Circle.FRIEND), person("Elena Markovic")
    held_meeting(dana, "Hugo Bright", promises=(PromiseDraft("Send the guide"),))
    sent(elena)
    draft(dana, Kind.CARD)
    clear_steps()


@settings(max_examples=40)
@given(does(SPOKEN))
def test_undoing_all_brings_back_every_row_and_doing_it_again_too(
    done: list[tuple[str, int, int, str]],
) -> None:
    start_again()
    before = dump()
    do(SPOKEN, done)
    after = dump()
    undo_all()
    assert dump() == before
    redo_all()
    assert dump() == after


@settings(max_examples=40)
@given(does(SPOKEN | SILENT))
def test_what_is_silent_never_stands_in_the_way(done: list[tuple[str, int, int, str]]) -> None:
    start_again()
    do(SPOKEN | SILENT, done)
    after = dump()
    undo_all()
    redo_all()
    assert dump() == after
