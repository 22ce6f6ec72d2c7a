"""The two kinds of trouble a user can meet: one they can put right, one the disk made."""


class Problem(Exception):
    """Say in one kind, whole sentence what the user can put right; `field` names the place to fix."""

    def __init__(self, sentence: str, field: str = "", details: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
        self.details = details


class BookInUse(Problem):
    """Another window of Acquaint has this book open and did not answer."""


class StorageTrouble(Exception):
    """Say that the disk failed us: a title, what happened, and what to do next."""

    def __init__(self, title: str, sentence: str, advice: str, place: str, details: str) -> None:
        super().__init__(f"{title}. {sentence} {advice}")
        self.title = title
        self.sentence = sentence
        self.advice = advice
        self.place = place
        self.details = details
