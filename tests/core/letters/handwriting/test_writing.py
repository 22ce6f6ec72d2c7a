"""A note as the pen writes it: alive in every letter, inside its card, and the same everywhere."""

import hashlib
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.letters import handwriting
from core.letters.handwriting import HANDS, Manner, Writing
from core.letters.handwriting.chance import Dice, Wave
from core.letters.handwriting.hand import Box, bounds
from core.letters.handwriting.page import Ink
from core.letters.stationery import CARDS, READY_CUT, Spread, spread

BODY = (
    "Dear Dana,",
    """Thank you for giving me half an hour on Monday. Letting the cooks write the menu first, then costing
    it, turned my way of planning upside down. This Saturday I will stand at the pantry door and watch
    where the queue slows.""",
    "Elena and Hugo sound wonderful. I will tell you how it goes.",
)
CLOSING = ("With warm thanks,",)
A6 = spread("A6", READY_CUT)
EDGE = 9.0  # mm of a card that stay free of ink
SEEDS = st.integers(0, 10_000).map(str)
LIVELY = st.sampled_from([0.5, 1.0, 1.6])


def write(
    hand: str = "flowing",
    seed: str = "7",
    lively: float = 1.0,
    body: tuple[str, ...] = BODY,
    area: Spread = A6,
) -> Writing:
    return handwriting.write(body, CLOSING, Manner(hand, seed, lively), area)


def box(ink: Ink) -> Box:
    """Return the box around a word's ink on the page, its pen included."""
    filled = bounds(tuple(path for letter in ink.word.letters for path in letter.filled))
    pen = ink.word.outline_pen / 2
    return (
        filled[0] + ink.x - pen,
        filled[1] + ink.y - pen,
        filled[2] + ink.x + pen,
        filled[3] + ink.y + pen,
    )


def shapes(writing: Writing) -> list[tuple[str, object]]:
    """Return every letter with its outline, moved to where it begins."""
    return [
        (
            letter.key,
            tuple(path[at] - letter.filled[0][at % 2] for path in letter.filled for at in range(len(path))),
        )
        for ink in writing.ink()
        for letter in ink.word.letters
    ]


def fingerprint(seed: str) -> str:
    """Return a hash of all that is painted."""
    marks = hashlib.sha256()
    for hand in ("flowing", "rounded", "felt"):
        for ink in write(hand, seed).ink():
            letters = [(one.key, one.filled, one.strokes) for one in ink.word.letters]
            marks.update(repr((ink.x, ink.y, ink.shade, letters, ink.word.outline_pen)).encode())
    return marks.hexdigest()


# ---- chance


def test_chance_falls_alike_everywhere() -> None:
    dice = Dice("seed", "thank", 0)
    assert [dice.bits() for _number in range(3)] == [
        16831396532633011810,
        14038270539468329437,
        16702765561844790279,
    ]
    assert Dice("a", "b").bits() != Dice("ab").bits()


def test_chance_stays_within_its_bounds() -> None:
    dice = Dice("bell")
    throws = [dice.bell(1) for _number in range(3_000)]
    assert -3 <= min(throws) < -2 and 2 < max(throws) <= 3 and abs(sum(throws)) < 200
    assert sum(abs(throw) < 1 for throw in throws) > 1_800
    units = [dice.unit() for _number in range(1_000)]
    assert 0 <= min(units) < 0.05 and 0.95 < max(units) < 1


@given(SEEDS, st.floats(-50, 50))
@settings(max_examples=50, deadline=None)
def test_a_wave_is_smooth_and_bounded(seed: str, x: float) -> None:
    wave = Wave(seed)
    assert -1 <= wave.at(x) <= 1 and abs(wave.at(x) - wave.at(x + 0.001)) < 0.01


# ---- alive, and the same everywhere


def test_a_note_is_the_same_on_every_machine() -> None:
    assert (
        fingerprint("7")[:16] == "a14bae0319ebe35f"
    )  # changes with the hands and the renderer, never with a system


def test_the_same_seed_is_the_same_note_in_another_process() -> None:
    line = (
        f"import sys; sys.path[:] = {sys.path!r}; import test_writing; print(test_writing.fingerprint('7'))"
    )
    folder = __file__.rpartition("/")[0] or "."
    made = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; sys.path.insert(0, {folder!r}); " + line.replace("sys.path[:] =", "sys.path +="),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout.strip() == fingerprint("7") != fingerprint("8")


@pytest.mark.parametrize("hand", HANDS)
@given(seed=SEEDS, lively=LIVELY)
@settings(max_examples=3, deadline=None)
def test_no_letter_of_a_note_is_written_twice_alike(hand: str, seed: str, lively: float) -> None:
    seen = shapes(write(hand, seed, lively))
    assert len(seen) > 200 and len(set(seen)) == len(seen)


def test_without_liveliness_it_is_the_bare_font() -> None:
    first, *others = [
        shape for key, shape in shapes(write("neat", lively=0, body=("on no nono",))) if key == "n"
    ]
    for other in others:
        assert other == pytest.approx(first, abs=0.003)  # rounded to 0.001 mm, three roundings apart


@pytest.mark.parametrize("hand", HANDS)
def test_changing_one_word_leaves_all_others_as_they_were(hand: str) -> None:
    before, after = write(hand), write(hand, body=(BODY[0], BODY[1].replace("Saturday", "Thursday"), BODY[2]))
    assert before.size == after.size
    words = [
        [(word.text, ink.word) for (word, _x), ink in zip(flat(one), one.ink(), strict=True)]
        for one in (before, after)
    ]
    kept = {id(drawn) for _text, drawn in words[0]} & {id(drawn) for _text, drawn in words[1]}
    assert len(kept) == len(words[0]) - 1
    assert [text for text, drawn in words[1] if id(drawn) not in kept] == ["Thursday"]


def flat(writing: Writing) -> list[tuple[handwriting.pen.Word, float]]:
    return [pair for line in writing.lines for pair in line.words]


def test_written_again_it_is_another_note() -> None:
    first, again = shapes(write(seed="7.0")), shapes(write(seed="7.1"))
    assert not set(first) & set(again)


# ---- inside its card


@pytest.mark.parametrize("hand", HANDS)
@given(seed=SEEDS, lively=LIVELY, card=st.sampled_from(sorted(CARDS)))
@settings(max_examples=4, deadline=None)
def test_all_ink_stays_on_the_card_and_each_line_between_its_neighbours(
    hand: str, seed: str, lively: float, card: str
) -> None:
    area = spread(card, READY_CUT)
    writing = write(hand, seed, lively, area=area)
    panel, inks = area.panel, list(writing.ink())
    boxes = [box(ink) for ink in inks]
    assert min(left for left, _t, _r, _b in boxes) > panel.left + EDGE
    assert max(right for _l, _t, right, _b in boxes) < panel.right - EDGE
    assert min(top for _l, top, _r, _b in boxes) > panel.top + EDGE - 1
    assert max(bottom for _l, _t, _r, bottom in boxes) < panel.bottom - EDGE + 1
    number = 0
    for before, line, after in zip(
        [None, *writing.lines], writing.lines, [*writing.lines[1:], None], strict=False
    ):
        for _word in line.words:
            _left, top, _right, bottom = boxes[number]
            assert before is None or top > before.baseline - 0.4 * writing.gap
            assert after is None or bottom < after.baseline + 0.4 * writing.gap
            number += 1


@pytest.mark.parametrize("hand", HANDS)
@given(seed=SEEDS, lively=LIVELY)
@settings(max_examples=3, deadline=None)
def test_words_keep_apart(hand: str, seed: str, lively: float) -> None:
    writing = write(hand, seed, lively)
    inks = iter(writing.ink())
    for line in writing.lines:
        bands = [middle(next(inks), line.baseline, writing.size) for _word in line.words]
        for (_left, right), (left, _right) in pairwise(band for band in bands if band):
            assert right < left


def middle(ink: Ink, baseline: float, size: float) -> tuple[float, float] | None:
    """Return where a word's ink begins and ends between its baseline and the height of an x."""
    xs = [
        x + ink.x
        for letter in ink.word.letters
        for path in letter.filled
        for x, y in zip(path[::2], path[1::2], strict=True)
        if -size < y < 0
    ]
    return (min(xs), max(xs)) if xs else None


@given(seed=SEEDS, lively=LIVELY)
@settings(max_examples=6, deadline=None)
def test_joined_letters_stay_joined(seed: str, lively: float) -> None:
    text = "thinking menu wonderful animal daughter because neighbour summer lunch"
    bare, written = (write("rounded", seed, one, body=(text,)) for one in (0.0, lively))
    joins = 0
    for model, ink in zip(bare.ink(), written.ink(), strict=True):
        for hangs, overlap in zip(overlaps(model), overlaps(ink), strict=True):
            if hangs > 0.05:  # letters that do not hang together may just touch
                joins += 1
                assert overlap > 0
    assert joins > 30


def overlaps(ink: Ink) -> list[float]:
    """Return how many mm each letter of a word reaches into the next, its pen included."""
    boxes = [bounds(letter.filled) for letter in ink.word.letters]
    return [before[2] - after[0] + ink.word.outline_pen for before, after in pairwise(boxes)]


def test_the_closing_starts_at_half_the_width_and_leaves_room_for_a_pen() -> None:
    for seed in map(str, range(20)):
        lines = write(seed=seed).lines
        assert lines[-1].text == "With warm thanks," and lines[-1].is_closing
        assert 0 <= lines[-1].left - A6.message.left - A6.message.width / 2 < 4
        assert all(0 <= line.left - A6.message.left <= 4 for line in lines[:-1])
        assert A6.panel.bottom - lines[-1].baseline >= 18


def test_a_short_note_stands_a_little_above_the_middle_and_larger() -> None:
    short, full = write(body=("Dear Dana,", "Thank you.")), write()
    assert short.size == 2.4 >= full.size
    middle = (short.lines[0].baseline + short.lines[-1].baseline) / 2
    assert A6.panel.top + 35 < middle < A6.panel.top + A6.panel.height / 2


def test_lines_break_unevenly_and_none_begins_with_a_dash() -> None:
    body = (
        "Thank you — truly — for the hour – and the names - all of them — and for the soup — and more. " * 2,
    )
    for seed in map(str, range(30)):
        lines = write("quick", seed, body=body).lines
        assert not any(line.text[0] in "-–—" for line in lines)
    rights = [line.words[-1][1] + line.words[-1][0].right * 2 for line in write("quick").lines[1:-1]]
    assert max(rights) - min(rights) > 1


# ---- any text


@pytest.mark.parametrize("hand", HANDS)
def test_a_word_wider_than_the_card_is_broken_and_none_is_lost(hand: str) -> None:
    for text in ("W" * 300, "— " * 20, "é\u0323i" * 100 + " x"):
        writing = write(hand, body=(text,))
        assert squeezed(line.text for line in writing.lines[:-1]) == squeezed([text])
        assert all(box(ink)[2] < A6.panel.right - EDGE for ink in writing.ink(A6.panel.bottom))


def squeezed(texts: Iterable[str]) -> str:
    """Return texts as one, without spaces and with the accents composed."""
    return unicodedata.normalize("NFC", "".join("".join(texts).split()))


def test_two_thousand_words_are_marked_as_too_many_and_only_the_visible_ones_drawn() -> None:
    writing = write(body=("word " * 2_000,))
    assert writing.size == 1.8 and sum(line.is_over for line in writing.lines) > 100
    drawn = list(writing.ink(A6.panel.bottom))
    assert 50 < len(drawn) < 300 and all(ink.y < A6.panel.bottom + 3 for ink in drawn)
    assert any(ink.is_over for ink in writing.ink()) and not writing.lines[-1].is_over


@pytest.mark.parametrize(
    "text", ["", " \t ", "\u200d", "🙂👩‍🚀", "שלום", "\x00", "\u0301", "half \ud800", "{{7}} <b>"]
)
def test_any_text_can_be_laid_out(text: str) -> None:
    writing = write(body=(text,))
    assert all(ink.word.letters is not None for ink in writing.ink())
    assert handwriting.write((), (), Manner("flowing", "1"), A6).lines == []


def test_a_few_words_stand_on_one_line() -> None:
    writing = handwriting.write_line("thank you", Manner("flowing", "1"), 10)
    (line,) = writing.lines
    assert line.text == "thank you" and 60 < writing.width < 130 and len(list(writing.ink())) == 2
    assert handwriting.write_line("", Manner("flowing", "1"), 10).width == 0
