"""What is next, and for whom: the acts of Today (on screen: Today)."""

from core.followups.acts import Act, ActKind, Today
from core.followups.agenda import ahead, later, next_for, skip, today
from core.followups.suggesting import suggested
from core.followups.wording import in_words

__all__ = ["Act", "ActKind", "Today", "ahead", "in_words", "later", "next_for", "skip", "suggested", "today"]
