"""Settings, Appearance: colours, text size, movement."""

from core.preferences import Preferences
from core.words import _
from gui.settings.keeping import keep
from gui.settings.rows import Options, Section, Setting

SIZES = (("0.9", _("Smaller")), ("1.0", _("Normal")), ("1.15", _("Larger")), ("1.3", _("Largest")))


class Appearance(Section):
    """How Acquaint looks on this computer."""

    title = _("Appearance")
    sentence = _("How Acquaint looks on this computer.")

    def build(self) -> None:
        """Put the three choices in a card."""
        self.theme = Options(
            _("Colours"),
            (("system", _("Match the computer")), ("light", _("Light")), ("dark", _("Dark"))),
            ("monitor", "sun", "moon"),
        )
        self.theme.chosen.connect(lambda key: keep(self, _("Colours changed"), theme=key))
        self.text_size = Options(_("Text size"), SIZES)
        self.text_size.chosen.connect(lambda key: keep(self, _("Text size changed"), text_size=float(key)))
        self.motion = Options(_("Movement"), (("gentle", _("Gentle")), ("none", _("None"))))
        self.motion.chosen.connect(lambda key: keep(self, _("Movement changed"), motion=key == "gentle"))
        self.add_card(
            Setting(_("Colours"), self.theme),
            Setting(_("Text size"), self.text_size),
            Setting(_("Movement"), self.motion, _("How lists unfold and words appear.")),
        )

    def show_preferences(self, chosen: Preferences) -> None:
        """Show what is chosen."""
        self.theme.choose(chosen.theme)
        self.text_size.choose(str(float(chosen.text_size)))
        self.motion.choose("gentle" if chosen.motion else "none")
