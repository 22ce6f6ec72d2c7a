"""Settings, Rhythm: when Acquaint puts something on Today, as sentences with numbers."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtWidgets import QWidget

from core import calendar, days
from core.preferences import Preferences
from core.words import _, ngettext
from gui import look
from gui.settings.keeping import keep
from gui.settings.pausing import Pausing
from gui.settings.rows import BareSetting, Section, Setting
from gui.widgets.boxes import Wrapping, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Choice
from gui.widgets.stepper import Stepper
from gui.widgets.text import Label

MONDAY = date(2024, 1, 1)
WEEK = 7  # days


def _days(count: int) -> str:
    return ngettext("day", "days", count)


def _working(count: int) -> str:
    return ngettext("working day", "working days", count)


def _before(count: int) -> str:
    return ngettext("working day before", "working days before", count)


def _weeks(count: int) -> str:
    return ngettext("week", "weeks", count)


def _a_day(_count: int) -> str:
    return _("a day")


class Number(Setting):
    """One sentence with a number in it; `factor` is what one step means in the book."""

    def __init__(
        self,
        key: str,
        words: tuple[str, str],
        limits: tuple[int, int],
        unit: Callable[[int], str],
        factor: int = 1,
    ) -> None:
        self.key, self._unit_of, self._factor = key, unit, factor
        self.stepper = Stepper(" ".join(part for part in words if part), *limits)
        self._unit = Label("", "secondary", "text2")
        super().__init__(words[0], self.stepper, words[1], after=self._unit)
        self.stepper.changed.connect(self._on_changed)

    def show_number(self, chosen: Preferences) -> None:
        """Show the number that is kept."""
        self.stepper.show_value(round(getattr(chosen, self.key) / self._factor))
        self._say_unit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and hasattr(self, "_unit"):
            QTimer.singleShot(0, self, self._say_unit)  # when the words have their new size

    def _on_changed(self, value: int) -> None:
        self._say_unit()
        keep(self, _("Rhythm changed"), **{self.key: value * self._factor})

    def _say_unit(self) -> None:
        self._unit.setFixedWidth(max(look.px(96), self._unit.fontMetrics().horizontalAdvance(_before(2)) + 4))
        self._unit.setText(self._unit_of(self.stepper.value()))


class WorkingDays(QWidget):
    """Seven chips, on for the days that count as working days."""

    def __init__(self) -> None:
        super().__init__()
        chips = Wrapping(self, gap=6)
        self.chips = []
        for number in range(WEEK):
            day = MONDAY + timedelta(days=number)
            chip = Button(days.weekday(day), "chip")
            chip.setCheckable(True)
            chip.setAccessibleName(_("{day} is a working day").format(day=days.weekday(day)))
            chip.clicked.connect(self._on_click)
            chips.addWidget(chip)
            self.chips.append(chip)

    def sizeHint(self) -> QSize:
        """Ask for all the days in one line."""
        widths = [chip.sizeHint().width() + 6 for chip in self.chips]
        return QSize(sum(widths), self.chips[0].sizeHint().height())

    def show_days(self, working: tuple[int, ...]) -> None:
        """Light the working days."""
        for number, chip in enumerate(self.chips):
            chip.setChecked(number in working)

    def _on_click(self) -> None:
        working = tuple(number for number, chip in enumerate(self.chips) if chip.isChecked())
        keep(self, _("Working days changed"), working_days=working)


class Holidays(QWidget):
    """The country, and its region where regions have holidays of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.country = Choice([("", _("None")), *calendar.countries()])
        self.country.setAccessibleName(_("Public holidays"))
        self.country.activated.connect(self._on_country)
        self.region = Choice()
        self.region.setAccessibleName(_("Region"))
        self.region.activated.connect(self._on_region)
        line = row(self, gap=8)
        for choice in (self.country, self.region):
            choice.setMaxVisibleItems(12)
            choice.setMaximumWidth(look.px(190))
            line.addWidget(choice)

    def show_place(self, country: str, region: str) -> None:
        """Show whose holidays count."""
        self.country.choose(country)
        regions = calendar.regions(country)
        self.region.clear()
        for code, name in (("", _("The whole country")), *regions):
            self.region.addItem(name, code)
        self.region.choose(region)
        self.region.setVisible(bool(regions))

    def _on_country(self) -> None:
        keep(self, _("Public holidays changed"), holiday_country=self.country.key(), holiday_region="")

    def _on_region(self) -> None:
        keep(self, _("Public holidays changed"), holiday_region=self.region.key())


class Rhythm(Section):
    """The intervals, the goals, and which days count."""

    title = _("Rhythm")
    sentence = _("When Acquaint puts something on your Today list. Nothing is ever sent for you.")

    def build(self) -> None:
        """Write the sentences."""
        self.numbers = [
            Number("card_days", (_("Thank-you card"), _("After a meeting")), (1, 14), _days),
            Number(
                "introducer_days",
                (_("Tell the introducer"), _("After a meeting they made possible")),
                (1, 20),
                _working,
            ),
            Number("ask_days", (_("Ask a new name"), _("After somebody named them")), (1, 10), _working),
            Number("follow_up_days", (_("Follow up"), _("When a request has no answer")), (2, 30), _working),
            Number(
                "follow_ups",
                (_("Follow-ups in all"), _("Then the person rests")),
                (0, 3),
                lambda _n: _("per request"),
            ),
            Number("prepare_days", (_("Prepare"), _("Before a meeting")), (1, 7), _before),
            Number("hello_days", (_("Say hello"), _("To people you’ve thanked")), (2, 52), _weeks, WEEK),
        ]
        self.add_card(*self.numbers)
        goals = [
            Number("conversations_goal", (_("Conversations"), ""), (1, 20), lambda _n: _("a week")),
            Number("names_goal", (_("Names to leave with"), ""), (1, 10), lambda _n: _("each time")),
        ]
        limits = [
            Number("letters_a_day", (_("First letters"), _("The others wait for tomorrow")), (1, 10), _a_day),
            Number(
                "organizations_at_once",
                (_("Organizations"), _("The others wait until one has answered")),
                (1, 20),
                lambda _n: _("at once"),
            ),
        ]
        self.numbers += goals + limits
        self.add_heading(_("Goals"))
        self.add_card(*goals)
        self.working, self.holidays = WorkingDays(), Holidays()
        self.body.addWidget(BareSetting(_("Working days"), self.working))
        self.body.addWidget(BareSetting(_("Public holidays"), self.holidays))
        self.add_heading(_("Never too much"))
        self.pausing = Pausing()
        self.add_card(*limits, self.pausing)

    def show_preferences(self, chosen: Preferences) -> None:
        """Show the numbers, the days and the country that are kept."""
        for number in self.numbers:
            number.show_number(chosen)
        self.working.show_days(chosen.working_days)
        self.holidays.show_place(chosen.holiday_country, chosen.holiday_region)
        self.pausing.show_pause(chosen)
