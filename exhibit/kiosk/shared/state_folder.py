"""What a kiosk keeps on its disk: whole revisions of the content, and which of them is which."""

import json
import os
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from exhibit.atomic_write import sync_folder, write_atomically
from exhibit.kiosk.shared.manifest import damage_of

UNFINISHED = ".new-"
"""How the name of a revision begins that is not whole yet."""

_WRITING_S = 60.0


@dataclass(frozen=True, slots=True)
class StateFolder:
    """The folder of one kiosk. A revision is a folder named by its hash that is never written to again.

    Attributes:
        path: The folder.
    """

    path: Path

    def make(self) -> None:
        """Make what is missing.

        Raises:
            OSError: The folder cannot be made.
        """
        for folder in (self.revisions, self.logs, self.crashes):
            folder.mkdir(parents=True, exist_ok=True)

    def free_bytes(self) -> int:
        """Return how much room there is; a disk that does not say has none."""
        try:
            return shutil.disk_usage(self.path).free
        except OSError:
            return 0

    @property
    def revisions(self) -> Path:
        """Where the revisions are."""
        return self.path / "revisions"

    @property
    def logs(self) -> Path:
        """Where the logs are."""
        return self.path / "logs"

    @property
    def crashes(self) -> Path:
        """Where the crash reports are."""
        return self.path / "crashes"

    @property
    def health(self) -> Path:
        """How the kiosk is, for whoever monitors it."""
        return self.path / "health.json"

    @property
    def drawn(self) -> Path:
        """Where rasterised drawings are kept."""
        return self.path / "drawn"

    @property
    def statistics(self) -> Path:
        """What was counted of visits."""
        return self.path / "statistics.sqlite"

    def folder_of(self, revision: str) -> Path:
        """Return the folder of a revision."""
        return self.revisions / revision

    def pointed(self, name: str) -> str | None:
        """Return the revision that ``current``, ``known-good`` or ``good-before`` names, if it is still there."""
        try:
            found = json.loads((self.path / f"{name}.json").read_bytes())
        except (OSError, ValueError):
            return None
        revision = found.get("revision") if isinstance(found, Mapping) else None
        is_there = isinstance(revision, str) and revision.isalnum() and self.folder_of(revision).is_dir()
        return revision if is_there else None

    def point(self, name: str, revision: str) -> None:
        """Let a pointer name a revision; after a power cut it names the old or the new one.

        Raises:
            OSError: The disk is full or read-only; the pointer is as it was.
        """
        if self.pointed(name) != revision:
            write_atomically(self.path / f"{name}.json", json.dumps({"revision": revision}).encode())

    def newest(self) -> str | None:
        """Return what was shown last, or where nobody knows that any more what was known to be good."""
        return self.pointed("current") or next(iter(self.goods()), None)

    def goods(self) -> list[str]:
        """Return the revisions known to be good that are still there, the latest first."""
        return [each for name in ("known-good", "good-before") if (each := self.pointed(name)) is not None]

    def origins(self, revision: str) -> list[Path]:
        """Return the sources that a revision was the last one of."""
        return [Path(source) for source, found in self._seen().items() if source and found == revision]

    def has_seen(self, source: Path, revision: str) -> bool:
        """Say whether a revision was the last one that came from a source."""
        return self._seen().get(str(source)) == revision

    def remember_folder(self, folder: Path) -> None:
        """Begin with a folder; with another one than last time everything is new."""
        if self._seen().get("") != str(folder):
            with suppress(OSError):
                write_atomically(self.path / "seen.json", json.dumps({"": str(folder)}).encode())

    def see(self, source: Path, revision: str) -> None:
        """Remember the last revision that came from a source; a full or read-only disk forgets it."""
        if self.has_seen(source, revision):
            return
        # Sticks come and go: the last few sources are enough.
        seen = [*(each for each in self._seen().items() if each[0] not in {"", str(source)}), (str(source), revision)]
        kept = {"": self._seen().get("", ""), **dict(seen[-20:])}
        with suppress(OSError):
            write_atomically(self.path / "seen.json", json.dumps(kept).encode())

    def _seen(self) -> dict[str, str]:
        try:
            found = json.loads((self.path / "seen.json").read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def adopt(self, unfinished: Path, revision: str) -> str:
        """Give a whole revision its name, in place of a damaged one that has it; return what was wrong with that.

        Raises:
            OSError: It cannot be renamed.
        """
        target, damage = self.folder_of(revision), ""
        if target.is_dir():
            damage = damage_of(target)
            if not damage:
                shutil.rmtree(unfinished)
                return ""
            # A show may have it open; what it has open stays.
            target.rename(self.revisions / f"{UNFINISHED}damaged-{os.getpid()}-{revision}")
        sync_folder(unfinished)
        unfinished.rename(target)
        sync_folder(self.revisions)
        return damage

    def tidy(self, kept: Collection[str]) -> None:
        """Remove what a power cut has left unfinished, and revisions that nothing names."""
        for folder in self._all_revisions():
            if folder.name in kept:
                continue
            with suppress(OSError):
                # Out of sight first: a revision that is only half removed must not be found by its name.
                is_hidden = folder.name.startswith(UNFINISHED)
                hidden = folder if is_hidden else folder.rename(folder.with_name(f"{UNFINISHED}gone-{folder.name}"))
                shutil.rmtree(hidden, ignore_errors=True)

    def sweep(self, now_s: float) -> None:
        """Remove what writers have left that were killed in the middle of it.

        Args:
            now_s: Seconds since 1970; what is younger than a minute may still be written to.
        """
        for folder in (self.path, self.drawn, self.crashes):
            for left in folder.glob(".*.new"):
                with suppress(OSError):
                    if now_s - left.stat().st_mtime > _WRITING_S:
                        left.unlink()

    def tidy_unfinished(self) -> None:
        """Remove what a worker has left that was ended; none may be working."""
        self.tidy({folder.name for folder in self._all_revisions() if not folder.name.startswith(UNFINISHED)})

    def _all_revisions(self) -> list[Path]:
        try:
            return sorted(self.revisions.iterdir())
        except OSError:
            return []
