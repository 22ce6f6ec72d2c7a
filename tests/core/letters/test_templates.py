"""Templates as the user has them: changed, put back, added, deleted, lent, taken, and seen filled in."""

import json
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import book as the_book
from core import clock, contacts, meetings, preferences, referrals, scheduling, seeds
from core.contacts import ContactDraft
from core.errors import Problem
from core.letters import blanks, chain, drafting, lending, post, previewing, sandbox, templates
from core.letters.kinds import Kind
from core.meetings import MeetingDraft
from core.referrals import Permission

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
KEY = "request-warm"
KNOWN = {"acquaint-template": 1, "kind": "request", "channel": "email", "voice": "warm"}


@pytest.fixture(autouse=True)
def an_open_book() -> Iterator[None]:
    clock.fix(NOW)
    the_book.open_file(":memory:")
    preferences.change(name="Marta Ellison", does="I run shops.", learning=("Food programmes",))
    yield
    the_book.close()
    clock.fix(None)


def test_a_changed_template_can_be_put_back_and_undo_brings_the_change_again() -> None:
    first = templates.find(KEY)
    assert not templates.is_changed(first) and not first.is_own
    templates.change(KEY, subject="Hello\nthere", body="{{ hello }}, it is me.")
    changed = templates.find(KEY)
    assert (changed.subject, changed.body) == ("Hello there", "{{ hello }}, it is me.")
    assert templates.is_changed(changed)
    templates.put_back(KEY)
    assert templates.find(KEY) == first
    assert the_book.step_back() == "Put back the original"
    assert templates.find(KEY) == changed


def test_typing_in_one_template_is_one_step() -> None:
    for words in ("a", "ab", "abc"):
        templates.change(KEY, subject="", body=words)
    the_book.step_back()
    assert not templates.is_changed(templates.find(KEY))


def test_a_template_of_ones_own_is_added_renamed_and_deleted_with_undo() -> None:
    key = templates.add(templates.find(KEY), "  For school\nfriends ")
    mine = templates.find(key)
    assert (mine.name, mine.is_own, templates.is_changed(mine)) == ("For school friends", True, False)
    assert mine.body == templates.find(KEY).body
    templates.rename(key, "For teachers 🥕")
    assert templates.find(key).name == "For teachers 🥕"
    templates.remove(key)
    with pytest.raises(Problem, match="template of this letter is gone"):
        templates.find(key)
    assert the_book.step_back() == "Deleted the template “For teachers 🥕”"
    assert templates.find(key).name == "For teachers 🥕"
    for name in ("", " \n "):
        with pytest.raises(Problem, match="Give the template a name"):
            templates.rename(key, name)


def test_ours_are_never_deleted() -> None:
    templates.remove(KEY)
    assert templates.find(KEY)
    assert len(templates.everything()) == len(seeds.letters())


def test_an_older_book_gains_the_templates_it_lacks_and_keeps_what_was_changed() -> None:
    templates.change(KEY, subject="", body="Mine.")
    whole = len(templates.everything())
    newest = templates.find(seeds.NEWEST)
    drop = templates.TemplateRow.delete().where(templates.TemplateRow.key.in_((newest.key, "stop-warm")))
    drop.execute()
    seeds.plant()
    assert len(templates.everything()) == whole and templates.find(KEY).body == "Mine."
    assert seeds.letters()[-1]["key"] == seeds.NEWEST


# ---- blanks


def test_a_template_is_words_and_blanks_with_plain_names() -> None:
    source = (
        'Dear {{ person.first }}, {% if why %}you {{ (why or "x")|nostop }}{% else %}no{% endif %}.{# a #}'
    )
    found = blanks.pieces(source)
    assert [one.label for one in found if one.is_blank] == [
        "first name", "if why them", "why them", "otherwise", "end", "a remark",
    ]  # fmt: skip
    assert [one.is_rule for one in found if one.is_blank] == [False, True, False, True, True, True]
    assert "".join(one.text for one in found) == source


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("{{ persn.first|upper }}", "persn.first|upper"),
        ('{{ "topic" }}', '"topic"'),
        ("{{ about.first or about.name }}", "first name of who it is about"),
        ("{{}}", "?"),
        ("{{ " + "x" * 99 + " }}", "x" * blanks.LONGEST),
        ("{% elif since %}", "or if years since we met"),
        ("{% for one in names_given %}", "for one in names_given"),
        ("{% endfor %}", "end"),
        ("{%%}", "a remark"),
    ],
)
def test_a_blank_nobody_knows_is_called_by_its_code(code: str, label: str) -> None:
    assert [one.label for one in blanks.pieces(code)] == [label]


def test_every_blank_of_ours_has_a_name_and_every_one_offered_works() -> None:
    for one in seeds.letters():
        for piece in blanks.pieces(one.get("subject", "") + one["body"]):
            assert "." not in piece.label and "|" not in piece.label
    known = drafting.context(contacts.add(ContactDraft(name="Bo Carter")))
    for name, code in blanks.offered():
        assert name and isinstance(drafting.render(_written(code), known).body, str)


@settings(max_examples=60, deadline=None)
@given(st.text("ab{}%# \n\"'|.", max_size=40))
def test_whatever_is_typed_the_pieces_are_the_template_again(source: str) -> None:
    assert "".join(one.text for one in blanks.pieces(source)) == source


# ---- files


def test_a_template_goes_out_as_a_file_and_comes_back_the_same() -> None:
    templates.change(KEY, subject="A “word” 🥕", body="{{ hello }},\n\nדָּנָה {{ why }}")
    lent = lending.lend(templates.find(KEY))
    back = templates.find(lending.take(lent))
    assert back.is_own
    assert replace(back, key=KEY) == templates.find(KEY)


@pytest.mark.parametrize(
    "text",
    [
        "", "nothing", "[]", "{}", '{"acquaint-template": 2}', "[" * 20_000, "x" * 70_000, "\x00\ufffd",
        json.dumps({"acquaint-template": 1, "kind": "request"}),
        json.dumps({"acquaint-template": 1, "kind": 3, "channel": "email", "voice": "warm"}),
        json.dumps(KNOWN | {"occasion": "x"}),
    ],
)  # fmt: skip
def test_a_file_that_is_no_template_changes_nothing(text: str) -> None:
    before = templates.everything()
    with pytest.raises(Problem, match="holds no template"):
        lending.take(text)
    assert templates.everything() == before


def test_a_broken_template_is_not_taken_and_its_line_is_named() -> None:
    said = json.loads(lending.lend(templates.find(KEY))) | {"body": "One.\n{{ me."}
    with pytest.raises(Problem, match="Line 2 of the template “Request, introduced"):
        lending.take(json.dumps(said))
    said |= {"body": "One.", "subject": "{% include 'x' %}"}
    with pytest.raises(Problem, match="Line 1 of the subject of"):
        lending.take(json.dumps(said))


HOSTILE = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ me['__class__'] }}",
    "{{ me|attr('__class__') }}",
    "{{ '{0.__class__}'.format(me) }}",
    "{{ cycler.__init__.__globals__ }}",
    "{% for one in range(10**9) %}x{% endfor %}",
    "{% for a in x %}{% for b in x %}{% for c in x %}x{% endfor %}{% endfor %}{% endfor %}",
    "{% for one in x recursive %}{{ loop(x) }}{% endfor %}",
    "{% for a in x %}{% for b in x %}" + "word " * 900 + "{% endfor %}{% endfor %}",
    "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "{{ 'A' * 10**9 }}",
    "{{ 9**9**9 }}",
    "{% set a = 'xxxx' %}{% set a = a ~ a %}{{ a }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as o %}",
    "{{ " + "(" * 900 + "me" + ")" * 900 + " }}",
    "{{ me" + "|upper" * 900 + " }}",
    "{% if me %}" * 900,
    "x" * 30_000,
]


@pytest.mark.parametrize("source", HOSTILE, ids=[one[:30] for one in HOSTILE])
def test_a_template_from_hostile_hands_is_a_sentence_and_takes_little_room(source: str) -> None:
    tracemalloc.start()
    with pytest.raises(Problem):
        sandbox.fill(source, {"me": {"name": "Bo"}, "x": ("word",) * 100}, "the template")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 20_000_000


def test_a_desert_of_spaces_is_no_work() -> None:
    assert sandbox.fill("a" + " " * 19_000 + "b", {}, "the template").split() == ["a", "b"]


# ---- how it will read


def test_a_template_is_shown_for_somebody_it_suits() -> None:
    assert previewing.somebody() is None
    bo = contacts.add(ContactDraft(name="Bo Carter"))
    shown = previewing.somebody()
    assert shown and shown.id == bo
    cy = contacts.add(ContactDraft(name="Cy Dale"))
    referrals.refer(cy, bo, permission=Permission.MAY_NAME)
    shown = previewing.somebody()
    assert shown and shown.id == cy


def test_a_preview_uses_the_fields_of_a_letter_that_was_begun_and_whom_it_is_about() -> None:
    bo, cy = (contacts.add(ContactDraft(name=name)) for name in ("Bo Carter", "Cy Dale"))
    referrals.refer(cy, bo, permission=Permission.MAY_NAME)
    drafting.fill(drafting.begin(cy, Kind.REQUEST), {"why": "grow carrots"})
    assert "Bo told me you grow carrots" in previewing.preview(templates.find(KEY), cy).body
    assert "with Cy Dale" in previewing.preview(templates.find("acknowledge-warm"), bo).body


# ---- before a meeting, and good news


def test_a_letter_before_a_meeting_is_about_the_one_that_is_planned() -> None:
    bo = contacts.add(ContactDraft(name="Bo Carter", organization="Common Table"))
    held = scheduling.plan(MeetingDraft(bo, datetime(2026, 11, 2, 9)))
    meetings.record(held, meetings.Debrief(held_minutes=20))
    planned = scheduling.plan(MeetingDraft(bo, datetime(2026, 11, 20, 14, 30)))
    for kind in (Kind.CONFIRM, Kind.RESCHEDULE):
        letter = post.find(drafting.begin(bo, kind))
        assert letter.meeting_id == planned and "Friday 20 November at 14:30" in letter.body
    assert post.find(drafting.begin(bo, Kind.RUNNING_LATE)).meeting_id == planned


def test_everybody_who_helped_hears_the_good_news_in_words_of_their_own() -> None:
    bo, cy, di, ed = (contacts.add(ContactDraft(name=one)) for one in ("Bo A", "Cy B", "Di C", "Ed D"))
    referrals.refer(cy, bo, permission=Permission.MAY_NAME)
    for one in (cy, di):
        talk = scheduling.plan(MeetingDraft(one, datetime(2026, 11, 2, 9)))
        meetings.record(talk, meetings.Debrief(held_minutes=20))
    letters = [post.find(one) for one in chain.begin_all("In January I start at the food bank.")]
    assert [one.contact_id for one in letters] == [cy, di, bo]
    assert ed not in [one.contact_id for one in letters]
    assert len({one.body for one in letters}) == 3
    assert all("anuary I start at the food bank." in one.body for one in letters)
    the_book.step_back()
    assert post.everything() == []


def test_good_news_needs_news_and_somebody_who_helped() -> None:
    with pytest.raises(Problem, match="What is your news"):
        chain.begin_all("  ")
    with pytest.raises(Problem, match="Nobody in your book"):
        chain.begin_all("I start in May.")


def _written(body: str) -> templates.Template:
    return templates.Template("mine", "request", "email", "warm", "Mine", "", body, 1)
