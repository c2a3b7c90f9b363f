"""What can be wrong with a data file."""

from enum import StrEnum


class Unsoundness(StrEnum):
    """One way in which a data file is not as it should be."""

    DAMAGED_PAGES = "damaged_pages"
    LOOSE_ENDS = "loose_ends"
    COUNTS_DIFFER = "counts_differ"
    FOLLOWUPS_DIFFER = "followups_differ"
    WORDS_DIFFER = "words_differ"
