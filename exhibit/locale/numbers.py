"""Numbers in the form of a language, with all the digits they have: nothing is rounded on the way to the screen."""

from decimal import Decimal

from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal

from exhibit.locale.digits import decimals_of, written

_LEAST_PLAIN = Decimal("1e-6")
"""Below it the zeros after the decimal sign cannot be counted; such numbers have a power of ten instead."""
_LEAST_SHORT = Decimal("1e-4")
_MOST_SHORT = Decimal("1e6")
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def number_text(number: float, locale: Locale) -> str:
    """Return a number with every digit that it was written with, and its power of ten if it has one."""
    exact = written(number)
    if not 0 < abs(exact) < _LEAST_PLAIN:
        return _all_digits(exact, locale)
    power = exact.adjusted()
    return f"{_all_digits(exact.scaleb(-power), locale)}\u00a0×\u00a010{str(power).translate(_RAISED)}"


def short_number_text(number: float, locale: Locale) -> str:
    """Return a round number as it stands beside an axis: a million and more in words, next to nothing as a power."""
    exact = written(number)
    if abs(exact) >= _MOST_SHORT:
        return _typeset(str(format_compact_decimal(exact, fraction_digits=2, locale=locale)))
    if not 0 < abs(exact) < _LEAST_SHORT:
        return _all_digits(exact, locale)
    power = exact.adjusted()
    factor, raised = exact.scaleb(-power), f"10{str(power).translate(_RAISED)}"
    return raised if factor == 1 else f"{_all_digits(factor, locale)}\u00a0×\u00a0{raised}"


def _typeset(number: str) -> str:
    """Return a number with a minus that is no hyphen."""
    return number.replace("-", "−")


def _all_digits(number: Decimal, locale: Locale) -> str:
    """Return a number with its own decimals; a pattern of Babel that counts significant digits loses the carry."""
    decimals = decimals_of(number)
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    # A zero has no sign.
    return _typeset(str(format_decimal(number or abs(number), format=pattern, locale=locale)))
