"""The window of the counter: a full screen with one step on it, and a lock in its corner."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop import i18n
from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import _
from nps_desktop.ui.counter.application import is_going_down, keyboard_on_screen
from nps_desktop.ui.counter.languages import languages_of
from nps_desktop.ui.counter.look import counter_sheet
from nps_desktop.ui.counter.more_view import MoreView
from nps_desktop.ui.counter.pace import Pace
from nps_desktop.ui.counter.pin_check import PinCheck
from nps_desktop.ui.counter.pin_pad import PinPad
from nps_desktop.ui.counter.places import Place
from nps_desktop.ui.counter.question_view import QuestionView
from nps_desktop.ui.counter.sizes import sizes_for
from nps_desktop.ui.counter.thanks_view import ThanksView
from nps_desktop.ui.counter.time_bar import TimeBar
from nps_desktop.ui.counter.view import CounterView
from nps_desktop.ui.icons import picture
from nps_desktop.ui.theme import Theme, theme_for
from nps_desktop.ui.widgets.elided_label import ElidedLabel


class CounterWindow(QWidget):
    """Shows one step at a time; `leave_wanted` tells that somebody wants to see something else.

    It is no child of the program's window, so that none of its menus and keys reach in here.
    """

    leave_wanted = Signal()

    def __init__(self, shop: Shop, check: PinCheck, pace: Pace) -> None:
        super().__init__()
        self._look: tuple[Theme, QSize] | None = None
        self._may_close = False
        self._program_speaks = i18n.language()
        self.languages = languages_of(shop)
        self.question = QuestionView(self.languages, ten=pace.ten)
        self.more, self.thanks, self.pad = MoreView(), ThanksView(), PinPad(check)
        self.stack = QStackedWidget()
        self.shop_name = ElidedLabel("counter_shop")
        self.lock = QPushButton()
        self.bar = TimeBar()
        self.setObjectName("counter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowTitle(_("Counter mode"))
        # Children that come into a window before it has a sheet of its own are half dressed by it.
        self.setStyleSheet("QWidget { }")
        self._lay_out()
        self.lock.clicked.connect(self.leave_wanted)
        QGuiApplication.inputMethod().keyboardRectangleChanged.connect(self._on_keyboard_moved)
        self.pad.speak(self._program_speaks)
        self.use_shop(shop)
        self.speak(self.languages[0])

    def use_shop(self, shop: Shop) -> None:
        """Show the shop's name, and ask its question and what it wants to know besides."""
        self.shop_name.setText(shop.name)
        self.question.ask(shop.question)
        self.more.use_parts(comment=shop.counter_asks_comment, phone=shop.counter_asks_phone)

    def speak(self, language: str) -> None:
        """Speak to a customer in a language; what is the owner's stays in the program's."""
        for view in (self.question, self.more, self.thanks):
            view.speak(language)

    def turn_to(self, view: CounterView) -> None:
        """Show a step, and let its keys work."""
        self.stack.setCurrentWidget(view)
        view.setFocus()

    @property
    def touchables(self) -> tuple[QWidget, ...]:
        """What a customer touches or types in."""
        question, more, pad = self.question, self.more, self.pad
        return (
            *(self, self.question, self.more, self.thanks, self.pad),
            *(*question.board.buttons, *question.languages.values()),
            *(more.comment, more.comment.viewport(), more.phone, more.wants_call),
            *(more.change, more.skip, more.send),
            *(*pad.keys.values(), pad.delete, pad.leave, pad.cancel),
        )

    @property
    def covers_the_owner(self) -> bool:
        """Whether the owner's window is out of reach behind, and its keyboard the customers'."""
        return self.windowModality() is Qt.WindowModality.ApplicationModal

    def show_at(self, place: Place) -> None:
        """Cover a screen; where the owner's window is behind, keep it out of reach."""
        if place.is_owners:
            self.setWindowModality(Qt.WindowModality.ApplicationModal)
        else:
            self.setWindowModality(Qt.WindowModality.NonModal)
        if place.screen:
            self.setScreen(place.screen)
        self.setGeometry(place.geometry)
        self.showFullScreen()
        self.activateWindow()

    def close_for_good(self) -> None:
        """Close, now that the PIN was right."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only for the PIN, or when the whole computer goes down."""
        if self._may_close or is_going_down():
            super().closeEvent(event)
        else:
            event.ignore()
            self.leave_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape asks for the PIN; Enter presses the button that has the focus."""
        button = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            button, QPushButton
        ):
            button.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make everything as large as the screen invites to."""
        super().resizeEvent(event)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Wear the look that the owner has just chosen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def _on_keyboard_moved(self) -> None:
        """Make room for the keyboard that a tablet shows on its screen."""
        keyboard = keyboard_on_screen()
        below = self.stack.geometry().bottom() + 1
        self.more.make_room(0 if keyboard.isEmpty() else max(0, below - int(keyboard.top())))

    def _dress(self) -> None:
        # The application wears the program's look, whatever that was chosen by.
        look = theme_for("system"), self.size()
        if look == self._look:
            return
        self._look = look
        theme, room = look
        sizes = sizes_for(room)
        self.setStyleSheet(counter_sheet(theme, sizes))
        for view in (self.question, self.more, self.thanks, self.pad):
            view.use_sizes(sizes)
            view.wear(theme)
        self.bar.wear(theme)
        self.lock.setIconSize(QSize(sizes.icon, sizes.icon))
        self.lock.setIcon(QIcon(picture("lock", theme.muted, sizes.icon)))
        self._inside.setContentsMargins(*(sizes.margin,) * 4)
        self._top.setContentsMargins(sizes.margin, sizes.gap, sizes.gap, 0)

    def _lay_out(self) -> None:
        self.lock.setProperty("role", "counter_lock")
        self.lock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lock.setAccessibleName(_("Leave counter mode"))
        for view in (self.question, self.more, self.thanks, self.pad):
            self.stack.addWidget(view)
        self._top = QHBoxLayout()
        self._top.addWidget(self.shop_name)
        self._top.addStretch(1)
        self._top.addWidget(self.lock)
        self._inside = QVBoxLayout()
        self._inside.addWidget(self.stack)
        column = QVBoxLayout(self)
        # A screen is as large as it is: nothing may make the window larger.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(self._inside, 1)
        column.addWidget(self.bar)
