"""Agreeing on a conversation: it is planned, and the request that led to it counts as answered."""

from core import contacts, meetings
from core.changes import Topic
from core.contacts import Stage
from core.letters import post
from core.meetings import MeetingDraft
from core.store.database import writing
from core.words import _


def plan(draft: MeetingDraft) -> int:
    """Put a conversation in the book and return its id; an open request counts as answered yes.

    One for practice moves nothing.

    Raises Problem for a length that no request should ask for.
    """
    person = contacts.find(draft.contact_id)
    topics = Topic.MEETINGS | Topic.LETTERS | Topic.CONTACTS
    with writing(topics, said=_("Planned the meeting with {name}").format(name=person.name)):
        meeting_id = meetings.insert(draft)
        if not draft.is_practice:
            contacts.reach(draft.contact_id, Stage.SCHEDULED)
            post.answered_with_yes(draft.contact_id)
    return meeting_id
