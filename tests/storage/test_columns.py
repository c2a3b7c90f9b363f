"""What columns meant is kept as it was, and read as far as this version knows it."""

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.storage.columns import columns_kept, columns_of, order_of, texts_kept, texts_of


def test_columns_come_back_as_they_were() -> None:
    columns = ((Field.SCORE, "Karakter; “0-10”"), (Field.COMMENT, "Hvorfor?\nSkriv"))
    assert columns_of(columns_kept(columns)) == columns
    assert columns_of(columns_kept(())) == ()


def test_fields_of_a_newer_version_are_passed_over() -> None:
    kept = texts_kept(("mood", "Humør", "score", "Karakter", "odd"))
    assert columns_of(kept) == ((Field.SCORE, "Karakter"),)


def test_texts_come_back_as_they_were() -> None:
    assert texts_of(texts_kept(("", "Å", "\x85"))) == ("", "Å", "\x85")


def test_an_order_is_known_or_none() -> None:
    assert [order_of(text) for text in ("dmy", None, "ydm")] == [DateOrder.DMY, None, None]
