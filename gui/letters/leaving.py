"""How a letter leaves: opened where the user writes mail, copied, or saved as a draft file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from core import preferences
from core.errors import Problem
from core.letters import enclosing, handoff, post
from core.letters.post import Letter
from core.words import _
from gui.problems import GentleDialog, ask

UNSAFE = str.maketrans(dict.fromkeys('<>:"/\\|?*', " "))  # what some system forbids in a file's name
LONGEST_NAME = 80  # characters
MAIL = ("mail", "gmail", "outlook")


def open_link(url: str) -> bool:
    """Ask the system to open a link; false when no program answers."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(url.encode()))


def copy(text: str) -> None:
    """Put words on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def ask_file(parent: QWidget, suggested: str) -> str:
    """Ask where to put a draft file; "" for nowhere."""
    kinds = _("Mail drafts (*.eml)")
    return QFileDialog.getSaveFileName(parent, _("Save as a draft file"), suggested, kinds)[0]


def leave(parent: QWidget, way: str, to: str, letter: Letter) -> str:
    """Hand a letter over and return what the user has to do now, "" for nothing but to press Send.

    `way` is mail, gmail, outlook, copy or linkedin. Raises Problem(field="to") for an address that is none.
    """
    handed = handoff.hand_over(way, to, letter.subject, letter.body)
    if handed.clipboard:
        copy(handed.clipboard)
    if handed.url and not open_link(handed.url):
        _say_no_answer(parent, way, letter)
        if way != "linkedin":
            return _("Your letter is copied. Open your mail and paste it.")
    if way == "linkedin":
        return _("Your note is copied. Paste it into the invitation on LinkedIn.")
    if way == "copy":
        return _("Your letter is copied. Paste it where you write mail.")
    return (
        _("Your letter is copied. Paste the letter into the mail that opened.") if handed.needs_paste else ""
    )


def save_file(parent: QWidget, to: str, letter: Letter) -> bool:
    """Save a letter as a file that mail programs open as a draft; says whether the user wanted it after all.

    Raises Problem when the address is none, or the file cannot be written.
    """
    content = handoff.eml(to, letter.subject, letter.body, enclosing.enclosure(letter))
    chosen = ask_file(parent, str(_folder() / f"{_file_name(letter)}.eml"))
    if not chosen:
        return False
    target = Path(chosen)
    try:
        target.with_suffix(target.suffix or ".eml").write_bytes(content)
    except OSError as error:
        sentence = _("The draft file could not be saved there. Choose another folder. The letter is kept.")
        raise Problem(sentence, details=str(error)) from error
    return True


def show_enclosure(letter_id: int) -> None:
    """Put the calendar file of a letter into a folder and open it; raises Problem where that cannot be."""
    enclosed = enclosing.enclosure(post.find(letter_id))
    if enclosed is None:  # the meeting was called off meanwhile
        raise Problem(_("There is no meeting to put into a calendar any more."))
    places = QStandardPaths.StandardLocation
    folder = Path(QStandardPaths.writableLocation(places.TempLocation)) / "Acquaint" / f"letter-{letter_id}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _safe(enclosed.name)).write_bytes(enclosed.content)
    except OSError as error:
        sentence = _("The calendar file could not be written. Save the letter as a draft file instead.")
        raise Problem(sentence, details=str(error)) from error
    open_link(QUrl.fromLocalFile(str(folder)).toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _say_no_answer(parent: QWidget, way: str, letter: Letter) -> None:
    """Copy the words and say so, because nothing opened (DESIGN section 8)."""
    text = handoff.hand_over("copy", "", letter.subject, letter.body).clipboard
    copy(text)
    title = _("No mail program answered") if way == "mail" else _("No browser answered")
    again, always = _("Copy again"), _("I’ll copy it")
    mail, note = _("Open your mail in the browser and paste it."), _("Open LinkedIn and paste it.")
    dialog = GentleDialog(
        title,
        _("Your letter is copied."),
        note if way == "linkedin" else mail,
        (again, always, _("Close")) if way in MAIL else (again, _("Close")),
        icon="mail",
        parent=parent,
    )
    chosen = ask(dialog)
    if chosen == again:
        copy(text)
    elif chosen == always:
        preferences.change(mail_way="copy")


def _folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _file_name(letter: Letter) -> str:
    return _safe(_("Letter to {name}").format(name=letter.name))


def _safe(name: str) -> str:
    """Return words as every system takes them for a file's name, with their ending."""
    stem, dot, ending = name.rpartition(".") if name.endswith(".ics") else (name, "", "")
    return " ".join(stem.translate(UNSAFE).split())[:LONGEST_NAME].strip(" .") + dot + ending
