"""The tables of a book as peewee models; nothing outside core ever sees one."""

from typing import Any

from peewee import (
    AutoField,
    BooleanField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from core.store.database import book


class Table(Model):
    """What every table shares: the one open book, and an id."""

    id: Any = AutoField()

    class Meta:
        database = book
        table_function = staticmethod(lambda model: model.__name__.removesuffix("Row").lower())


class OrganizationRow(Table):
    """Where people work."""

    name: Any = TextField()
    sort_key: Any = TextField(index=True)
    website: Any = TextField(default="")
    field: Any = TextField(default="")
    notes: Any = TextField(default="")


class ContactRow(Table):
    """A person, or a half-name that waits to become one."""

    given: Any = TextField(default="")
    family: Any = TextField(default="")
    name: Any = TextField()
    sort_key: Any = TextField()
    greeting: Any = TextField(default="")
    say_it: Any = TextField(default="")
    role: Any = TextField(default="")
    organization: Any = ForeignKeyField(OrganizationRow, null=True, on_delete="SET NULL")
    circle: Any = TextField()
    how_known: Any = TextField(default="")
    stage: Any = TextField()
    standing: Any = TextField(default="unknown")
    good_to_know: Any = TextField(default="")
    do_not_contact: Any = BooleanField(default=False)
    bounced: Any = BooleanField(default=False)
    is_placeholder: Any = BooleanField(default=False)
    set_aside_on: Any = DateField(null=True)
    added_on: Any = DateField()
    wakes_on: Any = DateField(null=True)
    hello_days: Any = IntegerField(null=True)
    street: Any = TextField(default="")
    city: Any = TextField(default="")
    region: Any = TextField(default="")
    postcode: Any = TextField(default="")
    country: Any = TextField(default="")
    source: Any = TextField(default="")
    source_key: Any = TextField(default="", index=True)

    class Meta:
        indexes = ((("sort_key", "id"), False),)


class ContactWayRow(Table):
    """An email, a phone or a link of a person."""

    contact: Any = ForeignKeyField(ContactRow, backref="ways", on_delete="CASCADE")
    kind: Any = TextField()
    label: Any = TextField(default="")
    value: Any = TextField()
    position: Any = IntegerField()

    class Meta:
        table_name = "contact_way"


class ContactFieldRow(Table):
    """A field of work a person knows."""

    contact: Any = ForeignKeyField(ContactRow, backref="fields", on_delete="CASCADE")
    field: Any = TextField()
    position: Any = IntegerField()

    class Meta:
        table_name = "contact_field"


class ContactStepRow(Table):
    """The day a person reached a stage."""

    contact: Any = ForeignKeyField(ContactRow, backref="steps", on_delete="CASCADE")
    stage: Any = TextField()
    reached_on: Any = DateField()

    class Meta:
        table_name = "contact_step"


class MeetingRow(Table):
    """A conversation, planned or held."""

    contact: Any = ForeignKeyField(ContactRow, backref="meetings", on_delete="CASCADE")
    starts_at: Any = DateTimeField(index=True)
    minutes: Any = IntegerField()
    way: Any = TextField()
    place: Any = TextField(default="")
    they_ring: Any = BooleanField(default=False)
    link: Any = TextField(default="")
    state: Any = TextField()
    held_minutes: Any = IntegerField(null=True)
    notes: Any = TextField(default="")
    feeling: Any = TextField(default="")
    no_names_why: Any = TextField(default="")
    ask_again_on: Any = DateField(null=True)
    uid: Any = TextField(default="")  # by which calendars know it again
    sequence: Any = IntegerField(default=0)  # how often its time or place has changed
    timer_minutes: Any = IntegerField(null=True)
    timer_started_at: Any = DateTimeField(null=True)
    timer_paused_at: Any = DateTimeField(null=True)
    timer_rested: Any = IntegerField(default=0)  # seconds
    energy: Any = TextField(default="")
    liveable: Any = TextField(default="")
    is_practice: Any = BooleanField(default=False)
    note_minutes: Any = TextField(default="")  # when each line of the notes was written


class ResearchRow(Table):
    """Something to read before a meeting."""

    meeting: Any = ForeignKeyField(MeetingRow, backref="research", on_delete="CASCADE")
    title: Any = TextField()
    note: Any = TextField(default="")
    is_read: Any = BooleanField(default=False)
    position: Any = IntegerField()


class PickedQuestionRow(Table):
    """A question chosen for a meeting, in its order."""

    meeting: Any = ForeignKeyField(MeetingRow, backref="questions", on_delete="CASCADE")
    text: Any = TextField()
    topic: Any = TextField(default="")
    minutes: Any = IntegerField()
    is_asked: Any = BooleanField(default=False)
    is_pinned: Any = BooleanField(default=False)
    position: Any = IntegerField()

    class Meta:
        table_name = "picked_question"


class LessonRow(Table):
    """Something a person taught."""

    contact: Any = ForeignKeyField(ContactRow, backref="lessons", on_delete="CASCADE")
    meeting: Any = ForeignKeyField(MeetingRow, null=True, backref="lessons", on_delete="CASCADE")
    topic: Any = TextField()
    field: Any = TextField(default="")
    text: Any = TextField()
    is_starred: Any = BooleanField(default=False)
    learned_on: Any = DateField()


class PromiseRow(Table):
    """What one of the two said they would do."""

    contact: Any = ForeignKeyField(ContactRow, backref="promises", on_delete="CASCADE")
    meeting: Any = ForeignKeyField(MeetingRow, null=True, backref="promises", on_delete="CASCADE")
    text: Any = TextField()
    is_mine: Any = BooleanField(default=True)
    due_on: Any = DateField(null=True)
    done_on: Any = DateField(null=True)


class ReferralRow(Table):
    """Who named whom."""

    contact: Any = ForeignKeyField(ContactRow, backref="named_by", on_delete="CASCADE")
    introducer: Any = ForeignKeyField(ContactRow, backref="named", on_delete="CASCADE")
    meeting: Any = ForeignKeyField(MeetingRow, null=True, backref="names", on_delete="SET NULL")
    named_on: Any = DateField()
    words: Any = TextField(default="")
    permission: Any = TextField()
    acknowledged_on: Any = DateField(null=True)
    told_on: Any = DateField(null=True)

    class Meta:
        indexes = ((("contact", "introducer"), True),)


class ApartRow(Table):
    """Two entries that look like one person and are two."""

    one: Any = ForeignKeyField(ContactRow, backref="apart_from", on_delete="CASCADE")
    other: Any = ForeignKeyField(ContactRow, backref="also_apart_from", on_delete="CASCADE")

    class Meta:
        indexes = ((("one", "other"), True),)


class LetterRow(Table):
    """A letter or card, from its first draft to its answer."""

    contact: Any = ForeignKeyField(ContactRow, backref="letters", on_delete="CASCADE")
    about: Any = ForeignKeyField(ContactRow, null=True, backref="letters_about", on_delete="SET NULL")
    meeting: Any = ForeignKeyField(MeetingRow, null=True, backref="letters", on_delete="SET NULL")
    kind: Any = TextField()
    channel: Any = TextField()
    subject: Any = TextField(default="")
    body: Any = TextField(default="")
    fields: Any = TextField(default="{}")
    template: Any = TextField(default="")
    template_version: Any = IntegerField(default=0)
    state: Any = TextField()
    answer: Any = TextField(default="")
    sent_text: Any = TextField(default="")
    started_at: Any = DateTimeField()
    changed_at: Any = DateTimeField()
    handed_over_at: Any = DateTimeField(null=True)
    sent_on: Any = DateField(null=True)
    answered_on: Any = DateField(null=True)
    wait_until: Any = DateField(null=True)


class LetterWordingRow(Table):
    """The words a letter once had on one channel."""

    letter: Any = ForeignKeyField(LetterRow, backref="wordings", on_delete="CASCADE")
    channel: Any = TextField()
    subject: Any = TextField()
    body: Any = TextField()
    template: Any = TextField()
    digest: Any = TextField()  # of the words the template wrote
    kept_at: Any = DateTimeField()

    class Meta:
        table_name = "letter_wording"


class TemplateRow(Table):
    """A letter with blanks, which the user may change."""

    key: Any = TextField(unique=True)
    kind: Any = TextField()
    channel: Any = TextField()
    voice: Any = TextField()
    name: Any = TextField()
    subject: Any = TextField(default="")
    body: Any = TextField()
    version: Any = IntegerField(default=1)
    occasion: Any = TextField(default="")  # a key of core.letters.occasions.OCCASIONS; "" fits always
    language: Any = TextField(default="en")


class QuestionRow(Table):
    """A question of the bank."""

    text: Any = TextField()
    topic: Any = TextField()
    feeds: Any = TextField(default="")
    minutes: Any = IntegerField(default=3)
    is_meeting_only: Any = BooleanField(default=False)
    is_pinned: Any = BooleanField(default=False)


class TopicRow(Table):
    """A heading of Learned."""

    name: Any = TextField(unique=True)
    position: Any = IntegerField()


class PostponementRow(Table):
    """An act of Today put off until a day, or skipped for good."""

    act: Any = TextField(unique=True)
    until: Any = DateField(null=True)


class PreferenceRow(Table):
    """One line of the user's profile and preferences, as JSON."""

    key: Any = TextField(unique=True)
    value: Any = TextField()


TABLES = tuple(Table.__subclasses__())
