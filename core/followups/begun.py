"""Letters begun and not sent yet: their acts say to go on with them, or ask whether they went (pure)."""

from datetime import date

from core.followups import wording
from core.followups.acts import Act
from core.followups.facts import Facts
from core.letters.kinds import Kind
from core.words import _


def gone_on(act: Act, facts: Facts, today: date) -> Act:
    """Return an act as it reads once its letter is begun; a card has a desk of its own."""
    key = act.contact_id, act.writes, act.about_id
    if act.writes is Kind.CARD or key not in facts.begun:
        return act
    handed_on = facts.begun[key]
    if handed_on is None:
        return act._replace(action=_("Finish the letter"), short=_("Finish the letter"), is_begun=True)
    asked = _("Did you send it?")
    return act._replace(
        action=asked, short=asked, reason=wording.handed_over(handed_on, today), is_begun=True
    )
