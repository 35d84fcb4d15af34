"""A milestone, and what milestones can be: kinds and threads are the author's."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from exhibit.content.models.account import Account
from exhibit.content.models.chart import ChartTimeField
from exhibit.content.models.fields import (
    Date,
    DeckId,
    Flag,
    Id,
    KindId,
    LocalText,
    PersonId,
    PictureId,
    Prose,
    Record,
    SlideId,
    SourceId,
    ThreadId,
    Tint,
    Whole,
)

SignName = Literal[
    "anchor", "atom", "book", "bridge", "coin", "crown", "factory", "flag", "gear", "globe", "heart", "house",
    "leaf", "music", "paper", "people", "person", "rocket", "ship", "star", "sword",
]  # fmt: skip
"""The signs that can stand for kinds; ``ui.controls.kind_sign`` draws them."""

SIGNS: tuple[SignName, ...] = get_args(SignName)

USUAL_LEVEL = 2
"""How important a milestone is that does not say it."""


class Kind(Record):
    """What a milestone is.

    Attributes:
        tint: The colour of its sign.
        sign: What stands for it beside a date.
        anniversaries: Whether those of its milestones come round; a celebration is not itself celebrated.
    """

    id: Id
    title: LocalText | None = None
    tint: Tint | None = None
    sign: SignName | None = None
    anniversaries: Flag = True


class Thread(Record):
    """A strand of the story that a visitor can follow by itself; its kinds have its tint where they have none."""

    id: Id
    title: LocalText
    kinds: tuple[Id, ...] = ()
    tint: Tint | None = None


class Milestone(Record):
    """One dated thing that happened; its ``thread`` is that of its kind unless it names another.

    Attributes:
        figure: A time of a chart that belongs to it.
        slide: A slide that belongs to it.
        deck: A deck that belongs to it; it opens with its first slide.
        remembered: Whether its anniversaries are kept.
    """

    id: Id
    date: Date
    kind: KindId | None = None
    thread: ThreadId | None = None
    level: Annotated[Whole, Field(ge=1, le=4)] = USUAL_LEVEL
    title: LocalText
    body: Prose | None = None
    place: LocalText | None = None
    people: tuple[PersonId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    accounts: tuple[Account, ...] = ()
    figure: ChartTimeField | None = None
    slide: SlideId | None = None
    deck: DeckId | None = None
    remembered: Flag = True
    picture: PictureId | None = None
