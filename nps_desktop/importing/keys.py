"""The keys by which the rows of a file are known again when they are met in another file."""

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from nps_desktop.domain.responses import Response

SIZE = 16


def keys_of(responses: Sequence[Response]) -> list[str]:
    """Return the key of each row of a file, in order: 32 hexadecimal digits.

    The key is made of what the row itself said; a day that was only assumed is not part of it.
    Equal rows of one file are told apart by their order, so the same rows in a later download are
    known again. A row that said nothing but a score could be anybody's: it is known again only
    in the very same file.
    """
    said = [_said_by(response) for response in responses]
    file = _digest("\x1e".join(said))
    met: Counter[str] = Counter()
    keys = []
    for response, words in zip(responses, said, strict=True):
        met[words] += 1
        where = file if _is_anybodys(response) else ""
        keys.append(_digest(f"{words}\x1f{met[words]}{where}"))
    return keys


def _said_by(response: Response) -> str:
    when = "" if response.is_day_assumed else (response.at or response.day).isoformat()
    return (
        f"{response.score}\x1f{when}\x1f{response.comment}\x1f{response.name}"
        f"\x1f{response.phone}\x1f{response.email}\x1f{response.location}"
        f"\x1f{response.wants_call}"
    )


def _is_anybodys(response: Response) -> bool:
    said = (response.comment, response.name, response.phone, response.email)
    return response.is_day_assumed and not any(said)


def _digest(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=SIZE).hexdigest()
