"""What is drawn under the words of a draft: dots for fields, waves for what asks for a job or is misspelt."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, QRegularExpressionMatch
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from core import spelling
from core.letters.advising import Remark
from gui import look

BEFORE = 12  # characters before a remark's words that tell it from the same words elsewhere
STYLES = {
    "flag": (QTextCharFormat.UnderlineStyle.WaveUnderline, "flag"),
    "care": (QTextCharFormat.UnderlineStyle.DashUnderline, "care"),
    "tone": (QTextCharFormat.UnderlineStyle.DashUnderline, "text3"),
    "spelling": (QTextCharFormat.UnderlineStyle.WaveUnderline, "care"),
    "field": (QTextCharFormat.UnderlineStyle.DotLine, "controlBorder"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to underline; `before` is what stands before them in their line."""

    words: str
    style: str
    before: str = ""


def of_remarks(remarks: Iterable[Remark], text: str) -> tuple[Mark, ...]:
    """Return the marks of remarks about a text, the weightiest last so that it is drawn over the others."""
    found = []
    for one in remarks:
        line_start = text.rfind("\n", 0, one.start) + 1
        before = text[max(line_start, one.start - BEFORE) : one.start]
        found.append(Mark(text[one.start : one.end].partition("\n")[0], one.tone, before))
    return tuple(reversed(found))


class DraftMarks(QSyntaxHighlighter):
    """Underlines the words of a draft; words changed by hand lose their mark at once."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._phrases: tuple[Mark, ...] = ()
        self._remarks: tuple[Mark, ...] = ()
        self._patterns: list[tuple[QRegularExpression, str]] = []
        self._names: frozenset[str] | None = None  # None when the spelling is not looked through
        self._has_headings = False

    def show_phrases(self, phrases: Iterable[str]) -> None:
        """Put dots under what came from a field, in whatever case the letter has it."""
        self._phrases = tuple(Mark(one, "field") for one in phrases)
        self._renew()

    def show_remarks(self, marks: tuple[Mark, ...]) -> None:
        """Mark what is remarked on."""
        self._remarks = marks
        self._renew()

    def look_for_mistakes(self, names: Collection[str] | None) -> None:
        """Mark misspelt words but for the names of the book; None marks none."""
        wanted = None if names is None else frozenset(names)
        if wanted != self._names:
            self._names = wanted
            self.rehighlight()

    def mistakes(self, text: str) -> list[tuple[int, int]]:
        """Return start and end of the misspelt words in a line, when they are looked for."""
        return [] if self._names is None else spelling.mistakes(text, self._names)

    def show_headings(self, *, has_any: bool) -> None:
        """Set the lines of a script that end in a colon apart from what is said."""
        if has_any != self._has_headings:
            self._has_headings = has_any
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if self._has_headings and text.rstrip().endswith(":"):
            self.setFormat(0, len(text.encode("utf-16-le", "surrogatepass")) // 2, _heading())
            return
        fields = [one for one in self._patterns if one[1] == "field"]
        for pattern, style in fields:
            self._underline(pattern.match(text), style)
        for start, end in self.mistakes(text):
            first = len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
            self.setFormat(first, end - start, _format("spelling"))
        for pattern, style in self._patterns[len(fields) :]:
            self._underline(pattern.match(text), style)

    def _underline(self, found: QRegularExpressionMatch, style: str) -> None:
        if found.hasMatch():
            self.setFormat(found.capturedStart(1), found.capturedLength(1), _format(style))

    def _renew(self) -> None:
        patterns = [(_pattern(one), one.style) for one in (*self._phrases, *self._remarks) if one.words]
        if patterns != self._patterns:
            self._patterns = patterns
            self.rehighlight()


def _format(style: str) -> QTextCharFormat:
    made = QTextCharFormat()
    underline, token = STYLES[style]
    made.setUnderlineStyle(underline)
    made.setUnderlineColor(look.colour(token))
    return made


def _heading() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(look.colour("accentText"))
    made.setFontWeight(QFont.Weight.DemiBold)
    return made


def _pattern(mark: Mark) -> QRegularExpression:
    """Return what finds a mark's words; those of a field in any case."""
    escaped = f"{QRegularExpression.escape(mark.before)}({QRegularExpression.escape(mark.words)})"
    options = QRegularExpression.PatternOption
    is_field = mark.style == "field"
    return QRegularExpression(escaped, options.CaseInsensitiveOption if is_field else options.NoPatternOption)
