"""Settings, Appearance: colours, text size, movement, and how letters, cards and days look."""

from datetime import datetime

from core import days
from core.preferences import Preferences
from core.words import _
from gui.settings.keeping import keep
from gui.settings.rows import Options, Section, Setting
from gui.widgets.fields import Choice

SIZES = (("0.9", _("Smaller")), ("1.0", _("Normal")), ("1.15", _("Larger")), ("1.3", _("Largest")))
PIXELS = (12, 13, 14, 15)  # in which the sizes are written
SAMPLE = datetime(2026, 11, 18, 10, 0)


class Appearance(Section):
    """How Acquaint looks on this computer."""

    title = _("Appearance")
    sentence = _("How Acquaint looks on this computer.")

    def build(self) -> None:
        """Put the choices in two cards."""
        self.theme = Options(
            _("Colours"),
            (("system", _("Match the computer")), ("light", _("Light")), ("dark", _("Dark"))),
            ("monitor", "sun", "moon"),
        )
        self.theme.chosen.connect(lambda key: keep(self, _("Colours changed"), theme=key))
        self.text_size = Options(_("Text size"), SIZES, sizes=PIXELS)
        self.text_size.chosen.connect(lambda key: keep(self, _("Text size changed"), text_size=float(key)))
        self.motion = Options(_("Movement"), (("gentle", _("Gentle")), ("none", _("None"))))
        self.motion.chosen.connect(lambda key: keep(self, _("Movement changed"), motion=key == "gentle"))
        self.add_card(
            Setting(_("Colours"), self.theme),
            Setting(_("Text size"), self.text_size),
            Setting(_("Movement"), self.motion, _("How lists unfold and words appear.")),
        )
        self._build_letters()

    def show_preferences(self, chosen: Preferences) -> None:
        """Show what is chosen."""
        self.theme.choose(chosen.theme)
        self.text_size.choose(str(float(chosen.text_size)))
        self.motion.choose("gentle" if chosen.motion else "none")
        self.mail.choose(chosen.mail_way)
        self.card.choose(chosen.card)
        self.paper.choose(chosen.paper)
        self.dates.choose(chosen.dates)

    def _build_letters(self) -> None:
        self.mail = Choice(
            (
                ("mail", _("My mail program")),
                ("gmail", _("Gmail in the browser")),
                ("outlook", _("Outlook in the browser")),
                ("copy", _("I’ll copy it")),
            )
        )
        self.mail.setAccessibleName(_("Where do you write mail?"))
        self.mail.activated.connect(lambda _number: keep(self, mail_way=self.mail.key()))
        self.card = Options(
            _("Card and envelope"),
            (("A6", _("A6 and C6")), ("A2", _("4¼ × 5½ in and A2")), ("5x7", _("5 × 7 in and A7"))),
        )
        self.card.chosen.connect(lambda key: keep(self, card=key))
        self.paper = Options(_("Paper"), (("A4", _("A4")), ("Letter", _("Letter"))))
        self.paper.chosen.connect(lambda key: keep(self, paper=key))
        self.dates = Choice((way, days.sample(SAMPLE, way)) for way in days.WAYS)
        self.dates.setAccessibleName(_("Dates and times"))
        self.dates.activated.connect(lambda _number: keep(self, _("Dates changed"), dates=self.dates.key()))
        self.add_heading(_("Letters and cards"))
        self.add_card(
            Setting(
                _("Where do you write mail?"),
                self.mail,
                _("Acquaint opens it there with your letter. You press Send yourself."),
            ),
            Setting(_("Card and envelope"), self.card),
            Setting(_("Paper"), self.paper, _("What lies in your printer.")),
            Setting(_("Dates and times"), self.dates),
        )
