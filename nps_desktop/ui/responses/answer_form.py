"""The fields of one answer, to be read and mended."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.intake import RawAnswer, take
from nps_desktop.domain.problems import Field, Problem
from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.reports.words import field_name
from nps_desktop.ui.formats import day_short_pattern
from nps_desktop.ui.widgets.calendar import offer_calendar
from nps_desktop.ui.widgets.field_box import FieldBox
from nps_desktop.ui.widgets.text_box import TextBox

COMMENT_HEIGHT = 96


class AnswerForm(QWidget):
    """Shows an answer; `edited` tells that somebody changed a field, `saved` that Enter was
    pressed in one."""

    edited = Signal()
    saved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._response: Response | None = None
        self.score = QLineEdit()
        self.day = QDateEdit()
        offer_calendar(self.day)
        self.comment = TextBox(COMMENT_HEIGHT)
        self.name, self.phone, self.email, self.location = (QLineEdit() for _each in range(4))
        self.wants_call = QCheckBox(_("Please call the customer"))
        self._fields = {
            Field.SCORE: FieldBox(field_name(Field.SCORE), self.score),
            Field.DATE: FieldBox(field_name(Field.DATE), self.day),
            Field.COMMENT: FieldBox(field_name(Field.COMMENT), self.comment),
            Field.NAME: FieldBox(field_name(Field.NAME), self.name),
            Field.PHONE: FieldBox(field_name(Field.PHONE), self.phone),
            Field.EMAIL: FieldBox(field_name(Field.EMAIL), self.email),
            Field.LOCATION: FieldBox(field_name(Field.LOCATION), self.location),
        }
        self._lay_out()
        self._connect()

    def show_response(self, response: Response) -> None:
        """Show an answer as it is stored."""
        self._response = response
        self.show_typed(response)

    def show_typed(self, response: Response) -> None:
        """Show the answer that is shown as somebody wants it to be."""
        self.blockSignals(True)
        self.score.setText(str(response.score))
        self.day.setDisplayFormat(day_short_pattern())
        self.day.setDate(QDate(response.day.year, response.day.month, response.day.day))
        self.comment.setPlainText(response.comment)
        texts = (response.name, response.phone, response.email, response.location)
        for field, text in zip(self._contacts(), texts, strict=True):
            field.setText(text)
            field.setCursorPosition(0)
        self.wants_call.setChecked(response.wants_call)
        self.blockSignals(False)
        self._calm()

    def read(self, today: date) -> Response | None:
        """Return the answer as it stands in the fields; None, and complaints, if it cannot be."""
        self._calm()
        taken = take(self._raw(), today=today)
        if not isinstance(taken, Response):
            self._complain(taken)
            return None
        return self._with_what_is_not_shown(taken)

    def complaint(self, field: Field) -> str:
        """Return the sentence that stands under a field; empty when all is well."""
        return self._fields[field].problem.text()

    def _raw(self) -> RawAnswer:
        before = self._response
        assert before is not None  # nothing is read before something is shown
        day = self._day()
        return RawAnswer(
            score=self.score.text(),
            day=day,
            at=before.at if day == before.day else None,
            comment=self.comment.toPlainText(),
            name=self.name.text(),
            phone=self.phone.text(),
            email=self.email.text(),
            location=self.location.text(),
            wants_call=self.wants_call.isChecked(),
            source=before.source,
        )

    def _with_what_is_not_shown(self, taken: Response) -> Response:
        before = self._response
        assert before is not None  # nothing is read before something is shown
        return replace(taken, is_day_assumed=before.is_day_assumed and taken.day == before.day)

    def _day(self) -> date:
        shown = self.day.date()
        return date(shown.year(), shown.month(), shown.day())

    def _complain(self, problems: tuple[Problem, ...]) -> None:
        for problem in reversed(problems):
            self._fields[problem.field].say(problem_sentence(problem))
            self._fields[problem.field].field.setFocus()

    def _calm(self) -> None:
        for field in self._fields.values():
            field.say("")

    def _contacts(self) -> tuple[QLineEdit, ...]:
        return (self.name, self.phone, self.email, self.location)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._side_by_side(Field.SCORE, Field.DATE))
        column.addWidget(self._fields[Field.COMMENT])
        column.addLayout(self._side_by_side(Field.NAME, Field.LOCATION))
        column.addWidget(self._fields[Field.PHONE])
        column.addWidget(self._fields[Field.EMAIL])
        column.addWidget(self.wants_call)

    def _side_by_side(self, left: Field, right: Field) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._fields[left], 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fields[right], 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _connect(self) -> None:
        for line in (self.score, *self._contacts()):
            line.textEdited.connect(self.edited)
            line.returnPressed.connect(self.saved)
        self.comment.textChanged.connect(self.edited)
        self.day.dateChanged.connect(self.edited)
        self.wants_call.toggled.connect(self.edited)
