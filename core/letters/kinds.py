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
    OFFER_REPLY = "offer_reply"
    NAMES = "names"
    CONNECT = "connect"
    ADVICE_DONE = "advice_done"
    INTRO_REQUEST = "intro_request"
    RESCHEDULE = "reschedule"
    RUNNING_LATE = "running_late"
    GOOD_NEWS = "good_news"
    STOP = "stop"

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
    Kind.OFFER_REPLY: mark("Reply about a role"),
    Kind.NAMES: mark("Asking for a name"),
    Kind.CONNECT: mark("Invitation"),
    Kind.ADVICE_DONE: mark("What came of it"),
    Kind.INTRO_REQUEST: mark("Asking for an introduction"),
    Kind.RESCHEDULE: mark("Another day"),
    Kind.RUNNING_LATE: mark("Running late"),
    Kind.GOOD_NEWS: mark("Good news"),
    Kind.STOP: mark("Letting it rest"),
}
BEFORE_MEETING = (Kind.CONFIRM, Kind.RESCHEDULE, Kind.RUNNING_LATE)  # about the next one that is planned
AFTER_MEETING = (Kind.CARD, Kind.THANK_EMAIL)


class Channel(StrEnum):
    """The way words reach a person."""

    EMAIL = "email"
    LINKEDIN = "linkedin"  # the note of an invitation
    INMAIL = "inmail"
    PHONE = "phone"  # a script in parts
    VOICEMAIL = "voicemail"
    CARD = "card"

    @property
    def label(self) -> str:
        """Return the way as the screens call it."""
        return _(CHANNEL_LABELS[self])


CHANNEL_LABELS = {
    Channel.EMAIL: mark("Email"),
    Channel.LINKEDIN: mark("LinkedIn note"),
    Channel.INMAIL: mark("InMail"),
    Channel.PHONE: mark("Phone"),
    Channel.VOICEMAIL: mark("Voicemail"),
    Channel.CARD: mark("Card"),
}
SPOKEN = (Channel.PHONE, Channel.VOICEMAIL)
_ASKING = (Channel.EMAIL, Channel.LINKEDIN, Channel.INMAIL, Channel.PHONE, Channel.VOICEMAIL)
_URGENT = (Channel.EMAIL, Channel.PHONE, Channel.VOICEMAIL)
CHANNELS = {  # where a kind has more ways than email, or another one
    Kind.REQUEST: _ASKING,
    Kind.REMINDER: _ASKING,
    Kind.RESCHEDULE: _URGENT,
    Kind.RUNNING_LATE: _URGENT,
    Kind.CONNECT: (Channel.LINKEDIN,),
    Kind.CARD: (Channel.CARD,),
}


def channels_of(kind: Kind) -> tuple[Channel, ...]:
    """Return the ways a letter of this kind can go, the usual one first."""
    return CHANNELS.get(kind, (Channel.EMAIL,))


class Voice(StrEnum):
    """How a letter sounds."""

    WARM = "warm"
    FORMAL = "formal"

    @property
    def label(self) -> str:
        """Return the voice as the screens call it."""
        return _("Warm") if self is Voice.WARM else _("Formal")


COACHED = {  # what the coach takes a kind for; channels of their own come first
    Kind.REQUEST: "request",
    Kind.INTRO_REQUEST: "intro_request",
    Kind.REMINDER: "reminder",
    Kind.DECLINED: "decline_reply",
    Kind.STOP: "decline_reply",
    Kind.REPLY_YES: "reply_to_yes",
    Kind.CONFIRM: "confirm",
    Kind.RESCHEDULE: "confirm",
    Kind.RUNNING_LATE: "confirm",
    Kind.THANK_EMAIL: "thank_you_email",
    Kind.CARD: "thank_you_card",
    Kind.ACKNOWLEDGE: "loop",
    Kind.TELL_INTRODUCER: "loop",
    Kind.TELL_SILENCE: "loop",
    Kind.GOOD_NEWS: "good_news",
    Kind.CV_REPLY: "cv_reply",
    Kind.OFFER_REPLY: "offer_reply",
}


def coached_as(kind: Kind, channel: str = Channel.EMAIL) -> str:
    """Return what the coach takes a letter for: every kind is one of those it knows."""
    if channel == Channel.LINKEDIN:
        return "linkedin_note"
    return "voicemail" if channel == Channel.VOICEMAIL else COACHED.get(kind, "keep_in_touch")


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
