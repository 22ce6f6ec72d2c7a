"""What goes with a letter: the calendar file, where it speaks of a time the two have agreed on."""

from core import meetings, preferences
from core.letters.handoff import Enclosure
from core.letters.kinds import Kind
from core.letters.post import Letter
from core.meetings import Meeting, invitation
from core.words import _

TELLS_A_TIME = (Kind.REPLY_YES, Kind.CONFIRM)


def enclosure(letter: Letter) -> Enclosure | None:
    """Return the calendar file for the reader of a letter; None where no time is agreed."""
    talk = _talk(letter) if letter.kind in TELLS_A_TIME else None
    if talk is None:
        return None
    mine = preferences.load().name
    named = _("Conversation with {name}").format(name=mine) if mine else _("Conversation")
    return Enclosure(f"{named}.ics", invitation.theirs(talk, mine))


def _talk(letter: Letter) -> Meeting | None:
    """Return the conversation still to come that a letter is about."""
    planned = [one for one in meetings.of_person(letter.contact_id) if not one.is_held]
    if letter.meeting_id is not None:
        return next((one for one in planned if one.id == letter.meeting_id), None)
    return next(iter(planned), None)
