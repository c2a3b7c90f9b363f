"""What a comment may hold: every sign is printed, or a box stands for it."""

from nps_desktop.reports.letters import _ALWAYS_THERE, fonts, letters_of
from nps_desktop.reports.letters import _can_be_printed as can_be_printed


def test_our_own_font_has_the_signs_that_are_taken_for_granted() -> None:
    assert can_be_printed(_ALWAYS_THERE, with_system=False)


def test_western_greek_and_cyrillic_need_no_other_font() -> None:
    letters = letters_of("Åse, žluťoučký kůň, Καλημέρα, Добрый день, 5 € ↑ ○")
    assert not letters.needs_system_fonts
    assert letters.mended("Åse") == "Åse"


def test_signs_that_no_font_has_become_boxes_and_the_others_stay() -> None:
    letters = letters_of("a\u0378b\u0379c漢")
    assert letters.needs_system_fonts
    assert {"\u0378", "\u0379"} <= letters.unprintable
    assert letters.mended("a\u0378b\u0379c").startswith("a□b□c")


def test_without_need_no_font_of_the_computer_is_used() -> None:
    assert fonts(with_system=False).families() == ["Inter"]
