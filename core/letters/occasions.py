"""What a template is for, beyond its kind: the one that fits two people best comes first (pure)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from core.letters.templates import Template

Known = Mapping[str, Any]

OCCASIONS: dict[str, Callable[[Known], bool]] = {
    "introduced": lambda known: bool(known["introducer"]["name"]) and known["introducer"]["may_name"],
    "shared": lambda known: bool(known["shared"]),
    "second": lambda known: bool(known["reminded_on"]),  # one reminder went out already
}


def fitting(templates: Iterable[Template], known: Known, voice: str = "") -> list[Template]:
    """Return the templates in the order they fit: by occasion, then by voice, then as they stand."""
    return sorted(templates, key=lambda one: (_rank(one, known), bool(voice) and one.voice != voice))


def _rank(template: Template, known: Known) -> int:
    if not template.occasion:
        return 1
    fits = OCCASIONS.get(template.occasion)
    return 0 if fits and fits(known) else 2
