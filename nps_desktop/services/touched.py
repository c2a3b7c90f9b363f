"""What the writes of the services touch: the few sets of subjects that occur."""

from nps_desktop.domain.changes import Change, Subject

ANSWERS = frozenset({Subject.RESPONSES})
CALLS = frozenset({Subject.FOLLOWUPS})
ANSWERS_AND_CALLS = ANSWERS | CALLS
SHOP = frozenset({Subject.SHOP})
STACKS = frozenset({Subject.STACKS})
EVERY_CARD = ANSWERS_AND_CALLS | STACKS

UNCHANGED = Change(frozenset())
"""What comes of a write for which there was nothing to do."""
