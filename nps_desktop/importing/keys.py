"""The key by which a row is known again when it is met in another file."""

from collections import Counter
from hashlib import blake2b

from nps_desktop.domain.responses import Response

SIZE = 16
_BETWEEN = "\x1f"


class Keys:
    """Gives the rows of one file their keys; equal rows are told apart by their order."""

    def __init__(self) -> None:
        self._met: Counter[str] = Counter()

    def of(self, response: Response) -> str:
        """Return the key of the next row: 32 hexadecimal digits over what the row itself said.

        A day that was only assumed is not part of it.
        """
        said = _BETWEEN.join(
            (
                str(response.score),
                "" if response.is_day_assumed else (response.at or response.day).isoformat(),
                response.comment,
                response.name,
                response.phone,
                response.email,
                response.location,
                "x" if response.wants_call else "",
            )
        )
        self._met[said] += 1
        text = f"{said}{_BETWEEN}{self._met[said]}"
        return blake2b(text.encode(errors="surrogatepass"), digest_size=SIZE).hexdigest()
