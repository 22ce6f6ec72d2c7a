"""The hands that ship: whole, able to write every Latin language, and honest about what they cannot."""

import unicodedata

import pytest

from core.letters.handwriting import accents, fonts
from core.letters.handwriting.fonts import HANDS, able, clusters, hand, unwritable
from core.letters.handwriting.hand import bounds

LATIN = """Zażółć gęślą jaźń. Příliš žluťoučký kůň úpěl ďábelské ódy. Țăranul și împăratul. Ağaoğlu Işık
İzmir. Ľudmila Ťažká, Jānis Ķēniņš ģimene, Őrs Erdős, Đorđević, Ħal-Għargħur, Ŧŧ, fjørd Ørsted Łódź. Nguyễn
Thị Hồng Ánh ở Đà Nẵng: cảm ơn bạn rất nhiều vì buổi gặp gỡ Ưng. José Núñez, Zoë, naïve, Ångström, Straße,
œuvre “x” ‘y’ – — … €"""
ACCENTED = "éñłőșțạđ"


@pytest.mark.parametrize("name", HANDS)
def test_every_hand_writes_every_latin_language(name: str) -> None:
    writer = hand(name)
    assert unwritable(LATIN, name) == ()
    assert all(writer.outline(key).filled for word in LATIN.split() for key, _at in writer.shape(word))
    for char in ACCENTED:
        ((key, at),) = hand(name).shape(char)
        drawn = hand(name).outline(key)
        assert at == 0 and drawn.advance > 0 and drawn.filled
        plain = accents.parts(char)
        assert plain is not None
        top, bottom = bounds(drawn.filled + drawn.strokes)[1::2]
        letter = bounds(hand(name).outline(plain[0]).filled)
        assert top < letter[1] or bottom > letter[3] or char in "łđ"


def test_accents_are_composed_from_any_order_of_marks() -> None:
    for word in ("ạ̊", "x\u0302", "e\u0323\u0302", "q\u0308"):
        assert unwritable(word, "flowing") == ()
        (place,) = hand("flowing").shape(word)
        assert hand("flowing").outline(place[0]).strokes
    assert unwritable("a\u0489 ", "flowing") == ("a\u0489",)
    assert unwritable("ø\u0309", "everyday") == ("ø\u0309",)


def test_a_dot_gives_way_to_an_accent_and_stays_under_none() -> None:
    everyday = hand("everyday")
    assert everyday.outline("i").floating and not everyday.outline("ı").floating
    assert not everyday.outline("ỉ").floating and everyday.outline("ị").floating


@pytest.mark.parametrize("name", HANDS)
def test_a_letter_is_as_tall_as_an_x_and_stands_on_its_line(name: str) -> None:
    for char in "nea":
        _left, top, _right, bottom = bounds(hand(name).outline(char).body)
        assert -1.35 < top < -0.75 and -0.2 < bottom < 0.3
    assert 0.05 < hand(name).stem < 0.3 and 0.4 < hand(name).space < 2


def test_what_a_hand_cannot_write_is_named_once_each_and_whole() -> None:
    assert unwritable("Ж and Ж and 👍🏽 and 👩‍🚀!", "everyday") == ("Ж", "👍🏽", "👩‍🚀")
    assert unwritable("שלום", "flowing") == tuple("שלום")
    assert (
        unwritable("Zoë e\u0301 – “quoted”\u00a0…\u200d\n\t x\u2011y a\u2028b\u202ec\x00d", "rounded") == ()
    )
    assert unwritable("half \ud800", "flowing") == ("\ud800",)


def test_a_hand_that_can_is_known() -> None:
    assert able("Дякую, Žofie") == ("felt", "narrow")
    assert able("Καλημέρα") == ("lively",)
    assert able("你好") == () and able("Thank you") == HANDS


def test_what_cannot_be_written_is_left_out_and_the_rest_is_kept() -> None:
    assert [key for key, _at in hand("flowing").shape("a🙂b\u200dЖc")] == list("abc")
    assert hand("flowing").shape("") == ()


def test_a_hand_that_is_gone_is_written_in_the_first() -> None:
    assert hand("crayon") is hand("flowing")


def test_forms_that_were_drawn_apart_take_turns() -> None:
    felt = hand("felt")
    keys = {felt.shape("t", turn)[0][0] for turn in range(6)}
    assert len(keys) > 1 and all(key[0] == "t" and felt.outline(key).filled for key in keys)
    assert {hand("neat").shape("t", turn) for turn in range(6)} == {(("t", 0.0),)}


def test_letters_that_fit_into_each_other_stand_closer() -> None:
    felt = hand("felt")
    assert felt.shape("Ta")[1][1] < felt.outline("T").advance
    assert felt.shape("Tä")[1][1] == pytest.approx(felt.shape("Ta")[1][1])


def test_a_character_keeps_its_accents() -> None:
    for text in ("e\u0301x\u0302", "Nguyễn", unicodedata.normalize("NFD", "Nguyễn")):
        assert unicodedata.normalize("NFC", "".join(clusters(text))) == unicodedata.normalize("NFC", text)
    assert list(clusters("x\u0302y")) == ["x\u0302", "y"] and list(clusters("")) == []


@pytest.mark.parametrize("name", HANDS)
def test_every_letter_is_made_of_closed_curves(name: str) -> None:
    writer = hand(name)
    assert isinstance(writer, fonts.FontHand)
    for key in writer._glyphs:
        for path in writer.outline(key).filled:
            assert len(path) % 6 == 2
            assert path[:2] == pytest.approx(path[-2:], abs=0.02)
