"""A field with its name above, and under it the sentence that says what is wrong with it."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nps_desktop.ui.widgets.labels import give, label


class LabelledField(QWidget):
    """Holds one field; `complain` marks it and says why, `calm` takes that back."""

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__()
        self.field = field
        self._name = label(name, "label")
        self._name.setBuddy(field)
        self._complaint = label("", "wrong", is_wrapped=True)
        self._complaint.hide()
        field.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._name, field, self._complaint):
            column.addWidget(widget)

    @property
    def complaint(self) -> str:
        """The sentence that stands under the field; empty when all is well."""
        return self._complaint.text()

    @property
    def name_label(self) -> QLabel:
        """The name above the field."""
        return self._name

    def complain(self, sentence: str) -> None:
        """Mark the field and say what is wrong."""
        self._complaint.setText(sentence)
        self._complaint.show()
        self.field.setAccessibleDescription(sentence)
        self.mark()

    def mark(self) -> None:
        """Mark the field, the sentence stands elsewhere."""
        give(self.field, "wrong", "true")

    def calm(self) -> None:
        """Take the mark and the sentence away."""
        self._complaint.setText("")
        self._complaint.hide()
        self.field.setAccessibleDescription("")
        give(self.field, "wrong", "")
