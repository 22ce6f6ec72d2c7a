"""The kinds of letters, their states, and what can come back."""

from enum import StrEnum

from core.words import _, mark


class Kind(StrEnum):
    """What a letter is for."""

    REQUEST = "request"
    REMINDER = "reminder"
    ACKNOWLEDGE = "acknowledge"
    REPLY_YES = "reply_yes"
    THANK_EMAIL = "thank_email"
    CARD = "card"
    TELL_INTRODUCER = "tell_introducer"
    TELL_SILENCE = "tell_silence"
    HELLO = "hello"
    CONFIRM = "confirm"
    LATER = "later"
    DECLINED = "declined"
    CV_REPLY = "cv_reply"
    NAMES = "names"
    CONNECT = "connect"
    ADVICE_DONE = "advice_done"

    @property
    def label(self) -> str:
        """Return the kind as the list of letters calls it."""
        return _(LABELS[self])


LABELS = {
    Kind.REQUEST: mark("Request"),
    Kind.REMINDER: mark("Follow-up"),
    Kind.ACKNOWLEDGE: mark("Thanks for the introduction"),
    Kind.REPLY_YES: mark("Reply to a yes"),
    Kind.THANK_EMAIL: mark("Thank-you"),
    Kind.CARD: mark("Thank-you card"),
    Kind.TELL_INTRODUCER: mark("To the introducer"),
    Kind.TELL_SILENCE: mark("To the introducer"),
    Kind.HELLO: mark("Hello"),
    Kind.CONFIRM: mark("Confirmation"),
    Kind.LATER: mark("Thanks for a “later”"),
    Kind.DECLINED: mark("Thanks for a “no”"),
    Kind.CV_REPLY: mark("Reply about the CV"),
    Kind.NAMES: mark("Asking for a name"),
    Kind.CONNECT: mark("Invitation"),
    Kind.ADVICE_DONE: mark("What came of it"),
}
AFTER_MEETING = (Kind.CARD, Kind.THANK_EMAIL)


class LetterState(StrEnum):
    """How far a letter is."""

    DRAFT = "draft"
    HANDED_OVER = "handed_over"
    SENT = "sent"
    ANSWERED = "answered"


class Answer(StrEnum):
    """What came back (RULES 4.3); out of office is not an answer."""

    YES = "yes"
    YES_BY_EMAIL = "yes_by_email"
    LATER = "later"
    NO = "no"
    NO_BUT = "no_but"
    OUT_OF_OFFICE = "out_of_office"
    BOUNCED = "bounced"
    SENT_TO_HR = "sent_to_hr"
    OFFER = "offer"
    SILENCE = "silence"
