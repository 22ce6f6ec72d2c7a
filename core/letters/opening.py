"""How a letter to somebody new will begin, from the little the user has told so far."""

from typing import Any

from core import tidy
from core.letters import drafting, facts
from core.letters.kinds import Kind

NOBODY: dict[str, Any] = {"name": "", "first": "", "organization": ""}
UNSAID = (
    "why",
    "learn",
    "minutes",
    "ways",
    "shared",
    "times",
    "late",
    "news",
    "asked_on",
    "reminded_on",
    "met_on",
    "since",
    "length_met",
    "lesson",
    "will_do",
    "names",
    "promise",
)


def opening(does: str, field: str) -> str:
    """Return the first paragraph under the greeting of a request.

    Raises Problem when the template is broken.
    """
    for template in drafting.templates(Kind.REQUEST, "email"):
        body = drafting.render(template, context(tidy.line(does), tidy.line(field))).body
        paragraphs = (" ".join(part.split()) for part in body.split("\n\n"))
        return next((one for one in paragraphs if not one.endswith(",")), "")
    return ""


def context(does: str, field: str) -> dict[str, Any]:
    """Return what a template may say of a user nothing else is known of, to a person nobody knows yet."""
    me = {"name": "", "first": "", "email": "", "phone": "", "contact_line": "", "does": does, "field": field}
    return dict.fromkeys(UNSAID, "") | {
        "me": me,
        "minutes": facts.asked_for("20"),
        "person": NOBODY | {"greeting": "", "role": "", "field": "", "is_close": False},
        "introducer": NOBODY | {"may_name": False},
        "about": NOBODY | {"may_name": False, "wrote_to_both": False},
        "topic": field,
        "meeting": {"when": "", "where": ""},
        "names_given": (),
    }
