"""What `dev.py samples DIR` does: reads real files and says how many came out right by expected.json."""

import argparse
import csv
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core import exchange, tidy
from core.contacts import Address, ContactDraft, Way
from core.errors import Problem
from core.exchange import CalendarEvent, Reading, duplicates, ways

CALENDAR = ".ics"
SIDES = ("given", "family", "emails", "phones", "company", "title", "linkedin", "city", "source")
ACTIONS = {"auto": "same", "suggest": "suggest", "never": "different"}


def main(arguments: list[str]) -> int:
    """Print the figures; returns 1 when a file of people or a pair came out wrong."""
    parser = argparse.ArgumentParser(prog="dev.py samples")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args(arguments)
    expected = json.loads((options.folder / "expected.json").read_text(encoding="utf-8"))
    figures: dict[str, Counter[str]] = {}
    for name, wanted in sorted(expected.items()):
        path = options.folder / name
        if path.exists() and ("n_contacts" in wanted or "n_events" in wanted):
            kind, found = _judged(path, wanted)
            figures.setdefault(kind, Counter())["wrong" if found else "right"] += 1
            for one in found:
                print(f"{name}: {one}")
    for pairs in sorted(options.folder.glob("**/pairs*.csv")):
        figures[pairs.name] = _pairs(pairs)
    for kind, count in figures.items():
        print(f"{kind:24} {count['right']:4} right of {count.total()}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return int(any(count["wrong"] for kind, count in figures.items() if kind != "calendars, disputed"))


def _judged(path: Path, wanted: dict[str, Any]) -> tuple[str, list[str]]:
    """Return the kind of a file and what is wrong with what came out of it."""
    if "n_events" in wanted:
        kind = "calendars, agreed" if wanted.get("agreed") else "calendars, disputed"
    else:
        kind = f"people in {path.suffix.lstrip('.')}"
    try:
        reading = exchange.read(path)
    except Problem as refusal:
        return kind, [] if _may_be_refused(wanted) else [f"refused: {refusal.sentence}"]
    if "n_events" in wanted:
        return kind, list(_wrong_events(reading.meetings, wanted)) if wanted.get("agreed") else []
    return kind, list(_wrong_people(reading, wanted))


def _may_be_refused(wanted: dict[str, Any]) -> bool:
    """Whether there is nothing in the file, or asking is as right as reading it."""
    if "n_events" in wanted:
        return not wanted.get("agreed") or not wanted.get("events")
    return "ask" in str(wanted["n_contacts"]) or not wanted["n_contacts"]


def _wrong_people(reading: Reading, wanted: dict[str, Any]) -> Iterator[str]:
    said = str(wanted["n_contacts"])
    count = len(reading.people) + len(reading.skipped)
    if said.isdigit() and count - wanted.get("skipped_nameless", 0) != int(said):
        yield f"{count} people or reasons instead of {said}"
    cards = wanted.get("cards") or wanted.get("contacts") or []
    drafts = iter(reading.people)
    for card in cards:
        if not _has_anything(card):
            continue
        draft = next(drafts, None)
        if draft is None:
            yield f"nobody for {card}"
            return
        unsure = card.get("_unsure", {})
        for field, value, found in _facts(card, draft):
            is_undecidable = "\ufffd" in str(value) and "\ufffd" not in str(found)
            if field not in unsure and value != found and not is_undecidable:
                yield f"{field} is {found!r} instead of {value!r}"


def _has_anything(card: dict[str, Any]) -> bool:
    names = ("fn", "given", "family", "display", "emails", "org", "nickname")
    return any(_first(card.get(name)) for name in names)


def _facts(card: dict[str, Any], draft: ContactDraft) -> Iterator[tuple[str, Any, Any]]:
    """Yield each field with what it should be and what came out."""
    wanted_ways = {
        "emails": {one for text in card.get("emails") or [] for one in ways.emails(text)},
        "tels": {ways.phone(one) for one in card.get("tels") or []} - {""},
    }
    for field, kind in (("emails", "email"), ("tels", "phone")):
        if field in card:
            yield field, wanted_ways[field], {way.value for way in draft.ways if way.kind == kind}
    plain = {
        "given": draft.given,
        "family": draft.family,
        "org": draft.organization,
        "title": draft.role,
        "titles": draft.role,
    }
    for field, found in plain.items():
        if field in card and (card[field] or field in ("given", "family")):
            yield field, ways.line(_first(card[field])), found
    if "notes" in card:
        notes = card["notes"] if isinstance(card["notes"], list) else [card["notes"]]
        yield "notes", True, _words("".join(notes)) in _words(draft.good_to_know)


def _first(value: Any) -> str:
    return next((one for one in value if one), "") if isinstance(value, list) else str(value or "")


def _words(text: str) -> str:
    return "".join(char for char in tidy.note(text) if not unicodedata.category(char).startswith(("C", "Z")))


def _wrong_events(meetings: tuple[CalendarEvent, ...], wanted: dict[str, Any]) -> Iterator[str]:
    count = wanted["n_events"]["icalendar"]
    if len(meetings) != count:
        yield f"{len(meetings)} events instead of {count}"
    for event, meeting in zip(wanted["events"], meetings, strict=False):
        facts: tuple[tuple[str, object, object], ...] = (
            ("summary", tidy.line(event["summary"] or ""), meeting.summary),
            ("uid", tidy.line(event["uid"] or ""), meeting.uid),
            ("location", tidy.line(event["location"] or ""), meeting.location),
            ("dtstart", _wall(event["dtstart"]), _shown(meeting.starts)),
            ("repeats", bool(event["rrule"]) or meeting.repeats, meeting.repeats),
        )
        for fact, value, found in facts:
            if value != found:
                yield f"{fact} is {found!r} instead of {value!r}"


def _wall(text: str | None) -> str:
    return (text or "").rstrip("Z")


def _shown(when: date | None) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%S") if isinstance(when, datetime) else str(when or "")


def _pairs(path: Path) -> Counter[str]:
    count: Counter[str] = Counter()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            verdict = duplicates.compare(_side(row, "a"), _side(row, "b"))
            is_right = verdict.action == ACTIONS[row["expected_action"]]
            count["right" if is_right else "wrong"] += 1
            if not is_right:
                print(f"{row['pair_id']}: {verdict.action} ({verdict.why}), not {row['expected_action']}")
    return count


def _side(row: dict[str, str], side: str) -> ContactDraft:
    cells = {name: row[f"{side}_{name}"] for name in SIDES}
    reached = [Way("email", one) for one in ways.emails(cells["emails"])]
    reached += [Way("phone", one.strip()) for one in cells["phones"].split("|") if one.strip()]
    reached += [Way("link", cells["linkedin"])] if cells["linkedin"] else []
    return ContactDraft(
        given=cells["given"],
        family=cells["family"],
        role=cells["title"],
        organization=cells["company"],
        ways=tuple(reached),
        address=Address(city=cells["city"]),
        source=cells["source"],
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
