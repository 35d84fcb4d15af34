"""A theme's colours for those who need them farther apart."""

from exhibit.content import Theme, channels, contrast

STRONG = 11.0
"""Contrast of letters with plain black in the strong colours, so that 10:1 is left on a tinted ground."""

_QUIET = 15.0
"""Of quiet letters, which stand on tinted grounds too."""

_BLACK, _WHITE = "#000000", "#ffffff"
_STEPS = 50


def strengthened(theme: Theme) -> Theme:
    """Return a theme on plain black, its colours so much lighter that letters in any of them can be read."""
    tints = {
        name: lightened(getattr(theme, name), least)
        for name, least in (("mute", _QUIET), ("gold", STRONG), ("red", STRONG), ("blue", STRONG), ("jade", STRONG))
    }  # fmt: skip
    plain = {
        "ink": _BLACK,
        "ground": (_BLACK,) * 3,
        "panel": _BLACK,
        "shell": _WHITE,
        "line": "#7c7c7c",
        "background": None,
    }
    return theme.model_copy(update={**plain, **tints})


def lightened(colour: str, least: float) -> str:
    """Return a colour mixed with as much white as it needs to stand out from black by a ratio."""
    for step in range(_STEPS + 1):
        mixed = _mixed(colour, step / _STEPS)
        if contrast(mixed, _BLACK) >= least:
            return mixed
    return _WHITE


def _mixed(colour: str, share: float) -> str:
    return "#" + "".join(f"{round(each + (255 - each) * share):02x}" for each in channels(colour))
