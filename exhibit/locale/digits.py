"""The decimal digits a number was written with; nothing that is shown or compared goes through binary rounding."""

from decimal import Decimal


def written(number: float) -> Decimal:
    """Return a number as it was written: the shortest decimal that is read as this float, at most 17 digits."""
    return Decimal(repr(number))


def decimals_of(number: Decimal) -> int:
    """Return how many digits stand after the decimal sign, zeros at the end left out."""
    exponent = number.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
