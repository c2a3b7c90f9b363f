"""How far a follow-up can come, and how it can end."""

from enum import StrEnum


class State(StrEnum):
    """How far a follow-up has come; overdue is computed, not a state."""

    NEW = "new"
    TRIED = "tried"
    REACHED = "reached"
    PROMISED = "promised"
    CLOSED = "closed"


NOT_REACHED = (State.NEW, State.TRIED)


class Closing(StrEnum):
    """How a follow-up ended; a merged one goes on in another of the same customer."""

    SOLVED = "solved"
    EXPLAINED = "explained"
    CANNOT_BE_SOLVED = "cannot_be_solved"
    WANTS_NO_CONTACT = "wants_no_contact"
    CANNOT_BE_REACHED = "cannot_be_reached"
    NO_CONTACT_DETAILS = "no_contact_details"
    TEST_ANSWER = "test_answer"
    MERGED = "merged"


CLOSINGS = tuple(closing for closing in Closing if closing is not Closing.MERGED)
"""How somebody can close a follow-up; merging closes it by itself."""
