"""How you got here: a sentence with a link for each person on the way."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core import contacts, referrals
from core.contacts import Circle, Contact
from core.words import _, mark
from gui import look
from gui.widgets.text import Label

LONGEST = 220  # pixels of a name; the whole one stands on its own page
KNOWN = {
    Circle.FAMILY: mark("You are family to {name}"),
    Circle.FRIEND: mark("You are friends with {name}"),
    Circle.COLLEAGUE: mark("You worked with {name}"),
    Circle.ALUMNI: mark("You went to school with {name}"),
    Circle.ASSOCIATION: mark("You share an association with {name}"),
    Circle.NEIGHBOUR: mark("You live near {name}"),
    Circle.VOLUNTEERING: mark("You volunteer with {name}"),
    Circle.EVENT: mark("At an event you met {name}"),
    Circle.ONLINE: mark("Online you met {name}"),
    Circle.INTRODUCED: mark("Somebody introduced {name}"),
    Circle.COLD: mark("On your own you found {name}"),
}


class Chain(Label):
    """The sentence; a click or Enter on a name opens that person."""

    person_chosen = Signal(int)
    _people: Sequence[Contact] = ()
    _also: Sequence[Contact] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "secondary", "text2", wrap=True, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.linkActivated.connect(lambda address: self.person_chosen.emit(int(address)))

    def show_person(self, person: Contact) -> None:
        """Read who led to somebody."""
        ids = referrals.chain_to(person.id)
        others = [one.introducer_id for one in referrals.introducers(person.id)]
        known = contacts.find_all([*ids, *others])
        self._people = [known[one] for one in ids if one in known]
        self._also = [known[one] for one in others if one in known and one not in ids]
        self._write()

    def words(self) -> str:
        """Return the sentence without its links."""
        return self._sentence(lambda person: person.name, str)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reasons = Qt.FocusReason
        if event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason):
            self.focusNextPrevChild(event.reason() is reasons.TabFocusReason)  # to a name: it shows

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and self._people:
            self._write()

    def _write(self) -> None:
        self.setText(self._sentence(self._link, self._shown))
        has_links = len(self._people) > 1 or bool(self._also)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.words())

    def _sentence(self, link: Callable[[Contact], str], plain: Callable[[str], str]) -> str:
        said = [way(self._people, link, plain)]
        for one in self._also:
            words = _("{introducer} named {name} too.")
            said.append(words.format(introducer=link(one), name=plain(self._people[-1].first)))
        return " ".join(said)

    def _link(self, person: Contact) -> str:
        colour = look.colour("accentText").name()
        style = f"color: {colour}; font-weight: 500; text-decoration: none"
        return f"<a href='{person.id}' style='{style}'>{self._shown(person.name)}</a>"

    def _shown(self, words: str) -> str:
        """Return the words as they were typed, cut where they would not fit on a line."""
        return escape(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, look.px(LONGEST)))


def way(people: Sequence[Contact], link: Callable[[Contact], str], plain: Callable[[str], str]) -> str:
    """Return the sentence: You worked with Grace, who introduced Alex, who introduced Dana."""
    *before, person = people
    names = [*map(link, before), plain(person.first)]
    first = people[0]
    if first.how_known:
        said = _("You {how_known} {name}").format(how_known=plain(first.how_known), name=names[0])
    else:
        said = _(KNOWN[first.circle]).format(name=names[0])
    for name in names[1:]:
        said = _("{so_far}, who introduced {name}").format(so_far=said, name=name)
    return _("{sentence}.").format(sentence=said)
