"""A field with its name above and, where its value cannot be taken, a sentence below."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nps_desktop.ui.widgets.labels import label, say_beside

BESIDE = 16


class FieldBox(QWidget):
    """Names a field, marks it when something is wrong, and says what.

    `beside` is something that stands in one line with the field.
    """

    def __init__(self, name: str, field: QWidget, *, beside: QWidget | None = None) -> None:
        super().__init__()
        self.field = field
        field.setAccessibleName(name)
        caption = label(name, "label")
        caption.setBuddy(field)
        self.problem = label("", "wrong", is_wrapped=True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption)
        column.addLayout(_line(field, beside) if beside else _line(field))
        column.addWidget(self.problem)

    def say(self, sentence: str) -> None:
        """Show what is wrong; "" takes the mark away."""
        if sentence == self.problem.text():
            return
        say_beside(self.field, self.problem, sentence)


def _line(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(BESIDE)
    for widget in widgets:
        row.addWidget(widget)
    return row
