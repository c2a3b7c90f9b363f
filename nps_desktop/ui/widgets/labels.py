"""Labels in the roles that the style knows, made in one call."""

from PySide6.QtWidgets import QLabel, QWidget

PLAIN_TEXT = 0


def label(text: str = "", role: str = "", *, is_wrapped: bool = False) -> QLabel:
    """Return a label of plain text in a role: title, section, label, muted, small, lead, wrong."""
    made = QLabel(text)
    # What customers wrote is never markup. Named by number: the first naming of anything in Qt's
    # own namespace makes all of it, and the window's first frame would wait for that.
    made.setProperty("textFormat", PLAIN_TEXT)
    made.setWordWrap(is_wrapped)
    if role:
        made.setProperty("role", role)
    return made


def give_tone(widget: QWidget, tone: str) -> None:
    """Show a widget in a tone: promoter, passive, detractor, accent, or "" for none."""
    give(widget, "tone", tone)


def give(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style looks at, and draw the widget anew."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def mark_wrong(field: QWidget, *, is_wrong: bool = True) -> None:
    """Show that what is typed in a field cannot be taken, or that it can."""
    give(field, "wrong", "true" if is_wrong else "")


def say_beside(field: QWidget, problem: QLabel, sentence: str) -> None:
    """Show in the label beside a field why what is typed there cannot be taken; "" where it can."""
    problem.setText(sentence)
    problem.setVisible(bool(sentence))
    field.setAccessibleDescription(sentence)
    mark_wrong(field, is_wrong=bool(sentence))


def keep_room(widget: QWidget) -> None:
    """Let a widget keep its room while it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
