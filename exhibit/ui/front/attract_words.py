"""What the attract screen says: title and subtitle, and a caption in as many languages as there is room for."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from exhibit.locale import Words
from exhibit.narrative.attract_caption import caption_heading
from exhibit.narrative.attract_playlist import PlaylistEntry
from exhibit.narrative.edition import Edition
from exhibit.ui.front.attract_frame import Frame
from exhibit.ui.kit.theme import DATE, DISPLAY, READING, SECOND, TextStyle
from exhibit.ui.kit.typesetter import TextBlock, Typesetter
from exhibit.ui.screen.view import View

_SECOND = (SECOND, TextStyle(SECOND.face, 28, 1.4, 0.5), TextStyle(SECOND.face, 24, 1.35, 0.2))
_HEADS = tuple(
    (TextStyle(DISPLAY.face, size, 1.25, growth), lines, second)
    for size, growth, lines, second in (
        (DISPLAY.size, DISPLAY.growth, 2, _SECOND[0]), (88, 0.2, 2, _SECOND[0]), (74, 0.1, 2, _SECOND[0]),
        (74, 0.1, 2, _SECOND[1]), (60, 0.1, 3, _SECOND[1]), (48, 0.1, 6, _SECOND[2]), (40, 0.0, 10, _SECOND[2]),
        (32, 0.0, 99, _SECOND[2]), (24, 0.0, 999, _SECOND[2]),
    )
)  # fmt: skip
"""Sizes of the title, how many lines it may have in each, and the subtitle's."""

_LARGE = 6
"""How many of them are large enough for a title that is seen from across a hall."""

_TOLD = (
    (DATE, READING, TextStyle(SECOND.face, 25, 1.4, 0.5)),
    (
        TextStyle(DATE.face, 34, 1.4, 0.5),
        TextStyle(READING.face, READING.size, 1.45, 0.6),
        TextStyle(SECOND.face, 25, 1.4, 0.3),
    ),
    (TextStyle(DATE.face, 30, 1.4, 0.4), TextStyle(READING.face, 30, 1.4, 0.4), TextStyle(SECOND.face, 24, 1.35, 0.2)),
    (
        TextStyle(DATE.face, 26, 1.35, 0.2),
        TextStyle(READING.face, 26, 1.35, 0.2),
        TextStyle(SECOND.face, 24, 1.35, 0.0),
    ),
)
"""Sizes of the date, the caption and the captions in other languages."""

HEAD_GAP = 6.0
OTHER_GAP = 6.0
LEAST_GAP = 20.0
"""Design units between title and subtitle, before a caption in another language, and between head and caption."""

_INDENT = 40.0
_WIDEST = 760.0
_MOST_TOGETHER = 3
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class AttractCaption:
    """What is said of a rest, set.

    Attributes:
        date: When it was, or what it belongs to.
        caption: In the language of the moment.
        others: The caption in other languages, in their order.
    """

    date: TextBlock
    caption: TextBlock
    others: tuple[TextBlock, ...] = ()

    @property
    def height(self) -> float:
        """Height of all of it in design units."""
        return self.date.height + self.caption.height + sum(each.height + OTHER_GAP for each in self.others)


class AttractWords:
    """Sets the words of an attract loop.

    Args:
        view: The visitor's view.
        words: The interface's words in every language of the exhibit.
        rests: All that the loop may come to show.
    """

    def __init__(self, view: View, words: Mapping[str, Words], rests: Sequence[PlaylistEntry]) -> None:
        self._view, self._words = view, words
        self._editions = {language: Edition(view.exhibit, each) for language, each in words.items()}
        self._longest = {language: self._longest_of(language, rests) for language in words}

    def fit_large(self, frame: Frame) -> bool:
        """Say whether a frame has room for all that may be said, in every language, below a large title."""
        return all(self._head_of(language, frame, _LARGE) is not None for language in self._words)

    def fit(self, frame: Frame) -> bool:
        """Say whether a frame has room for all that may be said, in every language."""
        return all(self._head_of(language, frame) is not None for language in self._words)

    def head(self, language: str, frame: Frame) -> tuple[TextBlock, TextBlock]:
        """Return title and subtitle, the same however long a caption is."""
        found = self._head_of(language, frame)
        return found if found is not None else self._set_head(language, _HEADS[-1], frame)

    def told(self, rest: PlaylistEntry, language: str, frame: Frame, room: float) -> AttractCaption:
        """Return what is said of a rest, no higher than some design units; its end is left out where it must be."""
        found = self._fitting(rest, language, frame, room)
        if found is not None:
            return found
        least = self._told(rest, language, frame, len(_TOLD) - 1)
        lines = max(int((room - least.date.height) / least.caption.line_height), 1)
        return replace(least, caption=_cut(least.caption, lines))

    # Room --------------------------------------------------------------------------------------------------

    def _head_of(self, language: str, frame: Frame, most: int = len(_HEADS)) -> tuple[TextBlock, TextBlock] | None:
        """Return the largest head that leaves room for the longest caption; None where none of the first ones does."""
        title = self._view.exhibit.about.title[language]
        for head in _HEADS[:most]:
            if not self._type(language).is_whole(title, head[0], frame.column):
                continue
            blocks = self._set_head(language, head, frame)
            room = frame.foot - frame.top - sum(each.height for each in blocks) - HEAD_GAP - LEAST_GAP
            if len(blocks[0].lines) <= head[1] and room > 0 and self._is_room(language, frame, room):
                return blocks
        return None

    def _set_head(
        self, language: str, head: tuple[TextStyle, int, TextStyle], frame: Frame
    ) -> tuple[TextBlock, TextBlock]:
        about, type_ = self._view.exhibit.about, self._type(language)
        title = type_.set(about.title[language], head[0], frame.column, balanced=True)
        return title, type_.set((about.subtitle or {}).get(language, ""), head[2], frame.column, balanced=True)

    def _is_room(self, language: str, frame: Frame, room: float) -> bool:
        told = (self._fitting(rest, language, frame, room) for rest in self._longest[language])
        least = len(self._words) - 1 if len(self._words) <= _MOST_TOGETHER else 0
        return all(each is not None and len(each.others) >= least for each in told)

    def _longest_of(self, language: str, rests: Sequence[PlaylistEntry]) -> list[PlaylistEntry]:
        """Return the rests with the longest captions and dates."""
        edition = self._editions[language]
        by_caption = sorted(rests, key=lambda each: -len(each.caption[language]))[:_LONGEST]
        return [*by_caption, max(rests, key=lambda each: len("".join(caption_heading(edition, each))))]

    def _type(self, language: str) -> Typesetter:
        return self._view.type.in_language(language)

    # Setting -----------------------------------------------------------------------------------------------

    def _fitting(self, rest: PlaylistEntry, language: str, frame: Frame, room: float) -> AttractCaption | None:
        """Return the largest setting that fits: of few languages with all of them, of many with those that fit."""
        best: AttractCaption | None = None
        for size in range(len(_TOLD)):
            told = self._told(rest, language, frame, size)
            if told.height > room:
                continue
            filled = _filled(told, self._others(rest, language, frame, size), room)
            if len(self._words) > _MOST_TOGETHER or len(filled.others) == len(self._words) - 1:
                return filled
            best = best or filled
        return best

    def _told(self, rest: PlaylistEntry, language: str, frame: Frame, size: int) -> AttractCaption:
        date, caption, _ = _TOLD[size]
        width, type_ = min(frame.column - _INDENT, _WIDEST), self._type(language)
        parts = caption_heading(self._editions[language], rest)
        one = type_.set(" · ".join(parts), date, width)
        if len(one.lines) > 1:
            # A line for the day and one for the occasion, and no dot at the end of either.
            one = _joined([type_.set(part, date, width, balanced=True) for part in parts])
        return AttractCaption(one, type_.set(rest.caption[language], caption, width, balanced=True))

    def _others(self, rest: PlaylistEntry, language: str, frame: Frame, size: int) -> Iterator[TextBlock]:
        """Yield the caption in the other languages, for whoever reads one of them."""
        width = min(frame.column - _INDENT, _WIDEST)
        for other in self._words:
            if other != language:
                yield self._type(other).set(rest.caption[other], _TOLD[size][2], width, balanced=True)


def _filled(told: AttractCaption, others: Iterator[TextBlock], room: float) -> AttractCaption:
    """Return what is said with as many other languages as there is room for."""
    for block in others:
        more = replace(told, others=(*told.others, block))
        if more.height > room:
            break
        told = more
    return told


def _joined(blocks: Sequence[TextBlock]) -> TextBlock:
    """Return blocks of one style as one."""
    lines = tuple(itertools.chain.from_iterable(each.lines for each in blocks))
    widths = tuple(itertools.chain.from_iterable(each.widths for each in blocks))
    return replace(blocks[0], lines=lines, widths=widths, width=max(widths))


def _cut(block: TextBlock, lines: int) -> TextBlock:
    """Return a block of no more than some lines; what is left out is marked."""
    if len(block.lines) <= lines:
        return block
    kept = (*block.lines[: lines - 1], f"{block.lines[lines - 1].rstrip()[:-1]}…")
    return replace(block, lines=kept, widths=block.widths[:lines])
