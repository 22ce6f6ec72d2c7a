"""A small classifier of our own: how much a sentence sounds like somebody asking for a job."""

import struct
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import exp

from core.letters.coaching.features import features
from core.resources import resource

_HEAD = struct.Struct("<ff")  # the weight of nothing at all, and what one step of a weight is worth


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What packaging/train_coach.py learned: one small whole number for each feature."""

    bias: float
    scale: float
    values: "array[int]"

    def chance(self, found: dict[int, float]) -> float:
        """Return how sure it is, from 0 to 1, that a sentence with these features asks for a job."""
        values = self.values
        told = sum([values[number] * counts for number, counts in found.items()])
        return 1 / (1 + exp(-max(-60.0, min(60.0, self.bias + self.scale * told))))

    def packed(self) -> bytes:
        """Return the weights as they are kept in a file."""
        return _HEAD.pack(self.bias, self.scale) + self.values.tobytes()


def unpacked(data: bytes) -> Weights:
    """Return the weights kept in a file."""
    bias, scale = _HEAD.unpack_from(data)
    return Weights(bias, scale, array("b", data[_HEAD.size :]))


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """Return the weights that ship with Acquaint."""
    return unpacked(resource("coach", "weights.bin").read_bytes())


def chance(words: str, signs: Iterable[str], weights: Weights | None = None) -> float:
    """Return how much a sentence in plain spelling sounds like asking for a job, from 0 to 1."""
    return (weights or shipped()).chance(features(words, signs))
