"""Names of eras that share a time never lie over each other, and stand where their era is."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.timeline.era_names import GAP, EraName, place_era_names

AIR = 9.0


def _name(start: float, length: float, width: float, height: float = 30.0) -> EraName:
    return EraName(start, start + length, width, height, AIR)


NAMES = st.lists(
    st.builds(_name, st.floats(0, 1900), st.floats(0, 1920), st.floats(40, 400), st.floats(20, 90)), max_size=12
)


@given(names=NAMES, room=st.floats(0, 200))
def test_no_name_lies_over_another_or_leaves_its_era(names: list[EraName], room: float) -> None:
    places = place_era_names(names, room)
    shown = [(name, *place) for name, place in zip(names, places, strict=True) if place is not None]
    for name, along, across in shown:
        assert name.start <= along
        assert along + name.width <= name.end
        assert across == 0 or across + name.height <= room + 1e-3
    for (one, along, across), (other, beside, below) in itertools.combinations(shown, 2):
        is_beside = along + one.width + GAP <= beside + 1e-6 or beside + other.width + GAP <= along + 1e-6
        assert is_beside or across + one.height <= below + 1e-6 or below + other.height <= across + 1e-6
    # The shortest era that has room for its name has it.
    fitting = [each for each in names if each.end - each.start >= each.width + 2 * AIR]
    assert len(shown) >= min(len(fitting), 1)


def test_eras_one_after_the_other_are_named_at_their_beginnings() -> None:
    assert place_era_names([_name(0, 500, 200), _name(500, 230, 200)], 30.0) == [(28.0, 0.0), (515.0, 0.0)]


def test_the_longer_of_two_eras_makes_room_along_itself() -> None:
    assert place_era_names([_name(0, 900, 200), _name(0, 300, 150)], 30.0) == [(28.0 + 150 + GAP, 0.0), (28.0, 0.0)]


def test_where_there_are_lines_enough_the_second_name_goes_below() -> None:
    names = [_name(0, 240, 200), _name(0, 250, 200)]
    assert place_era_names(names, 60.0) == [(20.0, 0.0), (25.0, 30.0)]
    assert place_era_names(names, 30.0) == [(20.0, 0.0), None]
