"""The look of an exhibit: colours, fonts, the geometry of its emblem, its logo, its ground and its corners."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from exhibit.content.models.fields import Colour, Number, PictureId, Record, Whole
from exhibit.content.models.font_families import NO_FAMILIES, FontNames

RingShape = Literal["beads", "dots", "hatches", "lozenges", "rays", "teeth", "waves"]
Corners = Literal["round", "soft", "square"]

_Share = Annotated[Number, Field(ge=0.36, le=1)]
_Count = Annotated[Whole, Field(ge=3, le=180)]


class Ring(Record):
    """A ring of the emblem.

    Attributes:
        shape: What is repeated in it.
        count: How often.
        outer: Its outer radius, as a share of the emblem's.
        inner: Its inner radius.
    """

    shape: RingShape
    count: _Count
    outer: _Share
    inner: _Share

    @model_validator(mode="after")
    def _has_room(self) -> Self:
        if self.inner >= self.outer:
            message = f"inner ({self.inner:g}) must be less than outer ({self.outer:g})"
            raise ValueError(message)
        return self


class EmblemSpec(Record):
    """The emblem: rings from the outside to the inside, and a star in the middle.

    Attributes:
        rings: At most eight.
        star: Its rays; None for no star.
    """

    rings: Annotated[tuple[Ring, ...], Field(max_length=8)] = ()
    star: _Count | None = None


NEUTRAL_EMBLEM = EmblemSpec.model_construct(
    rings=(
        Ring.model_construct(shape="rays", count=60, outer=0.955, inner=0.88),
        Ring.model_construct(shape="dots", count=12, outer=0.86, inner=0.80),
        Ring.model_construct(shape="rays", count=120, outer=0.62, inner=0.585),
    ),
    star=None,
)
"""A plain dial of sixty strokes and twelve dots."""


class Theme(Record):
    """The look of an exhibit; what an author leaves out is a quiet dark one.

    Attributes:
        fonts: Families for ``sans`` and ``serif``, which go before the program's own, and for single languages: those
            of files in the exhibit's folder ``fonts/``, or the machine's where it has none of the name.
        emblem: What turns behind the years.
        logo: A picture that stands on the first screens.
        background: A picture behind everything, dimmed by the ground.
        corners: Of buttons and cards.
    """

    ink: Colour = "#101216"
    ground: tuple[Colour, Colour, Colour] = ("#20262e", "#161a20", "#0d1013")
    panel: Colour = "#1c2128"
    line: Colour = "#46505c"
    shell: Colour = "#f4f5f6"
    mute: Colour = "#b6bec8"
    gold: Colour = "#e6b85c"
    red: Colour = "#cf4038"
    blue: Colour = "#86b6ec"
    jade: Colour = "#72c0a0"
    fonts: FontNames = NO_FAMILIES
    emblem: EmblemSpec = NEUTRAL_EMBLEM
    logo: PictureId | None = None
    background: PictureId | None = None
    corners: Corners = "round"
