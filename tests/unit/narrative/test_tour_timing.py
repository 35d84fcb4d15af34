"""How long a stop of a tour stays."""

import pytest

from exhibit.content import Exhibit
from exhibit.narrative.tour_timing import TRAVEL_S, stop_time_s


def test_below_each_other_two_languages_take_the_time_of_both(synthetic: Exhibit) -> None:
    stop = synthetic.tour("counting").stops[0]
    one, other = (stop_time_s(synthetic, stop, [language]) for language in ("vi", "ru"))
    both = stop_time_s(synthetic, stop, ["vi", "ru"], is_in_turn=True)
    assert both == pytest.approx(one + other - TRAVEL_S)


def test_a_stop_stays_as_long_as_its_author_says_and_never_longer_than_ten_minutes(synthetic: Exhibit) -> None:
    stop = synthetic.tour("counting").stops[0]
    assert stop_time_s(synthetic, stop.model_copy(update={"reading_s": 30.0}), ["en"]) == 30.0 + TRAVEL_S
    endless = stop.model_copy(update={"caption": {"en": "word " * 9000}})
    assert stop_time_s(synthetic, endless, ["en"]) == 600.0 + TRAVEL_S
