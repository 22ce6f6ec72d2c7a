"""Words: every sentence passes through the language in use."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from core import resources, words
from core.contacts import Circle, Stage


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    words.use_language("en")


def test_a_language_without_a_translation_stays_english() -> None:
    words.use_language("xx")
    assert words._("Add a person") == "Add a person"
    assert [words.ngettext("one", "many", count) for count in (0, 1, 2)] == ["many", "one", "many"]


def test_a_language_that_ships_is_spoken_from_then_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    catalog = Catalog(locale="de")
    catalog.add("Family", "Familie")
    catalog.add(("{count} name", "{count} names"), ("{count} Name", "{count} Namen"))
    written = BytesIO()
    write_mo(written, catalog)
    place = tmp_path / "resources" / "i18n" / "de" / "LC_MESSAGES" / "acquaint.mo"
    place.parent.mkdir(parents=True)
    place.write_bytes(written.getvalue())
    monkeypatch.setattr(resources, "ROOT", tmp_path)
    words.use_language("de")
    assert (Circle.FAMILY.label, Stage.MET.label) == ("Familie", "Met")
    assert words.ngettext("{count} name", "{count} names", 2) == "{count} Namen"


def test_a_marked_word_stays_as_it_is() -> None:
    assert words.mark("Family") == "Family"
