"""Colours and type: the exhibit's tokens as Qt values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, assert_never

from PySide6.QtGui import QColor, QFont, QFontDatabase

from exhibit.content import Theme, contrast
from exhibit.errors import ExhibitError
from exhibit.layout.dial_ornament import Ornament, ornament

Face = Literal[
    "Exhibit Sans",
    "Exhibit Sans Medium",
    "Exhibit Sans SemiBold",
    "Exhibit Serif Medium",
    "Exhibit Serif SemiBold",
]

SANS: Face = "Exhibit Sans"
SANS_MEDIUM: Face = "Exhibit Sans Medium"
SANS_SEMIBOLD: Face = "Exhibit Sans SemiBold"
SERIF: Face = "Exhibit Serif Medium"
SERIF_SEMIBOLD: Face = "Exhibit Serif SemiBold"

HEAVY: frozenset[Face] = frozenset({SANS_SEMIBOLD, SERIF_SEMIBOLD})
"""The faces whose letters are as heavy as those of a bold stand-in."""

_WEIGHTS: Mapping[Face, QFont.Weight] = {
    SANS: QFont.Weight.Normal,
    SANS_MEDIUM: QFont.Weight.Medium,
    SANS_SEMIBOLD: QFont.Weight.DemiBold,
    SERIF: QFont.Weight.Medium,
    SERIF_SEMIBOLD: QFont.Weight.DemiBold,
}


def role_of(face: Face) -> str:
    """Return which role a face has in an exhibit's theme: ``serif`` for what is large, ``sans`` for what is read."""
    return "serif" if face in {SERIF, SERIF_SEMIBOLD} else "sans"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A way to set text.

    Attributes:
        face: Private family name of a shipped font.
        size: In design units at 100 % text size.
        leading: Line height as a factor of the size; 1.25 or more keeps stacked Vietnamese marks whole.
        growth: Share of the visitor's text size that is applied: 1 for reading text, less for display sizes.
        spacing: Extra letter spacing in percent of the size.
    """

    face: Face
    size: float
    leading: float = 1.45
    growth: float = 1.0
    spacing: float = 0.0

    def size_at(self, text_scale: float) -> int:
        """Return the size in whole design units at a visitor's text size."""
        return round(self.size * (1 + (text_scale - 1) * self.growth))


DISPLAY = TextStyle(SERIF, 104, 1.25, 0.3)
SCREEN_TITLE = TextStyle(SERIF, 96, 1.25, 0.3)
DETAIL_TITLE = TextStyle(SERIF, 62, 1.25, 0.45)
DOOR_TITLE = TextStyle(SERIF, 52, 1.25, 0.5)
BAR_TITLE = TextStyle(SERIF_SEMIBOLD, 36, 1.25, 0.4)
CARD_TITLE = TextStyle(SERIF_SEMIBOLD, 30, 1.28)
FIGURE = TextStyle(SERIF, 120, 1.25, 0.2)
READING = TextStyle(SANS, 34, 1.5)
SECOND = TextStyle(SANS, 28, 1.45)
SMALL = TextStyle(SANS, 24, 1.45)
LABEL = TextStyle(SANS_SEMIBOLD, 26, 1.45)
DATE = TextStyle(SANS_SEMIBOLD, 34, 1.45)
BUTTON = TextStyle(SANS_SEMIBOLD, 28, 1.3)
CODE = TextStyle(SANS_SEMIBOLD, 25, 1.3, 0.5)
EYEBROW = TextStyle(SANS_SEMIBOLD, 30, 1.45, 1.0, 12.0)
TICK = TextStyle(SANS_MEDIUM, 26, 1.3)


DATE_INK = 0.36
_DATE_STEPS, _DATE_CONTRAST = 8, 7.0
_SOFT = 10.0
LIGHT_RED = 0.6


class Palette:
    """The exhibit's colours, each token an attribute, and the shapes that its theme gives.

    Attributes:
        has_picture: Whether there is a picture behind everything.
    """

    def __init__(self, theme: Theme) -> None:
        self.ink = QColor(theme.ink)
        self.ground = tuple(QColor(each) for each in theme.ground)
        self.panel = QColor(theme.panel)
        self.line = QColor(theme.line)
        self.shell = QColor(theme.shell)
        self.mute = QColor(theme.mute)
        self.gold = QColor(theme.gold)
        self.red = QColor(theme.red)
        self.blue = QColor(theme.blue)
        self.jade = QColor(theme.jade)
        self._emblem = theme.emblem
        self._corners = theme.corners
        self.has_picture = theme.background is not None

    @cached_property
    def ornament(self) -> Ornament:
        """The geometry of the emblem; the strong colours are rarely asked for it."""
        return ornament(self._emblem)

    def corner(self, radius: float) -> float:
        """Return the radius of a corner that would be as round as this."""
        match self._corners:
            case "round":
                return radius
            case "soft":
                return min(radius, _SOFT)
            case "square":
                return 0.0
            case _:
                assert_never(self._corners)

    def tint(self, name: str) -> QColor:
        """Return the colour an era or series names."""
        if name.startswith("#"):
            return QColor(name)
        tints = {
            "gold": self.gold,
            "red": self.red,
            "blue": self.blue,
            "jade": self.jade,
            "shell": self.shell,
            "mute": self.mute,
        }
        return tints[name]

    @property
    def date_on_shell(self) -> QColor:
        """The colour of a date on a lit card: red with so much ink that it stands out 7:1, ink where red is light."""
        if self.red.lightnessF() > LIGHT_RED:
            return self.ink
        shares = (DATE_INK + step * (1.0 - DATE_INK) / _DATE_STEPS for step in range(_DATE_STEPS + 1))
        tried = (mixed(self.red, self.ink, share) for share in shares)
        return next((each for each in tried if contrast(each.name(), self.shell.name()) >= _DATE_CONTRAST), self.ink)

    def letters(self, name: str) -> QColor:
        """Return the colour of small letters in an era's or series' colour: lightened where that is too dark."""
        return mixed(self.tint(name), self.shell, 0.45 if name == "red" else 0.0)


def faded(colour: QColor, alpha: float) -> QColor:
    """Return a colour with an opacity of 0-1."""
    copy = QColor(colour)
    copy.setAlphaF(alpha)
    return copy


def mixed(under: QColor, over: QColor, share: float) -> QColor:
    """Return an opaque colour between two; ``share`` 0 is ``under``, 1 is ``over``."""

    def between(low: float, high: float) -> float:
        return low + (high - low) * share

    return QColor.fromRgbF(
        between(under.redF(), over.redF()),
        between(under.greenF(), over.greenF()),
        between(under.blueF(), over.blueF()),
    )


def layered(lower: QColor, lower_alpha: float, upper: QColor, upper_alpha: float) -> QColor:
    """Return the one translucent colour that looks like two laid over each other; half the work to paint."""
    alpha = 1 - (1 - lower_alpha) * (1 - upper_alpha)
    share = upper_alpha / alpha
    return faded(mixed(lower, upper, share), alpha)


def load_fonts(folder: Path) -> None:
    """Register the shipped fonts.

    Raises:
        ExhibitError: A font file is missing or not readable by Qt.
    """
    files = sorted([*folder.glob("*.otf"), *folder.glob("*.ttf")])
    broken = [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
    if not files or broken:
        message = f"the program's fonts cannot be loaded from {folder}: {', '.join(broken) or 'none there'}"
        raise ExhibitError(message)


def font_of(
    text_style: TextStyle, text_scale: float, leading: Sequence[str] = (), stand_ins: Sequence[str] = ()
) -> QFont:
    """Return a style's font; unhinted, so that measures scale with the screen.

    Args:
        text_style: How the text is set.
        text_scale: The visitor's text size.
        leading: Families that are asked for a letter before the style's own face.
        stand_ins: Families that are asked after it, in their order.
    """
    font = QFont(text_style.face)
    if leading or stand_ins:
        font.setFamilies([*leading, text_style.face, *stand_ins])
    if leading:
        # Each of our faces is a family of its own; other families have their weights together.
        font.setWeight(_WEIGHTS[text_style.face])
    font.setPixelSize(text_style.size_at(text_scale))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if text_style.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.pixelSize() * text_style.spacing / 100)
    return font
