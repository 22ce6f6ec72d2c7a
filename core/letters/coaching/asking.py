"""Whether a sentence asks for a job: the expressions, what takes them back, and the classifier, together."""

from dataclasses import dataclass
from functools import lru_cache

from core.letters.coaching import classifier, clauses, phrases
from core.letters.coaching.classifier import Weights
from core.letters.coaching.phrases import Phrase

SURE = 0.88  # the classifier alone; packaging/train_coach.py prints what this and other limits give
LIKELY = 0.65  # the classifier, where an expression stands in the sentence as well


@dataclass(frozen=True, slots=True)
class Asking:
    """What was found in a sentence: the expression, if one was, and how sure the classifier is."""

    phrase: Phrase | None
    chance: float

    @property
    def asks(self) -> bool:
        """Whether a reader would take the sentence as asking for a job."""
        return self.asks_at(SURE)

    def asks_at(self, limit: float) -> bool:
        """Whether it asks, when the classifier alone must be this sure."""
        return self.chance > limit or (self.phrase is not None and self.phrase.asks and self.chance > LIKELY)


NOTHING = Asking(None, 0.0)


@lru_cache(maxsize=1024)  # while a letter is typed, nearly all of its sentences stay as they are
def judge(words: str, weights: Weights | None = None) -> Asking:
    """Return what one sentence in plain spelling asks for; answers and denials ask for nothing."""
    if phrases.answers(words):
        return NOTHING
    rest = clauses.without_denials(words)
    if not rest:
        return NOTHING
    told = phrases.told(rest)
    phrase = next((one for one in told.meant if one.asks), next(iter(told.meant), None))
    return Asking(phrase, classifier.chance(rest, told.signs, weights))
