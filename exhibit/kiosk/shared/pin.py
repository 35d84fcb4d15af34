"""The staff's PIN: kept as a salted hash."""

import hashlib
import hmac
import json
import secrets
from pathlib import Path

from exhibit.atomic_write import write_atomically
from exhibit.errors import UsageError

LEAST_DIGITS, MOST_DIGITS = 4, 12

# Makes each of the few possible PINs cost a tenth of a second and 16 MiB (RFC 7914).
_COST = {"n": 2**14, "r": 8, "p": 1}


def write_pin(folder: Path, pin: str) -> None:
    """Keep a PIN.

    Raises:
        UsageError: It is not 4 to 12 digits, or cannot be kept.
    """
    if not (pin.isascii() and pin.isdigit() and LEAST_DIGITS <= len(pin) <= MOST_DIGITS):
        message = f"a PIN is {LEAST_DIGITS} to {MOST_DIGITS} digits"
        raise UsageError(message)
    salt = secrets.token_bytes(16)
    kept = {"salt": salt.hex(), "hash": _hash(pin, salt).hex()}
    path = folder / "pin.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps(kept).encode(), mode=0o600)
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise UsageError(message) from None


def has_pin(folder: Path) -> bool:
    """Say whether a PIN is set; without one the staff panel stays shut."""
    return _kept(folder) is not None


def is_pin(folder: Path, pin: str) -> bool:
    """Say whether digits are the PIN."""
    kept = _kept(folder)
    return kept is not None and hmac.compare_digest(_hash(pin, kept[0]), kept[1])


def _kept(folder: Path) -> tuple[bytes, bytes] | None:
    try:
        kept = json.loads((folder / "pin.json").read_bytes())
        return bytes.fromhex(kept["salt"]), bytes.fromhex(kept["hash"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, **_COST)
