"""A letter taken apart: its sentences with their places, and their words in one plain spelling."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 400  # characters: a "sentence" beyond this is cut at a space, so that ugly input stays quick
WRAPPED = 45  # a line at least this long, without a full stop, goes on in the next one

_QUOTES = str.maketrans(dict.fromkeys("’‘`´ʼ", "'") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("–―‒", "—"))
_TITLES = r"mr|mrs|ms|mx|dr|prof|rev|sr|jr|st|vs|approx|dept|ext|tel|fig|e\.g|i\.e"
_STOP = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|(?<=[a-z]{2})[.!?](?=[A-Z][a-z])")
_SHORT_FORM = re.compile(  # a full stop that ends no sentence
    rf"(?:\b(?:{_TITLES})|(?<![A-Za-z'])(?-i:[A-HJ-Z]))\.(?=\s)"
    r"|\b(?:inc|ltd|co|corp|etc|a\.m|p\.m|ph\.d)\.(?=\s+(?-i:[a-z\d]))",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|to whom)\b.{0,60}[,:!]?$",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"\s*(?:[-*•>]|\d{1,2}[.)]\s)")

_TOKEN = re.compile(
    r"(?P<address>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?P<link>(?:https?://|www\.)\S+)"
    r"|[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:[.,:/]\d+)*|[?!,;:()—]|(?<=\s)-+(?=\s)|--+"
)
_DASHES = {"-", "--", "---"}
_LETTERS = re.compile(r"\b(c v|a s a p|h 1b)\b")  # C.V., A.S.A.P., H-1B
_ENDINGS = (
    ("n't", " not"),
    ("'m", " am"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'d", " would"),
    ("'s", " 's"),
)
_IS = {
    "it",
    "that",
    "there",
    "what",
    "who",
    "how",
    "where",
    "here",
    "he",
    "she",
    "everything",
    "something",
    "when",
}
_SPELLED = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "y'all": "you",
    "im": "i am",
    "ive": "i have",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "isnt": "is not",
    "wasnt": "was not",
    "wont": "will not",
    "cant": "can not",
    "couldnt": "could not",
    "wouldnt": "would not",
    "havent": "have not",
    "youre": "you are",
    "youve": "you have",
    "thats": "that is",
    "theres": "there is",
    "whats": "what is",
    "u": "you",
    "ur": "your",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "resumes": "resume",
    "cvs": "cv",
    "vitae": "cv",
    "e-mail": "email",
    "organisation": "organization",
    "organisations": "organizations",
    "programme": "program",
    "programmes": "programs",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "have to",
    "mins": "minutes",
    "min": "minutes",
    "minute": "minutes",
    "i'd": "i would",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the letter as typed, its words as typed, and its words in plain spelling."""

    start: int
    end: int
    said: str
    words: str

    @property
    def is_question(self) -> bool:
        """Whether it ends in a question mark."""
        return "?" in self.words[-8:]


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole text: folded to plain letters, line by line, and its sentences in order."""

    folded: str
    sentences: tuple[Sentence, ...]


def read(text: str) -> Letter:
    """Return a text as its sentences; anything a person can type may come in."""
    folded, origin = _fold(text)
    found = []
    for start, end in _spans(folded):
        said = folded[start:end]
        words = plain(said)
        if words:
            found.append(Sentence(origin[start], origin[end - 1] + 1, said, words))
    return Letter(folded, tuple(found))


def _fold(text: str) -> tuple[str, list[int] | range]:
    """Return the text without accents, ornaments and invisible signs, and where each character came from."""
    if text.isascii():
        return text, range(len(text) + 1)
    letters: list[str] = []
    origin: list[int] = []
    for place, sign in enumerate(text):
        for part in sign if sign.isascii() else _folded(sign):
            letters.append(part)
            origin.append(place)
    origin.append(len(text))
    return "".join(letters), origin


@lru_cache(maxsize=2048)
def _folded(sign: str) -> str:
    parts = unicodedata.normalize("NFKD", sign.translate(_QUOTES)).translate(_QUOTES)
    return "".join(_visible(part) for part in parts)


def _visible(part: str) -> str:
    kind = unicodedata.category(part)
    if kind in ("Mn", "Me", "Cf", "Cs", "Co", "Cn"):
        return ""
    return " " if kind in ("Zs", "So", "Sk") else part


def _spans(folded: str) -> list[tuple[int, int]]:
    """Return where each sentence starts and ends."""
    found: list[tuple[int, int]] = []
    for start, end in _paragraphs(folded):
        cut = start
        short = {form.end() for form in _SHORT_FORM.finditer(folded, start, end)}
        for stop in _STOP.finditer(folded, start, end):
            if stop.end() not in short:
                found.extend(_pieces(folded, cut, stop.end()))
                cut = stop.end()
        found.extend(_pieces(folded, cut, end))
    return found


def _paragraphs(folded: str) -> list[tuple[int, int]]:
    """Return runs of lines that belong together: a line broken by a mail program goes on in the next."""
    found: list[tuple[int, int]] = []
    goes_on, place = False, 0
    for line in folded.splitlines(keepends=True):
        words = line.strip()
        end = place + len(line)
        if goes_on and words and not _LIST_ITEM.match(line):
            found[-1] = (found[-1][0], end)
        elif words:
            found.append((place, end))
        goes_on = len(words) >= WRAPPED and words[-1] not in ".!?:…" and not _GREETING.match(words)
        place = end
    return found


def _pieces(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return one span without the blanks around it, or several when it is far too long."""
    found = []
    while start < end:
        cut = end
        if end - start > LONGEST:
            space = folded.rfind(" ", start + 1, start + LONGEST)
            cut = space if space > start else start + LONGEST
        piece = folded[start:cut]
        bare = piece.strip()
        if bare:
            first = start + piece.index(bare)
            found.append((first, first + len(bare)))
        start = cut
    return found


def plain(said: str) -> str:
    """Return the words of a sentence in one spelling: lower case, short forms written out, signs apart."""
    words = []
    for token in _TOKEN.finditer(said.lower()):
        if token.lastgroup:
            words.append("@" if token.lastgroup == "address" else "//")
            continue
        word = token[0]
        words.append("—" if word in _DASHES else _spelled(word))
    return _LETTERS.sub(lambda letters: letters[0].replace(" ", ""), " ".join(words))


def _spelled(word: str) -> str:
    if word in _SPELLED:
        return _SPELLED[word]
    for ending, full in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            return stem + (" is" if ending == "'s" and stem in _IS else full)
    return word
