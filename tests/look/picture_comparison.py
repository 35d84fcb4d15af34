"""When two pictures of a screen look alike, though another machine has drawn the letters of one."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage, QPainter, qRgb

Levels: TypeAlias = npt.NDArray[np.float64]
"""Height x width x 3 levels of red, green and blue, 0-255."""

_STEP, _COMMON, _RARE = 4, 96, 64
"""Accepted pictures keep every fourth level, and of those the commonest colours and the ones farthest from these."""

_NEAR_PX, _NEAR_LEVELS, _NEAR_MOST = 3, 60.0, 10
_WIDE_PX, _WIDE_LEVELS = 24, 16.0


def levels(image: QImage) -> Levels:
    """Return the levels of a picture."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    found = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return found[:, : image.width(), 2::-1].astype(np.float64)


def packed(image: QImage) -> QImage:
    """Return a picture as it is kept, in few colours, so that its file is small: nobody sees the difference."""
    steps = np.minimum(np.round(levels(image) / _STEP) * _STEP, 255).astype(np.int64)
    keys, where, counts = np.unique(steps @ (1 << 16, 1 << 8, 1), return_inverse=True, return_counts=True)
    colours = keys[:, None] >> (16, 8, 0) & 255
    table = _palette(colours, counts)
    nearest = np.abs(colours[:, None] - table[None]).sum(axis=2).argmin(axis=1)
    height, width = steps.shape[:2]
    data = nearest[where.reshape(height, width)].astype(np.uint8)
    kept = QImage(data.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    kept.setColorTable([qRgb(*(int(level) for level in each)) for each in table])
    # A copy, because the bytes go with the array.
    return kept.copy()


def difference(shown: Levels, accepted: Levels) -> str:
    """Return how two pictures differ to the eye; nothing where they do not.

    Rasterisers differ in how much of a pixel at a letter's edge they fill, not in where a letter is. So pixels are not
    compared one by one, but means of small squares. Measured: letters filled as outlines instead of set by FreeType are
    off by up to 59 levels there; of words that are gone the palest, and of controls that have moved by 3 pixels the
    least, are off by 77 and more. A pale colour that is another changes all of a large square, where letters average out.
    """
    if shown.shape != accepted.shape:
        return f"it is {shown.shape[1]} x {shown.shape[0]}, accepted was {accepted.shape[1]} x {accepted.shape[0]}"
    near = np.abs(_means(shown - accepted, _NEAR_PX)).max(axis=2) > _NEAR_LEVELS
    wide = np.abs(_means(shown - accepted, _WIDE_PX)).max(axis=2) > _WIDE_LEVELS
    found = []
    if near.sum() > _NEAR_MOST:
        found.append(f"{near.sum()} pixels are apart, {_where(near)}")
    if wide.any():
        found.append(f"a colour is another, {_where(wide)}")
    return "; ".join(found)


def side_by_side(shown: QImage, accepted: QImage) -> QImage:
    """Return the accepted picture, the shown one and their difference, four times as strong, in one."""
    apart = np.zeros_like(levels(shown))
    if shown.size() == accepted.size():
        apart = np.minimum(np.abs(levels(shown) - levels(accepted)) * 4, 255)
    parts = [accepted, shown, _image(apart)]
    # One above the other where they are wide.
    is_wide = shown.width() > shown.height()
    width, height = max(each.width() for each in parts), max(each.height() for each in parts)
    whole = QImage(width * (1 if is_wide else 3), height * (3 if is_wide else 1), QImage.Format.Format_RGB32)
    whole.fill(0)
    painter = QPainter(whole)
    for number, part in enumerate(parts):
        painter.drawImage(0 if is_wide else number * width, number * height if is_wide else 0, part)
    painter.end()
    return whole


def _palette(colours: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the commonest of some colours, and of the others one by one the farthest from all that are chosen."""
    table = colours[np.argsort(-counts, kind="stable")[:_COMMON]]
    apart = np.abs(colours[:, None] - table[None]).sum(axis=2).min(axis=1)
    for _ in range(_RARE):
        farthest = colours[apart.argmax()]
        table = np.vstack([table, farthest])
        apart = np.minimum(apart, np.abs(colours - farthest).sum(axis=1))
    return table


def _image(colours: Levels) -> QImage:
    data = np.ascontiguousarray(colours.astype(np.uint8))
    height, width = data.shape[:2]
    # A copy, because the bytes go with the array.
    return QImage(data.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888).copy()


def _means(values: Levels, side: int) -> Levels:
    """Return the mean of each square of pixels, at every place where one fits."""
    sums = np.pad(values.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0), (0, 0)))
    return (sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]) / side**2


def _where(apart: npt.NDArray[np.bool_]) -> str:
    ys, xs = np.nonzero(apart)
    return f"from {xs.min()} {ys.min()} to {xs.max()} {ys.max()}"
