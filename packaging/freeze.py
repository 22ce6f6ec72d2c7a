"""What `dev.py package` does: freeze Acquaint into dist/, try the result as a stranger would, measure it."""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImageWriter

ROOT = Path(__file__).resolve().parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
LIMIT_MB = 130  # on Linux
ROUNDS = 5
SYSTEM = platform.system()  # Linux, Darwin or Windows
KEPT = ("SYSTEMROOT", "TEMP", "TMP")  # Windows cannot start a program without them


class Failed(Exception):
    """The sentence that says why there is no program."""


def draw_icon() -> None:
    """Turn the drawing of the icon into the kind of file this system wants; Linux has no such file."""
    if SYSTEM == "Linux":
        return
    kind, side = ("icns", 1024) if SYSTEM == "Darwin" else ("ico", 256)
    picture = QIcon(str(ROOT / "resources" / "icons" / "acquaint.svg")).pixmap(QSize(side, side), 1.0)
    writer = QImageWriter(str(BUILD / f"acquaint.{kind}"))
    if not writer.write(picture.toImage()):
        raise Failed(f"The icon could not be written: {writer.errorString()}.")


def build() -> float:
    """Freeze the program; returns the seconds it took."""
    started = time.monotonic()
    shutil.rmtree(DIST, ignore_errors=True)
    BUILD.mkdir(exist_ok=True)
    draw_icon()
    options = [
        "--noconfirm",
        "--clean",
        "--log-level",
        "WARN",
        "--distpath",
        str(DIST),
        "--workpath",
        str(BUILD),
    ]
    command = [sys.executable, "-m", "PyInstaller", *options, str(ROOT / "packaging" / "acquaint.spec")]
    log = BUILD / "freeze.log"
    with log.open("w", encoding="utf-8") as output:
        done = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise Failed(f"{log.read_text(encoding='utf-8', errors='replace')}\nPyInstaller stopped; see above.")
    return time.monotonic() - started


def product() -> Path:
    """Return the folder that would be given to somebody."""
    return DIST / ("Acquaint.app" if SYSTEM == "Darwin" else "Acquaint")


def program() -> Path:
    """Return the file in it that starts."""
    if SYSTEM == "Darwin":
        return product() / "Contents" / "MacOS" / "Acquaint"
    return product() / ("Acquaint.exe" if SYSTEM == "Windows" else "Acquaint")


def size_on_disk(folder: Path) -> float:
    """Return the size of all files below a folder, in millions of bytes."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


def strange_environment() -> dict[str, str]:
    """Return as good as no environment, as on a computer that knows nothing of us."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**environment, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def try_out(command: list[str]) -> tuple[float, str]:
    """Run a self-test from another folder; returns its seconds and what it said."""
    with tempfile.TemporaryDirectory(prefix="acquaint-") as elsewhere:
        started = time.monotonic()
        done = subprocess.run(
            [*command, "--self-test"],
            cwd=elsewhere,
            env=strange_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=300,
        )
    if done.returncode:
        raise Failed(
            f"{done.stdout}\n{command[-1]} --self-test failed with code {done.returncode}; see above."
        )
    return time.monotonic() - started, done.stdout


def ratio_to_source() -> tuple[float, float, float]:
    """Return the median seconds of the self-test frozen and from source, and the median of their ratios."""
    source = [sys.executable, str(ROOT / "main.py")]
    pairs = [(try_out([str(program())])[0], try_out(source)[0]) for _ in range(ROUNDS)]
    frozen, plain = (statistics.median(times) for times in zip(*pairs, strict=True))
    return frozen, plain, statistics.median(one / other for one, other in pairs)


def package() -> None:
    """Build, try and measure; raises Failed when the result is not fit to be given away."""
    print("Freezing Acquaint ...", flush=True)
    print(f"Built in {build():.0f} s: {program()}", flush=True)
    _, said = try_out([str(program())])
    print(f"Its self-test, from another folder with an empty environment:\n{said.rstrip()}", flush=True)
    size = size_on_disk(product())
    print(f"Size on disk: {size:.0f} MB", flush=True)
    frozen, plain, ratio = ratio_to_source()
    print(
        f"A whole self-test, start to end, median of {ROUNDS} taken in turn: "
        f"frozen {frozen:.2f} s, from source {plain:.2f} s, ratio {ratio:.2f}"
    )
    if SYSTEM == "Linux" and size > LIMIT_MB:
        raise Failed(f"That is more than {LIMIT_MB} MB: something new came along; see build/acquaint/*.toc.")


def main() -> int:
    """Return the exit code."""
    try:
        package()
    except Failed as reason:
        print(reason)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
