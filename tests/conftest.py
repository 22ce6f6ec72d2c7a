"""What every test shares: Qt without a screen, one font, no network, an empty book for who asks."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from core import book as open_book
from core import clock
from tests.builders import NOW

# Qt and the network: the same for every test on every system

settings.register_profile("acquaint", deadline=None)  # a busy machine is not a fault
settings.load_profile("acquaint")

FONTS = Path(__file__).parent / "fonts"


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, written in the tests' own font."""
    ids = [QFontDatabase.addApplicationFont(str(file)) for file in sorted(FONTS.glob("*.ttf"))]
    assert ids and -1 not in ids, "a test font does not load"
    qapp.setFont(QFont(QFontDatabase.applicationFontFamilies(ids[0])[0], 10))
    return qapp


@pytest.fixture
def book() -> Iterator[None]:
    """An empty book that is never kept, on a Tuesday morning."""
    clock.fix(NOW)
    open_book.open_file(":memory:")
    yield
    open_book.close()
    clock.fix(None)


class _NoSocket(socket.socket):
    """Acquaint works offline; whoever opens a socket is told so."""

    def __init__(self, *_arguments: object, **_named: object) -> None:
        raise AssertionError("Acquaint never opens a socket")


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """No test reaches out of this computer, nor into it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", _NoSocket)
        yield
