"""What the owner should know of a file is said in sentences."""

import pytest

from nps_desktop.domain.batches import Notice, NoticeKind
from nps_desktop.reports.notice_words import notice_sentence


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_notice_is_a_sentence_with_its_count(kind: NoticeKind) -> None:
    one, many = (notice_sentence(Notice(kind, count, ("Shop",))) for count in (1, 1234))
    assert "1 " in one
    assert "1,234 " in many
    assert one.endswith(".")
    assert one != many.replace("1,234", "1")


def test_the_columns_are_named() -> None:
    notice = Notice(NoticeKind.COLUMNS_UNUSED, 2, ("Age", "Shop"))
    assert notice_sentence(notice) == "2 columns are not imported: Age, Shop."


def test_of_many_columns_only_the_first_are_named() -> None:
    names = tuple(f"Q{number}" for number in range(7))
    said = notice_sentence(Notice(NoticeKind.COLUMNS_UNUSED, 7, names))
    assert said == "7 columns are not imported: Q0, Q1, Q2, Q3, Q4, Q5 and others."
