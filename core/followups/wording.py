"""How Today speaks: the reasons under its sentences, in plain words (pure; DESIGN section 9)."""

from datetime import date, datetime

from core import days
from core.followups.facts import Naming, Owed, Talk
from core.followups.rhythm import Rhythm
from core.letters.kinds import Answer
from core.referrals.records import Permission
from core.words import _, mark, ngettext

NUMBERS = (
    mark("no"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
)
PLACES = (
    (mark(", the first name {introducer} gave you"), mark(", the first")),
    (mark(", the second name {introducer} gave you"), mark(", the second")),
    (mark(", the third name {introducer} gave you"), mark(", the third")),
)
WEEKS_FROM = 14  # days without contact that are told in weeks
MONTHS_FROM = 84  # in months
MONTH = 30.4  # days


def in_words(number: int) -> str:
    """Return the number as a word up to ten, else in digits."""
    return _(NUMBERS[number]) if 0 <= number < len(NUMBERS) else str(number)


def at(moment: datetime, today: date) -> str:
    """Return tomorrow at 10:00, or Friday at 14:30."""
    return _("{day} at {time}").format(day=days.day(moment.date(), today=today), time=days.time(moment))


def on(day: date, today: date) -> str:
    """Return today, yesterday, or on 12 Nov."""
    if 0 <= (today - day).days <= 1:
        return days.day(day, today=today)
    return _("on {day}").format(day=days.short(day))


def also(short: str) -> str:
    """Return what a person's first act says of their next one."""
    return _("Also: {what}.").format(what=short[:1].lower() + short[1:])


def prepared(talk: Talk) -> str:
    """Return how far the preparation is: Seven questions picked. One page still to read."""
    if talk.questions:
        picked = ngettext("{count} question picked.", "{count} questions picked.", talk.questions)
        said = [days.capital(picked.format(count=in_words(talk.questions)))]
    else:
        said = [_("No questions picked yet.")]
    if talk.unread:
        unread = ngettext("{count} page still to read.", "{count} pages still to read.", talk.unread)
        said.append(days.capital(unread.format(count=in_words(talk.unread))))
    return " ".join(said)


def meeting(talk: Talk) -> str:
    """Return where a talk is, and how far it is prepared."""
    return " ".join(part for part in (f"{talk.where}." if talk.where else "", prepared(talk)) if part)


def debrief(starts_at: datetime, today: date) -> str:
    """Return when a talk was planned, and what to do when it is long ago or never was."""
    moment = at(starts_at, today)
    if (today - starts_at.date()).days > 1:
        said = _("Planned for {moment}. Write down what you remember, or give it another day.")
    else:
        said = _("Planned for {moment}. A few lines while it is fresh.")
    return said.format(moment=moment)


def thank_by_email(met_on: date, today: date, first: str, *, is_met: bool) -> str:
    """Return why an email is due before the card (RULES 4.1, thank-you email)."""
    day, elapsed = on(met_on, today), (today - met_on).days
    if not is_met:
        return _("{name} answered your questions {day}. A few lines are plenty.").format(name=first, day=day)
    if elapsed > 1:
        return _("You met {day}. An email is still welcome.").format(day=day)
    return _("You met {day}. A short email is best within a day.").format(day=day)


def thank(rhythm: Rhythm, met_on: date, today: date, first: str, mailed_on: date | None) -> str:
    """Return why a card is due; after ten days it opens with what the advice led to (RULES 4.1)."""
    met, elapsed = on(met_on, today), (today - met_on).days
    if elapsed > rhythm.card_late_days:
        return _("You met {day}. Open with what you did with the advice.").format(day=met)
    if mailed_on:
        thanked = on(mailed_on, today)  # by email, or by telephone
        return _("Your thanks went {day}. The card is what {name} keeps.").format(day=thanked, name=first)
    if elapsed > rhythm.card_days:
        return _("You met {day}. A card is still welcome.").format(day=met)
    said = ngettext(
        "You met {day}. Best in the post within {count} day.",
        "You met {day}. Best in the post within {count} days.",
        rhythm.card_days,
    )
    return said.format(day=met, count=in_words(rhythm.card_days))


def second_person(silent: str, working_days: int) -> str:
    """Return why a second person in one place may be asked."""
    said = ngettext(
        "{name} has not answered for {count} working day. Two people in one place are fine.",
        "{name} has not answered for {count} working days. Two people in one place are fine.",
        working_days,
    )
    return said.format(name=silent, count=in_words(working_days))


def rest(reminders: int, rest_days: int) -> str:
    """Return why somebody who never answered may rest."""
    said = ngettext("No answer to {count} letter.", "No answer to {count} letters.", reminders + 1)
    return f"{said.format(count=in_words(reminders + 1))} {_rested(rest_days)}"


def skipped(times: int, rest_days: int) -> str:
    """Return why somebody whose hellos were skipped may rest."""
    said = _("You skipped {count} hellos.").format(count=in_words(times))
    return f"{said} {_rested(rest_days)}"


def _rested(rest_days: int) -> str:
    months = max(1, round(rest_days / MONTH))
    said = ngettext("You can ask again in {count} month.", "You can ask again in {count} months.", months)
    return said.format(count=in_words(months))


def wake(answer: str) -> str:
    """Return why somebody who rested may be asked again, with a place for their name."""
    if answer == Answer.LATER:
        return _("{name} said that now would be a better time.")
    if answer == Answer.SILENCE:
        return _("{name} has rested long enough. Ask only with a fresh reason.")
    return _("You let {name} rest until now.")


def follow_up(working_days: int, reminders: int) -> str:
    """Return how long a request has waited."""
    if reminders:
        return _("You have asked twice. Try another way once, then let it rest.")
    said = ngettext(
        "Asked {count} working day ago. One short nudge is fine.",
        "Asked {count} working days ago. One short nudge is fine.",
        working_days,
    )
    return said.format(count=working_days)


def handed_over(on: date, today: date) -> str:
    """Return that a letter is written, and was ready to go on a day."""
    return _("Your letter was ready to go {day}.").format(day=days.day(on, today=today))


def ask(naming: Naming, introducer: str, name: str) -> str:
    """Return what the introducer said of a new name."""
    if naming.permission is Permission.ASK_FIRST:
        return _("{introducer} wanted to ask {name} first. Check before you write.").format(
            introducer=introducer, name=name
        )
    if naming.words:
        return _("{introducer} said: “{words}”").format(introducer=introducer, words=naming.words)
    if naming.permission is Permission.THEY_WRITE:
        return _("{introducer} writes to {name} too.").format(introducer=introducer, name=name)
    if naming.permission is Permission.MAY_NAME:
        return _("You may say that {introducer} sent you.").format(introducer=introducer)
    return _("{introducer} named {name}.").format(introducer=introducer, name=name)


def tell(introducer: str, about: str) -> str:
    """Return whom to tell about whom, for a column: Tell Alex about Dana."""
    return _("Tell {introducer} about {name}").format(introducer=introducer, name=about)


def name_given(place: int, count: int, introducer: str) -> str:
    """Return which of the names given at once this is: ", the first name Dana gave you"."""
    if count == 1:
        return _(", the name {introducer} gave you").format(introducer=introducer)
    if place < len(PLACES):
        return _(PLACES[place][0]).format(introducer=introducer)
    return _(", another name {introducer} gave you").format(introducer=introducer)


def next_name(place: int) -> str:
    """Return the same, right below the name before it: ", the second"."""
    return _(PLACES[place][1]) if place < len(PLACES) else _(", another")


def promised(promise: Owed) -> str:
    """Return a promise as a sentence: You promised the reporting guide."""
    text = promise.text.rstrip(".")
    send = _("send ")
    if text.casefold().startswith(send):
        return _("You promised {thing}.").format(thing=text[len(send) :])
    return _("You promised to {do}.").format(do=text[:1].lower() + text[1:])


def silence(elapsed: int, promise: Owed | None) -> str:
    """Return how long ago the last real contact was, and what is still promised."""
    if elapsed >= MONTHS_FROM:
        count = round(elapsed / MONTH)
        said = ngettext("It’s been {count} month.", "It’s been {count} months.", count).format(count=count)
    elif elapsed >= WEEKS_FROM:
        count = elapsed // 7
        said = ngettext("It’s been {count} week.", "It’s been {count} weeks.", count).format(count=count)
    else:
        said = ngettext("It’s been {count} day.", "It’s been {count} days.", elapsed).format(count=elapsed)
    return f"{said} {promised(promise)}" if promise else said
