"""The program's log: what went wrong and where in the code, never whose data it was about."""

import logging
from pathlib import Path

NAME = "nps_desktop"
LARGEST = 500_000

# Their messages name parts of the code; those of others may quote what a customer wrote.
_ABOUT_CODE = (AttributeError, ImportError, NameError, TypeError, RecursionError, MemoryError)


def start(path: Path) -> None:
    """Write the program's log to `path`; a folder that cannot be written means no log.

    A log that has grown large is laid aside as `.old`, in place of the one laid aside before.
    """
    stop()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_suffix(".old"))
        writer = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return
    writer.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger(NAME)
    log.setLevel(logging.INFO)
    log.addHandler(writer)


def stop() -> None:
    """Close the log."""
    log = logging.getLogger(NAME)
    for writer in tuple(log.handlers):
        log.removeHandler(writer)
        writer.close()


def note(sentence: str) -> None:
    """Write one line that is no fault."""
    logging.getLogger(NAME).info(sentence)


def warn(sentence: str) -> None:
    """Write one line about something odd."""
    logging.getLogger(NAME).warning(sentence)


def fault(error: BaseException) -> str:
    """Write a fault of the program, and return what was written."""
    text = fault_text(error)
    logging.getLogger(NAME).error(text)
    return text


def fault_text(error: BaseException) -> str:
    """Return where a fault arose, and the faults behind it, without the data it arose from."""
    parts = [_one_fault(each) for each in reversed(_with_causes(error))]
    return "\n".join(parts).replace(str(Path.home()), "~")


def _one_fault(error: BaseException) -> str:
    import traceback

    places = "".join(traceback.format_tb(error.__traceback__))
    words = f": {error}" if isinstance(error, _ABOUT_CODE) else ""
    return f"{places}{type(error).__qualname__}{words}"


def _with_causes(error: BaseException) -> list[BaseException]:
    """The fault and those that led to it, the last first; a ring of causes ends."""
    found: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in found:
        found.append(each)
        each = each.__cause__ or each.__context__
    return found
