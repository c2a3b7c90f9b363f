"""The key by which a row is known again when it is met in another file."""

from hashlib import blake2b

from nps_desktop.domain.responses import Response

SIZE = 16


class Keys:
    """Gives the rows of one file their keys; equal rows are told apart by their order."""

    def __init__(self) -> None:
        self._met: dict[str, int] = {}

    def of(self, response: Response) -> str:
        """Return the key of the next row: 32 hexadecimal digits over what the row itself said.

        A day that was only assumed is not part of it.
        """
        when = "" if response.is_day_assumed else (response.at or response.day).isoformat()
        said = (
            f"{response.score}\x1f{when}\x1f{response.comment}\x1f{response.name}"
            f"\x1f{response.phone}\x1f{response.email}\x1f{response.location}"
            f"\x1f{response.wants_call}"
        )
        again = self._met[said] = self._met.get(said, 0) + 1
        text = f"{said}\x1f{again}"
        return blake2b(text.encode(errors="surrogatepass"), digest_size=SIZE).hexdigest()
