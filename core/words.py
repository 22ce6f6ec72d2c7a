"""The app's language, without Qt: every sentence the user reads passes through here."""

import gettext

from core.resources import resource

_language = gettext.NullTranslations()


def use_language(code: str) -> None:
    """Speak the language `code` from now on; English where no translation ships."""
    global _language
    _language = gettext.translation("acquaint", resource("i18n"), [code], fallback=True)


def _(sentence: str) -> str:
    """Return the sentence in the user's language."""
    return _language.gettext(sentence)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the sentence that fits the count."""
    return _language.ngettext(one, many, count)


def mark(sentence: str) -> str:
    """Return the sentence as it is: marks words kept in a table for translation when they are read."""
    return sentence
