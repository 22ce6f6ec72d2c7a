"""The style sheet, written from the design's values and the user's text size."""

from string import Template

from gui import tokens

RULES = Template("""
* { font-size: $body; }
QMainWindow, QDialog, QWidget#canvas, QScrollArea#canvas, QStackedWidget { background: $canvas; }
QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget#canvas { background: $canvas; }
QScrollArea > QWidget > QWidget#surface, QWidget#surface { background: $surface; }
QToolTip { background: $toast; color: $onToast; border: 0; padding: 5px 8px; font-size: $secondary; }

QLabel { background: transparent; color: $text; }
QLabel[tone="text2"] { color: $text2; } QLabel[tone="text3"] { color: $text3; }
QLabel[tone="accentText"] { color: $accentText; } QLabel[tone="flag"] { color: $flag; }
QLabel[tone="care"] { color: $care; } QLabel[tone="good"] { color: $good; }

QFrame#card { background: $surface; border: 1px solid $hairline; border-radius: 10px; }
QFrame#list { background: $surface; border: 1px solid $hairline; border-bottom: 0;
    border-top-left-radius: 10px; border-top-right-radius: 10px; }
QFrame#headCorner { background: $sunken; border: 0; border-top-right-radius: 9px; }
QFrame#group, QFrame#firstGroup { background: $sunken; border: 0; }
QFrame#firstGroup { border-top-left-radius: 9px; border-top-right-radius: 9px; }
QFrame#sunken { background: $sunken; border: 1px solid $hairline; border-radius: 10px; }
QFrame#tint { background: $accentTint; border: 0; border-radius: 10px; }
QFrame#flagTint { background: $flagTint; border: 0; border-radius: 8px; }
QFrame#careTint { background: $careTint; border: 0; border-radius: 8px; }
QFrame#dashed { background: transparent; border: 1px dashed $hairlineStrong; border-radius: 10px; }
QFrame#plainRow, QFrame#headRow { background: transparent; border: 0; }
QFrame#firstRow { background: $accentTint; border: 0; border-top-left-radius: 9px; border-top-right-radius: 9px; }
QFrame#hairline { background: $hairline; border: 0; }
QFrame#bar { background: $canvas; border: 0; border-bottom: 1px solid $hairline; }
QFrame#surfaceBar { background: $surface; border: 0; border-bottom: 1px solid $hairline; }
QFrame#footer { background: $canvas; border: 0; border-top: 1px solid $hairline; }
QFrame#leftPane { background: $canvas; border: 0; border-right: 1px solid $hairline; }
QFrame#rightPane QScrollArea, QWidget#pane { background: $surface; border: 0; }
QFrame#rightPane { background: $surface; border: 0; border-left: 1px solid $hairline; }
QFrame#sidebar { background: $sidebar; border: 0; border-right: 1px solid $hairline; }
QWidget#desk, QScrollArea#desk, QScrollArea > QWidget > QWidget#desk { background: $desk; }
QLabel#disc { background: $sunken; border-radius: ${disc_r}; }
QLabel#discOn { background: $accent; border-radius: ${disc_r}; }
QLabel#tag { background: $sunken; color: $text2; border-radius: 4px; padding: 1px 7px; font-size: $caption; }

QPushButton { background: $surface; color: $text; border: 1px solid $buttonBorder; border-radius: 6px;
    font-weight: 500; padding: 0 12px; min-height: ${h30}; outline: 0; }
QPushButton:hover { background: $hover; } QPushButton:pressed { background: $hairline; }
QPushButton:focus { border: 2px solid $focus; padding: 0 11px; min-height: ${h28}; }
QPushButton:disabled { color: $text3; background: $sunken; border-color: $hairlineStrong; }
QPushButton[big="true"] { min-height: ${h34}; padding: 0 15px; }
QPushButton[big="true"]:focus { min-height: ${h32}; padding: 0 14px; }
QPushButton[huge="true"] { min-height: ${h40}; padding: 0 21px; font-size: $lead; border-radius: 7px; }
QPushButton[huge="true"]:focus { min-height: ${h38}; padding: 0 20px; }
QPushButton[small="true"] { min-height: ${h26}; padding: 0 9px; font-size: $secondary; }
QPushButton[small="true"]:focus { min-height: ${h24}; padding: 0 8px; }
QPushButton[kind="primary"] { background: $accent; color: $onAccent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accentHover; }
QPushButton[kind="primary"]:pressed { background: $accentPressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $focus; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $text3; border-color: $hairlineStrong; }
QPushButton[kind="quiet"], QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
    color: $text2; padding: 0 8px; }
QPushButton[kind="link"] { color: $accentText; text-align: left; padding: 0 2px; }
QPushButton[kind="quiet"]:hover { background: $hover; } QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 0 7px; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 0 1px; }
QPushButton[kind="quiet"]:disabled, QPushButton[kind="link"]:disabled { background: transparent; color: $text3; }
QPushButton[kind="name"] { background: transparent; border: 1px solid transparent; text-align: left;
    padding: 0; font-weight: 600; min-height: ${h26}; }
QPushButton[kind="name"]:hover { text-decoration: underline; }
QPushButton[kind="name"]:focus { border: 1px solid $focus; }
QPushButton[kind="fact"] { background: transparent; border: 1px solid transparent; border-radius: 4px; color: $text2;
    text-align: left; padding: 0; font-weight: 400; min-height: ${h26}; }
QPushButton[kind="fact"]:hover { text-decoration: underline; } QPushButton[kind="fact"]:focus { border: 1px solid $focus; }
QPushButton[kind="row"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 0 1px;
    min-height: ${h34}; }
QPushButton[kind="row"]:hover { background: $hover; }
QPushButton[kind="row"]:focus { border: 2px solid $focus; padding: 0; min-height: ${h32}; }
QPushButton::menu-indicator { image: none; width: 0; }

QPushButton[kind="nav"] { background: transparent; border: 1px solid transparent; border-radius: 6px; color: $text2;
    text-align: left; padding: 0 8px; min-height: ${h32}; font-weight: 500; }
QPushButton[kind="nav"][narrow="true"] { min-height: ${h52}; }
QPushButton[kind="nav"][narrow="true"]:focus { min-height: ${h50}; }
QPushButton[kind="nav"]:hover { background: $hover; }
QPushButton[kind="nav"]:checked { background: $accentTintStrong; color: $text; font-weight: 600; }
QPushButton[kind="nav"]:focus { border: 2px solid $focus; padding: 0 7px; min-height: ${h30}; }

QPushButton[kind="find"] { color: $text3; border-color: $hairlineStrong; font-weight: 400; font-size: $secondary;
    text-align: left; padding: 0 8px; }
QPushButton[kind="find"]:focus { border: 2px solid $focus; padding: 0 7px; }

QPushButton[kind="chip"] { background: $surface; border: 1px solid $hairlineStrong; border-radius: ${chip_r};
    color: $text2; font-size: $secondary; font-weight: 400; padding: 0 11px; min-height: ${h26}; }
QPushButton[kind="chip"]:checked { background: $accentTintStrong; border-color: $accentText; color: $text;
    font-weight: 600; }
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: 0 10px; min-height: ${h24}; }

QPushButton[kind="segment"] { background: $surface; border: 1px solid $buttonBorder; border-right: 0; border-radius: 0;
    color: $text2; font-size: $secondary; padding: 0 11px; }
QPushButton[kind="segment"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[kind="segment"][place="last"] { border-right: 1px solid $buttonBorder;
    border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[kind="segment"]:checked { background: $accentTintStrong; color: $text; font-weight: 600; }
QPushButton[kind="segment"]:focus { border: 2px solid $focus; }

QPushButton[kind="tab"] { background: transparent; border: 0; border-bottom: 2px solid transparent; border-radius: 0;
    color: $text2; padding: 0 0 7px 0; min-height: ${h26}; }
QPushButton[kind="tab"]:checked { color: $text; font-weight: 600; border-bottom: 2px solid $accentText; }
QPushButton[kind="tab"]:focus { border-bottom: 2px solid $focus; color: $accentText; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QTimeEdit, QSpinBox, QComboBox { background: $surface; color: $text;
    border: 1px solid $controlBorder; border-radius: 6px; padding: 0 9px; min-height: ${h32};
    selection-background-color: $accentTintStrong; selection-color: $text; placeholder-text-color: $text3; }
QPlainTextEdit, QTextEdit { padding: 5px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus,
QComboBox:focus { border: 2px solid $focus; padding: 0 8px; min-height: ${h30}; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 4px 5px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QTextEdit[problem="true"] { border-color: $flag; }
QLineEdit[big="true"] { min-height: ${h34}; } QLineEdit[big="true"]:focus { min-height: ${h32}; }
QLineEdit[huge="true"] { min-height: ${h40}; font-size: $lead; padding: 0 12px; border-radius: 7px; }
QLineEdit[huge="true"]:focus { min-height: ${h38}; padding: 0 11px; }
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"] { border: 0; background: transparent; padding: 0;
    min-height: ${h20}; }
QLineEdit[fact="true"] { min-height: ${h26}; padding: 0 5px; border-radius: 4px; }
QLineEdit[fact="true"]:focus { min-height: ${h24}; padding: 0 4px; }
QLineEdit[bare="true"] { min-height: ${h28}; }
QLineEdit[finder="true"] { font-size: $heading; }
QTextEdit[draft="true"] { font-size: $draft; }
QPlainTextEdit[inPlace="true"] { background: transparent; border: 1px solid transparent; color: $text2;
    font-size: $secondary; }
QPlainTextEdit[inPlace="true"]:hover { background: $hover; }
QPlainTextEdit[inPlace="true"]:focus { background: $surface; border: 2px solid $focus; color: $text; }
QComboBox::drop-down { border: 0; width: 26px; } QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $hairlineStrong; padding: 4px;
    selection-background-color: $accentTint; selection-color: $text; }
QDateEdit::drop-down, QTimeEdit::drop-down { border: 0; width: 26px; }
QDateEdit::up-button, QTimeEdit::up-button, QSpinBox::up-button, QDateEdit::down-button, QTimeEdit::down-button,
QSpinBox::down-button { width: 0; border: 0; }
QToolButton#star { background: transparent; border: 0; border-radius: 6px; }
QToolButton#star:hover { background: $hover; } QToolButton#star:focus { border: 2px solid $focus; }
QFrame#stepper { background: $surface; border: 1px solid $controlBorder; border-radius: 6px; }
QFrame#stepper[focused="true"] { border: 2px solid $focus; }
QFrame#stepper QSpinBox { background: transparent; border: 0; padding: 0; min-height: 0; font-weight: 600; }
QFrame#stepper QSpinBox:focus { background: $accentTint; border: 0; border-radius: 0; padding: 0; min-height: 0; }
QFrame#stepper QToolButton { background: transparent; border: 0; border-radius: 5px; }
QFrame#stepper QToolButton:hover { background: $hover; } QFrame#stepper QToolButton:pressed { background: $hairline; }
QFrame#stepper QToolButton:focus { border: 2px solid $focus; }
QCalendarWidget QWidget { alternate-background-color: $sunken; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { min-height: 160px; border: 2px solid transparent; border-radius: 6px;
    selection-background-color: $accent; selection-color: $onAccent; }
QCalendarWidget QAbstractItemView:focus { border-color: $focus; }

QMenu { background: $surface; border: 1px solid $hairlineStrong; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 22px 6px 10px; border-radius: 5px; color: $text; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accentTint; }
QMenu::separator { height: 1px; background: $hairline; margin: 5px 6px; }
QMenuBar { background: $sidebar; } QMenuBar::item { padding: 4px 9px; background: transparent; }
QMenuBar::item:selected { background: $hover; }

QTableView, QListView, QTreeView { background: $surface; border: 0; outline: 0; gridline-color: transparent;
    selection-background-color: $accentTint; selection-color: $text; }
QTreeView#outline { selection-background-color: transparent; }
QTableView#people, QTableView#people QHeaderView { background: transparent; }
QTreeView::item { min-height: ${h30}; } QListView::item { border: 0; }
QListView#suggestions { border: 1px solid $hairlineStrong; }
QListView#suggestions::item { min-height: ${h24}; padding: 0 6px; }
QListView#suggestions::item:selected { background: $accentTint; color: $text; }
QHeaderView { background: $sunken; } QHeaderView::section { background: $sunken; color: $text3; border: 0; padding: 0 6px 0 0;
    font-size: $caption; font-weight: 500; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $hairlineStrong; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 14px; margin: -6px 0; border-radius: 8px; background: $surface; border: 1px solid $buttonBorder; }
QSlider::handle:horizontal:focus { border: 2px solid $focus; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $hairlineStrong; border-radius: 3px; min-height: 30px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $hairlineStrong; border-radius: 3px; min-width: 30px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame#toast { background: $toast; border-radius: 8px; }
QFrame#toast QLabel { color: $onToast; }
QFrame#toast QPushButton { background: transparent; border: 1px solid transparent; color: $toastAction; font-weight: 600;
    padding: 0 4px; }
QFrame#toast QPushButton:focus { border-color: $toastAction; }
QFrame#dialog { background: $surface; border: 1px solid $hairlineStrong; border-radius: 14px; }
QFrame#strip { background: $careTint; border: 0; border-bottom: 1px solid $hairline; }
QFrame#tagField { background: $surface; border: 1px solid $controlBorder; border-radius: 7px; }
QFrame#tagField[focused="true"] { border: 2px solid $focus; }
QFrame#tagField QLineEdit { min-height: ${h28}; }
QPushButton[kind="fieldTag"] { background: $accentTint; color: $accentText; border: 0; border-radius: 4px;
    font-size: $secondary; font-weight: 400; padding: 0 7px; min-height: ${h28}; }
QPushButton[kind="fieldTag"]:focus { border: 1px solid $focus; }
""")


def style_sheet(colours: dict[str, str], size: float) -> str:
    """Return the whole sheet; `size` scales type and control heights together."""
    lengths = {role: f"{round(values[0] * size)}px" for role, values in tokens.TYPE.items()}
    heights = {f"h{height}": f"{round(height * size)}px" for height in range(20, 54, 2)}
    radii = {"chip_r": f"{round(14 * size) - 1}px", "disc_r": f"{round(36 * size) // 2}px"}
    roles = "".join(
        f'QLabel[role="{role}"] {{ font-size: {lengths[role]}; font-weight: {weight}; }}\n'
        for role, (_px, _line, weight) in tokens.TYPE.items()
    )
    return RULES.substitute(colours | lengths | heights | radii) + roles
