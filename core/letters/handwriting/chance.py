"""Chance that falls alike on every machine: plain sums of whole numbers, begun from a key."""

from hashlib import blake2b

MASK = (1 << 64) - 1
UNIFORM = 1 << 21  # three uniform numbers fit into one of 64 bits


class Dice:
    """A row of throws that belongs to a key, such as a seed and a word."""

    def __init__(self, *key: object) -> None:
        text = "\x1f".join(map(str, key)).encode("utf-8", "surrogatepass")
        self._state = int.from_bytes(blake2b(text, digest_size=8).digest(), "big")

    def bits(self) -> int:
        """Return 64 bits (splitmix64)."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)

    def unit(self) -> float:
        """Return a number from 0 up to 1."""
        return (self.bits() >> 11) / (1 << 53)

    def bell(self, spread: float) -> float:
        """Return a number around 0, most of them within `spread`, none beyond three times that."""
        bits = self.bits()
        three = bits % UNIFORM + (bits >> 21) % UNIFORM + (bits >> 42) % UNIFORM
        return spread * (2 * three / UNIFORM - 3)


class Wave:
    """A line that wanders slowly and smoothly between -1 and 1."""

    def __init__(self, *key: object) -> None:
        self._key = key
        self._heights: dict[int, float] = {}

    def at(self, x: float) -> float:
        """Return its height; it has gone somewhere else one unit later."""
        before = int(x // 1)
        part = x - before
        rest = part * part * (3 - 2 * part)
        return self._height(before) * (1 - rest) + self._height(before + 1) * rest

    def _height(self, place: int) -> float:
        if place not in self._heights:
            self._heights[place] = Dice(*self._key, place).unit() * 2 - 1
        return self._heights[place]
