"""What happened last between the two of you, in the words of a column: Met yesterday, Asked 9 Nov."""

from datetime import date

from core import clock, days
from core.contacts.records import Stage
from core.followups.facts import Facts, Sent, Talk
from core.letters.kinds import Kind
from core.words import _

WEEK = 7  # days in which a weekday says enough
Last = tuple[str, date | None]  # in words, and the day


def last(contact_id: int, stage: Stage, reached_on: date | None, facts: Facts) -> Last:
    """Return what happened last with a person who reached a stage on a day; "" when nobody knows."""
    talks, letters = facts.talks_of.get(contact_id, []), facts.letters_of.get(contact_id, [])
    if stage is Stage.TO_ASK:
        namings = facts.namings_of.get(contact_id, ())
        return _on(_("Named {day}"), namings[0].named_on) if namings else _on(_("Added {day}"), reached_on)
    if stage is Stage.ASKED:
        return _asked(letters, reached_on)
    if stage is Stage.SCHEDULED:
        return _scheduled([talk for talk in talks if not talk.is_held], reached_on)
    if stage is Stage.THANKED:
        return _on(_("Thanked {day}"), reached_on)
    if stage is Stage.RESTING:
        return _resting(letters, reached_on)
    return _in_touch([talk for talk in talks if talk.is_held], letters, reached_on)


def _on(words: str, day: date | None) -> Last:
    return (words.format(day=days.day(day)), day) if day else ("", None)


def _asked(letters: list[Sent], reached_on: date | None) -> Last:
    sent = [one for one in letters if one.kind in (Kind.REQUEST, Kind.REMINDER)]
    if sent and sent[-1].kind is Kind.REMINDER:
        return _on(_("Followed up {day}"), sent[-1].day)
    return _on(_("Asked {day}"), sent[-1].day if sent else reached_on)


def _scheduled(planned: list[Talk], reached_on: date | None) -> Last:
    """Return when the two will talk: Meeting tomorrow, or Phone, Fri 14:30, or Video, 24 Nov."""
    if not planned:
        return _on(_("Said yes {day}"), reached_on)
    talk = next((one for one in planned if one.day >= clock.today()), planned[-1])
    what = {"phone": _("Phone"), "video": _("Video")}.get(talk.way, _("Meeting"))
    distance = (talk.day - clock.today()).days
    if -1 <= distance <= 1:
        return _("{what} {day}").format(what=what, day=days.day(talk.day)), talk.day
    if 0 < distance < WEEK:
        day, time = days.weekday(talk.day), days.time(talk.starts_at)
        return _("{what}, {day} {time}").format(what=what, day=day, time=time), talk.day
    return _("{what}, {day}").format(what=what, day=days.short(talk.day)), talk.day


def _resting(letters: list[Sent], reached_on: date | None) -> Last:
    answered = [one.contact_on for one in letters if one.contact_on]
    if answered:
        return _on(_("Answered {day}"), max(answered))
    return _on(_("No reply, {day}"), reached_on)


def _in_touch(held: list[Talk], letters: list[Sent], reached_on: date | None) -> Last:
    """Return the last real contact: a conversation, or a letter that was answered (RULES 4.1)."""
    met_on = held[-1].day if held else None
    answered = [one for one in letters if one.contact_on and (met_on is None or one.contact_on > met_on)]
    if answered:
        return _on(_("Wrote {day}"), max(answered, key=lambda one: one.contact_on or one.day).day)
    return _on(_("Met {day}"), met_on or reached_on)
