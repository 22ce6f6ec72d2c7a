"""The way back: the places looked at, the newest last."""

from typing import Any

LONGEST = 50  # places


class Trail:
    """Remembers pages with what they showed, such as the page of a person and who it was."""

    def __init__(self) -> None:
        self._places: list[tuple[str, Any]] = []

    def leave(self, key: str, shown: Any) -> None:
        """Remember a place that is being left."""
        if (key, shown) not in self._places[-1:]:
            self._places.append((key, shown))
            del self._places[:-LONGEST]

    def back(self) -> tuple[str, Any] | None:
        """Return the place last left, and forget it; None when there is none."""
        return self._places.pop() if self._places else None

    def is_empty(self) -> bool:
        """Say whether there is no way back."""
        return not self._places
