"""Every screen, in every language, text size and shape, looks as it was accepted: item by item, as text."""

import pytest
from accepted_files import ACCEPTED, Acceptance
from look_stage import sections
from screen_states import PLAIN_DAY, STATES, Shown

from exhibit.content import Exhibit
from exhibit.navigation import NavigationIndex
from exhibit.ui.shell.screen_factory import SCREENS


def shown_of(exhibit: Exhibit) -> Shown:
    return Shown(exhibit, NavigationIndex.of(exhibit), PLAIN_DAY)


@pytest.mark.slow
@pytest.mark.parametrize("name", STATES)
def test_a_screen_looks_as_accepted(
    qapp: object, synthetic: Exhibit, quarterly: Exhibit, acceptance: Acceptance, name: str
) -> None:
    state = STATES[name]
    apart = acceptance.judge(name, sections(quarterly if state.is_quarterly else synthetic, state))
    if apart:
        pytest.fail(apart, pytrace=False)


def test_each_accepted_text_has_its_screen(acceptance: Acceptance) -> None:
    apart = acceptance.judge_stale([each for each in sorted(ACCEPTED.glob("*.txt")) if each.stem not in STATES])
    if apart:
        pytest.fail(apart, pytrace=False)


def test_each_kind_of_place_is_looked_at(qapp: object, synthetic: Exhibit, quarterly: Exhibit) -> None:
    seen = {type(state.place(shown_of(quarterly if state.is_quarterly else synthetic))) for state in STATES.values()}
    assert seen == set(SCREENS)
