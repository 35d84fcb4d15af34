"""Wherever the timeline's place is, the view is there too, as soon as it rests."""

import pytest

from exhibit.navigation import Intent, OpenTimeline, Select, Type
from qt_stage import Visitor
from rebuilding import Twin, rest


@pytest.mark.parametrize(
    ("address", "intents"),
    [
        # The milestone near by is lit already, and is asked for from where the view is not on it.
        ("sources", (OpenTimeline(year=1982.54), Select("tide-company"))),
        # Words that find nothing leave the view where it is.
        ("find", (Type("put"),)),
    ],
)
def test_what_is_asked_for_is_in_view(pair: tuple[Visitor, Twin], address: str, intents: tuple[Intent, ...]) -> None:
    visitor, twin = pair
    visitor.open(address, "en")
    for intent in intents:
        visitor.director.dispatch(intent)
        rest(visitor)
    assert twin.difference(visitor) == ""
