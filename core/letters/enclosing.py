"""What goes with a letter: the calendar file, where it speaks of a time the two have agreed on."""

from core import meetings, preferences
from core.letters.handoff import Enclosure
from core.letters.kinds import Kind
from core.letters.post import Letter
from core.meetings import Meeting, invitation
from core.words import _

TELLS_A_TIME = (Kind.REPLY_YES, Kind.CONFIRM, Kind.RESCHEDULE)


def enclosure(letter: Letter) -> Enclosure | None:
    """Return the calendar file for the reader of a letter; None where no time is agreed."""
    talk = _talk(letter) if letter.kind in TELLS_A_TIME else None
    if talk is None:
        return None
    mine = preferences.load().name
    named = _("Conversation with {name}").format(name=mine) if mine else _("Conversation")
    return Enclosure(f"{named}.ics", invitation.theirs(talk, mine))


def _talk(letter: Letter) -> Meeting | None:
    """Return the conversation a letter is about: still to come, or called off by it."""
    talks = [*meetings.of_person(letter.contact_id), *meetings.fallen_through(letter.contact_id)]
    if letter.meeting_id is not None:
        return next((one for one in talks if one.id == letter.meeting_id and not one.is_held), None)
    return next((one for one in talks if not one.is_held and not one.is_off), None)
