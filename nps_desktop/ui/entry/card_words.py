"""What is said of a card that was saved, changed or taken out, and what undoing that is called."""

from nps_desktop.domain.stacks import Card, VoidCard, VoidReason
from nps_desktop.i18n import _

LONGEST = 40


def reason_words(card: VoidCard) -> str:
    """Return why a card does not count, as a line of the list says it: "out of scale: 12"."""
    if card.reason is VoidReason.ILLEGIBLE:
        return _("illegible")
    return _("out of scale: {value}").format(value=card.value[:LONGEST])


def saved_sentence(card: Card, *, is_to_be_called: bool) -> str:
    """Return what is told when a card was stored, which may have opened a call."""
    if isinstance(card, VoidCard):
        return _void_sentence(card)
    saved = _("Card saved: {score}.").format(score=card.score)
    if card.is_reachable or not is_to_be_called:
        return saved
    return " ".join((saved, _("No phone number: nobody can call back.")))


def changed_sentence(card: Card) -> str:
    """Return what is told when a stored card was changed."""
    if isinstance(card, VoidCard):
        return _void_sentence(card)
    return _("Card changed: {score}.").format(score=card.score)


def removed_sentence(card: Card) -> str:
    """Return what is told when a card was removed."""
    if isinstance(card, VoidCard):
        return _("Void card removed.")
    return _("Card removed: {score}.").format(score=card.score)


def put_back_sentence(card: Card) -> str:
    """Return what is told when a card that was taken back is stored as it was."""
    if isinstance(card, VoidCard):
        return _("Void card put back as it was.")
    return _("Card put back as it was: {score}.").format(score=card.score)


def left_out_sentence(card: Card) -> str:
    """Return what is told when a card that was taken back is not wanted any more."""
    if isinstance(card, VoidCard):
        return _("Void card left out.")
    return _("Card left out: {score}.").format(score=card.score)


def saving_deed(card: Card) -> str:
    """Return what storing a card is called."""
    if isinstance(card, VoidCard):
        # TRANSLATORS: follows the word Undo: "Undo a void card"
        return _("a void card")
    # TRANSLATORS: follows the word Undo: "Undo card 9"
    return _("card {score}").format(score=card.score)


def changing_deed(card: Card) -> str:
    """Return what changing a card is called."""
    if isinstance(card, VoidCard):
        # TRANSLATORS: follows the word Undo: "Undo changing a void card"
        return _("changing a void card")
    # TRANSLATORS: follows the word Undo: "Undo changing card 9"
    return _("changing card {score}").format(score=card.score)


def removing_deed(card: Card) -> str:
    """Return what removing a card is called."""
    if isinstance(card, VoidCard):
        # TRANSLATORS: follows the word Undo: "Undo removing a void card"
        return _("removing a void card")
    # TRANSLATORS: follows the word Undo: "Undo removing card 9"
    return _("removing card {score}").format(score=card.score)


def _void_sentence(card: VoidCard) -> str:
    if card.reason is VoidReason.ILLEGIBLE:
        kept = _("Kept as illegible; the card does not count.")
    else:
        kept = _("Kept as out of scale, “{value}”; the card does not count.").format(
            value=card.value[:LONGEST]
        )
    return " ".join((kept, _("No call is opened by itself."))) if card.wants_call else kept
