"""Files for the readers: the project's own samples, and any bytes under any name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.exchange import Reading, read


@pytest.fixture(scope="session")
def samples() -> Path:
    return Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="session")
def bring(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Reading]:
    """Write bytes to a file and read it."""
    folder = tmp_path_factory.mktemp("brought")

    def written(data: bytes, name: str = "list.csv") -> Reading:
        path = folder / name
        path.write_bytes(data)
        return read(path)

    return written
