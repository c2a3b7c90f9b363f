"""What can be wrong with a value that somebody typed or a file held."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """The parts of an answer that can be keyed in or found in a file."""

    SCORE = "score"
    DATE = "date"
    COMMENT = "comment"
    NAME = "name"
    LAST_NAME = "last_name"
    COMPANY = "company"
    PHONE = "phone"
    EMAIL = "email"
    LOCATION = "location"
    WANTS_CALL = "wants_call"
    RESPONSE_ID = "response_id"


class Reason(StrEnum):
    """Why a value is refused or doubted."""

    SCORE_MISSING = "score_missing"
    SCORE_OUT_OF_RANGE = "score_out_of_range"
    SCORE_FRACTION = "score_fraction"
    SCORE_NOT_A_NUMBER = "score_not_a_number"
    SCORE_IS_A_DATE = "score_is_a_date"
    SCORE_IS_A_GROUP = "score_is_a_group"
    SCORE_OF_ANOTHER_SCALE = "score_of_another_scale"
    SCORE_IS_A_TOTAL = "score_is_a_total"
    SCORE_OF_ANOTHER_TABLE = "score_of_another_table"
    DATE_UNREADABLE = "date_unreadable"
    DATE_AMBIGUOUS = "date_ambiguous"
    DATE_IN_THE_FUTURE = "date_in_the_future"
    DATE_TOO_EARLY = "date_too_early"
    TEXT_TOO_LONG = "text_too_long"
    PHONE_WITHOUT_DIGITS = "phone_without_digits"
    EMAIL_INCOMPLETE = "email_incomplete"


@dataclass(frozen=True, slots=True)
class Problem:
    """One value that cannot be taken as it stands: the field, why, and the value as it was."""

    field: Field
    reason: Reason
    value: str = ""
