"""Numbers keep every digit on their way to the screen, held against long division by hand."""

import itertools
import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.chart.comparison import ratio
from exhibit.layout.chart.value_axis import value_ticks
from exhibit.locale import Words
from exhibit.locale.digits import written

MARKS = {"vi": (".", ","), "ru": ("\u00a0", ","), "en": (",", ".")}
"""Between thousands, and before decimals."""


def by_hand(text: str, language: str) -> str:
    """What a number written as ``text`` looks like: digit by digit, by long division of whole numbers."""
    value = Fraction(text)
    whole, rest = divmod(abs(value.numerator), value.denominator)
    thousands, decimals = MARKS[language]
    groups = []
    while whole >= 1000:
        whole, last = divmod(whole, 1000)
        groups.insert(0, f"{last:03}")
    shown = thousands.join([str(whole), *groups])
    if rest:
        shown += decimals
    while rest:
        digit, rest = divmod(rest * 10, value.denominator)
        shown += str(digit)
    return f"−{shown}" if value < 0 else shown


WRITTEN = st.builds(
    lambda sign, digits, power: f"{sign}{Decimal(digits).scaleb(power - len(str(digits)) + 1):f}",
    st.sampled_from(["", "-"]), st.integers(1, 10**15 - 1), st.integers(-6, 14),
)  # fmt: skip
"""Numbers of up to fifteen digits from 1e-6 to 1e15, as an author writes them."""


@pytest.mark.slow
@given(WRITTEN, st.sampled_from(sorted(MARKS)))
def test_a_number_is_shown_with_the_digits_it_was_written_with(text: str, language: str) -> None:
    assert Words(language).number(float(text)) == by_hand(text, language)


@given(st.integers(1, 9), st.integers(0, 12), st.integers(-6, 3), st.sampled_from(sorted(MARKS)))
def test_nines_are_carried_or_shown_and_never_lost(first: int, nines: int, power: int, language: str) -> None:
    """Regression: 0.00099999 was shown as 0.0001."""
    text = f"{Decimal(str(first) + '9' * nines).scaleb(power - nines):f}"
    assert Words(language).number(float(text)) == by_hand(text, language)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0014, "0.0014"), (1.2345, "1.2345"), (0.00099999, "0.00099999"), (-0.0, "0"), (1e15, "1,000,000,000,000,000"),
     (1e-6, "0.000001"), (2.5e-9, "2.5\u00a0×\u00a010⁻⁹"), (1.25e-20, "1.25\u00a0×\u00a010⁻²⁰"), (-2e-300, "−2\u00a0×\u00a010⁻³⁰⁰")],
)  # fmt: skip
def test_every_number_can_be_read(value: float, text: str) -> None:
    assert Words("en").number(value) == text


@pytest.mark.parametrize(
    ("language", "value", "text"),
    [("en", 1e-5, "10⁻⁵"), ("en", 2e-9, "2\u00a0×\u00a010⁻⁹"), ("en", 1.5e12, "1.5T"), ("ru", 2e9, "2\u00a0млрд"), ("vi", -2e6, "−2\u00a0Tr"),
     ("en", 999_999, "999,999"), ("ru", -0.5, "−0,5"), ("en", 0, "0")],
)  # fmt: skip
def test_a_round_number_beside_an_axis_is_short(language: str, value: float, text: str) -> None:
    assert Words(language).short_number(value) == text


@pytest.mark.slow
@given(st.integers(1, 10**6), st.integers(-300, 9), st.integers(1, 8), st.sampled_from(sorted(MARKS)))
def test_ticks_are_round_apart_and_reach_the_highest(digits: int, power: int, most: int, language: str) -> None:
    highest = float(f"{digits}e{power}")
    ticks = value_ticks(0.0, highest, most)
    steps = {written(high) - written(low) for low, high in itertools.pairwise(ticks)}
    assert len(steps) == 1
    assert steps.pop().as_tuple().digits in {
        (1,),
        (2,),
        (5,),
        *((each, *[0] * n) for each in (1, 2, 5) for n in range(20)),
    }
    assert ticks[0] == 0
    assert ticks[-1] >= highest * (1 - 1e-8)
    assert 1 <= len(ticks) - 1 <= most
    labels = [Words(language).number(tick) for tick in ticks]
    assert len(set(labels)) == len(labels)
    assert labels.count("0") == 1


@pytest.mark.slow
@given(st.decimals("0.0001", "99999", places=4), st.decimals("0.0001", "99999", places=4))
def test_a_share_is_the_float_next_to_the_exact_one(above: Decimal, below: Decimal) -> None:
    exact = Fraction(above) / Fraction(below) - 1
    found = ratio(float(above), float(below), less=1)
    assert abs(Fraction(found) - exact) <= Fraction(math.ulp(found))


def test_a_share_of_one_half_percent_is_rounded_up_whatever_floats_make_of_it() -> None:
    """Regression: 1.115 against 1 is 11.5 %, and floats said 11.499 %."""
    assert Words("en").percent(ratio(1.115, 1.0, less=1), signed=True) == "+12%"
