"""The least a Qt program can be: a main window with a table of two hundred rows, nothing of ours."""

import sys

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

application = QApplication(sys.argv)
model = QStandardItemModel()
for row in range(200):
    model.appendRow([QStandardItem(f"{row}, {column}") for column in range(6)])
table = QTableView()
table.setModel(model)
window = QMainWindow()
window.setCentralWidget(table)
window.resize(1100, 700)
window.show()
sys.exit(application.exec())
