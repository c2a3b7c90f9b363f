"""The fields of one answer, to be read and mended."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nps_desktop.domain.intake import RawAnswer, take
from nps_desktop.domain.problems import Field, Problem
from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.reports.words import field_name
from nps_desktop.ui.formats import day_short
from nps_desktop.ui.widgets.card_field import CardField
from nps_desktop.ui.widgets.day_calendar import DayCalendar
from nps_desktop.ui.widgets.day_field import DayField
from nps_desktop.ui.widgets.field_box import FieldBox
from nps_desktop.ui.widgets.text_box import TextBox

COMMENT_HEIGHT = 96
WIDEST = 400


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields of an answer; nothing judged."""

    score: str
    day: str
    comment: str
    name: str
    phone: str
    email: str
    location: str
    wants_call: bool

    @classmethod
    def of(cls, response: Response) -> "Typed":
        """Return an answer as it stands in the fields."""
        return cls(
            str(response.score),
            day_short(response.day),
            response.comment,
            response.name,
            response.phone,
            response.email,
            response.location,
            response.wants_call,
        )


class AnswerForm(QWidget):
    """Shows an answer; `edited` tells that somebody changed a field, `saved` that Enter was
    pressed in one."""

    edited = Signal()
    saved = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._response: Response | None = None
        self.score = CardField()
        self.day = DayField(today, is_fixed=True)
        self.day.setMaximumWidth(WIDEST)
        DayCalendar(self.day)
        self.comment = TextBox(COMMENT_HEIGHT)
        self.name, self.phone, self.email, self.location = (CardField() for _each in range(4))
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
        with QSignalBlocker(self):
            self.day.show_day(response.day)
        self.show_typed(Typed.of(response))

    @property
    def typed(self) -> Typed:
        """What stands in the fields."""
        return Typed(
            self.score.text(),
            self.day.text(),
            self.comment.text,
            self.name.text(),
            self.phone.text(),
            self.email.text(),
            self.location.text(),
            self.wants_call.isChecked(),
        )

    def show_typed(self, typed: Typed) -> None:
        """Show the answer that is shown as somebody was mending it."""
        with QSignalBlocker(self):
            self.score.setText(typed.score)
            self.day.show_typed(typed.day)
            self.comment.setPlainText(typed.comment)
            texts = (typed.name, typed.phone, typed.email, typed.location)
            for field, text in zip(self._contacts(), texts, strict=True):
                field.setText(text)
                field.setCursorPosition(0)
            self.wants_call.setChecked(typed.wants_call)
        self._calm()

    def read(self) -> Response | None:
        """Return the answer as it stands in the fields; None, and complaints, if it cannot be."""
        self._calm()
        misread = self.day.take()
        taken = take(self._raw(), today=self._today())
        if misread or not isinstance(taken, Response):
            of_others = () if isinstance(taken, Response) else taken
            self._complain((misread, *of_others) if misread else of_others)
            return None
        return self._with_what_is_not_shown(taken)

    def complaint(self, field: Field) -> str:
        """Return the sentence that stands under a field; empty when all is well."""
        return self._fields[field].problem.text()

    def _raw(self) -> RawAnswer:
        before = self._response
        assert before is not None  # nothing is read before something is shown
        day = self.day.day
        return RawAnswer(
            score=self.score.text(),
            day=day,
            at=before.at if day == before.day else None,
            comment=self.comment.text,
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

    def _complain(self, problems: tuple[Problem, ...]) -> None:
        order = list(self._fields)
        for problem in sorted(problems, key=lambda each: order.index(each.field), reverse=True):
            self._fields[problem.field].say(problem_sentence(problem))
            self._fields[problem.field].field.setFocus()

    def _on_day_misread(self, problem: Problem) -> None:
        self._fields[Field.DATE].say(problem_sentence(problem))

    def _on_day_changed(self) -> None:
        self._fields[Field.DATE].say("")
        self.edited.emit()

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
        for line in (self.score, self.day, *self._contacts()):
            line.textEdited.connect(self.edited)
            line.returnPressed.connect(self.saved)
        self.comment.textChanged.connect(self.edited)
        self.day.day_changed.connect(self._on_day_changed)
        self.day.misread.connect(self._on_day_misread)
        self.day.textEdited.connect(lambda _text: self._fields[Field.DATE].say(""))
        self.wants_call.toggled.connect(self.edited)
