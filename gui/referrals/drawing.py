"""Paints the map: cards, lines, the way to the chosen person; on the screen, on paper, in a file."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from core.referrals.folding import MORE
from core.words import _, ngettext
from gui import look
from gui.referrals.chart import CARD, Chart
from gui.referrals.entries import Entry, Tree
from gui.widgets.stage import paint_stage

TINY = 0.15  # of full size; below it, a card is no more than a speck
READABLE = 0.45  # of full size; below it, cards are drawn without words
ROUND = 7  # pixels of a card's corner
DOTS = 4  # conversations shown as a dot each, at most
FAINT = 0.3  # opacity of who is not highlighted
TRACK = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
Words = tuple[str, str]


@dataclass
class Drawing:
    """What is drawn, and how; the words that fit on a card are measured once."""

    chart: Chart
    tree: Tree
    way: Sequence[int] = ()  # to the chosen person, who is the last
    focused: int = 0  # whose card has the keyboard
    lit: Collection[int] | None = None  # who is highlighted; None for everybody
    has_names: bool = True  # False for a map to show somebody else
    known: dict[int, Words] = field(default_factory=dict)

    def paint(self, painter: QPainter, area: QRectF, scale: float) -> None:
        """Paint what lies in an area, in the chart's pixels; `scale` is that of the painter."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, scale >= READABLE)
        if scale < READABLE:
            self._paint_afar(painter, area, scale)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("hairlineStrong"), 1.5))
        for lines in self.chart.lines_in(area):
            for line in lines:
                painter.drawPath(_curve(line))
        self._paint_second_lines(painter, area)
        self._paint_way(painter, 2.5)
        self._paint_you(painter)
        for ids, areas in self.chart.cards_in(area):
            for one, card in zip(ids, areas, strict=True):
                painter.setOpacity(1 if self._is_lit(one) else FAINT)
                self._paint_card(painter, one, card)
        painter.setOpacity(1)

    def _is_lit(self, one: int) -> bool:
        return self.lit is None or one in self.lit

    def _paint_afar(self, painter: QPainter, area: QRectF, scale: float) -> None:
        """Paint plain cards in few strokes: there may be ten thousand."""
        painter.setPen(QPen(look.colour("hairlineStrong"), 0))
        for lines in self.chart.lines_in(area):
            painter.drawLines(lines)
        self._paint_way(painter, max(2.5, 2 / scale))
        self._paint_you(painter)
        is_tiny = scale < TINY
        painter.setPen(Qt.PenStyle.NoPen if is_tiny else QPen(look.colour("controlBorder"), 0))
        painter.setBrush(look.colour("controlBorder" if is_tiny else "surface"))
        lit = []
        for ids, areas in self.chart.cards_in(area):
            painter.drawRects(areas)
            if self.lit is not None:
                lit += [card for one, card in zip(ids, areas, strict=True) if one in self.lit]
        way = [self.chart.card(one) for one in self.way if one in self.chart.spots]
        for cards in (lit, way):
            painter.setPen(QPen(look.colour("accentText"), 0))
            painter.setBrush(look.colour("accentTintStrong"))
            painter.drawRects(cards)

    def _paint_second_lines(self, painter: QPainter, area: QRectF) -> None:
        """Dot a line from each further introducer."""
        painter.setPen(QPen(look.colour("text3"), 1, Qt.PenStyle.DotLine))
        for one, others in self.tree.further.items():
            for by in others:
                if one in self.chart.spots and by in self.chart.spots:
                    begin, end = self.chart.card(by), self.chart.card(one)
                    line = QLineF(_right(begin), _left(end))
                    if QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(area):
                        painter.drawPath(_curve(line))

    def _paint_way(self, painter: QPainter, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accentText"), width))
        for one in self.way:
            start = self.chart.start(one) if one in self.chart.spots else None
            if start is not None:
                painter.drawPath(_curve(QLineF(start, _left(self.chart.card(one)))))

    def _paint_you(self, painter: QPainter) -> None:
        if self.chart.you:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(self.chart.you, ROUND, ROUND)
            painter.setFont(_font(13, bold=True))
            painter.setPen(look.colour("onAccent"))
            painter.drawText(self.chart.you, Qt.AlignmentFlag.AlignCenter, _("You"))

    def _paint_card(self, painter: QPainter, one: int, card: QRectF) -> None:
        if one == MORE:
            self._paint_more(painter, card)
            return
        entry = self.tree.entries[one]
        is_chosen = bool(self.way) and one == self.way[-1]
        self._paint_ground(painter, card, entry, is_on_way=one in self.way, is_chosen=is_chosen)
        paint_stage(painter, QRectF(card.left() + 8.5, card.top() + 11, 14, 14), entry.person.stage)
        name, organization = self._words(one, entry)
        painter.setFont(_font(13, bold=True))
        painter.setPen(look.colour("text"))
        middle = card.top() + (18 if not organization else 11)
        painter.drawText(QRectF(card.left() + 30, middle - 9, 130, 18), TRACK, name)
        painter.setFont(_font(12))
        painter.setPen(look.colour("text2"))
        painter.drawText(QRectF(card.left() + 30, card.top() + 17, 130, 16), TRACK, organization)
        self._paint_dots(painter, card, entry.talks)
        self._paint_tail(painter, one, card, entry)

    def _paint_ground(
        self, painter: QPainter, card: QRectF, entry: Entry, *, is_on_way: bool, is_chosen: bool
    ) -> None:
        pen = QPen(look.colour("accentText"), 2) if is_on_way else QPen(look.colour("hairlineStrong"), 1)
        inset = 1.0 if is_on_way else 0.5
        if entry.person.is_placeholder:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.colour("accentTintStrong" if is_chosen else "surface"))
        painter.drawRoundedRect(card.adjusted(inset, inset, -inset, -inset), ROUND, ROUND)
        if entry.person.id == self.focused:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(-2, -2, 2, 2), ROUND + 2, ROUND + 2)

    def _paint_dots(self, painter: QPainter, card: QRectF, talks: int) -> None:
        count = min(talks, DOTS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text3"))
        top = card.center().y() - (count * 8 - 3) / 2 + 2.5
        for number in range(count):
            painter.drawEllipse(QPointF(card.right() - 11.5, top + number * 8), 2.5, 2.5)

    def _paint_tail(self, painter: QPainter, one: int, card: QRectF, entry: Entry) -> None:
        """Say right of a card that its branch is folded, or that no names came of it yet."""
        folded = self.chart.shown.folded.get(one, 0)
        if folded:
            paint_pill(painter, _pill(card, folded), folded)
        elif entry.has_no_names_yet:
            pen = QPen(look.colour("controlBorder"), 1.5)
            pen.setDashPattern([1.3, 2])
            painter.setPen(pen)
            painter.drawLine(_right(card), _right(card) + QPointF(14, 0))
            painter.setFont(_font(12))
            painter.setPen(look.colour("text3"))
            painter.drawText(QRectF(card.right() + 18, card.top(), 90, CARD[1]), TRACK, _("no names yet"))

    def _paint_more(self, painter: QPainter, card: QRectF) -> None:
        is_open, count = self.chart.shown.is_more_open, len(self.chart.shown.more)
        pen = QPen(look.colour("focus" if self.focused == MORE else "hairlineStrong"), 1)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        painter.setFont(_font(13))
        painter.setPen(look.colour("text2"))
        painter.drawText(card.adjusted(9, 0, -28, 0), TRACK, more_words(count, is_open=is_open))
        painter.setPen(QPen(look.colour("text2"), 1.5))
        painter.drawPolyline(_chevron(card.topRight() + QPointF(-16, 18), 2 if not is_open else -2))

    def _words(self, one: int, entry: Entry) -> Words:
        """Return name and organization as far as they fit."""
        if one not in self.known:
            room = 110 - (10 if entry.talks else 0) + 4
            person = entry.person
            lines = (person.name, person.organization) if self.has_names else (_("Somebody"), "")
            self.known[one] = (
                QFontMetricsF(_font(13, bold=True)).elidedText(lines[0], Qt.TextElideMode.ElideRight, room),
                QFontMetricsF(_font(12)).elidedText(lines[1], Qt.TextElideMode.ElideRight, room),
            )
        return self.known[one]


def more_words(count: int, *, is_open: bool) -> str:
    """Return what the last card says: "5 more you knew"."""
    if is_open:
        return _("Fold these again")
    return ngettext("{count} more you knew", "{count} more you knew", count).format(count=count)


def paint_pill(painter: QPainter, area: QRectF, count: int) -> None:
    """Draw "+ 3", which stands for a folded branch."""
    painter.setPen(QPen(look.colour("hairlineStrong"), 1))
    painter.setBrush(look.colour("sunken"))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), area.height() / 2, area.height() / 2)
    painter.setFont(_font(12, bold=True))
    painter.setPen(look.colour("text2"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _("+ {count}").format(count=count))


def _pill(card: QRectF, count: int) -> QRectF:
    width = 32 + 8 * len(str(count))
    return QRectF(card.right() + 8, card.center().y() - 11, width, 22)


def folded_at(chart: Chart, point: QPointF) -> int:
    """Return whose folded branch is at a point; 0 for none."""
    pills = chart.shown.folded.items()
    return next((one for one, count in pills if _pill(chart.card(one), count).contains(point)), 0)


def _font(pixels: int, *, bold: bool = False) -> QFont:
    made = look.font("secondary", bold=bold)
    made.setPixelSize(pixels)  # the whole map grows with the text size
    return made


def _chevron(middle: QPointF, drop: float) -> list[QPointF]:
    return [middle + QPointF(-4, -drop), middle + QPointF(0, drop), middle + QPointF(4, -drop)]


def _curve(line: QLineF) -> QPainterPath:
    middle = (line.x1() + line.x2()) / 2
    path = QPainterPath(line.p1())
    path.cubicTo(QPointF(middle, line.y1()), QPointF(middle, line.y2()), line.p2())
    return path


def _left(card: QRectF) -> QPointF:
    return QPointF(card.left(), card.center().y())


def _right(card: QRectF) -> QPointF:
    return QPointF(card.right(), card.center().y())
