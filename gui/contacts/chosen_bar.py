"""What can be done with several people at once, in the head of the table while some are chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.letters import several
from core.words import _, ngettext
from gui.widgets.boxes import row
from gui.widgets.buttons import Button, icon_button


class ChosenBar(QWidget):
    """Write to each, move to Resting, set aside; and the way out."""

    aside_wanted = Signal()
    nobody_wanted = Signal()
    rest_wanted = Signal()
    write_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rest = Button(_("Move to Resting"), icon="pause", size="big")
        self.aside = Button(_("Set aside"), icon="folder-open", size="big")
        self.write = Button(_("Write to each"), "primary", icon="mail", size="big")
        self.nobody = icon_button("x", _("Choose nobody"), "quiet")
        self.rest.clicked.connect(self.rest_wanted)
        self.aside.clicked.connect(self.aside_wanted)
        self.write.clicked.connect(self.write_wanted)
        self.nobody.clicked.connect(self.nobody_wanted)
        line = row(self, gap=12)
        for button in (self.nobody, self.rest, self.aside, self.write):
            line.addWidget(button)

    def show_people(self, chosen: Sequence[int]) -> str:
        """Offer what fits these people; returns the line that counts them."""
        may_write = len(several.may_write(chosen))
        self.write.setEnabled(0 < may_write <= several.MOST)
        self.write.setToolTip(_why_not(may_write))
        return _sentence(len(chosen), len(chosen) - may_write)


def _why_not(count: int) -> str:
    """Say why letters to so many people cannot be begun; "" when they can."""
    if not count:
        return _("They asked not to be written to.")
    if count > several.MOST:
        return _("Choose {count} people at most to write to.").format(count=several.MOST)
    return ""


def _sentence(count: int, silent: int) -> str:
    """Return 3 people chosen. 1 of them asked not to be written to."""
    said = ngettext("{count} person chosen.", "{count} people chosen.", count).format(count=count)
    if not silent:
        return said
    refused = ngettext(
        "{count} of them asked not to be written to.", "{count} of them asked not to be written to.", silent
    )
    return f"{said} {refused.format(count=silent)}"
