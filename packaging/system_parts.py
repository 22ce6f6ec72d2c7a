"""What Qt needs from a Linux system: shared libraries, one font; and the Debian packages they come in.

As a program it brings what is missing for Qt "off-screen", with a "window", or to be "frozen". Its syntax and
imports are those of Python 3.6, like dev.py's.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

TO_IMPORT_QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
TO_SHOW_A_WINDOW = {
    **TO_IMPORT_QT,
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}
FONT = {"a font": "fonts-dejavu-core"}
TO_FREEZE = {"objcopy": "binutils"}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class Missing(Exception):
    """The sentence that says which parts are missing and what to type."""


def missing_libraries(libraries: "dict[str, str]") -> "dict[str, str]":
    """Return those libraries the system cannot load, with their Debian packages."""
    return {library: package for library, package in libraries.items() if not _loads(library)}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(folders: "tuple[str, ...]" = FONT_FOLDERS) -> bool:
    """Whether any font is installed, for the whole system or for this user."""
    paths = [Path(folder).expanduser() for folder in folders]
    return any(True for path in paths for kind in ("ttf", "otf", "ttc") for _ in path.rglob("*." + kind))


def missing_programs(programs: "dict[str, str]") -> "dict[str, str]":
    """Return those programs that are not installed, with their Debian packages."""
    return {program: package for program, package in programs.items() if not shutil.which(program)}


def missing_for(need: str) -> "dict[str, str]":
    """Return what is missing for Qt "off-screen", with a "window", or to be "frozen"."""
    if need == "off-screen":
        return missing_libraries(TO_IMPORT_QT)
    if need == "frozen":
        return {**missing_libraries(TO_SHOW_A_WINDOW), **missing_programs(TO_FREEZE)}
    return {**missing_libraries(TO_SHOW_A_WINDOW), **({} if has_font() else FONT)}


def is_debian(os_release: str) -> bool:
    """Whether the text of /etc/os-release describes Debian, Ubuntu or a child of theirs."""
    lines = os_release.lower().replace('"', "").splitlines()
    families = [line.split("=", 1)[1].split() for line in lines if line.startswith(("id=", "id_like="))]
    return any(name in ("debian", "ubuntu") for family in families for name in family)


def sentence(missing: "dict[str, str]", *, debian: bool) -> str:
    """Return the one line to type, or what to look for where apt is unknown."""
    if not debian:
        names = ", ".join(sorted(missing))
        return f"Please install these with your system's package manager, then try again: {names}"
    packages = " ".join(sorted(set(missing.values())))
    line = f"sudo apt-get update && sudo apt-get install -y {packages}"
    return f"Some parts of the system are missing. Please type this line, then try again:\n  {line}"


def bring(missing: "dict[str, str]") -> None:
    """Install what is missing when that is ours to do; raises Missing otherwise."""
    if not missing:
        return
    release = Path("/etc/os-release")
    debian = release.exists() and is_debian(release.read_text(encoding="utf-8"))
    if not debian or os.geteuid() != 0:
        raise Missing(sentence(missing, debian=debian))
    packages = sorted(set(missing.values()))
    print(f"Installing what the system lacks: {', '.join(packages)} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update"], capture_output=True, check=False, env=environment)
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise Missing(f"{done.stdout}{done.stderr}\n{sentence(missing, debian=True)}")


if __name__ == "__main__":
    try:
        bring(missing_for(sys.argv[1]))
    except Missing as reason:
        sys.exit(str(reason))
