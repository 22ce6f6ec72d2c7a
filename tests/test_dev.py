"""packaging/dev.py: when .venv is made again, what is said when something is missing, and its commands."""

import importlib
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType

import by_name
import dev
import pytest
import system_parts
from PySide6.QtGui import QImage

import main
from core import book, clock

PACKAGING = dev.ROOT / "packaging"
THIS_PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture
def lists(tmp_path: Path) -> list[Path]:
    runtime, everything = tmp_path / "requirements.txt", tmp_path / "requirements-dev.txt"
    runtime.write_text("peewee==1", encoding="utf-8")
    everything.write_text("peewee==1\npytest==1", encoding="utf-8")
    return [runtime, everything]


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 15), (4, 0)])
def test_another_python_is_told_kindly_which_one_is_needed(version: tuple[int, int]) -> None:
    with pytest.raises(
        dev.Stop, match=rf"needs Python 3\.11 to 3\.14; this is Python {version[0]}\.{version[1]}"
    ):
        dev.check_version(version)


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_every_python_from_3_11_to_3_14_will_do(minor: int) -> None:
    dev.check_version((3, minor))


def test_an_environment_that_was_never_finished_is_made_anew(lists: list[Path], tmp_path: Path) -> None:
    assert dev.next_step(dev.read_stamp(tmp_path / "missing.json"), dev.stamp_for(lists)) == "anew"


def test_a_stamp_torn_in_the_middle_counts_as_none(tmp_path: Path) -> None:
    torn = tmp_path / "stamp.json"
    torn.write_text('{"python": "3.1', encoding="utf-8")
    assert dev.read_stamp(torn) == {}


def test_nothing_is_done_while_the_lists_stay_the_same(lists: list[Path]) -> None:
    assert dev.next_step(dev.stamp_for(lists), dev.stamp_for(lists)) == "keep"


def test_running_needs_nothing_more_than_developing(lists: list[Path]) -> None:
    assert dev.next_step(dev.stamp_for(lists), dev.stamp_for(lists[:1])) == "keep"


def test_developing_adds_to_what_running_needed(lists: list[Path]) -> None:
    assert dev.next_step(dev.stamp_for(lists[:1]), dev.stamp_for(lists)) == "add"


def test_a_changed_list_makes_the_environment_anew(lists: list[Path]) -> None:
    before = dev.stamp_for(lists)
    lists[0].write_text("peewee==2", encoding="utf-8")
    assert dev.next_step(before, dev.stamp_for(lists)) == "anew"


def test_another_python_makes_the_environment_anew(lists: list[Path]) -> None:
    assert dev.stamp_for(lists)["python"] == THIS_PYTHON
    assert dev.next_step({**dev.stamp_for(lists), "python": "3.0"}, dev.stamp_for(lists)) == "anew"


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ('ID=debian\nNAME="Debian GNU/Linux"', True),
        ('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian', True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"', True),
        ("ID=fedora", False),
        ("ID=arch\nPRETTY_NAME=debian-like", False),
    ],
)
def test_debian_and_its_children_are_known(release: str, expected: bool) -> None:
    assert system_parts.is_debian(release) is expected


def test_debian_users_get_the_one_line_to_type() -> None:
    missing = {
        "libEGL.so.1": "libegl1",
        "libgthread-2.0.so.0": "libglib2.0-0",
        "libglib-2.0.so.0": "libglib2.0-0",
    }
    sentence = system_parts.sentence(missing, debian=True)
    assert sentence.endswith("sudo apt-get update && sudo apt-get install -y libegl1 libglib2.0-0")


def test_other_systems_get_the_names_of_what_is_missing() -> None:
    assert "libEGL.so.1" in system_parts.sentence({"libEGL.so.1": "libegl1"}, debian=False)


def test_a_library_that_cannot_be_loaded_is_missing() -> None:
    assert system_parts.missing_libraries({"libnowhere.so.9": "nowhere9"}) == {"libnowhere.so.9": "nowhere9"}


def test_a_font_is_found_wherever_it_lies(tmp_path: Path) -> None:
    assert not system_parts.has_font((str(tmp_path),))
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "face.otf").touch()
    assert system_parts.has_font((str(tmp_path),))


def test_an_unknown_command_shows_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["dance"]) == 2
    shown = capsys.readouterr().out
    assert all(name in shown for name in dev.COMMANDS)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere a window can always be shown")
def test_without_a_display_the_self_test_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(dev.Stop, match="--self-test"):
        dev.check_system("run", ["--example"])


def test_the_pinned_lists_name_neither_an_index_nor_a_package_without_a_hash() -> None:
    for file in (dev.RUNTIME, dev.DEV):
        text = file.read_text(encoding="utf-8")
        pins = text.count("==") - text.count("_version == ") - text.count("_platform == ")
        assert "http" not in text and "--find-links" not in text
        assert pins and text.count("\\\n    --hash") >= pins


def test_a_failing_command_is_shown_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(dev.Stop, match="It did not work"):
        dev.quietly([sys.executable, "-c", "print('why'); raise SystemExit(3)"], "It did not work.")
    assert "why" in capsys.readouterr().out


def test_dev_asks_for_nothing_but_the_standard_library() -> None:
    program = f"import sys; sys.path.insert(0, {str(dev.ROOT / 'packaging')!r}); import dev"
    assert subprocess.run([sys.executable, "-I", "-S", "-c", program], check=False).returncode == 0


def test_every_command_has_its_script() -> None:
    assert all((dev.ROOT / script[0]).is_file() for _purpose, script, _need in dev.COMMANDS.values())


@pytest.mark.parametrize(("folder", "name"), [("bench", "start"), ("stress", "kills")])
def test_measurements_and_long_tests_are_found_by_name(
    folder: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert by_name.run(PACKAGING / folder, "By name:", ["dance"]) == 2
    listed = {line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]}
    assert name in listed
    assert not any(one.startswith("_") for one in listed)


def test_a_script_called_by_name_gets_its_arguments_and_gives_its_exit_code(tmp_path: Path) -> None:
    (tmp_path / "leave.py").write_text("import sys; sys.exit(int(sys.argv[1]))", encoding="utf-8")
    assert by_name.run(tmp_path, "By name:", ["leave", "7"]) == 7


def run_shots(outdir: Path, shots: str) -> "subprocess.CompletedProcess[str]":
    """Take these pictures in a process of its own, as `dev.py shots OUTDIR` does."""
    program = (
        "import sys, shots; from shots import Shot, at\n"
        f"sys.argv = ['shots', {str(outdir)!r}, '--size', '960x640']\n"
        f"shots.SHOTS = ({shots},)\nsys.exit(shots.main())"
    )
    places = os.pathsep.join((str(dev.ROOT), str(PACKAGING)))
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**dev.environment_for("shots"), "PYTHONPATH": places},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_shots_saves_a_screen_at_the_size_asked_for(tmp_path: Path) -> None:
    done = run_shots(tmp_path / "new", "Shot('04-introductions', at('introductions'))")
    assert (done.returncode, done.stderr) == (0, "")
    saved = QImage(str(tmp_path / "new" / "04-introductions.png"))
    assert (saved.width(), saved.height()) == (960, 640)


def test_a_screen_that_fails_spoils_no_other_picture(tmp_path: Path) -> None:
    done = run_shots(
        tmp_path,
        "Shot('a', lambda window: 1 / 0), Shot('b', lambda window: __import__('nowhere')), "
        "Shot('c', at('introductions'))",
    )
    assert done.returncode == 1
    said = done.stdout.splitlines()
    assert said[:3] == [
        "a: ZeroDivisionError: division by zero",
        "b: ModuleNotFoundError: No module named 'nowhere'",
        "c: ok",
    ]


@pytest.fixture
def kills(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(PACKAGING / "stress"))
    yield importlib.import_module("kills")
    book.close()
    clock.fix(None)


def test_a_book_that_lost_a_save_is_noticed(kills: ModuleType, tmp_path: Path) -> None:
    states, file = kills.expected(), tmp_path / "book.acquaint"
    assert len(states) == 201
    with kills.opened(file):
        assert len(list(islice(kills.saves(), 3))) == 3
    kills.check(file, 3, states)
    kills.check(file, 2, states)  # the third was under way
    for returned in (1, 4):
        with pytest.raises(kills.Lost, match="holds something else"):
            kills.check(file, returned, states)


def test_kills_says_its_seed_and_its_result(tmp_path: Path) -> None:
    command = [sys.executable, str(PACKAGING / "stress.py"), "kills", "--rounds", "1", "--seed", "7"]
    environment = {**dev.environment_for("stress"), "TMPDIR": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()
    assert said[0].startswith("Seed 7;") and said[-1].startswith("ok after 1 of 1 kills")


def test_the_readme_names_no_module_that_is_not_there() -> None:
    named = set(re.findall(r"\b\w+\.py\b", (dev.ROOT / "README.md").read_text(encoding="utf-8")))
    places = ("*.py", "core/**/*.py", "gui/**/*.py", "packaging/**/*.py", "tests/**/*.py")
    assert named <= {file.name for place in places for file in dev.ROOT.glob(place)}


def test_the_program_and_its_metadata_agree_on_the_version() -> None:
    text = (dev.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["project"]["version"] == main.VERSION
