"""The check of pictures: a file that is there and can be drawn, and is large enough for a wall."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from exhibit.content.checks.draft import Draft
from exhibit.content.checks.file_check import check_file
from exhibit.content.checks.sifting import left_out
from exhibit.content.media.picture_check import Look, look
from exhibit.content.models.picture import Picture
from exhibit.content.problem import Problem
from exhibit.content.reading.folder import located
from exhibit.content.reading.records import Placed

LEAST_PIXELS = 800
"""On the longer side of a photograph; a third of a full-HD screen is as wide."""


def sift_pictures(draft: Draft, folder: Path, problems: list[Problem], *, is_whole: bool) -> list[Placed[Picture]]:
    """Return the pictures that can be drawn; what was found goes to the problems, and their sizes to the draft."""
    kept = []
    for placed in draft.pictures:
        found = list(_check_picture(placed, folder, draft, is_whole=is_whole))
        problems += left_out(found)
        if all(each.is_warning for each in found):
            kept.append(_located(placed, folder))
        else:
            draft.broken.add(placed.record.id)
    return kept


def _check_picture(placed: Placed[Picture], folder: Path, draft: Draft, *, is_whole: bool) -> Iterator[Problem]:
    file, place = placed.record.file, placed.place("file")
    seen: list[Look] = []

    def fault_of(path: Path) -> str:
        seen.append(look(path, is_whole=is_whole))
        return seen[0].fault

    yield from check_file("picture", file, place, folder, fault_of)
    for loss in (loss for each in seen for loss in each.losses):
        yield Problem(place, f"picture {file!r}, {loss}", is_warning=True)
    for each in seen:
        draft.sizes[placed.record.id] = each.size
        width, height = each.size
        if not each.fault and each.kind != "svg" and max(each.size) < LEAST_PIXELS:
            what = f"picture {file!r} is only {width} × {height} pixels, and looks coarse on a large screen"
            yield Problem(place, what, f"at least {LEAST_PIXELS} on the longer side", is_warning=True)


def _located(placed: Placed[Picture], folder: Path) -> Placed[Picture]:
    """Return a picture with its file's name as it is on the disk, which may be in another Unicode form."""
    file = placed.record.file
    return replace(placed, record=placed.record.model_copy(update={"file": located(folder, file)}))
