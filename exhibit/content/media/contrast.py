"""How far two colours stand apart."""


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours as #rrggbb, 1-21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of a colour as #rrggbb, 0-255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Return the relative luminance, 0-1 (WCAG 2.2)."""
    red, green, blue = (
        each / 255 / 12.92 if each <= 10 else ((each / 255 + 0.055) / 1.055) ** 2.4 for each in channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
