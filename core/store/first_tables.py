"""The tables a book began with; core/store/migrations.py changes them step by step."""

# autoincrement: the id of something gone is never given again, so that an undo can bring it back
FIRST = """
create table organization (
    id integer primary key autoincrement,
    name text not null, sort_key text not null,
    website text not null, field text not null, notes text not null);
create index organization_sort on organization (sort_key);

create table contact (
    id integer primary key autoincrement,
    given text not null, family text not null, name text not null,
    sort_key text not null, greeting text not null, say_it text not null, role text not null,
    organization_id integer references organization (id) on delete set null,
    circle text not null, how_known text not null, stage text not null, standing text not null,
    good_to_know text not null, do_not_contact integer not null, bounced integer not null,
    is_placeholder integer not null, set_aside_on text, added_on text not null, wakes_on text,
    hello_days integer, street text not null, city text not null, region text not null,
    postcode text not null, country text not null, source text not null, source_key text not null);
create index contact_sort on contact (sort_key, id);
create index contact_organization on contact (organization_id);
create index contact_source on contact (source_key);

create table contact_way (
    id integer primary key autoincrement,
    contact_id integer not null references contact (id) on delete cascade,
    kind text not null, label text not null, value text not null, position integer not null);
create index contact_way_contact on contact_way (contact_id);

create table contact_field (
    id integer primary key autoincrement,
    contact_id integer not null references contact (id) on delete cascade,
    field text not null, position integer not null);
create index contact_field_contact on contact_field (contact_id);

create table contact_step (
    id integer primary key autoincrement,
    contact_id integer not null references contact (id) on delete cascade,
    stage text not null, reached_on text not null);
create index contact_step_contact on contact_step (contact_id);

create table meeting (
    id integer primary key autoincrement,
    contact_id integer not null references contact (id) on delete cascade,
    starts_at text not null, minutes integer not null, way text not null, place text not null,
    they_ring integer not null, link text not null, state text not null, held_minutes integer,
    notes text not null, feeling text not null, no_names_why text not null, ask_again_on text);
create index meeting_contact on meeting (contact_id);
create index meeting_starts on meeting (starts_at);

create table research (
    id integer primary key autoincrement,
    meeting_id integer not null references meeting (id) on delete cascade,
    title text not null, note text not null, is_read integer not null, position integer not null);
create index research_meeting on research (meeting_id);

create table picked_question (
    id integer primary key autoincrement,
    meeting_id integer not null references meeting (id) on delete cascade,
    text text not null, topic text not null, minutes integer not null, is_asked integer not null,
    is_pinned integer not null, position integer not null);
create index picked_question_meeting on picked_question (meeting_id);

create table lesson (
    id integer primary key autoincrement,
    contact_id integer not null references contact (id) on delete cascade,
    meeting_id integer references meeting (id) on delete cascade,
    topic text not null, field text not null, text text not null,
    is_starred integer not null, learned_on text not null);
create index lesson_contact on lesson (contact_id);
create index lesson_meeting on lesson (meeting_id);

create table promise (
    id integer primary key autoincrement,
    contact_id integer not null references contact (id) on delete cascade,
    meeting_id integer references meeting (id) on delete cascade,
    text text not null, is_mine integer not null, due_on text, done_on text);
create index promise_contact on promise (contact_id);
create index promise_meeting on promise (meeting_id);

create table referral (
    id integer primary key autoincrement,
    contact_id integer not null references contact (id) on delete cascade,
    introducer_id integer not null references contact (id) on delete cascade,
    meeting_id integer references meeting (id) on delete set null,
    named_on text not null, words text not null, permission text not null,
    acknowledged_on text, told_on text);
create unique index referral_pair on referral (contact_id, introducer_id);
create index referral_contact on referral (contact_id);
create index referral_introducer on referral (introducer_id);
create index referral_meeting on referral (meeting_id);

create table letter (
    id integer primary key autoincrement,
    contact_id integer not null references contact (id) on delete cascade,
    about_id integer references contact (id) on delete set null,
    meeting_id integer references meeting (id) on delete set null,
    kind text not null, channel text not null, subject text not null, body text not null,
    fields text not null, template text not null, template_version integer not null,
    state text not null, answer text not null, sent_text text not null,
    started_at text not null, changed_at text not null,
    handed_over_at text, sent_on text, answered_on text, wait_until text);
create index letter_contact on letter (contact_id);
create index letter_about on letter (about_id);
create index letter_meeting on letter (meeting_id);

create table template (
    id integer primary key autoincrement,
    key text not null, kind text not null, channel text not null,
    voice text not null, name text not null, subject text not null, body text not null,
    version integer not null);
create unique index template_key on template (key);

create table question (
    id integer primary key autoincrement,
    text text not null, topic text not null, feeds text not null,
    minutes integer not null, is_meeting_only integer not null, is_pinned integer not null);

create table topic (id integer primary key autoincrement, name text not null, position integer not null);
create unique index topic_name on topic (name);

create table postponement (id integer primary key autoincrement, act text not null, until text);
create unique index postponement_act on postponement (act);

create table preference (id integer primary key autoincrement, key text not null, value text not null);
create unique index preference_key on preference (key);
"""
