"""Read 10,000 people: vCards against vobject, a table against Python's own csv reader.

The cards are what an address book exports, with a small picture each. vobject is only asked to read them;
ours makes people of them, ready to be shown.
"""

import csv
import io
from functools import partial
from pathlib import Path

from _measuring import Figures, report, seconds, side_by_side

PEOPLE = 10_000
CARD = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Fern and Elm//Address Book 12.0//EN
N:Fern{at};Ada;;;
FN:Ada Fern{at}
ORG:Elm {place};Desk
TITLE:Buyer
EMAIL;type=INTERNET;type=WORK;type=pref:ada{at}@fern.example
item1.EMAIL;type=INTERNET:ada{at}@elm.example
item1.X-ABLabel:Choir
TEL;type=CELL;type=VOICE;type=pref:+1 202 555 {at:04}
TEL;type=WORK;type=VOICE:+1 202 555 0143
ADR;type=HOME;type=pref:;;1 Elm Street;Elmford;OR;97000;USA
item2.URL;type=pref:https://fern.example/ada
item2.X-ABLabel:_$!<HomePage>!$_
BDAY:1970-05-06
NOTE:Met at the fair\\, likes tea
CATEGORIES:Choir,Fair
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABI
{picture}
REV:2026-11-17T09:40:00Z
UID:{at}
END:VCARD
"""
PICTURE = "\n".join([" " + "A" * 72] * 24)  # a small one, as telephones send it along
HEADING = (
    "First Name,Last Name,Organization Name,Organization Title,Notes,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
)
ROW = 'Ada,Fern{at},"Elm, {place}",Buyer,Likes tea,Work,ada{at}@fern.example,Mobile,+1 202 555 {at:04}\n'


def measure(rounds: int, folder: Path) -> dict[str, Figures]:
    """Read both files from the disk, as the import sheet does before it shows whom they hold."""
    cards, table = folder / "people.vcf", folder / "people.csv"
    cards.write_text(_written(CARD), encoding="utf-8", newline="\r\n")
    table.write_text(HEADING + _written(ROW), encoding="utf-8", newline="\r\n")
    vobject, bare = partial(_by_vobject, cards), partial(_by_csv, table)
    pairs = {"10,000 vCards against vobject": (cards, vobject), "10,000 rows against csv": (table, bare)}
    return {
        what: side_by_side(rounds, partial(_ours, path), partial(seconds, plain))
        for what, (path, plain) in pairs.items()
    }


def _written(form: str) -> str:
    return "".join(form.format(at=at, place=at % 97, picture=PICTURE) for at in range(PEOPLE))


def _ours(path: Path) -> float:
    from gui.contacts import picks

    found: list[picks.Found] = []
    taken = seconds(lambda: found.append(picks.find(path, set(), set())))
    if len(found[0].picks) != PEOPLE:
        raise ValueError("somebody is missing")
    return taken


def _by_vobject(path: Path) -> None:
    import vobject

    for _card in vobject.readComponents(path.read_text(encoding="utf-8"), allowQP=True):
        pass


def _by_csv(path: Path) -> None:
    for _row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")):
        pass


if __name__ == "__main__":
    report("import", __doc__ or "", measure, rounds=3)
