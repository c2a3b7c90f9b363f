"""What is told when a command cannot be done: a sentence, an exit code, the choices to be made."""

import shlex
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

from nps_desktop.commands.outcome import Outcome, WrongUse
from nps_desktop.domain.problems import Field
from nps_desktop.errors import DATE_ORDER, SHEET, Choice, SheetFault, SheetUnclear, WorldFault
from nps_desktop.exit_codes import ExitCode
from nps_desktop.i18n import _
from nps_desktop.reports.words import field_name
from nps_desktop.ui.wording import choice_sentence, fault_sentence


def refusal_of(fault: WrongUse | WorldFault, options: Namespace) -> Outcome:
    """Return what is told of a fault of a command with these options."""
    if isinstance(fault, SheetUnclear):
        return _unclear(fault, options)
    if isinstance(fault, WrongUse):
        return _refusal(str(fault), ExitCode.WRONG_USE)
    return _refusal(fault_sentence(fault), ExitCode.NOT_DONE)


def refusal_of_file(path: Path, fault: WrongUse | WorldFault, options: Namespace) -> Outcome:
    """Return what is told of a fault with one of several files: which one it is, too."""
    refusal = refusal_of(fault, options)
    told = refusal.refusal
    if not isinstance(fault, SheetFault):  # the sentences of the others do not name the file
        told = f"{path.name}: {told}"
    return replace(refusal, data={"file": path.name, **refusal.data}, refusal=told)


def _refusal(sentence: str, code: ExitCode) -> Outcome:
    return Outcome({"error": sentence}, "", code, sentence)


def _unclear(unclear: SheetUnclear, options: Namespace) -> Outcome:
    """Name each choice to be made, and what to add to the command line for each option."""
    said = " ".join(_sentence(choice, options) for choice in unclear.choices)
    sentence = f"{unclear.path.name}: {said}"
    choices = [_data_of(choice) for choice in unclear.choices]
    flags = [f"  {flag}" for choice in choices for flag in choice["pass"]]
    text = "\n".join((sentence, *flags))
    return Outcome({"error": sentence, "choices": choices}, "", ExitCode.WRONG_USE, text)


def _sentence(choice: Choice, options: Namespace) -> str:
    """A choice that was made already is asked for again only where the file has no such thing."""
    listed = ", ".join(choice.options)
    if choice.about == SHEET and options.sheet is not None:
        sentence = _("There is no sheet “{name}”. Choose one: {options}.")
        return sentence.format(name=options.sheet, options=listed)
    wished = {field.value: header for field, header in options.column}
    if choice.about in wished:
        sentence = _("There is no column “{name}” for “{field}”. Choose one: {options}.")
        field = field_name(Field(choice.about))
        return sentence.format(name=wished[choice.about], field=field, options=listed)
    return choice_sentence(choice)


def _data_of(choice: Choice) -> dict[str, Any]:
    return {
        "about": choice.about,
        "options": list(choice.options),
        "samples": [list(samples) for samples in choice.samples],
        "misfits": list(choice.misfits),
        "pass": [_flag_for(choice, option) for option in choice.options],
    }


def _flag_for(choice: Choice, option: str) -> str:
    if choice.about == SHEET:
        return shlex.join(("--sheet", option))
    if choice.about == DATE_ORDER:
        return shlex.join(("--date-order", option))
    return shlex.join(("--column", f"{choice.about}={option}"))
