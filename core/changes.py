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
_versions = dict.fromkeys(Topic, 0)


def listen(listener: Listener) -> Callable[[], None]:
    """Call `listener` with the topics after every stored change; return what stops it."""
    _listeners.append(listener)

    def stop() -> None:
        if listener in _listeners:
            _listeners.remove(listener)

    return stop


def version(topics: Topic) -> int:
    """Return a number that grows with every change of these kinds."""
    return sum(_versions[topic] for topic in topics)


def doubt() -> None:
    """Count every kind as changed and tell nobody: another book is open, or a step was replayed."""
    for topic in Topic:
        _versions[topic] += 1


def announce(topics: Topic) -> None:
    """Tell every listener which kinds of things changed."""
    for topic in topics:
        _versions[topic] += 1
    if topics:
        for listener in tuple(_listeners):
            listener(topics)
