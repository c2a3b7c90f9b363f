"""A long column is read cell by cell, though what was read once is not read again."""

from nps_desktop.importing.cells import AT_ONCE, mapped, text_of


def test_a_value_that_comes_again_is_read_once() -> None:
    read: list[object] = []

    def _length(cell: object) -> int:
        read.append(cell)
        return len(str(cell))

    assert mapped(["a", "bb", "a"] * AT_ONCE, _length) == [1, 2, 1] * AT_ONCE
    assert sorted(map(str, read)) == ["a", "bb"]


def test_a_column_of_nothing_but_different_cells_is_read_whole() -> None:
    cells = [f" word {number} " for number in range(3 * AT_ONCE)]
    assert mapped([*cells, cells[0]], text_of) == [cell.strip() for cell in [*cells, cells[0]]]
