"""Read beforehand: pages and notes to tick off, saved as they are typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from core import meetings
from core.meetings import Research
from core.words import _
from gui import look
from gui.meetings.headings import Heading
from gui.meetings.leaving import Leaving, has_focus
from gui.meetings.tools import RowTools
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button, Check
from gui.widgets.fields import Line
from gui.widgets.wrapped import Wrapped


class ReadRow(QFrame):
    """One thing to read: its tick, its title, and what it is about; both can be rewritten."""

    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, item: Research, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plainRow")
        self.tick = Check()
        self.tick.setFixedWidth(look.px(28))
        self.tick.clicked.connect(self._on_tick)
        self.title = Wrapped()
        self.title.setStyleSheet("font-weight: 500")
        self.note = Wrapped("", "secondary", "text2")
        self.title_line, self.note_line = (
            Line(hint=_("A page, an article, a person")),
            Line(hint=_("What to look for")),
        )
        self.title_line.setAccessibleName(_("What to read"))
        self.note_line.setAccessibleName(_("What to look for"))
        for one in (self.title_line, self.note_line):
            one.settled.connect(self._on_typed)
            one.returnPressed.connect(self._on_done)
        self._words = words = column(margins=(0, look.px(4), 0, 0), gap=1)
        for part in (self.title, self.note, self.title_line, self.note_line):
            words.addWidget(part)
        line = row(self, margins=(0, 1, 0, 5), gap=0)
        line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.tools = RowTools(self, _("Rewrite"), _("Take out"))
        self.tools.change_wanted.connect(lambda: self.write(True))
        self.tools.remove_wanted.connect(self.remove_wanted)
        self.tools.shown.connect(lambda _shown: self._place_tools())
        Leaving(self).left.connect(lambda: self.write(False))
        self.show_item(item)

    def show_item(self, item: Research) -> None:
        """Show what there is to read."""
        self._item = item
        self.title_line.setText(item.title)
        self.note_line.setText(item.note)
        self.write(not item.title)

    def item(self) -> Research:
        """Return what is shown, with what is being typed."""
        return Research(self.title_line.text(), self.note_line.text(), self.tick.isChecked())

    def write(self, is_writing: bool) -> None:
        """Let title and note be typed, or only be read."""
        is_writing = is_writing or not self.title_line.text().strip()
        had_focus = has_focus(self)
        for one in (self.title_line, self.note_line):
            one.setVisible(is_writing)
        self._words.setSpacing(6 if is_writing else 1)
        self.title.setText(self.title_line.text())
        self.note.setText(self.note_line.text())
        self.title.setVisible(not is_writing)
        self.note.setVisible(not is_writing and bool(self.note_line.text()))
        self.tick.setChecked(self._item.is_read)
        self.tick.setAccessibleName(_("Read: {title}").format(title=self.title_line.text()))
        if is_writing and had_focus:
            self.title_line.setFocus()  # before the button that has it goes
        self.tools.mute(is_writing)
        self._place_tools()

    def settle(self) -> None:
        """Keep what is being typed."""
        self.title_line.settle()
        self.note_line.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tools()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.title_line.isVisible():
            self.tick.setFocus()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _place_tools(self) -> None:
        self.tools.adjustSize()
        self.tools.move(self.width() - self.tools.width(), 0)
        self.tools.raise_()

    def _on_tick(self, is_read: bool) -> None:
        self._item = Research(self._item.title, self._item.note, is_read)
        self.changed.emit()

    def _on_typed(self) -> None:
        self._item = self.item()
        self.changed.emit()

    def _on_done(self) -> None:
        self.settle()
        if self.title_line.text().strip():
            self.tick.setFocus()
            self.write(False)


class Reading(QWidget):
    """The list, how much of it is read, and a way to add to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting_id = 0
        self.rows: list[ReadRow] = []
        self._heading = Heading(_("Read beforehand"))
        self._list = column()
        self.add = Button(_("Add a page or a note"), "link", icon="plus", size="small")
        self.add.clicked.connect(self._on_add)
        body = column(self, gap=4)
        body.addWidget(self._heading)
        body.addLayout(self._list)
        link = row(margins=(-3, 0, 0, 0))
        link.addWidget(self.add)
        link.addStretch(1)
        body.addLayout(link)

    def show_meeting(self, meeting_id: int) -> None:
        """Show what there is to read for a conversation; a list being written in is left alone."""
        stored = meetings.research(meeting_id)
        is_same = meeting_id == self._meeting_id
        if not is_same or (stored != self._items() and not self._is_written_in()):
            self._meeting_id = meeting_id
            for one in tuple(self.rows):
                self._drop(one)
            for item in stored:
                self._append(item)
        self._count()

    def settle(self) -> None:
        """Keep what is being typed."""
        for one in self.rows:
            one.settle()

    def _is_written_in(self) -> bool:
        return any(has_focus(line) for one in self.rows for line in (one.title_line, one.note_line))

    def _items(self) -> list[Research]:
        return [one.item() for one in self.rows if one.item().title.strip()]

    def _append(self, item: Research) -> ReadRow:
        made = ReadRow(item)
        made.changed.connect(self._store)
        made.remove_wanted.connect(lambda: self._on_remove(made))
        Leaving(made).left.connect(lambda: self._drop_when_empty(made))
        self.rows.append(made)
        self._list.addWidget(made)
        made.show()  # now, so that it can take the focus
        return made

    def _on_add(self) -> None:
        made = self._append(Research(""))
        made.title_line.setFocus()

    def _on_remove(self, gone: ReadRow) -> None:
        place = self.rows.index(gone)
        self._drop(gone)
        (self.rows[min(place, len(self.rows) - 1)].tick if self.rows else self.add).setFocus()
        self._store()

    def _drop_when_empty(self, one: ReadRow) -> None:
        if one in self.rows and not one.title_line.text().strip():
            self._drop(one)
            self._store()

    def _drop(self, gone: ReadRow) -> None:
        self.rows.remove(gone)
        self._list.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _store(self) -> None:
        if self._items() != meetings.research(self._meeting_id):
            with showing_problems(self):
                meetings.put_research(self._meeting_id, self._items())
        self._count()

    def _count(self) -> None:
        items = self._items()
        read = sum(one.is_read for one in items)
        words = _("{read} of {count}").format(read=read, count=len(items)) if items else ""
        self._heading.remark(words)
