"""A bare PySide6 window, the yardstick: prints its milliseconds to the first frame."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from nps_desktop.launch_clock import milliseconds_since_launch


class Window(QMainWindow):
    """Leaves when it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Print and leave."""
        super().paintEvent(event)
        sys.stdout.write(f"{milliseconds_since_launch()}\n")
        QTimer.singleShot(0, QApplication.quit)


application = QApplication(sys.argv)
window = Window()
window.show()
application.exec()
