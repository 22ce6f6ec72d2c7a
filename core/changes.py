"""Word of what changed: kinds of things, never their contents."""

from collections.abc import Callable
from enum import Flag, auto


class Topic(Flag):
    """Name the kinds of things a screen may want to read again."""

    CONTACTS = auto()
    ORGANIZATIONS = auto()
    REFERRALS = auto()
    LETTERS = auto()
    MEETINGS = auto()
    LESSONS = auto()
    PROMISES = auto()
    TEMPLATES = auto()
    PREFERENCES = auto()


NOTHING = Topic(0)
EVERYTHING = ~NOTHING

Listener = Callable[[Topic], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> Callable[[], None]:
    """Call `listener` with the topics after every stored change; return what stops it."""
    _listeners.append(listener)

    def stop() -> None:
        if listener in _listeners:
            _listeners.remove(listener)

    return stop


def announce(topics: Topic) -> None:
    """Tell every listener which kinds of things changed."""
    if topics:
        for listener in tuple(_listeners):
            listener(topics)
