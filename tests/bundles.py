"""Bundles as they are packed, and signed as minisign signs them."""

import base64
import hashlib
import zipfile
from pathlib import Path

from nacl.signing import SigningKey

KEY_ID = b"12345678"


def zipped(path: Path, entries: dict[str, bytes | str], top: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(f"{top}{name}", data)
    return path


def sign(
    path: Path,
    key: SigningKey,
    *,
    key_id: bytes = KEY_ID,
    comment: bytes = b"timestamp:100\tfile:a.zip\thashed",
    is_legacy: bool = False,
) -> None:
    """Sign as minisign does."""
    data = path.read_bytes() if is_legacy else hashlib.blake2b(path.read_bytes()).digest()
    signed = key.sign(data).signature
    line = base64.b64encode((b"Ed" if is_legacy else b"ED") + key_id + signed)
    whole = base64.b64encode(key.sign(signed + comment).signature)
    lines = [b"untrusted comment: signature", line, b"trusted comment: " + comment, whole, b""]
    path.with_name(path.name + ".minisig").write_bytes(b"\n".join(lines))


def public(key: SigningKey, path: Path, key_id: bytes = KEY_ID) -> Path:
    path.write_bytes(b"untrusted comment: key\n" + base64.b64encode(b"Ed" + key_id + bytes(key.verify_key)) + b"\n")
    return path
