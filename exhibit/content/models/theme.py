"""The look of an exhibit: colours and fonts."""

from exhibit.content.models.fields import Colour, Record
from exhibit.content.models.font_families import NO_FAMILIES, FontNames


class Theme(Record):
    """The colours of an exhibit as #rrggbb, by the names of the design, and its fonts; the rest is a quiet dark look.

    Attributes:
        fonts: Families for ``sans`` and ``serif``, which go before the program's own, and for single languages: those
            of files in the exhibit's folder ``fonts/``, or the machine's where it has none of the name.
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
