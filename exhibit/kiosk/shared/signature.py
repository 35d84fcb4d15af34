"""Signatures in minisign's format, so that only who holds a museum's key changes what its screens show.

The format is described at https://jedisct1.github.io/minisign/#signature-format.
"""

import base64
import binascii
import hashlib
import importlib.util
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from exhibit.errors import ContentError, UsageError

ENDING, KEY_ENDING = ".minisig", ".pub"
NEEDS_PYNACL = "signed bundles need PyNaCl: pip install 'exhibit[signing]'"

_MOST_BYTES = 4096
_MOST_LEGACY = 256 << 20


@dataclass(frozen=True, slots=True)
class Key:
    """A public key.

    Attributes:
        number: Its number as minisign tells it, 16 digits.
        octets: The Ed25519 key itself, 32 bytes.
    """

    number: str
    octets: bytes


def read_keys(places: Sequence[Path]) -> tuple[list[Key], list[str]]:
    """Return the keys that are trusted now, and what is wrong with others, a line each.

    Args:
        places: Files of one key, as minisign writes it, and folders of such files that end in ``.pub``.
    """
    keys: list[Key] = []
    faults: list[str] = []
    for place in places:
        try:
            found = sorted(place.glob(f"*{KEY_ENDING}")) if place.is_dir() else [place]
            if not found:
                faults.append(f"there is no key in {place}; their names end in {KEY_ENDING}")
        except OSError as error:
            faults.append(f"{place} cannot be read: {error.strerror}")
            continue
        for path in found:
            try:
                keys.append(_key(path))
            except UsageError as error:
                faults.append(str(error))
    return keys, faults


def key_faults(places: Sequence[Path]) -> Iterator[str]:
    """Yield why signed updates cannot be taken on this machine, or not all of them."""
    if not places:
        return
    keys, faults = read_keys(places)
    yield from faults
    if not keys:
        yield "without a key every update is refused"
    if importlib.util.find_spec("nacl") is None:
        yield NEEDS_PYNACL


def check_signature(bundle: Path, places: Sequence[Path]) -> str:
    """Refuse a bundle that is not signed with a trusted key, and return its trusted comment.

    Args:
        bundle: The file; its signature is beside it, with ``.minisig`` after its name.
        places: Where the keys are; they are read each time, so that one that is taken away is trusted no more.

    Raises:
        ContentError: There is no signature, or it is not of this file.
        UsageError: It is by a key that is not trusted, or not yet; no key can be read, or PyNaCl is not installed.
    """
    try:
        from nacl.exceptions import BadSignatureError  # noqa: PLC0415 - only where bundles are signed
        from nacl.signing import VerifyKey  # noqa: PLC0415 - as above
    except ImportError:
        raise UsageError(NEEDS_PYNACL) from None
    keys, faults = read_keys(places)
    if not keys:
        raise UsageError("; ".join(faults))
    signed = _signature(bundle)
    candidates = [key for key in keys if key.number == signed.number]
    if not candidates:
        known = ", ".join(sorted({key.number for key in keys}))
        message = "; ".join([f"{bundle.name} is signed with another key: {signed.number}; trusted: {known}", *faults])
        raise UsageError(message)
    part = _signed_part(bundle, signed.algorithm)
    for key in candidates:
        verify = VerifyKey(key.octets)
        try:
            verify.verify(part, signed.signature)
            verify.verify(signed.signature + signed.comment, signed.whole)
        except BadSignatureError:
            continue
        return signed.comment.decode("utf-8", "replace")
    message = f"the signature of {bundle.name} is not of this file"
    raise ContentError(message)


def _key(path: Path) -> Key:
    try:
        key = _decoded(path.read_bytes()[:_MOST_BYTES].splitlines()[1])
    except FileNotFoundError:
        message = f"there is no key {path}"
        raise UsageError(message) from None
    except (OSError, IndexError, binascii.Error) as error:
        message = f"{path} is no minisign public key: {error}"
        raise UsageError(message) from None
    if len(key) != 42 or key[:2] != b"Ed":
        message = f"{path} is no minisign public key"
        raise UsageError(message)
    return Key(_number(key[2:10]), key[10:])


def _number(key_id: bytes) -> str:
    return f"{int.from_bytes(key_id, 'little'):016X}"


@dataclass(frozen=True, slots=True)
class _Signature:
    algorithm: bytes
    number: str
    signature: bytes
    comment: bytes
    whole: bytes


def _signature(bundle: Path) -> _Signature:
    path = bundle.with_name(bundle.name + ENDING)
    try:
        lines = path.read_bytes()[:_MOST_BYTES].splitlines()
        signed, whole = _decoded(lines[1]), _decoded(lines[3])
        comment = lines[2].removeprefix(b"trusted comment: ")
    except FileNotFoundError:
        message = f"{bundle.name} is not signed: there is no {path.name}"
        raise ContentError(message) from None
    except (IndexError, binascii.Error):
        message = f"{path.name} is no minisign signature"
        raise ContentError(message) from None
    if len(signed) != 74 or len(whole) != 64 or signed[:2] not in {b"Ed", b"ED"}:
        message = f"{path.name} is no minisign signature"
        raise ContentError(message)
    return _Signature(signed[:2], _number(signed[2:10]), signed[10:], comment, whole)


def _signed_part(bundle: Path, algorithm: bytes) -> bytes:
    """Return what is signed: the file, or its BLAKE2b-512 for minisign's usual algorithm."""
    if algorithm == b"Ed":
        if bundle.stat().st_size > _MOST_LEGACY:
            message = f"{bundle.name} is too large for minisign's old kind of signature; sign it without -l"
            raise ContentError(message)
        return bundle.read_bytes()
    digest = hashlib.blake2b()
    with bundle.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.digest()


def _decoded(line: bytes) -> bytes:
    return base64.b64decode(line, validate=True)
