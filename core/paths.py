"""Where things live on this computer: decided once in main.py, then passed on."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """The folder of the book, of its backups and of the log."""

    data: Path
    backups: Path
    logs: Path

    @property
    def book(self) -> Path:
        """Return the file that holds everything the user typed."""
        return self.data / "Acquaint.acquaint"

    @classmethod
    def under(cls, folder: Path) -> "Paths":
        """Return the paths with everything below one folder, as `--data DIR` asks."""
        return cls(folder, folder / "backups", folder / "logs")

    @classmethod
    def usual(cls) -> "Paths":
        """Return the places this system keeps such things."""
        import platformdirs  # not for a book whose folder is given

        data = platformdirs.user_data_path("Acquaint", appauthor=False)
        return cls(data, data / "backups", platformdirs.user_log_path("Acquaint", appauthor=False))

    def make(self) -> None:
        """Create the folders; raises OSError when the disk refuses."""
        for folder in (self.data, self.backups, self.logs):
            folder.mkdir(parents=True, exist_ok=True)
