"""How a sight and the words beside it share a screen."""

from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.canvas import Canvas
from exhibit.layout.slides.framing import BoxFraming, DialFraming, Fit, Framing, Sizes, best_trade, slide_places

SIZES = 4


def _needing(most_share: float, least_smaller: int, wanted: Fit) -> tuple[float, int]:
    """Trade where the words are shown from a size of the sight down, or from a size of the title down."""

    def fit(share: float, smaller: int) -> Fit:
        return wanted if share <= most_share or smaller >= least_smaller else Fit.LITTLE

    return best_trade(fit, SIZES)


def test_nothing_gives_way_where_all_is_shown() -> None:
    assert best_trade(lambda *_: Fit.ALL, SIZES) == (1.0, 0)


def test_a_sight_is_not_made_small_only_to_save_scrolling() -> None:
    share, smaller = _needing(0.55, SIZES, Fit.ALL)
    assert (share, smaller) == (0.45, 0), "where too little is shown otherwise it is"
    assert best_trade(lambda share, _: Fit.ALL if share < 0.6 else Fit.ENOUGH, SIZES) == (1.0, 0)


def test_a_title_gives_way_before_much_of_the_sight_does() -> None:
    assert _needing(0.5, 2, Fit.ENOUGH) == (1.0, 2)
    assert _needing(0.9, 3, Fit.ENOUGH) == (0.9, 0)


def test_where_nothing_is_enough_both_are_as_small_as_they_get() -> None:
    share, smaller = best_trade(lambda *_: Fit.LITTLE, SIZES)
    assert share < 0.5
    assert smaller == SIZES - 1


@given(st.floats(0.0, 1.2), st.integers(0, SIZES), st.sampled_from([Fit.ENOUGH, Fit.ALL]))
def test_enough_is_shown_whenever_any_trade_shows_it(most_share: float, least_smaller: int, wanted: Fit) -> None:
    share, smaller = _needing(most_share, least_smaller, wanted)
    can = most_share >= 0.45 or least_smaller < SIZES
    assert (share <= most_share or smaller >= least_smaller) == can


def test_words_that_no_trade_makes_room_for_are_not_set_for_each_of_them() -> None:
    tried: list[tuple[float, int]] = []

    def fit(share: float, smaller: int) -> Fit:
        tried.append((share, smaller))
        return Fit.ENOUGH

    assert best_trade(fit, SIZES) == (1.0, 0)
    assert len(tried) == 2


@given(
    st.sampled_from([(1920, 1080), (1080, 1920), (1024, 768), (3840, 2160)]),
    st.sampled_from([DialFraming(), BoxFraming(0.42, 0.34), BoxFraming(0.64, 0.40, is_bled=True)]),
    st.sampled_from([1.0, 1.25, 1.5]),
    st.floats(0.45, 1.0),
)
def test_words_get_what_the_sight_gives(size: tuple[int, int], framing: Framing, scale: float, share: float) -> None:
    canvas = Canvas.of(*size)
    rows = 96.0, canvas.height - 160
    visual, words = slide_places(canvas, framing, Sizes(scale, share), rows)
    usual, fewer = slide_places(canvas, framing, Sizes(scale), rows)
    assert visual is not None
    assert usual is not None
    assert not visual.meets(words)
    assert words.width * words.height >= fewer.width * fewer.height - 1e-6
    # What the map has beyond the margin it keeps.
    assert visual.width * visual.height <= usual.width * usual.height * (share + 0.05)
