"""Some screens are looked at as pictures: what is painted, and how, no line of text can say."""

import pytest
from accepted_files import ACCEPTED, Acceptance
from look_stage import SHAPES, looking
from screen_states import PICTURES, STATES

from exhibit.content import Exhibit


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_looks_as_accepted(qapp: object, synthetic: Exhibit, acceptance: Acceptance, name: str) -> None:
    wanted = PICTURES[name]
    width, height = SHAPES[wanted.shape]
    # The same grid on a quarter of the pixels.
    with looking(synthetic, STATES[wanted.state], (width // 2, height // 2), wanted.language) as looker:
        looker.open(wanted.text_scale)
        apart = acceptance.judge_picture(name, looker.picture())
    if apart:
        pytest.fail(apart, pytrace=False)


def test_each_accepted_picture_has_its_screen(acceptance: Acceptance) -> None:
    apart = acceptance.judge_stale([each for each in sorted(ACCEPTED.glob("*.png")) if each.stem not in PICTURES])
    if apart:
        pytest.fail(apart, pytrace=False)
