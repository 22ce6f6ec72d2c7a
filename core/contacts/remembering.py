"""The memory walk: plain prompts that bring people to mind, circle by circle (pure)."""

from dataclasses import dataclass

from core.contacts.records import Circle
from core.words import _, mark

PROMPTS = {
    Circle.FAMILY: (
        mark("Brothers, sisters, and whoever they live with"),
        mark("Aunts, uncles and cousins"),
        mark("Your partner’s side of the family"),
        mark("Grown-up children, nephews, nieces and godchildren"),
        mark("Who sat near you at the last wedding or funeral?"),
    ),
    Circle.FRIEND: (
        mark("Who did you last share a meal with?"),
        mark("Who sends you a card or a message at New Year?"),
        mark("Friends of your partner, and partners of your friends"),
        mark("Who came along on a trip or a holiday?"),
        mark("Who would you like to hear from again?"),
    ),
    Circle.COLLEAGUE: (
        mark("Your first job: who showed you how it is done?"),
        mark("Your last job: who sat or stood nearest to you?"),
        mark("Which bosses would still say hello?"),
        mark("Who left for another place while you stayed?"),
        mark("Customers, suppliers, drivers: who did you talk to every week?"),
    ),
    Circle.ALUMNI: (
        mark("Who sat next to you at school?"),
        mark("Which teacher would still know your name?"),
        mark("Who did you share a flat, a bench or a bus with as a student?"),
        mark("Courses and evening classes: who else was in the room?"),
        mark("Who comes to the reunions, or calls everybody together?"),
    ),
    Circle.ASSOCIATION: (
        mark("Choir, sports, cards, dancing: who is there every week?"),
        mark("Your church, mosque, temple or circle: who knows everybody?"),
        mark("Your union, guild or trade group: who speaks up?"),
        mark("Who keeps the keys or the books of a club you are in?"),
        mark("Which club did you leave, and who is still in it?"),
    ),
    Circle.NEIGHBOUR: (
        mark("The doors to the left and right of yours"),
        mark("Who takes in your parcels or waters your plants?"),
        mark("Parents and teachers from your children’s school"),
        mark("Dentist, doctor, hairdresser, landlord"),
        mark("Who do you buy from: market, baker, garage?"),
        mark("Who do you greet at the bus stop or while walking the dog?"),
    ),
    Circle.VOLUNTEERING: (
        mark("Who have you helped to move house, mend something or fill in a form?"),
        mark("Who stood beside you at a fair, a food bank or a collection?"),
        mark("Who trains, drives or feeds the children’s team?"),
        mark("Committees and parents’ evenings: who else stayed to the end?"),
        mark("Who asked you for a favour this year?"),
    ),
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """A few words that bring people of one circle to mind."""

    circle: Circle
    words: str
    place: int  # among the prompts of its circle, from 1
    count: int  # how many its circle has


def prompts() -> tuple[Prompt, ...]:
    """Return every prompt, in the order of the walk."""
    return tuple(
        Prompt(circle, _(words), place, len(several))
        for circle, several in PROMPTS.items()
        for place, words in enumerate(several, 1)
    )
