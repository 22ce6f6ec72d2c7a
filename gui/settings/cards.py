"""Settings, Letters and cards: where you write mail, and which cards and paper you own."""

from core.preferences import Preferences
from core.words import _
from gui.settings.keeping import keep
from gui.settings.rows import Options, Section, Setting
from gui.widgets.fields import Choice


class LettersAndCards(Section):
    """Mail, card and envelope, paper."""

    title = _("Letters and cards")
    sentence = _("Where your letters go, and what you write your thank-you cards on.")

    def build(self) -> None:
        """Put the three choices in two cards."""
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
        self.add_card(
            Setting(
                _("Where do you write mail?"),
                self.mail,
                _("Acquaint opens it there with your letter. You press Send yourself."),
            )
        )
        self.add_heading(_("Cards"))
        self.add_card(
            Setting(_("Card and envelope"), self.card),
            Setting(_("Paper"), self.paper, _("What lies in your printer.")),
        )

    def show_preferences(self, chosen: Preferences) -> None:
        """Show what is chosen."""
        self.mail.choose(chosen.mail_way)
        self.card.choose(chosen.card)
        self.paper.choose(chosen.paper)
