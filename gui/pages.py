"""The pages: each is imported and built when it is first wanted, and its wishes are wired to the ways."""

from collections.abc import Callable

from gui.changes import Changes
from gui.routes import Routes
from gui.widgets.page import Page


def build(key: str, changes: Changes, ways: Routes) -> Page:
    """Build one page and wire it."""
    return BUILDERS[key](changes, ways)


def _today(changes: Changes, ways: Routes) -> Page:
    from gui.today.page import TodayPage

    page = TodayPage(changes)
    page.act_wanted.connect(ways.do)
    page.add_wanted.connect(ways.sheets.add_person)
    page.meeting_chosen.connect(ways.open_meeting)
    page.person_chosen.connect(ways.open_person)
    return page


def _people(changes: Changes, ways: Routes) -> Page:
    from gui.contacts.page import PeoplePage

    page = PeoplePage(changes)
    page.add_wanted.connect(ways.sheets.add_person)
    page.import_wanted.connect(ways.sheets.import_people)
    page.letters_wanted.connect(ways.write_each)
    page.twins_wanted.connect(lambda: ways.sheets.who_is_twice())
    page.whom_wanted.connect(lambda: ways.sheets.whom_at())
    page.person_chosen.connect(ways.open_person)
    return page


def _person(changes: Changes, ways: Routes) -> Page:
    from gui.contacts.person import PersonPage

    page = PersonPage(changes)
    page.act_wanted.connect(ways.do)
    page.back_wanted.connect(lambda: ways.show("people"))
    page.card_wanted.connect(ways.open_card)
    page.lessons_wanted.connect(lambda: ways.show("learned"))
    page.letter_chosen.connect(ways.open_letter)
    page.letter_wanted.connect(ways.write)
    page.meeting_chosen.connect(ways.open_meeting)
    page.organization_chosen.connect(ways.open_organization)
    page.person_chosen.connect(ways.open_person)
    page.plan_wanted.connect(ways.sheets.plan_meeting)
    return page


def _organization(changes: Changes, ways: Routes) -> Page:
    from gui.contacts.organization import OrganizationPage

    page = OrganizationPage(changes)
    page.back_wanted.connect(ways.go_back)
    page.whom_wanted.connect(ways.sheets.whom_at)
    page.person_chosen.connect(ways.open_person)
    return page


def _introductions(changes: Changes, ways: Routes) -> Page:
    from gui.referrals.page import IntroductionsPage

    page = IntroductionsPage(changes)
    page.act_wanted.connect(ways.do)
    page.add_wanted.connect(ways.sheets.add_person)
    page.letter_wanted.connect(lambda who, kind, about: ways.write(who, kind, about or None))
    page.letters_wanted.connect(ways.write_each)
    page.person_chosen.connect(ways.open_person)
    return page


def _meetings(changes: Changes, ways: Routes) -> Page:
    from gui.meetings.page import MeetingsPage

    page = MeetingsPage(changes)
    page.card_wanted.connect(ways.open_card)
    page.person_chosen.connect(ways.open_person)
    page.plan_wanted.connect(ways.sheets.plan_meeting)
    page.letter_wanted.connect(lambda person, kind, meeting: ways.write(person, kind, None, meeting))
    page.talk_wanted.connect(ways.talk)
    page.today_wanted.connect(lambda: ways.show("today"))
    return page


def _talk(changes: Changes, ways: Routes) -> Page:
    from gui.meetings.talk import TalkPage

    page = TalkPage(changes)
    page.finished.connect(ways.write_down)
    page.left.connect(ways.open_meeting)
    page.person_chosen.connect(ways.open_person)
    return page


def _letters(changes: Changes, ways: Routes) -> Page:
    from gui.letters.page import LettersPage

    page = LettersPage(changes)
    page.letter_chosen.connect(ways.open_letter)
    page.letter_wanted.connect(ways.write)
    return page


def _letter(changes: Changes, ways: Routes) -> Page:
    from gui.letters.composer import ComposerPage

    page = ComposerPage(changes)
    page.letter_wanted.connect(ways.write)
    page.back_wanted.connect(ways.go_back)
    page.person_chosen.connect(ways.open_person)
    page.plan_wanted.connect(ways.sheets.plan_meeting)
    return page


def _card(changes: Changes, ways: Routes) -> Page:
    from gui.letters.card import CardPage

    page = CardPage(changes)
    page.back_wanted.connect(ways.go_back)
    page.letter_wanted.connect(ways.write)
    return page


def _learned(changes: Changes, ways: Routes) -> Page:
    from gui.learned.page import LearnedPage

    page = LearnedPage(changes)
    page.meeting_chosen.connect(ways.open_meeting)
    page.person_chosen.connect(ways.open_person)
    return page


def _settings(changes: Changes, ways: Routes) -> Page:
    from gui.settings.page import SettingsPage

    page = SettingsPage(changes)
    page.import_wanted.connect(ways.sheets.import_people)
    page.person_chosen.connect(ways.open_person)
    return page


def _welcome(changes: Changes, ways: Routes) -> Page:
    from gui.welcome.page import WelcomePage

    page = WelcomePage(changes)
    page.example_wanted.connect(ways.sheets.open_example)
    page.finished.connect(lambda: ways.show("today"))
    page.import_wanted.connect(ways.sheets.import_people)
    return page


BUILDERS: dict[str, Callable[[Changes, Routes], Page]] = {
    "today": _today,
    "people": _people,
    "person": _person,
    "organization": _organization,
    "introductions": _introductions,
    "meetings": _meetings,
    "talk": _talk,
    "letters": _letters,
    "letter": _letter,
    "card": _card,
    "learned": _learned,
    "settings": _settings,
    "welcome": _welcome,
}
