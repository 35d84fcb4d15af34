"""Signatures in minisign's format, so that only who holds a museum's key changes what its screens show.

The format is described at https://jedisct1.github.io/minisign/#signature-format.
"""

import base64
import binascii
import hashlib
from pathlib import Path

from exhibit.errors import ContentError, UsageError

ENDING = ".minisig"
_MOST_BYTES = 4096
_MOST_LEGACY = 256 << 20


def check_signature(bundle: Path, key_file: Path) -> None:
    """Refuse a bundle that is not signed with a key.

    Args:
        bundle: The file; its signature is beside it, with ``.minisig`` after its name.
        key_file: A public key as minisign writes it.

    Raises:
        ContentError: There is no signature, it is by another key, or it is not of this file.
        UsageError: The key cannot be read, or PyNaCl is not installed.
    """
    try:
        from nacl.exceptions import BadSignatureError  # noqa: PLC0415 - only where bundles are signed
        from nacl.signing import VerifyKey  # noqa: PLC0415 - as above
    except ImportError:
        message = "signed bundles need PyNaCl: pip install 'exhibit[signing]'"
        raise UsageError(message) from None
    key = _key(key_file)
    algorithm, key_id, signature, comment, whole = _signature(bundle)
    if key_id != key[2:10]:
        message = f"{bundle.name} is signed with another key"
        raise ContentError(message)
    verify = VerifyKey(key[10:])
    try:
        verify.verify(_signed_part(bundle, algorithm), signature)
        verify.verify(signature + comment, whole)
    except BadSignatureError:
        message = f"the signature of {bundle.name} is not of this file"
        raise ContentError(message) from None


def _key(path: Path) -> bytes:
    try:
        key = _decoded(path.read_bytes()[:_MOST_BYTES].splitlines()[1])
    except (OSError, IndexError, binascii.Error) as error:
        message = f"{path} is no minisign public key: {error}"
        raise UsageError(message) from None
    if len(key) != 42 or key[:2] != b"Ed":
        message = f"{path} is no minisign public key"
        raise UsageError(message)
    return key


def _signature(bundle: Path) -> tuple[bytes, bytes, bytes, bytes, bytes]:
    """Return algorithm, key id, signature, trusted comment, and the signature of signature and comment."""
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
    return signed[:2], signed[2:10], signed[10:], comment, whole


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
