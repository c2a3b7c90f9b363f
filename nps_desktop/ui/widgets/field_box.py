"""A field with its name above and, where its value cannot be taken, a sentence below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.ui.widgets.labels import give, label


class FieldBox(QWidget):
    """Names a field, marks it when something is wrong, and says what."""

    def __init__(self, name: str, field: QWidget) -> None:
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
        column.addWidget(field)
        column.addWidget(self.problem)

    def say(self, sentence: str) -> None:
        """Show what is wrong; "" takes the mark away."""
        if sentence == self.problem.text():
            return
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        give(self.field, "wrong", "true" if sentence else "")
