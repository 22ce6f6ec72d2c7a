"""The colours can be told apart: 4.5 to 1 for words, 3 to 1 for marks and borders (DESIGN section 5)."""

import re
from itertools import product

import pytest

from gui import tokens
from gui.sheet import RULES

GROUNDS = ("canvas", "sidebar", "surface", "sunken", "hover", "accentTint")
TINTS = ("accentTintStrong", "careTint", "flagTint", "goodTint", "desk", "avatar")
PAIRS = [
    *product(("text", "text2"), (*GROUNDS, *TINTS)),
    *product(("text3", "accentText"), GROUNDS),
    ("accentText", "accentTintStrong"),
    *product(("onAccent",), ("accent", "accentHover", "accentPressed")),
    *product(("flag", "care", "good"), ("canvas", "sidebar", "surface", "accentTint")),
    ("flag", "flagTint"),
    ("care", "careTint"),
    ("good", "goodTint"),
    ("text", "hairline"),  # a button while it is pressed
    ("onToast", "toast"),
    ("toastAction", "toast"),
]
BORDERS = [
    *product(("controlBorder",), ("canvas", "surface")),
    *product(("focus",), ("canvas", "sidebar", "surface", "accentTint")),
    *product(("accentText",), ("surface", "canvas")),  # around what is chosen
    ("flag", "surface"),  # around a field with a problem
    ("care", "surface"),
]
THEMES = {
    "light": (tokens.LIGHT, tokens.STAGE_LIGHT),
    "dark": (tokens.DARK, tokens.STAGE_DARK),
}


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return how many to one two colours differ."""
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def weak(pairs: list[tuple[str, str]], colours: dict[str, str], least: float) -> dict[tuple[str, str], float]:
    """Return the pairs that cannot be told apart well enough."""
    found = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


def test_contrast_is_measured_as_everybody_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_every_ground(theme: str) -> None:
    assert weak(PAIRS, THEMES[theme][0], 4.5) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_borders_and_the_focus_can_be_seen(theme: str) -> None:
    assert weak(BORDERS, THEMES[theme][0], 3) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_stage_marks_can_be_seen(theme: str) -> None:
    colours, stages = THEMES[theme]
    pairs = list(product(stages, ("surface", "canvas")))
    assert weak(pairs, colours | stages, 3) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_every_rule_of_the_sheet_writes_in_a_colour_that_can_be_read(theme: str) -> None:
    """Those rules that name both the words and their ground."""
    pairs = []
    for _selector, body in re.findall(r"([^{}]+)\{([^{}$]*\$[^{}]*)\}", RULES.template.replace("${", "$")):
        words = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"(?<![-\w])background: \$(\w+)", body)
        chosen = re.search(r"selection-color: \$(\w+)", body)
        light = re.search(r"selection-background-color: \$(\w+)", body)
        pairs += [(one[1], other[1]) for one, other in ((words, ground), (chosen, light)) if one and other]
    assert len(pairs) > 15
    assert weak(pairs, THEMES[theme][0], 4.5) == {}


@pytest.mark.parametrize("ink", tokens.INK)
@pytest.mark.parametrize("stock", tokens.STOCK)
def test_every_ink_can_be_read_on_every_card(ink: str, stock: str) -> None:
    assert contrast(tokens.INK[ink], tokens.STOCK[stock]) >= 4.5


def test_light_and_dark_have_the_same_tokens() -> None:
    assert set(tokens.LIGHT) == set(tokens.DARK)
    assert set(tokens.STAGE_LIGHT) == set(tokens.STAGE_DARK)
