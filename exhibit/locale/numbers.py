"""Numbers in the form of a language, with all the digits they have: nothing is rounded on the way to the screen."""

from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.numbers import format_decimal

from exhibit.content.digits import decimals_of, written

_LEAST_PLAIN = Decimal("1e-15")
"""Below it the zeros after the decimal sign cannot be counted; such numbers have a power of ten instead."""
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def number_text(number: float, locale: Locale) -> str:
    """Return a number with every digit that it was written with."""
    return number_like(number, number, locale)


def number_like(number: float, pattern: float, locale: Locale) -> str:
    """Return a number with exactly as many decimals as another one has, and its power of ten if it has one."""
    exact, model = written(number), written(pattern)
    if not 0 < abs(model) < _LEAST_PLAIN:
        return _fixed(exact, decimals_of(model), locale)
    power = model.adjusted()
    digits = _fixed(exact.scaleb(-power), decimals_of(model.scaleb(-power)), locale)
    return f"{digits}\u00a0×\u00a010{str(power).translate(_RAISED)}"


def _fixed(number: Decimal, decimals: int, locale: Locale) -> str:
    """Return a number rounded to some decimals, halves away from zero.

    Babel is handed the rounded number: its patterns round halves to the even digit, and those that count significant
    digits lose the carry.
    """
    rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    # A zero has no sign, whatever was rounded to it.
    return str(format_decimal(rounded or abs(rounded), format=pattern, locale=locale))
