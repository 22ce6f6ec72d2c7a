"""packaging/dev.py: when .venv is made again, and what is said when something is missing."""

import subprocess
import sys
from pathlib import Path

import dev
import pytest
import system_parts

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
