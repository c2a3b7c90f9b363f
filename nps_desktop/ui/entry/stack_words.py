"""What is said of a whole stack: typed against counted, its void cards, its removal."""

from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import StackFigures, StackHead, VoidReason
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number, weekday_and_day

NAMED = 5


def typed_words(count: int) -> str:
    """Return how many cards are typed: "18 typed"."""
    return ngettext("{count} typed", "{count} typed", count).format(count=number(count))


def counted_words(count: int) -> str:
    """Return how many cards somebody counted: "24 counted"."""
    return ngettext("{count} counted", "{count} counted", count).format(count=number(count))


def outcome(figures: StackFigures) -> str:
    """Return how the cards typed compare with those counted."""
    typed, missing = figures.typed, figures.missing
    if figures.stack.counted is None:
        return ngettext("{count} card is typed.", "{count} cards are typed.", typed).format(
            count=number(typed)
        )
    if not missing:
        return ngettext("The one card is typed.", "All {count} cards are typed.", typed).format(
            count=number(typed)
        )
    if missing > 0:
        difference = ngettext("one card is missing", "{count} cards are missing", missing)
    else:
        difference = ngettext("one more than counted", "{count} more than counted", -missing)
    # TRANSLATORS: reads "24 counted, 23 typed: one card is missing."
    return _("{counted}, {typed}: {difference}.").format(
        counted=counted_words(figures.stack.counted),
        typed=typed_words(typed),
        difference=difference.format(count=number(abs(missing))),
    )


def parts(figures: StackFigures) -> str:
    """Return what the cards are: "22 answers, 2 void cards: 1 illegible, 1 out of scale"; empty
    where all of them are answers."""
    if not figures.voids:
        return ""
    answers, void = figures.tally.total, len(figures.voids)
    illegible = figures.void_for(VoidReason.ILLEGIBLE)
    beyond = figures.void_for(VoidReason.OUT_OF_SCALE)
    reasons = [
        ngettext("{count} illegible", "{count} illegible", illegible).format(
            count=number(illegible)
        )
        if illegible
        else "",
        ngettext("{count} out of scale", "{count} out of scale", beyond).format(
            count=number(beyond)
        )
        if beyond
        else "",
    ]
    # TRANSLATORS: reads "22 answers, 2 void cards: 1 illegible, 1 out of scale."
    return _("{answers}, {void}: {reasons}.").format(
        answers=ngettext("{count} answer", "{count} answers", answers).format(
            count=number(answers)
        ),
        void=ngettext("{count} void card", "{count} void cards", void).format(count=number(void)),
        reasons=", ".join(filter(None, reasons)),
    )


def calls_words(count: int) -> str:
    """Return how many customers of the stack are to be phoned."""
    return ngettext(
        "{count} customer of this stack is to be phoned.",
        "{count} customers of this stack are to be phoned.",
        count,
    ).format(count=number(count))


def removal_act(count: int) -> str:
    """Return what takes a stack out: "Remove 24 cards"."""
    return ngettext("&Remove {count} card", "&Remove {count} cards", count).format(
        count=number(count)
    )


def end_act(missing: int) -> str:
    """Return what ends a stack of which cards are missing."""
    return ngettext(
        "&End without the missing card", "&End without the {count} missing cards", missing
    ).format(count=number(missing))


def head_words(head: StackHead) -> str:
    """Return what a stack is of: "Saturday 21 November · Nørregade · afternoon · Mette"."""
    parts = (weekday_and_day(head.day), head.location, head.shift, head.staff)
    return " · ".join(filter(None, parts))


def left_words(head: StackHead, count: int) -> str:
    """Return where the cards are that were typed before the header was changed."""
    return ngettext(
        "{count} card has stayed with {stack}.", "{count} cards have stayed with {stack}.", count
    ).format(count=number(count), stack=head_words(head))


def moving_act(count: int) -> str:
    """Return what brings the cards of another stack here."""
    return ngettext("&Move {count} card here", "&Move {count} cards here", count).format(
        count=number(count)
    )


def leaving_act(count: int) -> str:
    """Return what leaves the cards of another stack where they are."""
    return ngettext("&Leave it there", "&Leave them there", count)


def moved_sentence(head: StackHead, count: int) -> str:
    """Return what is told when cards were moved to another stack."""
    return ngettext(
        "{count} card moved to {stack}.", "{count} cards moved to {stack}.", count
    ).format(count=number(count), stack=head_words(head))


def moving_deed(count: int) -> str:
    """Return what moving cards to another stack is called."""
    # TRANSLATORS: follows the word Undo: "Undo moving 24 cards"
    return ngettext("moving {count} card", "moving {count} cards", count).format(
        count=number(count)
    )


def removed_sentence(count: int, kept: tuple[Response, ...]) -> str:
    """Return what went with a stack, and who stays because somebody has worked on their call."""
    told = _("No card was removed.")
    if count:
        removed = ngettext("{count} card removed.", "{count} cards removed.", count)
        told = removed.format(count=number(count))
    if not kept:
        return told
    stay = ngettext(
        "{count} stays, because somebody has worked on the call: {names}.",
        "{count} stay, because somebody has worked on their calls: {names}.",
        len(kept),
    ).format(count=number(len(kept)), names=_names(kept))
    return f"{told} {stay}"


def removing_deed(count: int) -> str:
    """Return what removing a stack is called."""
    # TRANSLATORS: follows the word Undo: "Undo removing 24 cards"
    return ngettext("removing {count} card", "removing {count} cards", count).format(
        count=number(count)
    )


def _names(kept: tuple[Response, ...]) -> str:
    known = (each.name or each.phone or each.email or str(each.score) for each in kept[:NAMED])
    names = ", ".join(known)
    return _("{names} and others").format(names=names) if len(kept) > NAMED else names
