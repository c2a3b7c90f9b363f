"""How a PIN is kept and known again: salted and hashed, never as it is."""

import hashlib
import hmac
import re

SHORTEST, LONGEST = 4, 8
SALT_BYTES = 16
FREE_TRIES = 5
FIRST_PAUSE = 30
LONGEST_PAUSE = 15 * 60

_PIN = re.compile(rf"[0-9]{{{SHORTEST},{LONGEST}}}")
_SEALED = re.compile(r"scrypt-1:([0-9a-f]{32}):([0-9a-f]{64})")
_KIND = "scrypt-1"


def is_pin(text: str) -> bool:
    """Return whether a text is 4 to 8 digits."""
    return _PIN.fullmatch(text) is not None


def is_sealed(text: str) -> bool:
    """Return whether a text is a PIN as `seal` keeps it; a data file may hold anything."""
    return _SEALED.fullmatch(text) is not None


def seal(pin: str, salt: bytes) -> str:
    """Return what is kept of a PIN; `salt` is SALT_BYTES of chance. Takes about 250 ms."""
    return f"{_KIND}:{salt.hex()}:{_hash(pin, salt).hex()}"


def opens(pin: str, sealed: str) -> bool:
    """Return whether a PIN is the one that was sealed; what is no seal is opened by none."""
    found = _SEALED.fullmatch(sealed)
    if not found:
        return False
    expected = bytes.fromhex(found[2])
    return hmac.compare_digest(_hash(pin, bytes.fromhex(found[1])), expected)


def pause_after(wrong: int) -> int:
    """Return how many seconds nobody may try after so many wrong PINs in a row.

    None for the first four, half a minute after the fifth, doubled by each one more, and never
    so long that the owner is kept out for good.
    """
    if wrong < FREE_TRIES:
        return 0
    doublings: int = min(wrong - FREE_TRIES, 16)
    return min(FIRST_PAUSE << doublings, LONGEST_PAUSE)


def _hash(pin: str, salt: bytes) -> bytes:
    """Return 32 bytes, at the costs of OWASP's Password Storage Cheat Sheet for 16 MB."""
    return hashlib.scrypt(pin.encode(), salt=salt, n=2**14, r=8, p=5, dklen=32)
