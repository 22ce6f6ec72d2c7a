"""Patterns kept as data: read once, with the lists they name written out."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from core.resources import resource

_LIST = re.compile(r"\{([A-Z]+)\}")


def filled(pattern: str, lists: Mapping[str, str]) -> str:
    """Return a pattern with each {LIST} it names written out."""
    return _LIST.sub(lambda name: filled(lists[name[1]], lists), pattern)


@lru_cache(maxsize=1)
def _checks() -> dict[str, Any]:
    return tomllib.loads(resource("coach", "checks.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=128)
def pattern(room: str, name: str) -> re.Pattern[str]:
    """Return one pattern of resources/coach/checks.toml; where a list stands there, any of it will do."""
    told = _checks()[room][name]
    parts = [told] if isinstance(told, str) else told
    return re.compile("|".join(filled(part, _checks()["words"]) for part in parts))


@lru_cache(maxsize=8)
def words(room: str, name: str) -> frozenset[str]:
    """Return one list of words of resources/coach/checks.toml."""
    return frozenset(_checks()[room][name].split())
