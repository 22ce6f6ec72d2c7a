"""A letter drafted from a template and a person: its words, whose they are, and templates gone wrong."""

import time
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import book as the_book
from core import clock, contacts, meetings, preferences, promises, referrals, scheduling
from core.contacts import ContactDraft
from core.errors import Problem
from core.lessons import LessonDraft
from core.letters import drafting, facts, post
from core.letters.drafting import Drafted, Template
from core.letters.kinds import Kind, LetterState
from core.promises import PromiseDraft
from core.referrals import Name, Permission
from core.store.tables import TemplateRow

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday


class Story:
    """Alex named Dana; Dana talked with Marta yesterday and named Elena and Hugo."""

    def __init__(self) -> None:
        preferences.change(
            name="Marta Ellison",
            does="I have run shops and shop teams for twelve years.",
            learning=("Food programmes",),
            email="marta@example.com",
            phone="555-0134",
        )
        self.alex = contacts.add(ContactDraft(name="Alex Moreau"))
        self.dana = contacts.add(
            ContactDraft(name="Dana Whitlock", organization="Common Table", fields=("Food programmes",))
        )
        referrals.refer(self.dana, self.alex, permission=Permission.MAY_NAME)
        self.talk = scheduling.plan(meetings.MeetingDraft(self.dana, datetime(2026, 11, 16, 10)))
        meetings.record(
            self.talk,
            meetings.Debrief(
                held_minutes=31,
                lessons=(LessonDraft("Work", "Let the cooks write the menu,\nthen cost it."),),
                promises=(PromiseDraft("Send our stock sheet"), PromiseDraft("Ask Ana", is_mine=False)),
            ),
        )
        names = (Name("Elena Markovic", permission=Permission.MAY_NAME), Name("Hugo Brandt"))
        self.elena, self.hugo = referrals.refer_names(self.dana, names, self.talk)


@pytest.fixture
def story() -> Iterator[Story]:
    clock.fix(NOW)
    the_book.open_file(":memory:")
    yield Story()
    the_book.close()
    clock.fix(None)


def template(body: str, subject: str = "", channel: str = "email") -> Template:
    return Template("mine", "request", channel, "warm", "Mine", subject, body, 1)


def break_template(key: str, body: str) -> None:
    TemplateRow.update(body=body, version=2).where(TemplateRow.key == key).execute()


def rendered(body: str, **context: Any) -> str:
    return drafting.render(template(body), context).body


# ---- words from the book


def test_a_request_names_the_introducer_and_offers_a_choice(story: Story) -> None:
    letter = post.find(drafting.begin(story.elena, Kind.REQUEST))
    assert letter.subject == "Twenty minutes about food programmes?"
    assert letter.body.startswith("Dear Elena,\n\nDana Whitlock at Common Table suggested I write to you. ")
    assert "I have run shops and shop teams for twelve years, and I am finding out" in letter.body
    assert "I can come to you, or we can talk by phone or video." in letter.body
    assert letter.body.endswith("\n\nMarta Ellison\n555-0134, marta@example.com")
    assert (letter.channel, letter.template, letter.template_version) == ("email", "request-warm", 1)
    assert {key: letter.fields[key] for key in facts.FIELDS[Kind.REQUEST]} == {
        "introducer": "Dana Whitlock",
        "why": "",
        "learn": "",
        "minutes": "20",
        "ways": "in_person,phone,video",
    }


def test_fields_write_the_letter_and_keep_names_as_they_are(story: Story) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    fields = {
        "why": "Took Breakfast First to thirty-one schools.",
        "learn": "How it began",
        "minutes": "20-30",
    }
    drafted = drafting.redraft(letter_id, fields)
    assert (
        "Dana told me you took Breakfast First to thirty-one schools. I would love to hear how"
        in drafted.body
    )
    assert "Could you spare 20 to 30 minutes in" in drafted.body
    assert post.find(letter_id).body != drafted.body
    assert drafting.redraft(letter_id, {"minutes": "a cup of tea"}).body.count("spare a cup of tea in") == 1


def test_every_kind_of_letter_drafts_for_everybody_in_the_book(story: Story) -> None:
    for kind in Kind:
        for template_ in drafting.templates(kind):
            for about in (None, story.elena):
                known = drafting.context(story.dana, about_id=about)
                drafted = drafting.render(template_, known)
                assert drafted.body and "  " not in drafted.body and "\n\n\n" not in drafted.body
                assert drafted.body == drafted.body.strip()
                bare = drafting.context(contacts.add(ContactDraft(name="X", is_placeholder=True)))
                assert "None" not in drafting.render(template_, bare).body


def test_a_thank_you_says_what_was_taught_who_was_named_and_what_was_promised(story: Story) -> None:
    body = post.find(drafting.begin(story.dana, Kind.THANK_EMAIL, meeting_id=story.talk)).body
    assert "giving me half an hour on Monday" in body
    assert "stayed with me: let the cooks write the menu, then cost it. " in body
    assert "leading me to Elena Markovic and Hugo Brandt" in body
    assert "my promise to send our stock sheet." in body
    promises.keep(promises.of_meeting(story.talk)[0].id)
    assert not drafting.context(story.dana)["promise"]


def test_the_introducer_hears_about_the_talk_with_the_person_they_named(story: Story) -> None:
    letter = post.find(drafting.begin(story.alex, Kind.TELL_INTRODUCER, about_id=story.dana))
    assert letter.subject == "I talked with Dana"
    assert "on Monday" in letter.body and "Elena Markovic and Hugo Brandt" in letter.body


def test_a_reminder_knows_the_request_it_follows(story: Story) -> None:
    first = drafting.begin(story.elena, Kind.REQUEST)
    drafting.fill(first, {"learn": "how it began", "minutes": "30"})
    assert drafting.context(story.elena)["asked_on"] == ""
    post.mark_sent(first)
    letter = post.find(drafting.begin(story.elena, Kind.REMINDER))
    assert "I wrote to you on Tuesday, in the hope of hearing how it began." in letter.body
    assert "Would thirty minutes be possible" in letter.body
    assert "will_do" not in letter.fields


def test_what_was_said_once_they_would_do_is_known_to_the_next_letter(story: Story) -> None:
    drafting.fill(drafting.begin(story.dana, Kind.THANK_EMAIL), {"will_do": "Watch the queue"})
    assert post.find(drafting.begin(story.dana, Kind.HELLO)).fields["will_do"] == "Watch the queue"


@pytest.mark.parametrize(
    ("permission", "is_named"),
    [
        (Permission.MAY_NAME, True),
        (Permission.THEY_WRITE, True),
        (Permission.ASK_FIRST, False),
        (Permission.NOT_GIVEN, False),
    ],
)
def test_an_introducer_is_named_only_with_permission(
    story: Story, permission: Permission, is_named: bool
) -> None:
    referrals.permit(referrals.introducers(story.elena)[0].id, permission)
    assert drafting.context(story.elena)["introducer"]["may_name"] is is_named
    assert ("Dana Whitlock" in post.find(drafting.begin(story.elena, Kind.REQUEST)).body) is is_named


def test_the_introducer_can_be_typed_or_left_out(story: Story) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    assert "suggested" not in drafting.redraft(letter_id, {"introducer": " "}).body
    assert "Alex Moreau suggested" in drafting.redraft(letter_id, {"introducer": "Alex Moreau"}).body
    known = drafting.context(story.elena, fields={"introducer": "Ruth  Kessler"})["introducer"]
    assert known == {"name": "Ruth Kessler", "first": "Ruth", "organization": "", "may_name": True}


@pytest.mark.parametrize("ways", facts.WAYS)
def test_all_seven_choices_of_ways_finish_the_sentence(story: Story, ways: str) -> None:
    shuffled = ", ".join(reversed(ways.split(",")))
    assert drafting.context(story.elena, fields={"ways": shuffled})["ways"] == facts.WAYS[ways]
    assert drafting.context(story.elena, fields={"ways": "smoke"})["ways"] == ""


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "five minutes"),
        (14, "a quarter of an hour"),
        (22, "twenty minutes"),
        (31, "half an hour"),
        (61, "an hour"),
        (90, "more than an hour"),
    ],
)
def test_a_length_is_said_as_people_say_it(minutes: int, words: str) -> None:
    assert facts.length(minutes) == words


def test_names_are_listed_as_in_a_sentence() -> None:
    assert [facts.listed(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]


# ---- whose words


def test_there_is_one_open_draft_for_one_occasion(story: Story) -> None:
    first = drafting.begin(story.elena, Kind.REQUEST)
    assert drafting.begin(story.elena, Kind.REQUEST) == first
    told = drafting.begin(story.dana, Kind.TELL_INTRODUCER, about_id=story.elena)
    assert drafting.begin(story.dana, Kind.TELL_INTRODUCER, about_id=story.hugo) != told
    post.mark_sent(first)
    assert drafting.begin(story.elena, Kind.REQUEST) != first


def test_untouched_words_follow_the_fields_and_the_book(story: Story) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    drafting.fill(letter_id, {"learn": "how it began"})
    assert "how it began" in post.find(letter_id).body
    preferences.change(phone="555-9999")
    clock.fix(datetime(2026, 12, 1))
    assert drafting.is_untouched(post.find(letter_id))
    assert "555-9999" in drafting.fill(letter_id, {}).body
    assert drafting.fill(letter_id, {}, "request-formal").template == "request-formal"
    assert "Yours sincerely," in post.find(letter_id).body


def test_opening_a_letter_in_which_nothing_changed_writes_nothing(story: Story) -> None:
    letter = post.find(drafting.begin(story.elena, Kind.REQUEST))
    clock.fix(datetime(2026, 11, 17, 11))
    assert drafting.fill(letter.id, letter.fields) == letter


def test_words_of_the_user_are_never_overwritten(story: Story) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    post.amend(letter_id, body="My own words.")
    letter = drafting.fill(letter_id, {"learn": "how it began"}, "request-formal")
    assert not drafting.is_untouched(letter)
    assert (letter.body, letter.fields["learn"], letter.template) == (
        "My own words.",
        "how it began",
        "request-warm",
    )


def test_words_handed_over_or_sent_stay_as_they_are(story: Story) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    body = post.find(letter_id).body
    post.hand_over(letter_id)
    assert drafting.fill(letter_id, {"learn": "how it began"}).body == body
    post.mark_sent(letter_id)
    sent = drafting.fill(letter_id, {"learn": "something else"})
    assert (sent.state, sent.fields["learn"]) == (LetterState.SENT, "how it began")


def test_a_draft_from_elsewhere_is_untouched_when_the_template_says_the_same(story: Story) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    fields = {key: value for key, value in post.find(letter_id).fields.items() if key != drafting.DIGEST}
    post.amend(letter_id, fields=fields)
    assert drafting.is_untouched(post.find(letter_id))
    break_template("request-warm", "{{ nobody.knows }}")
    assert not drafting.is_untouched(post.find(letter_id))


# ---- templates gone wrong


def test_a_broken_template_names_its_line_and_leaves_the_draft(story: Story) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    before = post.find(letter_id)
    break_template("request-warm", "Dear {{ person.greeting }},\n\n{% if why %}{{ persn.name }}{% endif %}\n")
    with pytest.raises(Problem) as caught:
        drafting.fill(letter_id, {"why": "know the schools"})
    assert caught.value.sentence == (
        "Line 3 of the template “Request, introduced by someone (warm)” asks for “persn”, "
        "which nobody knows. The draft is kept as it is."
    )
    after = post.find(letter_id)
    assert (after.body, after.subject, after.fields["why"]) == (
        before.body,
        before.subject,
        "know the schools",
    )


def test_a_letter_can_be_begun_with_a_broken_template(story: Story) -> None:
    break_template("request-warm", "{% if %}")
    letter = post.find(drafting.begin(story.elena, Kind.REQUEST))
    assert (letter.body, letter.fields["introducer"]) == ("", "Dana Whitlock")
    with pytest.raises(Problem, match="Line 1 of the template"):
        drafting.fill(letter.id, letter.fields)
    assert "Elena" in drafting.fill(letter.id, {}, "request-formal").body


def test_a_letter_without_any_template_starts_empty(story: Story) -> None:
    TemplateRow.delete().execute()
    letter = post.find(drafting.begin(story.elena, Kind.REQUEST))
    assert (letter.channel, letter.body) == ("email", "")
    assert post.find(drafting.begin(story.elena, Kind.CARD)).channel == "card"
    with pytest.raises(Problem, match="template of this letter is gone"):
        drafting.fill(letter.id, {})


def test_who_is_not_to_be_written_to_gets_no_draft(story: Story) -> None:
    contacts.amend(story.elena, do_not_contact=True)
    with pytest.raises(Problem, match="asked not to be written to"):
        drafting.begin(story.elena, Kind.REQUEST)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("one\n{% if why %}", "Line 2 of the template “Mine” cannot be understood"),
        (
            "one\ntwo {{ person.nobody }}",
            "Line 2 of the template “Mine” asks for “nobody”, which nobody knows",
        ),
        ("{{ why.upper }}", "asks for “upper”"),
        ("{{ person.items }}", "asks for “items”"),
        ("{{ nobody|nostop }}", "asks for “nobody”"),
        ("\n\n{{ person.__class__ }}", "Line 3 of the template “Mine” uses “__class__”"),
        ("{{ why|format }}", "uses “format”, which a letter may not"),
        ("{{ 1 is divisibleby 2 }}", "uses “divisibleby”"),
        ("{% filter upper %}x{% endfilter %}", "uses “filterblock”"),
        ("{% for a in names_given %}{% for b in names_given %}{% for c in names_given %}", "understood"),
        (
            "{% for a in b %}{% for c in b %}{% for d in b %}{% endfor %}{% endfor %}{% endfor %}",
            "uses “for”",
        ),
        ("{% for a in person.name %}{% endfor %}", "uses “for”"),
        ("{% for a in why recursive %}{% endfor %}", "uses “for”"),
        ("{% for letter in why %}x{% endfor %}", "cannot be understood"),
        ("{% if why < 3 %}x{% endif %}", "cannot be understood"),
        ("{{ " + "not " * 100 + "why }}", "uses “(((”"),
        ("{{ " + "(" * 9_000 + "why }}", "cannot be understood"),
        ("x" * 20_001, "far too long"),
        ("{{ why }}" * 1_001, "far too long"),
    ],
)
def test_a_template_that_will_not_do_is_a_kind_sentence(body: str, says: str) -> None:
    with pytest.raises(Problem) as caught:
        rendered(body, why="twenty characters ok", person={"name": "X"}, names_given=("A",), b=("A",))
    assert says in caught.value.sentence and caught.value.sentence.endswith("The draft is kept as it is.")


def test_a_broken_subject_is_named_as_such() -> None:
    with pytest.raises(Problem, match="Line 1 of the subject of “Mine” asks for “x”"):
        drafting.render(template("", "{{ x }}"), {})


# the shapes of FORMATS 5.1: escapes, side effects and bombs, in our own words
PAYLOADS = """
{{ "".__class__.__mro__ }}
{{ person|attr("__class__") }}
{{ "{0.__class__}".format(person) }}
{{ "%s"|format(person) }}
{% set f = "x".format %}{{ f(person) }}
{{ [person]|map("attr", "x")|list }}
{{ self.__init__ }}
{{ cycler.__init__.__globals__ }}
{{ lipsum() }}
{% for i in range(1000000000) %}x{% endfor %}
{{ "A" * 1000000000 }}
{{ 9 ** 9 ** 9 }}
{% include "/etc/passwd" %}
{% import "os" as o %}
{{ person.name.upper() }}
{% set x = namespace() %}
{% macro x() %}{% endmacro %}
{{ "a" ~ "b" }}
{{ {"a": 1} }}
{{ person["name"] }}
{{ "x"|center(1000000000) }}
{{ why|replace("a", "b") }}
{% raw %}{% endraw %}{{ caller() }}
{% block x %}{% endblock %}
""".strip().split("\n")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_but_joining_words_ever_runs(payload: str) -> None:
    started = time.perf_counter()
    with pytest.raises(Problem):
        rendered(payload, why="x", person={"name": "X"})
    assert time.perf_counter() - started < 1


def test_ordinary_templates_do_what_people_expect() -> None:
    context = {"why": "", "person": {"name": "Bo"}, "names_given": ("A", "B"), "n": "1"}
    assert rendered(
        "{% for n in names_given %}{{ n|lower }}{% if n == 'A' %}, {% endif %}{% endfor %}", **context
    ) == ("a, b")
    assert (
        rendered("{{ why|default('x', true)|upper|trim }} {{ 'no' if not why else 'yes' }}", **context)
        == "X no"
    )
    assert rendered("{% if nobody is defined %}x{% elif n and why or n %}y{% endif %}", **context) == "y"
    assert rendered("{{ person.name|lower|capital }}{# silent #}", **context) == "Bo"


HOSTILE = [
    "{{ 7*7 }}",
    "{% if %}",
    "<b>bold</b>",
    "é̂̂ 👩‍🚀",
    "שלום",
    "W" * 300,
    "a\nb\r\n\u2028c",
    "'\"\\ %s {0}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_values_are_data_and_never_read_as_a_template(story: Story, text: str) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    body = drafting.fill(letter_id, {"learn": text, "introducer": text}).body
    assert body.count(" ".join(text.split())) >= 1 or "é" in text
    assert "49" not in body.replace(text, "")


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(st.sampled_from(["learn", "why", "minutes", "ways", "introducer"]), st.text()))
def test_whatever_is_typed_the_words_stay_the_templates(fields: dict[str, str]) -> None:
    clock.fix(NOW)
    the_book.open_file(":memory:")
    letter_id = drafting.begin(contacts.add(ContactDraft(name="Elena")), Kind.REQUEST)
    assert drafting.is_untouched(drafting.fill(letter_id, fields))
    the_book.close()
    clock.fix(None)


def test_a_word_inside_a_sentence_begins_small_unless_it_is_a_name() -> None:
    context = {"person": {"name": "Dana Whitlock", "first": "Dana", "organization": ""}, "me": "x"}
    said = {
        "Took it": "took it",
        "I do": "I do",
        "I'm in": "I'm in",
        "NHS work": "NHS work",
        "Dana's way": "Dana's way",
        "Danah": "danah",
        "A good day": "a good day",
        "Zoë's way": "zoë's way",
        "": "",
        "“Quoted”": "“Quoted”",
    }
    for typed, words in said.items():
        assert drafting.render(template("{{ x|lowerfirst }}"), context | {"x": typed}).body == words


def test_sentences_end_once() -> None:
    assert rendered("{{ x|nostop }}. {{ y|nostop }}.", x="Done...", y="Why me?") == "Done. Why me?"
    assert rendered(" a  b \n\n\n\n c ") == "a b\n\nc"
    assert drafting.render(template("x", "\n twenty  minutes\n"), {}) == Drafted("Twenty minutes", "x")


def test_templates_are_read_by_kind_and_channel(story: Story) -> None:
    assert {one.kind for one in drafting.templates("request")} == {"request"}
    assert [one.voice for one in drafting.templates("request", "linkedin")] == ["warm", "formal"]
    assert drafting.templates(Kind.REQUEST, "card") == []
    assert len(drafting.templates("card", "card")) == 4


def test_drafting_is_quick(story: Story) -> None:
    letter_id = drafting.begin(story.elena, Kind.REQUEST)
    started = time.perf_counter()
    for number in range(20):
        drafting.redraft(letter_id, {"learn": f"thing {number}"})
    assert (time.perf_counter() - started) / 20 < 0.1
