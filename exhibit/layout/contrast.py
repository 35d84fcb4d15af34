"""How far colours stand apart, and a theme's colours for those who need them farther apart."""

from exhibit.content import Theme

STRONG = 11.0
"""Contrast of letters with plain black in the strong colours, so that 10:1 is left on a tinted ground."""

_QUIET = 15.0
"""Of quiet letters, which stand on tinted grounds too."""

_BLACK, _WHITE = "#000000", "#ffffff"
_STEPS = 50


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours as #rrggbb, 1-21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def strengthened(theme: Theme) -> Theme:
    """Return a theme on plain black, its colours so much lighter that letters in any of them can be read."""
    tints = {
        name: lightened(getattr(theme, name), least)
        for name, least in (("mute", _QUIET), ("gold", STRONG), ("red", STRONG), ("blue", STRONG), ("jade", STRONG))
    }  # fmt: skip
    plain = {"ink": _BLACK, "ground": (_BLACK,) * 3, "panel": _BLACK, "shell": _WHITE, "line": "#7c7c7c"}
    return theme.model_copy(update={**plain, **tints})


def lightened(colour: str, least: float) -> str:
    """Return a colour mixed with as much white as it needs to stand out from black by a ratio."""
    for step in range(_STEPS + 1):
        mixed = _mixed(colour, step / _STEPS)
        if contrast(mixed, _BLACK) >= least:
            return mixed
    return _WHITE


def _mixed(colour: str, share: float) -> str:
    return "#" + "".join(f"{round(each + (255 - each) * share):02x}" for each in _channels(colour))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Return the relative luminance, 0-1 (WCAG 2.2)."""
    red, green, blue = (
        each / 255 / 12.92 if each <= 10 else ((each / 255 + 0.055) / 1.055) ** 2.4 for each in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
